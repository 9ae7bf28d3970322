//go:build linux || dragonfly || openbsd || solaris

package build

import (
	"io/fs"
	"syscall"
)

// inodeOf is the time at which a file's inode changed, and which inode it is; zero where the tree has none.
func inodeOf(info fs.FileInfo) (changed int64, id identity) {
	s, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 0, identity{}
	}
	return s.Ctim.Nano(), identity{uint64(s.Dev), s.Ino}
}
