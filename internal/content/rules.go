package content

// This file is the table of keys. To add a key: a row here, a field in its
// struct, its view, its template, its test.

// Limits of the content format, in characters.
const (
	titleMax   = 60
	summaryMax = 240
)

var (
	periods       = []string{"day", "week", "month", "year"}
	accessPeriods = []string{"hour", "day", "week", "month", "piece", "visit"}
	statuses      = []string{"planned", "building", "operating", "closed"}
	precisions    = []string{"exact", "village", "district", "regency"}
	qualifiers    = []string{"about", "at-least", "at-most"}
	scopes        = []string{"centre", "part", "wider"}
	audiences     = []string{"member", "ikm", "public"}
	milestones    = []string{"founded", "operating", "inaugurated", "designated", "organised", "renovated", "closed", "other"}
	recognised    = []string{"registered", "in-process", "designated"}
	available     = []string{"ready", "made-to-order", "seasonal"}
	channels      = []string{
		"whatsapp", "phone", "email", "website", "instagram", "facebook", "tiktok", "youtube",
		"tokopedia", "shopee", "lazada", "blibli", "maps",
	}
	regionKinds = []string{"province", "regency", "city"}

	// Motifs are the families of pattern a cover can be drawn from.
	Motifs = []string{
		"kawung", "parang", "ceplok", "mega-mendung", "lurik", "ikat", "tumpal", "sasirangan", "bunga",
		"kisi", "denim", "kemeja", "rajut", "sol", "tas", "jaring", "filigri",
	}
)

var (
	noteRule   = Rule{Key: "note", Kind: Both, Meaning: Text{"Keterangan singkat.", "A short remark."}, Example: "{id: mesin jahit, en: sewing machines}"}
	sourceRule = Rule{Key: "source", Kind: SourceNo, Meaning: Text{"Nomor sumber, dihitung dari 1 dalam sources.", "Which of the sources says so, counted from 1."}}
	asOfRule   = Rule{Key: "as_of", Kind: Moment, Coarsest: Year, Meaning: Text{"Kapan nilai ini berlaku.", "When the value held."}}
)

func required(r Rule) Rule {
	r.Required = true
	return r
}

func titleRules(title, summary Text) []Rule {
	return []Rule{
		{Key: "title", Kind: Line, Required: true, Max: titleMax, Meaning: title, Example: "Sentra Contoh"},
		{Key: "summary", Kind: Line, Required: true, Max: summaryMax, Meaning: summary, Example: "Batik tulis dan cap dari dua puluh rumah produksi."},
	}
}

var termListRules = []Rule{
	{Key: "categories", Kind: TermSlug, List: true, Vocabulary: Categories, Meaning: Text{"Jenis barang yang dibuat.", "What kinds of goods are made."}},
	{Key: "techniques", Kind: TermSlug, List: true, Vocabulary: Techniques, Meaning: Text{"Cara membuatnya.", "How they are made."}},
	{Key: "materials", Kind: TermSlug, List: true, Vocabulary: Materials, Meaning: Text{"Bahan yang dipakai.", "What they are made of."}},
}

var publicationRules = []Rule{
	{Key: "draft", Kind: Flag, Meaning: Text{"Belum untuk umum.", "Not for the public yet."}},
	{Key: "publish", Kind: Moment, Meaning: Text{"Tidak terbit sebelum hari ini.", "Not published before this day."}},
	{Key: "expire", Kind: Moment, Meaning: Text{"Tidak terbit lagi setelah hari ini.", "Not published after this day."}},
}

var (
	imagesRule  = Rule{Key: "images", Kind: Mapping, List: true, Of: imageObject, Meaning: Text{"Gambar.", "Pictures."}}
	sourcesRule = Rule{Key: "sources", Kind: Mapping, List: true, Of: sourceObject, Meaning: Text{"Asal keterangan.", "Where the facts were read."}, Example: "[{title: Sentra contoh dibuka, publisher: Kantor Contoh, date: 2026-01-21}]"}
)

