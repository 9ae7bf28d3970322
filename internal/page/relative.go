package page

import "strings"

// relative returns the link that leads from one address to another, both below
// the site's root and without a leading slash: from "sentra/laweyan/" to
// "aset/main.css" it is "../../aset/main.css". Links stay right wherever the
// site's folder is put.
func relative(from, to string) string {
	dir := from[:strings.LastIndexByte(from, '/')+1]
	shared := 0
	for i := 0; i < len(dir) && i < len(to) && dir[i] == to[i]; i++ {
		if dir[i] == '/' {
			shared = i + 1
		}
	}
	link := strings.Repeat("../", strings.Count(dir[shared:], "/")) + to[shared:]
	if link == "" {
		return "./"
	}
	return link
}
