package search

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"sentra/internal/content"
	"sentra/internal/site"
)

// cards is the file that holds every document's card. Its rows are arrays, as docs/search-format.md tells; what
// is not known at a row's end is left out.
type cards struct {
	core
	Centres []row `json:"centres"`
	News    []row `json:"news"`
	Pages   []row `json:"pages"`
}

// core is what a browser knows from the start, whichever kind of index there is.
type core struct {
	Stop     string           `json:"stop"`     // words that are in no index
	Synonyms []string         `json:"synonyms"` // "kaus|kaos|t-shirt"
	Regions  []row            `json:"regions"`
	Terms    map[string][]row `json:"terms"` // by vocabulary
}

// points lists where each centre lies, in the cards' order: degrees north and east, or nothing.
func points(s *site.Site) []row {
	all := make([]row, len(s.Centres))
	for i, c := range s.Centres {
		all[i] = point(c)
	}
	return all
}

// point is where a centre lies, or an empty row.
func point(c *site.Centre) row {
	if at := c.Keys.Location; at != nil {
		return row{hundredth(at.Lat), hundredth(at.Lon)}
	}
	return row{}
}

type row = []any

// facts is what an entry can be filtered and sorted by besides its terms. What is not known is absent.
type facts struct {
	MOQ      *[2]any  `json:"m,omitempty"` // how many, of which unit (a term of units)
	Lead     []int64  `json:"l,omitempty"` // days, and for how many pieces where that is said
	Samples  *int     `json:"s,omitempty"` // 1 or 0
	Custom   *int     `json:"c,omitempty"`
	Exports  []string `json:"x,omitempty"` // ISO 3166-1 alpha-2
	Price    []any    `json:"p,omitempty"` // least and greatest in rupiah, and the unit
	Status   string   `json:"t,omitempty"` // of a centre that is not at work
	Open     []int    `json:"o,omitempty"` // facilities that others than members may use, by ordinal
	Courses  []row    `json:"d,omitempty"` // training to come: title, first day, topic, 1 if it is free
	Verified int      `json:"v,omitempty"` // the year
}

// maker makes the cards of one language, and lists all documents with what their cards say.
type maker struct {
	site    *site.Site
	lang    content.Lang
	regions map[*site.Region]int
	terms   map[*site.Term]int
	listed  struct { // as the cards list them
		regions []*site.Region
		terms   []*site.Term
	}
	out cards
	all []*document
}

// vocabularies are those whose terms are documents, in the order their ordinals go, and units, which are not.
var vocabularies = []content.Vocabulary{
	content.Categories, content.Techniques, content.Materials, content.Facilities, content.Services, content.Recognitions,
}

func makeCards(s *site.Site, lang content.Lang, sections []Section) *maker {
	m := &maker{site: s, lang: lang, regions: map[*site.Region]int{}, terms: map[*site.Term]int{}}
	m.out.core = core{Stop: stopWords, Synonyms: joined(s.Synonyms()), Terms: map[string][]row{}}
	m.takeRegions()
	m.takeTerms()
	for _, c := range s.Centres {
		m.out.Centres = append(m.out.Centres, m.centre(c))
	}
	for _, n := range s.News {
		m.out.News = append(m.out.News, m.news(n))
	}
	for _, x := range sections {
		m.out.Pages = append(m.out.Pages, row{x.Title, x.Address})
		m.add(document{key: "h/" + x.Address, title: x.Title})
	}
	for _, p := range s.Pages {
		m.out.Pages = append(m.out.Pages, trimmed(row{m.title(&p.Entry), addressOf(p, lang)}))
		m.add(document{key: "h/" + addressOf(p, lang), title: m.title(&p.Entry)})
	}
	return m
}

func (m *maker) add(d document) { m.all = append(m.all, &d) }

// addressOf is a page's address below the start of its language.
func addressOf(p *site.Page, lang content.Lang) string {
	return strings.TrimPrefix(p.Address.In(lang), site.Prefix(lang))
}

// takeRegions lists the provinces, and of the regencies those in which a centre lies.
func (m *maker) takeRegions() {
	add := func(r *site.Region) {
		parent := 0 // else the province's ordinal, counted from 1
		if r.Parent != nil {
			parent = m.regions[r.Parent] + 1
		}
		m.regions[r] = len(m.out.Regions)
		m.listed.regions = append(m.listed.regions, r)
		m.out.Regions = append(m.out.Regions, row{r.Title(m.lang), parent, unlessSlug(r.Slug, r.Title(m.lang))})
		m.add(document{key: "r/" + pathOf(r), title: r.Title(m.lang), region: len(m.out.Regions)})
	}
	for _, p := range m.site.Provinces {
		add(p)
	}
	var regencies []*site.Region
	for _, c := range m.site.Centres {
		if c.Regency != nil && !slices.Contains(regencies, c.Regency) {
			regencies = append(regencies, c.Regency)
		}
	}
	slices.SortFunc(regencies, func(a, b *site.Region) int { return cmp.Compare(a.Code, b.Code) })
	for _, r := range regencies {
		add(r)
	}
	for i, r := range m.out.Regions {
		m.out.Regions[i] = trimmed(r)
	}
}

