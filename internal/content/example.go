package content

import "strings"

// kindExamples are values of the kinds that look alike under every key.
var kindExamples = map[RuleKind]string{
	Flag:     "true",
	Whole:    "24",
	Moment:   "2026-10-05",
	Email:    "meja@example.org",
	URL:      "https://example.org",
	Country:  "MY",
	Hex:      `"#23407a"`,
	SourceNo: "1",
}

// termExamples are terms of the real taxonomy.
var termExamples = map[Vocabulary]string{
	Categories:   "kain-batik",
	Techniques:   "batik-tulis",
	Materials:    "katun",
	Facilities:   "lini-jahit",
	Services:     "pelatihan-teknis",
	Recognitions: "indikasi-geografis",
	FigureKinds:  "enterprises",
	Units:        "piece",
	Colours:      "indigo",
}

// Sample is the key with a value that the rule takes, as one line of YAML.
func (r Rule) Sample() string { return r.Key + ": " + r.sample() }

func (r Rule) sample() string {
	value := r.single()
	if r.List && !strings.HasPrefix(value, "[") {
		value = "[" + value + "]"
	}
	return value
}

// single is one value, or a whole list where the row gives one.
func (r Rule) single() string {
	switch {
	case r.Example != "":
		return r.Example
	case r.Kind == Choice:
		return r.Values[0]
	case r.Kind == TermSlug:
		return termExamples[r.Vocabulary]
	case r.Kind == Mapping:
		return r.Of.sample()
	}
	return kindExamples[r.Kind]
}

// sample is a mapping of the required keys, or of the first where none is.
func (o *Object) sample() string {
	var pairs []string
	for _, rule := range o.Rules {
		if rule.Required {
			pairs = append(pairs, rule.Sample())
		}
	}
	if pairs == nil {
		pairs = []string{o.Rules[0].Sample()}
	}
	return "{" + strings.Join(pairs, ", ") + "}"
}
