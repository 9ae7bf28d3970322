package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"sentra": main})
}

// TestScripts runs testdata/script, which tells what each command does, as its user sees it; see the
// README there.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
		Setup: func(env *testscript.Env) error {
			return copySite(filepath.Join(env.WorkDir, "site"))
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"exits": cmdExits,
			"says":  cmdSays,
			"edit":  cmdEdit,
			"serve": cmdServe,
			"keep":  cmdKeep,
			"stop":  cmdStop,
			"get":   cmdGet,
			"await": cmdAwait,
			"hears": cmdHears,
		},
	})
}

// copySite puts the content of testdata/site with this repository's own look into dir.
func copySite(dir string) error {
	return errors.Join(
		os.CopyFS(dir, os.DirFS("testdata/site")),
		os.CopyFS(filepath.Join(dir, "templates"), os.DirFS("../../templates")),
		os.CopyFS(filepath.Join(dir, "static"), os.DirFS("../../static")),
	)
}

// usage ends a script that uses one of our commands wrongly.
func usage(ts *testscript.TestScript, right bool, text string) {
	if !right {
		ts.Fatalf("usage: %s", text)
	}
}

// cmdExits runs a command that must end with the status.
func cmdExits(ts *testscript.TestScript, neg bool, args []string) {
	usage(ts, !neg && len(args) > 1, "exits STATUS COMMAND [ARG...]")
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("the status is %d, not %d", got, want)
	}
}

// cmdSays compares stderr, line by line.
func cmdSays(ts *testscript.TestScript, neg bool, args []string) {
	usage(ts, !neg, "says [LINE...]")
	var want strings.Builder
	for _, line := range args {
		fmt.Fprintln(&want, line)
	}
	if diff := cmp.Diff(want.String(), ts.ReadFile("stderr")); diff != "" {
		ts.Fatalf("stderr differs (-want +got):\n%s", diff)
	}
}

// cmdEdit replaces a text in a file.
func cmdEdit(ts *testscript.TestScript, neg bool, args []string) {
	usage(ts, !neg && len(args) == 3, "edit FILE OLD NEW")
	text := ts.ReadFile(args[0])
	if !strings.Contains(text, args[1]) {
		ts.Fatalf("%s does not hold %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.ReplaceAll(text, args[1], args[2])), 0o644))
}

// server is the "sentra serve" of a script, or another command that runs until it is stopped.
type server struct {
	command *exec.Cmd
	address string
	stderr  *transcript
	stopped bool
}

// servers holds the server of each script that has one.
var servers sync.Map // of *server, by *testscript.TestScript

// cmdServe runs "sentra serve" on a free port, $ADDR, until the script stops it or ends.
func cmdServe(ts *testscript.TestScript, neg bool, args []string) {
	usage(ts, !neg, "serve [FLAG...]")
	s := &server{stderr: newTranscript()}
	s.command = exec.Command("sentra", append([]string{"serve", "--addr", "127.0.0.1:0"}, args...)...)
	stdout, err := s.command.StdoutPipe()
	ts.Check(err)
	s.start(ts)
	line, err := bufio.NewReader(stdout).ReadString('\n')
	ts.Check(err)
	s.address = strings.TrimSpace(line)
	ts.Setenv("ADDR", strings.Trim(strings.TrimPrefix(s.address, "http:"), "/"))
}

// cmdKeep runs a command until the script stops it or ends. Whatever it writes is heard.
func cmdKeep(ts *testscript.TestScript, neg bool, args []string) {
	usage(ts, !neg && len(args) > 0, "keep COMMAND [ARG...]")
	s := &server{stderr: newTranscript()}
	s.command = exec.Command("sentra", args...)
	s.command.Stdout = s.stderr
	s.start(ts)
}

// start starts the command in the script's folder.
func (s *server) start(ts *testscript.TestScript) {
	s.command.Dir, s.command.Stderr = ts.MkAbs("."), s.stderr
	ts.Check(s.command.Start())
	servers.Store(ts, s)
	ts.Defer(func() {
		if !s.stopped {
			_ = s.command.Process.Kill() // fails only when it has ended already
			ts.Logf("%v: %v\n%s", s.command.Args, s.command.Wait(), s.stderr.text())
		}
	})
}

// cmdStop asks the server to end, and insists that it does so well.
func cmdStop(ts *testscript.TestScript, neg bool, args []string) {
	signals := map[string]os.Signal{"SIGINT": os.Interrupt, "SIGTERM": syscall.SIGTERM}
	usage(ts, !neg && len(args) == 1 && signals[args[0]] != nil, "stop SIGINT|SIGTERM")
	s := serverOf(ts)
	ts.Check(s.command.Process.Signal(signals[args[0]]))
	s.stopped = true
	if err := s.command.Wait(); err != nil {
		ts.Fatalf("%v: %v\n%s", s.command.Args, err, s.stderr.text())
	}
}

func serverOf(ts *testscript.TestScript) *server {
	s, running := servers.Load(ts)
	usage(ts, running, "serve first")
	return s.(*server)
}

// cmdGet asks the running server for a page. Its status, type, place and body go to stdout.
func cmdGet(ts *testscript.TestScript, neg bool, args []string) {
	usage(ts, !neg && len(args) == 1, "get PATH")
	fmt.Fprint(ts.Stdout(), fetch(ts, args[0]))
}

// patience is how long a script waits for what must come; it is far longer than any machine takes.
const patience = 2 * time.Minute

// cmdAwait asks for a page until it holds a text.
func cmdAwait(ts *testscript.TestScript, neg bool, args []string) {
	usage(ts, !neg && len(args) == 2, "await PATH TEXT")
	for start := time.Now(); time.Since(start) < patience; {
		if strings.Contains(fetch(ts, args[0]), args[1]) {
			return
		}
	}
	ts.Fatalf("%s never holds %q", args[0], args[1])
}

func fetch(ts *testscript.TestScript, path string) string {
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	r, err := client.Get(strings.TrimSuffix(serverOf(ts).address, "/") + path)
	ts.Check(err)
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	ts.Check(err)
	return fmt.Sprintf("%d %s %s\n%s", r.StatusCode, r.Header.Get("Content-Type"), r.Header.Get("Location"), body)
}

// cmdHears waits until the server has written a text to stderr.
func cmdHears(ts *testscript.TestScript, neg bool, args []string) {
	usage(ts, !neg && len(args) == 1, "hears TEXT")
	s := serverOf(ts)
	if !s.stderr.await(args[0]) {
		ts.Fatalf("the server never says %q, only:\n%s", args[0], s.stderr.text())
	}
}

// transcript keeps what is written, for whoever waits for it.
type transcript struct {
	mu      sync.Mutex
	written strings.Builder
	grown   *sync.Cond
}

func newTranscript() *transcript {
	t := new(transcript)
	t.grown = sync.NewCond(&t.mu)
	return t
}

func (t *transcript) Write(data []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	defer t.grown.Broadcast()
	return t.written.Write(data)
}

func (t *transcript) text() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.written.String()
}

// await waits for the text, and reports whether it came.
func (t *transcript) await(text string) bool {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	defer context.AfterFunc(ctx, func() {
		t.mu.Lock()
		defer t.mu.Unlock()
		t.grown.Broadcast()
	})()
	t.mu.Lock()
	defer t.mu.Unlock()
	for !strings.Contains(t.written.String(), text) {
		if ctx.Err() != nil {
			return false
		}
		t.grown.Wait()
	}
	return true
}
