package test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// machineReadable are the sites whose files for other programs are read.
var machineReadable = map[string]func(*testing.T) *site{"real below the root": realBelow, "golden": goldenSite, "demo": demoSite}

// TestDataFiles reads every CSV, JSON, GeoJSON and sitemap with a library that we did not write.
func TestDataFiles(t *testing.T) {
	for name, published := range machineReadable {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			needPackages(t, "csv-parse", "@placemarkio/check-geojson", "xmllint-wasm", "sitemap")
			s := published(t)
			files := slices.Concat(glob(t, s, "data/*"), glob(t, s, "sitemap*.xml"))
			files = slices.DeleteFunc(files, func(file string) bool { return path.Ext(file) == ".html" })
			if want := 10; len(files) < want {
				t.Errorf("there are %d files of data, want %d at least: %q", len(files), want, files)
			}
			for _, finding := range library(t, "format.mjs", s.folder, files) {
				t.Error(finding)
			}
		})
	}
}

// TestDataFilesAreFoundWrong plants a fault in a file of each format.
func TestDataFilesAreFoundWrong(t *testing.T) {
	needPackages(t, "csv-parse", "@placemarkio/check-geojson", "xmllint-wasm", "sitemap")
	const url = `<url><loc>https://example.org/</loc></url>`
	files := map[string]string{
		"sound.csv":       "a,b,c\r\n-1,'=1,x | y\r\n",
		"sound.json":      `[{"a":-1,"b":"=1","c":["x","y"]}]`,
		"formula.csv":     "a\r\n=1\r\n",
		"formula.json":    `[{"a":"=1"}]`,
		"ragged.csv":      "a,b\r\n1\r\n",
		"ragged.json":     `[]`,
		"short.csv":       "a\r\n",
		"short.json":      `[{"a":1}]`,
		"lacking.csv":     "a\r\n1\r\n",
		"lacking.json":    `[{"a":1,"b":2}]`,
		"place.geojson":   `{"type":"FeatureCollection","features":[{"type":"Feature","id":"x","geometry":{"type":"Point","coordinates":[1]},"properties":{}}]}`,
		"exact.geojson":   `{"type":"FeatureCollection","features":[{"type":"Feature","id":"x","geometry":{"type":"Point","coordinates":[1,2]},"properties":{}}]}`,
		"sitemap.xml":     `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + url + `</urlset>`,
		"sitemap-of.xml":  `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://example.org/a.xml</loc></sitemap><sitemap><loc>https://example.org/b.xml</loc></sitemap></sitemapindex>`,
		"sitemap-odd.xml": `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><url>https://example.org/a.xml</url></sitemap></sitemapindex>`,
		"sitemap-day.xml": `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/</loc><lastmod>yesterday</lastmod></url></urlset>`,
	}
	folder := t.TempDir()
	var names []string
	for name, text := range files {
		names = append(names, name)
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	found := map[string]bool{}
	for _, finding := range library(t, "format.mjs", folder, names) {
		file, _, _ := strings.Cut(finding, ":")
		found[file] = true
	}
	want := map[string]bool{
		"formula.csv": true, "ragged.csv": true, "short.csv": true, "lacking.csv": true,
		"place.geojson": true, "exact.geojson": true, "sitemap-day.xml": true, "sitemap-odd.xml": true,
	}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Errorf("files with findings (-want +got):\n%s", diff)
	}
}

// TestStructuredData checks what pages tell machines with the types of schema.org. Most pages tell the
// same kind of thing, so one is checked of each shape.
func TestStructuredData(t *testing.T) {
	needPackages(t, "typescript", "schema-dts")
	seen := map[string]bool{}
	types := map[string]bool{}
	var pages [][2]string
	for name, published := range machineReadable {
		s := published(t)
		for _, file := range s.html(t) {
			for _, script := range s.open(t, file).all("script[type='application/ld+json']") {
				text := script.text()
				var data any
				if err := json.Unmarshal([]byte(text), &data); err != nil {
					t.Errorf("%s, %s: %v", name, file, err)
					continue
				}
				if form := shape(data, types); !seen[form] {
					seen[form] = true
					pages = append(pages, [2]string{name + ", " + file, text})
				}
			}
		}
	}
	want := []string{
		"AggregateOffer", "BreadcrumbList", "ContactPoint", "CreativeWork", "DataDownload", "Dataset", "Event", "GeoCoordinates", "ItemList",
		"ListItem", "NewsArticle", "Offer", "Organization", "Place", "PostalAddress", "Product", "UnitPriceSpecification", "WebSite",
	}
	if diff := cmp.Diff(want, slices.Sorted(maps.Keys(types))); diff != "" {
		t.Errorf("types (-want +got):\n%s", diff)
	}
	for _, finding := range structuredFindings(t, pages) {
		t.Error(finding)
	}
}

