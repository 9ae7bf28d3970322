package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/pflag"

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
	cancelled = diag.Message{ID: "dibatalkan", EN: "cancelled"}
)

// printFailure writes an error, in both languages where it comes in both, and its hint. The word
// "error" is never translated, so that other programs can look for it.
func printFailure(w io.Writer, lang diag.Lang, err error) {
	text := err.Error()
	var told interface{ Told() diag.Told }
	if errors.As(err, &told) {
		text = told.Told().In(lang)
	}
	fmt.Fprintf(w, "error: %s\n", diag.Visible(text))
	var hinted interface{ Hint() diag.Told }
	if errors.As(err, &hinted) && !hinted.Hint().IsZero() {
		fmt.Fprintf(w, "%s: %s\n", hintWord.In(lang), diag.Visible(hinted.Hint().In(lang)))
	}
}

var (
	unknownCommand = diag.Message{ID: "tidak ada perintah %q", EN: "there is no command %q"}
	extraArgument  = diag.Message{ID: "argumen %q tidak dikenal", EN: "unexpected argument %q"}
	meant          = diag.Message{ID: "maksudnya %q?", EN: "did you mean %q?"}
	seeHelp        = diag.Message{
		ID: "jalankan \"%s --help\" untuk melihat semua pilihan",
		EN: "run \"%s --help\" to see what there is",
	}
	unknownFlag  = diag.Message{ID: "tidak ada pilihan --%s", EN: "there is no flag --%s"}
	needsValue   = diag.Message{ID: "pilihan --%s perlu nilai", EN: "the flag --%s needs a value"}
	invalidValue = diag.Message{ID: "nilai %q tidak cocok untuk --%s", EN: "the value %q does not fit --%s"}
	invalidFlag  = diag.Message{ID: "penulisan pilihan %q keliru", EN: "the flag %q is not written as flags are"}
)

// flagFailure puts the flag parser's errors into both languages.
func flagFailure(command string, err error) error {
	hint := seeHelp.With(command)
	var (
		unknown *pflag.NotExistError
		empty   *pflag.ValueRequiredError
		value   *pflag.InvalidValueError
		syntax  *pflag.InvalidSyntaxError
	)
	switch {
	case errors.As(err, &unknown):
		return failure{unknownFlag.With(unknown.GetSpecifiedName()), hint}
	case errors.As(err, &empty):
		return failure{needsValue.With(empty.GetSpecifiedName()), hint}
	case errors.As(err, &value):
		return failure{invalidValue.With(value.GetValue(), value.GetFlag().Name), hint}
	case errors.As(err, &syntax):
		return failure{invalidFlag.With(syntax.GetSpecifiedFlag()), hint}
	}
	return err
}