var recordRules = join([]Rule{
	imagesRule, sourcesRule,
	{Key: "verified", Kind: Moment, Meaning: Text{"Terakhir dicocokkan dengan sumbernya.", "Last checked against its sources."}},
	{Key: "aliases", Kind: EntrySlug, List: true, Meaning: Text{"Slug lama yang tetap mengarah ke sini.", "Former slugs, which keep leading here."}, Example: "slug-lama"},
}, publicationRules)

// CentreObject is centre.yaml.
var CentreObject = checked(object[Centre](join(
	titleRules(Text{"Nama sentra.", "The centre's name."}, Text{"Satu dua kalimat tentang sentra ini.", "A sentence or two about the centre."}),
	[]Rule{
		{Key: "region", Kind: Code, Required: true, Meaning: Text{"Kode kabupaten atau kota dalam regions.csv.", "Code of a regency or city in regions.csv."}, Example: `"33.74"`},
		{Key: "locality", Kind: Line, Meaning: Text{"Desa, kelurahan, atau kecamatan.", "Village or district."}, Example: "Desa Contoh"},
		{Key: "address", Kind: Line, Meaning: Text{"Alamat jalan.", "Street address."}, Example: "Jalan Contoh 1"},
		{Key: "location", Kind: Mapping, Required: true, Of: locationObject, Meaning: Text{"Letak, dan seberapa tepat.", "Where it is, and how exactly that is known."}},
		{Key: "status", Kind: Choice, Values: statuses, Meaning: Text{"Keadaan sentra; dikosongkan bila tidak diketahui.", "State of the centre; left out where not known."}},
	},
	requiredKey("categories", termListRules),
	[]Rule{
		{Key: "facilities", Kind: Mapping, List: true, Of: facilityObject, Meaning: Text{"Ruang dan mesin bersama.", "Shared rooms and machines."}},
		{Key: "services", Kind: Mapping, List: true, Of: serviceObject, Meaning: Text{"Bantuan yang diberikan.", "Help that is given."}},
		{Key: "training", Kind: Mapping, List: true, Of: trainingObject, Meaning: Text{"Pelatihan bertanggal.", "Courses with dates."}},
		{Key: "figures", Kind: Mapping, List: true, Of: figureObject, Meaning: Text{"Angka, masing-masing dengan tahun dan sumber.", "Figures, each with its year and source."}},
		{Key: "milestones", Kind: Mapping, List: true, Of: milestoneObject, Meaning: Text{"Peristiwa penting.", "What happened, and when."}},
		{Key: "ordering", Kind: Mapping, Of: orderingObject, Meaning: Text{"Syarat memesan.", "Terms of ordering."}},
		{Key: "recognitions", Kind: Mapping, List: true, Of: recognitionObject, Meaning: Text{"Sertifikat dan perlindungan.", "Certificates and protections."}},
		{Key: "channels", Kind: Mapping, List: true, Of: channelObject, Meaning: Text{"Cara menghubungi.", "Ways to get in touch."}, Example: "[{type: website, value: https://example.org}]"},
	},
	requiredKey("sources", recordRules),
)...), func(r *reader, n node, c *Centre) { r.record(n, c.Publication) })

// ProducerObject is producers/SLUG.yaml.
var ProducerObject = checked(object[Producer](join(
	titleRules(Text{"Nama IKM.", "The producer's name."}, Text{"Satu dua kalimat tentang IKM ini.", "A sentence or two about the producer."}),
	termListRules,
	[]Rule{
		{Key: "founded", Kind: Moment, Coarsest: Year, Meaning: Text{"Kapan berdiri.", "When it was founded."}},
		{Key: "ordering", Kind: Mapping, Of: orderingObject, Meaning: Text{"Syarat memesan; yang tidak disebut diwarisi dari sentra.", "Terms of ordering; what is left out is the centre's."}},
		{Key: "recognitions", Kind: Mapping, List: true, Of: recognitionObject, Meaning: Text{"Sertifikat dan perlindungan.", "Certificates and protections."}},
		{Key: "channels", Kind: Mapping, List: true, Of: channelObject, Meaning: Text{"Cara menghubungi.", "Ways to get in touch."}, Example: "[{type: website, value: https://example.org}]"},
		{Key: "figures", Kind: Mapping, List: true, Of: figureObject, Meaning: Text{"Angka; ditampilkan, tidak pernah dijumlahkan.", "Figures; shown, never summed."}},
		{Key: "milestones", Kind: Mapping, List: true, Of: milestoneObject, Meaning: Text{"Peristiwa penting.", "What happened, and when."}},
	},
	recordRules,
)...), func(r *reader, n node, p *Producer) { r.record(n, p.Publication) })

