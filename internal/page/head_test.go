package page

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/site"
)

// TestCaution closes a centre: whoever meets it, a maker of it, a product of it or its machines, is told.
func TestCaution(t *testing.T) {
	for _, tt := range []struct{ status, word, below string }{
		{"operating", "", ""},
		{"planned", "Planned", "Its centre is only planned"},
		{"building", "Under construction", "Its centre is being built"},
		{"closed", "Closed", "Its centre has closed"},
	} {
		t.Run(tt.status, func(t *testing.T) {
			files := goldenTree(t)
			files.edit(t, "content/centres/jateng/contoh/centre.yaml", "status: operating", "status: "+tt.status)
			routes := files.routes(t, site.Options{AsOf: goldenDay})
			card := func(cards []Card, title string) string {
				for _, c := range cards {
					if c.Title.Text == title {
						return c.Caution
					}
				}
				t.Errorf("no card of %s", title)
				return ""
			}
			got := map[string]string{
				"centres":    card(viewAt[List](t, routes, "en/centres/index.html").Entries.Cards, "Example Centre"),
				"products":   card(viewAt[List](t, routes, "en/products/index.html").Entries.Cards, "Skirt"),
				"producers":  card(viewAt[List](t, routes, "en/producers/index.html").Entries.Cards, "Producer One"),
				"product":    viewAt[Product](t, routes, rokPage).Caution,
				"producer":   viewAt[Producer](t, routes, producerPage).Caution,
				"facilities": viewAt[FacilityTerm](t, routes, "en/facilities/lini-jahit/index.html").Table.Rows[0].Holder.Caution,
			}
			want := map[string]string{
				"centres": tt.word, "products": tt.word, "producers": tt.word, "facilities": tt.word,
				"product": tt.below, "producer": tt.below,
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
