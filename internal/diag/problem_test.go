package diag

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSort(t *testing.T) {
	a, b := Message{"a", "a"}.With(), Message{"b", "b"}.With()
	want := []Problem{
		{Path: "x", Text: b},
		{Path: "x", Place: Place{1, 2}, Text: a},
		{Path: "x", Place: Place{1, 2}, Text: b},
		{Path: "x", Place: Place{1, 2}, Severity: Warning, Text: a},
		{Path: "x", Place: Place{2, 1}, Text: a, Hint: a},
		{Path: "x", Place: Place{10, 1}, Text: a},
		{Path: "y", Text: a},
	}
	again := Problem{Path: "x", Place: Place{2, 1}, Text: a, Hint: b}
	random := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		given := append([]Problem{again}, want...)
		random.Shuffle(len(given), func(i, j int) { given[i], given[j] = given[j], given[i] })
		if diff := cmp.Diff(want, Sort(given)); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	}
	if got := Sort(nil); len(got) != 0 {
		t.Errorf("Sort(nil) = %v", got)
	}
}

func TestFailed(t *testing.T) {
	warning := Problem{Severity: Warning}
	if Failed([]Problem{warning}) {
		t.Error("a warning alone is no failure")
	}
	if !Failed([]Problem{warning, {}}) {
		t.Error("an error is a failure")
	}
}

func TestTold(t *testing.T) {
	month := Message{ID: "Oktober", EN: "October"}
	year := Message{ID: "tahun %d", EN: "year %d"}
	swapped := Message{ID: "%[2]s, bukan %[1]s", EN: "not %s but %s"}
	told := swapped.With(month, year.With(2026))
	if got, want := told.In(Indonesian), "tahun 2026, bukan Oktober"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := told.In(English), "not October but year 2026"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, isMessage := told.Args[0].(Message); !isMessage {
		t.Error("telling changed the arguments")
	}
	if got := (Message{ID: "100%", EN: "100%"}).With().In(English); got != "100%" {
		t.Errorf("a message without arguments is %q", got)
	}
	if !(Told{}).IsZero() || told.IsZero() {
		t.Error("only the empty message is none")
	}
}
