package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"iter"
	"slices"

	"sentra/internal/content"
	"sentra/internal/site"
)

// jsonFormat writes a list of objects, one a line, their keys in the order of
// the columns.
func jsonFormat[R any]() format[R] {
	return format[R]{"json", func(w io.Writer, x exporter, columns []column[R], rows iter.Seq[R]) error {
		return list(w, "[", "]", rows, func(o *object, row R) { known(o, x, columns, row) })
	}}
}

// geoFormat writes centres as RFC 7946 has them: points in WGS 84, longitude
// first. How far a point can be trusted is one of its properties.
func geoFormat() format[*site.Centre] {
	located := func(c column[*site.Centre]) bool { return c.name == "lat" || c.name == "lon" }
	return format[*site.Centre]{"geojson", func(w io.Writer, x exporter, columns []column[*site.Centre], rows iter.Seq[*site.Centre]) error {
		properties := slices.DeleteFunc(slices.Clone(columns), located)
		return list(w, `{"type":"FeatureCollection","features":[`, "]}", rows, func(o *object, c *site.Centre) {
			o.key("type", "Feature")
			o.key("id", c.Slug)
			o.key("geometry", pointOf(c.Keys.Location))
			o.inside("properties", func(o *object) { known(o, x, properties, c) })
		})
	}}
}

// point is a GeoJSON geometry.
type point struct {
	Type        string     `json:"type"`
	Coordinates [2]float64 `json:"coordinates"` // longitude, latitude
}

func pointOf(l *content.Location) point { return point{"Point", [2]float64{l.Lon, l.Lat}} }

// list writes objects between two texts, one a line.
func list[R any](w io.Writer, before, after string, rows iter.Seq[R], fill func(o *object, row R)) error {
	b := bufio.NewWriter(w)
	b.WriteString(before)
	o := newObject()
	separator := "\n"
	for row := range rows {
		o.buf.Reset()
		o.buf.WriteByte('{')
		fill(o, row)
		o.buf.WriteByte('}')
		b.WriteString(separator)
		if _, err := b.Write(o.buf.Bytes()); err != nil {
			return err
		}
		separator = ",\n"
	}
	b.WriteString("\n" + after + "\n")
	return b.Flush() // which tells of any error before
}

// known writes a row's columns but those of which nothing is known.
func known[R any](o *object, x exporter, columns []column[R], row R) {
	for _, c := range columns {
		switch v := c.of(x, row).(type) {
		case nil:
		case string:
			if v != "" {
				o.key(c.name, v)
			}
		case []string:
			if len(v) > 0 {
				o.key(c.name, v)
			}
		default:
			o.key(c.name, v)
		}
	}
}

// object is a JSON object being written, its keys in the order they come.
type object struct {
	buf    *bytes.Buffer
	values *json.Encoder
}

func newObject() *object {
	o := &object{buf: new(bytes.Buffer)}
	o.values = json.NewEncoder(o.buf)
	o.values.SetEscapeHTML(false) // no HTML will ever hold it
	return o
}

// key writes one key with its value.
func (o *object) key(name string, value any) {
	o.name(name)
	_ = o.values.Encode(value)      // never fails: it is text, a number, a yes or no, or made of those
	o.buf.Truncate(o.buf.Len() - 1) // the encoder ends each value with a line feed
}

// inside writes one key with an object of its own.
func (o *object) inside(name string, fill func(*object)) {
	o.name(name)
	o.buf.WriteByte('{')
	fill(o)
	o.buf.WriteByte('}')
}

// name writes what stands before a value.
func (o *object) name(name string) {
	if last := o.buf.Bytes()[o.buf.Len()-1]; last != '{' {
		o.buf.WriteByte(',')
	}
	o.buf.WriteString(`"` + name + `":`)
}
