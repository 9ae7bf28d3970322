package build

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// The same input gives the same keys and bytes, in whatever order folders list
// their files, and however many are read at once.
func TestSameInputSameBytes(t *testing.T) {
	t.Parallel()
	for name, tree := range map[string]fstest.MapFS{"golden": goldenTree(t), "real": realTree(t)} {
		t.Run(name, func(t *testing.T) {
			of := func(fsys fs.FS, jobs int) map[string]made {
				o := testOptions
				o.Jobs = jobs
				return rendered(t, loaded(t, fsys, o))
			}
			forwards, backwards := of(tree, 1), of(shuffled{tree}, 7)
			if len(forwards) < 50 {
				t.Fatalf("there are only %d outputs", len(forwards))
			}
			if diff := cmp.Diff(forwards, backwards); diff != "" {
				t.Errorf("the two differ (-one job, forwards +seven, backwards):\n%s", diff)
			}
		})
	}
}
