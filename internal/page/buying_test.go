package page

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
	"sentra/internal/site"
)

func TestUnknown(t *testing.T) {
	_, h := speakers(t)
	ordered := map[string]bool{"moq": true, "lead_time": true}
	reachable := Contact{Channels: []Channel{{}}}
	tests := []struct {
		name  string
		trade trade
		known map[string]bool
		want  string
	}{
		{"nothing known", trade{priced: true}, nil, "price, minimum order, lead time and contact"},
		{"of a centre, which has no price", trade{}, nil, "minimum order, lead time and contact"},
		{"ordering known", trade{}, ordered, "contact"},
		{"all known", trade{priced: true, price: new(content.Price), contact: reachable}, ordered, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := h.unknown(tt.trade, tt.known); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// Each step follows from what is known: whom to write to, what to ask, whether to ask for a sample.
func TestSteps(t *testing.T) {
	_, h := speakers(t)
	say := func(keys ...string) []string {
		return each(keys, func(key string) string { return h.word("value.step." + key) })
	}
	samples := func(yes bool) []orderBlock {
		return []orderBlock{{}, {Ordering: &content.Ordering{Samples: &yes}}, {Ordering: &content.Ordering{Samples: new(true)}}}
	}
	tests := []struct {
		name  string
		trade trade
		known map[string]bool
		want  []string
	}{
		{"nothing known", trade{}, nil, say("ready", "nobody", "ask", "agree")},
		{"a desk answers", trade{contact: Contact{Desk: Desk{Channels: []Channel{{}}}}}, nil, say("ready", "desk", "ask", "agree")},
		{"one of two known", trade{}, map[string]bool{"moq": true}, say("ready", "nobody", "ask", "agree")},
		{
			"all known", trade{contact: Contact{Channels: []Channel{{}}}, ordering: samples(true)},
			map[string]bool{"moq": true, "lead_time": true}, say("ready", "contact", "minimum", "sample", "agree"),
		},
		{"the nearest gives no samples", trade{ordering: samples(false)}, nil, say("ready", "nobody", "ask", "agree")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, h.steps(tt.trade, tt.known)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReport(t *testing.T) {
	const path, file = "en/centres/seberang/index.html", "content/centres/kepri/seberang/centre.yaml"
	const email = ", email: meja@contoh.example"
	const repository = `repository: {url: "https://contoh.example/repo", edit: "https://contoh.example/repo/edit/"}`
	tests := []struct {
		name string
		edit func(tree)
		want Report
	}{
		{"a desk with an address", func(tree) {}, Report{Email: "meja@contoh.example"}},
		{"a repository alone", func(f tree) { f.edit(t, "site.yaml", email, "") }, Report{Issue: "https://contoh.example/repo/issues/new"}},
		{"neither", func(f tree) {
			f.edit(t, "site.yaml", email, "")
			f.edit(t, "site.yaml", repository, "")
		}, Report{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			files := goldenTree(t)
			tt.edit(files)
			got := viewAt[Centre](t, files.routes(t, site.Options{AsOf: goldenDay}), path).Report
			told := strings.Contains(got.Body, "https://contoh.example/sub/en/centres/seberang/") && strings.Contains(got.Body, file)
			if told != (tt.want != Report{}) {
				t.Errorf("the body is %q", got.Body)
			}
			got.Subject, got.Body = "", ""
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