// ProductObject is products/SLUG.yaml.
var ProductObject = checked(object[Product](join(
	titleRules(Text{"Nama produk.", "The product's name."}, Text{"Satu dua kalimat tentang produk ini.", "A sentence or two about the product."}),
	[]Rule{{Key: "category", Kind: TermSlug, Required: true, Vocabulary: Categories, Meaning: Text{"Jenis barang, satu saja.", "What kind of goods, one only."}}},
	termListRules[1:],
	[]Rule{
		{Key: "producer", Kind: EntrySlug, Meaning: Text{"IKM pembuatnya, di sentra yang sama; tanpa ini, produk sentra.", "The producer, of the same centre; without it the product is the centre's own."}, Example: "ikm-contoh"},
		{Key: "price", Kind: Mapping, Of: priceObject, Meaning: Text{"Kisaran harga dalam rupiah.", "Price range in rupiah."}},
		{Key: "ordering", Kind: Mapping, Of: orderingObject, Meaning: Text{"Syarat memesan; yang tidak disebut diwarisi dari IKM, lalu sentra.", "Terms of ordering; what is left out is the producer's, then the centre's."}},
		{Key: "sizes", Kind: Line, List: true, Meaning: Text{"Ukuran.", "Sizes."}, Example: "XL"},
		{Key: "colours", Kind: TermSlug, List: true, Vocabulary: Colours, Meaning: Text{"Warna.", "Colours."}},
		{Key: "care", Kind: Line, Meaning: Text{"Cara merawat.", "How to care for it."}, Example: "Cuci dengan tangan, jemur di tempat teduh."},
		{Key: "hs_code", Kind: Code, Meaning: Text{"Kode HS, untuk ekspor.", "HS code, for export."}, Example: `"6204.42"`},
		{Key: "recognitions", Kind: Mapping, List: true, Of: recognitionObject, Meaning: Text{"Sertifikat dan perlindungan.", "Certificates and protections."}},
		{Key: "availability", Kind: Choice, Values: available, Meaning: Text{"Tersedia, menurut pesanan, atau musiman.", "Ready, made to order, or seasonal."}},
	},
	recordRules,
)...), func(r *reader, n node, p *Product) { r.record(n, p.Publication) })

// PageObject is the front matter of pages/SLUG.md.
var PageObject = checked(object[Page](join(
	titleRules(Text{"Judul halaman.", "The page's title."}, Text{"Satu kalimat tentang isinya.", "A sentence about what it says."}),
	publicationRules,
)...), func(r *reader, _ node, p *Page) { r.period(p.Publication) })

// NewsObject is the front matter of news/YYYY-MM-DD-SLUG.md.
var NewsObject = checked(object[News](join(
	titleRules(Text{"Judul kabar.", "The news in a line."}, Text{"Satu dua kalimat tentang isinya.", "A sentence or two about what it says."}),
	[]Rule{
		{Key: "centres", Kind: EntrySlug, List: true, Meaning: Text{"Slug sentra yang dikabarkan.", "Slugs of the centres it is about."}, Example: "batik-lasem"},
		imagesRule, required(sourcesRule),
	},
	publicationRules,
)...), func(r *reader, _ node, n *News) { r.period(n.Publication) })

