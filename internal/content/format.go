package content

// Format is one kind of file that holds keys: where it lies, and which keys it
// takes.
type Format struct {
	ID     string // "centre", "centre.en", "techniques"
	Path   string // names to fill in are in capitals
	Name   Text
	Object *Object // of the whole file, or of each of its terms
	Terms  bool    // the file maps slugs to such objects
}

// Formats lists every kind of file that holds keys, in the order they are
// documented.
func Formats() []Format {
	formats := []Format{
		{ID: "site", Path: "site.yaml", Name: Text{"Situs", "The site"}, Object: ConfigObject},
		{ID: "centre", Path: "content/centres/**/SLUG/centre.yaml", Name: Text{"Sentra", "A centre"}, Object: CentreObject},
		{ID: "producer", Path: "content/centres/**/SLUG/producers/SLUG.yaml", Name: Text{"IKM", "A producer"}, Object: ProducerObject},
		{ID: "product", Path: "content/centres/**/SLUG/products/SLUG.yaml", Name: Text{"Produk", "A product"}, Object: ProductObject},
		{ID: "news", Path: "content/news/YYYY-MM-DD-SLUG.md", Name: Text{"Kabar", "News"}, Object: NewsObject},
		{ID: "page", Path: "content/pages/SLUG.md", Name: Text{"Halaman biasa", "A plain page"}, Object: PageObject},
		{ID: "centre.en", Path: "centre.en.yaml, producers/SLUG.en.yaml, content/news/YYYY-MM-DD-SLUG.en.md", Name: Text{"Terjemahan sentra, IKM, atau kabar", "Translation of a centre, a producer or news"}, Object: TranslationObject},
		{ID: "product.en", Path: "products/SLUG.en.yaml", Name: Text{"Terjemahan produk", "Translation of a product"}, Object: ProductTranslationObject},
		{ID: "page.en", Path: "content/pages/SLUG.en.md", Name: Text{"Terjemahan halaman", "Translation of a page"}, Object: PageTranslationObject},
	}
	for _, v := range Vocabularies {
		formats = append(formats, Format{
			ID: string(v), Path: "content/taxonomy/" + string(v) + ".yaml", Name: Text{"Istilah: " + string(v), "Terms: " + string(v)},
			Object: TermObject(v), Terms: true,
		})
	}
	return formats
}
