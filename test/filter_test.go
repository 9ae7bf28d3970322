package test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// query is what somebody asks of the index, and chooses of its facets.
type query struct {
	Text   string            `json:"text"`
	Chosen map[string]string `json:"chosen"`
}

// answer is what the browser's modules find for it.
type answer struct {
	Found      []string                  `json:"found"` // addresses, the best first
	Counts     map[string]map[string]int `json:"counts"`
	Conditions []string                  `json:"conditions"`
	Instead    []string                  `json:"instead"`
}

// searched asks the index of a published folder.
func searched(t *testing.T, s *site, l lang, queries []query) []answer {
	t.Helper()
	var answers []answer
	runSearch(t, map[string]any{"folder": s.folder, "lang": l, "year": today().Year, "queries": queries}, &answers)
	if len(answers) != len(queries) {
		t.Fatalf("%d answers to %d queries", len(answers), len(queries))
	}
	return answers
}

// runSearch gives a task to search.mjs and reads what it prints.
func runSearch(t *testing.T, task, out any) {
	t.Helper()
	_, err := exec.LookPath("node")
	need(t, "Node", err == nil, "install your system's package of that name")
	in, err := json.Marshal(task)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), "node", "search.mjs")
	cmd.Stdin, cmd.Stderr = bytes.NewReader(in), os.Stderr
	printed, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(printed, out); err != nil {
		t.Fatal(err)
	}
}

// thing is an entry as the site's open data tell it, which is made apart from the index.
type thing struct {
	Address                string
	Kind, Province         string
	Categories, Techniques []string
	Materials, Services    []string
	MOQ, Days, Price       float64 // 0: not known
	Samples, Custom        *bool
}

// things reads every centre, producer and product. Order terms are inherited as the pages say: a product's own, its producer's, its centre's.
func things(t *testing.T, s *site) []thing {
	t.Helper()
	var centres, producers, products []map[string]any
	for name, into := range map[string]*[]map[string]any{"centres": &centres, "producers": &producers, "products": &products} {
		data, err := os.ReadFile(s.folder + "/data/" + name + ".json")
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(data, into); err != nil {
			t.Fatal(err)
		}
	}
	by := map[string]map[string]any{}
	var all []thing
	for _, c := range centres {
		by[c["slug"].(string)] = c
		all = append(all, of("centre", "sentra/"+c["slug"].(string)+"/", c, c))
	}
	for _, p := range producers {
		c := by[p["centre"].(string)]
		by[p["centre"].(string)+"/"+p["slug"].(string)] = p
		all = append(all, of("producer", "sentra/"+c["slug"].(string)+"/ikm/"+p["slug"].(string)+"/", p, c))
	}
	for _, p := range products {
		c := by[p["centre"].(string)]
		levels := []map[string]any{p, c}
		if maker, has := p["producer"].(string); has && by[p["centre"].(string)+"/"+maker] != nil {
			levels = []map[string]any{p, by[p["centre"].(string)+"/"+maker], c}
		}
		all = append(all, of("product", "sentra/"+c["slug"].(string)+"/produk/"+p["slug"].(string)+"/", levels...))
	}
	return all
}

// of makes a thing of its own row and those it inherits from, the nearest first; the last is its centre's.
func of(kind, address string, rows ...map[string]any) thing {
	own, centre := rows[0], rows[len(rows)-1]
	first := func(key string) any {
		for _, r := range rows {
			if r[key] != nil {
				return r[key]
			}
		}
		return nil
	}
	number := func(v any) float64 {
		n, _ := v.(float64)
		return n
	}
	yes := func(v any) *bool {
		b, known := v.(bool)
		if !known {
			return nil
		}
		return &b
	}
	x := thing{
		Address: address, Kind: kind, Province: centre["province"].(string),
		Categories: texts(own["categories"]), Techniques: texts(own["techniques"]), Materials: texts(own["materials"]),
		MOQ: number(first("moq")), Days: number(first("lead_time_days")), Price: number(own["price_min"]),
		Samples: yes(first("samples")), Custom: yes(first("custom")),
	}
	if kind == "centre" {
		x.Services = texts(own["services"])
	}
	if c, has := own["category"].(string); has {
		x.Categories = []string{c}
	}
	return x
}

func texts(v any) []string {
	var all []string
	list, _ := v.([]any)
	for _, x := range list {
		all = append(all, x.(string))
	}
	return all
}

