package main

import (
	"bytes"
	"context"
	"embed"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"

	"sentra"
	"sentra/internal/content"
	"sentra/internal/demo"
)

// writeSentra writes a made-up site in one language.
func writeSentra(ctx context.Context, dir string, s size) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	return demo.Write(ctx, root, sentra.Kit, demo.Options{
		Centres: s.centres, Producers: max(1, s.products/10), Products: s.products, Seed: 1, Jobs: runtime.NumCPU(),
	})
}

// hugoFiles is a site for Hugo that shows the same: a page for each entry with its facts, lists of 48 to a
// page, lists by category, technique, material and region, a home page with totals.
//
//go:embed all:hugo
var hugoFiles embed.FS

// writeHugo writes the entries of a made-up site as Hugo has them: keys as front matter, prose below.
func writeHugo(from, to string) error {
	files, err := fs.Sub(hugoFiles, "hugo")
	if err != nil {
		return err
	}
	if err := os.CopyFS(to, files); err != nil {
		return err
	}
	keys, prose := map[string][]byte{}, map[string][]byte{} // by file in Hugo's tree
	err = filepath.WalkDir(filepath.Join(from, "content", "centres"), func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(from, file)
		if err != nil {
			return err
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		place, _ := content.Classify(filepath.ToSlash(name))
		at, known := hugoFile(place)
		switch {
		case !known:
		case strings.HasSuffix(name, ".yaml"):
			keys[at] = data
		case bytes.HasPrefix(data, []byte("---\n")):
			front, body, _ := bytes.Cut(data[len("---\n"):], []byte("\n---\n"))
			keys[at], prose[at] = append(front, '\n'), body
		default:
			prose[at] = data
		}
		return nil
	})
	if err != nil {
		return err
	}
	for at, k := range keys {
		if err := writeEntry(filepath.Join(to, at), k, prose[at]); err != nil {
			return err
		}
	}
	return nil
}

// hugoFile says where an entry's file goes in Hugo's tree.
func hugoFile(f content.File) (string, bool) {
	centre := filepath.Join("content", "sentra", f.Centre)
	switch f.Kind {
	case content.KindCentre:
		return filepath.Join(centre, "_index.md"), true
	case content.KindProducer:
		return filepath.Join(centre, "ikm", f.Slug+".md"), true
	case content.KindProduct:
		return filepath.Join(centre, "produk", f.Slug+".md"), true
	}
	return "", false
}

var (
	categoryLine = regexp.MustCompile(`(?m)^category: (.*)$`)
	regionLine   = regexp.MustCompile(`(?m)^region: (.*)$`)
)

// writeEntry writes one entry's file. What Hugo needs beside the keys says which layout it has and in which
// lists it stands.
func writeEntry(file string, keys, prose []byte) error {
	var b bytes.Buffer
	b.WriteString("---\n")
	b.Write(keys)
	switch {
	case strings.HasSuffix(file, "_index.md"):
		b.WriteString("layout: centre\n")
	case strings.Contains(filepath.ToSlash(file), "/produk/"):
		b.WriteString("layout: product\n")
	default:
		b.WriteString("layout: producer\n")
	}
	if m := categoryLine.FindSubmatch(keys); m != nil {
		b.WriteString("categories: [" + string(m[1]) + "]\n")
	}
	if m := regionLine.FindSubmatch(keys); m != nil {
		b.WriteString("regions: [" + string(m[1]) + "]\n")
	}
	b.WriteString("---\n")
	b.Write(prose)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}
