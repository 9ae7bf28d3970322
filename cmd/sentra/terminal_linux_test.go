package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// TestTerminal holds what only a person at a terminal gets: colours, unless NO_COLOR says otherwise,
// and the progress of a build, which leaves nothing behind.
func TestTerminal(t *testing.T) {
	t.Setenv("TERM", "xterm")
	dir := t.TempDir()
	site, out := filepath.Join(dir, "site"), filepath.Join(dir, "public")
	if err := copySite(site); err != nil {
		t.Fatal(err)
	}
	remove(t, filepath.Join(site, "site.yaml"), "base_url: https://contoh.example/\n")
	const (
		coloured = "\x1b[1msite.yaml\x1b[0m: \x1b[33mwarning:\x1b[0m "
		plain    = "site.yaml: warning: "
	)
	check := []string{"check", "--site", site}
	build := []string{"build", "--site", site, "--out", out}

	t.Setenv("NO_COLOR", "")
	if got := atTerminal(t, check); !strings.HasPrefix(got, coloured) {
		t.Errorf("check prints %q, want colours", got)
	}
	got := atTerminal(t, build)
	progress, closing, cleared := strings.Cut(got, "\r\x1b[K")
	if !cleared || !strings.Contains(progress, "░ 1 dari ") || strings.ContainsAny(closing, "\r\x1b") {
		t.Errorf("build prints %q, want progress, cleared away, and the closing line", got)
	}

	t.Setenv("NO_COLOR", "1")
	if got := atTerminal(t, check); !strings.HasPrefix(got, plain) {
		t.Errorf("check prints %q, want no colours", got)
	}

	t.Setenv("TERM", "dumb")
	if got := atTerminal(t, build); strings.ContainsAny(got, "\r\x1b") {
		t.Errorf("build prints %q, want nothing a dumb terminal cannot show", got)
	}
}

// atTerminal runs a command whose output goes to a terminal, and returns what is on its screen. The
// line ends are as the program wrote them.
func atTerminal(t *testing.T, args []string) string {
	t.Helper()
	screen, tty := openTerminal(t)
	written := make(chan string)
	go func() {
		data, _ := io.ReadAll(screen) // ends with an error once nobody has the terminal open
		written <- string(data)
	}()
	status := run(t.Context(), args, streams{tty, tty}, time.Now)
	tty.Close()
	text := <-written
	if status != exitDone {
		t.Fatalf("%q ends with %d: %s", args, status, text)
	}
	return strings.ReplaceAll(text, "\r\n", "\n")
}

// openTerminal makes a terminal, and what a person would see of it.
func openTerminal(t *testing.T) (screen, tty *os.File) {
	t.Helper()
	screen, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { screen.Close() })
	fd := int(screen.Fd())
	if err := unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	n, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	tty, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	return screen, tty
}
