package build

import (
	"reflect"
	"testing"

	"sentra/internal/page"
	"sentra/internal/render"
)

func TestViewsArePlain(t *testing.T) {
	layouts := page.Layouts()
	if len(layouts) == 0 {
		t.Fatal("there is no layout")
	}
	for layout, view := range layouts {
		if err := render.Plain(reflect.TypeOf(view)); err != nil {
			t.Errorf("the view of %s is not plain: %v", layout, err)
		}
	}
}
