package demo

import (
	"fmt"
	"strings"

	"sentra/internal/content"
)

// sentences are what prose is made of. {A} and {B} stand for patterns, {place} for the centre's place,
// {technique} and {material} for what it works with.
var sentences = []text{
	{"Motif {A} dan {B} paling sering dipesan.", "The {A} and {B} patterns are ordered most."},
	{"Di {place} hampir setiap rumah mengerjakan {technique}.", "In {place} nearly every house works at {technique}."},
	{"Bahan {material} datang sekali sebulan dan dibagi menurut pesanan.", "The {material} arrives once a month and is shared out by orders."},
	{"Corak {A} dahulu hanya dipakai pada hari raya.", "The {A} design used to be worn on feast days only."},
	{"Pembeli dari kota biasanya meminta warna yang lebih tenang.", "Buyers from the city usually ask for calmer colours."},
	{"Satu helai diselesaikan oleh dua orang: seorang menggambar {A}, seorang lagi mengisi {B}.", "Each piece is finished by two people: one draws the {A}, the other fills in the {B}."},
	{"Anak muda belajar dari yang tua sepulang sekolah.", "The young learn from the old after school."},
	{"Pesanan besar dibagi di antara kelompok agar selesai bersamaan.", "Large orders are split among the groups so that they are done together."},
	{"Sisa {material} dijadikan gantungan kunci berbentuk {B}.", "Left-over {material} becomes key rings in the shape of a {B}."},
	{"Pada musim hujan pengeringan memakan waktu dua kali lebih lama.", "In the wet season drying takes twice as long."},
	{"Pola {A} digambar ulang setiap beberapa tahun.", "The {A} pattern is drawn anew every few years."},
	{"Contoh dapat dilihat di balai desa sebelum memesan.", "Samples can be seen at the village hall before ordering."},
	{"Setiap hari Kamis ada pasar kecil di tepi jalan, dengan {A} dan {B} di setiap meja.", "Every Thursday there is a small market by the road, with {A} and {B} on every table."},
	{"Yang paling sukar dari {technique} adalah menjaga garis {A} tetap lurus.", "The hardest part of {technique} is to keep the lines of the {A} straight."},
}

// paragraph draws a few sentences.
func (e entry) paragraph(c centre) text {
	var p text
	technique, material := e.name(content.Techniques, c.techniques[0]), e.name(content.Materials, c.materials[0])
	for _, s := range some(e.dice, sentences, e.between(2, 6)) {
		a, b := pick(e.dice, patterns), pick(e.dice, patterns)
		p.id += filled(s.id, a.id, b.id, c.place, lower(technique.id), lower(material.id)) + "\n"
		p.en += filled(s.en, a.en, b.en, c.place, lower(technique.en), lower(material.en)) + "\n"
	}
	return p
}

func filled(sentence, a, b, place, technique, material string) string {
	return strings.NewReplacer("{A}", a, "{B}", b, "{place}", place, "{technique}", technique, "{material}", material).Replace(sentence)
}

// plus writes one text after another, in each language.
func (t text) plus(parts ...text) text {
	for _, p := range parts {
		t.id, t.en = t.id+p.id, t.en+p.en
	}
	return t
}

var blank = text{"\n", "\n"}

// prose tells of a centre: with a heading, a table, a footnote and links to what it makes.
func (c centre) prose() text {
	p := c.paragraph(c).plus(blank, text{"# Cara kerja\n\n", "# How it works\n\n"}, c.paragraph(c), blank, c.steps(), blank, c.links())
	if c.hasPicture() {
		p = p.plus(text{
			fmt.Sprintf("\n![Kotak-kotak berwarna, pengganti foto kain](%s)\n", pictureFile),
			fmt.Sprintf("\n![Coloured squares that stand for a photograph of cloth](%s)\n", pictureFile),
		})
	}
	return p.plus(
		text{"\n[^1]: Dihitung pengurus kelompok; rekaan seperti semuanya di sini.\n", "\n[^1]: Counted by the group's board; made up like everything here.\n"},
	)
}

// steps is a table.
func (c centre) steps() text {
	t := text{"| Langkah | Hari[^1] |\n| --- | ---: |\n", "| Step | Days[^1] |\n| --- | ---: |\n"}
	for _, step := range []text{{"Menyiapkan bahan", "Preparing the material"}, {"Mengerjakan", "Working"}, {"Merapikan", "Finishing"}} {
		days := c.between(1, 4) // no order takes less than two weeks
		t = t.plus(text{fmt.Sprintf("| %s | %d |\n", step.id, days), fmt.Sprintf("| %s | %d |\n", step.en, days)})
	}
	return t
}

// links leads to how orders are made and to one of the centre's products, if it has any.
func (c centre) links() text {
	t := text{"Lihat [cara memesan](../../../pages/cara-memesan.md#pesanan-pertama)", "See [how to order](../../../pages/cara-memesan.md)"}
	first, last := c.maker.products.of(c.n)
	if first < last {
		p := c.product(first, map[string]int{})
		t = t.plus(text{
			fmt.Sprintf(" dan [%s](products/%s.yaml)", p.title.id, p.slug),
			fmt.Sprintf(" and the [%s](products/%s.yaml)", p.title.en, p.slug),
		})
	}
	return t.plus(text{".\n", ".\n"})
}

// prose tells of a producer.
func (p producer) prose() text {
	return p.paragraph(p.centre).plus(text{
		fmt.Sprintf("\nBagian dari [%s](../centre.yaml).\n", p.centre.title().id),
		fmt.Sprintf("\nPart of the [%s](../centre.yaml).\n", p.centre.title().en),
	})
}

// prose tells of a product.
func (p product) prose() text {
	return p.paragraph(p.centre).plus(text{
		fmt.Sprintf("\nCara kerjanya diterangkan di [%s](../centre.yaml#cara-kerja).\n", p.centre.title().id),
		fmt.Sprintf("\nHow it is made is told at the [%s](../centre.yaml).\n", p.centre.title().en),
	})
}
