package content

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

// told shows problems as a reader meets them.
func told(lang diag.Lang, problems []diag.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "%d:%d: %s\n", p.Line, p.Column, p.Text.In(lang))
		if !p.Hint.IsZero() {
			fmt.Fprintf(&b, "hint: %s\n", p.Hint.In(lang))
		}
	}
	return b.String()
}

func TestProseProblems(t *testing.T) {
	tests := []struct{ name, source, en, id string }{
		{
			"raw HTML block", "a\n\n  <div class=\"x\">\nb\n</div>\n",
			"12:3: raw HTML is not allowed: <div class=\"x\">\nhint: write it in Markdown; if it is meant as text, put it between backquotes\n",
			"12:3: HTML mentah tidak diizinkan: <div class=\"x\">\nhint: tulis dengan Markdown; kalau maksudnya teks biasa, apit dengan tanda `\n",
		},
		{
			"HTML comment", "a <!-- b -->",
			"10:3: HTML comments are not allowed\nhint: remove it; notes between editors belong in the commit message\n",
			"10:3: komentar HTML tidak diizinkan\nhint: hapus; catatan antarpenyunting tempatnya di pesan commit\n",
		},
		{
			"foreign scheme", "[a](javascript:alert(1))",
			"10:1: the scheme \"javascript\" is not allowed in a link\nhint: use http, https, mailto, tel or a relative file path\n",
			"10:1: skema \"javascript\" tidak diizinkan dalam tautan\nhint: pakai http, https, mailto, tel, atau path berkas relatif\n",
		},
		{
			"no scheme", "[a](//example.org/x)",
			"10:1: the destination \"//example.org/x\" does not say its scheme\nhint: write https://example.org/x\n",
			"10:1: tujuan \"//example.org/x\" tidak menyebut skemanya\nhint: tulis https://example.org/x\n",
		},
		{
			"absolute path", "[a](/tentang/)",
			"10:1: the destination \"/tentang/\" starts from the site's root\nhint: write the relative path of its file, such as ../pages/about.md; the page's address is worked out from that\n",
			"10:1: tujuan \"/tentang/\" dihitung dari akar situs\nhint: tulis path relatif ke berkasnya, misalnya ../pages/tentang.md; alamat halamannya akan dihitung dari situ\n",
		},
		{
			"backslash", `![a](images\a.jpg)`,
			"10:1: the destination images\\a.jpg uses a backslash\nhint: write images/a.jpg\n",
			"10:1: tujuan images\\a.jpg memakai garis miring terbalik\nhint: tulis images/a.jpg\n",
		},
		{
			"control character", "[a](java&#10;script:b)",
			"10:1: the link's destination holds a control character\nhint: remove it and type the destination anew\n",
			"10:1: tujuan tautan memuat karakter kendali\nhint: hapus, lalu ketik ulang tujuannya\n",
		},
		{
			"part of a web address", "[a](HTTPS:example.org)",
			"10:1: \"HTTPS:example.org\" is not a whole address\nhint: write it like https://www.example.org/\n",
			"10:1: \"HTTPS:example.org\" bukan alamat yang lengkap\nhint: tulis seperti https://www.example.org/\n",
		},
		{
			"part of an e-mail address", "[a](mailto:)",
			"10:1: \"mailto:\" is not a whole address\nhint: write it like mailto:nama@example.org\n",
			"10:1: \"mailto:\" bukan alamat yang lengkap\nhint: tulis seperti mailto:nama@example.org\n",
		},
		{
			"address with a password", "[a](https://b:c@example.org/)",
			"10:1: the address \"https://b:c@example.org/\" holds a user name or password\nhint: remove all up to the @\n",
			"10:1: alamat \"https://b:c@example.org/\" memuat nama pengguna atau kata sandi\nhint: hapus bagian sampai tanda @\n",
		},
		{
			"no destination", "[a]()",
			"10:1: this link has no destination\nhint: write it in the parentheses, as in [text](file.md)\n",
			"10:1: tautan ini belum punya tujuan\nhint: tulis tujuannya di dalam kurung, misalnya [teks](berkas.md)\n",
		},
		{
			"no link text", "[](a.md)",
			"10:1: this link has no text\nhint: write it in the square brackets, as in [text](file.md)\n",
			"10:1: tautan ini belum punya teks\nhint: tulis teksnya di dalam kurung siku, misalnya [teks](berkas.md)\n",
		},
		{
			"link inside a link", "[a <https://b.example>](c.md)",
			"10:4: a link or footnote cannot stand inside another link or a picture's text\nhint: move it out of the square brackets\n",
			"10:4: tautan dan catatan kaki tidak boleh berada di dalam tautan lain atau keterangan gambar\nhint: pindahkan ke luar kurung siku\n",
		},
		{
			"picture without text", "![ ](a.jpg)",
			"10:1: the picture \"a.jpg\" has no alternative text\nhint: say what it shows in the square brackets, as in ![Sewing room](a.jpg)\n",
			"10:1: gambar \"a.jpg\" belum punya teks alternatif\nhint: jelaskan isinya di dalam kurung siku, misalnya ![Ruang jahit](a.jpg)\n",
		},
		{
			"picture without file", "![a]()",
			"10:1: this picture has no file\nhint: write it in the parentheses, as in ![Sewing room](images/sewing-room.jpg)\n",
			"10:1: gambar ini belum punya berkas\nhint: tulis berkasnya di dalam kurung, misalnya ![Ruang jahit](images/ruang-jahit.jpg)\n",
		},
		{
			"picture of another site", "![a](https://example.org/a.jpg)",
			"10:1: a picture must be a file of this site, not \"https://example.org/a.jpg\"\nhint: save it in the images folder and write its relative path\n",
			"10:1: gambar harus berupa berkas situs ini, bukan \"https://example.org/a.jpg\"\nhint: simpan gambarnya di folder images, lalu tulis path relatifnya\n",
		},
		{
			"empty heading", "a\n\n##\n",
			"12:1: this heading is empty\nhint: write its text, or remove the #\n",
			"12:1: judul bagian ini kosong\nhint: tulis judulnya, atau hapus tanda #\n",
		},
		{
			"empty headings after a quotation's tab", ">\t#\n>\t#\n\n#\n",
			"10:3: this heading is empty\nhint: write its text, or remove the #\n" +
				"11:3: this heading is empty\nhint: write its text, or remove the #\n" +
				"13:1: this heading is empty\nhint: write its text, or remove the #\n",
			"10:3: judul bagian ini kosong\nhint: tulis judulnya, atau hapus tanda #\n" +
				"11:3: judul bagian ini kosong\nhint: tulis judulnya, atau hapus tanda #\n" +
				"13:1: judul bagian ini kosong\nhint: tulis judulnya, atau hapus tanda #\n",
		},
		{
			"missing note", "a[^1]",
			"10:2: there is no footnote \"1\"\nhint: add a line [^1]: … to this file\n",
			"10:2: catatan kaki \"1\" tidak ada\nhint: tambahkan baris [^1]: … di berkas ini\n",
		},
		{
			"unused note", "a\n\n[^b]: c\n",
			"12:1: nothing refers to the footnote \"b\"\nhint: write [^b] in the sentence it belongs to, or remove the note\n",
			"12:1: catatan kaki \"b\" tidak pernah dirujuk\nhint: tulis [^b] di kalimat yang diberi catatan, atau hapus catatannya\n",
		},
		{
			"unused note after a quotation's tab", ">\t[^b]: c\n",
			"10:3: nothing refers to the footnote \"b\"\nhint: write [^b] in the sentence it belongs to, or remove the note\n",
			"10:3: catatan kaki \"b\" tidak pernah dirujuk\nhint: tulis [^b] di kalimat yang diberi catatan, atau hapus catatannya\n",
		},
		{
			"invisible character", "a &#x202E;b",
			"10:3: invisible character U+202E\nhint: delete it: it misleads readers and search\n",
			"10:3: karakter tak terlihat U+202E\nhint: hapus: karakter itu menyesatkan pembaca dan pencarian\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, problems := parseProse("centre.md", []byte(tt.source), 10)
			if diff := cmp.Diff(tt.en, told(diag.English, problems)); diff != "" {
				t.Errorf("English (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.id, told(diag.Indonesian, problems)); diff != "" {
				t.Errorf("Indonesian (-want +got):\n%s", diff)
			}
			for _, p := range problems {
				if p.Path != "centre.md" {
					t.Errorf("problem of %q", p.Path)
				}
			}
		})
	}
}