// takeTerms lists the terms that have a page.
func (m *maker) takeTerms() {
	n := 0
	for _, v := range vocabularies {
		rows := []row{}
		for _, t := range m.site.Taxonomy(v).Terms {
			if m.site.AddressOf(t) == (site.Address{}) {
				continue
			}
			m.terms[t] = n
			m.listed.terms = append(m.listed.terms, t)
			m.add(document{key: "t/" + string(v) + "/" + t.Slug, title: m.text(t.Name), terms: []int{n}})
			n++
			rows = append(rows, trimmed(row{m.text(t.Name), unlessSlug(t.Slug, m.text(t.Name)), m.other(t.Name)}))
		}
		m.out.Terms[string(v)] = rows
	}
}

func (m *maker) centre(c *site.Centre) row {
	k := c.Keys
	f := orderingFacts(k.Ordering)
	if k.Status != "" && k.Status != "operating" {
		f.Status = k.Status
	}
	f.Verified = k.Verified.Year
	var facilities, services []*site.Term
	for _, x := range k.Facilities {
		t := m.site.Term(content.Facilities, x.Type.Slug)
		facilities = append(facilities, t)
		if slices.Contains(x.OpenTo, "public") || slices.Contains(x.OpenTo, "ikm") {
			f.Open = append(f.Open, m.ordinals([]*site.Term{t})...)
		}
	}
	for _, x := range k.Services {
		services = append(services, m.site.Term(content.Services, x.Type.Slug))
	}
	for _, t := range k.Training {
		if last := t.Last(); !last.IsZero() && last.Compare(m.site.AsOf) >= 0 {
			f.Courses = append(f.Courses, m.course(c, t, len(f.Courses)))
		}
	}
	terms := m.ordinals(c.Categories, c.Techniques, c.Materials, facilities, services, m.recognitions(k.Recognitions))
	r := row{m.title(&c.Entry), unlessSlug(c.Slug, m.title(&c.Entry)), m.region(c) - 1, terms, optional(f)}
	m.add(document{key: keyOf(c), title: m.title(&c.Entry), region: m.region(c), terms: terms, facts: f})
	producers, products := []row{}, []row{}
	places := map[*site.Producer]int{}
	for i, p := range c.Producers {
		places[p] = i + 1
		producers = append(producers, m.producer(p))
	}
	for _, p := range c.Products {
		products = append(products, m.product(p, places[p.Producer]))
	}
	return trimmed(append(r, producers, products))
}

// course makes the row of the nth course of a centre.
func (m *maker) course(c *site.Centre, t content.Training, n int) row {
	d := document{key: fmt.Sprintf("d/%s/%d", c.Slug, n), title: m.text(t.Title), region: m.region(c), maker: m.title(&c.Entry), called: trainingWords}
	free := 0
	if t.Fee != nil && *t.Fee == 0 {
		free, d.called = 1, trainingWords+" "+freeWords
	}
	topic := m.site.Term(content.Techniques, t.Topic.Slug)
	if topic == nil {
		topic = m.site.Term(content.Services, t.Topic.Slug)
	}
	ordinal, has := m.terms[topic]
	if has {
		d.terms = []int{ordinal}
	} else {
		ordinal = -1
	}
	m.add(d)
	return trimmed(row{m.text(t.Title), t.Starts.String(), ordinal, free})
}

func (m *maker) producer(p *site.Producer) row {
	f := orderingFacts(p.Keys.Ordering, p.Centre.Keys.Ordering)
	f.Verified = p.Keys.Verified.Year
	terms := m.ordinals(p.Categories, p.Techniques, p.Materials, m.recognitions(p.Keys.Recognitions))
	m.add(document{key: keyOfProducer(p), title: m.title(&p.Entry), region: m.region(p.Centre), terms: terms, facts: f, maker: m.title(&p.Centre.Entry)})
	return trimmed(row{m.title(&p.Entry), unlessSlug(p.Slug, m.title(&p.Entry)), terms, optional(f)})
}

// product makes the row of a product; maker is its producer's place in the centre counted from 1, or 0.
func (m *maker) product(p *site.Product, maker int) row {
	orderings := []*content.Ordering{p.Keys.Ordering, nil, p.Centre.Keys.Ordering}
	if p.Producer != nil && !p.Producer.Hidden {
		orderings[1] = p.Producer.Keys.Ordering
	}
	f := orderingFacts(orderings...)
	f.Verified = p.Keys.Verified.Year
	if price := p.Keys.Price; price != nil {
		f.Price = []any{price.Min, price.Max, price.Per.Slug}
	}
	var category []*site.Term
	if p.Category != nil {
		category = append(category, p.Category)
	}
	terms := m.ordinals(category, p.Techniques, p.Materials, m.recognitions(p.Keys.Recognitions))
	by := m.title(&p.Centre.Entry)
	if maker > 0 {
		by = m.title(&p.Producer.Entry) + ", " + by
	}
	m.add(document{key: keyOfProduct(p), title: m.title(&p.Entry), region: m.region(p.Centre), terms: terms, facts: f, maker: by})
	return trimmed(row{m.title(&p.Entry), unlessSlug(p.Slug, m.title(&p.Entry)), terms, maker, optional(f)})
}