var (
	translatedTitle = []Rule{
		{Key: "title", Kind: Line, Max: titleMax, Meaning: Text{"Judul terjemahan.", "The translated title."}, Example: "Example Centre"},
		{Key: "summary", Kind: Line, Max: summaryMax, Meaning: Text{"Ringkasan terjemahan.", "The translated summary."}, Example: "Hand-drawn and stamped batik from twenty workshops."},
	}

	// TranslationObject is centre.en.yaml, producers/SLUG.en.yaml and the front
	// matter of news/YYYY-MM-DD-SLUG.en.md.
	TranslationObject = object[Translation](translatedTitle...)

	// ProductTranslationObject is products/SLUG.en.yaml.
	ProductTranslationObject = object[Translation](join(translatedTitle, []Rule{
		{Key: "care", Kind: Line, Meaning: Text{"Cara merawat, terjemahan.", "The translated care instructions."}, Example: "Wash by hand, dry in the shade."},
	})...)

	// PageTranslationObject is the front matter of pages/SLUG.en.md.
	PageTranslationObject = object[Translation](join(translatedTitle, []Rule{
		{Key: "slug", Kind: EntrySlug, Meaning: Text{"Alamat halaman dalam bahasa ini.", "The page's address in this language."}, Example: "about"},
	})...)
)

// The limits of the country, half a degree off its outermost islands.
const (
	southmost, northmost = -11.5, 6.5
	westmost, eastmost   = 94.5, 141.5
)

var locationObject = checked(object[Location](
	Rule{Key: "lat", Kind: Decimal, Required: true, Low: southmost, High: northmost, Meaning: Text{"Lintang di Indonesia, derajat WGS 84.", "Latitude within Indonesia, degrees WGS 84."}, Example: "-6.98"},
	Rule{Key: "lon", Kind: Decimal, Required: true, Low: westmost, High: eastmost, Meaning: Text{"Bujur di Indonesia, derajat WGS 84.", "Longitude within Indonesia, degrees WGS 84."}, Example: "110.41"},
	Rule{Key: "precision", Kind: Choice, Required: true, Values: precisions, Meaning: Text{"Ketepatan letak.", "How exact the point is."}},
), checkLocation)

var amountObject = object[Amount](
	Rule{Key: "amount", Kind: Decimal, Required: true, Meaning: Text{"Jumlahnya.", "How many."}, Example: "50"},
	Rule{Key: "unit", Kind: TermSlug, Required: true, Vocabulary: Units, Meaning: Text{"Satuannya.", "The unit."}},
)

var capacityObject = object[Amount](join(amountObject.Rules, []Rule{
	{Key: "per", Kind: Choice, Required: true, Values: periods, Meaning: Text{"Kurun waktunya.", "The period."}},
})...)

var accessObject = object[Access](
	Rule{Key: "fee", Kind: Whole, Meaning: Text{"Biaya dalam rupiah; 0 berarti gratis.", "Fee in rupiah; 0 is free."}},
	Rule{Key: "per", Kind: Choice, Values: accessPeriods, Meaning: Text{"Biaya itu untuk apa.", "What the fee is for."}},
	Rule{Key: "hours", Kind: Line, Meaning: Text{"Jam buka.", "Opening hours."}, Example: `"Sen–Jum 08–16"`},
	Rule{Key: "how", Kind: Both, Meaning: Text{"Cara mendaftar.", "How to get in."}, Example: "{id: Datang ke kantor sentra, en: Come to the centre's office}"},
)

var facilityObject = checked(object[Facility](
	Rule{Key: "type", Kind: TermSlug, Required: true, Vocabulary: Facilities, Meaning: Text{"Jenis fasilitas.", "What facility."}},
	Rule{Key: "quantity", Kind: Whole, Meaning: Text{"Berapa unit; harus disertai as_of.", "How many; needs as_of."}},
	Rule{Key: "capacity", Kind: Mapping, Of: capacityObject, Meaning: Text{"Berapa yang dapat dihasilkan; harus disertai as_of.", "How much it can make; needs as_of."}},
	Rule{Key: "open_to", Kind: Choice, List: true, Values: audiences, Meaning: Text{"Siapa yang boleh memakai.", "Who may use it."}},
	Rule{Key: "access", Kind: Mapping, Of: accessObject, Meaning: Text{"Biaya, jam, dan cara memakai.", "Fee, hours and how to get in."}},
	noteRule, asOfRule, required(sourceRule),
), checkFacility)