// TestProseProblemPlaces sets each construct that is refused into each of the
// surroundings that could mislead about its place. "@" marks the place.
func TestProseProblemPlaces(t *testing.T) {
	refused := map[string]string{
		"raw HTML":     "<b>",
		"closing tag":  "</b>",
		"comment":      "<!-- x -->",
		"link":         "[x](javascript:y)",
		"reference":    "[x][bad]",
		"shortcut":     "[bad]",
		"autolink":     "<javascript:y>",
		"picture":      "![x](data:y)",
		"absolute":     "[x](/y/)",
		"no scheme":    "[x](//y)",
		"empty":        "[x]()",
		"no alt":       "![](x.jpg)",
		"missing note": "[^x]",
	}
	surroundings := map[string]string{
		"paragraph":         "a @ b",
		"second line":       "a\n  b @",
		"after CRLF":        "a\r\n\r\nb\r\nc @ d\r\n",
		"after multibyte":   "“désa” 日本 🧵 @",
		"emphasis":          "a **b _@_**",
		"after hard break":  "a  \n@",
		"after code":        "`a` @",
		"after escape":      `\[a\] @`,
		"heading":           "## a @",
		"setext heading":    "a @\n---",
		"list":              "- a\n- b @",
		"nested list":       "1. a\n   - b\n\n     c @",
		"list after tab":    "-\ta @",
		"block quote":       "> a\n> b @",
		"lazy continuation": "> a\nb @",
		"quoted list":       "> - a\n>   b @",
		"table head":        "| é | @ |\n|---|---|\n| a | b |",
		"table cell":        "  | a | b |\n  |---|---|\n  | é \\| | a @ |",
		"footnote":          "a[^1]\n\n[^1]: b @",
		"footnote block":    "a[^1]\n\n[^1]:\n    b\n\n    c @",
	}
	for what, markdown := range refused {
		for where, around := range surroundings {
			t.Run(what+"/"+where, func(t *testing.T) {
				const firstLine = 7
				before, _, _ := strings.Cut(around, "@")
				lines := strings.Split(before, "\n")
				want := diag.Place{
					Line:   firstLine + len(lines) - 1,
					Column: len([]rune(lines[len(lines)-1])) + 1,
				}
				source := strings.Replace(around, "@", markdown, 1) + "\n\n[bad]: javascript:x\n"
				_, problems := parseProse("p.md", []byte(source), firstLine)
				var got []diag.Place
				for _, p := range problems {
					got = append(got, p.Place)
				}
				if diff := cmp.Diff([]diag.Place{want}, got); diff != "" {
					t.Errorf("places in %q (-want +got):\n%s%s", source, diff, told(diag.English, problems))
				}
			})
		}
	}
}

