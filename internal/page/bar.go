package page

import (
	"strconv"

	"sentra/internal/content"
)

// Bar draws a number of a table beside those of the same column: it is as long as they compare. A range is drawn up
// to its least and, paler, up to its most. Least is "" where there is nothing to draw.
type Bar struct{ Least, Most string } // "43.5%"

// bars compares values of one kind, unit and scope with the largest of them. Others have no place in one column.
func bars(values []content.Range) []Bar {
	largest := 0.0
	for _, v := range values {
		largest = max(largest, v.Max)
	}
	list := make([]Bar, len(values))
	for i, v := range values {
		if v.Max > 0 {
			list[i] = Bar{percent(v.Min, largest), percent(v.Max, largest)}
		}
	}
	return list
}

// percent writes a share to a tenth.
func percent(part, whole float64) string {
	return strconv.FormatFloat(float64(int(part/whole*1000+.5))/10, 'f', -1, 64) + "%"
}

// exactly is the range of a count.
func exactly(n int) content.Range { return content.Range{Min: float64(n), Max: float64(n)} }
