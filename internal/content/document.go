package content

// Kind is what a file of the content tree is.
type Kind uint8

// The kinds of file.
const (
	KindCentre Kind = iota + 1
	KindProducer
	KindProduct
	KindPage
	KindNews
	KindTaxonomy
	KindSynonyms
	KindRegions
	KindConfig
	KindWords
	KindPicture // published, not parsed
)

// File is what a path alone says about a file.
type File struct {
	Path       string
	Kind       Kind
	Slug       string     // of entries
	Date       Date       // of news: the day that its name starts with
	Centre     string     // slug of the centre an entry lies in (its own, for a centre)
	Folder     string     // folder that relative paths in the file start from
	Lang       Lang       // EN for a translation, else ID
	Vocabulary Vocabulary // of taxonomy files
	Markdown   bool       // prose, perhaps with front matter; else YAML or CSV
}

// Document is one file, read: its keys, in the field of its kind, and its
// prose. A document is never changed once parsed, so it may be kept for as
// long as its bytes are the same.
type Document struct {
	File
	Keyed  bool // whether the file is where keys stand: YAML, or Markdown with front matter
	Broken bool // whether one of its problems is an error: something is missing here, or half read

	Centre      *Centre
	Producer    *Producer
	Product     *Product
	Page        *Page
	News        *News
	Translation *Translation // of a file in a language other than the default
	Terms       []Term
	Synonyms    [][]string
	Regions     []Region
	Config      *Config
	Words       *Words
	Prose       *Prose // nil where the file has none
}
