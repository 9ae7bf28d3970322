package demo

import (
	"bytes"
	"strings"

	"sentra/internal/content"
)

// bundle is an entry whose files can be written.
type bundle struct {
	name           string // of the files, without ending
	object         *content.Object
	keys           any
	title, summary text
	care           text // of products
	prose          text // of the entries that have some
}

// files makes the files of one entry, as long as they are wanted.
func (b bundle) files(e entry, yield func(string, []byte) bool) bool {
	return yield(b.name+".yaml", content.Encode(b.object, b.keys)) &&
		b.write(b.name+".md", b.prose.id, yield) &&
		b.translation(e.translation(), yield)
}

func (b bundle) write(name, prose string, yield func(string, []byte) bool) bool {
	return prose == "" || yield(name, []byte(prose))
}

func (b bundle) translation(t translation, yield func(string, []byte) bool) bool {
	if t == nothing {
		return true
	}
	keys := content.Translation{Title: capital(b.title.en)}
	if t == whole {
		keys.Summary, keys.Care = b.summary.en, b.care.en
	}
	object := content.TranslationObject
	if b.object == content.ProductObject {
		object = content.ProductTranslationObject
	}
	return yield(b.name+".en.yaml", content.Encode(object, &keys)) &&
		(t != whole || b.write(b.name+".en.md", b.prose.en, yield))
}

// withMatter puts keys above prose, in one file.
func withMatter(o *content.Object, keys any, prose string) []byte {
	var b bytes.Buffer
	b.WriteString("---\n")
	b.Write(content.Encode(o, keys))
	b.WriteString("---\n\n" + prose)
	return b.Bytes()
}

// lower writes a name inside a sentence.
func lower(s string) string { return strings.ToLower(s[:1]) + s[1:] }
