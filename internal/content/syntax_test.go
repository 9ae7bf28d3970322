package content

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

// TestSyntaxFaults holds one text for each kind of YAML mistake, and where it
// is told. "§" marks the place.
func TestSyntaxFaults(t *testing.T) {
	tests := []struct{ name, yaml, want string }{
		{"tab at the start", "title: a\n§\tsummary: b", "a tab is used to indent"},
		{"tab in the first line", "§\ttitle: a", "a tab is used to indent"},
		{"tab below a key", "location:\n§\tlat: 1", "a tab is used to indent"},
		{"tab after spaces", "location:\n  §\tlat: 1", "a tab is used to indent"},
		{"tab in folded text", "summary: >-\n§\ta", "a tab is used to indent"},
		{"at sign", "channels:\n  - {type: instagram, value: §@batik}", "a value cannot start with @, ` or %"},
		{"backquote", "title: §`a`", "a value cannot start with @, ` or %"},
		{"per cent", "title: §%a", "a value cannot start with @, ` or %"},
		{"no space after the colon, at the start", "title:§Sentra\nsummary: b", "there is no space after the colon"},
		{"no space after the colon, later", "title: a\nsummary:§b\nregion: c", "there is no space after the colon"},
		{"no space after the colon, below", "location:\n  lat:§-6\n  lon: 110", "there is no space after the colon"},
		{"no space after the colon, last below", "location:\n  lat: -6\n  lon:§110", "there is no space after the colon"},
		{"no-break space after the colon", "title:§\u00a0a\nsummary: b", "there is no space after the colon"},
		{"two colons", "title: Sentra§: batik", "a colon within a value"},
		{"two colons in a list", "sources:\n  - title: Sentra§: batik", "a colon within a value"},
		{"colon after quotes", "title: \"a\"§: b", "a colon within a value"},
		{"too deep", "title: a\n  §summary: b", "this line is indented further than the key above it"},
		{"too deep by one", "location:\n  lat: 1\n   §lon: 2", "this line is indented further than the key above it"},
		{"too deep in a list", "figures:\n  - kind: a\n     §value: 2", "this line is indented further than the key above it"},
		{"text that goes on with a colon", "summary: Kain\n  §tulis: halus", "this line is indented further than the key above it"},
		{"colour in braces", "tarum: {name: {id: a}, hex: §#3c5a78}", "this # starts a comment, and the rest of the line is not read"},
		{"colour in brackets", "colours: [§#3c5a78]", "this # starts a comment, and the rest of the line is not read"},
		{"no comma in braces", "figures:\n  - {kind: a, as_of: \"2026\" §source: 1}", "there is text after a closing quotation mark or bracket"},
		{"colon in braces", "title: {id: Sentra§: batik}", "a colon within a value, or a key without a comma before it"},
		{"no comma in brackets", "open_to: [\"member\" §ikm]", "there is text after a closing quotation mark or bracket"},
		{"apostrophe in braces", "access: {hours: 'Jum'§at'}", "there is text after a closing quotation mark or bracket"},
		{"no comma between braces", "open_to: [{a: b} §{c: d}]", "there is text after a closing quotation mark or bracket"},
		{"key without a comma", "services: [{type: a source§: 1}]", "a colon within a value, or a key without a comma before it"},
		{"two commas", "open_to: [member,§,ikm]", "what stands in [ ] or { } is wrong from here on"},
		{"other bracket", "open_to: [member§}", "what stands in [ ] or { } is wrong from here on"},
		{"inner bracket", "access: {how: {id: [a§}, en: b}}", "what stands in [ ] or { } is wrong from here on"},
		{"bracket that closes nothing", "title: §]", "what stands in [ ] or { } is wrong from here on"},
		{"comma for a value", "title: §,", "what stands in [ ] or { } is wrong from here on"},
		{"open bracket", "title: a\nopen_to: §[member, ikm\nsummary: b", "this bracket is not closed"},
		{"open brace", "title: §{id: a, en: b", "this bracket is not closed"},
		{"open outer brace", "access: §{fee: 1, how: {id: \"}\"}\nnote: a", "this bracket is not closed"},
		{"open inner brace", "access: {fee: 1, how: §{id: a\nnote: b", "this bracket is not closed"},
		{"open brace in a list", "facilities:\n  - type: a\n    open_to: §[member, ikm\n    source: 1\n  - type: b", "this bracket is not closed"},
		{"open bracket over lines", "open_to: §[\n  member,\n  ikm\nsummary: b", "this bracket is not closed"},
		{"open quotes", "title: §\"Sentra\nsummary: b", "this quotation mark is not closed"},
		{"open quotes before others", "title: §\"Sentra\nsummary: \"b\"", "this quotation mark is not closed"},
		{"open quotes at the end", "title: \"a\"\nsummary: §\"b", "this quotation mark is not closed"},
		{"open single quotes", "title: it's\nsummary: §'b", "this quotation mark is not closed"},
		{"open quotes in a list", "sizes: [\"a\", §\"b]", "this quotation mark is not closed"},
		{"escaped quotes", `title: §"a\"` + "\nsummary: b", "this quotation mark is not closed"},
		{"text after quotes", "title: \"Sentra\" §Batik", "there is text after a closing quotation mark or bracket"},
		{"quotes in quotes", "title: \"Sentra \"§Batik\" Lasem\"", "there is text after a closing quotation mark or bracket"},
		{"apostrophe in single quotes", "hours: 'Jum'§at'", "there is text after a closing quotation mark or bracket"},
		{"text after a bracket", "title: [Baru] §Batik", "there is text after a closing quotation mark or bracket"},
		{"no key", "title: a\n§Batik\nsummary: b", "this line is not a key with a value"},
		{"no key at the start", "§Sentra Batik\nsummary: b", "this line is not a key with a value"},
		{"text that goes on without indentation", "summary: >-\n  a\n§b\nregion: c", "this line is not a key with a value"},
		{"unknown escape", `title: "a\nb §\q"`, "this backslash means nothing within double quotes"},
		{"path in quotes", `title: "§\Users"`, "this backslash means nothing within double quotes"},
		{"bad number of an escape", `title: "a §\xzz"`, "this backslash means nothing within double quotes"},
		{"half a character", `title: "a §\ud800"`, "this backslash means nothing within double quotes"},
		{"alias", "title: §*Batik", "a value cannot start with & or *, which in YAML mean anchors and aliases"},
		{"star", "title: §* Batik", "a value cannot start with & or *, which in YAML mean anchors and aliases"},
		{"ampersand", "title: §& Batik", "a value cannot start with & or *, which in YAML mean anchors and aliases"},
		{"alias in a list", "sizes: [a, §*b]", "a value cannot start with & or *, which in YAML mean anchors and aliases"},
		{"unknown tag", "title: §!a!b c", "a value cannot start with !, which in YAML means a tag"},
		{"open tag", "title: §!<b", "a value cannot start with !, which in YAML means a tag"},
		{"list on its key's line", "open_to: §- member", "a list item cannot stand on the line of its key"},
		{"list on the line of an item's key", "facilities:\n  - open_to: §- member", "a list item cannot stand on the line of its key"},
		{"list item less deep", "figures:\n  - kind: a\n §- kind: b", "this line's indentation does not fit the lines above it"},
		{"key less deep", "location:\n    lat: 1\n  §lon: 2", "this line's indentation does not fit the lines above it"},
		{"key between list items", "figures:\n  - kind: a\n  §value: 2", "this line's indentation does not fit the lines above it"},
		{"list after keys", "title: a\n§- b", "this line's indentation does not fit the lines above it"},
		{"keys after a list", "- a\n§b: c", "this line's indentation does not fit the lines above it"},
		{"question mark", "title: §? a", "this question mark is read as the start of a key"},
		{"text beside >", "summary: §> Kain", "text cannot stand on the line of > or |"},
		{"text beside |", "summary: §|0\n a", "text cannot stand on the line of > or |"},
		{"nesting without end", "§title: " + strings.Repeat("[", 20_000), "brackets or lists are nested too deeply"},
		{"directive", "§%YAML 2.0\n---\ntitle: a", "this line starts with %, which in YAML is a directive"},
		{"per cent for a comment", "§% title: a", "this line starts with %, which in YAML is a directive"},
		{"no key before the colon", "§: a", "this line's indentation does not fit the lines above it"},
		{"second document", "title: a\n§---\ntitle: b", "a second YAML document in one file"},
		{"end of the document", "title: a\n§...\ntitle: b", "a second YAML document in one file"},
		{"keys after brackets", "[a]\n§b: c", "the YAML cannot be read from here on"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before, after, _ := strings.Cut(tt.yaml, "§")
			r := reader{path: "centre.yaml", source: before + after}
			if _, whole := r.root(); whole {
				t.Error("read as if nothing were wrong")
			}
			want := fmt.Sprintf("%v %s\n", endOf(before), tt.want)
			if diff := cmp.Diff(want, brief(r.problems)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestAfterSyntaxFaults holds that what surrounds a syntax error is read on, and
// what stands in it is not missed.
func TestAfterSyntaxFaults(t *testing.T) {
	tests := []struct{ name, path, text, want string }{
		{
			"two, and others", centreFile,
			"title: \"Sentra\nsummary: 5\nregion: \"33.74\"\nlocation: {lat: 1\nstatus: buka\ncategories: kain\nfigures: [{kind: a, value: 1, as_of: 2025}]\n",
			"{1 8} this quotation mark is not closed\n{2 1} the key \"sources\" is required here\n{2 10} \"summary\" must be text, and 5 is read as a number\n" +
				"{4 11} this bracket is not closed\n{5 9} status does not know the value \"buka\"\n{6 13} \"categories\" must be a list\n" +
				"{7 11} the key \"source\" is required here\n",
		},
		{
			"sources that are lost", productFile,
			"title: a\nsummary: b\ncategory: c\nrecognitions: [{type: d, source: 2}]\nsources: [{title: a\n",
			"{5 11} this bracket is not closed\n",
		},
		{"keys too deep", centreFile, "title: a\n  summary: b\nregion: 5\nlocation: {}\ncategories: [kain]\nsources: [{title: a, publisher: b, date: 2025}]\n", "{2 3} this line is indented further than the key above it\n{3 9} a code or number must be quoted: 5\n" +
			"{4 11} the key \"lat\" is required here\n{4 11} the key \"lon\" is required here\n{4 11} the key \"precision\" is required here\n"},
		{"nothing else", centreFile, "title: \"a\n", "{1 8} this quotation mark is not closed\n"},
		{"a second document", "content/synonyms.yaml", "- [a, b]\n- c\n---\n- d\n", "{2 3} synonyms are a list of lists of words\n{3 1} a second YAML document in one file\n"},
		{"list items", "content/synonyms.yaml", "- [a, b\n- c\n- [d, \"e]\n", "{1 3} this bracket is not closed\n{2 3} synonyms are a list of lists of words\n{3 7} this quotation mark is not closed\n"},
		{"front matter", pageFile, "---\ntitle: [a\nsummary: 5\n---\n<b>\n", "{2 8} this bracket is not closed\n{3 10} \"summary\" must be text, and 5 is read as a number\n{5 1} raw HTML is not allowed: <b>\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, got := parse(t, tt.path, tt.text)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestManySyntaxFaults(t *testing.T) {
	_, problems := Parse("content/taxonomy/units.yaml", []byte(strings.Repeat("a: \"b\n", 100)))
	if len(problems) != faultMax {
		t.Errorf("%d problems, want the first %d", len(problems), faultMax)
	}
}

// endOf returns the place after a text.
func endOf(text string) diag.Place {
	return offsetPlace([]byte(text), len(text))
}

// brief shows problems by place and English message.
func brief(problems []diag.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "%v %s\n", p.Place, p.Text.In(diag.English))
	}
	return b.String()
}
