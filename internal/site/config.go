package site

import (
	"cmp"

	"sentra/internal/content"
)

// configFile is where the site as a whole is described.
const configFile = "site.yaml"

// takeConfig takes over site.yaml, without which there is no site. That it is
// missing is told by whoever looked for it.
func (l *linking) takeConfig(doc *content.Document) {
	l.read(doc)
	if doc == nil || doc.Config == nil {
		l.broken = true
		return
	}
	l.config = *doc.Config
	l.config.BaseURL = cmp.Or(l.options.BaseURL, l.config.BaseURL)
}

// segment returns the words that addresses of one kind start with.
func (w *world) segment(key string) content.Text {
	return content.Text{ID: segmentOf(w.config, content.ID, key), EN: segmentOf(w.config, content.EN, key)}
}

func segmentOf(c content.Config, lang content.Lang, key string) string {
	return c.Segments[string(lang)][key]
}