func (m *maker) news(n *site.News) row {
	m.add(document{key: "n/" + n.Slug, title: m.title(&n.Entry), facts: facts{Verified: n.Date.Year}})
	return trimmed(row{m.title(&n.Entry), n.Date.String(), unlessSlug(n.Slug, n.Date.String()+" "+m.title(&n.Entry))})
}

func (m *maker) recognitions(all []content.Recognition) []*site.Term {
	var terms []*site.Term
	for _, r := range all {
		terms = append(terms, m.site.Term(content.Recognitions, r.Type.Slug))
	}
	return terms
}

// ordinals returns the places of terms in the file, in order, those without a page left out.
func (m *maker) ordinals(lists ...[]*site.Term) []int {
	ordinals := []int{}
	for _, t := range slices.Concat(lists...) {
		if n, has := m.terms[t]; has && !slices.Contains(ordinals, n) {
			ordinals = append(ordinals, n)
		}
	}
	return ordinals
}

// region is the place of a centre's regency among the regions, counted from 1; 0 where it is not known.
func (m *maker) region(c *site.Centre) int {
	if c.Regency == nil {
		return 0
	}
	return m.regions[c.Regency] + 1
}

// pathOf names a region among all: "jawa-barat/garut".
func pathOf(r *site.Region) string {
	if r.Parent == nil {
		return r.Slug
	}
	return r.Parent.Slug + "/" + r.Slug
}

// title is an entry's in the index's language, or else as it was written.
func (m *maker) title(e *site.Entry) string { return m.text(e.Title) }

func (m *maker) text(t content.Text) string { return cmp.Or(t.In(m.lang), t.ID) }

// other is a text in the language that the index is not in, "" where it says the same.
func (m *maker) other(t content.Text) string {
	for _, lang := range content.Languages {
		if lang != m.lang && t.In(lang) != m.text(t) {
			return t.In(lang)
		}
	}
	return ""
}

// orderingFacts merges orderings key by key, nearest first.
func orderingFacts(orderings ...*content.Ordering) facts {
	var f facts
	for _, o := range orderings {
		if o == nil {
			continue
		}
		if f.MOQ == nil && o.MOQ != nil {
			f.MOQ = &[2]any{o.MOQ.Amount, o.MOQ.Unit.Slug}
		}
		if f.Lead == nil && o.LeadTime != nil {
			f.Lead = []int64{o.LeadTime.Days}
			if o.LeadTime.For > 0 {
				f.Lead = append(f.Lead, o.LeadTime.For)
			}
		}
		if f.Samples == nil {
			f.Samples = digit(o.Samples)
		}
		if f.Custom == nil {
			f.Custom = digit(o.Custom)
		}
		if f.Exports == nil {
			f.Exports = o.ExportsTo
		}
	}
	return f
}

func digit(yes *bool) *int {
	if yes == nil {
		return nil
	}
	n := 0
	if *yes {
		n = 1
	}
	return &n
}

// known is how many of the facts are.
func (f facts) known() int {
	n := 0
	for _, has := range []bool{f.MOQ != nil, f.Lead != nil, f.Samples != nil, f.Custom != nil, f.Exports != nil, f.Price != nil,
		f.Status != "", f.Open != nil, f.Courses != nil, f.Verified != 0} {
		if has {
			n++
		}
	}
	return n
}

// optional is facts, or nothing where none is known.
func optional(f facts) any {
	if f.known() == 0 {
		return nil
	}
	return f
}

// trimmed leaves out what is not known at a row's end.
func trimmed(r row) row {
	for len(r) > 0 {
		switch last := r[len(r)-1].(type) {
		case nil:
		case string:
			if last != "" {
				return r
			}
		case []row:
			if len(last) > 0 {
				return r
			}
		case []int:
			if len(last) > 0 {
				return r
			}
		case int:
			if last != 0 {
				return r
			}
		default:
			return r
		}
		r = r[:len(r)-1]
	}
	return r
}

// hundredth rounds degrees to about a kilometre, as close as near and far need.
func hundredth(degrees float64) float64 { return math.Round(degrees*100) / 100 }

// unlessSlug returns a slug, or "" where it is what the title makes.
func unlessSlug(slug, title string) string {
	if slugOf(title) == slug {
		return ""
	}
	return slug
}

// slugOf makes a slug of a title: its words with hyphens between them.
func slugOf(title string) string {
	return strings.Join(strings.FieldsFunc(fold(title), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }), "-")
}
