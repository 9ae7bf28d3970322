package page

import "io"

// robotsFile is a site's own robots.txt, which takes the place of ours: who may
// read what is for whoever publishes the site to say.
const robotsFile = "root/robots.txt"

// robots makes what search engines ask for first: that all may be read, and
// where all of it is listed.
func (m *maker) robots() []File {
	if m.set.Path(robotsFile) != "" {
		return nil
	}
	text := "User-agent: *\nDisallow:\n"
	if m.base != "" {
		text += "\nSitemap: " + m.base + sitemapPath + "\n"
	}
	return []File{{Path: "robots.txt", From: configFile, Write: func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}}}
}
