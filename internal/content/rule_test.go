package content

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

// objects returns every object of the content format, by its path from the
// file it belongs to.
func objects() map[string]*Object {
	all := map[string]*Object{}
	var add func(path string, o *Object)
	add = func(path string, o *Object) {
		all[path] = o
		for _, rule := range o.Rules {
			if rule.Of != nil {
				add(path+"."+rule.Key, rule.Of)
			}
		}
	}
	for _, f := range Formats() {
		add(f.ID, f.Object)
	}
	return all
}

// goTypes are the types of the fields that values of a kind are stored in.
var goTypes = map[RuleKind][]reflect.Type{
	Line:      {reflect.TypeFor[string]()},
	Both:      {reflect.TypeFor[Text]()},
	Choice:    {reflect.TypeFor[string]()},
	Flag:      {reflect.TypeFor[bool]()},
	Whole:     {reflect.TypeFor[int64]()},
	Decimal:   {reflect.TypeFor[float64]()},
	Quantity:  {reflect.TypeFor[Range]()},
	Moment:    {reflect.TypeFor[Date]()},
	Code:      {reflect.TypeFor[Ref](), reflect.TypeFor[string]()},
	Number:    {reflect.TypeFor[string]()},
	TermSlug:  {reflect.TypeFor[Ref]()},
	EntrySlug: {reflect.TypeFor[Ref]()},
	URL:       {reflect.TypeFor[string]()},
	Email:     {reflect.TypeFor[string]()},
	Country:   {reflect.TypeFor[string]()},
	Hex:       {reflect.TypeFor[string]()},
	Picture:   {reflect.TypeFor[Ref]()},
	SourceNo:  {reflect.TypeFor[SourceIndex]()},
	WordMap:   {reflect.TypeFor[map[string]map[string]string]()},
}

func TestRulesAreWhole(t *testing.T) {
	for path, o := range objects() {
		keys := map[string]bool{}
		for i, rule := range o.Rules {
			if err := wholeRule(rule, o.typ.FieldByIndex(o.fields[i]).Type); err != nil {
				t.Errorf("%s.%s: %v", path, rule.Key, err)
			}
			if keys[rule.Key] {
				t.Errorf("%s.%s stands twice in the table", path, rule.Key)
			}
			keys[rule.Key] = true
		}
	}
}

// wholeRule reports what a row of the table lacks, says in vain, or says of
// another type than its field has.
func wholeRule(rule Rule, field reflect.Type) error {
	if rule.List {
		if field.Kind() != reflect.Slice {
			return fmt.Errorf("a list in a field of type %v", field)
		}
		field = field.Elem()
	}
	if field.Kind() == reflect.Pointer {
		field = field.Elem()
	}
	if rule.Kind == Mapping {
		if rule.Of == nil || rule.Of.typ != field {
			return fmt.Errorf("no table for its field of type %v", field)
		}
	} else if !slices.Contains(goTypes[rule.Kind], field) {
		return fmt.Errorf("kind %d in a field of type %v", rule.Kind, field)
	}
	for _, text := range []string{rule.Meaning.ID, rule.Meaning.EN} {
		if !strings.HasSuffix(text, ".") || strings.TrimSpace(text) != text {
			return fmt.Errorf("the meaning %q is no sentence", text)
		}
	}
	only := map[string]struct {
		set   bool
		kinds []RuleKind
	}{
		"Max":        {rule.Max != 0, []RuleKind{Line, Both}},
		"Values":     {rule.Values != nil, []RuleKind{Choice}},
		"Vocabulary": {rule.Vocabulary != "", []RuleKind{TermSlug}},
		"Coarsest":   {rule.Coarsest != Day, []RuleKind{Moment}},
		"Low, High":  {rule.Low != 0 || rule.High != 0, []RuleKind{Whole, Decimal}},
		"Of":         {rule.Of != nil, []RuleKind{Mapping}},
	}
	for name, column := range only {
		if column.set && !slices.Contains(column.kinds, rule.Kind) {
			return fmt.Errorf("%s says nothing of kind %d", name, rule.Kind)
		}
	}
	switch {
	case rule.Kind == Choice && len(rule.Values) == 0:
		return fmt.Errorf("a choice of nothing")
	case rule.Kind == TermSlug && !slices.Contains(Vocabularies, rule.Vocabulary):
		return fmt.Errorf("a term of no vocabulary")
	case rule.High != 0 && rule.High < rule.Low:
		return fmt.Errorf("nothing lies between %v and %v", rule.Low, rule.High)
	}
	return nil
}

