package serve

import "path"

// contentTypes are those of the files a site publishes. The machine's own table is not asked: it
// differs from machine to machine.
var contentTypes = map[string]string{
	".atom":        "application/atom+xml; charset=utf-8",
	".avif":        "image/avif",
	".css":         "text/css; charset=utf-8",
	".csv":         "text/csv; charset=utf-8",
	".geojson":     "application/geo+json",
	".gif":         "image/gif",
	".html":        "text/html; charset=utf-8",
	".ico":         "image/x-icon",
	".jpeg":        "image/jpeg",
	".jpg":         "image/jpeg",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".mjs":         "text/javascript; charset=utf-8",
	".pdf":         "application/pdf",
	".png":         "image/png",
	".svg":         "image/svg+xml; charset=utf-8",
	".txt":         "text/plain; charset=utf-8",
	".webmanifest": "application/manifest+json",
	".webp":        "image/webp",
	".woff2":       "font/woff2",
	".xml":         "application/xml; charset=utf-8",
}

func contentType(name string) string {
	if path.Base(name) == "atom.xml" {
		return contentTypes[".atom"]
	}
	if t, known := contentTypes[path.Ext(name)]; known {
		return t
	}
	return "application/octet-stream"
}