var serviceObject = object[Service](
	Rule{Key: "type", Kind: TermSlug, Required: true, Vocabulary: Services, Meaning: Text{"Jenis layanan.", "What service."}},
	noteRule, required(sourceRule),
)

var trainingObject = checked(object[Training](
	Rule{Key: "title", Kind: Both, Required: true, Max: titleMax, Meaning: Text{"Nama pelatihan.", "Name of the course."}, Example: "{id: Menjahit dasar, en: Basic sewing}"},
	Rule{Key: "topic", Kind: EntrySlug, Meaning: Text{"Slug layanan atau teknik.", "Slug of a service or technique."}, Example: "pelatihan-teknis"},
	Rule{Key: "place", Kind: Both, Meaning: Text{"Tempat, bila bukan di sentra.", "Where, if not at the centre."}, Example: "{id: Balai desa, en: Village hall}"},
	Rule{Key: "starts", Kind: Moment, Required: true, Meaning: Text{"Hari pertama.", "First day."}},
	Rule{Key: "ends", Kind: Moment, Meaning: Text{"Hari terakhir.", "Last day."}},
	Rule{Key: "seats", Kind: Whole, Meaning: Text{"Jumlah peserta.", "How many may attend."}},
	Rule{Key: "fee", Kind: Whole, Meaning: Text{"Biaya dalam rupiah; 0 berarti gratis.", "Fee in rupiah; 0 is free."}},
	Rule{Key: "register", Kind: URL, Meaning: Text{"Alamat pendaftaran.", "Where to register."}, Example: "https://example.org/daftar"},
	required(sourceRule),
), checkTraining)

var figureObject = checked(object[Figure](
	Rule{Key: "kind", Kind: TermSlug, Required: true, Vocabulary: FigureKinds, Meaning: Text{"Yang dihitung.", "What is counted."}},
	Rule{Key: "value", Kind: Quantity, Required: true, Meaning: Text{"Bilangan, atau [terkecil, terbesar].", "A number, or [least, most]."}, Example: "[100, 120]"},
	Rule{Key: "unit", Kind: TermSlug, Vocabulary: Units, Meaning: Text{"Satuan, bagi jenis yang tidak punya satuan sendiri.", "Unit, for kinds that have none of their own."}},
	Rule{Key: "per", Kind: Choice, Values: periods, Meaning: Text{"Kurun, untuk kapasitas.", "Period, for capacities."}},
	Rule{Key: "qualifier", Kind: Choice, Values: qualifiers, Meaning: Text{"Sekitar, sedikitnya, atau paling banyak.", "About, at least or at most."}},
	Rule{Key: "scope", Kind: Choice, Values: scopes, Meaning: Text{"Cakupan: sentra, sebagian, atau lebih luas.", "What it covers: the centre, a part, or wider."}},
	Rule{Key: "of", Kind: Both, Meaning: Text{"Cakupannya dengan kata-kata.", "What it covers, in words."}, Example: "{id: se-Kabupaten Contoh, en: in all of Contoh}"},
	Rule{Key: "planned", Kind: Flag, Meaning: Text{"Masih rencana.", "Planned, not yet so."}},
	noteRule, required(asOfRule), required(sourceRule),
), checkFigure)

