package content

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"

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

var (
	regionColumns = []string{"code", "name", "name_en", "kind", "parent"}
	provinceCode  = regexp.MustCompile(`^[1-9][0-9]$`)
	regencyCode   = regexp.MustCompile(`^[1-9][0-9]\.[0-9]{2}$`)
)

// regions reads regions.csv.
func (r *reader) regions(text []byte) []Region {
	rows := csv.NewReader(bytes.NewReader(text))
	rows.FieldsPerRecord = len(regionColumns)
	header, err := rows.Read()
	if err != nil || !slices.Equal(header, regionColumns) {
		r.report(diag.Place{Line: 1, Column: 1}, csvHeader.With(strings.Join(regionColumns, ",")), diag.Told{})
		return nil
	}
	var regions []Region
	first := map[string]int{}
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return regions
		}
		if err != nil {
			r.badRow(err)
			if !errors.Is(err, csv.ErrFieldCount) {
				return regions
			}
			continue
		}
		line, _ := rows.FieldPos(0)
		region := Region{row[0], row[1], row[2], row[3], row[4], diag.Place{Line: line, Column: 1}}
		if earlier := first[region.Code]; earlier > 0 {
			r.report(region.Place, csvDouble.With(region.Code, earlier), dropItem.With())
			continue
		}
		first[region.Code] = line
		if r.region(region, rows) {
			regions = append(regions, region)
		}
	}
}

func (r *reader) badRow(err error) {
	var bad *csv.ParseError
	if !errors.As(err, &bad) {
		return
	}
	reason := diag.Message{ID: "tanda kutip tidak pada tempatnya", EN: "a quotation mark out of place"}
	if errors.Is(err, csv.ErrFieldCount) {
		reason = csvSix
	}
	r.report(diag.Place{Line: bad.StartLine, Column: max(1, bad.Column)}, csvFields.With(reason), diag.Told{})
}

func (r *reader) region(g Region, rows *csv.Reader) bool {
	place := func(column int) diag.Place {
		line, col := rows.FieldPos(column)
		return diag.Place{Line: line, Column: col}
	}
	switch {
	case !slices.Contains(regionKinds, g.Kind):
		r.report(place(3), csvKind.With(g.Kind), nearest(g.Kind, regionKinds))
	case g.Kind == "province" && !provinceCode.MatchString(g.Code),
		g.Kind != "province" && !regencyCode.MatchString(g.Code):
		r.report(place(0), csvCode.With(g.Code), writeRegion.With())
	case g.Name == "":
		r.report(place(1), csvEmpty.With("name"), diag.Told{})
	case g.NameEN == "":
		r.report(place(2), csvEmpty.With("name_en"), diag.Told{})
	case g.Kind == "province" && g.Parent != "", g.Kind != "province" && g.Parent != g.Code[:2]:
		r.report(place(4), csvParent.With(g.Code, g.Parent), writeRegion.With())
	default:
		return true
	}
	return false
}
