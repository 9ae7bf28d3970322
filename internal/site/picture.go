package site

import (
	"iter"
	"maps"
	"path"
	"slices"
	"strings"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// allPictures checks that pictures are there where entries name them, and lie
// in a centre's folder or that of the news. Of those there are, the site shows what a shown entry
// names: a draft's are not for the public either.
func (l *linker) allPictures() {
	for _, kind := range entryKinds {
		for _, b := range l.bundles[kind] {
			for _, i := range b.images() {
				if i.File.Slug == "" {
					continue // not to be read, which has been told
				}
				l.names(b, b.Path, i.File.Place, path.Join(b.Folder, i.File.Slug))
			}
			for _, p := range b.prose {
				l.proseNames(b, p)
			}
		}
	}
	files := l.centreFiles()
	for _, name := range slices.Sorted(maps.Keys(l.pictures)) {
		if enclosing(path.Dir(name), files) == "" && !strings.HasPrefix(name, newsPictures+"/") {
			l.report(name, diag.Place{}, strayPicture.With(), movePicture.With())
		}
		if l.pictures[name] {
			l.site.Pictures = append(l.site.Pictures, name)
		}
	}
}

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

// proseNames takes note of the pictures that an entry's prose shows or links to.
func (l *linker) proseNames(b *bundle, p *Prose) {
	if p == nil {
		return
	}
	for _, image := range p.Images {
		l.names(b, p.File.Path, image.Place, path.Join(p.File.Folder, image.File()))
	}
	for _, link := range p.Links {
		name := path.Join(p.File.Folder, link.File())
		if _, exists := l.pictures[name]; exists {
			l.names(b, p.File.Path, link.Place, name)
		}
	}
}

// names takes note that an entry names a picture, in one of its files.
func (l *linker) names(b *bundle, file string, at diag.Place, picture string) {
	shown, exists := l.pictures[picture]
	if !exists {
		l.report(file, at, noPicture.With(picture), near(path.Dir(file), picture, maps.Keys(l.pictures)))
		return
	}
	l.pictures[picture] = shown || b.whole && !b.hidden
}

// near suggests a file for one that is not there, from those in the folder where
// it was looked for.
func near(from, missing string, there iter.Seq[string]) diag.Told {
	var known []string
	for name := range there {
		if path.Dir(name) == path.Dir(missing) {
			known = append(known, path.Base(name))
		}
	}
	slices.Sort(known)
	if hint := content.Nearest(path.Base(missing), known); !hint.IsZero() {
		return hint
	}
	return fromHere.With(from)
}
