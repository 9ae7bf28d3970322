package page

import (
	"path"

	"sentra/internal/export"
)

// Data is the page of the files that others may take the directory from.
type Data struct {
	Frame
	Title  string
	Tables []DataTable
}

// DataTable is one kind of data.
type DataTable struct {
	ID      string // of its heading: "centres"
	Name    string // "Sentra"
	About   string // what one row is
	Files   []Download
	Columns []DataColumn
}

// Download is a file of a table.
type Download struct {
	Href string
	Name string // "centres.csv"
	Type string // media type: "text/csv"
}

// DataColumn is one column of a table.
type DataColumn struct {
	Name, Meaning string
	Values        []string // the only ones it may have; none where they are many
}

// dataTables lists the tables of package export.
var dataTables = []string{"centres", "products", "producers", "figures"}

var dataWords = append(
	append(values("value.data.name", dataTables...), values("value.data.about", dataTables...)...),
	wordKey{key: "value.section.data"},
	wordKey{key: "format.description.data", args: 1}, // site
)

// mediaTypes are those of file formats.
var mediaTypes = map[string]string{
	"csv":     "text/csv",
	"json":    "application/json",
	"geojson": "application/geo+json",
}

func dataPages(m *maker, add func(leaf)) {
	add(leaf{address: section(m.site, "data"), file: configFile, view: func(h here) any { return h.dataView() }})
}

func (h here) dataView() Data {
	title := h.word("value.section.data")
	description := h.word("format.description.data", h.siteTitle())
	tables := export.Tables(h.site)
	return Data{
		Frame: h.published(h.frame(outline{
			title:       title,
			description: description,
			crumbs:      []Crumb{{Label: Phrase{Text: title}}},
			things:      []any{h.dataThing(description, tables)},
		}), false),
		Title:  title,
		Tables: each(tables, h.dataTable),
	}
}

func (h here) dataTable(t export.Table) DataTable {
	return DataTable{
		ID:      t.Name,
		Name:    h.word("value.data.name." + t.Name),
		About:   h.word("value.data.about." + t.Name),
		Files:   each(t.Files, h.download),
		Columns: each(t.Columns, h.dataColumn),
	}
}

func (h here) download(f export.File) Download {
	return Download{Href: h.href(f.Path), Name: path.Base(f.Path), Type: mediaTypes[f.Format]}
}

func (h here) dataColumn(c export.Column) DataColumn {
	return DataColumn{Name: c.Name, Meaning: c.Meaning.In(h.lang), Values: c.Values}
}

// downloads are the files of the data page.
func (m *maker) downloads() []File {
	var files []File
	for _, t := range export.Tables(m.site) {
		for _, f := range t.Files {
			files = append(files, File{Path: f.Path, From: configFile, Write: f.Write})
		}
	}
	return files
}
