package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/sync/errgroup"

	"sentra/internal/build"
	"sentra/internal/diag"
	"sentra/internal/serve"
)

var (
	serveShort = diag.Message{
		ID: "menampilkan situs di peramban selagi disunting",
		EN: "shows the site in a browser while it is edited",
	}
	serveLong = diag.Message{
		ID: `Menampilkan situs di alamat yang dicetak, dan membacanya lagi setiap kali ada berkas yang berubah;
muat ulang halaman untuk melihatnya. Tidak menulis apa pun. Selama ada yang salah, keadaan baik yang
terakhir tetap tampil, dan masalahnya dicetak. Ctrl-C untuk berhenti`,
		EN: `Shows the site at the address it prints, and reads it again whenever a file changes; reload the
page to see. Writes nothing. While anything is wrong, the last good state stays, and the problems are
printed. Ctrl-C to stop`,
	}
	serveExample = diag.Message{
		ID: `  sentra serve
  sentra serve --drafts                 termasuk draf dan yang belum waktunya terbit
  sentra serve --addr 127.0.0.1:0       di port yang bebas`,
		EN: `  sentra serve
  sentra serve --drafts                 drafts and entries not yet due, too
  sentra serve --addr 127.0.0.1:0       on a free port`,
	}
	addrWrong = diag.Message{
		ID: "--addr %q: tulis sebagai HOST:PORT",
		EN: "--addr %q: write it as HOST:PORT",
	}
	addrHint = diag.Message{
		ID: "misalnya 127.0.0.1:8080, atau 127.0.0.1:0 untuk port yang bebas",
		EN: "like 127.0.0.1:8080, or 127.0.0.1:0 for a free port",
	}
	cannotListen = diag.Message{
		ID: "tidak dapat melayani di %s: %v",
		EN: "cannot serve at %s: %v",
	}
	mended = diag.Message{
		ID: "tidak ada masalah lagi",
		EN: "no problems any more",
	}
	notWatching = diag.Message{
		ID: "perubahan berkas tidak terpantau (%v); jalankan ulang untuk melihat suntingan",
		EN: "changes of files are not noticed (%v); start again to see an edit",
	}
)

func (p *program) serve() *cobra.Command {
	c := &cobra.Command{
		Use:     "serve",
		Short:   serveShort.In(p.lang),
		Long:    serveLong.In(p.lang),
		Example: serveExample.In(p.lang),
		Args:    noArguments,
		RunE:    func(c *cobra.Command, _ []string) error { return p.runServe(c.Context()) },
	}
	p.shared(c.Flags())
	c.Flags().StringVar(&p.addr, "addr", "127.0.0.1:1313", addrUsage.In(p.lang))
	return c
}

func (p *program) runServe(ctx context.Context) error {
	options, err := p.buildOptions()
	if err != nil {
		return err
	}
	listener, err := listen(ctx, p.addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	w := workshop{
		program: p,
		options: options,
		server:  serve.New(serve.Options{Lang: p.lang, Loopback: isLoopback(listener)}),
	}
	w.look(ctx)
	if ctx.Err() != nil {
		return nil
	}
	if err := p.printAddress(listener); err != nil {
		return err
	}
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error { return w.server.Serve(ctx, listener) })
	g.Go(func() error {
		if err := serve.Watch(ctx, p.site, func() { w.look(ctx) }); err != nil {
			printFailure(p.stderr, p.lang, failure{text: notWatching.With(err)})
		}
		return nil
	})
	return g.Wait()
}

func listen(ctx context.Context, addr string) (net.Listener, error) {
	if _, _, err := net.SplitHostPort(addr); err != nil {
		return nil, failure{addrWrong.With(addr), addrHint.With()}
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", addr)
	if err != nil {
		return nil, failure{cannotListen.With(addr, err), addrHint.With()}
	}
	return listener, nil
}

func isLoopback(l net.Listener) bool {
	addr, ok := l.Addr().(*net.TCPAddr)
	return ok && addr.IP.IsLoopback()
}

func (p *program) printAddress(l net.Listener) error {
	address := "http://" + l.Addr().String() + "/"
	if p.format == formatJSON {
		return json.NewEncoder(p.stdout).Encode(map[string]string{"address": address})
	}
	_, err := fmt.Fprintln(p.stdout, address)
	return err
}

// workshop is a site being edited: looked at after every change, and shown.
type workshop struct {
	*program
	options build.Options
	loader  build.Loader
	server  *serve.Server
	told    string // the problems as printed last
}

// look reads the site and shows its new state. It prints the problems when they are others than before.
func (w *workshop) look(ctx context.Context) {
	snapshot, problems, err := w.loader.Load(ctx, w.siteFS(), w.options)
	if err != nil {
		return // only because the program is ending
	}
	w.server.Update(snapshot, problems)
	w.tell(problems)
}

func (w *workshop) tell(problems []diag.Problem) {
	var text strings.Builder
	_ = diag.Printer{W: &text, Lang: w.lang}.Text(problems) // a builder takes everything
	if text.String() == w.told {
		return
	}
	w.told = text.String()
	if len(problems) == 0 && w.format == formatText {
		fmt.Fprintln(w.stderr, mended.In(w.lang))
		return
	}
	_ = w.printProblems(w.problemStream(), problems) // a terminal that has gone is no reason to stop serving
}
