package serve

import (
	"net/http"
	"strings"

	"sentra/internal/build"
)

// found is what a snapshot has at an address.
type found struct {
	status int
	output build.Output // without a path where the snapshot has nothing to show, not even a page that says so
	to     string       // the path to ask instead, "" where there is none
}

// find looks an address up in the table of outputs: what is not in it does not exist, whatever the path
// looks like.
func find(snapshot *build.Snapshot, address string) found {
	name, within := strings.CutPrefix(address, snapshot.BasePath)
	switch {
	case !within && (address == "/" || address+"/" == snapshot.BasePath):
		return redirect(snapshot.BasePath)
	case !within:
		return missing(snapshot, strings.TrimPrefix(address, "/"))
	case name == "" || strings.HasSuffix(name, "/"):
		name += "index.html"
	}
	if output, there := snapshot.Output(name); there {
		return found{status: http.StatusOK, output: output}
	}
	if _, there := snapshot.Output(name + "/index.html"); there {
		return redirect(address + "/")
	}
	return missing(snapshot, name)
}

// redirect leads to another path of this server, for now: base_url may be edited.
func redirect(to string) found { return found{status: http.StatusTemporaryRedirect, to: to} }

// missing is the 404 page of the language whose part of the site was asked for.
func missing(snapshot *build.Snapshot, name string) found {
	first, _, _ := strings.Cut(name, "/")
	for _, page := range []string{first + "/404.html", "404.html"} {
		if output, there := snapshot.Output(page); there {
			return found{status: http.StatusNotFound, output: output}
		}
	}
	return found{status: http.StatusNotFound}
}
