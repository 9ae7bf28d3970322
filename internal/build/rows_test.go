package build

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"
	"gopkg.in/yaml.v3"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// mistake is one thing that can be wrong with the value of a key: a value that
// has it, and what is told of it in English, as a pattern.
type mistake struct {
	name, value, told string
}

const leftOut = "" // the value of a key that is not written at all

// mistakesOf lists every mistake that a row of the table of keys implies.
func mistakesOf(r content.Rule) []mistake {
	key := regexp.QuoteMeta(strconv.Quote(r.Key))
	list := []mistake{{"no value", " ", key + " has no value"}}
	add := func(name, value, told string) {
		if r.List {
			value = "[" + value + "]"
		}
		list = append(list, mistake{name, value, told})
	}
	if r.Required {
		list = append(list, mistake{"left out", leftOut, "the key " + key + " is required here"})
	}
	if r.List {
		list = append(list, mistake{"no list", "satu", key + " must be a list"})
		if r.Required {
			list = append(list, mistake{"an empty list", "[]", "the list " + key + " is empty"})
		}
		if r.Kind != content.Mapping {
			add("twice", "coba, coba", `"coba" stands twice in this list`)
		}
	} else if kindHoldsScalar(r.Kind) {
		add("a list", "[satu, dua]", key+" must be .+, not a list or a mapping")
	}
	long := strings.Repeat("a", r.Max+1)
	switch r.Kind {
	case content.Line:
		add("a number", "2025", key+" must be text, and 2025 is read as a number")
		add("lines", `"satu\ndua"`, key+" must be one line")
		if r.Max > 0 {
			add("too long", long, fmt.Sprintf("%s has %d characters, at most %d", key, r.Max+1, r.Max))
		}
	case content.Both:
		add("not by language", "Contoh", key+" must be written per language")
		add("no Indonesian", "{en: Example}", key+" is not written in Indonesian")
		add("another language", "{id: Contoh, jv: Tuladha}", `unknown key "jv"`)
		if r.Max > 0 {
			add("too long", "{id: "+long+"}", fmt.Sprintf(`"%s\.id" has %d characters, at most %d`, r.Key, r.Max+1, r.Max))
		}
	case content.Choice:
		add("no choice", "lainnya", r.Key+` does not know the value "lainnya"`)
	case content.Flag:
		add("no flag", "ya", key+` must be true or false, not "ya"`)
	case content.Whole:
		add("words", "banyak", key+" must be a whole number")
		add("quoted", `"24"`, key+" is text where a number is meant")
		if r.Low > 0 {
			add("too small", plain(r.Low-1), key+" is "+plain(r.Low-1)+", when "+plain(r.Low)+" is the least")
		}
		add("too large", tooLargeFor(r), key+" is "+tooLargeFor(r)+", when .+ is the most")
	case content.Decimal:
		add("words", "banyak", key+" must be a number")
		add("quoted", `"5"`, key+" is text where a number is meant")
		add("too small", plain(r.Low-1), key+" is "+regexp.QuoteMeta(plain(r.Low-1))+", when .+ is the least")
		add("too large", tooLargeFor(r), key+" is "+tooLargeFor(r)+", when .+ is the most")
		if r.Low == 0 {
			add("a point for thousands", "1.200", "the point in "+key+" is read as a decimal point")
		}
	case content.Quantity:
		add("words", "banyak", key+" must be a number")
		add("quoted", `"35"`, key+" is text where a number is meant")
		add("negative", "-5", key+" is -5, when 0 is the least")
		add("a point for thousands", "1.200", "the point in "+key+" is read as a decimal point")
		add("three ends", "[1, 2, 3]", "a range has two numbers, not 3")
		add("ends swapped", "[120, 100]", "the end of the range, 100, is below its start, 120")
		add("both ends the same", "[100, 100]", "both ends of the range are 100")
	case content.Moment:
		add("no date", "kemarin", key+" is not a date that can be read")
		add("a day that is not", "2025-02-30", key+" is not a date that exists")
		if coarse := map[content.Precision]string{content.Day: "2025-10", content.Month: "2025", content.Year: "1970s"}[r.Coarsest]; coarse != "" {
			add("too coarse", coarse, key+" is too coarse")
		}
	case content.Code:
		add("not quoted", "33.74", "a code or number must be quoted: 33.74")
		add("no code", `"33-74"`, `"33-74" is not a code`)
	case content.Number:
		add("not quoted", "12345", "a code or number must be quoted: 12345")
	case content.TermSlug:
		add("no slug", "Tak Ada", `"Tak Ada" is not a slug`)
		add("dangling", "tak-ada", `"tak-ada" is not in the taxonomy `+string(r.Vocabulary))
	case content.EntrySlug:
		add("no slug", "Tak Ada", `"Tak Ada" is not a slug`)
		if r.Key != "aliases" && r.Key != "slug" { // these name the entry itself
			add("dangling", "tak-ada", `there is no centre "tak-ada"|no producer "tak-ada"|"tak-ada" is neither|the menu names ".+", which has no page`)
		}
	case content.URL:
		add("no address", "contoh", key+" is not a web address")
	case content.Email:
		add("no address", "meja", `"meja" is not an e-mail address`)
	case content.Country:
		add("no country", "UK", `"UK" is not a country code`)
	case content.Hex:
		add("no colour", "biru", `"biru" is not a colour code`)
	case content.Picture:
		add("elsewhere", "gedung.png", `the picture "gedung.png" is not in this entry's images/ folder`)
		add("dangling", "images/hilang.png", "the picture does not exist: .+/images/hilang.png")
	case content.SourceNo:
		add("words", "satu", key+" must be a whole number")
		add("counted from 0", "0", "there is no source number 0")
		add("dangling", "9", "there is no source number 9")
	case content.Mapping:
		add("no keys", "contoh", "keys with values must stand here")
		add("an unknown key", "{tidak_ada: 1}", `unknown key "tidak_ada"`)
	case content.WordMap:
		add("no keys", "peta", "keys with values must stand here")
		add("another language", "{jv: {map: peta}}", `unknown key "jv"`)
		add("an unknown key", "{id: {tidak_ada: peta}}", `unknown key "tidak_ada"`)
	}
	return list
}

