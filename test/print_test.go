package test

import (
	"bytes"
	"cmp"
	"context"
	"image/png"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"
)

// A sheet of A4, in inches.
const sheetWidth, sheetHeight = 8.27, 11.69

// sheets are the pages of a PDF, by the objects that describe them.
var sheets = regexp.MustCompile(`/Type ?/Page\b`)

// TestCentresFitOneSheet prints centres. Those of the made-up site have all that an entry can have.
func TestCentresFitOneSheet(t *testing.T) {
	t.Parallel()
	w := newTab(t)
	for name, s := range map[string]*site{"real": realBelow(t), "demo": demoSite(t)} {
		address := fileServer(t, s)
		for _, file := range longest(t, s, "en/centres/*/index.html", 30) {
			pdf, err := w.print(address + strings.TrimSuffix(file, "index.html"))
			if err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			if n := len(sheets.FindAll(pdf, -1)); n != 1 {
				t.Errorf("%s: /%s takes %d sheets of A4", name, file, n)
			}
		}
	}
}

// TestSheetsAreCounted prints what takes two.
func TestSheetsAreCounted(t *testing.T) {
	t.Parallel()
	pdf, err := newTab(t).print(`data:text/html,<p style="break-after:page">a<p>b`)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(sheets.FindAll(pdf, -1)); n != 2 {
		t.Errorf("two sheets are counted as %d", n)
	}
}

// TestPaperLeadsToThePage reads the code on a printed page with another library than the one that made it.
func TestPaperLeadsToThePage(t *testing.T) {
	t.Parallel()
	w, s := newTab(t), demoSite(t)
	address := fileServer(t, s)
	for _, pattern := range []string{"sentra/*/index.html", "en/centres/*/products/*/index.html", "sentra/*/ikm/*/index.html"} {
		file := longest(t, s, pattern, 1)[0]
		below := strings.TrimSuffix(file, "index.html")
		picture, err := w.code(address + below)
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		decoded, err := png.Decode(bytes.NewReader(picture))
		if err != nil {
			t.Fatal(err)
		}
		bitmap, err := gozxing.NewBinaryBitmapFromImage(decoded)
		if err != nil {
			t.Fatal(err)
		}
		result, err := qrcode.NewQRCodeReader().Decode(bitmap, nil)
		if err != nil {
			t.Errorf("/%s: the code cannot be read: %v", file, err)
			continue
		}
		if got, want := result.GetText(), s.base+below; got != want {
			t.Errorf("/%s: the code leads to %s, want %s", file, got, want)
		}
	}
}

// longest lists the largest files that match a pattern.
func longest(t *testing.T, s *site, pattern string, most int) []string {
	t.Helper()
	var files []string
	size := map[string]int64{}
	for _, file := range s.html(t) {
		if is, err := path.Match(pattern, file); err != nil || !is {
			continue
		}
		info, err := fs.Stat(s, file)
		if err != nil {
			t.Fatal(err)
		}
		size[file] = info.Size()
		files = append(files, file)
	}
	if len(files) == 0 {
		t.Fatalf("no page matches %s", pattern)
	}
	slices.SortFunc(files, func(a, b string) int { return cmp.Or(cmp.Compare(size[b], size[a]), cmp.Compare(a, b)) })
	return files[:min(most, len(files))]
}

// print opens an address and returns the PDF that its readers would print.
func (w *tab) print(address string) ([]byte, error) {
	if err := chromedp.Do(w.ctx, chromedp.Navigate(address)); err != nil {
		return nil, err
	}
	paper := page.PrintToPDFParams{PaperWidth: sheetWidth, PaperHeight: sheetHeight, PreferCSSPageSize: new(true)}
	return chromedp.Run(w.ctx, func(ctx context.Context, t *chromedp.Target) ([]byte, error) {
		printed, err := cdp.Call(ctx, t, page.PrintToPDF, paper)
		return printed.Data, err
	})
}

// code opens an address as it is printed and returns a picture of the code on it.
func (w *tab) code(address string) ([]byte, error) {
	err := chromedp.Do(w.ctx,
		command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}),
		chromedp.Navigate(address),
	)
	if err != nil {
		return nil, err
	}
	return chromedp.Run(w.ctx, chromedp.ScreenshotScale(chromedp.CSS(".qr"), 3))
}
