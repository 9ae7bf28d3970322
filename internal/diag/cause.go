package diag

import (
	"errors"
	"io/fs"
	"syscall"
)

// causes puts what an operating system refuses into words. A general reason comes after the special
// ones it would hide: some systems call a busy file "no permission".
var causes = []struct {
	err  error
	text Message
}{
	{syscall.ENOSPC, Message{"ruang disk habis", "the disk is full"}},
	{syscall.EDQUOT, Message{"jatah ruang disk habis", "the disk quota is used up"}},
	{syscall.EROFS, Message{"disk hanya dapat dibaca", "the disk is read-only"}},
	{syscall.EIO, Message{"disk rusak atau terputus", "the disk is damaged or disconnected"}},
	{syscall.EBUSY, Message{"sedang dipakai sistem, misalnya sebagai titik kait (mount)", "the system is using it, as a mount point for one"}},
	{syscall.EXDEV, Message{"terletak di disk lain", "it is on another disk"}},
	{syscall.EMFILE, Message{"terlalu banyak berkas terbuka", "too many files are open"}},
	{syscall.ENFILE, Message{"terlalu banyak berkas terbuka", "too many files are open"}},
	{syscall.ENAMETOOLONG, Message{"namanya terlalu panjang", "the name is too long"}},
	{syscall.ELOOP, Message{"tautan simbolik berputar-putar", "symbolic links lead in a circle"}},
	{syscall.ENOTDIR, Message{"ada berkas di tempat yang seharusnya folder", "there is a file where a folder should be"}},
	{syscall.EISDIR, Message{"ini folder, bukan berkas", "it is a folder, not a file"}},
	{syscall.EPIPE, Message{"penerimanya sudah berhenti", "whoever was reading has gone"}},
	{syscall.EADDRINUSE, Message{"port itu sedang dipakai program lain", "another program is using that port"}},
	{syscall.EADDRNOTAVAIL, Message{"alamat itu bukan milik komputer ini", "this machine does not have that address"}},
	{fs.ErrPermission, Message{"tidak ada izin", "permission denied"}},
	{fs.ErrNotExist, Message{"tidak ada", "it does not exist"}},
	{fs.ErrExist, Message{"sudah ada", "it exists already"}},
}

// Cause tells why the machine refused something, without the names of system calls and files around
// it: whoever reports the error has named the file. What is not known is told in the system's words.
func Cause(err error) Told {
	for _, c := range causes {
		if errors.Is(err, c.err) {
			return c.text.With()
		}
	}
	for inner := err; inner != nil; inner = errors.Unwrap(inner) {
		err = inner
	}
	return Message{"%v", "%v"}.With(err)
}

var unreadable = Message{"tidak dapat dibaca: %s", "cannot be read: %s"}

// Unreadable tells why a file could not be read. One that has gone since its folder was listed is no
// problem: it is not there.
func Unreadable(path string, err error) []Problem {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return []Problem{{Path: path, Text: unreadable.With(Cause(err))}}
}