func TestProseBlockPlaces(t *testing.T) {
	tests := []struct {
		name, source string
		want         diag.Place
	}{
		{"HTML in a list", "- a\n\n  <div>", diag.Place{Line: 3, Column: 3}},
		{"HTML in a quote", "> a\n>\n>  <div>", diag.Place{Line: 3, Column: 4}},
		{"HTML after a tab", "-\t<div>", diag.Place{Line: 1, Column: 3}},
		{"closing tag", "a\n\n</div>", diag.Place{Line: 3, Column: 1}},
		{"script", "a\n\n<script>\nb\n\nc</script>", diag.Place{Line: 3, Column: 1}},
		{"comment over lines", "é\n\n<!-- a\n\nb -->", diag.Place{Line: 3, Column: 1}},
		{"doctype", "<!DOCTYPE html>", diag.Place{Line: 1, Column: 1}},
		{"processing instruction", "<?php ?>", diag.Place{Line: 1, Column: 1}},
		{"heading in a list", "- a\n- #", diag.Place{Line: 2, Column: 3}},
		{"bare address", "a www.example.org [*www.example.org*](b.md) [](c.md)", diag.Place{Line: 1, Column: 45}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, problems := parseProse("p.md", []byte(tt.source), 1)
			if len(problems) != 1 || problems[0].Place != tt.want {
				t.Errorf("got %s, want one at %v", told(diag.English, problems), tt.want)
			}
		})
	}
}

func TestHeadingPlaces(t *testing.T) {
	source := "# a\n\n  ##  b ##\n\nc\nd\n===\n\n- # e\n-\t# f\n\n> > ### #g\n"
	prose, problems := parseProse("p.md", []byte(source), 1)
	if len(problems) != 0 {
		t.Error(told(diag.English, problems))
	}
	want := []Heading{
		{1, "t-a", "a", diag.Place{Line: 1, Column: 1}},
		{2, "t-b", "b", diag.Place{Line: 3, Column: 3}},
		{1, "t-c-d", "c d", diag.Place{Line: 5, Column: 1}},
		{1, "t-e", "e", diag.Place{Line: 9, Column: 3}},
		{1, "t-f", "f", diag.Place{Line: 10, Column: 3}},
		{3, "t-g", "#g", diag.Place{Line: 12, Column: 5}},
	}
	if diff := cmp.Diff(want, prose.Headings); diff != "" {
		t.Errorf("headings (-want +got):\n%s", diff)
	}
}

