package build

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"sentra/internal/page"
)

// TestKeySeesEveryField fills each field of every view by itself, those of the elements of its lists, too:
// each gives the view another key.
func TestKeySeesEveryField(t *testing.T) {
	for layout, view := range page.Layouts() {
		filled := variants(reflect.TypeOf(view), nil)
		fields := map[string]string{keyOfView("", "", view): "nothing"}
		for _, v := range filled {
			key := keyOfView("", "", v.value.Interface())
			if other, same := fields[key]; same {
				t.Errorf("%s: filling %s gives the key of filling %s", layout, v.field, other)
			}
			fields[key] = v.field
		}
		if len(filled) == 0 {
			t.Errorf("%s has no field", layout)
		}
	}
}

// variant is a value of which one field alone is filled.
type variant struct {
	field string
	value reflect.Value
}

// variants lists the ways in which one thing of a type can be filled. A type within itself is filled once.
func variants(typ reflect.Type, above []reflect.Type) []variant {
	if slices.Contains(above, typ) {
		return nil
	}
	above = append(slices.Clone(above), typ)
	var list []variant
	switch typ.Kind() {
	case reflect.Struct:
		for i := range typ.NumField() {
			for _, v := range variants(typ.Field(i).Type, above) {
				whole := reflect.New(typ).Elem()
				whole.Field(i).Set(v.value)
				list = append(list, variant{"." + typ.Field(i).Name + v.field, whole})
			}
		}
	case reflect.Slice:
		list = append(list, variant{"[]", reflect.MakeSlice(typ, 1, 1)})
		for _, v := range variants(typ.Elem(), above) {
			list = append(list, variant{"[0]" + v.field, reflect.Append(reflect.MakeSlice(typ, 0, 1), v.value)})
		}
	case reflect.String:
		list = append(list, variant{"", reflect.ValueOf("x").Convert(typ)})
	case reflect.Bool:
		list = append(list, variant{"", reflect.ValueOf(true).Convert(typ)})
	case reflect.Int:
		list = append(list, variant{"", reflect.ValueOf(1).Convert(typ)})
	default:
		panic(fmt.Sprintf("no variant of %s", typ))
	}
	return list
}

// BenchmarkKey makes the keys of some pages of the golden site, and prints how long that takes compared
// with describing the same views by fmt.
func BenchmarkKey(b *testing.B) {
	s := loaded(b, goldenTree(b), testOptions)
	var views []any
	for _, r := range s.table.PerLayout() {
		views = append(views, r.View())
	}
	const rounds = 20
	start := time.Now()
	for range rounds {
		for _, v := range views {
			_ = fmt.Sprintf("%#v", v)
		}
	}
	byFmt := float64(time.Since(start)) / rounds
	for b.Loop() {
		for _, v := range views {
			keyOfView("", "", v)
		}
	}
	b.ReportMetric(byFmt*float64(b.N)/float64(b.Elapsed()), "times-faster-than-fmt")
}
