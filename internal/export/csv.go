package export

import (
	"encoding/csv"
	"io"
	"iter"
	"strconv"
	"strings"
)

const (
	// byteOrderMark starts a CSV file: without it, a spreadsheet that somebody
	// opens by a double click takes the text for another encoding. Programs skip
	// it, and for those that do not there is the same as JSON.
	byteOrderMark = "\uFEFF"

	// listSeparator stands between the values of one cell.
	listSeparator = " | "
)

// csvFormat writes a header and a line a row, as RFC 4180 has them.
func csvFormat[R any]() format[R] {
	return format[R]{"csv", func(w io.Writer, x exporter, columns []column[R], rows iter.Seq[R]) error {
		if _, err := io.WriteString(w, byteOrderMark); err != nil {
			return err
		}
		lines := csv.NewWriter(w)
		lines.UseCRLF = true
		cells := make([]string, len(columns))
		for i, c := range columns {
			cells[i] = c.name
		}
		if err := lines.Write(cells); err != nil {
			return err
		}
		for row := range rows {
			for i, c := range columns {
				cells[i] = cell(c.of(x, row))
			}
			if err := lines.Write(cells); err != nil {
				return err
			}
		}
		lines.Flush()
		return lines.Error()
	}}
}

// cell writes one value. Numbers stay numbers, a minus sign included.
func cell(value any) string {
	switch v := value.(type) {
	case string:
		return harmless(v)
	case []string:
		return harmless(strings.Join(v, listSeparator))
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case int64:
		return strconv.FormatInt(v, 10)
	case bool:
		return strconv.FormatBool(v)
	}
	return ""
}

// formulaStarts are what spreadsheets take for the start of a formula, or drop
// on their way to one.
const formulaStarts = "=+-@\t\r\n"

// harmless puts an apostrophe before a text that a spreadsheet would compute,
// which makes it text again. Nobody can tell then whether it was there before;
// the JSON file has the text as it was written.
func harmless(text string) string {
	if text != "" && strings.IndexByte(formulaStarts, text[0]) >= 0 {
		return "'" + text
	}
	return text
}
