package site

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMistakesOfPicture(t *testing.T) {
	const images = "images: [{file: images/gedong.jpg, alt: {id: Gedung}}]\n"
	tellMistakes(t, []mistake{
		{
			name:  "in the keys",
			files: with(files{centreFile: centreKeys + images}),
			id: `
content/centres/jateng/contoh/centre.yaml:7:17: error: gambar tidak ada: content/centres/jateng/contoh/images/gedong.jpg
  saran: mungkin maksudnya "gedung.jpg"?
`,
			en: `
content/centres/jateng/contoh/centre.yaml:7:17: error: the picture does not exist: content/centres/jateng/contoh/images/gedong.jpg
  hint: did you mean "gedung.jpg"?
`,
		},
		{
			name: "in the keys, one of no pictures",
			files: func() files {
				f := without(pictureFile)
				f[centreFile] = centreKeys + images
				return f
			}(),
			id: `
content/centres/jateng/contoh/centre.yaml:7:17: error: gambar tidak ada: content/centres/jateng/contoh/images/gedong.jpg
  saran: jalur dihitung dari folder berkas ini, content/centres/jateng/contoh
`,
			en: `
content/centres/jateng/contoh/centre.yaml:7:17: error: the picture does not exist: content/centres/jateng/contoh/images/gedong.jpg
  hint: paths start from this file's folder, content/centres/jateng/contoh
`,
		},
		{
			name:  "in a product's keys",
			files: with(files{productFile: productKeys + "images: [{file: ../images/gedung.png, alt: {id: Gedung}}]\n"}),
			id: `
content/centres/jateng/contoh/products/kain.yaml:4:17: error: gambar tidak ada: content/centres/jateng/contoh/images/gedung.png
  saran: mungkin maksudnya "gedung.jpg"?
`,
			en: `
content/centres/jateng/contoh/products/kain.yaml:4:17: error: the picture does not exist: content/centres/jateng/contoh/images/gedung.png
  hint: did you mean "gedung.jpg"?
`,
		},
		{
			name:  "in the prose",
			files: with(files{folder + "centre.md": "![Gedung](images/gedung.jpeg)\n"}),
			id: `
content/centres/jateng/contoh/centre.md:1:1: error: gambar tidak ada: content/centres/jateng/contoh/images/gedung.jpeg
  saran: mungkin maksudnya "gedung.jpg"?
`,
			en: `
content/centres/jateng/contoh/centre.md:1:1: error: the picture does not exist: content/centres/jateng/contoh/images/gedung.jpeg
  hint: did you mean "gedung.jpg"?
`,
		},
		{
			name:  "outside of any centre",
			files: with(files{"content/centres/jateng/images/peta.png": ""}),
			id: `
content/centres/jateng/images/peta.png: error: gambar ini tidak berada dalam folder sentra
  saran: pindahkan ke images/ di folder sentra yang memakainya
`,
			en: `
content/centres/jateng/images/peta.png: error: this picture does not lie in a centre's folder
  hint: move it to images/ in the folder of the centre that uses it
`,
		},
	})
}

// Only what a shown entry names is published.
func TestPicturesOfShownEntries(t *testing.T) {
	f := files{
		centreFile:                        centreKeys + "images: [{file: images/kunci.jpg, alt: {id: A}}]\n",
		folder + "centre.md":              "![A](images/uraian.jpg) [b](images/tautan.jpg)\n",
		folder + "centre.en.md":           "![A](images/terjemahan.jpg)\n",
		makerFile:                         makerKeys + "images: [{file: ../images/ikm.jpg, alt: {id: A}}]\n",
		productFile:                       productKeys + "draft: true\nimages: [{file: ../images/draf.jpg, alt: {id: A}}, {file: ../images/kunci.jpg, alt: {id: A}}]\n",
		folder + "products/kain.md":       "![A](../images/draf-uraian.jpg)\n",
		folder + "images/tak-disebut.jpg": "",
	}
	for _, name := range []string{"kunci", "uraian", "tautan", "terjemahan", "ikm", "draf", "draf-uraian"} {
		f[folder+"images/"+name+".jpg"] = ""
	}
	want := []string{
		folder + "images/ikm.jpg", folder + "images/kunci.jpg", folder + "images/tautan.jpg",
		folder + "images/terjemahan.jpg", folder + "images/uraian.jpg",
	}
	if diff := cmp.Diff(want, linked(t, with(f), Options{}).Pictures); diff != "" {
		t.Errorf("pictures (-want +got):\n%s", diff)
	}
	want = []string{
		folder + "images/draf-uraian.jpg", folder + "images/draf.jpg",
		folder + "images/ikm.jpg", folder + "images/kunci.jpg", folder + "images/tautan.jpg",
		folder + "images/terjemahan.jpg", folder + "images/uraian.jpg",
	}
	if diff := cmp.Diff(want, linked(t, with(f), Options{Drafts: true}).Pictures); diff != "" {
		t.Errorf("with drafts, pictures (-want +got):\n%s", diff)
	}
}

// A picture is shown when any shown entry leads to it, whoever else does.
func TestPictureThatADraftLeadsToFirst(t *testing.T) {
	const link = "[gedung](../centres/jateng/contoh/images/gedung.jpg)\n"
	s := linked(t, with(files{
		"content/pages/a.md": pageText("draft: true\n", link),
		"content/pages/b.md": pageText("", link),
	}), Options{})
	if diff := cmp.Diff([]string{pictureFile}, s.Pictures); diff != "" {
		t.Errorf("pictures (-want +got):\n%s", diff)
	}
}
