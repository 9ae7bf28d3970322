// Command draw writes the map of a file of land as SVG.
package main

import (
	"fmt"
	"os"

	"sentra/internal/geo"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: draw LAND.geojson MAP.svg")
		os.Exit(2)
	}
	if err := draw(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "draw:", err)
		os.Exit(1)
	}
}

func draw(from, to string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	svg, err := geo.Land(data)
	if err != nil {
		return err
	}
	return os.WriteFile(to, svg, 0o644)
}
