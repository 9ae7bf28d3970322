package search

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// inBrowser is what the modules that a browser runs make of some texts and words.
const inBrowser = `
import { readFileSync } from "node:fs";
import { stem, words } from "../../static/js/search/words.js";
const { texts, known } = JSON.parse(readFileSync(0, "utf8"));
const knows = new Set(known);
const folded = texts.map(words);
console.log(JSON.stringify({ words: folded, stems: folded.map((all) => all.map((w) => stem(w, (root) => knows.has(root)))) }));
`

type understood struct {
	Words [][]string `json:"words"`
	Stems [][]string `json:"stems"`
}

// runNode gives Node a task on its standard input and reads what it prints, both as JSON. It skips the test where there is no Node.
func runNode(t *testing.T, task, printed any, args ...string) {
	t.Helper()
	if _, err := exec.LookPath("node"); err != nil {
		if os.Getenv("SENTRA_TOOLS") == "required" {
			t.Fatal("Node is missing")
		}
		t.Skip("Node is missing: install it, then run with -count=1")
	}
	in, err := json.Marshal(task)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), "node", args...)
	cmd.Stdin, cmd.Stderr = bytes.NewReader(in), os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(out, printed); err != nil {
		t.Fatal(err)
	}
}

// What a browser makes of a query must be what the index was made with, or the two do not meet.
func TestBrowserUnderstandsWordsAlike(t *testing.T) {
	texts := []string{
		"Sentra Batik Lasem", "baju-baju, T-shirt & potong-jahit", "Jum'at di Kafé Ånimo", "warna-warni, batik batik, ⅷ Ⅷ ½",
		"kain 2,5 m (2026) – İstanbul ß ǅ", "a-a-a b-b c--c", "menenun-menenun", "ﬁne ＦＵＬＬ",
	}
	roots := []string{"tenun", "jahit", "cap", "ukir", "kirim", "sulam", "bordir", "potong", "rajut", "ragam", "kerja", "rajin", "alat", "city", "make", "knit", "ajar"}
	random := rand.New(rand.NewPCG(8, 8))
	affixes := []string{"", "bel", "pel", "me", "mem", "men", "meng", "menge", "meny", "pe", "per", "ber", "be", "ter", "di", "ke", "se", "kan", "an", "i", "nya", "lah", "s", "ing", "ed", "ies", "er"}
	for range 5000 {
		pick := func() string { return affixes[random.IntN(len(affixes))*random.IntN(2)] }
		root := roots[random.IntN(len(roots))]
		texts = append(texts, pick()+pick()+root[random.IntN(2):]+pick()+pick())
	}
	known := func(root string) bool { return slices.Contains(roots, root) }
	var want understood
	for _, text := range texts {
		all := slices.AppendSeq([]string{}, words(text))
		stems := []string{}
		for _, word := range all {
			stems = append(stems, stem(word, known))
		}
		want.Words, want.Stems = append(want.Words, all), append(want.Stems, stems)
	}
	var got understood
	runNode(t, map[string][]string{"texts": texts, "known": roots}, &got, "--input-type=module", "--eval", inBrowser)
	for i := range texts {
		if diff := cmp.Diff(want.Words[i], got.Words[i]); diff != "" {
			t.Errorf("the words of %q (-Go +browser):\n%s", texts[i], diff)
		}
		if diff := cmp.Diff(want.Stems[i], got.Stems[i]); diff != "" {
			t.Errorf("the stems of %q (-Go +browser):\n%s", texts[i], diff)
		}
	}
	if met := strings.Count(strings.Join(slices.Concat(want.Stems...), " ")+" ", "tenun "); met < 50 {
		t.Errorf("%d of the words meet in tenun", met)
	}
}
