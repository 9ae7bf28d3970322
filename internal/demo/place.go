package demo

import (
	"strings"

	"sentra/internal/content"
)

// province is a real province with those of its regencies and cities that centres may lie in.
type province struct {
	content.Region
	regencies []regency
}

// regency is a real regency or city, and where in it centres lie.
type regency struct {
	content.Region
	middle point
}

// point is a place in hundredths of a degree, about a kilometre.
type point struct{ lat, lon int }

// seats holds a place in some regencies and cities of each province: where a real production centre lies, so that
// a made-up one around it lies on land, and in that regency. Provinces with many centres come first.
var seats = []struct {
	code string
	point
}{
	{"33.02", point{-751, 10927}}, {"33.04", point{-746, 10966}}, {"33.05", point{-766, 10968}}, {"33.10", point{-773, 11069}}, {"33.14", point{-744, 11082}}, {"33.17", point{-673, 11151}}, {"33.18", point{-671, 11115}}, {"33.19", point{-675, 11084}}, {"33.20", point{-672, 11072}}, {"33.27", point{-687, 10948}}, {"33.72", point{-757, 11082}}, {"33.73", point{-736, 11052}}, {"33.75", point{-689, 10968}},
	{"32.01", point{-659, 10673}}, {"32.04", point{-700, 10763}}, {"32.05", point{-722, 10790}}, {"32.06", point{-722, 10819}}, {"32.09", point{-670, 10850}}, {"32.10", point{-701, 10836}}, {"32.12", point{-632, 10832}}, {"32.73", point{-693, 10762}}, {"32.78", point{-738, 10822}},
	{"35.14", point{-760, 11278}}, {"35.15", point{-742, 11273}}, {"35.20", point{-765, 11133}}, {"35.23", point{-688, 11187}}, {"35.24", point{-706, 11223}}, {"35.25", point{-719, 11261}}, {"35.26", point{-700, 11296}}, {"35.71", point{-782, 11200}}, {"35.76", point{-748, 11243}}, {"35.78", point{-728, 11272}},
	{"34.02", point{-788, 11037}}, {"34.71", point{-783, 11040}},
	{"51.01", point{-836, 11462}}, {"51.04", point{-860, 11527}}, {"51.05", point{-856, 11540}}, {"51.07", point{-848, 11550}},
	{"13.04", point{-39, 10039}}, {"13.06", point{-32, 10035}}, {"13.73", point{-69, 10077}}, {"13.75", point{-29, 10036}}, {"13.77", point{-58, 10010}},
	{"16.71", point{-302, 10476}},
	{"53.03", point{-945, 12448}}, {"53.05", point{-822, 12438}}, {"53.07", point{-863, 12222}}, {"53.08", point{-884, 12170}}, {"53.10", point{-843, 12045}}, {"53.11", point{-966, 12028}},
	{"73.08", point{-446, 12033}}, {"73.13", point{-410, 12002}}, {"73.26", point{-291, 11994}},
	{"12.02", point{217, 9894}}, {"12.09", point{299, 9960}}, {"12.17", point{264, 9872}}, {"12.71", point{357, 9872}},
	{"31.73", point{-614, 10680}}, {"31.75", point{-621, 10693}},
	{"52.02", point{-866, 11621}}, {"52.03", point{-858, 11649}}, {"52.04", point{-853, 11752}}, {"52.72", point{-843, 11878}},
	{"36.02", point{-663, 10623}},
	{"63.05", point{-292, 11495}}, {"63.71", point{-331, 11460}},
	{"11.04", point{463, 9683}}, {"11.08", point{524, 9695}},
	{"18.09", point{-529, 10510}}, {"18.13", point{-512, 10385}},
	{"61.01", point{138, 10934}}, {"61.05", point{9, 11163}},
	{"64.07", point{-55, 11623}}, {"64.72", point{-45, 11718}},
	{"72.03", point{-72, 11970}}, {"72.10", point{-120, 11994}},
	{"74.03", point{-488, 12268}}, {"74.72", point{-552, 12256}},
	{"14.03", point{150, 10210}}, {"14.71", point{54, 10144}},
	{"15.71", point{-158, 10360}},
	{"17.71", point{-387, 10233}},
	{"19.71", point{-211, 10612}},
	{"21.01", point{105, 10423}}, {"21.04", point{-20, 10461}},
	{"62.71", point{-220, 11389}},
	{"65.03", point{413, 11766}},
	{"71.02", point{126, 12481}},
	{"75.03", point{58, 12308}},
	{"76.04", point{-351, 11905}},
	{"81.03", point{-797, 13130}}, {"81.08", point{-815, 12785}},
	{"82.72", point{67, 12745}},
	{"91.03", point{-262, 14057}}, {"91.10", point{-188, 13872}},
	{"92.02", point{-86, 13407}},
	{"93.04", point{-570, 13808}},
	{"94.04", point{-454, 13689}}, {"94.06", point{-400, 13580}},
	{"95.01", point{-409, 13894}},
	{"96.03", point{-59, 13060}}, {"96.71", point{-88, 13126}},
}

// provincesOf puts regions together, in the order of seats.
func provincesOf(regions []content.Region) []province {
	known := map[string]content.Region{}
	for _, r := range regions {
		known[r.Code] = r
	}
	var list []province
	for _, s := range seats {
		r, found := known[s.code]
		if !found {
			continue
		}
		if n := len(list); n == 0 || list[n-1].Code != r.Parent {
			list = append(list, province{Region: known[r.Parent]})
		}
		p := &list[len(list)-1]
		p.regencies = append(p.regencies, regency{r, s.point})
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
