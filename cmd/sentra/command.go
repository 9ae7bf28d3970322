package main

import (
	"github.com/spf13/cobra"

	"sentra/internal/diag"
)

var (
	rootShort = diag.Message{
		ID: "Sentra membuat direktori sentra IKM fesyen dari folder berisi YAML dan Markdown",
		EN: "Sentra turns a folder of YAML and Markdown into a directory of fashion production centres",
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
	helpShort = diag.Message{ID: "menjelaskan sebuah perintah", EN: "explains a command"}
	helpUsage = diag.Message{ID: "tampilkan penjelasan ini", EN: "show this help"}
)

// root is the whole command line.
func (p *program) root() *cobra.Command {
	root := &cobra.Command{
		Use:               "sentra",
		Short:             rootShort.In(p.lang),
		Example:           rootExample.In(p.lang),
		Args:              noCommand,
		SilenceErrors:     true, // run prints them
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
		RunE:              func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.SetOut(p.stdout)
	root.SetErr(p.stderr)
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { writeHelp(p.stdout, p.lang, c) })
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error { return flagFailure(c.CommandPath(), err) })
	root.SetHelpCommand(p.help())
	root.AddCommand(p.serve(), p.build(), p.check())
	for _, c := range append(root.Commands(), root) {
		c.Flags().BoolP("help", "h", false, helpUsage.In(p.lang))
		c.Flags().SortFlags = false
	}
	root.Flags().StringVar(&p.language, "lang", "", langUsage.In(p.lang))
	return root
}

// help is cobra's own help command, in both languages.
func (p *program) help() *cobra.Command {
	return &cobra.Command{
		Use:    "help",
		Short:  helpShort.In(p.lang),
		Hidden: true,
		RunE: func(c *cobra.Command, args []string) error {
			asked, rest, err := c.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return noCommand(c.Root(), args)
			}
			return asked.Help()
		},
	}
}

// noCommand refuses words that name no command, and suggests the one that is near.
func noCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	hint := seeHelp.With(c.CommandPath())
	c.SuggestionsMinimumDistance = 2 // typing mistakes, as cobra counts them by default
	if near := c.SuggestionsFor(args[0]); len(near) > 0 {
		hint = meant.With(near[0])
	}
	return failure{unknownCommand.With(args[0]), hint}
}

// noArguments refuses words after a command that takes flags alone.
func noArguments(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return failure{extraArgument.With(args[0]), seeHelp.With(c.CommandPath())}
}
