package main

import (
	"errors"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// What can be wrong with the words of a command line.
var (
	unknownCommand = diag.Message{ID: "tidak ada perintah %q", EN: "there is no command %q"}
	extraArgument  = diag.Message{ID: "%s tidak menerima argumen %q", EN: "%s takes no argument %q"}
	unknownFlag    = diag.Message{ID: "%s tidak punya pilihan %s", EN: "%s has no flag %s"}
	needsValue     = diag.Message{ID: "pilihan --%s perlu nilai", EN: "the flag --%s needs a value"}
	invalidValue   = diag.Message{ID: "nilai %q tidak cocok untuk --%s", EN: "the value %q does not fit --%s"}
	invalidFlag    = diag.Message{ID: "penulisan pilihan %q keliru", EN: "the flag %q is not written as flags are"}
	seeHelp        = diag.Message{ID: `lihat "%s --help"`, EN: `see "%s --help"`}
)

// noCommand refuses words that name no command, and suggests the one that is near.
func noCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, known := range c.Commands() {
		if known.IsAvailableCommand() {
			names = append(names, known.Name())
		}
	}
	return failure{unknownCommand.With(args[0]), content.Nearest(args[0], names)}
}

// noArguments refuses words after a command that takes flags alone.
func noArguments(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return failure{extraArgument.With(c.CommandPath(), args[0]), seeHelp.With(c.CommandPath())}
}

// flagFailure puts the flag parser's errors into both languages.
func flagFailure(c *cobra.Command, err error) error {
	var (
		unknown *pflag.NotExistError
		empty   *pflag.ValueRequiredError
		value   *pflag.InvalidValueError
		syntax  *pflag.InvalidSyntaxError
	)
	switch {
	case errors.As(err, &unknown):
		return noFlag(c, unknown)
	case errors.As(err, &empty):
		return failure{needsValue.With(empty.GetSpecifiedName()), hintFor(empty.GetSpecifiedName())}
	case errors.As(err, &value):
		return badValue(value.GetFlag().Name, value.GetValue())
	case errors.As(err, &syntax):
		return failure{invalidFlag.With(syntax.GetSpecifiedFlag()), seeHelp.With(c.CommandPath())}
	}
	return err
}

// noFlag refuses a flag the command does not have, and suggests the one that is near. With a single
// dash the parser takes each letter for a flag of its own; whoever wrote -out meant one word.
func noFlag(c *cobra.Command, unknown *pflag.NotExistError) error {
	written, long := "--"+unknown.GetSpecifiedName(), "--"+unknown.GetSpecifiedName()
	if letters := unknown.GetSpecifiedShortnames(); letters != "" {
		written, long = "-"+letters, "--"+letters
	}
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
	return failure{unknownFlag.With(c.CommandPath(), written), content.Nearest(long, names)}
}

// badValue refuses the value of a flag.
func badValue(flag, value string) error {
	return failure{invalidValue.With(value, flag), hintFor(flag)}
}
