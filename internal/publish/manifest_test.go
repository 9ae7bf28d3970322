package publish

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestManifest(t *testing.T) {
	p := newPlace(t)
	p.publish(files{"aset/a.1.css": "1"}, Options{})
	p.publish(files{"index.html": "home", "a&b/index.html": "x"}, Options{Program: `sentra "v1"`})
	p.write("theirs.txt", "theirs")
	got, err := os.ReadFile(p.path(manifestName))
	p.must(err)
	want := `{"format":1,"program":"sentra \"v1\"","files":[
{"path":"a\u0026b/index.html","size":1,"sha256":"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"},
{"path":"aset/a.1.css","size":1,"sha256":"6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b","kept":1},
{"path":"index.html","size":4,"sha256":"4ea140588150773ce3aace786aeef7f4049ce100fa649c94fbbddb960f1da942"}
]}
`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("the manifest (-want +got):\n%s", diff)
	}
	p.must(os.Chtimes(p.path(manifestName), long, long))
	p.publish(files{"index.html": "home", "a&b/index.html": "x"}, Options{Program: `sentra "v1"`})
	info, err := os.Stat(p.path(manifestName))
	p.must(err)
	if !info.ModTime().Equal(long) {
		t.Error("a manifest that says the same again was written anew")
	}
}

// TestFoldersThatAreNotOurs are left as they are, and nothing is put beside them.
func TestFoldersThatAreNotOurs(t *testing.T) {
	const sum = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
	manifest := func(text string) func(p place) {
		return func(p place) { p.write(manifestName, strings.ReplaceAll(text, "SUM", sum)) }
	}
	tests := map[string]struct {
		make func(p place)
		want Reason
	}{
		"a file without a manifest":       {func(p place) { p.write("index.html", "theirs") }, NoManifest},
		"a hidden file":                   {func(p place) { p.write(".git", "theirs") }, NoManifest},
		"a folder without a manifest":     {func(p place) { p.write("a/b", "theirs") }, NoManifest},
		"an empty manifest":               {manifest(``), ManifestDamaged},
		"half a manifest":                 {manifest(`{"format":1,"files":[{"path":"x","si`), ManifestDamaged},
		"something after the manifest":    {manifest(`{"format":1,"files":[]} x`), ManifestDamaged},
		"another JSON file":               {manifest(`{"name":"x"}`), ManifestDamaged},
		"a list":                          {manifest(`[]`), ManifestDamaged},
		"no format":                       {manifest(`{"files":[]}`), ManifestDamaged},
		"a newer manifest":                {manifest(`{"format":2,"files":"other"}`), ManifestNewer},
		"a path out of the folder":        {manifest(`{"format":1,"files":[{"path":"../x","size":1,"sha256":"SUM"}]}`), ManifestDamaged},
		"an absolute path":                {manifest(`{"format":1,"files":[{"path":"/etc/x","size":1,"sha256":"SUM"}]}`), ManifestDamaged},
		"the manifest's own path":         {manifest(`{"format":1,"files":[{"path":".sentra-manifest.json","size":1,"sha256":"SUM"}]}`), ManifestDamaged},
		"no path":                         {manifest(`{"format":1,"files":[{"size":1,"sha256":"SUM"}]}`), ManifestDamaged},
		"a path twice":                    {manifest(`{"format":1,"files":[{"path":"x","size":1,"sha256":"SUM"},{"path":"x","size":1,"sha256":"SUM"}]}`), ManifestDamaged},
		"a short sum":                     {manifest(`{"format":1,"files":[{"path":"x","size":1,"sha256":"2d71"}]}`), ManifestDamaged},
		"a sum that is none":              {manifest(`{"format":1,"files":[{"path":"x","size":1,"sha256":"zSUM"}]}`), ManifestDamaged},
		"a size below nothing":            {manifest(`{"format":1,"files":[{"path":"x","size":-1,"sha256":"SUM"}]}`), ManifestDamaged},
		"a file kept for too long":        {manifest(`{"format":1,"files":[{"path":"x","size":1,"sha256":"SUM","kept":2}]}`), ManifestDamaged},
		"a folder called like a manifest": {func(p place) { p.must(os.MkdirAll(p.path(manifestName), 0o755)) }, ManifestDamaged},
		"a link to a manifest": {func(p place) {
			p.write("other", `{"format":1,"files":[]}`)
			p.must(os.Symlink("other", p.path(manifestName)))
		}, ManifestDamaged},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := newPlace(t)
			test.make(p)
			before := p.folder("public")
			got := p.refused(files{"index.html": "new"})
			if diff := cmp.Diff(error(NotOurs{p.shown(""), test.want}), got); diff != "" {
				t.Errorf("Publish (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(before, p.folder("public")); diff != "" {
				t.Errorf("the output folder (-before +after):\n%s", diff)
			}
			p.alone()
		})
	}
}

// TestNothingIsWrittenBesideAForeignFolder: not even the lock.
func TestNothingIsWrittenBesideAForeignFolder(t *testing.T) {
	p := newPlace(t)
	p.write("index.html", "theirs")
	p.refused(files{"index.html": "new"})
	if diff := cmp.Diff(files{name + "/index.html": "theirs"}, p.folder(".")); diff != "" {
		t.Errorf("the folder around (-want +got):\n%s", diff)
	}
}

func TestEmptyFolderIsOurs(t *testing.T) {
	p := newPlace(t)
	p.must(os.Mkdir(p.path(""), 0o700))
	p.publish(files{"index.html": "home"}, Options{})
	p.holds(files{"index.html": "home"})
	p.alone()
}

func TestTargetsThatAreNoFolders(t *testing.T) {
	tests := map[string]func(p place){
		"a file": func(p place) { p.must(os.WriteFile(p.path(""), []byte("theirs"), 0o644)) },
		"a link to a folder": func(p place) {
			p.must(os.Mkdir(p.path("../elsewhere"), 0o755))
			p.must(os.Symlink("elsewhere", p.path("")))
		},
		"a dangling link": func(p place) { p.must(os.Symlink("nowhere", p.path(""))) },
	}
	for name, make := range tests {
		t.Run(name, func(t *testing.T) {
			p := newPlace(t)
			make(p)
			before := p.folder(".")
			if diff := cmp.Diff(error(NotFolder{p.shown("")}), p.refused(files{"a": "1"})); diff != "" {
				t.Errorf("Publish (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(before, p.folder(".")); diff != "" {
				t.Errorf("the folder around (-before +after):\n%s", diff)
			}
		})
	}
}