// values is what a thing is by a facet.
func (x thing) values(facet string) []string {
	switch facet {
	case "kind":
		return []string{x.Kind}
	case "province":
		return []string{x.Province}
	case "categories":
		return x.Categories
	case "techniques":
		return x.Techniques
	case "materials":
		return x.Materials
	}
	return x.Services
}

// said are conditions as somebody types them, each with what a thing says to it: yes, no or, nil, nothing.
var said = []struct {
	text string
	says func(thing) *bool
}{
	{"200 potong", func(x thing) *bool { return within(x.MOQ, 200) }},
	{"2 lusin", func(x thing) *bool { return within(x.MOQ, 24) }},
	{"di bawah 300 ribu", func(x thing) *bool { return within(x.Price, 300_000) }},
	{"3 minggu", func(x thing) *bool { return within(x.Days, 21) }},
	{"bisa minta contoh", func(x thing) *bool { return x.Samples }},
	{"maklon", func(x thing) *bool { return x.Custom }},
}

func within(n, most float64) *bool {
	if n == 0 {
		return nil
	}
	kept := n <= most
	return &kept
}

// TestFiltersAgreeWithAScan draws a thousand combinations of facets and conditions, and looks for each through all that the open
// data say. Nothing may be missing, nothing too much, and each count what choosing it would leave.
func TestFiltersAgreeWithAScan(t *testing.T) {
	t.Parallel()
	for name, published := range map[string]func(*testing.T) *site{"index in one piece": demoSite, "index in parts": largeSite} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			filterAtRandom(t, published(t))
		})
	}
}

func filterAtRandom(t *testing.T, s *site) {
	const draws = 1000
	all := things(t, s)
	facets := []string{"kind", "province", "categories", "techniques", "materials", "services"}
	random := rand.New(rand.NewPCG(1, 8))
	var queries []query
	var wanted []answer
	for range draws {
		q := query{Chosen: map[string]string{}}
		var says []func(thing) *bool
		for _, i := range random.Perm(len(said))[:random.IntN(3)] {
			q.Text += said[i].text + " "
			says = append(says, said[i].says)
			if i < 2 {
				break // one amount of pieces in a query
			}
		}
		like := all[random.IntN(len(all))]
		for _, f := range facets {
			if v := like.values(f); len(v) > 0 && random.IntN(3) == 0 {
				q.Chosen[f] = v[random.IntN(len(v))]
			}
		}
		queries, wanted = append(queries, q), append(wanted, scan(all, facets, q, says))
	}
	nothing := 0
	for i, got := range searched(t, s, id, queries) {
		want := wanted[i]
		slices.Sort(got.Found)
		if diff := cmp.Diff(want.Found, got.Found); diff != "" {
			t.Fatalf("%+v finds (-scan +index):\n%s", queries[i], diff)
		}
		for _, f := range facets {
			if diff := cmp.Diff(want.Counts[f], got.Counts[f]); diff != "" {
				t.Fatalf("%+v counts by %s (-scan +index):\n%s", queries[i], f, diff)
			}
		}
		if len(got.Found) == 0 {
			nothing++
		}
	}
	if nothing > draws/2 {
		t.Errorf("%d of %d combinations leave nothing: hardly anything is compared", nothing, draws)
	}
}

// scan looks at everything.
func scan(all []thing, facets []string, q query, says []func(thing) *bool) answer {
	a := answer{Found: []string{}, Counts: map[string]map[string]int{}}
	for _, f := range facets {
		a.Counts[f] = map[string]int{}
		if v := q.Chosen[f]; v != "" {
			a.Counts[f][v] = 0
		}
	}
	for _, x := range all {
		if !keeps(x, says) {
			continue
		}
		passes := func(but string) bool {
			return !slices.ContainsFunc(facets, func(f string) bool {
				return f != but && q.Chosen[f] != "" && !slices.Contains(x.values(f), q.Chosen[f])
			})
		}
		if passes("") {
			a.Found = append(a.Found, x.Address)
		}
		for _, f := range facets {
			if passes(f) {
				for _, v := range x.values(f) {
					a.Counts[f][v]++
				}
			}
		}
	}
	slices.Sort(a.Found)
	return a
}

// keeps reports whether a thing breaks no condition, and says yes to one if there is any.
func keeps(x thing, says []func(thing) *bool) bool {
	yes := len(says) == 0
	for _, say := range says {
		kept := say(x)
		if kept != nil && !*kept {
			return false
		}
		yes = yes || kept != nil
	}
	return yes
}
