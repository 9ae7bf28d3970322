package publish

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// syncFile does nothing: syncTree does it for all files at once. For 2,000
// pages of 15 KB on ext4 that takes 0.06 s, file by file 1.3 s more than without.
func syncFile(*os.File) error { return nil }

// syncTree waits until the disk has everything below root. It asks for the whole
// file system, so it may wait for what others have written as well.
func syncTree(root *os.Root) error {
	dir, err := root.Open(".")
	if err != nil {
		return err
	}
	return errors.Join(unix.Syncfs(int(dir.Fd())), dir.Close())
}

// syncParent waits until the disk knows of the swap.
func (t target) syncParent() error {
	dir, err := t.parent.Open(".")
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}
