package test

import "testing"

// mended are the remarks that the site words otherwise than the data, to say the same: what happened is
// told in the past, and official names are written as such.
var mended = map[string]string{
	"A weaving house still at work is founded":                        "A weaving house that is still at work was founded",
	"Becomes widely known as a silver village":                        "Became widely known as a silver village",
	"City starts its shoe village":                                    "City started its shoe village",
	"First plaiting stalls open":                                      "First plaiting stalls opened",
	"Footwear making begins in Mekarjaya, by a maker's account":       "Footwear making began in Mekarjaya, by a maker's account",
	"Kelom geulis making begins in Tasikmalaya":                       "Kelom geulis making began in Tasikmalaya",
	"Makers switch from leather to foam":                              "Makers switched from leather to foam",
	"Regency promotes batik wear by its staff":                        "Regency promoted batik wear by its staff",
	"Regent's circular makes goyor regional dress for staff":          "Regent's circular made goyor regional dress for staff",
	"Second export consignment leaves for the Middle East and Africa": "Second export consignment left for the Middle East and Africa",
	"Thirteen pioneers receive quotas of mill offcuts":                "Thirteen pioneers received quotas of mill offcuts",

	"runner-up shopping destination in the 2020 Indonesian charm awards": "Runner-up shopping destination in the 2020 Anugerah Pesona Indonesia awards",

	"ikat weavers supported by the Sintang regency office": "ikat weavers supported by the Sintang Regency office",
	"in all of Garut regency":                              "in all of Garut Regency",
	"in all of Kebumen regency":                            "in all of Kebumen Regency",
	"in all of Lamongan":                                   "in all of Lamongan Regency",
	"in all of Lingga regency":                             "in all of Lingga Regency",
	"in all of Maybrat regency":                            "in all of Maybrat Regency",
	"in all of Mojokerto city":                             "in all of Mojokerto City",
	"in all of Pasuruan regency":                           "in all of Pasuruan Regency",
	"in all of Pesisir Barat regency":                      "in all of West Pesisir Regency",
	"in all of Sarmi regency":                              "in all of Sarmi Regency",

	"larger producers": "large producers",

	"Kunjungan presiden": "Kunjungan Presiden",
}

// remark returns a remark of the data as the site has it.
func (w words) remark(p phrase) string {
	text := p.in(w.lang)
	if better, found := mended[text]; found {
		return better
	}
	return text
}

// TestEveryMendedRemarkIsInTheData keeps the list from outliving what it is about.
func TestEveryMendedRemarkIsInTheData(t *testing.T) {
	known := map[string]bool{}
	for _, c := range sharedCentres(t) {
		for _, remark := range c.remarks() {
			known[remark.ID], known[remark.EN] = true, true
		}
	}
	for remark := range mended {
		if !known[remark] {
			t.Errorf("the data has no remark %q", remark)
		}
	}
}

// remarks are the texts that stand beside the facts of a centre.
func (c centre) remarks() []phrase {
	var all []phrase
	for _, f := range c.Figures {
		all = append(all, f.Of, f.Note)
	}
	for _, f := range c.Facilities {
		all = append(all, f.Note)
	}
	for _, m := range c.Milestones {
		all = append(all, m.What, m.Note)
	}
	return all
}
