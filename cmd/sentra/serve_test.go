package main

import (
	"net"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

// listenerAt is a listener of an address that a test had better not listen at.
type listenerAt struct {
	net.Listener
	addr net.TCPAddr
}

func (l listenerAt) Addr() net.Addr { return &l.addr }

func TestPrintAddress(t *testing.T) {
	const warning = "warning: anyone on this network can open the site being edited\n"
	tests := []struct{ ip, format, stdout, stderr string }{
		{"127.0.0.1", formatText, "http://127.0.0.1:1313/\n", ""},
		{"::1", formatText, "http://[::1]:1313/\n", ""},
		{"192.0.2.7", formatText, "http://192.0.2.7:1313/\n", warning},
		{"0.0.0.0", formatText, "http://127.0.0.1:1313/\n", warning},
		{"127.0.0.1", formatJSON, `{"address":"http://127.0.0.1:1313/"}` + "\n", ""},
		{"::", formatText, "http://127.0.0.1:1313/\n", warning},
	}
	for _, test := range tests {
		t.Run(test.ip+" "+test.format, func(t *testing.T) {
			var stdout, stderr strings.Builder
			p := program{streams: streams{&stdout, &stderr}, lang: diag.English, flags: flags{format: test.format}}
			if err := p.printAddress(listenerAt{addr: net.TCPAddr{IP: net.ParseIP(test.ip), Port: 1313}}); err != nil {
				t.Fatal(err)
			}
			got := [2]string{stdout.String(), stderr.String()}
			if diff := cmp.Diff([2]string{test.stdout, test.stderr}, got); diff != "" {
				t.Errorf("stdout, stderr (-want +got):\n%s", diff)
			}
		})
	}
}
