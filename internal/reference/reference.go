// Package reference answers: what does the content format look like, for
// people? [Markdown] writes docs/content.md from the very table that validates,
// so that the two cannot differ. It must know nothing but that table.
package reference

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// intro stands above the tables, in both languages.
const intro = `# Format isi · The content format

<!-- Dibuat dari tabel kunci dalam internal/content/rules.go · Made from the table of keys in internal/content/rules.go:
     go test ./internal/reference -update -->

Setiap kunci yang dikenal Sentra, menurut jenis berkas. Kunci bertanda **wajib** harus ada; yang lain ditulis hanya bila diketahui. Kunci yang
tidak ada di sini ditolak.

Every key that Sentra knows, by kind of file. A key marked **required** must be there; the others are written only where they are known. A key that is not
here is refused.

Angka, harga, dan syarat pemesanan selalu disertai tahun; angka selalu disertai sumber. Kode dan nomor diberi tanda kutip.
Tanggal ditulis YYYY-MM-DD, atau sekasar yang diketahui bila tabel membolehkannya.

Figures, prices and ordering always say their year; figures always say their source. Codes and numbers are quoted.
Dates are written YYYY-MM-DD, or as coarsely as known where the table allows it.
`

// Markdown writes the whole reference.
func Markdown(w io.Writer) error {
	d := document{sections: map[*content.Object]string{}}
	for _, f := range content.Formats() {
		d.find(f.ID, f.Object)
	}
	d.WriteString(intro)
	for _, f := range content.Formats() {
		fmt.Fprintf(&d, "\n## %s · %s\n\n`%s`\n", f.Name.ID, f.Name.EN, f.Path)
		if f.Terms {
			d.WriteString("\nSlug istilah, lalu kunci-kunci ini di bawahnya. · A term's slug, then these keys below it.\n")
		}
		d.object(f.Object)
		d.nested(f.ID, f.Object)
	}
	_, err := io.WriteString(w, d.String())
	return err
}

// document is the reference being written. An object that several keys take
// is told once, where it is first met.
type document struct {
	strings.Builder
	sections map[*content.Object]string // heading of each nested object
}

// find gives each nested object the heading of where it is first met.
func (d *document) find(path string, o *content.Object) {
	for _, rule := range o.Rules {
		if rule.Of != nil && d.sections[rule.Of] == "" {
			d.sections[rule.Of] = path + "." + rule.Key
			d.find(path+"."+rule.Key, rule.Of)
		}
	}
}

// nested writes the objects inside another that have their heading there, each
// followed by those inside it.
func (d *document) nested(path string, o *content.Object) {
	for _, rule := range o.Rules {
		below := path + "." + rule.Key
		if rule.Of == nil || d.sections[rule.Of] != below {
			continue
		}
		fmt.Fprintf(d, "\n### %s\n\n%s · %s\n", below, rule.Meaning.ID, rule.Meaning.EN)
		d.object(rule.Of)
		d.nested(below, rule.Of)
	}
}

// object writes the table of an object's keys.
func (d *document) object(o *content.Object) {
	d.WriteString("\n| kunci · key | nilai · value | arti | meaning | contoh · example |\n| --- | --- | --- | --- | --- |\n")
	for _, rule := range o.Rules {
		key := "`" + rule.Key + "`"
		if rule.Required {
			key += "<br>**wajib · required**"
		}
		d.row(key, d.value(rule), rule.Meaning.ID, rule.Meaning.EN, "`"+rule.Sample()+"`")
	}
}

func (d *document) row(cells ...string) {
	for i, c := range cells {
		cells[i] = strings.ReplaceAll(c, "|", `\|`)
	}
	fmt.Fprintf(d, "| %s |\n", strings.Join(cells, " | "))
}

// value says in both languages what a key takes.
func (d *document) value(r content.Rule) string {
	name := r.Kind.Name()
	text := name.ID + " · " + name.EN
	switch {
	case r.Kind == content.Mapping:
		text = "[" + text + "](#" + anchor(d.sections[r.Of]) + ")"
	case r.Kind == content.Choice:
		text = "`" + strings.Join(r.Values, "` `") + "`"
	case r.Kind == content.TermSlug:
		text = "slug dari · slug of `taxonomy/" + string(r.Vocabulary) + ".yaml`"
	case r.Kind == content.Moment:
		text += ", " + strings.Join(forms(r.Coarsest), ", ")
	case r.Max > 0:
		text += limit("paling banyak %s karakter", "at most %s characters", strconv.Itoa(r.Max))
	case r.High > 0:
		text += ", " + number(r.Low) + " … " + number(r.High)
	case r.Low > 0:
		text += limit("sedikitnya %s", "at least %s", number(r.Low))
	}
	if r.List {
		text = "daftar · list: " + text
	}
	return text
}

func limit(id, en, value string) string {
	m := diag.Message{ID: id, EN: en}.With(value)
	return ", " + m.In(diag.Indonesian) + " · " + m.In(diag.English)
}

func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// forms are how a date may be written, the finest first.
func forms(coarsest content.Precision) []string {
	return []string{"`2026-01-21`", "`2026-01`", "`2026`", "`1970s`"}[:coarsest+1]
}

// anchor is what a heading's text becomes in an address.
func anchor(heading string) string {
	return strings.ReplaceAll(strings.ToLower(heading), ".", "")
}
