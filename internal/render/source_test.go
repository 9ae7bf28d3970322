package render

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

// refused is a tree that lists a file and then refuses to open it.
type refused struct {
	fstest.MapFS
	name string
	err  error
}

func (r refused) Open(name string) (fs.File, error) {
	if name == r.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: r.err}
	}
	return r.MapFS.Open(name)
}

func (r refused) ReadFile(name string) ([]byte, error) {
	if _, err := r.Open(name); err != nil {
		return nil, err
	}
	return r.MapFS.ReadFile(name)
}

// A template that cannot be read is told of. One that goes between the listing of its folder and its
// reading, as when an editor saves by renaming, is one that is not there.
func TestReadSources(t *testing.T) {
	const name = "templates/partials/note.html"
	tests := []struct {
		name string
		err  error
		want string
	}{
		{"locked", fs.ErrPermission, name + ": error: cannot be read: permission denied\n"},
		{"gone", fs.ErrNotExist, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			files := shopFiles(t)
			files[name] = &fstest.MapFile{Data: []byte("{{/* render.link */}}\n{{.Label}}\n")}
			all, problems := readSources(refused{files, name, test.err})
			if diff := cmp.Diff(test.want, printed(problems, diag.English)); diff != "" {
				t.Errorf("told (-want +got):\n%s", diff)
			}
			if all.partials["note"] != nil || all.partials["link"] == nil {
				t.Errorf("partials: %v", all.partials)
			}
		})
	}
}
