package search

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"sentra/internal/content"
	"sentra/internal/site"
)

// fingerprint is how many bytes of a hash a name has. They tell the versions of one file apart, and few are better: the manifest
// lists many, and nothing makes them shorter.
const fingerprint = 4

// Version is that of the format. A browser refuses another one.
const Version = 2

// Index is a site's index in one language.
type Index struct {
	Manifest []byte // JSON
	Files    []File // by name
}

// File is one file that the manifest names.
type File struct {
	Name string // with the fingerprint of its bytes: "search-id-of-ba.1f2e3d4c.json"
	Data []byte // JSON
}

// manifest names the files of an index.
type manifest struct {
	Version  int               `json:"version"`
	Buckets  int               `json:"buckets"`  // in which documents are numbered
	Width    int               `json:"width"`    // how many numbers each has
	Segments map[string]string `json:"segments"` // what addresses of a kind start with
	Roots    string            `json:"roots"`    // stems that words of the site are led back to, without those that are words of the cards
	Words    string            `json:"words"`    // name of the file that lists the words of all shards
	Prefix   string            `json:"prefix"`   // what the names of files start with of which only the fingerprint is told
	Shards   string            `json:"shards"`   // how the words start that a shard has, with spaces between, in order; each as how many letters it shares with the one before, and the rest
	Prints   string            `json:"prints"`   // the shards' fingerprints, one after another
	// Of an index in one piece: the names of its files.
	Cards    string `json:"cards,omitempty"`
	Points   string `json:"points,omitempty"`
	Contacts string `json:"contacts,omitempty"`
	// Of one in parts.
	Core    *largeCore        `json:"core,omitempty"`
	Sizes   string            `json:"sizes,omitempty"`   // how many numbers of each bucket are taken: a character each, from '0' on
	Blocks  string            `json:"blocks,omitempty"`  // fingerprints of the files that have the cards of as many buckets each, one after another
	Columns map[string]string `json:"columns,omitempty"` // fingerprints of the files that say one thing of every document
}

// Section is a page that shows a part of the site: the map, the calendar.
type Section struct {
	Title   string
	Address string // below the start of the language
}

// New makes the index of a site in one language, of which these are the sections. That of a site which is not [Large] is in one
// piece.
func New(s *site.Site, lang content.Lang, sections []Section) Index {
	return newIndex(s, lang, sections, Large(s))
}

func newIndex(s *site.Site, lang content.Lang, sections []Section, parted bool) Index {
	made := makeCards(s, lang, sections)
	takeProse(s, lang, made.all)
	n := number(made.all)
	l := newLexicon(s, made.all, made.out)
	m := manifest{Version: Version, Buckets: n.buckets, Width: n.width, Segments: segments(s, lang), Prefix: fmt.Sprintf("search-%s-", lang)}
	w := files{lang: lang}
	var cut map[string]shard
	if parted {
		found := post(made.all, l, made.stated)
		found.shorten()
		found.join(s.Synonyms(), l)
		whole := newShard(found, best)
		m.Roots = strings.Join(l.roots(nil), " ")
		m.Words = w.add("words", strings.Join(slices.DeleteFunc(slices.Clone(whole.stems), func(stem string) bool { return !isWord(stem) }), " "))
		cut = whole.cut(partSize)
		w.addParts(&m, parts{made, n})
	} else {
		whole := newShard(post(made.all, l, nil), nil)
		m.Roots = strings.Join(l.roots(named(made.out, made.all)), " ")
		m.Words = w.add("words", strings.Join(whole.stems, " "))
		cut = whole.cut(shardSize)
		m.Cards = w.add("cards", made.out)
		m.Points = w.add("points", points(s))
		m.Contacts = w.add("contacts", contacts(s))
	}
	before := ""
	for _, prefix := range slices.Sorted(maps.Keys(cut)) {
		m.Prints += fingerprintOf(w.add("of-"+inName(prefix), cut[prefix]))
		m.Shards += " " + fronted(before, prefix)
		before = prefix
	}
	m.Shards = strings.TrimPrefix(m.Shards, " ")
	slices.SortFunc(w.all, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	return Index{Manifest: encoded(m), Files: w.all}
}

// fronted is a prefix without what it shares with the one before, after how many letters that is.
func fronted(before, prefix string) string {
	a, b, n := []rune(before), []rune(prefix), 0
	for n < len(a) && n < len(b) && n < 9 && a[n] == b[n] {
		n++
	}
	return strconv.Itoa(n) + string(b[n:])
}

// fingerprintOf is the fingerprint in a file's name.
func fingerprintOf(name string) string { return strings.Split(name, ".")[1] }

// inName writes a prefix so that it can stand in the name of a file; the fingerprint tells those apart that then look alike.
func inName(prefix string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, prefix)
}

// files collects the files of one index.
type files struct {
	lang content.Lang
	all  []File
}

// add adds a file and returns its name.
func (f *files) add(name string, value any) string {
	data := encoded(value)
	sum := sha256.Sum256(data)
	file := File{Name: fmt.Sprintf("search-%s-%s.%s.json", f.lang, name, hex.EncodeToString(sum[:fingerprint])), Data: data}
	f.all = append(f.all, file)
	return file.Name
}

// encoded is a value as JSON. Those of an index can all be encoded.
func encoded(value any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(value); err != nil {
		panic(err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// segments are the words that the addresses of documents are made of.
func segments(s *site.Site, lang content.Lang) map[string]string {
	all := map[string]string{}
	for _, kind := range []string{"centres", "producers", "products", "regions", "news"} {
		all[kind] = s.Segment(lang, kind)
	}
	for _, v := range vocabularies {
		all[string(v)] = s.Segment(lang, string(v))
	}
	return all
}

func joined(synonyms [][]string) []string {
	var groups []string
	for _, group := range synonyms {
		groups = append(groups, strings.Join(group, "|"))
	}
	return groups
}