var milestoneObject = checked(object[Milestone](
	Rule{Key: "kind", Kind: Choice, Required: true, Values: milestones, Meaning: Text{"Peristiwanya.", "What happened."}},
	Rule{Key: "when", Kind: Moment, Required: true, Coarsest: Decade, Meaning: Text{"Kapan terjadinya; boleh satu dasawarsa (1970s).", "When it happened; may be a decade (1970s)."}, Example: "1970s"},
	Rule{Key: "what", Kind: Both, Meaning: Text{"Peristiwanya dengan kata-kata, untuk kind other.", "What happened in words, for kind other."}, Example: "{id: Koperasi berdiri, en: The cooperative was founded}"},
	noteRule, required(sourceRule),
), checkMilestone)

var orderingObject = object[Ordering](
	Rule{Key: "moq", Kind: Mapping, Of: amountObject, Meaning: Text{"Pesanan paling sedikit.", "Smallest order."}},
	Rule{Key: "lead_time", Kind: Mapping, Of: leadTimeObject, Meaning: Text{"Lama pengerjaan.", "How long an order takes."}},
	Rule{Key: "samples", Kind: Flag, Meaning: Text{"Contoh dapat diminta.", "Samples can be had."}},
	Rule{Key: "custom", Kind: Flag, Meaning: Text{"Mengerjakan rancangan pembeli (maklon).", "Makes to a buyer's own design."}},
	Rule{Key: "exports_to", Kind: Country, List: true, Meaning: Text{"Negara tujuan ekspor.", "Countries exported to."}},
	required(asOfRule),
)

var leadTimeObject = object[LeadTime](
	Rule{Key: "days", Kind: Whole, Required: true, Meaning: Text{"Lamanya dalam hari.", "How many days."}},
	Rule{Key: "for", Kind: Whole, Meaning: Text{"Untuk pesanan sebanyak ini.", "For an order of that many."}},
)

var recognitionObject = object[Recognition](
	Rule{Key: "type", Kind: TermSlug, Required: true, Vocabulary: Recognitions, Meaning: Text{"Jenis pengakuan.", "What recognition."}},
	Rule{Key: "status", Kind: Choice, Values: recognised, Meaning: Text{"Terdaftar (bawaan), dalam proses, atau ditetapkan.", "Registered (the default), in process or designated."}},
	Rule{Key: "number", Kind: Number, Meaning: Text{"Nomor pendaftaran, dalam tanda kutip.", "Registration number, quoted."}, Example: `"ID G 000000000"`},
	Rule{Key: "year", Kind: Moment, Coarsest: Year, Meaning: Text{"Tahun.", "Year."}},
	Rule{Key: "valid_until", Kind: Moment, Coarsest: Year, Meaning: Text{"Berlaku sampai.", "Valid until."}},
	noteRule, required(sourceRule),
)

var channelObject = checked(object[Channel](
	Rule{Key: "type", Kind: Choice, Required: true, Values: channels, Meaning: Text{"Jenis saluran.", "What channel."}},
	Rule{Key: "value", Kind: Line, Required: true, Meaning: Text{"Nomor, surel, atau alamat; nomor telepon dalam tanda kutip.", "Number, e-mail or address; phone numbers quoted."}, Example: "https://example.org"},
	Rule{Key: "consent", Kind: Moment, Meaning: Text{"Kapan pemiliknya setuju diterbitkan.", "The day its owner agreed to publish it."}},
	Rule{Key: "until", Kind: Moment, Meaning: Text{"Persetujuan berlaku sampai.", "The consent holds until."}},
), checkChannel)

var imageObject = object[Image](
	Rule{Key: "file", Kind: Picture, Required: true, Meaning: Text{"Berkas gambar di folder entri ini.", "The picture's file in this entry's folder."}, Example: "images/gedung.jpg"},
	Rule{Key: "alt", Kind: Both, Required: true, Meaning: Text{"Isi gambar dengan kata-kata.", "The picture in words."}, Example: "{id: Gedung sentra dari depan, en: The centre's front}"},
	Rule{Key: "credit", Kind: Line, Meaning: Text{"Pembuat gambar.", "Who made the picture."}, Example: "Contoh"},
	Rule{Key: "licence", Kind: Line, Meaning: Text{"Lisensi.", "Licence."}, Example: "CC-BY-4.0"},
)

