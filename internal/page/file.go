package page

import "io"

// File is an output that is no page: other programs read it. It may be as long
// as the site is large, and is therefore written piece by piece.
type File struct {
	Path  string                // as it is published: "sitemap.xml"
	From  string                // the file it comes from: "site.yaml"
	Write func(io.Writer) error // pure, may be called from any goroutine; its errors are the writer's
}
