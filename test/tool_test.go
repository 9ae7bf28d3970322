package test

import (
	"os"
	"testing"
)

// need skips a test whose tool is missing, or fails it where SENTRA_TOOLS=required says that all are there.
func need(t *testing.T, tool string, found bool, install string) {
	t.Helper()
	switch {
	case found:
	case os.Getenv("SENTRA_TOOLS") == "required":
		t.Fatalf("%s is missing: %s", tool, install)
	default:
		t.Skipf("%s is missing: %s, then run with -count=1", tool, install)
	}
}
