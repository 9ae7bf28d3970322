package site

import (
	"path"
	"slices"
	"strings"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// between is what is kept from site to site of what concerns all centres, and
// what of it no longer holds.
type between struct {
	slugs  bySlug   // all centres; nil where a centre came, went or changed its head
	shown  []*group // those on the site, by slug
	heads  found    // of their slugs, and of centres in others
	former found    // of their aliases
	titles found    // of those of nearly one title
	points found    // of those on one point
	strays found    // of pictures
	sums   *sums    // nil where a figure changed
}

// found is what was found wrong the last time, nil where it is to be looked for
// anew.
type found *[]diag.Problem

// bySlug finds centres, hidden ones included.
type bySlug map[string]*group

// stale notes that a centre came or went.
func (b *between) stale() { *b = between{} }

// changed notes what is to be asked again since a folder was linked anew; old is
// nil where it is new.
func (b *between) changed(old, now *centrePart) {
	if old == nil || (old.centre == nil) != (now.centre == nil) || old.head != now.head {
		b.stale()
		return
	}
	if !slices.Equal(old.aliases, now.aliases) {
		b.former = nil
	}
	if old.title != now.title {
		b.titles = nil
	}
	if old.point != now.point {
		b.points = nil
	}
	if now.centre != nil && old.centre.Regency != now.centre.Regency || !slices.Equal(old.figures, now.figures) {
		b.sums = nil
	}
}

// keep returns what was found the last time, or looks for it now.
func (w *world) keep(f *found, look func(*linking)) []diag.Problem {
	if *f == nil {
		l := &linking{world: w}
		look(l)
		*f = &l.problems
	}
	return **f
}

// whole asks what takes more than one part, and makes the site.
func (l *Linker) whole() (*Site, []diag.Problem) {
	w, b := l.world, &l.between
	problems := slices.Concat(
		w.problems,
		w.keep(&b.heads, l.heads),
		w.keep(&b.former, l.former),
		w.keep(&b.titles, l.titles),
		w.keep(&b.points, func(t *linking) { t.samePoints(b.shown) }),
		w.keep(&b.strays, l.strays),
	)
	s := &Site{
		Config:      w.config,
		AsOf:        w.options.AsOf,
		Centres:     make([]*Centre, 0, len(b.shown)),
		Provinces:   w.provinces,
		Pages:       l.rest.pages,
		HiddenPages: l.rest.hiddenPages,
		world:       w,
	}
	broken := l.addUp(s, &problems)
	t := &linking{world: w}
	s.News = t.news(l.rest.bundles, b.slugs)
	l.follow(t, s)
	t.addresses(s)
	problems = append(problems, t.problems...)
	if broken || diag.Failed(problems) {
		return nil, problems
	}
	if b.sums == nil {
		b.sums = w.sums(b.shown)
	}
	s.Sums, s.index.sums = b.sums.site, b.sums.provinces
	s.index.news = map[*Centre][]*News{}
	for _, n := range s.News {
		for _, c := range n.Centres {
			s.index.news[c] = append(s.index.news[c], n)
		}
	}
	s.count()
	return s, problems
}

// addUp puts together what the parts have, and reports whether a document is
// broken.
func (l *Linker) addUp(s *Site, problems *[]diag.Problem) (broken bool) {
	broken = l.world.broken
	add := func(p *part) {
		broken = broken || p.broken
		*problems = append(*problems, p.problems...)
		s.Pictures = append(s.Pictures, p.shown...)
		s.Next = s.Next.and(p.next)
	}
	for _, g := range l.order {
		add(&g.folder.part)
	}
	add(&l.rest.part)
	producers, products := 0, 0
	for _, g := range l.between.shown {
		producers += len(g.folder.centre.Producers)
		products += len(g.folder.centre.Products)
	}
	s.Producers, s.Products = make([]*Producer, 0, producers), make([]*Product, 0, products)
	for _, g := range l.between.shown {
		c := g.folder.centre
		s.Centres = append(s.Centres, c)
		s.Producers = append(s.Producers, c.Producers...)
		s.Products = append(s.Products, c.Products...)
		*problems = append(*problems, g.folder.crowd...)
	}
	return broken
}

// heads finds out which centre has which slug, and reports those whose slug
// another has and those inside another one's folder.
func (l *Linker) heads(t *linking) {
	b := &l.between
	b.slugs, b.shown = make(bySlug, len(l.order)), nil
	for _, g := range l.order {
		if g.folder.centre == nil {
			continue
		}
		file := g.folder.head.file
		if outer := enclosing(path.Dir(g.path), l.groups); outer != "" {
			t.report(file, diag.Place{}, centreInCentre.With(), moveCentre.With(), diag.Note{Path: outer, Text: outerCentre.With()})
		}
		slug := path.Base(g.path)
		if first := b.slugs[slug]; first != nil {
			t.report(file, diag.Place{}, sameSlug.With(slug), renameFolder.With(),
				diag.Note{Path: first.folder.head.file, Text: firstIsHere.With()})
			continue
		}
		b.slugs[slug] = g
		if !g.folder.head.hidden {
			b.shown = append(b.shown, g)
		}
	}
	sortBy(b.shown, func(g *group) string { return g.folder.centre.Slug })
}

// former checks the former slugs of centres.
func (l *Linker) former(t *linking) {
	var siblings []sibling
	for _, g := range l.order {
		if g.folder.centre != nil {
			siblings = append(siblings, sibling{path.Base(g.path), g.folder.head.file, g.folder.aliases})
		}
	}
	t.aliases(siblings)
}

// titles warns of centres of one regency that are probably one entered twice.
func (l *Linker) titles(t *linking) {
	regencies := make([][]titled, t.places)
	for _, g := range l.between.shown {
		if r := g.folder.centre.Regency; r != nil {
			regencies[r.number] = append(regencies[r.number], g.folder.title)
		}
	}
	for _, centres := range regencies {
		t.sameTitles(centres)
	}
}

// strays reports pictures that lie neither in a centre's folder nor in that of
// the news.
func (l *Linker) strays(t *linking) {
	for _, name := range l.pictures {
		if enclosing(path.Dir(name), l.groups) == "" && !strings.HasPrefix(name, newsPictures+"/") {
			t.report(name, diag.Place{}, strayPicture.With(), movePicture.With())
		}
	}
}

// follow looks for what the parts name outside themselves, and gives the site its
// pictures: those that a shown entry names. A draft's are not for the public
// either.
func (l *Linker) follow(t *linking, s *Site) {
	follow := func(p *part) {
		for _, ref := range p.links {
			s.Pictures = append(s.Pictures, l.link(t, ref)...)
		}
		for _, ref := range p.lost {
			s.Pictures = append(s.Pictures, l.lostPicture(t, ref)...)
		}
	}
	for _, g := range l.order {
		follow(&g.folder.part)
	}
	follow(&l.rest.part)
	slices.Sort(s.Pictures)
	s.Pictures = slices.Compact(s.Pictures)
}

// link follows a link out of a part. It returns the picture it leads to, if it
// does and the entry is shown.
func (l *Linker) link(t *linking, ref linkRef) []string {
	if entry, found := l.entry(ref.name); found {
		t.follow(ref.from, ref.link, ref.name, entry)
		return nil
	}
	if l.hasPicture(ref.name) {
		return shownPicture(ref.name, ref.show)
	}
	known := beside(l.docs, path.Dir(ref.name), func(d *content.Document) string { return d.Path }, entryFile)
	t.report(ref.from.Path, ref.link.Place, noFile.With(ref.name), near(ref.from.Folder, ref.name, known))
	return nil
}

// entryFile returns the name of an entry's file, "" of what is no entry.
func entryFile(d *content.Document) string {
	if d.Slug == "" {
		return ""
	}
	return path.Base(d.Path)
}

// lostPicture looks for a picture that an entry names outside its part, and
// returns it where it is there and the entry is shown.
func (l *Linker) lostPicture(t *linking, ref pictureRef) []string {
	if !l.hasPicture(ref.name) {
		known := beside(l.pictures, path.Dir(ref.name), func(name string) string { return name }, path.Base)
		t.report(ref.file, ref.at, noPicture.With(ref.name), near(path.Dir(ref.file), ref.name, known))
		return nil
	}
	return shownPicture(ref.name, ref.show)
}

func shownPicture(name string, show bool) []string {
	if !show {
		return nil
	}
	return []string{name}
}

func (l *Linker) hasPicture(name string) bool {
	_, found := slices.BinarySearch(l.pictures, name)
	return found
}

// entry finds the entry that a file belongs to, nil where it belongs to none, and
// whether there is the file.
func (l *Linker) entry(file string) (*bundle, bool) {
	if !strings.HasPrefix(file, centresFolder+"/") {
		return l.others.entry(file, &l.rest.part)
	}
	dir := parent(file)
	for _, folder := range []string{dir, parent(dir)} { // a centre's, or its producers' or products'
		if g := l.groups[folder]; g != nil {
			if b, found := g.entry(file, &g.folder.part); found {
				return b, true
			}
		}
	}
	return nil, false
}

// parent is path.Dir of a clean path that has a folder.
func parent(name string) string { return name[:max(0, strings.LastIndexByte(name, '/'))] }

// entry finds the entry of a file of the group.
func (g *group) entry(file string, p *part) (*bundle, bool) {
	i, found := slices.BinarySearchFunc(g.docs, file, byPath)
	if !found {
		return nil, false
	}
	return p.byDoc[i], true
}
