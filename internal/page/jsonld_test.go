package page

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"sentra/internal/content"
	"sentra/internal/site"
)

// scripts parses a page with an element in its head, and returns the text of each script in it.
func scripts(t *testing.T, element string) []string {
	t.Helper()
	root, err := html.Parse(strings.NewReader("<!doctype html><title>x</title>" + element + "<p>x"))
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "script" {
			texts = append(texts, n.FirstChild.Data)
		}
	}
	return texts
}

// TestJSONLDKeepsWithinItsElement writes what would end the element, and reads it back as a browser does.
func TestJSONLDKeepsWithinItsElement(t *testing.T) {
	h, _ := speakers(t)
	for _, name := range []string{"</script><script>alert(1)</script>", "<!--<script>", "a & b", "\u2028", `"}`, "]]>"} {
		texts := scripts(t, string(h.jsonld([]any{producer{Type: "Organization", Name: name}}, nil)))
		if len(texts) != 1 {
			t.Fatalf("%q: the page has %d scripts", name, len(texts))
		}
		var got struct {
			Graph []struct{ Name string } `json:"@graph"`
		}
		if err := json.Unmarshal([]byte(texts[0]), &got); err != nil {
			t.Fatalf("%q: %v", name, err)
		}
		if len(got.Graph) != 1 || got.Graph[0].Name != name {
			t.Errorf("%q is read back as %v", name, got.Graph)
		}
	}
}

func TestNoJSONLDWithoutBaseURL(t *testing.T) {
	files := goldenTree(t)
	files.edit(t, "site.yaml", "base_url: https://contoh.example/sub", "")
	for _, r := range files.routes(t, site.Options{AsOf: goldenDay}) {
		if got := frameOf(r).JSONLD; got != "" {
			t.Errorf("%s has %s", r.Path, got)
		}
	}
}

// TestOffers holds that a price is told as far as it is known.
func TestOffers(t *testing.T) {
	h, _ := speakers(t)
	price := int64(100000)
	each := func(highest int64) *unitPrice {
		return &unitPrice{"UnitPriceSpecification", price, highest, "IDR", "potong"}
	}
	per := content.Ref{Slug: "piece"}
	for _, test := range []struct {
		name         string
		price        *content.Price
		availability string
		want         *offer
	}{
		{"no price", nil, "ready", nil},
		{"one price", &content.Price{Min: price}, "", &offer{Type: "Offer", Price: &price, Currency: "IDR"}},
		{"a range", &content.Price{Min: price, Max: 150000}, "", &offer{Type: "AggregateOffer", Low: price, High: 150000, Currency: "IDR"}},
		{"a range of one", &content.Price{Min: price, Max: price}, "", &offer{Type: "Offer", Price: &price, Currency: "IDR"}},
		{"of a unit", &content.Price{Min: price, Per: per}, "", &offer{Type: "Offer", Price: &price, Currency: "IDR", PerUnit: each(price)}},
		{"a range of a unit", &content.Price{Min: price, Max: 150000, Per: per}, "",
			&offer{Type: "AggregateOffer", Low: price, High: 150000, Currency: "IDR", PerUnit: each(150000)}},
		{"in stock", &content.Price{Min: price}, "ready", &offer{Type: "Offer", Price: &price, Currency: "IDR", Availability: "https://schema.org/InStock"}},
		{"with the season", &content.Price{Min: price}, "seasonal", &offer{Type: "Offer", Price: &price, Currency: "IDR"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, h.offer(test.price, test.availability)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
