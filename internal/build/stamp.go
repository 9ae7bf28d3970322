package build

import (
	"io/fs"
	"time"
)

// tick is how coarse the clock of a file system may be: FAT's counts in steps of two seconds.
const tick = 2 * time.Second

// stamp is what can be told of a file without reading it. While it stays the same the bytes do, with one
// exception: two writes between which the clock did not advance leave the same stamp. The zero stamp
// stands for none.
type stamp struct {
	size     int64
	modified int64 // in nanoseconds, as the next
	changed  int64 // the time of the inode, which nobody can set back; 0 where there is none
	identity
}

// identity tells a file or folder from another that has or had its name. The zero identity stands for
// one that is not known, and equals none.
type identity struct{ device, inode uint64 }

// stampOf is the stamp of a file that was looked at at some moment, or none if a later write could leave
// the same: where the time of that write might read as this one does. A tree that knows no times, like one in
// memory, has no stamps.
func stampOf(info fs.FileInfo, now time.Time) stamp {
	if info.ModTime().IsZero() || !info.ModTime().Add(tick).Before(now) {
		return stamp{}
	}
	changed, id := inodeOf(info)
	if !time.Unix(0, changed).Add(tick).Before(now) {
		return stamp{}
	}
	return stamp{info.Size(), info.ModTime().UnixNano(), changed, id}
}

// identityOf tells which folder an entry is.
func identityOf(entry fs.DirEntry) identity {
	info, err := entry.Info()
	if err != nil {
		return identity{}
	}
	_, id := inodeOf(info)
	return id
}
