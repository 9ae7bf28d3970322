package test

import (
	"bytes"
	"io/fs"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/serve"
)

// manifest is the one published file that is no part of the site.
const manifest = ".sentra-manifest.json"

// TestServedEqualsBuilt asks a server, which reads the site for itself, for every file of the published
// folder, and compares the names of all that it could be asked for.
func TestServedEqualsBuilt(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		source    string
		published func(*testing.T) *site
	}{
		"real":                  {realSource, realSite},
		"golden below the root": {goldenSource, goldenBelow},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := test.published(t)
			snapshot, err := load(siteFS(test.source), s.base)
			if err != nil {
				t.Fatal(err)
			}
			server := serve.New(serve.Options{})
			server.Update(snapshot, nil)
			built := files(t, s)
			for file, data := range built {
				if served := get(t, server.Handler(), snapshot.BasePath+strings.TrimSuffix(file, "index.html")); !bytes.Equal(data, served) {
					t.Errorf("%s is served otherwise than built:\n%s", file, cmp.Diff(string(data), string(served)))
				}
			}
			var outputs []string
			for o := range snapshot.Outputs() {
				outputs = append(outputs, o.Path)
			}
			if diff := cmp.Diff(outputs, slices.Sorted(maps.Keys(built))); diff != "" {
				t.Errorf("files that can be served, and those built (-served +built):\n%s", diff)
			}
		})
	}
}

// files reads a published folder.
func files(t *testing.T, s *site) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	err := fs.WalkDir(s, ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || file == manifest {
			return err
		}
		all[file], err = fs.ReadFile(s, file)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func get(t *testing.T, h http.Handler, address string) []byte {
	t.Helper()
	r := httptest.NewRecorder()
	h.ServeHTTP(r, httptest.NewRequestWithContext(t.Context(), http.MethodGet, address, nil))
	if r.Code != http.StatusOK {
		t.Errorf("%s is answered with status %d", address, r.Code)
	}
	return r.Body.Bytes()
}
