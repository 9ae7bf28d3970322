package demo

import (
	"slices"
	"strings"
)

// text is the same in Indonesian and English.
type text struct{ id, en string }

// craft is what a centre makes, and with what. Its words are slugs of the taxonomy, the usual ones
// first: goods consist of the first two materials.
type craft struct {
	text
	techniques, materials, facilities, services []string
	goods                                       []good
	rate                                        int    // how many of its goods an enterprise makes in a day
	figures                                     string // the kinds of figures that suit it and not every craft
}

// particular are the kinds of figures that make sense in some crafts alone.
var particular = strings.Fields("weavers looms machines motifs")

// counts reports whether a kind of figure makes sense in the craft.
func (c craft) counts(kind string) bool {
	return !slices.Contains(particular, kind) || slices.Contains(strings.Fields(c.figures), kind)
}

// good is a kind of product.
type good struct {
	text
	category string
	unit     string
	sizes    []string
	hsCode   string // of the Harmonized System
	price    int    // in thousands of rupiah, of a plain one
}

var (
	clothSizes = []string{"110 × 200 cm", "110 × 240 cm", "115 × 250 cm"}
	shawlSizes = []string{"45 × 180 cm", "60 × 200 cm"}
	letters    = []string{"S", "M", "L", "XL", "XXL"}
	feet       = []string{"37", "38", "39", "40", "41", "42", "43"}
	heads      = []string{"7", "8", "9", "10"}
	rings      = []string{"12", "14", "16", "18"}
	bags       = []string{"24 × 18 cm", "32 × 26 cm", "40 × 30 cm"}
	oneSize    = []string{"satu ukuran"}
)

func slugs(list string) []string { return strings.Fields(list) }

