// Package test answers: is the published folder what it should be? Its tests build the real site and the
// golden one once, and from then on know only the files that a server would be given: that they are valid
// HTML, that every address leads somewhere, that a browser shows them without complaint, and that they say
// what the data says and nothing else. How a page is made is no business of theirs.
//
// Some of them need other programs and are skipped where those are missing; SENTRA_TOOLS=required makes a
// missing one a failure.
package test

import (
	"fmt"
	"os"
	"slices"
	"testing"
)

// scratch holds what the tests share: the published folders, the browser's profile.
var scratch string

func TestMain(m *testing.M) { os.Exit(run(m)) }

// endings are what must be done after the tests, last first.
var endings []func()

func atEnd(f func()) { endings = append(endings, f) }

func run(m *testing.M) int {
	var err error
	if scratch, err = os.MkdirTemp("", "sentra-test-*"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(scratch)
	defer func() {
		for _, end := range slices.Backward(endings) {
			end()
		}
	}()
	return m.Run()
}
