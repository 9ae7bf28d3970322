package demo_test

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"

	"sentra"
	"sentra/internal/build"
	"sentra/internal/content"
	"sentra/internal/demo"
)

// standard is what the command makes unless it is told otherwise.
var standard = demo.Options{Centres: 40, Producers: 80, Products: 200, Translated: true, Seed: 1}

// site makes a site in memory.
func site(t *testing.T, o demo.Options) fstest.MapFS {
	t.Helper()
	files, err := demo.Files(sentra.Kit, o)
	if err != nil {
		t.Fatal(err)
	}
	all := fstest.MapFS{}
	for name, data := range files {
		all[name] = &fstest.MapFile{Data: data}
	}
	return all
}

// TestSound builds sites of several sizes and seeds, now and years later: without an error, and without
// a warning.
func TestSound(t *testing.T) {
	now, later := content.Date{Year: 2026, Month: 10, Day: 1}, content.Date{Year: 2036, Month: 1, Day: 1}
	for _, test := range []struct {
		site  demo.Options
		build build.Options
	}{
		{standard, build.Options{AsOf: now, Drafts: true}},
		{demo.Options{Centres: 30, Producers: 20, Products: 40, Seed: 1 << 40}, build.Options{AsOf: later}},
		{demo.Options{Centres: 1}, build.Options{AsOf: now}},
	} {
		snapshot, problems, err := build.New(t.Context(), site(t, test.site), test.build)
		if snapshot == nil || problems != nil || err != nil {
			t.Errorf("%+v: %v, %v", test.site, problems, err)
		}
	}
}

// TestEverythingIsUsed walks the table of keys: each key stands in some file, and each value of each
// choice.
func TestEverythingIsUsed(t *testing.T) {
	used := uses{}
	for _, format := range content.Formats() {
		used.keys(formatOf(format.Object), format.Object, nil)
	}
	for name, file := range site(t, standard) {
		f, _ := content.Classify(name)
		object := objectOf(f)
		text := matter(f, file.Data)
		if object == nil || text == nil {
			continue
		}
		var keys map[string]any
		if err := yaml.Unmarshal(text, &keys); err != nil {
			t.Fatal(name, err)
		}
		for _, entry := range entries(f, keys) {
			used.keys(formatOf(object), object, entry)
		}
	}
	delete(used, "site messages en") // a site speaks one language
	var missing []string
	for use, found := range used {
		if !found {
			missing = append(missing, use)
		}
	}
	slices.Sort(missing)
	if missing != nil {
		t.Errorf("no file uses:\n%s", cmp.Diff([]string(nil), missing))
	}
}

// formatOf names the first kind of file that has an object's keys: some vocabularies share them.
func formatOf(o *content.Object) string {
	for _, format := range content.Formats() {
		if format.Object == o {
			return format.ID
		}
	}
	return ""
}

// objectOf returns what the table says of the keys of a file, nil where it says nothing.
func objectOf(f content.File) *content.Object {
	id := map[content.Kind]string{
		content.KindConfig: "site", content.KindCentre: "centre", content.KindProducer: "producer",
		content.KindProduct: "product", content.KindNews: "news", content.KindPage: "page",
		content.KindTaxonomy: string(f.Vocabulary),
	}[f.Kind]
	if f.Lang == content.EN {
		id += ".en"
	}
	if id == "producer.en" || id == "news.en" {
		id = "centre.en" // has the same keys
	}
	for _, format := range content.Formats() {
		if format.ID == id {
			return format.Object
		}
	}
	return nil
}

// entries are the mappings of a file that have an object's keys: of a taxonomy, each term.
func entries(f content.File, keys map[string]any) []map[string]any {
	if f.Kind != content.KindTaxonomy {
		return []map[string]any{keys}
	}
	var terms []map[string]any
	for _, term := range keys {
		terms = append(terms, term.(map[string]any))
	}
	return terms
}

// matter is the YAML of a file: of Markdown, what stands between the fences, if there are any.
func matter(f content.File, data []byte) []byte {
	if !f.Markdown {
		return data
	}
	text, fenced := bytes.CutPrefix(data, []byte("---\n"))
	if !fenced {
		return nil
	}
	keys, _, _ := bytes.Cut(text, []byte("\n---\n"))
	return keys
}

// uses tells of each key and value in the table whether a file has it.
type uses map[string]bool

func (u uses) keys(path string, o *content.Object, keys map[string]any) {
	for _, rule := range o.Rules {
		u.rule(path+" "+rule.Key, rule, keys[rule.Key])
	}
}

func (u uses) rule(path string, rule content.Rule, value any) {
	u[path] = u[path] || value != nil
	if list, isList := value.([]any); isList && rule.List {
		for _, item := range list {
			u.rule(path, rule, item)
		}
		return
	}
	switch rule.Kind {
	case content.Mapping:
		keys, _ := value.(map[string]any)
		u.keys(path, rule.Of, keys)
	case content.Both:
		texts, _ := value.(map[string]any)
		for _, lang := range content.Languages {
			key := path + " " + string(lang)
			u[key] = u[key] || texts[string(lang)] != nil
		}
	case content.Choice:
		for _, v := range rule.Values {
			u[path+" "+v] = u[path+" "+v] || value == v
		}
	}
}

// TestWrite holds that what is written is what Files makes, however many centres are written at once,
// and that another seed makes another site.
func TestWrite(t *testing.T) {
	root := folder(t)
	options := demo.Options{Centres: 6, Producers: 6, Products: 12, Translated: true, Seed: 1, Jobs: 4}
	if err := demo.Write(t.Context(), root, sentra.Kit, options); err != nil {
		t.Fatal(err)
	}
	want := site(t, options)
	got := fstest.MapFS{}
	err := fs.WalkDir(root.FS(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root.FS(), name)
		got[name] = &fstest.MapFile{Data: data}
		return err
	})
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%v (-made +written):\n%s", err, diff)
	}
	options.Seed = 2
	if cmp.Equal(want, site(t, options)) {
		t.Error("another seed makes the same site")
	}
}

func folder(t *testing.T) *os.Root {
	t.Helper()
	root, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = root.Close() })
	return root
}

// TestStopped holds that a folder in which writing was stopped is no site.
func TestStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	root := folder(t)
	err := demo.Write(ctx, root, sentra.Kit, standard)
	_, missing := root.Stat("site.yaml")
	if !errors.Is(err, context.Canceled) || !errors.Is(missing, fs.ErrNotExist) {
		t.Errorf("Write returns %v, site.yaml: %v", err, missing)
	}
}
