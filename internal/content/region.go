package content

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"sentra/internal/diag"
)

// Region is one row of regions.csv: a province, regency or city with its
// Ministry of Home Affairs code.
type Region struct {
	Code, Name, NameEN string
	Kind               string // province, regency or city
	Parent             string // code of the province; "" for provinces
	diag.Place
}

// The columns of regions.csv.
const (
	codeColumn = iota
	nameColumn
	nameENColumn
	kindColumn
	parentColumn
)

var (
	regionColumns = []string{"code", "name", "name_en", "kind", "parent"}
	provinceCode  = regexp.MustCompile(`^[1-35-9][0-9]$`) // no island group has a 4
	regencyCode   = regexp.MustCompile(`^[1-35-9][0-9]\.[0-9]{2}$`)
)

// regions reads regions.csv.
func (r *reader) regions(text []byte) []Region {
	r.source = string(text)
	rows := csv.NewReader(bytes.NewReader(text))
	rows.FieldsPerRecord = len(regionColumns)
	header, err := rows.Read()
	if err != nil || !slices.Equal(header, regionColumns) {
		r.report(diag.Place{Line: 1, Column: 1}, csvHeader.With(), writeHeader.With(strings.Join(regionColumns, ",")))
		return nil
	}
	var regions []Region
	first := map[string]int{}
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return regions
		}
		if errors.Is(err, csv.ErrFieldCount) {
			line, _ := rows.FieldPos(0)
			r.report(diag.Place{Line: line, Column: 1}, csvFields.With(len(row)), writeFields.With())
			continue
		}
		if err != nil {
			r.badQuote(err)
			return regions
		}
		line, _ := rows.FieldPos(codeColumn)
		region := Region{row[codeColumn], row[nameColumn], row[nameENColumn], row[kindColumn], row[parentColumn], diag.Place{Line: line, Column: 1}}
		r.region(region, func(column int) diag.Place { return r.csvPlace(rows.FieldPos(column)) })
		if earlier := first[region.Code]; earlier > 0 {
			r.report(region.Place, csvDouble.With(region.Code, earlier), dropItem.With())
			continue
		}
		first[region.Code] = line
		regions = append(regions, region)
	}
}

// badQuote reports a quotation mark that leaves the rest of the file unread.
func (r *reader) badQuote(err error) {
	var bad *csv.ParseError
	if !errors.As(err, &bad) {
		return
	}
	at := r.csvPlace(bad.Line, bad.Column)
	if bad.Line != bad.StartLine { // one that is open is the last of the line it stands on
		at = r.csvPlace(bad.StartLine, strings.LastIndexByte(r.lines()[bad.StartLine-1], '"')+1)
	}
	r.report(at, csvQuote.With(), dropQuote.With())
}

// csvPlace turns a column in bytes, as package csv counts, into characters.
func (r *reader) csvPlace(line, column int) diag.Place {
	text := r.lines()[line-1]
	return diag.Place{Line: line, Column: utf8.RuneCountInString(text[:min(max(column-1, 0), len(text))]) + 1}
}

// region reports what is wrong with one row.
func (r *reader) region(g Region, place func(column int) diag.Place) {
	for column, value := range []string{g.Code, g.Name, g.NameEN, g.Kind, g.Parent} {
		switch {
		case strings.TrimSpace(value) != value:
			r.report(place(column), csvSpaces.With(regionColumns[column]), dropSpaces.With())
		case value == "" && (column == nameColumn || column == nameENColumn):
			r.report(place(column), emptyValue.With(regionColumns[column]), writeName.With())
		}
	}
	if !slices.Contains(regionKinds, g.Kind) {
		r.report(place(kindColumn), csvKind.With(g.Kind), nearest(g.Kind, regionKinds))
		return
	}
	code, parent := regencyCode, ""
	if g.Kind == "province" {
		code = provinceCode
	}
	if !code.MatchString(g.Code) {
		r.report(place(codeColumn), csvCode.With(g.Code), writeRegion.With())
		return
	}
	if g.Kind != "province" {
		parent, _, _ = strings.Cut(g.Code, ".")
	}
	switch {
	case g.Parent == parent:
	case parent == "":
		r.report(place(parentColumn), provinceParent.With(g.Code, g.Parent), dropParent.With())
	default:
		r.report(place(parentColumn), csvParent.With(g.Code, g.Parent), writeParent.With(parent))
	}
}
