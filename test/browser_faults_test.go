package test

import (
	"net/url"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// TestBrowserComplains shows that whatever a page may do wrong is heard, and in which circumstance.
func TestBrowserComplains(t *testing.T) {
	t.Parallel()
	everywhere := make([]string, 0, len(circumstances))
	for _, c := range circumstances {
		everywhere = append(everywhere, c.name)
	}
	tests := []struct {
		name   string
		markup string
		script string
		style  string
		want   map[string][]string // kind to circumstances
	}{
		{name: "sound", want: map[string][]string{}},
		{name: "inline style", markup: `<style>a { color: red }</style>`, want: map[string][]string{policyBroken: everywhere}},
		{name: "inline script", markup: `<script>1</script>`, want: map[string][]string{policyBroken: everywhere}},
		{name: "style attribute", markup: `<body style="color: red">`, want: map[string][]string{policyBroken: everywhere}},
		{name: "third party", markup: `<img src="http://127.0.0.2/x.png" alt="">`, want: map[string][]string{policyBroken: everywhere}},
		{name: "console", script: `console.error("x")`, want: map[string][]string{errorLogged: everywhere}},
		{name: "exception", script: `throw new Error("x")`, want: map[string][]string{errorLogged: everywhere}},
		{name: "missing picture", markup: `<img src="x.png" alt="">`, want: map[string][]string{fileMissing: everywhere}},
		{name: "missing stylesheet", markup: `<link rel="stylesheet" href="x.css">`,
			want: map[string][]string{errorLogged: everywhere}}, // that the answer is no CSS
		{name: "missing in the dark", style: `@media (prefers-color-scheme: dark) { p { background: url(x.png) } }`,
			want: map[string][]string{fileMissing: {"360 px dark"}}},
		{name: "too wide for a phone", style: `p { inline-size: 700px }`,
			want: map[string][]string{tooWide: {"360 px", "360 px dark", "360 px doubled"}}},
		{name: "too wide for a desk", style: `@media (min-width: 1000px) { p { inline-size: 1300px } }`,
			want: map[string][]string{tooWide: {"1280 px"}}},
		{name: "too wide in the dark", style: `@media (prefers-color-scheme: dark) { p { inline-size: 1300px } }`,
			want: map[string][]string{tooWide: {"360 px dark"}}},
		{name: "too wide when doubled", style: `p { inline-size: 20rem }`, want: map[string][]string{tooWide: {"360 px doubled"}}},
		{name: "small control", markup: `<button type="button">x</button>`, style: `button { block-size: 20px }`,
			want: map[string][]string{tooSmall: everywhere}},
		{name: "text that stays", style: `html { font-size: 16px }`, want: map[string][]string{textFixed: {"360 px doubled"}}},
	}
	folder := fstest.MapFS{"favicon.ico": {}} // which browsers ask for unasked
	for _, test := range tests {
		folder[test.name+"/index.html"] = &fstest.MapFile{Data: []byte(planted + test.markup)}
		folder[test.name+"/a.css"] = &fstest.MapFile{Data: []byte(test.style)}
		folder[test.name+"/a.js"] = &fstest.MapFile{Data: []byte(test.script)}
	}
	w, address := newTab(t), fileServer(t, folder)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := map[string][]string{}
			for _, c := range w.complaints(t, address+url.PathEscape(test.name)+"/") {
				if !slices.Contains(got[c.Kind], c.In) {
					got[c.Kind] = append(got[c.Kind], c.In)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("complaints (-want +got):\n%s", diff)
			}
		})
	}
}

// planted is a sound page, into which a fault is put.
const planted = `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>
	<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'">
	<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="a.css"><script src="a.js"></script><p>x</p>`
