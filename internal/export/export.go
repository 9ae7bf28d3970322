// Package export answers: what may others take from a site as data, and in
// which files? [Tables] lists them: centres, products, producers and figures,
// each as CSV and as JSON, centres as GeoJSON, too. It must never know a page.
//
//	for _, t := range export.Tables(site) {
//		for _, f := range t.Files {
//			err := f.Write(w) // data/centres.csv
//		}
//	}
//
// A table's columns are one list (centre.go, product.go …): their names, what
// they mean in both languages, and how a row fills them. All formats come from
// it, so that they say the same. To add a column, add an element.
//
// What is not known is absent: an empty cell, a key that is not there. Only what
// pages show is exported: no hidden entry, no channel without consent. Slugs and
// the fixed words of the content format (status, precision) stay as editors
// write them, in every language.
//
// Rows are made one by one and forgotten, so that the largest site's file takes
// no more memory than the smallest one's.
package export

import (
	"io"
	"iter"
	"slices"
	"strings"

	"sentra/internal/content"
	"sentra/internal/site"
)

// Table is one kind of data with the files that hold it.
type Table struct {
	Name    string // "centres"
	Columns []Column
	Files   []File
}

// Column is what each row says in one place.
type Column struct {
	Name    string
	Meaning content.Text
	Values  []string // the only ones it may have; nil where they are many
}

// File is one table in one format.
type File struct {
	Format string                // csv, json or geojson
	Path   string                // where it is published: "data/centres.csv"
	Write  func(io.Writer) error // pure, may be called from any goroutine; its errors are the writer's
}

// Tables lists what a site exports.
func Tables(s *site.Site) []Table {
	x := exporter{site: s}
	if s.Config.BaseURL != "" {
		x.base = strings.TrimSuffix(s.Config.BaseURL, "/") + "/"
	}
	return []Table{
		published(x, "centres", centreColumns, x.centres, csvFormat[*site.Centre](), jsonFormat[*site.Centre](), geoFormat()),
		published(x, "products", productColumns, x.products, csvFormat[*site.Product](), jsonFormat[*site.Product]()),
		published(x, "producers", producerColumns, x.producers, csvFormat[*site.Producer](), jsonFormat[*site.Producer]()),
		published(x, "figures", figureColumns, x.figures, csvFormat[figure](), jsonFormat[figure]()),
	}
}

// exporter is what rows are made from.
type exporter struct {
	site *site.Site
	base string // absolute address of the site's root, ending in "/"; "" if not known
}

// column is one column, and what a row has there: text, a number, a yes or no,
// or a list of texts; nil, "" and an empty list are not known.
type column[R any] struct {
	name string
	rule content.Rule
	of   func(x exporter, row R) any
}

// format is a way of writing rows.
type format[R any] struct {
	name  string
	write func(w io.Writer, x exporter, columns []column[R], rows iter.Seq[R]) error
}

// published makes a table of columns and rows.
func published[R any](x exporter, name string, columns []column[R], rows iter.Seq[R], formats ...format[R]) Table {
	t := Table{Name: name}
	for _, c := range columns {
		t.Columns = append(t.Columns, Column{c.name, c.rule.Meaning, c.rule.Values})
	}
	for _, f := range formats {
		t.Files = append(t.Files, File{
			Format: f.name,
			Path:   x.site.Segment(content.ID, "data") + "/" + name + "." + f.name,
			Write:  func(w io.Writer) error { return f.write(w, x, columns, rows) },
		})
	}
	return t
}

// key is the rule of a key of the content format, by its path of keys.
func key(o *content.Object, path ...string) content.Rule {
	rule, _ := o.Rule(path[0])
	if len(path) > 1 {
		return key(rule.Of, path[1:]...)
	}
	return rule
}

// says is the rule of what is no key.
func says(id, en string) content.Rule { return content.Rule{Meaning: content.Text{ID: id, EN: en}} }

// url is where an entry's page is, nil where that is not known.
func (x exporter) url(address site.Address, lang content.Lang) any {
	if x.base == "" {
		return nil
	}
	return x.base + address.In(lang)
}

// distinct lists what the elements of a list are called, once each.
func distinct[E any](list []E, nameOf func(E) string) []string {
	var names []string
	for _, e := range list {
		if name := nameOf(e); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
