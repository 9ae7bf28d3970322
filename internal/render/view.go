package render

import (
	"fmt"
	"html/template"
	"reflect"
	"slices"
)

var (
	htmlType   = reflect.TypeFor[template.HTML]()
	htmlFields = []string{"Body", "JSONLD"}
)

// Plain reports the first thing in a view type that is not plain data: a
// method, pointer, map, function, interface, channel or time, a field that
// templates cannot see, or HTML in a field not called Body or JSONLD. The error
// says which field it is.
func Plain(t reflect.Type) error { return plain(t, t.String(), "", nil) }

func plain(t reflect.Type, path, field string, above []reflect.Type) error {
	if slices.Contains(above, t) {
		return nil
	}
	above = append(above, t)
	switch {
	case t == htmlType && slices.Contains(htmlFields, field):
		return nil
	case t.PkgPath() == htmlType.PkgPath():
		return fmt.Errorf("%s: %s, which only Body and JSONLD may be, as HTML", path, t)
	case t.PkgPath() == "time":
		return fmt.Errorf("%s: a time; format it in the view", path)
	}
	switch t.Kind() {
	case reflect.Pointer, reflect.Map, reflect.Func, reflect.Interface, reflect.Chan, reflect.UnsafePointer:
		return fmt.Errorf("%s: a %s (%s)", path, t.Kind(), t)
	}
	if all := reflect.PointerTo(t); all.NumMethod() > 0 {
		return fmt.Errorf("%s: %s has the method %s", path, t, all.Method(0).Name)
	}
	switch t.Kind() {
	case reflect.Slice, reflect.Array:
		return plain(t.Elem(), path+"[]", "", above)
	case reflect.Struct:
		for i := range t.NumField() {
			f := t.Field(i)
			if !f.IsExported() && !(f.Anonymous && f.Type.Kind() == reflect.Struct) {
				return fmt.Errorf("%s.%s: unexported", path, f.Name)
			}
			if err := plain(f.Type, path+"."+f.Name, f.Name, above); err != nil {
				return err
			}
		}
	}
	return nil
}

// structTypes finds every struct type that a layout's view holds, by the name
// Go prints it with: those a partial may take.
func structTypes(layouts map[string]any) map[string]reflect.Type {
	types := map[string]reflect.Type{}
	for _, view := range layouts {
		collect(reflect.TypeOf(view), types)
	}
	return types
}

func collect(t reflect.Type, types map[string]reflect.Type) {
	switch t.Kind() {
	case reflect.Slice, reflect.Array:
		collect(t.Elem(), types)
	case reflect.Struct:
		if types[t.String()] == t {
			return
		}
		types[t.String()] = t
		for i := range t.NumField() {
			collect(t.Field(i).Type, types)
		}
	}
}

// fields are the names a template may ask of a struct type.
func fields(t reflect.Type) []string {
	if t == nil || t.Kind() != reflect.Struct {
		return nil
	}
	var names []string
	for _, f := range reflect.VisibleFields(t) {
		if f.IsExported() {
			names = append(names, f.Name)
		}
	}
	return names
}

// filled makes a view in which nothing is absent: every string is "x", every
// number 2, every slice has two elements.
func filled(t reflect.Type) any {
	v := reflect.New(t).Elem()
	fill(v, nil)
	return v.Interface()
}

// fill sets v, but for slices of a type that v is part of.
func fill(v reflect.Value, above []reflect.Type) {
	t := v.Type()
	switch t.Kind() {
	case reflect.String:
		v.SetString("x")
		if t == htmlType {
			v.SetString("<p>x</p>")
		}
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(2)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(2)
	case reflect.Float32, reflect.Float64:
		v.SetFloat(2)
	case reflect.Struct:
		for i := range t.NumField() {
			fill(v.Field(i), append(above, t))
			if t.Field(i).Type == htmlType && t.Field(i).Name == "JSONLD" {
				v.Field(i).SetString(`<script type="application/ld+json">{}</script>`)
			}
		}
	case reflect.Array:
		for i := range v.Len() {
			fill(v.Index(i), above)
		}
	case reflect.Slice:
		if slices.Contains(above, t.Elem()) {
			return
		}
		v.Set(reflect.MakeSlice(t, 2, 2))
		for i := range v.Len() {
			fill(v.Index(i), above)
		}
	}
}
