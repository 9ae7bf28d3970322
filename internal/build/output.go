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
}

// outputs joins pages, what else is made of the site, and files.
func (m maker) outputs(routes []page.Route, others []page.File, files []asset.File) []Output {
	outputs := make([]Output, 0, len(routes)+len(others)+len(files))
	for _, r := range routes {
		outputs = append(outputs, m.page(r))
	}
	for _, o := range others {
		outputs = append(outputs, NewStream(o.Path, o.Write))
	}
	for _, f := range files {
		outputs = append(outputs, Output{
			Path: f.Path, key: f.Key,
			render: func() ([]byte, error) { return f.Read(m.fsys) },
		})
	}
	return outputs
}

// page is the output of one route. Its view is made anew for the key and for the bytes: at 200,000
// entries views kept would cost more than the whole site.
func (m maker) page(r page.Route) Output {
	return Output{
		Path:   r.Path,
		render: func() ([]byte, error) { return m.templates.Render(r.Layout, r.Lang, r.View()) },
		key: func() string {
			return keyOfView(m.program, m.templates.Key(r.Layout, r.Lang), r.View())
		},
	}
}

// basePath is the path of base_url, "/" where there is none. 404.html alone uses it.
func basePath(baseURL string) string {
	u, err := url.Parse(baseURL)
	if err != nil {
		return "/"
	}
	return strings.TrimSuffix(u.Path, "/") + "/"
}
