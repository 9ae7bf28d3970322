package publish

import (
	"os"

	"golang.org/x/sys/unix"
)

// mounted reports whether something is mounted at name in an open folder.
// Kernels older than 5.8 cannot tell.
func mounted(dir *os.File, name string) bool {
	var s unix.Statx_t
	err := unix.Statx(int(dir.Fd()), name, unix.AT_SYMLINK_NOFOLLOW, 0, &s)
	return err == nil && s.Attributes&unix.STATX_ATTR_MOUNT_ROOT != 0
}
