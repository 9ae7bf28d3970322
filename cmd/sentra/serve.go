package main

import (
	"context"
	"errors"
	"fmt"
	"net"

	"github.com/spf13/cobra"
	"golang.org/x/sync/errgroup"

	"sentra/internal/build"
	"sentra/internal/diag"
	"sentra/internal/serve"
)

var serveCommand = description{
	name: "serve",
	short: diag.Message{
		ID: "menampilkan situs di peramban selagi disunting",
		EN: "shows the site in a browser while it is edited",
	},
	long: diag.Message{
		ID: `Menampilkan situs di alamat yang dicetak. Suntingan tampak sendiri di halaman yang terbuka, tanpa dimuat
ulang; halaman lain dibuat ketika dibuka. Tidak menulis apa pun. Selama ada yang salah, keadaan baik yang
terakhir tetap tampil, dan masalahnya terlihat di halaman itu dan di sini. Ctrl-C untuk berhenti`,
		EN: `Shows the site at the address it prints. An edit shows by itself in the pages that are open; others are
made when they are opened. Writes nothing. While anything is wrong, the last good state stays, and the
problems are told on the page and here. Ctrl-C to stop`,
	},
	example: diag.Message{
		ID: `  sentra serve
  sentra serve --drafts                 termasuk draf dan yang belum waktunya terbit
  sentra serve --addr 127.0.0.1:0       di port yang bebas
  sentra serve --open --editor 'idea://open?file={path}&line={line}'
                                        buka peramban; tautan ke berkas membuka IDEA`,
		EN: `  sentra serve
  sentra serve --drafts                 drafts and entries not yet due, too
  sentra serve --addr 127.0.0.1:0       on a free port
  sentra serve --open --editor 'idea://open?file={path}&line={line}'
                                        open the browser; links to files open IDEA`,
	},
}

func (p *program) serve() *cobra.Command {
	c := p.command(serveCommand, p.runServe)
	c.Flags().StringVar(&p.addr, "addr", "127.0.0.1:1313", p.usageOf("addr"))
	p.defineLive(c.Flags())
	p.definePoll(c.Flags())
	return c
}

func (p *program) runServe(ctx context.Context) error {
	options, err := p.buildOptions()
	if err != nil {
		return err
	}
	live, err := p.liveOptions()
	if err != nil {
		return err
	}
	listener, err := listen(ctx, p.addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	live.Loopback = isLoopback(listener)
	server := serve.New(live)
	w := workshop{program: p, options: options, stays: goodStays, nothing: nothingToShow}
	w.hand = func(_ context.Context, s *build.Snapshot, problems []diag.Problem) (outcome, error) {
		return differing(server.Update(s, problems)), nil
	}
	if err := w.open(ctx); err != nil {
		return nil // stopped, as it is meant to be
	}
	if err := p.printAddress(listener); err != nil {
		return err
	}
	if p.open {
		go p.openBrowser("http://" + reachable(listener.Addr()) + "/")
	}
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error { return server.Serve(ctx, listener) })
	g.Go(func() error {
		w.watch(ctx)
		return nil
	})
	return g.Wait()
}

var (
	cannotListen = diag.Message{ID: "tidak dapat melayani di %s: %s", EN: "cannot serve at %s: %s"}
	unknownHost  = diag.Message{ID: "nama host itu tidak dikenal", EN: "that host name is not known"}
	otherAddr    = diag.Message{
		ID: "pilih yang lain, misalnya --addr 127.0.0.1:8080, atau --addr 127.0.0.1:0 untuk port yang bebas",
		EN: "choose another, like --addr 127.0.0.1:8080, or --addr 127.0.0.1:0 for a free port",
	}
)

func listen(ctx context.Context, addr string) (net.Listener, error) {
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", addr)
	if err != nil {
		cause := diag.Cause(err)
		if _, dns := errors.AsType[*net.DNSError](err); dns {
			cause = unknownHost.With()
		}
		return nil, failure{cannotListen.With(addr, cause), otherAddr.With()}
	}
	return listener, nil
}

func isLoopback(l net.Listener) bool {
	addr, ok := l.Addr().(*net.TCPAddr)
	return ok && addr.IP.IsLoopback()
}

var openToAll = diag.Message{
	ID: "warning: siapa pun di jaringan ini dapat membuka situs yang sedang disunting\n",
	EN: "warning: anyone on this network can open the site being edited\n",
}

// printAddress prints where the site is, which is all that stdout gets in text.
func (p *program) printAddress(l net.Listener) error {
	if !isLoopback(l) {
		fmt.Fprint(p.stderr, openToAll.In(p.lang))
	}
	address := "http://" + reachable(l.Addr()) + "/"
	if p.format == formatJSON {
		return writeJSON(p.stdout, map[string]string{"address": address})
	}
	_, err := fmt.Fprintln(p.stdout, address)
	return err
}

// reachable is an address that a browser on this machine can open: that of a server on all of its
// addresses at once is none.
func reachable(a net.Addr) string {
	if addr, ok := a.(*net.TCPAddr); ok && addr.IP.IsUnspecified() {
		return fmt.Sprintf("127.0.0.1:%d", addr.Port)
	}
	return a.String()
}

var (
	goodStays = diag.Message{
		ID: "%s; yang tampil tetap keadaan baik yang terakhir",
		EN: "%s; the last good state stays in view",
	}
	nothingToShow = diag.Message{
		ID: "%s; situs tampil begitu kesalahannya diperbaiki",
		EN: "%s; the site will show as soon as the errors are mended",
	}
	differ = diag.Message{
		ID: "%s dari %s halaman yang terbuka berubah",
		EN: "%s of %s open pages differ",
	}
	noneOpen = diag.Message{
		ID: "tidak ada halaman yang terbuka",
		EN: "no page is open",
	}
)

// differing says how many of the open pages a change shows on.
func differing(o serve.Opened) outcome {
	counts := map[string]int{"open": o.Pages, "differ": o.Differ}
	if o.Pages == 0 {
		return outcome{noneOpen.With(), counts}
	}
	return outcome{differ.With(number(o.Differ), number(o.Pages)), counts}
}