var sourceObject = checked(object[Source](
	Rule{Key: "title", Kind: Line, Required: true, Meaning: Text{"Judul tulisan.", "Title of the article."}, Example: "Sentra contoh dibuka"},
	Rule{Key: "publisher", Kind: Line, Required: true, Meaning: Text{"Penerbit.", "Publisher."}, Example: "Kantor Contoh"},
	Rule{Key: "url", Kind: URL, Meaning: Text{"Alamat; wajib bila tanpa date.", "Address; required without date."}},
	Rule{Key: "date", Kind: Moment, Coarsest: Year, Meaning: Text{"Tanggal terbit; wajib bila tanpa url.", "Date of publication; required without url."}},
), checkSource)

var priceObject = checked(object[Price](
	Rule{Key: "min", Kind: Whole, Required: true, Low: 1, Meaning: Text{"Harga terendah, rupiah.", "Lowest price, rupiah."}, Example: "150000"},
	Rule{Key: "max", Kind: Whole, Low: 1, Meaning: Text{"Harga tertinggi, rupiah.", "Highest price, rupiah."}, Example: "200000"},
	Rule{Key: "per", Kind: TermSlug, Vocabulary: Units, Meaning: Text{"Untuk satuan apa.", "For what unit."}},
	required(asOfRule),
), checkPrice)

var (
	nameRule  = Rule{Key: "name", Kind: Both, Required: true, Max: titleMax, Meaning: Text{"Nama istilah.", "The term's name."}, Example: "{id: Batik tulis, en: Hand-drawn batik}"}
	aboutRule = Rule{Key: "description", Kind: Both, Max: summaryMax, Meaning: Text{"Penjelasan satu kalimat.", "An explanation in one sentence."}, Example: "{id: Malam digambar dengan canting., en: Wax is drawn with a canting.}"}
	motifRule = Rule{Key: "motif", Kind: Choice, Values: Motifs, Meaning: Text{"Keluarga motif untuk sampul.", "Family of pattern for covers."}}

	measureObject = object[Measure](
		Rule{Key: "unit", Kind: TermSlug, Required: true, Vocabulary: Units, Meaning: Text{"Satuan pembanding.", "The unit compared with."}},
		Rule{Key: "times", Kind: Whole, Required: true, Low: 1, Meaning: Text{"Berapa kalinya.", "How many of it."}, Example: "20"},
	)
	pluralObject = object[Text](
		Rule{Key: "en", Kind: Line, Required: true, Meaning: Text{"Bentuk jamak bahasa Inggris.", "English plural."}, Example: "pieces"},
	)
	termObject      = object[Term](nameRule, aboutRule)
	patternedObject = object[Term](nameRule, aboutRule, motifRule)
	figureKind      = object[Term](nameRule, aboutRule,
		Rule{Key: "unit", Kind: TermSlug, Vocabulary: Units, Meaning: Text{"Satuan; tanpa ini setiap angka menyebut satuannya.", "Unit; without it each figure names its own."}},
		Rule{Key: "sums", Kind: Flag, Required: true, Meaning: Text{"Apakah boleh dijumlahkan antarsentra.", "Whether centres' values may be added up."}},
		Rule{Key: "part_of", Kind: TermSlug, Vocabulary: FigureKinds, Meaning: Text{"Bagian dari jenis ini.", "The kind it is counted within."}},
	)
	unitObject = checked(object[Term](nameRule, aboutRule,
		Rule{Key: "plural", Kind: Mapping, Of: pluralObject, Meaning: Text{"Bentuk jamak.", "Plural."}},
		Rule{Key: "of", Kind: Mapping, Of: measureObject, Meaning: Text{"Nilainya dalam satuan lain.", "Its worth in another unit."}},
	), func(r *reader, n node, t *Term) {
		if t.Name.ID != "" && t.Name.EN == "" {
			r.report(n.key("name"), unitNeedsEN.With(), addUnitEN.With())
		}
	})
	colourObject = object[Term](nameRule, aboutRule,
		Rule{Key: "hex", Kind: Hex, Required: true, Meaning: Text{"Warna sebagai \"#rrggbb\".", "The colour as \"#rrggbb\"."}},
	)
)

