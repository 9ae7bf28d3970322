package page

import (
	"io"
	"strings"

	"sentra/internal/content"
	"sentra/internal/search"
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
		index := search.New(m.site, lang)
		add(section(m.site, "search").In(lang)+searchManifest, index.Manifest)
		for _, f := range index.Files {
			add(published+f.Name, f.Data)
		}
	}
	return files
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
