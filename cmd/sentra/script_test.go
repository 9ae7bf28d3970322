package main

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"sentra": main})
}

// TestScripts runs testdata/script, which tells what each command does, as its user sees it. Every
// script finds a small sound site in the folder "site"; see testdata/script/README.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
		Setup: func(env *testscript.Env) error {
			env.Setenv("NO_COLOR", "1")
			return copySite(filepath.Join(env.WorkDir, "site"))
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"serve":   cmdServe,
			"get":     cmdGet,
			"await":   cmdAwait,
			"replace": cmdReplace,
		},
	})
}

// copySite puts the golden site with this repository's templates into dir.
func copySite(dir string) error {
	if err := os.CopyFS(dir, os.DirFS("../../internal/build/testdata/golden/site")); err != nil {
		return err
	}
	return os.CopyFS(filepath.Join(dir, "templates"), os.DirFS("../../templates"))
}

// cmdServe runs "sentra serve" on a free port until the script ends: serve [FLAG...]. It sets
// $ADDRESS, writes what serve tells to serve.stderr, and insists that it ends well.
func cmdServe(ts *testscript.TestScript, neg bool, args []string) {
	if neg {
		ts.Fatalf("serve cannot be negated: use sentra serve")
	}
	stderr, err := os.Create(ts.MkAbs("serve.stderr"))
	ts.Check(err)
	c := exec.Command("sentra", append([]string{"serve", "--addr", "127.0.0.1:0"}, args...)...)
	c.Dir, c.Stderr = ts.MkAbs("."), stderr
	stdout, err := c.StdoutPipe()
	ts.Check(err)
	ts.Check(c.Start())
	ts.Defer(func() {
		_ = c.Process.Signal(os.Interrupt) // fails only when it has ended already, which Wait tells
		if err := c.Wait(); err != nil {
			ts.Logf("sentra serve: %v", err)
			panic("sentra serve does not end well: " + err.Error())
		}
		stderr.Close()
	})
	line, err := bufio.NewReader(stdout).ReadString('\n')
	ts.Check(err)
	ts.Setenv("ADDRESS", strings.TrimSpace(line))
}

// cmdGet asks the running server for a page: get PATH. Its status, type and body go to stdout.
func cmdGet(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: get PATH")
	}
	fmt.Fprint(ts.Stdout(), fetch(ts, args[0]))
}

// patience is how long await waits for what must come; it is far longer than any machine takes.
const patience = 30 * time.Second

// cmdAwait asks for a page until it holds a text: await PATH TEXT.
func cmdAwait(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: await PATH TEXT")
	}
	for start := time.Now(); time.Since(start) < patience; {
		if strings.Contains(fetch(ts, args[0]), args[1]) {
			return
		}
	}
	ts.Fatalf("%s never holds %q", args[0], args[1])
}

func fetch(ts *testscript.TestScript, path string) string {
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	r, err := client.Get(strings.TrimSuffix(ts.Getenv("ADDRESS"), "/") + path)
	ts.Check(err)
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	ts.Check(err)
	return fmt.Sprintf("%d %s %s\n%s", r.StatusCode, r.Header.Get("Content-Type"), r.Header.Get("Location"), body)
}

// cmdReplace edits a file: replace FILE OLD NEW.
func cmdReplace(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: replace FILE OLD NEW")
	}
	text := ts.ReadFile(args[0])
	if !strings.Contains(text, args[1]) {
		ts.Fatalf("%s does not hold %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.ReplaceAll(text, args[1], args[2])), 0o644))
}
