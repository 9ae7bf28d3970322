package search

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"sentra/internal/content"
	"sentra/internal/site"
)

// fingerprint is how many bytes of a hash a name has: among the few files of an index no two get the same.
const fingerprint = 6

// Version is that of the format. A browser refuses another one.
const Version = 1

// Index is a site's index in one language.
type Index struct {
	Manifest []byte // JSON
	Files    []File // by name
}

// File is one file that the manifest names.
type File struct {
	Name string // with the fingerprint of its bytes: "search-id-ba.1f2e3d4c5b.json"
	Data []byte // JSON
}

// manifest names the files of an index.
type manifest struct {
	Version   int               `json:"version"`
	Documents int               `json:"documents"` // how many have prose
	Slots     int               `json:"slots"`     // how many numbers a document may have
	Segments  map[string]string `json:"segments"`  // what addresses of a kind start with
	Roots     string            `json:"roots"`     // stems that words of the site are led back to and that the cards do not have
	Cards     string            `json:"cards"`     // name of the file
	Points    string            `json:"points"`    // name of the file that says where centres lie
	Contacts  string            `json:"contacts"`  // name of the file that says how to write to entries
	Words     string            `json:"words"`     // name of the file that lists the words of all shards
	Shards    map[string]string `json:"shards"`    // name of the file that has the words which start so
}

// Section is a page that shows a part of the site: the map, the calendar.
type Section struct {
	Title   string
	Address string // below the start of the language
}

// New makes the index of a site in one language, of which these are the sections.
func New(s *site.Site, lang content.Lang, sections []Section) Index {
	docs := documents(s, lang)
	c := makeCards(s, lang, sections)
	l := newLexicon(s, docs, c)
	c.Stop, c.Synonyms = stopWords, joined(s.Synonyms())
	m := manifest{Version: Version, Documents: len(docs), Slots: slotsFor(len(docs)), Segments: segments(s, lang), Roots: strings.Join(l.roots(c), " "), Shards: map[string]string{}}
	postings := post(docs, m.Slots, l)

	w := files{lang: lang}
	m.Cards = w.add("cards", c)
	m.Points = w.add("points", points(s))
	m.Contacts = w.add("contacts", contacts(s))
	m.Words = w.add("words", strings.Join(slices.Sorted(maps.Keys(postings)), " "))
	for prefix, shard := range shards(postings) {
		m.Shards[prefix] = w.add("of-"+strings.Replace(prefix, only, "-only", 1), shard)
	}
	slices.SortFunc(w.all, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	return Index{Manifest: encoded(m), Files: w.all}
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
