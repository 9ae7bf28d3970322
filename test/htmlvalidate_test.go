package test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sync/errgroup"
)

func TestEveryPageIsValidHTML(t *testing.T) {
	t.Parallel()
	for name, published := range map[string]func(*testing.T) *site{"real": realSite, "golden": goldenSite, "demo": demoSite} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			needHTMLValidate(t)
			s := published(t)
			for _, finding := range htmlValidate(t, s.folder, s.html(t)) {
				t.Error(finding)
			}
		})
	}
}

// TestHTMLValidateFindsFaults plants faults of several kinds in one page; a sound one is let pass.
func TestHTMLValidateFindsFaults(t *testing.T) {
	needHTMLValidate(t)
	folder := t.TempDir()
	sound := `<!doctype html>
<html lang="en"><head><title>x</title></head>
<body><p>x</p></body></html>`
	faults := `<!DOCTYPE html>
<html lang="en"><head><title>x</title></head>
<body>
<span><p>x</p></span>
<img src="x.png">
<i id="a">x</i><i id="a">x</i>
<ul><li>x</ul>
<a href=x>x</a>
</body></html>`
	for name, page := range map[string]string{"sound.html": sound, "faults.html": faults} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{
		`faults.html:1:1: DOCTYPE should be lowercase (doctype-style)`,
		`faults.html:4:8: <p> element is not permitted as content under <span> (element-permitted-content)`,
		`faults.html:5:2: <img> is missing required "alt" attribute (wcag/h37)`,
		`faults.html:6:23: Duplicate ID "a" (no-dup-id)`,
		`faults.html:7:6: Element <li> is implicitly closed by parent </ul> (no-implicit-close)`,
		`faults.html:8:4: Attribute "href" using unquoted value (attr-quotes)`,
	}
	if diff := cmp.Diff(want, htmlValidate(t, folder, []string{"faults.html", "sound.html"})); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

// needHTMLValidate skips a test where html-validate cannot run.
func needHTMLValidate(t *testing.T) {
	t.Helper()
	_, err := exec.LookPath("node")
	need(t, "Node", err == nil, "install your system's nodejs package")
	_, err = os.Stat("../node_modules/html-validate")
	need(t, "html-validate", err == nil, "run npm ci in the repository's root")
}

// htmlValidate returns what is wrong with the files of a folder. One process for each core shares the
// work: a page takes some ten milliseconds.
func htmlValidate(t *testing.T, folder string, files []string) []string {
	t.Helper()
	parts := make([][]string, runtime.GOMAXPROCS(0))
	for i, file := range files {
		parts[i%len(parts)] = append(parts[i%len(parts)], filepath.Join(folder, file))
	}
	found := make([]string, len(parts))
	g, ctx := errgroup.WithContext(t.Context())
	for i, part := range parts {
		g.Go(func() (err error) {
			found[i], err = node(ctx, "htmlvalidate.mjs", strings.Join(part, "\n"))
			return err
		})
	}
	if err := g.Wait(); err != nil {
		t.Fatal(err)
	}
	var findings []string
	for line := range strings.Lines(strings.Join(found, "")) {
		findings = append(findings, strings.TrimPrefix(strings.TrimSpace(line), folder+string(filepath.Separator)))
	}
	slices.Sort(findings)
	return findings
}

// node runs a script and returns what it prints.
func node(ctx context.Context, script, input string) (string, error) {
	var faults bytes.Buffer
	c := exec.CommandContext(ctx, "node", script)
	c.Stdin, c.Stderr = strings.NewReader(input), &faults
	printed, err := c.Output()
	if err != nil {
		return "", fmt.Errorf("%s: %w\n%s", script, err, &faults)
	}
	return string(printed), nil
}
