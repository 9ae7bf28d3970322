package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"sentra/internal/diag"
)

var (
	usageHeading    = diag.Message{ID: "Cara pakai", EN: "Usage"}
	commandsHeading = diag.Message{ID: "Perintah", EN: "Commands"}
	flagsHeading    = diag.Message{ID: "Pilihan", EN: "Flags"}
	examplesHeading = diag.Message{ID: "Contoh", EN: "Examples"}
	statusNote      = diag.Message{
		ID: "Status keluar: 0 selesai, 1 isi situs ada yang salah, 2 perintah keliru atau mesin gagal.",
		EN: "Exit status: 0 done, 1 the content has errors, 2 the command was used wrongly or the machine failed.",
	}
	commandWord = diag.Message{ID: "PERINTAH", EN: "COMMAND"}
	flagsWord   = diag.Message{ID: "PILIHAN", EN: "FLAGS"}
	defaultWord = diag.Message{ID: "bawaan", EN: "default"}
)

// writeHelp explains a command. Cobra's own text has English words that nothing translates.
func writeHelp(w io.Writer, lang diag.Lang, c *cobra.Command) {
	text := c.Long
	if text == "" {
		text = c.Short
	}
	fmt.Fprintf(w, "%s.\n\n%s:\n", text, usageHeading.In(lang))
	if c.HasAvailableSubCommands() {
		fmt.Fprintf(w, "  %s %s [%s]\n", c.CommandPath(), commandWord.In(lang), flagsWord.In(lang))
		fmt.Fprintf(w, "\n%s:\n", commandsHeading.In(lang))
		writeCommands(w, c)
	} else {
		fmt.Fprintf(w, "  %s [%s]\n", c.CommandPath(), flagsWord.In(lang))
	}
	fmt.Fprintf(w, "\n%s:\n", flagsHeading.In(lang))
	writeFlags(w, lang, c.Flags())
	if c.HasExample() {
		fmt.Fprintf(w, "\n%s:\n%s\n", examplesHeading.In(lang), c.Example)
	}
	fmt.Fprintf(w, "\n%s\n", statusNote.In(lang))
}

func writeCommands(w io.Writer, c *cobra.Command) {
	columns := tabwriter.NewWriter(w, 0, 0, 3, ' ', 0)
	defer columns.Flush()
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() {
			fmt.Fprintf(columns, "  %s\t%s\n", sub.Name(), sub.Short)
		}
	}
}

func writeFlags(w io.Writer, lang diag.Lang, flags *pflag.FlagSet) {
	columns := tabwriter.NewWriter(w, 0, 0, 3, ' ', 0)
	defer columns.Flush()
	flags.VisitAll(func(f *pflag.Flag) {
		value, usage := pflag.UnquoteUsage(f)
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		if value != "" {
			name += " " + value
		}
		if f.Value.Type() == "string" && f.DefValue != "" {
			usage += fmt.Sprintf(" (%s: %s)", defaultWord.In(lang), f.DefValue)
		}
		fmt.Fprintf(columns, "  %s\t%s\n", name, usage)
	})
}
