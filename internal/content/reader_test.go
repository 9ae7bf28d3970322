package content

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

// leastCentre has the required keys of a centre, and a key "@" for what a test
// puts there.
const leastCentre = `title: Sentra Contoh
summary: Sentra rekaan.
region: "33.74"
location: {lat: -6.98, lon: 110.41, precision: district}
categories: [kain]
sources: [{title: Laporan, publisher: Dinas, date: 2025}]
@
`

// withKey reads a centre with something more, and tells what is wrong with it,
// its lines counted from there on, hints after ";".
func withKey(t *testing.T, yaml string) string {
	t.Helper()
	doc, problems := Parse(centreFile, []byte(strings.Replace(leastCentre, "@", yaml, 1)))
	if doc == nil {
		t.Fatal("no centre")
	}
	diag.Sort(problems)
	for i := range problems {
		problems[i].Line -= strings.Count(leastCentre, "\n") - 1
	}
	return strings.ReplaceAll(told(diag.English, problems), "\nhint: ", "; ")
}

func TestStructure(t *testing.T) {
	const (
		centreKeys = "title, summary, region, locality, address, location, status, categories, techniques, materials, facilities, services, " +
			"training, figures, milestones, ordering, recognitions, channels, images, sources, verified, aliases, draft, publish, expire"
		plain = "a value cannot start with & or *, which in YAML mean anchors and aliases; write the value itself; if it is text, put it between quotation marks\n"
		tag   = " is a YAML tag, and those are not used here; write the value itself; if it is text, put it between quotation marks\n"
		empty = " has no value; fill it in, or drop the line: what is unknown stays absent\n"
		list  = ` must be a list; write %s: [..., ...], or one item a line, each after "- "` + "\n"
	)
	tests := []struct{ name, yaml, want string }{
		{"nothing", "", ""},
		{"a quoted key", `"address": a`, ""},
		{"a near key", "adress: a", "1:1: unknown key \"adress\"; did you mean \"address\"?\n"},
		{"a key in capitals", "Address: a", "1:1: unknown key \"Address\"; did you mean \"address\"?\n"},
		{"a key like none", "omzet: 1", "1:1: unknown key \"omzet\"; choose one of: " + centreKeys + "\n"},
		{"an empty key", `"": 1`, "1:1: unknown key \"\"; choose one of: " + centreKeys + "\n"},
		{"a number for a key", "5: 1", "1:1: unknown key \"5\"; choose one of: " + centreKeys + "\n"},
		{"a list for a key", "[a, b]: 1", "1:1: a key must be a plain word; write key: value\n"},
		{"a key twice", "address: a\naddress: b", "2:1: the key \"address\" is written twice; the first is on line 7; keep one of them\n"},
		{"a key three times", "address: a\naddress: b\n\"address\": c", "2:1: the key \"address\" is written twice; the first is on line 7; keep one of them\n" +
			"3:1: the key \"address\" is written twice; the first is on line 7; keep one of them\n"},
		{"a required key misspelt", "figures: [{kid: workers, value: 1, as_of: 2025, source: 1}]", "1:12: unknown key \"kid\"; did you mean \"kind\"?\n"},
		{"required keys", "figures:\n- {kind: workers}", "2:3: the key \"as_of\" is required here; add as_of: when the value held\n" +
			"2:3: the key \"source\" is required here; add source: which of the sources says so, counted from 1\n" +
			"2:3: the key \"value\" is required here; add value: a number, or [least, most]\n"},

		{"no value", "address:", "1:9: \"address\"" + empty},
		{"null", "address: null", "1:10: \"address\"" + empty},
		{"a tilde", "address: ~", "1:10: \"address\"" + empty},
		{"an empty text", `address: ""`, "1:10: \"address\"" + empty},
		{"no list", "figures:", "1:9: \"figures\"" + empty},
		{"an empty list", "figures: []", ""},
		{"an empty item", "techniques:\n-\n- a", "2:2: \"techniques\"" + empty},
		{"a comment for a value", "address: # a", "1:9: \"address\"" + empty},
		{"a colour for a value", "address: #aabbcc", "1:10: \"address\" has no value, since # starts a comment; put it between quotation marks: \"#aabbcc\"\n"},
		{"a colour in braces over lines", "ordering: {as_of: 2025, custom: #aabbcc\n\n  }", "1:33: \"custom\" has no value, since # starts a comment; put it between quotation marks: \"#aabbcc\"\n"},
		{"a colour for an item", "techniques:\n  - #aabbcc # biru", "2:5: \"techniques\" has no value, since # starts a comment; put it between quotation marks: \"#aabbcc # biru\"\n"},

		{"text for a list", "techniques: a", "1:13: \"techniques\"" + strings.ReplaceAll(list, "%s", "techniques")},
		{"keys for a list", "services: {type: a}", "1:11: \"services\"" + strings.ReplaceAll(list, "%s", "services")},
		{"a list in a list", "techniques: [[a]]", "1:14: \"techniques\" must be a term's slug, not a list or a mapping\n"},
		{"a list for text", "address: [a]", "1:10: \"address\" must be text, not a list or a mapping\n"},
		{"keys for a choice", "status: {operating: true}", "1:9: \"status\" must be one word, not a list or a mapping; choose one of: planned, building, operating, closed\n"},
		{"text for keys", "ordering: ya", "1:11: keys with values must stand here; the keys are: moq, lead_time, samples, custom, exports_to, as_of\n"},
		{"text for an item's keys", "services: [a]", "1:12: keys with values must stand here; the keys are: type, note, source\n"},
		{"an item twice", "techniques: [a, b, a, a]", "1:20: \"a\" stands twice in this list; remove one of them\n1:23: \"a\" stands twice in this list; remove one of them\n"},
		{"deep nesting", "address: " + strings.Repeat("[", 2000) + strings.Repeat("]", 2000), "1:10: \"address\" must be text, not a list or a mapping\n"},

		{"an anchor on text", "address: &a b", "1:10: " + plain},
		{"an anchor on a list", "techniques: &a [b]", "1:13: " + plain},
		{"an anchor on keys", "ordering: &a {as_of: 2025}", "1:11: " + plain},
		{"an anchor on an item", "services: [&a {type: b, source: 1}]", "1:12: " + plain},
		{"an anchor on a key", "&a address: b", "1:1: " + plain},
		{"an alias", "status: &a operating\naddress: *a", "1:9: " + plain + "2:10: " + plain},
		{"an alias for a key", "status: &a operating\n*a : b", "1:9: " + plain + "2:1: " + plain},
		{"an alias in a range", "address: &a b\nfigures: [{kind: a, value: [1, *a], as_of: 2025, source: 1}]", "1:10: " + plain + "2:32: " + plain},
		{"a merge", "ordering: {<<: {as_of: 2025}}", "1:11: the key \"as_of\" is required here; add as_of: when the value held\n" +
			"1:12: YAML merges (<<) are not used here; write all the keys here\n"},
		{"a quoted merge", `"<<": a`, "1:1: unknown key \"<<\"; choose one of: " + centreKeys + "\n"},
		{"a tag on text", "address: !!str 5", "1:10: !!str" + tag},
		{"a tag on keys", "ordering: !x {as_of: 2025}", "1:11: !x" + tag},
		{"a tag on a key", "!!str address: a", "1:1: !!str" + tag},
		{"binary", "address: !!binary aGFpCg==", "1:10: !!binary" + tag},

		{"both languages", "services: [{type: a, source: 1, note: {en: b, id: c}}]", ""},
		{"one language", "services: [{type: a, source: 1, note: {id: c}}]", ""},
		{"text for languages", "services: [{type: a, source: 1, note: c}]", "1:39: \"note\" must be written per language; write note: {id: ..., en: ...}\n"},
		{"no Indonesian", "services: [{type: a, source: 1, note: {en: b}}]", "1:39: \"note\" is not written in Indonesian; add id: ...\n"},
		{"no language", "services: [{type: a, source: 1, note: {}}]", "1:39: \"note\" is not written in Indonesian; add id: ...\n"},
		{"an empty language", "services: [{type: a, source: 1, note: {id: a, en: }}]", "1:51: \"note.en\"" + empty},
		{"another language", "services: [{type: a, source: 1, note: {id: a, jv: b}}]", "1:47: unknown key \"jv\"; choose one of: id, en\n"},
		{"a language twice", "services: [{type: a, source: 1, note: {id: a, id: b}}]", "1:47: the key \"id\" is written twice; the first is on line 7; keep one of them\n"},
		{"a list of a language", "services: [{type: a, source: 1, note: {id: [a]}}]", "1:44: \"note.id\" must be text, not a list or a mapping\n"},

		{"a range", "figures: [{kind: a, value: [1, 2.5], as_of: 2025, source: 1}]", ""},
		{"a range of one", "figures: [{kind: a, value: [1], as_of: 2025, source: 1}]", "1:28: a range has two numbers, not 1; write [least, most], such as [100, 120]\n"},
		{"an empty range", "figures: [{kind: a, value: [], as_of: 2025, source: 1}]", "1:28: a range has two numbers, not 0; write [least, most], such as [100, 120]\n"},
		{"a range of keys", "figures: [{kind: a, value: {min: 1}, as_of: 2025, source: 1}]", "1:28: \"value\" must be a number or [least, most], not a list or a mapping\n"},
		{"a range downwards", "figures: [{kind: a, value: [2, 1], as_of: 2025, source: 1}]", "1:32: the end of the range, 1, is below its start, 2; write the smaller one first\n"},
		{"a range of nothing", "figures: [{kind: a, value: [2, 2], as_of: 2025, source: 1}]", "1:28: both ends of the range are 2; write one number: 2\n"},
		{"a range of text", "figures: [{kind: a, value: [\"1\", dua], as_of: 2025, source: 1}]", "1:29: \"value\" is text where a number is meant: \"1\"; drop the quotes: 1\n" +
			"1:34: \"value\" must be a number, not \"dua\"; write digits alone: 1200, or 2.5 for two and a half\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, withKey(t, tt.yaml)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestNearest(t *testing.T) {
	known := []string{"title", "summary", "lat", "lon", "id", "en", "batik-tulis"}
	tests := []struct{ name, want string }{
		{"titel", `did you mean "title"?`},
		{"TITLE", `did you mean "title"?`},
		{"sumary", `did you mean "summary"?`},
		{"lot", `did you mean "lat"?`},
		{"eng", `did you mean "en"?`},
		{"e", "choose one of: title, summary, lat, lon, id, en, batik-tulis"},
		{"", "choose one of: title, summary, lat, lon, id, en, batik-tulis"},
		{"fr", "choose one of: title, summary, lat, lon, id, en, batik-tulis"},
		{"batiktulis", `did you mean "batik-tulis"?`},
		{"batik tulus", `did you mean "batik-tulis"?`},
		{"keterangan", "choose one of: title, summary, lat, lon, id, en, batik-tulis"},
	}
	for _, tt := range tests {
		if got := Nearest(tt.name, known).In(diag.English); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.name, got, tt.want)
		}
	}
	if got := Nearest("x", nil); !got.IsZero() {
		t.Errorf("of nothing: %s", got.In(diag.English))
	}
	many := make([]string, listedMax+1)
	for i := range many {
		many[i] = strings.Repeat("x", 20+i)
	}
	if got := Nearest("abc", many); !got.IsZero() {
		t.Errorf("of too many to list: %s", got.In(diag.English))
	}
}
