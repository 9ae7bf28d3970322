package main

import (
	"context"
	"fmt"
	"io/fs"
	"net"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
)

// server is a command that serves a folder while it is edited.
type server struct {
	dir      string
	args     func(addr, port string) []string
	products func() ([]product, error)
}

// product is an entry to edit, and where it is shown.
type product struct{ file, address string }

// process is a server that runs.
type process struct {
	url  string
	cmd  *exec.Cmd
	done chan error
}

func (s server) start(ctx context.Context) (*process, error) {
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	args := s.args("127.0.0.1", port)
	p := &process{url: "http://127.0.0.1:" + port + "/", cmd: exec.CommandContext(ctx, args[0], args[1:]...), done: make(chan error, 1)}
	p.cmd.Dir = s.dir
	if err := p.cmd.Start(); err != nil {
		return nil, err
	}
	go func() { p.done <- p.cmd.Wait() }()
	return p, nil
}

// stop ends the server. How it takes that is not what is measured.
func (p *process) stop() error {
	if err := p.cmd.Process.Signal(os.Interrupt); err != nil {
		return fmt.Errorf("the server ended by itself: %w", err)
	}
	<-p.done
	return nil
}

// freePort finds a port that nobody uses right now.
func freePort() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer l.Close()
	_, port, err := net.SplitHostPort(l.Addr().String())
	return port, err
}

// sentraServer serves a site with Sentra.
func sentraServer(sentra, dir string) server {
	return server{
		dir: dir,
		args: func(host, port string) []string {
			return []string{sentra, "serve", "--addr", net.JoinHostPort(host, port)}
		},
		products: func() ([]product, error) {
			return productsIn(dir, "content/centres", "products", ".yaml", func(centre, slug string) string {
				return path.Join("sentra", path.Base(centre), "produk", slug) + "/"
			})
		},
	}
}

// hugoServer serves a site with Hugo, as its users do: without a flag that slows it or spares it work.
func hugoServer(hugo, dir string) server {
	return server{
		dir: dir,
		args: func(host, port string) []string {
			return []string{hugo, "server", "--bind", host, "--port", port, "--quiet"}
		},
		products: func() ([]product, error) {
			return productsIn(dir, "content/sentra", "produk", ".md", func(centre, slug string) string {
				return path.Join("sentra", path.Base(centre), "produk", slug) + "/"
			})
		},
	}
}

// productsIn lists the products that are shown, in the order of their paths: those which no key keeps back.
func productsIn(dir, root, folder, ext string, address func(centre, slug string) string) ([]product, error) {
	var list []product
	hidden := map[string]bool{} // centres
	err := filepath.WalkDir(filepath.Join(dir, root), func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, file)
		if err != nil {
			return err
		}
		name = filepath.ToSlash(name)
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		within := path.Base(path.Dir(name)) == folder
		switch centre := path.Dir(path.Dir(name)); {
		case !within:
			hidden[path.Dir(name)] = hidden[path.Dir(name)] || keptBack(string(text))
		case path.Ext(name) == ext && !hidden[centre] && !keptBack(string(text)) && summaryLine.Match(text):
			slug := strings.TrimSuffix(path.Base(name), ext)
			list = append(list, product{name, address(centre, slug)})
		}
		return nil
	})
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("%s has no product to edit", dir)
	}
	return list, err
}

// keptBack reports whether an entry may not be shown today.
func keptBack(text string) bool {
	for _, key := range []string{"draft: true", "publish:", "expire:"} {
		if strings.HasPrefix(text, key) || strings.Contains(text, "\n"+key) {
			return true
		}
	}
	return false
}
