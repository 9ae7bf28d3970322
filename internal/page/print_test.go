package page

import (
	"fmt"
	"html/template"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// flowRoom is how long a struct or a list may be to be printed on one line.
const flowRoom = 110

// printed writes a view so that people can read it: fields that are absent are
// left out, what is short stands on one line, HTML in its own lines.
func printed(view any) string {
	var b strings.Builder
	printFields(&b, reflect.ValueOf(view), "")
	return b.String()
}

func printFields(b *strings.Builder, v reflect.Value, indent string) {
	for i := range v.NumField() {
		if field := v.Field(i); !field.IsZero() {
			b.WriteString(indent + v.Type().Field(i).Name + ":")
			printValue(b, field, indent)
		}
	}
}

func printValue(b *strings.Builder, v reflect.Value, indent string) {
	if html, ok := v.Interface().(template.HTML); ok {
		b.WriteByte('\n')
		for line := range strings.Lines(string(html)) {
			b.WriteString(indent + "  | " + strings.TrimSuffix(line, "\n") + "\n")
		}
		return
	}
	if text := flow(v); utf8.RuneCountInString(text) <= flowRoom || v.Kind() == reflect.String {
		b.WriteString(" " + text + "\n")
		return
	}
	b.WriteByte('\n')
	if v.Kind() == reflect.Struct {
		printFields(b, v, indent+"  ")
		return
	}
	for i := range v.Len() {
		b.WriteString(indent + "  -")
		printValue(b, v.Index(i), indent+"  ")
	}
}

// flow writes a value on one line.
func flow(v reflect.Value) string {
	var parts []string
	switch v.Kind() {
	case reflect.String:
		return strconv.Quote(v.String())
	case reflect.Slice:
		for i := range v.Len() {
			parts = append(parts, flow(v.Index(i)))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Field(i); !field.IsZero() {
				parts = append(parts, v.Type().Field(i).Name+": "+flow(field))
			}
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return fmt.Sprint(v.Interface())
}
