package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"sentra/internal/diag"
)

var (
	rootLong = diag.Message{
		ID: `Sentra membuat direktori sentra IKM fesyen dari folder berisi YAML dan Markdown`,
		EN: `Sentra turns a folder of YAML and Markdown into a directory of fashion production centres`,
	}
	rootExample = diag.Message{
		ID: `  sentra serve                          lihat situs di folder ini sambil menyunting
  sentra check                          periksa isinya
  sentra build --base-url https://contoh.id/
                                        buat folder public/ yang siap disalin ke server`,
		EN: `  sentra serve                          see the site in this folder while editing it
  sentra check                          check what it says
  sentra build --base-url https://example.org/
                                        make the folder public/, ready to be copied to a server`,
	}
	// On Windows a double click starts a program without a window to type in.
	doubleClick = diag.Message{
		ID: "Sentra dijalankan dari baris perintah: buka cmd.exe, lalu ketik sentra serve.\n",
		EN: "Sentra runs from the command line: open cmd.exe and type sentra serve.\n",
	}
)

// root is the whole command line.
func (p *program) root() *cobra.Command {
	cobra.MousetrapHelpText = doubleClick.In(p.lang)
	root := &cobra.Command{
		Use:               "sentra",
		Long:              rootLong.In(p.lang),
		Example:           rootExample.In(p.lang),
		Args:              noCommand,
		SilenceErrors:     true, // run prints them
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
		RunE:              func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.Flags().SortFlags = false
	p.shared(root.PersistentFlags())
	if err := completeValues(root); err != nil {
		panic(err) // a flag that does not exist: a mistake of this program
	}
	root.SetOut(p.stdout) // what shells ask for
	root.SetErr(p.stderr)
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { writeHelp(p.stdout, p.lang, c) })
	root.SetFlagErrorFunc(flagFailure)
	root.SetHelpCommand(helpCommand())
	root.AddCommand(p.serve(), p.build(), p.check(), p.explain(), p.demo(), p.completion())
	return root
}

// description is what the help says of a command.
type description struct {
	name                 string
	argument             diag.Message // what stands for it, where the command takes one
	short, long, example diag.Message
}

// command makes a command that takes flags alone.
func (p *program) command(d description, run func(context.Context) error) *cobra.Command {
	return &cobra.Command{
		Use:     strings.TrimSpace(d.name + " " + d.argument.In(p.lang)),
		Short:   d.short.In(p.lang),
		Long:    d.long.In(p.lang),
		Example: d.example.In(p.lang),
		Args:    noArguments,
		RunE:    func(c *cobra.Command, _ []string) error { return run(c.Context()) },
	}
}

// helpCommand is "sentra help COMMAND", for those who do not think of "sentra COMMAND --help".
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:    "help",
		Hidden: true,
		RunE: func(c *cobra.Command, args []string) error {
			asked, rest, err := c.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return noCommand(c.Root(), rest)
			}
			return asked.Help()
		},
	}
}