func TestWholeRule(t *testing.T) {
	meaning := Text{"Nama.", "The name."}
	text, number := reflect.TypeFor[string](), reflect.TypeFor[int64]()
	tests := []struct {
		rule  Rule
		field reflect.Type
		want  string
	}{
		{Rule{Kind: Line, Meaning: meaning}, text, ""},
		{Rule{Kind: Line, List: true, Meaning: meaning}, reflect.TypeFor[[]string](), ""},
		{Rule{Kind: Whole, Meaning: meaning}, reflect.TypeFor[*int64](), ""},
		{Rule{Kind: Line, List: true, Meaning: meaning}, text, "a list in a field of type string"},
		{Rule{Kind: Whole, Meaning: meaning}, text, "kind 5 in a field of type string"},
		{Rule{Kind: Mapping, Of: amountObject, Meaning: meaning}, text, "no table for its field of type string"},
		{Rule{Kind: Line, Meaning: Text{ID: "Nama."}}, text, `the meaning "" is no sentence`},
		{Rule{Kind: Line, Values: statuses, Meaning: meaning}, text, "Values says nothing of kind 1"},
		{Rule{Kind: Whole, Max: 60, Meaning: meaning}, number, "Max says nothing of kind 5"},
		{Rule{Kind: Choice, Meaning: meaning}, text, "a choice of nothing"},
		{Rule{Kind: TermSlug, Meaning: meaning}, reflect.TypeFor[Ref](), "a term of no vocabulary"},
		{Rule{Kind: Whole, Low: 2, High: 1, Meaning: meaning}, number, "nothing lies between 2 and 1"},
	}
	for _, tt := range tests {
		got := ""
		if err := wholeRule(tt.rule, tt.field); err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("%+v in %v: %q, want %q", tt.rule, tt.field, got, tt.want)
		}
	}
}

// TestFieldsHaveRules holds that nothing of a struct is out of reach of YAML.
func TestFieldsHaveRules(t *testing.T) {
	bound := map[reflect.Type]map[string]bool{}
	for _, o := range objects() {
		if bound[o.typ] == nil {
			bound[o.typ] = map[string]bool{}
		}
		for _, index := range o.fields {
			bound[o.typ][o.typ.FieldByIndex(index).Name] = true
		}
	}
	notKeys := map[string]bool{
		"Line": true, "Column": true, // where it was written
		"Slug": true, // of a term: its key in the file
		"ID":   true, // of a plural: Indonesian has none
	}
	for typ, fields := range bound {
		for _, f := range reflect.VisibleFields(typ) {
			if !f.Anonymous && !fields[f.Name] && !notKeys[f.Name] {
				t.Errorf("no row of the table for %v.%s", typ, f.Name)
			}
		}
	}
}

// TestRequired holds the required keys to those of the design.
func TestRequired(t *testing.T) {
	want := map[string]string{
		"centre":              "title summary region location categories sources",
		"centre.location":     "lat lon precision",
		"centre.facilities":   "type source",
		"centre.services":     "type source",
		"centre.training":     "title starts source",
		"centre.figures":      "kind value as_of source",
		"centre.milestones":   "kind when source",
		"centre.ordering":     "as_of",
		"centre.recognitions": "type source",
		"centre.channels":     "type value",
		"centre.images":       "file alt",
		"centre.sources":      "title publisher",
		"producer":            "title summary",
		"product":             "title summary category",
		"product.price":       "min as_of",
		"page":                "title summary",
		"centre.en":           "",
		"page.en":             "",
		"product.en":          "",
		"site":                "title summary languages",
		"categories":          "name",
		"figures":             "name sums",
		"colours":             "name hex",
	}
	all := objects()
	for path, keys := range want {
		var required []string
		for _, rule := range all[path].Rules {
			if rule.Required {
				required = append(required, rule.Key)
			}
		}
		if diff := cmp.Diff(keys, strings.Join(required, " ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
	}
}

// TestDates holds how exactly each date must be known.
func TestDates(t *testing.T) {
	want := map[string]Precision{
		"verified": Day, "publish": Day, "expire": Day, "consent": Day, "until": Day, "starts": Day, "ends": Day,
		"as_of": Year, "date": Year, "year": Year, "valid_until": Year, "founded": Year,
		"when": Decade,
	}
	got := map[string]Precision{}
	for _, o := range objects() {
		for _, rule := range o.Rules {
			if rule.Kind == Moment {
				got[rule.Key] = rule.Coarsest
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestBind(t *testing.T) {
	defer func() {
		want := `content: content.Ref has no field for the key "colour"`
		if got := recover(); got != want {
			t.Errorf("panics with %v, want %v", got, want)
		}
	}()
	object[Ref](Rule{Key: "colour"})
}

func TestMeaning(t *testing.T) {
	rule := Rule{Meaning: Text{"Kode HS, untuk ekspor.", "HS code, for export."}}
	want := diag.Message{ID: "kode HS, untuk ekspor", EN: "HS code, for export"}
	if diff := cmp.Diff(want, rule.meaning()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestKindsHaveNames(t *testing.T) {
	for kind := range goTypes {
		if kind.Name() == (diag.Message{}) {
			t.Errorf("kind %d has no name", kind)
		}
	}
}
