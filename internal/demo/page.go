package demo

import (
	"iter"

	"sentra/internal/content"
)

// config makes site.yaml.
func (m *maker) config() []byte {
	return content.Encode(content.ConfigObject, &content.Config{
		Title: m.both(text{"Direktori Contoh Sentra Fesyen", "Example Directory of Fashion Centres"}),
		Summary: m.both(text{
			"Situs rekaan untuk mencoba Sentra: tempat, orang, barang, dan angkanya tidak ada yang nyata.",
			"A made-up site for trying Sentra: none of its places, people, goods and figures are real.",
		}),
		BaseURL:    "https://demo.example/",
		Languages:  []string{string(content.ID), string(content.EN)},
		Messages:   string(content.ID),
		Segments:   map[string]map[string]string{string(content.EN): {"producers": "producers"}},
		Menu:       refs(slugs("search centres regions categories techniques materials map statistics data news tentang")),
		PerPage:    48,
		Desk:       &content.Desk{Title: m.both(text{"Meja bantuan contoh", "Example help desk"}), URL: "https://meja.example/", Email: "tanya@meja.example"},
		Repository: &content.Repository{URL: "https://git.example/sentra/demo", Edit: "https://git.example/sentra/demo/edit/main/"},
		Fictional:  true,
	})
}

// plainPage is a page beside the entries.
type plainPage struct {
	slug           string
	english        string // slug in English
	title, summary text
	prose          text
	publication    content.Publication
}

var plainPages = []plainPage{
	{
		slug: "tentang", english: "about",
		title:   text{"Tentang situs contoh ini", "About this example site"},
		summary: text{"Mengapa tidak ada yang nyata di sini.", "Why nothing here is real."},
		prose: text{
			"Situs ini dibuat oleh perintah `sentra demo`. Wilayahnya nyata; sentra, IKM, produk, harga, dan angkanya dikarang.\n\n" +
				"Cara memesan yang dikarang pula ada di [halaman lain](cara-memesan.md).\n",
			"This site was made by the command `sentra demo`. Its regions are real; centres, producers, products, prices and figures are made up.\n\n" +
				"How to order, made up as well, is on [another page](cara-memesan.md).\n",
		},
	},
	{
		slug: "cara-memesan", english: "how-to-order",
		title:   text{"Cara memesan", "How to order"},
		summary: text{"Langkah dari pertanyaan pertama sampai barang diterima.", "The steps from the first question to delivery."},
		prose: text{
			"# Pesanan pertama\n\nSebutkan barang, jumlah, waktu, ukuran, dan tujuan[^1].\n\n1. Tanyakan contohnya.\n2. Sepakati harga.\n3. Bayar uang muka.\n\n[^1]: Lima hal yang selalu ditanyakan pembuat.\n",
			"# The first order\n\nName the goods, how many, by when, the size and where to[^1].\n\n1. Ask for a sample.\n2. Agree on the price.\n3. Pay a deposit.\n\n[^1]: Five things that a maker always asks.\n",
		},
		publication: content.Publication{Publish: day(-900), Expire: day(8000)},
	},
	{
		slug:        "rencana",
		title:       text{"Rencana", "Plans"},
		summary:     text{"Halaman yang belum selesai.", "A page that is not finished."},
		prose:       text{"Belum ada isinya.\n", ""},
		publication: content.Publication{Draft: true},
	},
}

// pages makes the plain pages.
func (m *maker) pages() iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for _, p := range plainPages {
			keys := content.Page{Title: p.title.id, Summary: p.summary.id, Publication: p.publication}
			if !yield(pagesFolder+"/"+p.slug+".md", withMatter(content.PageObject, &keys, p.prose.id)) {
				return
			}
			if !m.Translated || p.english == "" {
				continue
			}
			english := content.Translation{Title: p.title.en, Summary: p.summary.en, Slug: content.Ref{Slug: p.english}}
			if !yield(pagesFolder+"/"+p.slug+".en.md", withMatter(content.PageTranslationObject, &english, p.prose.en)) {
				return
			}
		}
	}
}
