package reference

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
)

var update = flag.Bool("update", false, "write docs/content.md anew")

const published = "../../docs/content.md"

// TestPublished holds docs/content.md to the table of keys.
func TestPublished(t *testing.T) {
	var b bytes.Buffer
	if err := Markdown(&b); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(published, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(published)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("docs/content.md is stale; go test ./internal/reference -update (-published +table):\n%s", diff)
	}
}

// TestEveryKeyIsTold looks for each key of each object with its example.
func TestEveryKeyIsTold(t *testing.T) {
	var b strings.Builder
	if err := Markdown(&b); err != nil {
		t.Fatal(err)
	}
	var look func(path string, o *content.Object)
	look = func(path string, o *content.Object) {
		for _, rule := range o.Rules {
			if !strings.Contains(b.String(), "`"+strings.ReplaceAll(rule.Sample(), "|", `\|`)+"`") {
				t.Errorf("%s.%s is not told", path, rule.Key)
			}
			if rule.Of != nil {
				look(path+"."+rule.Key, rule.Of)
			}
		}
	}
	for _, f := range content.Formats() {
		look(f.ID, f.Object)
	}
}
