package asset

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"path"
	"strings"
)

const (
	staticRoot = "static"
	untouched  = "root/" // below static/: published as it is
	published  = "aset/" // of every fingerprinted file

	hashDigits = 12 // 48 bits: two of a million files of one base name collide in one site of 560
	nameLength = 80 // characters of a base name that are kept, as in a slug
)

// The languages of static files that can name others.
const (
	styles     = "CSS"
	javaScript = "JavaScript"
)

// languageOf returns the language of a static file; "" for one that is published as it is.
func languageOf(name string) string {
	if strings.HasPrefix(name, untouched) {
		return ""
	}
	switch extension(name) {
	case "css":
		return styles
	case "js", "mjs":
		return javaScript
	}
	return ""
}

// sum identifies bytes together with the path they were read from, so that files of equal bytes keep
// apart: moving one never changes the address of the other.
type sum [sha256.Size]byte

func sumOf(source string, data []byte) sum {
	h := sha256.New()
	h.Write([]byte(source))
	h.Write([]byte{0}) // no path holds it, so path and bytes cannot be mistaken for one another
	h.Write(data)
	return sum(h.Sum(nil))
}

// publishedPath returns NAME.HASH.EXT in the published folder. An empty ext is left out.
func publishedPath(source, ext string, s sum) string {
	base := path.Base(source)
	name := published + plain(strings.TrimSuffix(base, path.Ext(base))) + "." + hex.EncodeToString(s[:])[:hashDigits]
	if ext == "" {
		return name
	}
	return name + "." + plain(ext)
}

// extension returns the lower-case extension of a name, without its dot.
func extension(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Ext(name), "."))
}

// plain turns a name into one that needs no escape in any address: lower-case letters, digits and
// single hyphens.
func plain(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	slug := strings.Join(words, "-")
	slug = strings.TrimSuffix(slug[:min(len(slug), nameLength)], "-")
	if slug == "" {
		return "file"
	}
	return slug
}

// fromPublished returns the address of a published path as seen from a fingerprinted file.
func fromPublished(p string) string {
	if name, ok := strings.CutPrefix(p, published); ok {
		return name
	}
	segments := strings.Split(p, "/")
	for i, s := range segments {
		segments[i] = url.PathEscape(s)
	}
	return "../" + strings.Join(segments, "/")
}
