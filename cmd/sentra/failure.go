package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"

	"sentra/internal/diag"
)

// failure is why a command could not do its work, and what to do about it.
type failure struct {
	text, hint diag.Told
}

// Error returns the failure in English, for logs and tests.
func (f failure) Error() string { return f.text.In(diag.English) }

// Told returns the failure in both languages.
func (f failure) Told() diag.Told { return f.text }

// Hint returns what to do about it, if that is known.
func (f failure) Hint() diag.Told { return f.hint }

var (
	hintWord  = diag.Message{ID: "saran", EN: "hint"}
	cancelled = diag.Message{
		ID: "dibatalkan sebelum selesai; tidak ada yang diubah",
		EN: "cancelled before it was done; nothing has been changed",
	}
	fileFailed  = diag.Message{ID: "%s: %s", EN: "%s: %s"}
	unexpected  = diag.Message{ID: "kegagalan yang tidak terduga: %v", EN: "an unexpected failure: %v"}
	reportFault = diag.Message{
		ID: "ini kekurangan Sentra sendiri; laporkan kepada pembuatnya beserta baris di atas",
		EN: "this is a fault of Sentra itself; report it to its makers with the line above",
	}
)

// printFailure writes an error and its hint. The word "error" is never translated, so that other
// programs can look for it.
func printFailure(w io.Writer, lang diag.Lang, err error) {
	f := failureOf(err)
	fmt.Fprintf(w, "error: %s\n", diag.Visible(f.text.In(lang)))
	if !f.hint.IsZero() {
		fmt.Fprintf(w, "%s: %s\n", hintWord.In(lang), diag.Visible(f.hint.In(lang)))
	}
}

// failureOf puts an error into both languages. Those made for people come in both; those of the
// machine's files name the file; any other is a fault of the program.
func failureOf(err error) failure {
	var (
		told   interface{ Told() diag.Told }
		hinted interface{ Hint() diag.Told }
		file   *fs.PathError
	)
	switch {
	case errors.As(err, &hinted) && errors.As(err, &told):
		return failure{told.Told(), hinted.Hint()}
	case errors.As(err, &told):
		return failure{text: told.Told()}
	case errors.As(err, &file):
		return failure{text: fileFailed.With(file.Path, diag.Cause(err))}
	}
	return failure{unexpected.With(err), reportFault.With()}
}
