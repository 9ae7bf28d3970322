package page

import (
	"io"
	"strings"

	"sentra/internal/content"
	"sentra/internal/search"
	"sentra/internal/site"
)

// searchManifest is the name of the one file of an index that has no fingerprint. It lies beside the page to search from.
const searchManifest = "index.json"

// published is the folder of whatever has a fingerprint, package asset's.
const published = "aset/"

// searchIndex lists the files of the search index of each language.
func (m *maker) searchIndex() []File {
	var files []File
	add := func(path string, data []byte) {
		files = append(files, File{Path: path, From: configFile, Write: func(w io.Writer) error {
			_, err := w.Write(data)
			return err
		}})
	}
	for _, lang := range content.Languages {
		index := search.New(m.site, lang, m.sections(lang))
		add(section(m.site, "search").In(lang)+searchManifest, index.Manifest)
		for _, f := range index.Files {
			add(published+f.Name, f.Data)
		}
	}
	return files
}

// found are the sections that somebody may look for by their names.
var found = []string{
	"centres", "products", "producers", "regions", "categories", "techniques", "materials", "facilities", "services",
	"recognitions", "training", "map", "statistics", "news", "data", "shortlist",
}

// sections names the pages that show a part of the site, in one language.
func (m *maker) sections(lang content.Lang) []search.Section {
	var all []search.Section
	for _, key := range found {
		title := m.words[lang].Word["value.section."+key].Other
		all = append(all, search.Section{Title: title, Address: strings.TrimPrefix(section(m.site, key).In(lang), site.Prefix(lang))})
	}
	return all
}

// inSearchIndex reports whether a path may be one of the index's.
func (m *maker) inSearchIndex(path string) bool {
	for _, lang := range content.Languages {
		if path == section(m.site, "search").In(lang)+searchManifest {
			return true
		}
	}
	return strings.HasPrefix(path, published+"search-")
}
