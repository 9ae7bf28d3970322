package publish

import (
	"io"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/build"
)

// streamed makes a site of one output that is written in pieces.
func streamed(pieces ...string) *build.Snapshot {
	return build.NewSnapshot([]build.Output{build.NewStream("data.csv", func(w io.Writer) error {
		for _, piece := range pieces {
			if _, err := io.WriteString(w, piece); err != nil {
				return err
			}
		}
		return nil
	})})
}

// TestStream publishes over an old file, which is kept if it holds the same, however that is cut.
func TestStream(t *testing.T) {
	for name, test := range map[string]struct {
		pieces []string
		kept   bool
		whole  string
	}{
		"the same":        {[]string{"a,b\n", "1,2\n"}, true, "a,b\n1,2\n"},
		"cut elsewhere":   {[]string{"a,", "b\n1,2", "\n"}, true, "a,b\n1,2\n"},
		"another":         {[]string{"a,b\n", "1,3\n"}, false, "a,b\n1,3\n"},
		"longer":          {[]string{"a,b\n", "1,2\n", "3,4\n"}, false, "a,b\n1,2\n3,4\n"},
		"shorter":         {[]string{"a,b\n"}, false, "a,b\n"},
		"nothing written": {nil, false, ""},
	} {
		t.Run(name, func(t *testing.T) {
			p := newPlace(t)
			p.stream(t, streamed("a,b\n", "1,2\n"))
			p.age()
			want := Report{Files: 1, Written: 1, Bytes: len(test.whole)}
			var old []string
			if test.kept {
				want = Report{Files: 1, Kept: 1, Bytes: len(test.whole)}
				old = []string{"data.csv"}
			}
			if diff := cmp.Diff(want, p.stream(t, streamed(test.pieces...))); diff != "" {
				t.Errorf("report (-want +got):\n%s", diff)
			}
			p.holds(files{"data.csv": test.whole})
			if diff := cmp.Diff(old, p.aged()); diff != "" {
				t.Errorf("files with the modification time they had (-want +got):\n%s", diff)
			}
		})
	}
}

// TestStreamOverAnEditedFile: what somebody did to the file is undone.
func TestStreamOverAnEditedFile(t *testing.T) {
	p := newPlace(t)
	p.stream(t, streamed("a,b\n"))
	p.write("data.csv", "a;b\n")
	p.stream(t, streamed("a,b\n"))
	p.holds(files{"data.csv": "a,b\n"})
}

// TestStreamKeepsItsPermissions: a file that others may not read is made anew, as old as it was.
func TestStreamKeepsItsPermissions(t *testing.T) {
	p := newPlace(t)
	p.stream(t, streamed("a,b\n"))
	p.must(os.Chmod(p.path("data.csv"), 0o600))
	p.age()
	p.stream(t, streamed("a,b\n"))
	if mode := p.mode("data.csv"); mode != "-rw-r--r--" {
		t.Errorf("the file's permissions are %s", mode)
	}
	if diff := cmp.Diff([]string{"data.csv"}, p.aged()); diff != "" {
		t.Errorf("files with the modification time they had (-want +got):\n%s", diff)
	}
}

func (p place) stream(t *testing.T, s *build.Snapshot) Report {
	t.Helper()
	report, err := Publish(t.Context(), p.root, name, s, Options{})
	if err != nil {
		t.Fatalf("Publish: %v", err)
	}
	return report
}
