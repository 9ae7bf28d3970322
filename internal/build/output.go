package build

import (
	"io/fs"
	"net/url"
	"strings"

	"sentra/internal/asset"
	"sentra/internal/page"
	"sentra/internal/render"
)

// maker makes the outputs of one snapshot.
type maker struct {
	fsys      fs.FS
	templates *render.Set
	program   string
	pictures  *whereabouts
}

// page is the output of one route. Its view is made anew for the key and for the bytes: at 200,000
// entries views kept would cost more than the whole site.
func (m maker) page(r page.Route) Output {
	return Output{
		Path: r.Path, From: from(r.File), Layout: r.Layout, Lang: r.Lang,
		render: func() ([]byte, error) { return m.templates.Render(r.Layout, r.Lang, r.View()) },
		key: func() string {
			return keyOfView(m.program, m.templates.Key(r.Layout, r.Lang), r.View())
		},
		templates: func() []string { return m.templates.Files(r.Layout, r.Lang) },
	}
}

// file is the output of a static file or a picture.
func (m maker) file(f asset.File) Output {
	return Output{
		Path: f.Path, From: f.Source, key: f.Key,
		render: func() ([]byte, error) { return m.pictures.read(m.fsys, f) },
	}
}

// stream is the output of what else is made of the site.
func stream(f page.File) Output {
	o := NewStream(f.Path, f.Write)
	o.From = from(f.From)
	return o
}

// from is the file that something comes from, "" where that is the site as a whole.
func from(file string) string {
	if file == configFile {
		return ""
	}
	return file
}

// basePath is the path of base_url, "/" where there is none. 404.html alone uses it.
func basePath(baseURL string) string {
	u, err := url.Parse(baseURL)
	if err != nil {
		return "/"
	}
	return strings.TrimSuffix(u.Path, "/") + "/"
}
