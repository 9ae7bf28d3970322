package site

import (
	"cmp"

	"sentra/internal/content"
)

// configFile is where the site as a whole is described.
const configFile = "site.yaml"

// config takes over site.yaml, without which there is no site. That it is missing
// is told by whoever looked for it.
func (l *linker) config() {
	doc := l.files[configFile]
	if doc == nil || doc.Config == nil {
		l.broken = true
		return
	}
	c := *doc.Config
	c.BaseURL = cmp.Or(l.options.BaseURL, c.BaseURL)
	l.site.Config = c
}

// segment returns the words that addresses of one kind start with.
func (l *linker) segment(key string) content.Text {
	return content.Text{ID: l.site.Segment(content.ID, key), EN: l.site.Segment(content.EN, key)}
}
