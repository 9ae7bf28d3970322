package content

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"

	"sentra/internal/diag"
)

// at is where the value stands in the YAML of these tests, "key: VALUE".
var at = diag.Place{Line: 1, Column: 6}

// readScalar reads one value by a rule. It returns what is told in English,
// hints included, and nil with it.
func readScalar(t *testing.T, rule Rule, value string) (any, string) {
	t.Helper()
	doc, err := parseYAML("key: " + value + "\n")
	if err != nil {
		t.Fatalf("%s: %v", value, err)
	}
	r := &reader{source: "key: " + value}
	rule.Key = "key"
	v, ok := r.scalar(doc.Content[0].Content[1], &rule)
	if ok != (len(r.problems) == 0) {
		t.Errorf("%s is read: %t, and %d problems", value, ok, len(r.problems))
	}
	for _, p := range r.problems {
		if p.Place != at {
			t.Errorf("%s: told of %v", value, p.Place)
		}
	}
	if !ok {
		return nil, told(diag.English, r.problems)
	}
	return v, ""
}

func TestScalars(t *testing.T) {
	choice := Rule{Kind: Choice, Values: []string{"ready", "made-to-order"}}
	tests := []struct {
		rule  Rule
		value string
		want  any
	}{
		{Rule{Kind: Line}, "Sentra Contoh", "Sentra Contoh"},
		{Rule{Kind: Line}, `" Sentra 'Contoh' "`, "Sentra 'Contoh'"},
		{Rule{Kind: Line}, `"2026"`, "2026"},
		{Rule{Kind: Line}, "yes", "yes"},
		{Rule{Kind: Line}, "<<", "<<"},
		{Rule{Kind: Line}, ">-\n  a\n  b", "a b"},
		{Rule{Kind: Line, Max: 3}, "dés", "dés"},
		{choice, "ready", "ready"},
		{choice, `"made-to-order"`, "made-to-order"},
		{Rule{Kind: Flag}, "true", true},
		{Rule{Kind: Flag}, "false", false},
		{Rule{Kind: Whole}, "0", int64(0)},
		{Rule{Kind: Whole}, "1000000000000000", int64(1e15)},
		{Rule{Kind: Decimal, Low: -90, High: 90}, "-6.980", -6.98},
		{Rule{Kind: Decimal, High: 1}, "0.5", 0.5},
		{Rule{Kind: Decimal}, "12", 12.0},
		{Rule{Kind: Decimal}, "12.125", 12.125},
		{Rule{Kind: Moment}, "2026-10-05", Date{Year: 2026, Month: 10, Day: 5, Place: at}},
		{Rule{Kind: Moment}, `"2026-10-05"`, Date{Year: 2026, Month: 10, Day: 5, Place: at}},
		{Rule{Kind: Moment, Coarsest: Year}, "2026", Date{Year: 2026, Place: at}},
		{Rule{Kind: Moment, Coarsest: Decade}, "1970s", Date{Year: 1970, Decade: true, Place: at}},
		{Rule{Kind: Code}, `"21.10"`, Ref{"21.10", at}},
		{Rule{Kind: Code}, `'6205'`, Ref{"6205", at}},
		{Rule{Kind: Number}, `"IDG 000.012/A"`, Ref{"IDG 000.012/A", at}},
		{Rule{Kind: TermSlug}, "batik-tulis", Ref{"batik-tulis", at}},
		{Rule{Kind: EntrySlug}, "5-putri", Ref{"5-putri", at}},
		{Rule{Kind: EntrySlug}, strings.Repeat("a", 80), Ref{strings.Repeat("a", 80), at}},
		{Rule{Kind: URL}, "https://example.org/a?b#c", "https://example.org/a?b#c"},
		{Rule{Kind: URL}, "http://例え.example:8080", "http://例え.example:8080"},
		{Rule{Kind: Email}, "nama@contoh.id", "nama@contoh.id"},
		{Rule{Kind: Country}, "MY", "MY"},
		{Rule{Kind: Country}, `"NO"`, "NO"},
		{Rule{Kind: Country}, "NO", "NO"},
		{Rule{Kind: Hex}, `"#1f4e79"`, "#1f4e79"},
		{Rule{Kind: Picture}, "images/a/b c.jpg", Ref{"images/a/b c.jpg", at}},
		{Rule{Kind: Picture}, "../images/a.jpg", Ref{"../images/a.jpg", at}},
		{Rule{Kind: SourceNo}, "12", SourceIndex{12, at}},
	}
	for _, tt := range tests {
		got, problems := readScalar(t, tt.rule, tt.value)
		if problems != "" {
			t.Errorf("%s: %s", tt.value, problems)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.value, diff)
		}
	}
}

