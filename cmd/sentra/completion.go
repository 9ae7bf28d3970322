package main

import (
	"io"

	"github.com/spf13/cobra"

	"sentra/internal/content"
	"sentra/internal/diag"
)

var completionCommand = description{
	name:     "completion",
	argument: diag.Message{ID: "SHELL", EN: "SHELL"},
	short: diag.Message{
		ID: "menulis skrip pelengkap perintah untuk shell",
		EN: "writes the script that completes commands in a shell",
	},
	long: diag.Message{
		ID: `Menulis skrip untuk bash, zsh, fish, atau powershell yang melengkapi perintah, pilihan, dan nilainya
ketika tombol Tab ditekan`,
		EN: `Writes the script with which bash, zsh, fish or powershell complete commands, flags and their values
when the Tab key is pressed`,
	},
	example: diag.Message{
		ID: `  source <(sentra completion bash)      untuk jendela ini saja
  sentra completion bash > /etc/bash_completion.d/sentra
  sentra completion fish > ~/.config/fish/completions/sentra.fish`,
		EN: `  source <(sentra completion bash)      for this window alone
  sentra completion bash > /etc/bash_completion.d/sentra
  sentra completion fish > ~/.config/fish/completions/sentra.fish`,
	},
}

// shells writes the script of each shell that there is one for.
var shells = []struct {
	name  string
	write func(root *cobra.Command, w io.Writer) error
}{
	{"bash", func(root *cobra.Command, w io.Writer) error { return root.GenBashCompletionV2(w, true) }},
	{"zsh", func(root *cobra.Command, w io.Writer) error { return root.GenZshCompletion(w) }},
	{"fish", func(root *cobra.Command, w io.Writer) error { return root.GenFishCompletion(w, true) }},
	{"powershell", func(root *cobra.Command, w io.Writer) error {
		return root.GenPowerShellCompletionWithDesc(w)
	}},
}

var (
	needsShell   = diag.Message{ID: "%s perlu nama satu shell", EN: "%s needs the name of one shell"}
	unknownShell = diag.Message{ID: "tidak ada pelengkap untuk %q", EN: "there is no completion for %q"}
)

func (p *program) completion() *cobra.Command {
	var names []string
	for _, s := range shells {
		names = append(names, s.name)
	}
	c := p.command(completionCommand, nil)
	c.ValidArgs, c.Args = names, cobra.ArbitraryArgs
	c.RunE = func(c *cobra.Command, args []string) error {
		if err := p.validate(); err != nil {
			return err
		}
		if len(args) != 1 {
			return failure{needsShell.With(c.CommandPath()), content.Nearest("", names)}
		}
		for _, s := range shells {
			if s.name == args[0] {
				return s.write(c.Root(), p.stdout)
			}
		}
		return failure{unknownShell.With(args[0]), content.Nearest(args[0], names)}
	}
	return c
}

// completeValues lets shells complete the values of flags that have few, and the names of folders.
func completeValues(root *cobra.Command) error {
	for flag, values := range map[string][]string{
		"lang":   {string(diag.Indonesian), string(diag.English)},
		"format": {formatText, formatJSON},
	} {
		complete := cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)
		if err := root.RegisterFlagCompletionFunc(flag, complete); err != nil {
			return err
		}
	}
	return root.MarkPersistentFlagDirname("site")
}