// TermObject returns the keys of the terms of one vocabulary.
func TermObject(v Vocabulary) *Object {
	switch v {
	case Categories, Techniques:
		return patternedObject
	case FigureKinds:
		return figureKind
	case Units:
		return unitObject
	case Colours:
		return colourObject
	}
	return termObject
}

// ConfigObject is site.yaml.
var ConfigObject = checked(object[Config](
	Rule{Key: "title", Kind: Both, Required: true, Max: titleMax, Meaning: Text{"Nama direktori.", "The directory's name."}, Example: "{id: Direktori Contoh, en: Example Directory}"},
	Rule{Key: "summary", Kind: Both, Required: true, Max: summaryMax, Meaning: Text{"Isinya dalam satu dua kalimat.", "What it is in a sentence or two."}, Example: "{id: Siapa membuat apa, en: Who makes what}"},
	Rule{Key: "base_url", Kind: URL, Meaning: Text{"Alamat tempat situs ini terbit.", "Where the site is published."}},
	Rule{Key: "languages", Kind: Choice, List: true, Required: true, Values: languageNames(), Meaning: Text{"Bahasa; untuk sekarang tepat [id, en].", "Languages; for now exactly [id, en]."}, Example: "[id, en]"},
	Rule{Key: "messages", Kind: Choice, Values: languageNames(), Meaning: Text{"Bahasa pesan alat ini.", "Language of this tool's messages."}},
	Rule{Key: "segments", Kind: WordMap, Meaning: Text{"Kata pertama alamat, per bahasa.", "First word of addresses, per language."}, Example: "{id: {centres: sentra}, en: {centres: centres}}"},
	Rule{Key: "menu", Kind: EntrySlug, List: true, Meaning: Text{"Isi menu: kunci segmen atau slug halaman.", "The menu: keys of segments or slugs of pages."}, Example: "centres"},
	Rule{Key: "per_page", Kind: Whole, Low: 1, High: 1000, Meaning: Text{"Entri tiap halaman daftar (48).", "Entries on each page of a list (48)."}, Example: "48"},
	Rule{Key: "desk", Kind: Mapping, Of: deskObject, Meaning: Text{"Tempat bertanya bila entri tanpa kontak.", "Where to ask when an entry has no contact."}, Example: "{title: {id: Meja direktori, en: Directory desk}, email: meja@example.org}"},
	Rule{Key: "repository", Kind: Mapping, Of: repositoryObject, Meaning: Text{"Tempat isi disimpan.", "Where the content is kept."}},
	Rule{Key: "fictional", Kind: Flag, Meaning: Text{"Situs rekaan; setiap halaman mengatakannya.", "A fictional site; every page says so."}},
), checkConfig)

var deskObject = checked(object[Desk](
	Rule{Key: "title", Kind: Both, Required: true, Max: titleMax, Meaning: Text{"Nama meja layanan.", "Name of the desk."}, Example: "{id: Meja direktori, en: Directory desk}"},
	Rule{Key: "url", Kind: URL, Meaning: Text{"Alamat; atau email.", "Address; or email."}},
	Rule{Key: "email", Kind: Email, Meaning: Text{"Surel; atau url.", "E-mail; or url."}},
), checkDesk)

var repositoryObject = object[Repository](
	Rule{Key: "url", Kind: URL, Required: true, Meaning: Text{"Alamat repositori.", "The repository's address."}},
	Rule{Key: "edit", Kind: URL, Meaning: Text{"Awal alamat untuk menyunting berkas.", "What an address for editing a file starts with."}},
)

func requiredKey(key string, rules []Rule) []Rule {
	out := join(rules)
	for i := range out {
		if out[i].Key == key {
			out[i].Required = true
		}
	}
	return out
}
