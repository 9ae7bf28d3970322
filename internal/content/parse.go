// Package content turns the bytes of one file into typed keys, prose and what
// others ask of them, or into problems with their places. It is pure: it sees
// neither the disk nor any other file, so that what it makes can be kept by
// the hash of the file's bytes.
//
//	doc, problems := content.Parse("content/centres/bali/x/centre.yaml", data)
//
// The rules are one table, [CentreObject], [ProductObject] and their like, from
// which validation, messages, the reference and the JSON Schemas are made.
package content

import (
	"bytes"
	"reflect"

	"gopkg.in/yaml.v3"

	"sentra/internal/diag"
)

// Parse reads one file. Its path, relative to the site, says what kind of
// entry it holds. The document is nil when the path has no place in the tree;
// otherwise it holds all that is right, beside the problems of the rest. Neither
// refers to data afterwards.
func Parse(path string, data []byte) (*Document, []diag.Problem) {
	file, problems := Classify(path)
	if problems != nil {
		return nil, problems
	}
	doc := &Document{File: file}
	if file.Kind == KindPicture {
		return doc, nil
	}
	r := &reader{path: path}
	defer r.release()
	text, ok := r.text(data)
	switch {
	case !ok: // nothing can be said of its keys or prose
	case file.Kind == KindRegions:
		doc.Regions = r.regions(text)
	case file.Markdown:
		r.markdown(doc, text)
	default:
		r.keys(doc, text)
	}
	doc.Broken = diag.Failed(r.problems)
	return doc, r.problems
}

// Unread stands for a file that could not be read at all, for whatever reason
// that has been told; nil where its path has no place in the tree.
func Unread(path string) *Document {
	file, problems := Classify(path)
	if problems != nil {
		return nil
	}
	return &Document{File: file, Broken: true}
}

// markdown reads front matter, if any, and prose.
func (r *reader) markdown(doc *Document, text []byte) {
	matter, body, ok := r.frontMatter(text)
	if !ok {
		return
	}
	if matter != nil {
		r.above = 1
		r.keys(doc, matter)
		r.above = 0
	}
	first := bytes.Count(text[:len(text)-len(body)], []byte("\n")) + 1
	prose, problems := parseProse(r.path, body, first)
	doc.Prose = prose
	r.problems = append(r.problems, problems...)
}

// frontMatter splits a text at its fences; matter is nil where it has none.
func (r *reader) frontMatter(text []byte) (matter, body []byte, ok bool) {
	const fence = "---"
	line, rest, _ := bytes.Cut(text, []byte("\n"))
	if string(bytes.TrimRight(line, " \t")) != fence {
		return nil, text, true
	}
	for end := 0; end < len(rest); {
		line, after, _ := bytes.Cut(rest[end:], []byte("\n"))
		if string(bytes.TrimRight(line, " \t")) == fence {
			return rest[:end:end], after, true
		}
		end = len(rest) - len(after)
	}
	r.report(diag.Place{Line: 1, Column: 1}, openMatter.With(), closeMatter.With())
	return nil, nil, false
}

// keys reads the YAML of a file into the field of its kind.
func (r *reader) keys(doc *Document, text []byte) {
	doc.Keyed = true
	r.source = string(text)
	top, whole := r.root()
	if isNull(top) {
		if whole && doc.Kind != KindSynonyms {
			r.report(diag.Place{Line: 1 + r.above, Column: 1}, noKeys.With(), writeKeys.With())
		}
		return
	}
	switch doc.Kind {
	case KindTaxonomy:
		doc.Terms = r.terms(top, doc.Vocabulary)
	case KindSynonyms:
		doc.Synonyms = r.synonyms(top)
	case KindWords:
		if words := r.words(top, doc.File); whole {
			doc.Words = words
		}
	case KindConfig:
		doc.Config = new(Config)
		r.object(top, ConfigObject, reflect.ValueOf(doc.Config).Elem())
		doc.Config.complete()
	default:
		r.entry(doc, top)
	}
}

// isNull reports whether a node says nothing: an empty file's, or a key's
// without a value.
func isNull(n *yaml.Node) bool {
	return n == nil || n.Kind == yaml.ScalarNode && n.Tag == "!!null"
}

func (r *reader) entry(doc *Document, top *yaml.Node) {
	if doc.Lang != ID {
		doc.Translation = new(Translation)
		r.object(top, translationOf(doc.Kind), reflect.ValueOf(doc.Translation).Elem())
		return
	}
	switch doc.Kind {
	case KindCentre:
		doc.Centre = new(Centre)
		r.object(top, CentreObject, reflect.ValueOf(doc.Centre).Elem())
	case KindProducer:
		doc.Producer = new(Producer)
		r.object(top, ProducerObject, reflect.ValueOf(doc.Producer).Elem())
	case KindProduct:
		doc.Product = new(Product)
		r.object(top, ProductObject, reflect.ValueOf(doc.Product).Elem())
	case KindPage:
		doc.Page = new(Page)
		r.object(top, PageObject, reflect.ValueOf(doc.Page).Elem())
	case KindNews:
		doc.News = new(News)
		r.object(top, NewsObject, reflect.ValueOf(doc.News).Elem())
	}
}

func translationOf(k Kind) *Object {
	switch k {
	case KindProduct:
		return ProductTranslationObject
	case KindPage:
		return PageTranslationObject
	}
	return TranslationObject
}
