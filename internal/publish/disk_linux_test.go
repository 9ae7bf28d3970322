package publish

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"
)

// inside tells a test that it runs in the child process of apart.
const inside = "SENTRA_TEST_INSIDE"

// apart runs the calling test again, in a process whose mounts are its own, as a user whom this process
// is for the disk, under the given number: 0 may mount, any other may do no more than its files allow.
// It returns true in that process; in the first one the test has nothing left to do.
func apart(t *testing.T, user int) bool {
	t.Helper()
	if os.Getenv(inside) != "" {
		return true
	}
	child := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
	child.Env = append(os.Environ(), inside+"=1")
	child.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: user, HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{ContainerID: user, HostID: os.Getgid(), Size: 1}},
	}
	output, err := child.CombinedOutput()
	if _, ran := errors.AsType[*exec.ExitError](err); err != nil && !ran {
		t.Skipf("this system gives no process mounts of its own: %v", err)
	}
	if err != nil || !strings.Contains(string(output), "--- PASS: "+t.Name()) {
		t.Errorf("apart: %v\n%s", err, output)
	}
	return false
}

// mount mounts a new disk at a folder until the test ends.
func (p place) mount(at string, flags uintptr, options string) {
	p.Helper()
	p.must(os.MkdirAll(at, 0o755))
	p.must(unix.Mount("disk", at, "tmpfs", flags, options))
	p.Cleanup(func() { p.must(unix.Unmount(at, unix.MNT_DETACH)) })
}

func TestFullDisk(t *testing.T) {
	if !apart(t, 0) {
		return
	}
	outer := newPlace(t)
	outer.mount(outer.path(""), 0, "size=256k")
	p := placeAt(t, outer.path(""))
	p.publishOld()
	before := p.folder(name)
	big := newSite.with(files{"big.html": strings.Repeat("x", 1<<20)})
	err := p.refused(big)
	failed, ok := errors.AsType[WriteFailed](err)
	// Files are written side by side: whichever finds no room first is named.
	if !ok || !strings.HasPrefix(failed.Path, p.shown("")) || !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("Publish = %v, want that there is no room for big.html or what is written beside it", err)
	}
	if diff := cmp.Diff(before, p.folder(name)); diff != "" {
		t.Errorf("the output folder (-before +after):\n%s", diff)
	}
	p.alone()
	p.publish(newSite, Options{}) // nothing was left that takes room
	p.holds(newFolder)
}

func TestReadOnlyDisk(t *testing.T) {
	if !apart(t, 0) {
		return
	}
	outer := newPlace(t)
	outer.mount(outer.path(""), 0, "")
	p := placeAt(t, outer.path(""))
	p.publishOld()
	p.must(unix.Mount("", p.dir, "", unix.MS_REMOUNT|unix.MS_RDONLY, ""))
	if got := p.refused(newSite); !errors.Is(got, syscall.EROFS) {
		t.Errorf("Publish = %v, want %v", got, syscall.EROFS)
	}
	p.holds(oldFolder)
	p.alone()
}

// TestMountPoints: neither a mounted output folder nor one with a mount in it can be replaced; where
// the mount is of the same disk, only the kernel knows.
func TestMountPoints(t *testing.T) {
	if !apart(t, 0) {
		return
	}
	bind := func(p place, at string) {
		elsewhere := filepath.Join(p.dir, "elsewhere")
		p.must(os.MkdirAll(elsewhere, 0o755))
		p.must(os.WriteFile(filepath.Join(elsewhere, "theirs"), []byte("theirs"), 0o644))
		p.must(os.MkdirAll(p.path(at), 0o755))
		p.must(unix.Mount(elsewhere, p.path(at), "", unix.MS_BIND, ""))
		p.Cleanup(func() { p.must(unix.Unmount(p.path(at), unix.MNT_DETACH)) })
	}
	tests := map[string]struct {
		make func(p place)
		want string
	}{
		"the folder":             {func(p place) { p.mount(p.path(""), 0, "") }, ""},
		"the folder, same disk":  {func(p place) { bind(p, "") }, ""},
		"within it":              {func(p place) { p.publishOld(); p.mount(p.path("uploads"), 0, "") }, "uploads"},
		"within it, same disk":   {func(p place) { p.publishOld(); bind(p, "deep/uploads") }, "deep/uploads"},
		"a folder of ours in it": {func(p place) { p.publishOld(); bind(p, "aset") }, "aset"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := newPlace(t)
			test.make(p)
			before := p.folder(".")
			if diff := cmp.Diff(error(MountPoint{p.shown(test.want)}), p.refused(newSite)); diff != "" {
				t.Errorf("Publish (-want +got):\n%s", diff)
			}
			after := p.folder(".")
			delete(after, ".public.lock")
			delete(before, ".public.lock")
			if diff := cmp.Diff(before, after); diff != "" {
				t.Errorf("the disk (-before +after):\n%s", diff)
			}
		})
	}
}

// TestSealedFolder: somebody's folder in which nothing may be written is carried over as it is, and
// does not keep the old site from being cleared.
func TestSealedFolder(t *testing.T) {
	if !apart(t, 1000) {
		return
	}
	p := newPlace(t)
	p.publish(oldSite, Options{})
	p.write("sealed/a", "theirs")
	p.must(os.Chmod(p.path("sealed"), 0o555))
	t.Cleanup(func() { p.must(os.Chmod(p.path("sealed"), 0o755)) })
	for _, site := range []files{newSite, oldSite} {
		p.publish(site, Options{})
		p.alone()
		if got := p.mode("sealed"); got != "dr-xr-xr-x" {
			t.Errorf("the sealed folder has now %s", got)
		}
	}
}

// TestNoPermission: where the folder around the output folder may not be written, nothing is.
func TestNoPermission(t *testing.T) {
	if !apart(t, 1000) {
		return
	}
	p := newPlace(t)
	p.publishOld()
	t.Cleanup(func() { p.must(os.Chmod(p.dir, 0o755)) })
	p.must(os.Chmod(p.dir, 0o555))
	if got := p.refused(newSite); !errors.Is(got, os.ErrPermission) {
		t.Errorf("Publish = %v, want %v", got, os.ErrPermission)
	}
	p.holds(oldFolder)
	p.must(os.Chmod(p.dir, 0o755))
	p.must(os.Chmod(p.path("uploads"), 0))
	t.Cleanup(func() { p.must(os.Chmod(p.path("uploads"), 0o755)) })
	err := p.refused(newSite)
	failed, ok := errors.AsType[ReadFailed](err)
	if !ok || failed.Path != p.shown("uploads") || !errors.Is(err, os.ErrPermission) {
		t.Errorf("Publish = %v, want that uploads may not be read", err)
	}
}

// TestUmask: whatever the mask of whoever builds, whoever serves may read.
func TestUmask(t *testing.T) {
	if !apart(t, 0) {
		return
	}
	unix.Umask(0o077)
	p := newPlace(t)
	p.publish(files{"a/index.html": "a"}, Options{})
	want := []string{"drwxr-xr-x", "drwxr-xr-x", "-rw-r--r--"}
	if diff := cmp.Diff(want, []string{p.mode(""), p.mode("a"), p.mode("a/index.html")}); diff != "" {
		t.Errorf("permissions (-want +got):\n%s", diff)
	}
}
