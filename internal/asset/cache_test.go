package asset

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

func TestAnyOrder(t *testing.T) {
	for seed := range uint64(50) {
		fsys := randomTree(t, rand.New(rand.NewPCG(seed, 1)))
		files := listed(fsys)
		a, problemsA := Load(fsys, files)
		slices.Reverse(files)
		b, problemsB := Load(fsys, files)
		if diff := same(a, b, problemsA, problemsB); diff != "" {
			t.Fatalf("seed %d: the order of files changes the set (-sorted +reversed)\n%s", seed, diff)
		}
	}
}

// A cache that saw other trees before makes the same set as one that did not.
func TestWarmIsCold(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	var warm Cache
	for step := range 200 {
		fsys := randomTree(t, random)
		a, problemsA := warm.Load(fsys, listed(fsys))
		b, problemsB := load(fsys)
		if diff := same(a, b, problemsA, problemsB); diff != "" {
			t.Fatalf("step %d: (-warm +cold)\n%s", step, diff)
		}
	}
}

func same(a, b *Set, problemsA, problemsB []diag.Problem) string {
	return cmp.Diff(a, b, cmp.AllowUnexported(Set{}, File{})) + cmp.Diff(problemsA, problemsB)
}

// randomTree makes a tree of files that often, but not always, fit together.
func randomTree(t *testing.T, random *rand.Rand) fstest.MapFS {
	choices := map[string][]string{
		"static/main.css":        {"", "@import 'a.css' layer(a);", "@import 'a.css'; @import 'b/b.css';", "a{b:url(x.svg)}", "a{", "\xff"},
		"static/a.css":           {"", "a{b:url(x.svg)}", "@import 'b/b.css' print;"},
		"static/b/b.css":         {"", "b{c:url(../x.svg)}", "@import '../a.css';"},
		"static/main.js":         {"", "import './b/b.js'", "import './c.js'", "import('./c.js'); import './b/b.js'", "'"},
		"static/b/b.js":          {"", "import '../c.js'", "import '../main.js'", "import('../c.js')", "import { c } from '../c.js'"},
		"static/c.js":            {"", "let c", "let c c", "export let c", "import './main.js'"},
		"static/x.svg":           {"<svg/>", "<svg></svg>"},
		"static/root/x.svg":      {"<svg/>"},
		"static/root/aset/x":     {""},
		"content/x/images/a.png": {string(encoded(t, "png", 1, 2)), string(encoded(t, "png", 2, 1)), "broken"},
		"content/x/images/b.svg": {""},
	}
	fsys := fstest.MapFS{}
	for _, name := range slices.Sorted(maps.Keys(choices)) {
		texts := choices[name]
		if i := random.IntN(len(texts) + 1); i < len(texts) {
			fsys[name] = &fstest.MapFile{Data: []byte(texts[i])}
		}
	}
	return fsys
}

func TestCacheKeeps(t *testing.T) {
	var c Cache
	files := map[string]string{"static/a.css": "a{}", "static/b.txt": "b", "static/c.txt": "c"}
	fsys := tree(files)
	c.Load(fsys, listed(fsys))
	first := maps.Clone(c.work)

	delete(files, "static/c.txt")
	files["static/b.txt"] = "other"
	fsys = tree(files)
	c.Load(fsys, listed(fsys))
	kept := 0
	for s, w := range c.work {
		if first[s] == w {
			kept++
		}
	}
	if kept != 1 || len(c.work) != 2 {
		t.Errorf("kept the work on %d files of %d, want 1 of 2", kept, len(c.work))
	}
}
