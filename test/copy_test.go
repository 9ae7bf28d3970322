package test

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// pretend takes the place of what of the browser reaches beyond the page, and notes what is handed to it.
const pretend = `
	navigator.clipboard.writeText = async (text) => { window.copied = text };
	navigator.share = async (what) => { window.shared = JSON.stringify(what) };`

// TestNumberIsCopied: beside a number there is a button that copies it and says so.
func TestNumberIsCopied(t *testing.T) {
	t.Parallel()
	w, s := newTab(t), demoSite(t)
	w.pretends(t)
	file, number := s.channel(t, "whatsapp")
	w.opens(t, fileServer(t, s)+strings.TrimSuffix(file, "index.html"))
	button := `document.querySelector(".channel[data-copied-as='` + number + `'] button")`
	w.await(t, button)
	if got, want := w.text(t, button+`.getAttribute("aria-label")`), "Salin "+number; got != want {
		t.Errorf("the button is called %q, want %q", got, want)
	}
	w.text(t, button+`.click()`)
	w.await(t, button+`.nextElementSibling.textContent === "Tersalin."`)
	if got := w.text(t, "window.copied"); got != number {
		t.Errorf("copied %q, want %q", got, number)
	}
}

// channel finds an Indonesian page whose entry is reached so, and the number or address that it shows.
func (s *site) channel(t *testing.T, kind string) (file, shown string) {
	t.Helper()
	scheme := map[string]string{"whatsapp": "https://wa.me/6", "email": "mailto:"}[kind]
	for _, file := range s.html(t) {
		if strings.HasPrefix(file, "en/") {
			continue
		}
		for _, channel := range s.open(t, file).all(".contact .channel") {
			if strings.HasPrefix(channel.first("a").get("href"), scheme) {
				return file, channel.get("data-copied-as")
			}
		}
	}
	t.Fatalf("nobody is reached by %s", kind)
	return "", ""
}

// TestPageIsShared: the system's sheet gets the page's address and title, and the address can be copied.
func TestPageIsShared(t *testing.T) {
	t.Parallel()
	w, s := newTab(t), demoSite(t)
	w.pretends(t)
	file, _ := s.channel(t, "email")
	w.opens(t, fileServer(t, s)+file)
	share := s.open(t, file).first("[data-module=share]")
	const buttons = `document.querySelectorAll("[data-module=share] button")`
	w.await(t, buttons+`.length === 3`) // the first keeps the entry
	w.text(t, buttons+`[1].click()`)
	w.await(t, `window.shared`)
	if got, want := w.text(t, "JSON.parse(window.shared).url"), share.get("data-url"); got != want || want == "" {
		t.Errorf("shared is %q, want %q", got, want)
	}
	if got, want := w.text(t, "JSON.parse(window.shared).title"), share.get("data-title"); got != want || want == "" {
		t.Errorf("shared as %q, want %q", got, want)
	}
	w.text(t, buttons+`[2].click()`)
	w.await(t, `document.querySelector("[data-module=share] [role=status]").textContent === "Alamat tersalin."`)
	if got, want := w.text(t, "window.copied"), share.get("data-url"); got != want {
		t.Errorf("copied %q, want %q", got, want)
	}
}

func (w *tab) pretends(t *testing.T) {
	t.Helper()
	err := chromedp.Do(w.ctx, command(page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: pretend}))
	if err != nil {
		t.Fatal(err)
	}
}
