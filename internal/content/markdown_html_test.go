package content

import (
	"html/template"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestProseHTML(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"paragraphs", "a\nb\n\nc", "<p>a\nb</p>\n<p>c</p>\n"},
		{"hard breaks", "a  \nb\\\nc", "<p>a<br>\nb<br>\nc</p>\n"},
		{"emphasis", "*a* **b** ~~c~~ ***d***", "<p><em>a</em> <strong>b</strong> <del>c</del> <em><strong>d</strong></em></p>\n"},
		{"escapes", `\*a\* &amp; &copy; "b" 'c' < > \< AT&T`, "<p>*a* &amp; © &quot;b&quot; 'c' &lt; &gt; &lt; AT&amp;T</p>\n"},
		{"code", "`a <b> & &amp; \\*`", "<p><code>a &lt;b&gt; &amp; &amp;amp; \\*</code></p>\n"},
		{"code over lines", "`a\nb`", "<p><code>a b</code></p>\n"},
		{"indented code", "    a <b>  \n\n    c", "<pre tabindex=\"0\"><code>a &lt;b&gt;\n\nc\n</code></pre>\n"},
		{"fenced code", "```html\" onclick=x\n<b>\t\n```", "<pre tabindex=\"0\"><code>&lt;b&gt;\n</code></pre>\n"},
		{"rule", "a\n\n***", "<p>a</p>\n<hr>\n"},
		{"quote", "> a\n> > b", "<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>\n"},
		{"tight list", "- a\n- b\n  1. c\n-", "<ul>\n<li>a</li>\n<li>b\n<ol>\n<li>c</li>\n</ol>\n</li>\n<li></li>\n</ul>\n"},
		{"loose list", "3) a\n\n4) b", "<ol start=\"3\">\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>\n"},
		{"raw HTML is left out", "a <b onclick=\"x\">c</b> <!-- d -->\n\n<script>\ne\n</script>\n\nf", "<p>a c </p>\n<p>f</p>\n"},

		{"link to a file", "[a](../b/c.md)", "<p><a href=\"/R/../b/c.md\">a</a></p>\n"},
		{"link to a heading of a file", "[a](b.md#Cara%20Kerja)", "<p><a href=\"/R/b.md#t-cara-kerja\">a</a></p>\n"},
		{"link to a heading", "# Cara kerja\n[a](#cara-kerja)", "<h1 id=\"t-cara-kerja\">Cara kerja</h1>\n<p><a href=\"#t-cara-kerja\">a</a></p>\n"},
		{"link to a hidden entry", "[a *b*](hidden.md) [c](hidden.md#d)", "<p>a <em>b</em> c</p>\n"},
		{"decoded before it is resolved, encoded after", "[a](<b c&amp;\"d.md>)", "<p><a href=\"/R/b%20c&amp;%22d.md\">a</a></p>\n"},
		{"link with a title", `[a](b.md "c \"d\" &amp; <e>")`, "<p><a href=\"/R/b.md\" title=\"c &quot;d&quot; &amp; &lt;e&gt;\">a</a></p>\n"},
		{"link with a title over lines", "[a](b.md \" c  \n d\")", "<p><a href=\"/R/b.md\" title=\"c d\">a</a></p>\n"},
		{"link to another site", `[a](https://example.org/?b=c&d=é "t")`, "<p><a href=\"https://example.org/?b=c&amp;d=%C3%A9\" rel=\"external noopener\" title=\"t\">a</a></p>\n"},
		{"reference", "[a][B] [b]\n\n[b]: c.md 'd'", "<p><a href=\"/R/c.md\" title=\"d\">a</a> <a href=\"/R/c.md\" title=\"d\">b</a></p>\n"},
		{"e-mail", "[a](mailto:b@example.org)", "<p><a href=\"mailto:b@example.org\">a</a></p>\n"},
		{"telephone numbers are kept on one line", "[*+62 811*-2](tel:+628112) <tel:+62-8>", "<p><a href=\"tel:+628112\">+62\u00A0811\u20112</a> <a href=\"tel:+62-8\">tel:+62\u20118</a></p>\n"},
		{"autolinks", "<https://a.example/?b&c> <d@e.example>", "<p><a href=\"https://a.example/?b&amp;c\" rel=\"external noopener\">https://a.example/?b&amp;c</a> <a href=\"mailto:d@e.example\">d@e.example</a></p>\n"},
		{"bare addresses", "(https://a.example/b_c). www.d.example, e@f.example", "<p>(<a href=\"https://a.example/b_c\" rel=\"external noopener\">https://a.example/b_c</a>). <a href=\"http://www.d.example\" rel=\"external noopener\">www.d.example</a>, <a href=\"mailto:e@f.example\">e@f.example</a></p>\n"},
		{"refused links are their text", "[a](javascript:b) <vbscript:c> [d](/e) [f]()", "<p>a vbscript:c d f</p>\n"},
		{"links are never nested", "[a <https://b.example> c](d.md)", "<p><a href=\"/R/d.md\">a https://b.example c</a></p>\n"},

		{"picture", `![a *b* "c"](d.jpg "e")`, "<p><img src=\"/R/d.jpg\" alt=\"a b &quot;c&quot;\" title=\"e\" loading=\"lazy\"></p>\n"},
		{"linked picture", "[![a](b.jpg)](c.md)", "<p><a href=\"/R/c.md\"><img src=\"/R/b.jpg\" alt=\"a\" loading=\"lazy\"></a></p>\n"},
		{"refused pictures are their text", "![a](https://b.example/c.jpg) ![d](data:e) ![f](#g)", "<p>a d f</p>\n"},

		{
			"table",
			"| Kain | | Harga | Lebar |\n|:--|---|--:|:-:|\n| a\\|b | **c** | 1 |\n| [d](e.md) | | | |",
			`<div class="table" tabindex="0" role="group" aria-label="Kain, Harga, Lebar">
<table>
<thead>
<tr>
<th scope="col" class="align-left">Kain</th>
<td></td>
<th scope="col" class="align-right">Harga</th>
<th scope="col" class="align-center">Lebar</th>
</tr>
</thead>
<tbody>
<tr>
<td class="align-left">a|b</td>
<td><strong>c</strong></td>
<td class="align-right">1</td>
<td class="align-center"></td>
</tr>
<tr>
<td class="align-left"><a href="/R/e.md">d</a></td>
<td></td>
<td class="align-right"></td>
<td class="align-center"></td>
</tr>
</tbody>
</table>
</div>
`,
		},
		{
			"table without rows or heads", "| |\n|-|\n",
			"<div class=\"table\" tabindex=\"0\">\n<table>\n<thead>\n<tr>\n<td></td>\n</tr>\n</thead>\n</table>\n</div>\n",
		},
		{
			"footnotes",
			"a[^x] b[^y]\nc[^x]\n\n[^y]: d\n[^x]: e\n\n    - f\n\ng",
			`<p>a<sup><a href="#t-note_1" id="t-ref_1" role="doc-noteref">1</a></sup> b<sup><a href="#t-note_2" id="t-ref_2" role="doc-noteref">2</a></sup>
c<sup><a href="#t-note_1" id="t-ref_1_2" role="doc-noteref">1</a></sup></p>
<p>g</p>
<section class="notes" role="doc-endnotes" aria-label="Catatan">
<ol>
<li id="t-note_1">
<p>e</p>
<ul>
<li>f</li>
</ul>
~<a href="#t-ref_1" role="doc-backlink" aria-label="Kembali 1">↩︎</a>~<a href="#t-ref_1_2" role="doc-backlink" aria-label="Kembali 1.2">↩︎<sup>2</sup></a></li>
<li id="t-note_2">
<p>d~<a href="#t-ref_2" role="doc-backlink" aria-label="Kembali 2">↩︎</a></p>
</li>
</ol>
</section>
`,
		},
	}
	options := HTMLOptions{
		Resolve: func(link Link) string {
			if link.File() == "hidden.md" {
				return ""
			}
			return "/R/" + link.File() + link.Fragment()
		},
		NotesLabel: "Catatan",
		BackLabel:  "Kembali",
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			prose, _ := parseProse("p.md", []byte(tt.source), 1)
			want := strings.ReplaceAll(tt.want, "~", "\u00A0")
			if diff := cmp.Diff(template.HTML(want), prose.HTML(options)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestProseHTMLWithoutOptions(t *testing.T) {
	prose, _ := parseProse("p.md", []byte("[a](b.md)[^1]\n\n[^1]: c"), 1)
	want := `<p><a href="b.md">a</a><sup><a href="#t-note_1" id="t-ref_1" role="doc-noteref">1</a></sup></p>
<section class="notes" role="doc-endnotes">
<ol>
<li id="t-note_1">
<p>c` + "\u00A0" + `<a href="#t-ref_1" role="doc-backlink">↩︎</a></p>
</li>
</ol>
</section>
`
	if diff := cmp.Diff(template.HTML(want), prose.HTML(HTMLOptions{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestProseHTMLShift(t *testing.T) {
	tests := []struct {
		name, source string
		shift        int
		want         string
	}{
		{"as written", "# a\n## b\n# c", 0, "h1 h2 h1"},
		{"shifted", "# a\n## b\n# c", 1, "h2 h3 h2"},
		{"no deeper than six", "# a\n## b\n### c\n#### d", 4, "h5 h6 h6 h6"},
		{"begun low", "## a\n### b\n## c", 1, "h2 h3 h2"},
		{"skipping", "# a\n#### b\n### c\n## d", 1, "h2 h3 h3 h3"},
		{"rising", "### a\n## b\n# c\n## d", 1, "h2 h2 h2 h3"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			prose, _ := parseProse("p.md", []byte(tt.source), 1)
			var got []string
			for _, part := range strings.Split(string(prose.HTML(HTMLOptions{Shift: tt.shift})), "</")[1:] {
				got = append(got, part[:2])
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// ordinaryProse is about 2 KB of what entries usually hold.
var ordinaryProse = `## Sejarah dan hasil

Sentra ini tumbuh dari *usaha rumahan* pada tahun 1970-an; lihat [produknya](products/kain.md) dan
[cara kami menghitung](../../pages/angka.md#sumber). Bahannya **katun** dan sutra, pewarnanya dari alam,
dan sebagian pengrajin menerima pesanan dari luar daerah sepanjang tahun.
` + strings.Repeat(`
Gedung bersama selesai dibangun dengan dana pemerintah daerah dan dibuka untuk semua pengrajin di
kecamatan itu. Di dalamnya ada ruang potong, ruang jahit dan ruang pamer; pengunjung boleh melihat
prosesnya dari awal sampai akhir, dan pembeli dapat memesan dengan ukuran serta warna sendiri.[^1]
`, 4) + `
### Hasil utama

- batik tulis, 2–3 minggu
- batik cap, satu minggu

| Jenis | Harga | Lebar |
|:------|------:|------:|
| Tulis | 350.000 | 105 cm |
| Cap   | 120.000 | 110 cm |

![Ruang jahit di gedung sentra](images/gedung.jpg)

[^1]: Keterangan pengurus sentra, https://example.org/.
`

func BenchmarkProseHTML(b *testing.B) {
	prose, problems := parseProse("p.md", []byte(ordinaryProse), 1)
	if len(problems) > 0 {
		b.Fatal(problems)
	}
	options := HTMLOptions{Shift: 1, Resolve: func(link Link) string { return "../" + link.File() }}
	b.SetBytes(int64(len(prose.Source)))
	b.ReportAllocs()
	for b.Loop() {
		prose.HTML(options)
	}
}

func BenchmarkParseProse(b *testing.B) {
	source := []byte(ordinaryProse)
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		parseProse("p.md", source, 1)
	}
}
