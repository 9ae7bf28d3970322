package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
	"sentra/internal/publish"
)

func TestFailures(t *testing.T) {
	tests := []struct {
		name   string
		err    error
		id, en string
	}{
		{
			"with a hint",
			failure{unknownCommand.With("x"), seeHelp.With("sentra")},
			"error: tidak ada perintah \"x\"\nsaran: lihat \"sentra --help\"\n",
			"error: there is no command \"x\"\nhint: see \"sentra --help\"\n",
		},
		{
			"of another package",
			fmt.Errorf("publishing: %w", publish.Busy{Path: "/srv/public"}),
			"error: proses Sentra lain sedang menerbitkan ke /srv/public\nsaran: tunggu sampai selesai\n",
			"error: another run of Sentra is publishing into /srv/public\nhint: wait until it is done\n",
		},
		{
			"of a file",
			fmt.Errorf("reading: %w", &fs.PathError{Op: "open", Path: "/srv/\x1b[31m", Err: syscall.EACCES}),
			"error: /srv/<U+001B>[31m: tidak ada izin\n",
			"error: /srv/<U+001B>[31m: permission denied\n",
		},
		{
			"that nobody foresaw",
			errors.New("the view has no field X"),
			"error: kegagalan yang tidak terduga: the view has no field X\n" +
				"saran: ini kekurangan Sentra sendiri; laporkan kepada pembuatnya beserta baris di atas\n",
			"error: an unexpected failure: the view has no field X\n" +
				"hint: this is a fault of Sentra itself; report it to its makers with the line above\n",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var id, en strings.Builder
			printFailure(&id, diag.Indonesian, test.err)
			printFailure(&en, diag.English, test.err)
			if diff := cmp.Diff([2]string{test.id, test.en}, [2]string{id.String(), en.String()}); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
