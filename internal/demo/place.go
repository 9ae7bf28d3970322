package demo

import (
	"strings"

	"sentra/internal/content"
)

// province is a real province with its real regencies and cities.
type province struct {
	content.Region
	regencies []content.Region
	middle    point
}

// point is a place in hundredths of a degree, about a kilometre.
type point struct{ lat, lon int }

// middles holds a point well inside each province, by its code, those with many centres first. Centres
// lie around it, for no map has their villages.
var middles = []struct {
	code string
	point
}{
	{"33", point{-720, 11010}}, {"32", point{-695, 10760}}, {"35", point{-775, 11260}}, {"34", point{-788, 11040}},
	{"51", point{-842, 11515}}, {"13", point{-75, 10060}}, {"16", point{-320, 10410}}, {"53", point{-960, 12400}},
	{"73", point{-400, 12000}}, {"12", point{230, 9910}}, {"31", point{-620, 10683}}, {"52", point{-865, 11730}},
	{"36", point{-645, 10610}}, {"63", point{-290, 11540}}, {"11", point{470, 9675}}, {"18", point{-490, 10510}},
	{"61", point{0, 11090}}, {"64", point{50, 11640}}, {"72", point{-110, 12050}}, {"74", point{-410, 12230}},
	{"14", point{50, 10180}}, {"15", point{-170, 10280}}, {"17", point{-360, 10240}}, {"19", point{-250, 10640}},
	{"21", point{95, 10445}}, {"62", point{-160, 11340}}, {"65", point{310, 11640}}, {"71", point{85, 12440}},
	{"75", point{65, 12260}}, {"76", point{-260, 11930}}, {"81", point{-315, 12930}}, {"82", point{100, 12780}},
	{"91", point{-270, 14030}}, {"92", point{-160, 13360}}, {"93", point{-700, 13980}}, {"94", point{-380, 13640}},
	{"95", point{-410, 13890}}, {"96", point{-90, 13170}},
}

// provincesOf puts regions together, in the order of middles.
func provincesOf(regions []content.Region) []province {
	var list []province
	for _, m := range middles {
		p := province{middle: m.point}
		for _, r := range regions {
			switch m.code {
			case r.Code:
				p.Region = r
			case r.Parent:
				p.regencies = append(p.regencies, r)
			}
		}
		if len(p.regencies) > 0 {
			list = append(list, p)
		}
	}
	return list
}

// placeName makes up the name of a village, or of a maker: a different one for each number. That nobody
// has it is likely, not certain; the site says that it is fictional.
func placeName(seed uint64, n int) string {
	name := madeUp((n*stride + int(seed%uint64(names))) % names)
	if n >= names {
		name += " " + placeName(seed, n/names-1)
	}
	return name
}

// Syllables that sound Indonesian wherever they meet. No two of a kind are a slip of the pen apart, or
// names would seem to be entered twice.
var (
	beginnings = strings.Fields("Mora Kelo Wari Sano Lamu Tiro Beru Pago Nuwi Juwa Reki Dalu Hulo Sega Gamba Loka")
	middleOnes = strings.Fields("ma ri lu no ke ngka mbe sti pada")
	endings    = strings.Fields("ndi ra lem yo tan wu sari ngo bang reja kis luhur dori mun")

	names = len(beginnings) * len(middleOnes) * len(endings)
)

// stride is prime to the number of names, so that its multiples meet each of them.
const stride = 1213

// makers is how far from the places the names of makers start.
const makers = 997

func madeUp(n int) string {
	b, m := len(beginnings), len(middleOnes)
	return beginnings[n%b] + middleOnes[n/b%m] + endings[n/b/m]
}

// slugOf makes a slug of a title: "Kain Ombak Senja" is kain-ombak-senja.
func slugOf(title string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(title), func(c rune) bool {
		return (c < 'a' || c > 'z') && (c < '0' || c > '9')
	}), "-")
}
