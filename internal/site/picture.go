package site

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// pictureRef is where an entry names a picture.
type pictureRef struct {
	file string
	at   diag.Place
	name string
	show bool // the entry is shown
}

// allPictures notes which pictures the entries name. One that is not among
// those of the part is for the whole site to find.
func (l *partLinking) allPictures() {
	for _, b := range l.bundles {
		for _, ref := range b.pictureRefs() {
			if !l.name(ref) {
				l.lost = append(l.lost, ref)
			}
		}
	}
}

// name notes that a picture is named, and reports whether it is
// there.
func (l *partLinking) name(ref pictureRef) bool {
	i, found := slices.BinarySearch(l.pictures, ref.name)
	if found && ref.show {
		l.named[i] = true
	}
	return found
}

// pictureRefs lists the pictures that an entry shows, in its keys and in its prose.
func (b *bundle) pictureRefs() []pictureRef {
	var refs []pictureRef
	for _, i := range b.images() {
		if i.File.Slug != "" { // else not to be read, which has been told
			refs = append(refs, pictureRef{b.Path, i.File.Place, path.Join(b.Folder, i.File.Slug), b.shows()})
		}
	}
	for _, p := range b.prose {
		if p == nil {
			continue
		}
		for _, image := range p.Images {
			refs = append(refs, pictureRef{p.File.Path, image.Place, path.Join(p.File.Folder, image.File()), b.shows()})
		}
	}
	return refs
}

// shows reports whether an entry is there for all to see.
func (b *bundle) shows() bool { return b.whole && !b.hidden }

// images lists the pictures of an entry's keys.
func (b *bundle) images() []content.Image {
	switch {
	case !b.whole:
		return nil
	case b.keys.Centre != nil:
		return b.keys.Centre.Images
	case b.keys.Producer != nil:
		return b.keys.Producer.Images
	case b.keys.Product != nil:
		return b.keys.Product.Images
	case b.keys.News != nil:
		return b.keys.News.Images
	}
	return nil
}

// near suggests a file for one that is not there, from the names of those in the
// folder where it was looked for.
func near(from, missing string, known []string) diag.Told {
	slices.Sort(known)
	if hint := content.Nearest(path.Base(missing), known); !hint.IsZero() {
		return hint
	}
	return fromHere.With(from)
}

// beside returns the names of the files in a folder, from those that are given by
// path, each as name tells it; "" is left out.
func beside[E any](list []E, folder string, path func(E) string, name func(E) string) []string {
	prefix := folder + "/"
	i, _ := slices.BinarySearchFunc(list, prefix, func(e E, prefix string) int { return cmp.Compare(path(e), prefix) })
	var names []string
	for ; i < len(list) && strings.HasPrefix(path(list[i]), prefix); i++ {
		if n := name(list[i]); n != "" && !strings.Contains(path(list[i])[len(prefix):], "/") {
			names = append(names, n)
		}
	}
	return names
}
