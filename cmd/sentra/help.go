package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
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
		ID: "Status keluar: 0 selesai, 1 isi situs ada yang salah, 2 perintah keliru atau komputer bermasalah.",
		EN: "Exit status: 0 done, 1 the content has errors, 2 the command was used wrongly or the machine failed.",
	}
	commandWord = diag.Message{ID: "PERINTAH", EN: "COMMAND"}
	flagsWord   = diag.Message{ID: "PILIHAN", EN: "FLAGS"}
	defaultWord = diag.Message{ID: "bawaan", EN: "default"}
)

// unused lists the flags that a command takes, as all commands do, and makes nothing of.
var unused = map[string][]string{
	"demo":       {"site", "base-url", "as-of", "drafts", "all"},
	"completion": {"site", "base-url", "as-of", "drafts", "all", "jobs", "format"},
}

// writeHelp explains a command. Cobra's own text has English words that nothing translates.
func writeHelp(w io.Writer, lang diag.Lang, c *cobra.Command) {
	columns := tabwriter.NewWriter(w, 0, 0, 3, ' ', 0)
	defer columns.Flush()
	usage := c.CommandPath()
	if c.HasAvailableSubCommands() {
		usage += " " + commandWord.In(lang)
	}
	if _, argument, takesOne := strings.Cut(c.Use, " "); takesOne {
		usage += " " + argument
	}
	fmt.Fprintf(columns, "%s.\n\n%s:\n  %s [%s]\n", c.Long, usageHeading.In(lang), usage, flagsWord.In(lang))
	if c.HasAvailableSubCommands() {
		fmt.Fprintf(columns, "\n%s:\n", commandsHeading.In(lang))
		for _, sub := range c.Commands() {
			if sub.IsAvailableCommand() {
				fmt.Fprintf(columns, "  %s\t%s\n", sub.Name(), sub.Short)
			}
		}
	}
	fmt.Fprintf(columns, "\n%s:\n", flagsHeading.In(lang))
	for _, flags := range []*pflag.FlagSet{c.LocalFlags(), c.InheritedFlags()} {
		flags.SortFlags = false
		flags.VisitAll(func(f *pflag.Flag) {
			if !slices.Contains(unused[c.Name()], f.Name) {
				writeFlag(columns, lang, f)
			}
		})
	}
	fmt.Fprintf(columns, "\n%s:\n%s\n\n%s\n", examplesHeading.In(lang), c.Example, statusNote.In(lang))
}

func writeFlag(columns io.Writer, lang diag.Lang, f *pflag.Flag) {
	value, usage := pflag.UnquoteUsage(f)
	name := "--" + f.Name
	if f.Shorthand != "" {
		name = "-" + f.Shorthand + ", " + name
	}
	if f.Value.Type() != "bool" {
		name += " " + value
	}
	if f.Value.Type() == "string" && f.DefValue != "" {
		usage += fmt.Sprintf(" (%s: %s)", defaultWord.In(lang), f.DefValue)
	}
	fmt.Fprintf(columns, "  %s\t%s\n", name, usage)
}
