package site

import (
	"path"
	"slices"
	"strings"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// Linker makes sites of one content tree, one after another. It keeps what each
// centre's folder says by itself, so that after an edit only the folders that
// changed are linked anew, and it asks again what concerns them all. It never
// changes a site it has made, but the next one shares with it every centre that
// an edit left alone. The zero Linker is ready; one goroutine at a time may use it.
type Linker struct {
	docs     []*content.Document // of the last site, by path
	pictures []string            // likewise
	world    *world
	groups   map[string]*group // by the folder of their centre
	order    []*group          // the same, as the files of centres follow one another
	others   group             // of what lies in no centre's folder
	rest     *rest             // what those say; nil where they are to be linked anew
	news     *news             // all of it; nil where it has to look for its centres
	clashes  found             // of addresses
	alike    []alikeIn         // by regency
	between  between           // what is kept of the centres together

	unordered bool // a group came or went
	newWorld  bool // a document of the world changed
	stale     []*group
}

// Link makes a site of all documents and pictures, each by path and none twice.
// Documents that are the same as the last time, by pointer, are taken to say the
// same. It returns every problem it can know, and a nil Site when one of them is
// an error or a document is broken.
func (l *Linker) Link(docs []*content.Document, o Options) (*Site, []diag.Problem) {
	l.takeDocuments(docs)
	l.takePictures(o.Pictures)
	if l.world == nil || l.newWorld || !l.world.options.same(o) {
		l.world, l.newWorld = newWorld(o, l.document), false
		l.rest, l.stale, l.between, l.alike = nil, l.order, between{}, nil
	}
	l.linkFolders()
	if l.rest == nil {
		l.rest = linkRest(l.world, l.others.docs)
		l.news, l.clashes, l.between.asked = nil, nil, false
	}
	return l.whole()
}

// same reports whether options are the same, but for the pictures.
func (o Options) same(other Options) bool {
	return o.AsOf == other.AsOf && o.Drafts == other.Drafts && o.BaseURL == other.BaseURL
}

// takeDocuments finds out which documents came, went or changed. It looks at none
// of the others: of a large site that alone would take milliseconds.
func (l *Linker) takeDocuments(docs []*content.Document) {
	i, j := 0, 0
	cameOrWent := false
	for i < len(l.docs) || j < len(docs) {
		switch {
		case i < len(l.docs) && j < len(docs) && l.docs[i] == docs[j]:
			i++
			j++
		case i == len(l.docs) || j < len(docs) && docs[j].Path < l.docs[i].Path:
			cameOrWent = true
			l.add(docs[j])
			j++
		case j == len(docs) || l.docs[i].Path < docs[j].Path:
			cameOrWent = true
			l.drop(l.docs[i])
			i++
		default:
			l.drop(l.docs[i])
			l.add(docs[j])
			l.docs[i] = docs[j]
			i++
			j++
		}
	}
	if cameOrWent {
		l.docs = slices.Clone(docs)
		l.sortGroups()
	}
}

func (l *Linker) add(d *content.Document) {
	g := l.groupFor(d)
	i, _ := slices.BinarySearchFunc(g.docs, d.Path, byPath)
	g.docs = slices.Insert(g.docs, i, d)
}

func (l *Linker) drop(d *content.Document) {
	g := l.groupFor(d)
	i, _ := slices.BinarySearchFunc(g.docs, d.Path, byPath)
	g.docs = slices.Delete(g.docs, i, i+1)
}

// groupFor returns the group of a document that came or went, which is to be
// linked anew.
func (l *Linker) groupFor(d *content.Document) *group {
	folder := groupOf(d)
	if folder == "" {
		l.rest = nil
		l.newWorld = l.newWorld || ofTheWorld(d)
		return &l.others
	}
	g := l.groups[folder]
	if g == nil {
		if l.groups == nil {
			l.groups = map[string]*group{}
		}
		g = &group{path: folder, slug: path.Base(folder), key: folder + "/centre."}
		l.groups[folder] = g
		l.order = append(l.order, g)
		l.unordered = true
	}
	l.mark(g)
	return g
}

// mark notes that a group is to be linked anew.
func (l *Linker) mark(g *group) {
	if !g.stale {
		g.stale = true
		l.stale = append(l.stale, g)
	}
}

// sortGroups lets go of groups without a document, and puts the others in order.
func (l *Linker) sortGroups() {
	empty := func(g *group) bool { return len(g.docs) == 0 }
	for _, g := range l.stale {
		if empty(g) {
			delete(l.groups, g.path)
			l.between.forget()
			l.unordered = true
		}
	}
	if !l.unordered {
		return
	}
	l.unordered = false
	l.order = slices.DeleteFunc(l.order, empty)
	l.stale = slices.DeleteFunc(l.stale, empty)
	l.between.unsettled = slices.DeleteFunc(l.between.unsettled, empty)
	sortBy(l.order, func(g *group) string { return g.key })
}

// takePictures finds out which pictures came or went.
func (l *Linker) takePictures(pictures []string) {
	i, j := 0, 0
	for i < len(l.pictures) || j < len(pictures) {
		switch {
		case i < len(l.pictures) && j < len(pictures) && l.pictures[i] == pictures[j]:
			i++
			j++
		case i == len(l.pictures) || j < len(pictures) && pictures[j] < l.pictures[i]:
			l.picture(pictures[j])
			j++
		default:
			l.picture(l.pictures[i])
			i++
		}
	}
	l.pictures = slices.Clone(pictures)
}

// picture notes that a picture came or went.
func (l *Linker) picture(name string) {
	l.between.strays, l.between.asked = nil, false
	for dir := path.Dir(name); strings.HasPrefix(dir, centresFolder+"/"); dir = path.Dir(dir) {
		if g := l.groups[dir]; g != nil {
			l.mark(g)
		}
	}
}

// linkFolders links the groups that changed.
func (l *Linker) linkFolders() {
	for _, g := range l.stale {
		old := g.folder
		g.folder, g.stale = linkFolder(l.world, g, l.picturesIn(g.path)), false
		l.between.changed(g, old)
	}
	l.stale = nil
}

// picturesIn lists the pictures in a folder and those below it.
func (l *Linker) picturesIn(folder string) []string {
	first, _ := slices.BinarySearch(l.pictures, folder+"/")
	after, _ := slices.BinarySearch(l.pictures, folder+"0") // which follows "/"
	return l.pictures[first:after]
}

// document returns the document of a path, or nil.
func (l *Linker) document(path string) *content.Document {
	if i, found := slices.BinarySearchFunc(l.docs, path, byPath); found {
		return l.docs[i]
	}
	return nil
}
