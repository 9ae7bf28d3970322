package build

import (
	"maps"
	"path"
	"strings"
	"testing"
	"testing/fstest"
)

// A folder is renamed while something else is wrong: the last good snapshot still has its pictures.
func TestPicturesOfARenamedFolder(t *testing.T) {
	golden := goldenTree(t)
	tree := maps.Clone(golden)
	var loader Loader
	good, problems, err := loader.Load(t.Context(), tree, testOptions)
	if good == nil || err != nil {
		t.Fatalf("there is no snapshot: %v, %v", err, lines(problems))
	}
	folder := path.Dir(centreFile) + "/"
	for name, file := range golden {
		if rest, within := strings.CutPrefix(name, folder); within {
			delete(tree, name)
			tree[path.Dir(path.Dir(centreFile))+"/sentra-baru/"+rest] = file
		}
	}
	tree[otherFile] = &fstest.MapFile{Data: []byte("title: [")}
	if s, _, err := loader.Load(t.Context(), tree, testOptions); s != nil || err != nil {
		t.Fatalf("the broken site gives a snapshot, or the error %v", err)
	}
	for o := range good.Outputs() {
		if o.From != pictureFile {
			continue
		}
		data, err := o.Bytes()
		if err != nil || string(data) != textOf(golden, pictureFile) {
			t.Errorf("%s: %d bytes, %v; want the picture", o.Path, len(data), err)
		}
		return
	}
	t.Errorf("no output comes from %s", pictureFile)
}
