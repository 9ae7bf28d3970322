package page

import (
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// TestGoldenSiteUsesEveryKey finds the fields of the content format that no
// document of the golden site fills, so that no key goes without a golden view.
func TestGoldenSiteUsesEveryKey(t *testing.T) {
	used := make(map[string]bool)
	for _, d := range goldenTree(t).documents(t) {
		for _, keys := range []any{d.Centre, d.Producer, d.Product, d.Page, d.News, d.Translation, d.Config, d.Terms} {
			markUsed(reflect.ValueOf(keys), used)
		}
	}
	var unused []string
	for field, isUsed := range used {
		if !isUsed {
			unused = append(unused, field)
		}
	}
	slices.Sort(unused)
	if diff := cmp.Diff([]string(nil), unused); diff != "" {
		t.Errorf("keys that the golden site does not use:\n%s", diff)
	}
}

// markUsed notes every field of a value's structs, and whether it is filled.
func markUsed(v reflect.Value, used map[string]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			markUsed(v.Elem(), used)
		}
	case reflect.Slice:
		for i := range v.Len() {
			markUsed(v.Index(i), used)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[diag.Place]() || v.Type() == reflect.TypeFor[content.Date]() {
			return
		}
		for i := range v.NumField() {
			name := v.Type().String() + "." + v.Type().Field(i).Name
			used[name] = used[name] || !v.Field(i).IsZero()
			markUsed(v.Field(i), used)
		}
	}
}
