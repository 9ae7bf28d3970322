package content

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

const regionHeader = "code,name,name_en,kind,parent\n"

func TestParseRegions(t *testing.T) {
	want := []Region{
		{"33", "Jawa Tengah", "Central Java", "province", "", diag.Place{Line: 2, Column: 1}},
		{"33.74", "Kota Semarang", "Semarang City", "city", "33", diag.Place{Line: 3, Column: 1}},
		{"21.01", "Kabupaten \"Bintan\", Baru", "Bintan Regency", "regency", "21", diag.Place{Line: 5, Column: 1}},
	}
	text := regionHeader + "33,Jawa Tengah,Central Java,province,\n33.74,Kota Semarang,Semarang City,city,33\n" +
		"\n21.01,\"Kabupaten \"\"Bintan\"\", Baru\",Bintan Regency,regency,21\n"
	for name, text := range map[string]string{
		"as it is":             text,
		"Windows line ends":    strings.ReplaceAll(text, "\n", "\r\n"),
		"a byte-order mark":    "\uFEFF" + text,
		"no line end at last":  strings.TrimSuffix(text, "\n"),
		"empty lines at last ": text + "\n\n",
	} {
		t.Run(name, func(t *testing.T) {
			doc, problems := parse(t, "content/regions.csv", text)
			if problems != "" {
				t.Error(problems)
			}
			if diff := cmp.Diff(want, doc.Regions); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestParseRegionsRefuses(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"no header", "33,Jawa Tengah,Central Java,province,\n", "{1 1} the first line does not name the columns\n"},
		{"nothing", "", "{1 1} the first line does not name the columns\n"},
		{"columns in another order", "name,code,name_en,kind,parent\n", "{1 1} the first line does not name the columns\n"},
		{"columns after semicolons", "code;name;name_en;kind;parent\n", "{1 1} the first line does not name the columns\n"},
		{"too few columns", regionHeader + "33,Jawa Tengah\n34,Yogyakarta,Yogyakarta,province\n", "{2 1} this line has 2 columns, not five\n{3 1} this line has 4 columns, not five\n"},
		{"too many columns", regionHeader + "33,Jawa Tengah,Central Java,province,,\n", "{2 1} this line has 6 columns, not five\n"},
		{"an odd quotation mark", regionHeader + "33,Jawa \"Tengah\",Central Java,province,\n34,x\n", "{2 9} a quotation mark out of place\n"},
		{"an odd quotation mark after accents", regionHeader + "33,Jàwá \"Tengah\",Central Java,province,\n", "{2 9} a quotation mark out of place\n"},
		{"an open quotation mark", regionHeader + "33,\"Jawa Tengah,Central Java,province,\n34,x\n", "{2 4} a quotation mark out of place\n"},
		{"a kind that is none", regionHeader + "33,Jawa Tengah,Central Java,provinsi,\n", "{2 29} unknown kind of region \"provinsi\"\n"},
		{"a kind after accents", regionHeader + "33,Jàwá Tengah,Central Java,provinsi,\n", "{2 29} unknown kind of region \"provinsi\"\n"},
		{"a province's code", regionHeader + "3,a,b,province,\n333,a,b,province,\n33.01,a,b,province,\n03,a,b,province,\n", "{2 1} \"3\" is not a code of this kind of region\n" +
			"{3 1} \"333\" is not a code of this kind of region\n{4 1} \"33.01\" is not a code of this kind of region\n{5 1} \"03\" is not a code of this kind of region\n"},
		{"a province outside all island groups", regionHeader + "41,a,b,province,\n", "{2 1} \"41\" is not a code of this kind of region\n"},
		{"a city's code", regionHeader + "33,a,b,city,33\n33.1,a,b,city,33\n33.001,a,b,regency,33\n3374,a,b,city,33\n", "{2 1} \"33\" is not a code of this kind of region\n" +
			"{3 1} \"33.1\" is not a code of this kind of region\n{4 1} \"33.001\" is not a code of this kind of region\n{5 1} \"3374\" is not a code of this kind of region\n"},
		{"a province in another", regionHeader + "33,a,b,province,32\n", "{2 17} the province 33 lies in no other region: \"32\"\n"},
		{"a city in another province", regionHeader + "33.74,a,b,city,32\n33.75,a,b,city,\n", "{2 16} region 33.74 is not in province \"32\"\n{3 16} region 33.75 is not in province \"\"\n"},
		{"no names", regionHeader + "33,,,province,\n", "{2 4} \"name\" has no value\n{2 5} \"name_en\" has no value\n"},
		{"spaces", regionHeader + "33, a,b ,province,\n", "{2 4} the column name starts or ends with a space\n{2 7} the column name_en starts or ends with a space\n"},
		{"a code twice", regionHeader + "33,a,b,province,\n33,c,d,province,\n", "{3 1} the code 33 already stands on line 2\n"},
		{"a code twice with another mistake", regionHeader + "33,a,b,province,\n33,,d,province,\n", "{3 1} the code 33 already stands on line 2\n{3 4} \"name\" has no value\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, got := parse(t, "content/regions.csv", tt.text)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
