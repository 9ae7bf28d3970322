package page

import (
	"sentra/internal/content"
	"sentra/internal/site"
)

type newsArticle struct {
	Type        string       `json:"@type"`
	ID          string       `json:"@id"`
	Headline    string       `json:"headline"`
	Description string       `json:"description"`
	URL         string       `json:"url"`
	Image       []string     `json:"image,omitempty"`
	Published   string       `json:"datePublished"`
	InLanguage  content.Lang `json:"inLanguage"`
	Publisher   ref          `json:"publisher"`
	About       []ref        `json:"about,omitempty"` // centres
	BasedOn     []work       `json:"isBasedOn,omitempty"`
}

// work is what somebody else published.
type work struct {
	Type      string   `json:"@type"`
	Name      string   `json:"name"`
	Publisher producer `json:"publisher"`
	URL       string   `json:"url,omitempty"`
	Published string   `json:"datePublished,omitempty"`
}

// newsThing is an announcement, told from its sources. Who wrote it is not known.
func (h here) newsThing(n *site.News) newsArticle {
	article := newsArticle{
		Type: "NewsArticle", ID: h.idOf(&n.Entry),
		Headline: h.phrase(n.Title).Text, Description: h.phrase(n.Summary).Text, URL: h.urlOf(&n.Entry),
		Image:      h.pictureURLs(h.pictures(&n.Entry, n.Keys.Images)),
		Published:  n.Since().String(),
		InLanguage: content.ID,
		Publisher:  h.publisher(),
		BasedOn:    each(n.Keys.Sources, sourceThing),
	}
	if n.Translated(h.lang) {
		article.InLanguage = h.lang
	}
	for _, c := range n.Centres {
		if !c.Hidden {
			article.About = append(article.About, ref{h.idOf(&c.Entry)})
		}
	}
	return article
}

func sourceThing(s content.Source) work {
	return work{
		Type: "CreativeWork", Name: s.Title, URL: s.URL, Published: s.Date.String(),
		Publisher: producer{Type: "Organization", Name: s.Publisher},
	}
}
