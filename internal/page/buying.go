package page

import (
	"net/url"
	"strings"

	"sentra/internal/content"
	"sentra/internal/site"
)

// Buying is what stands on the page of whatever can be ordered, beside its facts: how to go about it, what is not
// known yet, and how to pass it on. It is embedded in Entry; news has none of it.
type Buying struct {
	Steps   []string // how to order, in order; none where nothing can be
	Unknown string   // "harga, pesanan minimum, dan kontak"; "" where all that is asked first is known
	Report  Report
	Share   Share
	QR      QR
}

// Report is how to tell of a mistake. Where site.yaml names neither a desk's address nor a repository there is none.
type Report struct {
	Email         string // of the desk, percent-encoded; "" where it has none
	Issue         string // where to write; "" where no repository is known, or the desk answers
	Subject, Body string // what the letter opens with
}

// Share keeps an entry for later and passes its page on. That needs the page's whole address: URL is "" without a base URL.
type Share struct {
	Title, URL string
	Text       string // title and address
	Key        string // what a shortlist calls the entry
	Shortlist  string // address of the shortlist
}

// trade is what is known of an entry that a buyer asks first.
type trade struct {
	*site.Entry
	key      string // what a shortlist calls it
	contact  Contact
	ordering []orderBlock
	price    *content.Price
	priced   bool // it could have a price
}

var buyingWords = append(
	values("value.step", "ready", "contact", "desk", "nobody", "minimum", "ask", "sample", "agree"),
	append(values("value.unknown", "price", "moq", "lead_time", "contact"),
		wordKey{key: "format.report.subject", args: 1}, // title
		wordKey{key: "format.report.page", args: 1},    // address, or title
		wordKey{key: "format.report.file", args: 1},
		wordKey{key: "format.report.wrong"},
		wordKey{key: "format.report.right"},
	)...,
)

// buying makes what goes with an entry that can be ordered.
func (h here) buying(t trade) Buying {
	known := map[string]bool{}
	for _, f := range h.inherit(t.ordering...) {
		known[f.key] = true
	}
	title := h.phrase(t.Title).Text
	return Buying{
		Steps:   h.steps(t, known),
		Unknown: h.unknown(t, known),
		Report:  h.report(title, t.File),
		Share:   h.share(title, t.key),
		QR:      h.qr(),
	}
}

// steps says how to order, from what is known.
func (h here) steps(t trade, known map[string]bool) []string {
	steps := []string{h.word("value.step.ready")}
	switch {
	case len(t.contact.Channels) > 0:
		steps = append(steps, h.word("value.step.contact"))
	case len(t.contact.Desk.Channels) > 0:
		steps = append(steps, h.word("value.step.desk"))
	default:
		steps = append(steps, h.word("value.step.nobody"))
	}
	if known["moq"] && known["lead_time"] {
		steps = append(steps, h.word("value.step.minimum"))
	} else {
		steps = append(steps, h.word("value.step.ask"))
	}
	if h.givesSamples(t.ordering) {
		steps = append(steps, h.word("value.step.sample"))
	}
	return append(steps, h.word("value.step.agree"))
}

// givesSamples reports whether the nearest ordering that says so says yes.
func (h here) givesSamples(blocks []orderBlock) bool {
	for _, b := range blocks {
		if b.Ordering != nil && b.Samples != nil {
			return *b.Samples
		}
	}
	return false
}

// unknown names what a buyer asks first and the directory cannot answer yet.
func (h here) unknown(t trade, known map[string]bool) string {
	var names []string
	missing := func(key string, is bool) {
		if is {
			names = append(names, h.word("value.unknown."+key))
		}
	}
	missing("price", t.priced && t.price == nil)
	missing("moq", !known["moq"])
	missing("lead_time", !known["lead_time"])
	missing("contact", len(t.contact.Channels) == 0)
	return h.list(names)
}

// report leads to the desk where it has an address, else to the repository, with what they need to know.
func (h here) report(title, file string) Report {
	page := title
	if h.base != "" {
		page = h.base + h.address.In(h.lang)
	}
	r := Report{Subject: h.word("format.report.subject", title), Body: strings.Join([]string{
		h.word("format.report.page", page), h.word("format.report.file", file), "",
		h.word("format.report.wrong"), "",
		h.word("format.report.right"), "",
	}, "\n")}
	if desk := h.site.Config.Desk; desk != nil && desk.Email != "" {
		r.Email = url.PathEscape(desk.Email)
		r.Body = strings.ReplaceAll(r.Body, "\n", "\r\n")
		return r
	}
	if repository := h.site.Config.Repository; repository != nil {
		if u, err := url.Parse(repository.URL); err == nil {
			r.Issue = u.JoinPath("issues", "new").String()
			return r
		}
	}
	return Report{}
}

func (h here) share(title, key string) Share {
	s := Share{Title: title, Key: key, Shortlist: h.to(section(h.site, "shortlist"))}
	if h.base != "" {
		s.URL = h.base + h.address.In(h.lang)
		s.Text = title + "\n" + s.URL
	}
	return s
}