// TestStructuredDataIsFoundWrong plants a fault of each kind beside what is sound.
func TestStructuredDataIsFoundWrong(t *testing.T) {
	needPackages(t, "typescript", "schema-dts")
	graph := func(thing string) string { return `{"@context":"https://schema.org","@graph":[` + thing + `]}` }
	findings := structuredFindings(t, [][2]string{
		{"sound", graph(`{"@type":"Place","name":"x"}`)},
		{"no such type", graph(`{"@type":"Centre","name":"x"}`)},
		{"no such property", graph(`{"@type":"Place","title":"x"}`)},
		{"wrong value", graph(`{"@type":"Product","offers":{"@type":"Place"}}`)},
	})
	found := map[string]bool{}
	for _, finding := range findings {
		page, _, _ := strings.Cut(finding, ":")
		found[page] = true
	}
	if diff := cmp.Diff(map[string]bool{"no such type": true, "no such property": true, "wrong value": true}, found); diff != "" {
		t.Errorf("pages with findings (-want +got):\n%s\n%q", diff, findings)
	}
}

// shape says which keys some JSON has, and of what kinds their values are; it notes every @type.
func shape(data any, types map[string]bool) string {
	switch v := data.(type) {
	case map[string]any:
		var b strings.Builder
		for _, key := range slices.Sorted(maps.Keys(v)) {
			if name, isType := v[key].(string); isType && key == "@type" {
				types[name] = true
				fmt.Fprintf(&b, "%s,", name)
				continue
			}
			fmt.Fprintf(&b, "%s:%s,", key, shape(v[key], types))
		}
		return "{" + b.String() + "}"
	case []any:
		elements := map[string]bool{}
		for _, e := range v {
			elements[shape(e, types)] = true
		}
		return fmt.Sprint(slices.Sorted(maps.Keys(elements)))
	}
	return fmt.Sprintf("%T", data)
}

func structuredFindings(t *testing.T, pages [][2]string) []string {
	t.Helper()
	input, err := json.Marshal(pages)
	if err != nil {
		t.Fatal(err)
	}
	printed, err := node(t.Context(), "jsonld.mjs", string(input))
	if err != nil {
		t.Fatal(err)
	}
	return strings.FieldsFunc(printed, func(r rune) bool { return r == '\n' })
}

// library gives files of a folder to a script, and returns what that finds.
func library(t *testing.T, script, folder string, files []string) []string {
	t.Helper()
	var input strings.Builder
	for _, file := range files {
		input.WriteString(filepath.Join(folder, file) + "\n")
	}
	printed, err := node(t.Context(), script, input.String())
	if err != nil {
		t.Fatal(err)
	}
	var findings []string
	for line := range strings.Lines(printed) {
		findings = append(findings, strings.TrimPrefix(strings.TrimSpace(line), folder+string(filepath.Separator)))
	}
	return findings
}

func glob(t *testing.T, folder fs.FS, pattern string) []string {
	t.Helper()
	files, err := fs.Glob(folder, pattern)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// needPackages skips a test where Node lacks a package.
func needPackages(t *testing.T, names ...string) {
	t.Helper()
	_, err := exec.LookPath("node")
	need(t, "Node", err == nil, "install your system's nodejs package")
	for _, name := range names {
		_, err = os.Stat(filepath.Join("../node_modules", filepath.FromSlash(name)))
		need(t, name, err == nil, "run npm ci in the repository's root")
	}
}
