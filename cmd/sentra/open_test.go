package main

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

// TestOpenBrowser puts a command of the test in the place of the system's.
func TestOpenBrowser(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("commands are no shell scripts there")
	}
	const address = "http://127.0.0.1:1313/"
	name := opener(runtime.GOOS)[0]
	tests := []struct{ name, script, opened, stderr string }{
		{"opened", "printf %s \"$1\" > \"$0.opened\"", address, ""},
		{"refused", "exit 3", "", "error: the browser cannot be opened: exit status 3\nhint: open " + address + " yourself\n"},
		{"no command", "", "", "error: the browser cannot be opened: there is no command " + name + "\nhint: open " + address + " yourself\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			t.Setenv("PATH", folder)
			command := filepath.Join(folder, name)
			if test.script != "" {
				if err := os.WriteFile(command, []byte("#!/bin/sh\n"+test.script+"\n"), 0o755); err != nil {
					t.Fatal(err)
				}
			}
			var stderr strings.Builder
			p := program{streams: streams{stderr: &stderr}, lang: diag.English}
			p.openBrowser(address)
			opened, _ := os.ReadFile(command + ".opened")
			if diff := cmp.Diff([2]string{test.opened, test.stderr}, [2]string{string(opened), stderr.String()}); diff != "" {
				t.Errorf("opened, stderr (-want +got):\n%s", diff)
			}
		})
	}
}

func TestOpeners(t *testing.T) {
	for system, want := range map[string]string{
		"linux": "xdg-open", "freebsd": "xdg-open", "darwin": "open", "windows": "rundll32 url.dll,FileProtocolHandler",
	} {
		if got := strings.Join(opener(system), " "); got != want {
			t.Errorf("on %s: %s, want %s", system, got, want)
		}
	}
}
