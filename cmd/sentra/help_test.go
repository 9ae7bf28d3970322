package main

import (
	"os"
	"strings"
	"testing"

	"sentra/internal/diag"
)

// TestManual holds that docs/commands.md says of every command what it says of itself.
func TestManual(t *testing.T) {
	manual, err := os.ReadFile("../../docs/commands.md")
	if err != nil {
		t.Fatal(err)
	}
	root := (&program{lang: diag.English}).root()
	for _, c := range append(root.Commands(), root) {
		if c.Hidden {
			continue
		}
		var help strings.Builder
		writeHelp(&help, diag.English, c)
		if !strings.Contains(string(manual), "```\n"+help.String()+"```\n") {
			t.Errorf("docs/commands.md does not hold the help of %q:\n%s", c.CommandPath(), &help)
		}
	}
}
