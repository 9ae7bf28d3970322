package page

import (
	"maps"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// readWords reads the words of both languages from a folder.
func readWords(t testing.TB, folder string) map[content.Lang]*content.Words {
	t.Helper()
	words := make(map[content.Lang]*content.Words)
	for _, lang := range content.Languages {
		name := string(lang) + ".yaml"
		data, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		doc, problems := content.Parse("templates/text/"+name, data)
		report(t, problems)
		words[lang] = doc.Words
	}
	return words
}

func testWords(t testing.TB) map[content.Lang]*content.Words {
	t.Helper()
	return readWords(t, "testdata/words")
}

// report fails the test for each problem.
func report(t testing.TB, problems []diag.Problem) {
	t.Helper()
	for _, p := range problems {
		t.Errorf("%s:%d:%d: %s", p.Path, p.Line, p.Column, p.Text.In(diag.English))
	}
}

func TestWordsAreThere(t *testing.T) {
	for _, folder := range []string{"testdata/words", "../../templates/text"} {
		for _, words := range readWords(t, folder) {
			report(t, checkWords(words))
		}
	}
}

func TestWrongWords(t *testing.T) {
	tests := []struct {
		name string
		key  string
		word content.Word // none: the key is missing
		want string
	}{
		{"missing", "value.planned", content.Word{}, `the word "value.planned" is missing`},
		{"placeholder missing", "format.lead-time", content.Word{Other: "{} for"}, `the word "format.lead-time" must hold {} {1}`},
		{"placeholder too many", "format.page", content.Word{Other: "{} {1}"}, `the word "format.page" must hold {}`},
		{"placeholder of another number", "format.lead-time", content.Word{Other: "{} for {2}"}, `the word "format.lead-time" must hold {} {1}`},
		{"placeholder in one form alone", "format.days", content.Word{One: "a day", Other: "{} days"}, `the word "format.days" must hold {}`},
		{"placeholder where none is", "format.free", content.Word{Other: "free {}"}, `the word "format.free" takes no placeholder such as {}`},
		{"one never asked for", "value.plannned", content.Word{Other: "planned"}, `the program does not use the word "value.plannned"`},
		{"one form", "format.days", content.Word{Other: "{} days"}, `the word "format.days" needs two forms, one and other`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			words := *testWords(t)[content.EN]
			words.Word = maps.Clone(words.Word)
			delete(words.Word, tt.key)
			if tt.word.Other != "" {
				words.Word[tt.key] = tt.word
			}
			var got []string
			for _, p := range checkWords(&words) {
				got = append(got, p.Text.In(diag.English))
			}
			if diff := cmp.Diff([]string{tt.want}, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFill(t *testing.T) {
	tests := []struct {
		name, text string
		args       []string
		want       string
	}{
		{"nothing", "gratis", nil, "gratis"},
		{"in turn", "{} dan {1}", []string{"a", "b"}, "a dan b"},
		{"in another order", "{1} of {}", []string{"a", "b"}, "b of a"},
		{"twice", "{}{}", []string{"a"}, "aa"},
		{"arguments as they are", "{} dan {1}", []string{"{1}", "{}"}, "{1} dan {}"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := fill(tt.text, tt.args); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
