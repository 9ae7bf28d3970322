package page

import (
	"sentra/internal/content"
	"sentra/internal/export"
)

type website struct {
	Type        string `json:"@type"`
	ID          string `json:"@id"`
	Name        string `json:"name"`
	Description string `json:"description"`
	URL         string `json:"url"`
	InLanguage  string `json:"inLanguage"`
	Publisher   ref    `json:"publisher"`
}

type organization struct {
	Type    string        `json:"@type"`
	ID      string        `json:"@id"`
	Name    string        `json:"name"`
	URL     string        `json:"url"`
	Contact *contactPoint `json:"contactPoint,omitempty"`
}

type contactPoint struct {
	Type  string `json:"@type"`
	Name  string `json:"name"`
	URL   string `json:"url,omitempty"`
	Email string `json:"email,omitempty"`
}

// publisher refers to whoever publishes the directory. It is known by the
// directory's own name alone.
func (h here) publisher() ref { return ref{h.base + "#organization"} }

// siteThings are the directory itself, and whoever publishes it.
func (h here) siteThings() []any {
	o := organization{
		Type: "Organization", ID: h.publisher().ID,
		Name: h.siteTitle(), URL: h.base + h.home.In(h.lang),
	}
	if d := h.site.Config.Desk; d != nil {
		o.Contact = &contactPoint{Type: "ContactPoint", Name: h.phrase(d.Title).Text, URL: d.URL, Email: d.Email}
	}
	return []any{
		website{
			Type: "WebSite", ID: h.base + "#website",
			Name: h.siteTitle(), Description: h.phrase(h.site.Config.Summary).Text,
			URL: h.base + h.home.In(h.lang), InLanguage: string(h.lang),
			Publisher: h.publisher(),
		},
		o,
	}
}

type dataset struct {
	Type         string         `json:"@type"`
	ID           string         `json:"@id"`
	Name         string         `json:"name"`
	Description  string         `json:"description"`
	URL          string         `json:"url"`
	InLanguage   []content.Lang `json:"inLanguage"`
	Free         bool           `json:"isAccessibleForFree"`
	Creator      organization   `json:"creator"`
	Distribution []dataDownload `json:"distribution"`
}

type dataDownload struct {
	Type     string `json:"@type"`
	Name     string `json:"name"`
	URL      string `json:"contentUrl"`
	Encoding string `json:"encodingFormat"`
}

// dataThing is all that can be downloaded.
func (h here) dataThing(description string, tables []export.Table) dataset {
	d := dataset{
		Type: "Dataset", ID: h.base + section(h.site, "data").ID + "#dataset",
		Name: h.siteTitle(), Description: description,
		URL:        h.base + h.address.In(h.lang),
		InLanguage: content.Languages[:],
		Free:       true,
		Creator: organization{
			Type: "Organization", ID: h.publisher().ID,
			Name: h.siteTitle(), URL: h.base + h.home.In(h.lang),
		},
	}
	for _, t := range tables {
		for _, f := range t.Files {
			d.Distribution = append(d.Distribution, dataDownload{
				Type: "DataDownload", Name: h.word("value.data.name." + t.Name),
				URL: h.base + f.Path, Encoding: mediaTypes[f.Format],
			})
		}
	}
	return d
}
