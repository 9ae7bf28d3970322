package test

import (
	"cmp"
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"slices"
	"strings"
	"testing"
)

func TestEveryLinkLeadsSomewhere(t *testing.T) {
	t.Parallel()
	for name, published := range map[string]func(*testing.T) *site{
		"real": realSite, "real below the root": realBelow, "golden": goldenSite, "golden below the root": goldenBelow, "demo": demoSite,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := published(t)
			for _, b := range checkLinks(t, s, s.base) {
				t.Error(b)
			}
		})
	}
}

// broken is an address that does not lead where it should.
type broken struct {
	Page    string // file the address stands in
	At      string // what holds it: "a[href]"
	Address string // as written
	Why     string
}

func (b broken) String() string {
	return fmt.Sprintf("%s: %s %q %s", b.Page, b.At, b.Address, b.Why)
}

// The reasons an address is refused.
const (
	malformed   = "is not an address"
	scheme      = "has a scheme that no page may use"
	notRelative = "is not relative"
	notAbsolute = "is not absolute"
	outside     = "leads out of the site's folder"
	noSlash     = "names a folder without its closing slash"
	noFile      = "leads to no file"
	noAnchor    = "leads to no such place in the page"
	oneSided    = "leads to a page whose own list of languages differs"
)

// nowhere stands for the address of a site that does not know its own.
const nowhere = "https://site.invalid/"

// far is where a host shows 404.html, at its worst.
const far = "tidak/ada/di/sini/"

// checkLinks returns every address in a published folder that does not lead where it should. base is
// where the folder is published, "" where it does not know.
func checkLinks(t *testing.T, folder fs.FS, base string) []broken {
	t.Helper()
	c := readLinks(t, folder, base)
	for file, d := range c.documents {
		for _, l := range d.links {
			c.check(file, l)
		}
		c.checkLanguages(file, d)
	}
	slices.SortFunc(c.found, func(a, b broken) int {
		return cmp.Or(cmp.Compare(a.Page, b.Page), cmp.Compare(a.At, b.At), cmp.Compare(a.Address, b.Address))
	})
	return c.found
}

// readLinks reads every file of a published folder.
func readLinks(t *testing.T, folder fs.FS, base string) *linkChecker {
	t.Helper()
	root, err := url.Parse(cmp.Or(base, nowhere))
	if err != nil {
		t.Fatal(err)
	}
	c := linkChecker{root: root, documents: map[string]*document{}}
	err = fs.WalkDir(folder, ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(folder, file)
		if err != nil {
			return err
		}
		c.documents[file], err = readDocument(file, data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return &c
}

// linkChecker follows the links of one published folder.
type linkChecker struct {
	root      *url.URL
	documents map[string]*document
	found     []broken
}

func (c *linkChecker) check(file string, l link) {
	if _, why := c.follow(file, l); why != "" {
		c.found = append(c.found, broken{file, l.at, l.address, why})
	}
}

// follow returns the file that a link leads to, "" for one outside the site, and why the link is refused,
// "" if it is not.
func (c *linkChecker) follow(file string, l link) (target, why string) {
	u, err := url.Parse(l.address)
	if err != nil || l.address == "" {
		return "", malformed
	}
	switch u.Scheme {
	case "mailto", "tel":
		return "", ""
	case "http", "https", "":
	default:
		return "", scheme
	}
	if strings.HasPrefix(l.address, "#") {
		return c.anchor(file, u.Fragment) // it stays on the page, wherever that is shown
	}
	there := c.address(file).ResolveReference(u)
	ours := there.Host == c.root.Host
	switch {
	case l.published && !u.IsAbs():
		return "", notAbsolute
	case !l.published && ours && (u.Host != "" || strings.HasPrefix(u.Path, "/")) && !anywhere(file):
		return "", notRelative
	case !ours:
		return "", hostless(there)
	}
	within, found := strings.CutPrefix(there.Path, c.root.Path)
	if !found {
		return "", outside
	}
	return c.resolve(within, there.Fragment)
}

func hostless(u *url.URL) string {
	if u.Host == "" {
		return malformed
	}
	return ""
}

// resolve finds the file that a path inside the site leads to.
func (c *linkChecker) resolve(within, anchor string) (target, why string) {
	target = within
	if target == "" || strings.HasSuffix(target, "/") {
		target += "index.html"
	}
	switch {
	case c.documents[target] != nil:
		return c.anchor(target, anchor)
	case c.documents[within+"/index.html"] != nil:
		return "", noSlash
	}
	return "", noFile
}

// anchor finds a place in a file, "" for the whole of it.
func (c *linkChecker) anchor(file, anchor string) (target, why string) {
	if anchor != "" && anchor != "top" && !c.documents[file].anchors[anchor] {
		return "", noAnchor
	}
	return file, ""
}

// address is where a file of the site is seen.
func (c *linkChecker) address(file string) *url.URL {
	if anywhere(file) {
		file = far + file
	}
	return c.root.ResolveReference(&url.URL{Path: strings.TrimSuffix(file, "index.html")})
}

// anywhere reports whether a host shows the file at addresses that are not its own.
func anywhere(file string) bool { return path.Base(file) == "404.html" }

// checkLanguages holds that pages which name each other as translations agree about all of them: search
// engines leave out a list that is not returned.
func (c *linkChecker) checkLanguages(file string, d *document) {
	own := d.alternates()
	for _, l := range own {
		target, why := c.follow(file, l)
		if why != "" || target == "" {
			continue // told already
		}
		if other := c.documents[target].alternates(); !slices.Equal(own, other) {
			c.found = append(c.found, broken{file, l.at, l.address, oneSided})
		}
	}
}
