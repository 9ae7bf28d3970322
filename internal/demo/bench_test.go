package demo_test

import (
	"testing"

	"sentra"
	"sentra/internal/demo"
)

// BenchmarkFiles makes a site of a thousand products, without a disk.
func BenchmarkFiles(b *testing.B) {
	files, err := demo.Files(sentra.Kit, demo.Options{Centres: 100, Producers: 500, Products: 1000, Translated: true, Seed: 1})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		size := 0
		for _, data := range files {
			size += len(data)
		}
		b.SetBytes(int64(size))
	}
}
