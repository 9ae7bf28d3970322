// Command draw writes the tiles of package motif into a folder: NAME.svg for pages, share/NAME.png for sharing.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"sentra/internal/motif"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: draw FOLDER")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "draw:", err)
		os.Exit(1)
	}
}

func write(folder string) error {
	if err := os.MkdirAll(filepath.Join(folder, "share"), 0o755); err != nil {
		return err
	}
	for _, t := range motif.Tiles() {
		png, err := t.PNG()
		if err != nil {
			return fmt.Errorf("%s: %w", t.Name(), err)
		}
		if err := os.WriteFile(filepath.Join(folder, t.Name()+".svg"), t.SVG(), 0o644); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(folder, "share", t.Name()+".png"), png, 0o644); err != nil {
			return err
		}
	}
	return nil
}
