package test

import (
	"path"
	"strings"
	"testing"
)

// TestEveryPageHasItsTwin holds that each page is there in both languages, says which it is in, and leads
// to the other, which leads back.
func TestEveryPageHasItsTwin(t *testing.T) {
	t.Parallel()
	s := realSite(t)
	twins := map[string]string{}
	for _, file := range s.html(t) {
		page := s.open(t, file)
		if len(page.all("meta[http-equiv=refresh]")) > 0 {
			continue // it leads elsewhere
		}
		own, other := "id", "en"
		if strings.HasPrefix(file, "en/") {
			own, other = "en", "id"
		}
		if got := page.first("html").get("lang"); got != own {
			t.Errorf("%s says it is in %q", file, got)
		}
		twins[file] = twin(file, page.first("a[hreflang="+other+"]").get("href"))
	}
	for file, twin := range twins {
		if twins[twin] != file {
			t.Errorf("%s leads to %s, which leads to %q", file, twin, twins[twin])
		}
	}
	if len(twins) != s.pages {
		t.Errorf("there are %d pages, and the build says %d", len(twins), s.pages)
	}
}

// twin is the file that a page's link to its translation leads to.
func twin(file, address string) string {
	if strings.HasPrefix(address, "/") { // on 404.html, which is shown anywhere
		return strings.TrimPrefix(address, "/")
	}
	to := path.Join(path.Dir(file), address)
	if strings.HasSuffix(address, "/") {
		to = path.Join(to, "index.html")
	}
	return to
}
