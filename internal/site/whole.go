package site

import (
	"path"
	"slices"
	"strings"

	"sentra/internal/content"
	"sentra/internal/diag"
)

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
	b.renew(w, l.order)
	l.announce()
	s := &Site{
		Config:      w.config,
		AsOf:        w.options.AsOf,
		Centres:     b.lists.centres,
		Producers:   b.lists.producers,
		Products:    b.lists.products,
		Provinces:   w.provinces,
		News:        l.news.list,
		Pages:       l.rest.pages,
		HiddenPages: l.rest.hiddenPages,
		Next:        b.sayings.next.and(l.rest.next),
		world:       w,
	}
	t := &linking{world: w}
	s.Pictures = slices.Concat(b.sayings.pictures, l.follow(t))
	slices.Sort(s.Pictures)
	s.Pictures = slices.Compact(s.Pictures)
	if w.crowded {
		l.clashes = nil // which centres have to do with, too
	}
	problems = slices.Concat(problems, b.sayings.problems, l.rest.problems, l.news.problems, t.problems,
		w.keep(&l.clashes, func(t *linking) { t.addresses(s) }))
	if w.broken || b.sayings.broken || l.rest.broken || diag.Failed(problems) {
		return nil, problems
	}
	if b.sums == nil {
		b.sums = w.sums(b.shown)
	}
	s.Sums = b.sums.site
	s.index = newIndex(b.lists, b.sums.provinces, l.news.byCentre)
	return s, problems
}

// heads finds out which centre has which slug, and reports those whose slug
// another has and those inside another one's folder.
func (l *Linker) heads(t *linking) {
	b := &l.between
	b.slugs, b.shown = make(bySlug, len(l.order)), nil
	l.news = nil
	for _, g := range l.order {
		if g.rank = -1; g.folder.centre == nil {
			continue
		}
		file := g.folder.head.file
		if outer := enclosing(path.Dir(g.path), l.groups); outer != "" {
			t.report(file, diag.Place{}, centreInCentre.With(), moveCentre.With(), diag.Note{Path: outer, Text: outerCentre.With()})
		}
		if first := b.slugs[g.slug]; first != nil {
			t.report(file, diag.Place{}, sameSlug.With(g.slug), renameFolder.With(),
				diag.Note{Path: first.folder.head.file, Text: firstIsHere.With()})
			continue
		}
		b.slugs[g.slug] = g
		if !g.folder.head.hidden {
			b.shown = append(b.shown, g)
		}
	}
	sortBy(b.shown, func(g *group) string { return g.slug })
	for i, g := range b.shown {
		g.rank = i
	}
}

// former checks the former slugs of centres.
func (l *Linker) former(t *linking) {
	var siblings []sibling
	for _, g := range l.order {
		if g.folder.centre != nil {
			siblings = append(siblings, sibling{g.slug, g.folder.head.file, g.folder.aliases})
		}
	}
	t.aliases(siblings)
}

// alikeIn is what was found among the titles of one regency's centres.
type alikeIn struct {
	titles   []titled
	problems []diag.Problem
}

// titles warns of centres of one regency that are probably one entered twice. It
// compares again only those of regencies in which a title is another.
func (l *Linker) titles(t *linking) {
	if l.alike == nil {
		l.alike = make([]alikeIn, t.places)
	}
	regencies := make([][]titled, t.places)
	for _, g := range l.between.shown {
		if r := g.folder.centre.Regency; r != nil {
			regencies[r.number] = append(regencies[r.number], g.folder.title)
		}
	}
	for i, titles := range regencies {
		if known := &l.alike[i]; !slices.Equal(known.titles, titles) {
			in := &linking{world: t.world}
			in.sameTitles(slices.Clone(titles))
			*known = alikeIn{titles, in.problems}
		}
		t.problems = append(t.problems, l.alike[i].problems...)
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

// follow looks for what the parts name outside themselves, and returns the
// pictures that a shown entry names there: a draft's are not for the public.
func (l *Linker) follow(t *linking) []string {
	b := &l.between
	ask := l.order
	if b.asked {
		ask = slices.Concat(b.unsettled, b.relinked)
		sortBy(ask, func(g *group) string { return g.key })
		ask = slices.Compact(ask)
	}
	sound := map[question]bool{}
	var pictures []string
	b.asked, b.unsettled, b.relinked = true, nil, nil
	for _, g := range ask {
		found, settled := l.ask(t, &g.folder.part, sound)
		if pictures = append(pictures, found...); !settled {
			b.unsettled = append(b.unsettled, g)
		}
	}
	found, _ := l.ask(t, &l.rest.part, sound)
	return append(pictures, found...)
}

// ask follows all that leads out of a part. The answer is settled where it can
// change only with the pictures or with what lies in no centre's folder: there is
// no problem, and no picture to show. Thousands of pages may lead to one heading,
// so sound holds those that were found to be there.
func (l *Linker) ask(t *linking, p *part, sound map[question]bool) (pictures []string, settled bool) {
	before := len(t.problems)
	settled = true
	for _, ref := range p.links {
		settled = settled && !strings.HasPrefix(ref.name, centresFolder+"/")
		if !sound[ref.question] {
			pictures = append(pictures, l.link(t, ref, sound)...)
		}
	}
	for _, ref := range p.lost {
		pictures = append(pictures, l.lostPicture(t, ref)...)
	}
	return pictures, settled && len(pictures) == 0 && len(t.problems) == before
}

// link follows a link out of a part. It returns the picture it leads to, if it
// does and the entry is shown.
func (l *Linker) link(t *linking, ref linkRef, sound map[question]bool) []string {
	if entry, found := l.entry(ref.name); found {
		told := len(t.problems)
		t.follow(ref.from, ref.link, ref.name, entry)
		sound[ref.question] = len(t.problems) == told
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
