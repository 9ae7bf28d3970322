package diag

import (
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCause(t *testing.T) {
	_, notThere := os.Open(filepath.Join(t.TempDir(), "x"))
	tests := []struct {
		name   string
		err    error
		id, en string
	}{
		{"a bare number", syscall.ENOSPC, "ruang disk habis", "the disk is full"},
		{"from os", notThere, "tidak ada", "it does not exist"},
		{
			"below what was being done",
			fmt.Errorf("making the folder: %w", &fs.PathError{Op: "mkdir", Path: "/srv/x", Err: syscall.EACCES}),
			"tidak ada izin", "permission denied",
		},
		{
			"from net",
			&net.OpError{Op: "listen", Net: "tcp", Err: os.NewSyscallError("bind", syscall.EADDRINUSE)},
			"port itu sedang dipakai program lain", "another program is using that port",
		},
		{
			"beside another",
			errors.Join(errors.New("x"), syscall.EROFS),
			"disk hanya dapat dibaca", "the disk is read-only",
		},
		{
			"not in the table",
			fmt.Errorf("writing: %w", &fs.PathError{Op: "write", Path: "/srv/x", Err: errors.New("the moon is full")}),
			"the moon is full", "the moon is full",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			told := Cause(test.err)
			got := [2]string{told.In(Indonesian), told.In(English)}
			if diff := cmp.Diff([2]string{test.id, test.en}, got); diff != "" {
				t.Errorf("Cause(%v) (-want +got):\n%s", test.err, diff)
			}
		})
	}
}

func TestUnreadable(t *testing.T) {
	refused := &fs.PathError{Op: "open", Path: "/home/somebody/a.md", Err: syscall.EACCES}
	want := []Problem{{Path: "a.md", Text: unreadable.With(Message{"tidak ada izin", "permission denied"}.With())}}
	if diff := cmp.Diff(want, Unreadable("a.md", refused)); diff != "" {
		t.Errorf("Unreadable (-want +got):\n%s", diff)
	}
	if problems := Unreadable("a.md", fmt.Errorf("reading: %w", fs.ErrNotExist)); problems != nil {
		t.Errorf("of a file that has gone: %v, want nothing", problems)
	}
}
