package geo

import "math"

// Capital is the seat of a province's government, in degrees north and east, to a kilometre or so. Distances to
// a province are to there: it is where people of the province set out from, and a point inside it besides.
type Capital struct {
	Name     string
	Lat, Lon float64
}

// CapitalOf returns the capital of the province of a code: "21", Tanjungpinang.
func CapitalOf(province string) (Capital, bool) {
	c, known := capitals[province]
	return c, known
}

var capitals = map[string]Capital{
	"11": {"Banda Aceh", 5.55, 95.32},
	"12": {"Medan", 3.59, 98.67},
	"13": {"Padang", -0.95, 100.36},
	"14": {"Pekanbaru", 0.51, 101.45},
	"15": {"Jambi", -1.61, 103.61},
	"16": {"Palembang", -2.98, 104.76},
	"17": {"Bengkulu", -3.79, 102.26},
	"18": {"Bandar Lampung", -5.43, 105.26},
	"19": {"Pangkalpinang", -2.13, 106.11},
	"21": {"Tanjungpinang", 0.92, 104.45},
	"31": {"Jakarta", -6.18, 106.83},
	"32": {"Bandung", -6.91, 107.61},
	"33": {"Semarang", -6.99, 110.42},
	"34": {"Yogyakarta", -7.8, 110.36},
	"35": {"Surabaya", -7.25, 112.74},
	"36": {"Serang", -6.12, 106.15},
	"51": {"Denpasar", -8.65, 115.22},
	"52": {"Mataram", -8.58, 116.12},
	"53": {"Kupang", -10.17, 123.61},
	"61": {"Pontianak", -0.03, 109.33},
	"62": {"Palangka Raya", -2.21, 113.92},
	"63": {"Banjarbaru", -3.44, 114.83},
	"64": {"Samarinda", -0.5, 117.15},
	"65": {"Tanjung Selor", 2.84, 117.37},
	"71": {"Manado", 1.48, 124.84},
	"72": {"Palu", -0.9, 119.87},
	"73": {"Makassar", -5.14, 119.42},
	"74": {"Kendari", -3.98, 122.51},
	"75": {"Gorontalo", 0.54, 123.06},
	"76": {"Mamuju", -2.68, 118.89},
	"81": {"Ambon", -3.7, 128.18},
	"82": {"Sofifi", 0.73, 127.56},
	"91": {"Jayapura", -2.53, 140.71},
	"92": {"Manokwari", -0.86, 134.06},
	"93": {"Merauke", -8.49, 140.4},
	"94": {"Nabire", -3.37, 135.5},
	"95": {"Wamena", -4.09, 138.95},
	"96": {"Sorong", -0.88, 131.25},
}

// earthRadius is the mean one, in kilometres: https://en.wikipedia.org/wiki/Earth_radius#Arithmetic_mean_radius
const earthRadius = 6371.0

// Distance returns how far two points lie from each other as the crow flies, in kilometres, by the haversine
// formula. All are in degrees north and east.
func Distance(lat1, lon1, lat2, lon2 float64) float64 {
	const degree = math.Pi / 180
	half := func(a, b float64) float64 { return math.Pow(math.Sin((b-a)*degree/2), 2) }
	h := half(lat1, lat2) + math.Cos(lat1*degree)*math.Cos(lat2*degree)*half(lon1, lon2)
	return 2 * earthRadius * math.Asin(math.Sqrt(min(h, 1)))
}