// TestDestinations holds what aim says of each way to write a destination.
func TestDestinations(t *testing.T) {
	tests := []struct {
		markdown string
		want     reach
	}{
		{"a.md", inSite},
		{"../pages/a.md#b", inSite},
		{"./a:b.md", inSite},
		{"a?b:c", inSite},
		{"a%20b.md", inSite},
		{"100%25.md", inSite},
		{"#a", inPage},
		{"#javascript:a", inPage},
		{"http://example.org", abroad},
		{"HTTPS://example.org/ä?b#c", abroad},
		{"mailto:a@example.org", contact},
		{"mailto:a@example.org?subject=b%20c", contact},
		{"tel:+62811", contact},
		{"tel:+62-24-841.2345", contact},
		{"tel:024(8412345)", contact},

		{"", refused},
		{"#", refused},
		{"/", refused},
		{"/a/", refused},
		{"//example.org", refused},
		{"&#47;/example.org", refused},
		{`/\\example.org`, refused},
		{`a\b.md`, refused},
		{"javascript:a", refused},
		{"JavaScript:a", refused},
		{"javascript&colon;a", refused},
		{"javascript&#58;a", refused},
		{"javascript&#x3a;a", refused},
		{"&#106;avascript:a", refused},
		{`javascript\:a`, refused},
		{"< javascript:a>", refused},
		{"<java\tscript:a>", refused},
		{"java&Tab;script:a", refused},
		{"java&NewLine;script:a", refused},
		{"&#1;javascript:a", refused},
		{"java&#x200b;script:a", refused},
		{"javascript%3Aa", refused},
		{"java%0Ascript%3Aa", refused},
		{"java%0Ascript%3Aa#b", refused},
		{"%2Fa", refused},
		{"%2F%2Fexample.org", refused},
		{"a%5Cb", refused},
		{"data:text/html,a", refused},
		{"data:image/png;base64,a", refused},
		{"vbscript:a", refused},
		{"file:///etc/passwd", refused},
		{"ftp://example.org", refused},
		{"whatsapp://send", refused},
		{"C:/a.md", refused},
		{":a", refused},
		{"https:", refused},
		{"https://", refused},
		{"https:///a", refused},
		{"https:a", refused},
		{"http://[::1", refused},
		{"https://:80/", refused},
		{"https://a@example.org", refused},
		{"https://example.org@example.com/", refused},
		{"tel:", refused},
		{"tel:nomor", refused},
		{"mailto:a", refused},
		{"mailto:a@b@c", refused},
	}
	for _, tt := range tests {
		dest := unescape([]byte(strings.Trim(tt.markdown, "<>")))
		if got, _ := aim(dest); got != tt.want {
			t.Errorf("aim(%q) = %d, want %d", dest, got, tt.want)
		}
		prose, problems := parseProse("p.md", []byte("[a]("+tt.markdown+")"), 1)
		if got := len(problems) > 0; got != (tt.want == refused) {
			t.Errorf("[a](%s): problems %v", tt.markdown, problems)
		}
		if got := strings.Contains(string(prose.HTML(HTMLOptions{})), "<a "); got != (tt.want != refused) {
			t.Errorf("[a](%s) becomes %s", tt.markdown, prose.HTML(HTMLOptions{}))
		}
		if got := len(prose.Links) == 1; got != (tt.want == inSite || tt.want == inPage) {
			t.Errorf("[a](%s): links %v", tt.markdown, prose.Links)
		}
	}
}

func TestProseWithoutProblems(t *testing.T) {
	for _, source := range []string{
		"1 < 2, a <b, 5 <- 6, `<b>`, \\<b>, &lt;b&gt;",
		"    <div>",
		"```\n<script>\n[^1]\n```",
		"`[^1]` \\[^1] [^ [^] [a^1] [^\n1]",
		"&nbsp; &eacute; AT&T; &bogus; & ;",
		"[![Gedung](a.jpg)](b.md)",
		"# ![Gedung](a.jpg)",
		"ftp://example.org stays text",
		"[ ] and [x] are text",
	} {
		if _, problems := parseProse("p.md", []byte(source), 1); len(problems) > 0 {
			t.Errorf("%q: %s", source, told(diag.English, problems))
		}
	}
}
