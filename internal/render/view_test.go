package render

import (
	"html/template"
	"reflect"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

type named string

func (named) Method() string { return "" }

func TestPlain(t *testing.T) {
	type inner struct{ Text string }
	tests := []struct {
		name string
		view any
		want string // "" where it is plain
	}{
		{"plain", struct {
			inner
			Title string
			List  []inner
			Count int
			Body  template.HTML
		}{}, ""},
		{"recursive", tree{}, ""},
		{"pointer", struct{ P *inner }{}, ".P: a ptr (*render.inner)"},
		{"map", struct{ M map[string]string }{}, ".M: a map (map[string]string)"},
		{"function", struct{ F func() }{}, ".F: a func (func())"},
		{"interface", struct{ I any }{}, ".I: a interface (interface {})"},
		{"channel", struct{ C chan int }{}, ".C: a chan (chan int)"},
		{"time", struct{ At time.Time }{}, ".At: a time; format it in the view"},
		{"month", struct{ In time.Month }{}, ".In: a time; format it in the view"},
		{"method", struct{ N named }{}, ".N: render.named has the method Method"},
		{"in a list", struct{ L []*inner }{}, ".L[]: a ptr (*render.inner)"},
		{"HTML elsewhere", struct{ Title template.HTML }{}, ".Title: template.HTML, which only Body and JSONLD may be, as HTML"},
		{"other trusted text", struct{ Body template.URL }{}, ".Body: template.URL, which only Body and JSONLD may be, as HTML"},
		{"unexported", struct{ hidden string }{}, ".hidden: unexported"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			typ := reflect.TypeOf(test.view)
			got := ""
			if err := Plain(typ); err != nil {
				got = err.Error()
			}
			if test.want != "" {
				test.want = typ.String() + test.want
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("Plain (-want +got):\n%s", diff)
			}
		})
	}
}

type tree struct {
	Name  string
	Below []tree
}

func TestFilled(t *testing.T) {
	type part struct {
		Name string
		Flag bool
	}
	type view struct {
		part
		N    int
		Body template.HTML
		List []part
		Tree []tree
	}
	two := part{"x", true}
	want := view{two, 2, "<p>x</p>", []part{two, two}, []tree{{Name: "x"}, {Name: "x"}}}
	if diff := cmp.Diff(want, filled(reflect.TypeFor[view]()), cmp.AllowUnexported(view{})); diff != "" {
		t.Errorf("filled (-want +got):\n%s", diff)
	}
}
