package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

func TestNumbersInBothLanguages(t *testing.T) {
	c := closing{
		Pages: 1204, Files: 1260, Bytes: 14_230_000, Written: 12, Kept: 1248, Removed: 1,
		Seconds: 1.414, PeakHeapBytes: 38_400_000,
	}
	for lang, want := range map[diag.Lang]string{
		diag.Indonesian: "1.204 halaman, 1.260 berkas, 14,2 MB: 12 ditulis, 1.248 tetap, 1 dihapus; 1,41 detik, puncak heap 38 MB\n",
		diag.English:    "1,204 pages, 1,260 files, 14.2 MB: 12 written, 1,248 kept, 1 removed; 1.41 s, peak heap 38 MB\n",
	} {
		var out strings.Builder
		p := program{streams: streams{stdout: &out}, lang: lang, flags: flags{format: formatText}}
		if err := p.printClosing(c); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, out.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", lang, diff)
		}
	}
}