// crafts holds the crafts there are, those that most centres have first.
var crafts = []craft{
	{
		text:       text{"Batik", "Batik"},
		rate:       3,
		figures:    "motifs",
		techniques: slugs("batik-tulis batik-cap batik-kombinasi pewarna-alam"),
		materials:  slugs("katun sutra lilin-batik pewarna-sintetis pewarna-alami"),
		facilities: slugs("ruang-batik ipal galeri ruang-pencelupan koperasi"),
		services:   slugs("pelatihan-teknis pengembangan-desain pengolahan-limbah wisata-edukasi"),
		goods: []good{
			{text{"Kain panjang", "long cloth"}, "kain-batik", "sheet", clothSizes, "5208.52", 350},
			{text{"Selendang", "shawl"}, "kain-batik", "piece", shawlSizes, "6214.90", 180},
			{text{"Kemeja", "shirt"}, "pakaian-pria", "piece", letters, "6205.20", 220},
			{text{"Blus", "blouse"}, "pakaian-wanita", "piece", letters, "6206.30", 210},
			{text{"Sarung", "sarong"}, "sarung-kain-adat", "sheet", clothSizes, "6211.42", 240},
			{text{"Taplak meja", "tablecloth"}, "tekstil-rumah", "piece", clothSizes, "6302.51", 160},
		},
	},
	{
		text:       text{"Tenun Ikat", "Ikat Weaving"},
		rate:       1,
		figures:    "weavers looms motifs",
		techniques: slugs("tenun-ikat-lungsi tenun-ikat-pakan tenun-gedogan tenun-atbm pewarna-alam"),
		materials:  slugs("katun sutra kapas-pintal-tangan pewarna-alami"),
		facilities: slugs("ruang-tenun ruang-pencelupan bank-bahan-baku galeri"),
		services:   slugs("penyediaan-bahan pelatihan-teknis promosi-pameran kemitraan-pembeli"),
		goods: []good{
			{text{"Kain tenun", "handwoven cloth"}, "kain-tenun", "sheet", clothSizes, "5208.42", 600},
			{text{"Selendang tenun", "handwoven shawl"}, "kain-tenun", "piece", shawlSizes, "6214.90", 260},
			{text{"Sarung tenun", "handwoven sarong"}, "sarung-kain-adat", "sheet", clothSizes, "6211.42", 450},
			{text{"Rompi", "waistcoat"}, "pakaian-pria", "piece", letters, "6203.32", 320},
			{text{"Sarung bantal", "cushion cover"}, "tekstil-rumah", "piece", []string{"40 × 40 cm", "50 × 50 cm"}, "6304.92", 95},
		},
	},
	{
		text:       text{"Konveksi", "Garment"},
		rate:       40,
		figures:    "machines",
		techniques: slugs("konveksi sablon bordir-mesin"),
		materials:  slugs("katun poliester kain-kaus rayon-viskosa"),
		facilities: slugs("lini-jahit ruang-potong gudang mesin-bordir-komputer laboratorium-mutu"),
		services:   slugs("masuk-lokapasar bantuan-sertifikasi sewa-mesin pendampingan-manajemen"),
		goods: []good{
			{text{"Seragam sekolah", "school uniform"}, "seragam-pakaian-kerja", "set", letters, "6203.22", 135},
			{text{"Kaus", "T-shirt"}, "kaus-pakaian-santai", "piece", letters, "6109.10", 65},
			{text{"Gamis", "long dress"}, "busana-muslim", "piece", letters, "6204.43", 240},
			{text{"Baju anak", "children's shirt"}, "pakaian-anak", "piece", letters, "6111.20", 70},
			{text{"Jaket", "jacket"}, "jaket-pakaian-luar", "piece", letters, "6201.40", 210},
			{text{"Seragam kerja", "work uniform"}, "seragam-pakaian-kerja", "set", letters, "6203.22", 185},
			{text{"Kerudung", "headscarf"}, "busana-muslim", "piece", oneSize, "6214.30", 45},
		},
	},
	{
		text:       text{"Bordir", "Embroidery"},
		rate:       8,
		figures:    "machines motifs",
		techniques: slugs("bordir-mesin sulam-tangan karawo"),
		materials:  slugs("katun rayon-viskosa benang-bordir"),
		facilities: slugs("mesin-bordir-komputer ruang-desain galeri"),
		services:   slugs("pengembangan-desain pemasaran-digital akses-pembiayaan"),
		goods: []good{
			{text{"Mukena", "prayer set"}, "busana-muslim", "set", oneSize, "6211.43", 320},
			{text{"Kebaya", "kebaya"}, "pakaian-wanita", "piece", letters, "6206.40", 380},
			{text{"Baju koko", "collarless shirt"}, "busana-muslim", "piece", letters, "6205.20", 190},
			{text{"Kain bordir", "embroidered cloth"}, "kain-bordir-sulam", "metre", nil, "5810.91", 120},
		},
	},
	{
		text:       text{"Songket", "Songket"},
		rate:       1,
		figures:    "weavers looms motifs",
		techniques: slugs("songket tenun-gedogan sobi-sungkit"),
		materials:  slugs("sutra katun benang-emas"),
		facilities: slugs("ruang-tenun museum galeri"),
		services:   slugs("pendaftaran-ki promosi-pameran akses-pembiayaan"),
		goods: []good{
			{text{"Kain songket", "songket cloth"}, "kain-songket", "sheet", clothSizes, "5007.20", 1800},
			{text{"Selendang songket", "songket shawl"}, "kain-songket", "piece", shawlSizes, "6214.10", 900},
			{text{"Tengkuluk", "folded headcloth"}, "penutup-kepala", "piece", oneSize, "6505.00", 350},
			{text{"Tas pesta", "evening bag"}, "tas-dompet", "piece", bags, "4202.22", 280},
		},
	},
	{
		text:       text{"Alas Kaki", "Footwear"},
		rate:       12,
		figures:    "machines",
		techniques: slugs("pembuatan-sepatu jahit-kulit"),
		materials:  slugs("kulit-sapi kulit-sintetis karet-sol"),
		facilities: slugs("gedung-produksi-bersama laboratorium-mutu layanan-teknis gudang"),
		services:   slugs("bantuan-sertifikasi pembinaan-ekspor sewa-mesin"),
		goods: []good{
			{text{"Sepatu kulit", "leather shoes"}, "alas-kaki", "pair", feet, "6403.59", 380},
			{text{"Sandal", "sandals"}, "alas-kaki", "pair", feet, "6403.99", 95},
			{text{"Sepatu bot", "boots"}, "alas-kaki", "pair", feet, "6403.91", 520},
			{text{"Selop", "slippers"}, "alas-kaki", "pair", feet, "6403.20", 110},
		},
	},
	{
		text:       text{"Tas dan Kulit", "Bag and Leather"},
		rate:       8,
		figures:    "machines",
		techniques: slugs("jahit-kulit penyamakan-kulit"),
		materials:  slugs("kulit-domba-kambing kulit-sapi kulit-sintetis"),
		facilities: slugs("unit-penyamakan ipal studio-foto kios-pasar"),
		services:   slugs("pembinaan-ekspor pengolahan-limbah kemitraan-pembeli"),
		goods: []good{
			{text{"Tas jinjing", "handbag"}, "tas-dompet", "piece", bags, "4202.21", 420},
			{text{"Dompet", "wallet"}, "tas-dompet", "piece", oneSize, "4202.31", 120},
			{text{"Sabuk", "belt"}, "barang-kulit", "piece", []string{"90 cm", "100 cm", "110 cm"}, "4203.30", 110},
			{text{"Kulit samak", "finished hide"}, "kulit-tersamak", "sheet-of-leather", nil, "4113.10", 150},
		},
	},
	{
		text:       text{"Lurik", "Lurik Weaving"},
		rate:       12,
		figures:    "weavers looms",
		techniques: slugs("lurik tenun-atbm"),
		materials:  slugs("katun rayon-viskosa pewarna-sintetis"),
		facilities: slugs("ruang-tenun gudang koperasi"),
		services:   slugs("penyediaan-bahan pemasaran-digital"),
		goods: []good{
			{text{"Kain lurik", "lurik cloth"}, "kain-tenun", "metre", nil, "5208.42", 70},
			{text{"Surjan", "buttoned jacket"}, "pakaian-pria", "piece", letters, "6203.32", 230},
			{text{"Celemek", "apron"}, "seragam-pakaian-kerja", "piece", oneSize, "6211.42", 65},
		},
	},
	{
		text:       text{"Denim", "Denim"},
		rate:       30,
		figures:    "machines",
		techniques: slugs("konveksi bordir-mesin"),
		materials:  slugs("denim katun"),
		facilities: slugs("lini-jahit ruang-potong ipal inkubator"),
		services:   slugs("pendampingan-manajemen pengolahan-limbah masuk-lokapasar"),
		goods: []good{
			{text{"Celana jin", "jeans"}, "denim-jeans", "piece", letters, "6203.42", 190},
			{text{"Jaket jin", "denim jacket"}, "jaket-pakaian-luar", "piece", letters, "6201.40", 240},
			{text{"Rok jin", "denim skirt"}, "denim-jeans", "piece", letters, "6204.52", 160},
		},
	},
	{
		text:       text{"Rajut", "Knitting"},
		rate:       20,
		figures:    "machines",
		techniques: slugs("rajut-mesin rajut-tangan"),
		materials:  slugs("akrilik katun"),
		facilities: slugs("gedung-produksi-bersama ruang-pelatihan studio-foto"),
		services:   slugs("sewa-mesin pelatihan-teknis pemasaran-digital"),
		goods: []good{
			{text{"Kardigan", "cardigan"}, "pakaian-rajut", "piece", letters, "6110.20", 145},
			{text{"Syal", "scarf"}, "aksesori-fesyen", "piece", oneSize, "6117.10", 60},
			{text{"Kupluk", "beanie"}, "penutup-kepala", "piece", oneSize, "6505.00", 40},
		},
	},
	{
		text:       text{"Jumputan", "Resist Dyeing"},
		rate:       10,
		figures:    "motifs",
		techniques: slugs("jumputan sasirangan ecoprint pewarna-alam"),
		materials:  slugs("katun sutra rayon-viskosa pewarna-alami"),
		facilities: slugs("ruang-pencelupan ipal ruang-pelatihan"),
		services:   slugs("wisata-edukasi pengembangan-desain"),
		goods: []good{
			{text{"Kain jumputan", "tie-dyed cloth"}, "kain-jumputan", "sheet", clothSizes, "5208.52", 190},
			{text{"Pasmina", "pashmina"}, "aksesori-fesyen", "piece", shawlSizes, "6214.90", 130},
			{text{"Tunik", "tunic"}, "pakaian-wanita", "piece", letters, "6206.30", 210},
		},
	},
	{
		text:       text{"Perak", "Silver"},
		rate:       5,
		techniques: slugs("filigri-perak tempa-cor-perak"),
		materials:  slugs("perak kuningan-tembaga manik-manik"),
		facilities: slugs("ruang-desain galeri ruang-kerja-bersama"),
		services:   slugs("pembinaan-ekspor bantuan-sertifikasi"),
		goods: []good{
			{text{"Bros", "brooch"}, "perhiasan-perak", "piece", nil, "7113.11", 260},
			{text{"Gelang", "bracelet"}, "perhiasan-perak", "piece", oneSize, "7113.11", 420},
			{text{"Cincin", "ring"}, "perhiasan-perak", "piece", rings, "7113.11", 240},
		},
	},
	{
		text:       text{"Anyaman", "Plaiting"},
		rate:       6,
		techniques: slugs("anyam-serat rajut-anyam-noken"),
		materials:  slugs("serat-tumbuhan serat-kulit-kayu pewarna-alami kayu"),
		facilities: slugs("bank-bahan-baku kios-pasar ruang-sekretariat"),
		services:   slugs("penyediaan-bahan promosi-pameran"),
		goods: []good{
			{text{"Tas anyam", "plaited bag"}, "tas-dompet", "piece", bags, "4602.19", 150},
			{text{"Topi", "hat"}, "penutup-kepala", "piece", oneSize, "6504.00", 70},
			{text{"Peci", "cap"}, "penutup-kepala", "piece", heads, "6505.00", 85},
		},
	},
}