// TestScalarsRefused holds each kind of value to what it refuses, and to the
// words for it. Broken sites show them in both languages.
func TestScalarsRefused(t *testing.T) {
	slug := `"%s" is not a slug; use lower-case a–z, digits and single hyphens between them; at most 80 characters`
	url := `"key" is not a web address: "%s"; write the whole address, starting with https://, without spaces or a password`
	whole := `"key" must be a whole number, 0 or more, not "%s"; write digits alone, without points, commas or units: 1200`
	number := `"key" must be a number, not "%s"; write digits alone: 1200, or 2.5 for two and a half`
	day := `"key" is not a date that can be read: "%s"; write YYYY-MM-DD`
	quote := `a code or number must be quoted: %s; put it between quotation marks: "%[1]s"`
	country := `"%s" is not a country code; use the two capitals of ISO 3166-1: MY, SG`
	picture := `the picture "%s" is not in this entry's images/ folder; write images/NAME.jpg; from producers/ or products/ write ../images/NAME.jpg`
	flag := `"key" must be true or false, not "%s"; write true or false without quotes`
	tests := []struct {
		rule   Rule
		want   string // %s is the value as YAML reads it
		values []string
	}{
		{Rule{Kind: Line}, `"key" must be text, and %s is read as a number; put it between quotation marks: "%[1]s"`, []string{"2026", "1.5", "0x1F", "1e3", ".inf"}},
		{Rule{Kind: Line}, `"key" must be text, and %s is read as a date; put it between quotation marks: "%[1]s"`, []string{"2026-10-05"}},
		{Rule{Kind: Line}, `"key" must be text, and %s is read as a yes or no; put it between quotation marks: "%[1]s"`, []string{"true", "False"}},
		{Rule{Kind: Line}, `"key" has no value; fill it in, or drop the line: what is unknown stays absent`, []string{`""`, `"  "`}},
		{Rule{Kind: Line}, `"key" must be one line; fold a long text with >-, not |; prose belongs in the .md file`, []string{"|\n  a\n  b", `"a\nb"`}},
		{Rule{Kind: Line, Max: 3}, `"key" has 4 characters, at most 3 are allowed; shorten it by 1`, []string{"désa"}},
		{Rule{Kind: Line}, `invisible character U+202E; delete it: it misleads readers and search`, []string{`"a\u202eb"`}},
		{Rule{Kind: Line}, `invisible character U+0007; delete it: it misleads readers and search`, []string{`"a\ab"`}},
		{Rule{Kind: Choice, Values: scopes}, `key does not know the value "%s"; did you mean "centre"?`, []string{"center", "Centre"}},
		{Rule{Kind: Choice, Values: scopes}, `key does not know the value "%s"; choose one of: centre, part, wider`, []string{"kabupaten", `""`}},
		{Rule{Kind: Flag}, flag, []string{"True", "TRUE", "yes", "on", "1", `"true"`, "ya"}},
		{Rule{Kind: Whole}, whole, []string{"-1", "+1", "1.0", "1.200", "1,200", "1_200", "0x10", "007", "1e3", "satu", "20 orang", `""`}},
		{Rule{Kind: Whole}, `"key" is text where a number is meant: "%s"; drop the quotes: %[1]s`, []string{`"12"`, `'12'`}},
		{Rule{Kind: Decimal}, number, []string{"--1", ".5", "5.", "1,5", "1.200.000", "1e3", ".nan", ".inf", "0x10", "banyak"}},
		{Rule{Kind: Decimal}, `"key" is text where a number is meant: "%s"; drop the quotes: %[1]s`, []string{`"1.5"`}},
		{Rule{Kind: Decimal}, `the point in "key" is read as a decimal point: %s; write 1200, or 1.2 if a fraction is meant`, []string{"1.200"}},
		{Rule{Kind: Moment}, day, []string{"05-10-2026", "2026-10-5", "Oktober", "202610", `""`}},
		{Rule{Kind: Moment}, `"key" is not a date that exists: "%s"; write YYYY-MM-DD`, []string{"2026-02-29", "2026-13-01"}},
		{Rule{Kind: Moment}, `"key" is too coarse: "%s"; write YYYY-MM-DD`, []string{"2026-10", "2026", "1970s"}},
		{Rule{Kind: Moment, Coarsest: Month}, `"key" is too coarse: "%s"; write YYYY-MM-DD or YYYY-MM`, []string{"2026"}},
		{Rule{Kind: Moment, Coarsest: Year}, `"key" is too coarse: "%s"; write YYYY-MM-DD, YYYY-MM or YYYY`, []string{"1970s"}},
		{Rule{Kind: Code}, quote, []string{"21.10", "6205", "33.74 # in Central Java"}},
		{Rule{Kind: Number}, quote, []string{"00012", "IDG1"}},
		{Rule{Kind: Code}, `"key" has no value; fill it in, or drop the line: what is unknown stays absent`, []string{`""`}},
		{Rule{Kind: Code}, `"%s" is not a code: digits alone, with points between them; write it like "33.74"`, []string{`"Semarang"`, `"33."`, `"33..74"`, `" 33"`, `"33,74"`}},
		{Rule{Kind: TermSlug}, slug, []string{"Batik", "batik_tulis", "batik--tulis", "-batik", "batik-", "batik tulis", "bàtik", `""`, strings.Repeat("a", 81)}},
		{Rule{Kind: URL}, url, []string{"example.org", "//example.org", "ftp://example.org", "https://", "https:///a", "https://:80", "javascript:a", "mailto:a@b.id", "https://a:b@c.id", "https://a.id/<b>", `"https://a.id/b c"`, `"https://[::1"`}},
		{Rule{Kind: Email}, `"%s" is not an e-mail address; write it like name@example.org`, []string{"nama", "nama@", "Nama <nama@contoh.id>", "a b@contoh.id", `""`}},
		{Rule{Kind: Country}, country, []string{"my", "Malaysia", "MYS", "UK", "EU", "XX", "ZZ", "001", "M", `""`}},
		{Rule{Kind: Hex}, `"%s" is not a colour code; write "#rrggbb", quoted and in lower case, such as "#3c5a78"`, []string{"biru", `"#1F4E79"`, `"#fff"`, `"1f4e79"`}},
		{Rule{Kind: Picture}, picture, []string{"a.jpg", "images", "images/", "images/../a.jpg", "images//a.jpg", "./images/a.jpg", "../../images/a.jpg", "/images/a.jpg", "https://a.id/images/a.jpg"}},
		{Rule{Kind: Picture}, strings.Replace(picture, "%s", `images\\a.jpg`, 1), []string{`images\a.jpg`}},
		{Rule{Kind: SourceNo}, `there is no source number 0; sources are counted from 1`, []string{"0"}},
		{Rule{Kind: Whole, Low: 1, High: 9}, `"key" is %s, when 1 is the least`, []string{"0"}},
		{Rule{Kind: Whole, Low: 1, High: 9}, `"key" is %s, when 9 is the most`, []string{"10"}},
		{Rule{Kind: Whole}, `"key" is %s, when 1000000000000000 is the most`, []string{"1000000000000001", "99999999999999999999"}},
		{Rule{Kind: Decimal, Low: -90, High: 90}, `"key" is %s, when -90 is the least`, []string{"-90.1"}},
		{Rule{Kind: Decimal, Low: -90, High: 90}, `"key" is %s, when 90 is the most`, []string{"110.41", strings.Repeat("9", 400)}},
	}
	for _, tt := range tests {
		for _, value := range tt.values {
			var read struct{ Key yaml.Node }
			if err := yaml.Unmarshal([]byte("key: "+value), &read); err != nil {
				t.Fatal(err)
			}
			want := strings.NewReplacer("%s", read.Key.Value, "%[1]s", read.Key.Value).Replace(tt.want)
			_, problems := readScalar(t, tt.rule, value)
			got := strings.TrimPrefix(problems, "1:6: ")
			got = strings.TrimSuffix(strings.ReplaceAll(got, "\nhint: ", "; "), "\n")
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", value, diff)
			}
		}
	}
}

func TestSourcesAreCitedInOrder(t *testing.T) {
	r := &reader{source: "1"}
	for _, n := range []string{"2", "1", "2"} {
		r.scalar(&yaml.Node{Kind: yaml.ScalarNode, Tag: "!!int", Value: n, Line: 1, Column: 1}, &Rule{Kind: SourceNo})
	}
	place := diag.Place{Line: 1, Column: 1}
	want := []SourceIndex{{2, place}, {1, place}, {2, place}}
	if diff := cmp.Diff(want, r.cited); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