func kindHoldsScalar(k content.RuleKind) bool {
	return !slices.Contains([]content.RuleKind{content.Both, content.Quantity, content.Mapping, content.WordMap}, k)
}

func plain(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// tooLargeFor is a number above a row's limit, or above what any number may be.
func tooLargeFor(r content.Rule) string {
	if r.High == 0 {
		return "2000000000000000"
	}
	return plain(r.High + 1)
}

// row is one row of the table: a key of one object.
type row struct {
	object *content.Object
	key    string
}

// paths are the rows of the table with their keys from the file they stand in:
// "centre.figures.as_of".
func paths() map[row]string {
	all := map[row]string{}
	eachObject(func(id string, _ content.Format, _ []content.Rule, o *content.Object) {
		for _, rule := range o.Rules {
			all[row{o, rule.Key}] = id + "." + rule.Key
		}
	})
	return all
}

// eachObject visits every object once, with the keys that lead to it.
func eachObject(visit func(id string, f content.Format, chain []content.Rule, o *content.Object)) {
	seen := map[*content.Object]bool{}
	for _, f := range content.Formats() {
		var walk func(id string, chain []content.Rule, o *content.Object)
		walk = func(id string, chain []content.Rule, o *content.Object) {
			if seen[o] {
				return
			}
			seen[o] = true
			visit(id, f, chain, o)
			for _, rule := range o.Rules {
				if rule.Of != nil {
					walk(id+"."+rule.Key, append(slices.Clone(chain), rule), rule.Of)
				}
			}
		}
		walk(f.ID, nil, f.Object)
	}
}

// toldAt joins the table of keys with the fixtures: what is told at each row,
// in English.
type toldAt map[row][]string

func (told toldAt) add(fsys fstest.MapFS, problems []diag.Problem) {
	found := map[string]map[diag.Place][]row{}
	for _, p := range problems {
		if found[p.Path] == nil {
			found[p.Path] = rowsOf(p.Path, textOf(fsys, p.Path))
		}
		for _, at := range found[p.Path][p.Place] {
			told[at] = append(told[at], p.Text.In(diag.English))
		}
	}
}

// check holds that each mistake that a row implies is told of at its key in one
// of the fixtures.
func (told toldAt) check(t *testing.T) {
	all := paths()
	if len(all) < 100 {
		t.Errorf("there are only %d rows", len(all))
	}
	for at, path := range all {
		rule, _ := at.object.Rule(at.key)
		for _, m := range mistakesOf(rule) {
			wrong := regexp.MustCompile(m.told)
			if !slices.ContainsFunc(told[at], wrong.MatchString) {
				t.Errorf("no fixture shows %s: %s; with -update there is one to read", path, m.name)
			}
		}
	}
}

// rowsOf finds which rows of the table stand at each place of a file: those of
// the values there, and every row of a mapping where it starts, for what is
// missing in it.
func rowsOf(path, text string) map[diag.Place][]row {
	rows := map[diag.Place][]row{}
	file, problems := content.Classify(path)
	format, known := formatOf(file)
	if problems != nil || !known {
		return rows
	}
	above := 0
	if file.Markdown {
		matter := strings.SplitN(text, "---\n", 3)
		if len(matter) < 3 || matter[0] != "" {
			return rows
		}
		above, text = 1, matter[1]
	}
	var doc yaml.Node
	if yaml.Unmarshal([]byte(text), &doc) != nil || len(doc.Content) == 0 {
		return rows // not of a fixture about a row
	}
	stand := func(n *yaml.Node, at row) {
		place := diag.Place{Line: n.Line + above, Column: n.Column}
		rows[place] = append(rows[place], at)
	}
	var object func(n *yaml.Node, o *content.Object)
	var value func(n *yaml.Node, rule content.Rule, at row)
	object = func(n *yaml.Node, o *content.Object) {
		for _, rule := range o.Rules {
			stand(n, row{o, rule.Key})
		}
		for i := 0; i+1 < len(n.Content); i += 2 {
			if rule, found := o.Rule(n.Content[i].Value); found {
				value(n.Content[i+1], rule, row{o, rule.Key})
			}
		}
	}
	value = func(n *yaml.Node, rule content.Rule, at row) {
		stand(n, at)
		if rule.Of != nil && n.Kind == yaml.MappingNode {
			for i := 0; i < len(n.Content); i += 2 {
				stand(n.Content[i], at)
			}
			object(n, rule.Of)
			return
		}
		for _, inner := range n.Content {
			value(inner, rule, at)
		}
	}
	if !format.Terms {
		object(doc.Content[0], format.Object)
		return rows
	}
	for i := 1; i < len(doc.Content[0].Content); i += 2 {
		object(doc.Content[0].Content[i], format.Object)
	}
	return rows
}

var formatIDs = map[content.Kind]string{
	content.KindConfig: "site", content.KindCentre: "centre", content.KindProducer: "producer", content.KindProduct: "product",
	content.KindNews: "news", content.KindPage: "page",
}

// formatOf is what the table says of a file.
func formatOf(file content.File) (content.Format, bool) {
	id := formatIDs[file.Kind]
	switch {
	case file.Kind == content.KindTaxonomy:
		id = string(file.Vocabulary)
	case file.Lang == content.EN && (file.Kind == content.KindProduct || file.Kind == content.KindPage):
		id += ".en"
	case file.Lang == content.EN:
		id = "centre.en"
	}
	i := slices.IndexFunc(content.Formats(), func(f content.Format) bool { return f.ID == id })
	if i < 0 {
		return content.Format{}, false
	}
	return content.Formats()[i], true
}

// Right values in the small site, where those of the table are of another.
var rightValues = map[string]string{
	"location": "{lat: -6.98, lon: 110.41, precision: district}",
	"file":     "images/gedung.png",
	"category": "kain",
}

var smallTerms = map[content.Vocabulary]string{
	content.Categories: "kain", content.Techniques: "batik-tulis", content.Materials: "katun", content.Facilities: "lini-jahit",
	content.Services: "pelatihan-teknis", content.Recognitions: "indikasi-geografis", content.FigureKinds: "workers",
	content.Units: "piece", content.Colours: "biru",
}

// right is a key with a value that is right in the nth entry of a fixture.
func right(rule content.Rule, n int) string {
	switch value := rightValues[rule.Key]; {
	case value != "":
		return rule.Key + ": " + value
	case rule.Key == "title" && rule.Kind == content.Line:
		return fmt.Sprintf("title: Coba %d", n)
	case rule.Kind == content.TermSlug && rule.List:
		return rule.Key + ": [" + smallTerms[rule.Vocabulary] + "]"
	case rule.Kind == content.TermSlug:
		return rule.Key + ": " + smallTerms[rule.Vocabulary]
	}
	return rule.Sample()
}

// rounds are entries of an object, as their pairs of key and value: in the nth,
// each key has the nth of its mistakes, or is right where it has no more.
func rounds(o *content.Object) [][]string {
	var all [][]string
	for n := 0; ; n++ {
		var pairs []string
		wrong := false
		for _, rule := range o.Rules {
			switch mistakes := mistakesOf(rule); {
			case n < len(mistakes):
				wrong = true
				if value := mistakes[n].value; value != leftOut {
					pairs = append(pairs, strings.TrimRight(rule.Key+": "+value, " "))
				}
			case rule.Required:
				pairs = append(pairs, right(rule, n+1))
			}
		}
		if !wrong {
			return all
		}
		all = append(all, pairs)
	}
}

// rightBut are the pairs that an object cannot do without, but for one key.
func rightBut(o *content.Object, key string, n int) []string {
	var pairs []string
	for _, rule := range o.Rules {
		if rule.Required && rule.Key != key {
			pairs = append(pairs, right(rule, n))
		}
	}
	return pairs
}

// flow puts pairs into braces, where no value has to be written.
func flow(pairs []string) string {
	written := slices.Clone(pairs)
	for i, pair := range written {
		if strings.HasSuffix(pair, ":") {
			written[i] += " null"
		}
	}
	return "{" + strings.Join(written, ", ") + "}"
}

// rowsPrefix starts the names of the fixtures that writeRowFixtures writes.
const rowsPrefix = "rows-"

// writeRowFixtures writes a fixture for each object of the table: every key,
// with every mistake that its row implies.
func writeRowFixtures(t *testing.T) {
	t.Helper()
	stale, err := filepath.Glob("testdata/broken/" + rowsPrefix + "*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range stale {
		if err := os.Remove(name); err != nil {
			t.Fatal(err)
		}
	}
	eachObject(func(id string, f content.Format, chain []content.Rule, o *content.Object) {
		objects := []*content.Object{f.Object}
		for _, rule := range chain {
			objects = append(objects, rule.Of)
		}
		entries := rounds(o) // in the end of files, or of terms
		for depth := len(chain) - 1; depth >= 0; depth-- {
			rule, outer := chain[depth], objects[depth]
			if rule.List {
				items := rule.Key + ":"
				for _, pairs := range entries {
					items += "\n  - " + flow(pairs)
				}
				entries = [][]string{append(rightBut(outer, rule.Key, 1), items)}
				continue
			}
			for n, pairs := range entries {
				entries[n] = append(rightBut(outer, rule.Key, n+1), rule.Key+": "+flow(pairs))
			}
		}
		archives := []*txtar.Archive{{Comment: []byte("Every mistake that the rows of " + id + " in the table of keys imply.\n")}}
		for n, pairs := range entries {
			last := archives[len(archives)-1]
			if f.ID == "site" && n > 0 { // there is one such file in a site
				last = &txtar.Archive{Comment: last.Comment}
				archives = append(archives, last)
			}
			last.Files = append(last.Files, entryFiles(t, f, n+1, pairs)...)
		}
		for n, archive := range archives {
			name := rowsPrefix + strings.NewReplacer(".", "-", "_", "-").Replace(id)
			if len(archives) > 1 {
				name += fmt.Sprintf("-%d", n+1)
			}
			archive.Files = merged(archive.Files)
			if err := os.WriteFile("testdata/broken/"+name+".txtar", txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// entryFiles are the files of the nth entry of a format with the given pairs.
func entryFiles(t *testing.T, f content.Format, n int, pairs []string) []txtar.File {
	const centre = "content/centres/jawa-tengah/sentra-contoh/"
	keys := strings.Join(pairs, "\n") + "\n"
	if f.Terms {
		original := textOf(smallSite(t), f.Path)
		return []txtar.File{
			{Name: f.Path, Data: []byte(original)},
			{Name: f.Path, Data: []byte(fmt.Sprintf("coba-%d: %s\n", n, flow(pairs)))},
		}
	}
	entry := func(name, keys string) txtar.File { return txtar.File{Name: name, Data: []byte(keys)} }
	matter := func(keys string) string { return "---\n" + keys + "---\n" }
	least := fmt.Sprintf("title: Coba %d\nsummary: Untuk mencoba.\n", n)
	switch f.ID {
	case "site":
		return []txtar.File{entry("site.yaml", keys)}
	case "centre":
		return []txtar.File{entry(fmt.Sprintf("content/centres/jawa-tengah/coba-%d/centre.yaml", n), keys)}
	case "producer":
		return []txtar.File{entry(fmt.Sprintf("%sproducers/coba-%d.yaml", centre, n), keys)}
	case "product":
		return []txtar.File{entry(fmt.Sprintf("%sproducts/coba-%d.yaml", centre, n), keys)}
	case "news":
		return []txtar.File{entry(fmt.Sprintf("content/news/2026-01-%02d-coba.md", n), matter(keys))}
	case "page":
		return []txtar.File{entry(fmt.Sprintf("content/pages/coba-%d.md", n), matter(keys))}
	case "centre.en":
		return []txtar.File{
			entry(fmt.Sprintf("%sproducers/coba-%d.yaml", centre, n), least),
			entry(fmt.Sprintf("%sproducers/coba-%d.en.yaml", centre, n), keys),
		}
	case "product.en":
		return []txtar.File{
			entry(fmt.Sprintf("%sproducts/coba-%d.yaml", centre, n), least+"category: kain\n"),
			entry(fmt.Sprintf("%sproducts/coba-%d.en.yaml", centre, n), keys),
		}
	case "page.en":
		return []txtar.File{
			entry(fmt.Sprintf("content/pages/coba-%d.md", n), matter(least)),
			entry(fmt.Sprintf("content/pages/coba-%d.en.md", n), matter(keys)),
		}
	}
	t.Fatalf("the format %s has no file here; add one", f.ID)
	return nil
}

// merged puts the parts of one file together, each part once.
func merged(files []txtar.File) []txtar.File {
	var all []txtar.File
	for _, f := range files {
		i := slices.IndexFunc(all, func(other txtar.File) bool { return other.Name == f.Name })
		switch {
		case i < 0:
			all = append(all, f)
		case !strings.Contains(string(all[i].Data), string(f.Data)):
			all[i].Data = append(slices.Clone(all[i].Data), f.Data...)
		}
	}
	return all
}
