package publish

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestRandomReleases publishes random sites one after another, while somebody adds and removes files of
// their own. The output folder holds the last site, the fingerprinted files that only the one before
// had, and what is theirs; and whatever did not change has the modification time it had.
func TestRandomReleases(t *testing.T) {
	for seed := range uint64(10) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(seed, 0))
			p := newPlace(t)
			var last, stayed, theirs files
			theirs = files{}
			for range 12 {
				site := randomSite(r)
				if !maps.Equal(site, last) { // else it is no new release
					stayed = files{}
					for path, content := range last {
						if _, again := site[path]; !again && strings.HasPrefix(path, fingerprinted) {
							stayed[path] = content
						}
					}
				}
				before := p.before(last)
				p.publish(site, Options{noExchange: r.IntN(2) == 0})
				want := site.with(stayed).with(theirs)
				p.holds(want)
				if diff := cmp.Diff(unchanged(before, want), p.aged()); diff != "" {
					t.Fatalf("files with the modification time they had (-want +got):\n%s", diff)
				}
				p.alone()
				last = site
				p.others(r, theirs)
			}
		})
	}
}

// randomSite makes a site of some pages of one letter, which may change, and of fingerprinted files,
// which never do. What is a file in one may be a folder in the next.
func randomSite(r *rand.Rand) files {
	site := files{"index.html": string(rune('a' + r.IntN(3)))}
	for _, page := range []string{"a", "b", "c/d", "e"} {
		switch r.IntN(3) {
		case 0:
			site[page] = "file"
		case 1:
			site[page+"/index.html"] = string(rune('a' + r.IntN(2)))
		}
	}
	for n := range 4 {
		if r.IntN(2) == 0 {
			site[fmt.Sprintf("aset/%d.css", n)] = fmt.Sprint(n)
		}
	}
	return site
}

// others adds or removes one of their own files.
func (p place) others(r *rand.Rand, theirs files) {
	p.Helper()
	path := []string{"CNAME", "theirs/x", "aset/theirs.css", "c/theirs"}[r.IntN(4)]
	if _, there := theirs[path]; there {
		p.must(os.Remove(p.path(path)))
		_ = os.Remove(filepath.Dir(p.path(path))) // which works only when nothing else is in there
		delete(theirs, path)
		return
	}
	p.write(path, path)
	theirs[path] = path
}

// before ages the output folder and returns what it holds, nothing before the first release.
func (p place) before(last files) files {
	p.Helper()
	if last == nil {
		return nil
	}
	p.age()
	return p.folder(name)
}

// unchanged lists the files that both have, with the same content.
func unchanged(before, after files) []string {
	var same []string
	for path, content := range after {
		if was, there := before[path]; there && was == content {
			same = append(same, path)
		}
	}
	slices.Sort(same)
	return same
}
