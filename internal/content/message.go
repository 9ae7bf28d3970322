package content

import "sentra/internal/diag"

// What can be wrong with one file, and what to do about it.
var (
	unknownKey   = diag.Message{ID: "kunci %q tidak dikenal", EN: "unknown key %q"}
	didYouMean   = diag.Message{ID: "mungkin maksudnya %q?", EN: "did you mean %q?"}
	chooseFrom   = diag.Message{ID: "pilih salah satu: %s", EN: "choose one of: %s"}
	missingKey   = diag.Message{ID: "kunci %q wajib ada di sini", EN: "the key %q is required here"}
	addKey       = diag.Message{ID: "tambahkan %s, yaitu %s", EN: "add %s: %s"}
	doubleKey    = diag.Message{ID: "kunci %q tertulis dua kali", EN: "the key %q is written twice"}
	dropDouble   = diag.Message{ID: "yang pertama ada di baris %d; simpan satu saja", EN: "the first is on line %d; keep one of them"}
	doubleItem   = diag.Message{ID: "%q tertulis dua kali dalam daftar ini", EN: "%q stands twice in this list"}
	dropItem     = diag.Message{ID: "hapus salah satu", EN: "remove one of them"}
	oddKey       = diag.Message{ID: "kunci harus berupa satu kata", EN: "a key must be a plain word"}
	writeKey     = diag.Message{ID: "tulis kunci: nilai", EN: "write key: value"}
	mergeKey     = diag.Message{ID: "gabungan YAML (<<) tidak dipakai di sini", EN: "YAML merges (<<) are not used here"}
	writeAll     = diag.Message{ID: "tulis semua kuncinya di sini", EN: "write all the keys here"}
	anchored     = diag.Message{ID: "nilai tidak boleh diawali & atau *, yang di YAML berarti jangkar dan alias", EN: "a value cannot start with & or *, which in YAML mean anchors and aliases"}
	tagged       = diag.Message{ID: "%s adalah tag YAML, yang tidak dipakai di sini", EN: "%s is a YAML tag, and those are not used here"}
	plainYAML    = diag.Message{ID: "tulis nilainya langsung; bila itu teks, apit dengan tanda kutip", EN: "write the value itself; if it is text, put it between quotation marks"}
	quoteText    = diag.Message{ID: "apit nilainya dengan tanda kutip", EN: "put the value between quotation marks"}
	wantMapping  = diag.Message{ID: "di sini harus ada pasangan kunci dan nilai", EN: "keys with values must stand here"}
	writeMapping = diag.Message{ID: "kunci yang dikenal: %s", EN: "the keys are: %s"}
	wantList     = diag.Message{ID: "%q harus berupa daftar", EN: "%q must be a list"}
	writeList    = diag.Message{ID: "tulis %s: [..., ...], atau satu butir per baris diawali \"- \"", EN: "write %s: [..., ...], or one item a line, each after \"- \""}
	wantScalar   = diag.Message{ID: "%q harus berupa %s, bukan daftar atau pasangan kunci", EN: "%q must be %s, not a list or a mapping"}
	wantBoth     = diag.Message{ID: "%q harus ditulis per bahasa", EN: "%q must be written per language"}
	writeBoth    = diag.Message{ID: "tulis %s: {id: ..., en: ...}", EN: "write %s: {id: ..., en: ...}"}
	noIndonesian = diag.Message{ID: "%q belum ditulis dalam bahasa Indonesia", EN: "%q is not written in Indonesian"}
	addID        = diag.Message{ID: "tambahkan id: ...", EN: "add id: ..."}
	emptyValue   = diag.Message{ID: "%q tidak punya nilai", EN: "%q has no value"}
	commentValue = diag.Message{ID: "%q tidak punya nilai, karena # memulai komentar", EN: "%q has no value, since # starts a comment"}
	emptyList    = diag.Message{ID: "daftar %q kosong, padahal sedikitnya satu wajib ada", EN: "the list %q is empty, and needs one at least"}
	fillOrDrop   = diag.Message{ID: "isi, atau hapus barisnya: yang tidak diketahui dibiarkan tidak ada", EN: "fill it in, or drop the line: what is unknown stays absent"}
	unknownValue = diag.Message{ID: "%s tidak mengenal nilai %q", EN: "%s does not know the value %q"}

	wantText     = diag.Message{ID: "%q harus berupa teks, sedangkan %s dibaca sebagai %s", EN: "%q must be text, and %s is read as %s"}
	quoteIt      = diag.Message{ID: "apit dengan tanda kutip: \"%s\"", EN: "put it between quotation marks: \"%s\""}
	wantOneLine  = diag.Message{ID: "%q harus satu baris", EN: "%q must be one line"}
	writeOneLine = diag.Message{ID: "untuk teks panjang, pakai >- dan bukan |; uraian ditulis dalam berkas .md", EN: "fold a long text with >-, not |; prose belongs in the .md file"}
	tooLong      = diag.Message{ID: "%q berisi %d karakter, paling banyak %d", EN: "%q has %d characters, at most %d are allowed"}
	shorten      = diag.Message{ID: "ringkas %d karakter lagi", EN: "shorten it by %d"}
	wantFlag     = diag.Message{ID: "%q harus true atau false, bukan %q", EN: "%q must be true or false, not %q"}
	writeFlag    = diag.Message{ID: "tulis true atau false tanpa tanda kutip", EN: "write true or false without quotes"}
	wantWhole    = diag.Message{ID: "%q harus bilangan bulat, 0 atau lebih, bukan %q", EN: "%q must be a whole number, 0 or more, not %q"}
	writeWhole   = diag.Message{ID: "tulis angka saja, tanpa titik, koma, atau satuan: 1200", EN: "write digits alone, without points, commas or units: 1200"}
	wantNumber   = diag.Message{ID: "%q harus bilangan, bukan %q", EN: "%q must be a number, not %q"}
	writeNumber  = diag.Message{ID: "tulis angka saja: 1200, atau 2.5 untuk dua setengah", EN: "write digits alone: 1200, or 2.5 for two and a half"}
	quotedNumber = diag.Message{ID: "%q berupa teks, padahal harus bilangan: %q", EN: "%q is text where a number is meant: %q"}
	dropQuotes   = diag.Message{ID: "hapus tanda kutipnya: %s", EN: "drop the quotes: %s"}
	tooSmall     = diag.Message{ID: "%q bernilai %s, padahal paling kecil %s", EN: "%q is %s, when %s is the least"}
	tooLarge     = diag.Message{ID: "%q bernilai %s, padahal paling besar %s", EN: "%q is %s, when %s is the most"}

	swappedPoint = diag.Message{ID: "lintang dan bujur tertukar", EN: "latitude and longitude are the wrong way round"}
	swapPoint    = diag.Message{ID: "tulis lat: %s, lon: %s", EN: "write lat: %s, lon: %s"}

	thousandsPoint = diag.Message{ID: "titik pada %q dibaca sebagai koma desimal: %s", EN: "the point in %q is read as a decimal point: %s"}
	writeThousands = diag.Message{ID: "tulis %s, atau %s bila memang pecahan", EN: "write %s, or %s if a fraction is meant"}

	wantPair     = diag.Message{ID: "kisaran terdiri atas dua bilangan, bukan %d", EN: "a range has two numbers, not %d"}
	writePair    = diag.Message{ID: "tulis [terkecil, terbesar], misalnya [100, 120]", EN: "write [least, most], such as [100, 120]"}
	pairOrder    = diag.Message{ID: "ujung kisaran, %s, di bawah awalnya, %s", EN: "the end of the range, %s, is below its start, %s"}
	pairSame     = diag.Message{ID: "kedua ujung kisaran sama: %s", EN: "both ends of the range are %s"}
	writeOne     = diag.Message{ID: "tulis satu bilangan saja: %s", EN: "write one number: %s"}
	swapEnds     = diag.Message{ID: "tulis yang lebih kecil lebih dahulu", EN: "write the smaller one first"}
	wantDate     = diag.Message{ID: "%q bukan tanggal yang ada: %q", EN: "%q is not a date that exists: %q"}
	wantDateForm = diag.Message{ID: "%q bukan tanggal yang dapat dibaca: %q", EN: "%q is not a date that can be read: %q"}
	tooCoarse    = diag.Message{ID: "%q kurang rinci: %q", EN: "%q is too coarse: %q"}
	unquoted     = diag.Message{ID: "kode dan nomor harus diapit tanda kutip: %s", EN: "a code or number must be quoted: %s"}
	wantSlug     = diag.Message{ID: "%q bukan slug", EN: "%q is not a slug"}
	writeSlug    = diag.Message{ID: "pakai huruf kecil a–z, angka, dan tanda hubung di antaranya; paling banyak 80 karakter", EN: "use lower-case a–z, digits and single hyphens between them; at most 80 characters"}
	wantURL      = diag.Message{ID: "%q bukan alamat web: %q", EN: "%q is not a web address: %q"}
	writeURL     = diag.Message{ID: "tulis alamat lengkap yang diawali https://, tanpa spasi atau kata sandi", EN: "write the whole address, starting with https://, without spaces or a password"}
	wantCode     = diag.Message{ID: "%q bukan kode: hanya angka, dengan titik di antaranya", EN: "%q is not a code: digits alone, with points between them"}
	writeCode    = diag.Message{ID: "tulis seperti \"33.74\"", EN: "write it like \"33.74\""}
	wantEmail    = diag.Message{ID: "%q bukan alamat surel", EN: "%q is not an e-mail address"}
	writeEmail   = diag.Message{ID: "tulis seperti nama@contoh.id", EN: "write it like name@example.org"}
	wantCountry  = diag.Message{ID: "%q bukan kode negara", EN: "%q is not a country code"}
	writeCountry = diag.Message{ID: "pakai dua huruf besar menurut ISO 3166-1: MY, SG", EN: "use the two capitals of ISO 3166-1: MY, SG"}
	wantHex      = diag.Message{ID: "%q bukan kode warna", EN: "%q is not a colour code"}
	writeHex     = diag.Message{ID: "tulis \"#rrggbb\" dengan tanda kutip dan huruf kecil, misalnya \"#3c5a78\"", EN: "write \"#rrggbb\", quoted and in lower case, such as \"#3c5a78\""}
	wantPhone    = diag.Message{ID: "%q bukan nomor telepon internasional", EN: "%q is not an international phone number"}
	writePhone   = diag.Message{ID: "tulis +62 lalu nomornya tanpa 0 di depan, tanpa spasi", EN: "write +62, then the number without its leading 0 and without spaces"}
	wantPicture  = diag.Message{ID: "gambar %q tidak berada di folder images/ entri ini", EN: "the picture %q is not in this entry's images/ folder"}
	writePicture = diag.Message{ID: "tulis images/NAMA.jpg; dari producers/ atau products/ tulis ../images/NAMA.jpg", EN: "write images/NAME.jpg; from producers/ or products/ write ../images/NAME.jpg"}

	noSuchSource   = diag.Message{ID: "tidak ada sumber nomor %d", EN: "there is no source number %d"}
	sourceCount    = diag.Message{ID: "sources memuat %d sumber; hitung dari 1", EN: "sources lists %d; count from 1"}
	countFromOne   = diag.Message{ID: "sumber dihitung dari 1", EN: "sources are counted from 1"}
	needsYear      = diag.Message{ID: "%q tidak disertai as_of, yaitu kapan nilainya demikian", EN: "%q lacks as_of, the time when it was so"}
	addAsOf        = diag.Message{ID: "tambahkan as_of: YYYY, YYYY-MM, atau YYYY-MM-DD", EN: "add as_of: YYYY, YYYY-MM or YYYY-MM-DD"}
	unitNeedsEN    = diag.Message{ID: "satuan tanpa nama bahasa Inggris", EN: "a unit without an English name"}
	addUnitEN      = diag.Message{ID: "tambahkan en: satuan ditulis di tengah kalimat, yang tidak boleh campur bahasa", EN: "add en: units stand inside sentences, which must not mix languages"}
	needsOf        = diag.Message{ID: "scope %s tanpa keterangan cakupannya", EN: "scope %s without saying what it covers"}
	addOf          = diag.Message{ID: "tambahkan of: {id: ..., en: ...}", EN: "add of: {id: ..., en: ...}"}
	needsWhat      = diag.Message{ID: "peristiwa \"other\" tanpa keterangan", EN: "a milestone \"other\" that does not say what happened"}
	addWhat        = diag.Message{ID: "tambahkan what: {id: ..., en: ...}", EN: "add what: {id: ..., en: ...}"}
	needsConsent   = diag.Message{ID: "%s tidak disertai consent, yaitu hari pemiliknya setuju kontak ini diterbitkan", EN: "%s lacks consent, the day its owner agreed to publish it"}
	addConsent     = diag.Message{ID: "tambahkan consent: YYYY-MM-DD, atau hapus salurannya", EN: "add consent: YYYY-MM-DD, or drop the channel"}
	needsURLOrDate = diag.Message{ID: "sumber tanpa url dan tanpa date", EN: "a source with neither url nor date"}
	addEither      = diag.Message{ID: "tambahkan salah satunya", EN: "add one of them"}

	needsURLOrEmail = diag.Message{ID: "desk tanpa url dan tanpa email", EN: "a desk with neither url nor email"}
	maxBelowMin     = diag.Message{ID: "harga tertinggi %d di bawah harga terendah %d", EN: "the highest price %d is below the lowest %d"}
	twoLanguages    = diag.Message{ID: "languages harus tepat [id, en]", EN: "languages must be exactly [id, en]"}
	writeLanguages  = diag.Message{ID: "tulis languages: [id, en]", EN: "write languages: [id, en]"}
	partOfURL       = diag.Message{ID: "situs tidak dapat terbit di alamat yang memuat ? atau #: %q", EN: "no site can be published at an address with ? or #: %q"}
	writeBaseURL    = diag.Message{ID: "tulis alamat sampai foldernya saja, misalnya https://contoh.id/sentra/", EN: "write the address up to its folder, like https://example.org/centres/"}
	takenSegment    = diag.Message{ID: "kata %q sudah dipakai situs ini sendiri", EN: "the word %q is taken by the site itself"}
	sameSegment     = diag.Message{ID: "kata %q dipakai juga oleh %q", EN: "the word %q is used by %q, too"}
	chooseWord      = diag.Message{ID: "pilih kata lain", EN: "choose another word"}
	endsFirst       = diag.Message{ID: "berakhir %s, sebelum mulai %s", EN: "ends on %s, before it starts on %s"}
	expiresFirst    = diag.Message{ID: "berakhir %s, sebelum terbit %s", EN: "expires on %s, before it is published on %s"}
	consentEnds     = diag.Message{ID: "persetujuan berakhir %s, sebelum diberikan %s", EN: "the consent ends on %s, before it is given on %s"}
	checkDates      = diag.Message{ID: "periksa kedua tanggalnya", EN: "check both dates"}
)

var dateForms = map[Precision]diag.Message{
	Day:    {ID: "tulis YYYY-MM-DD", EN: "write YYYY-MM-DD"},
	Month:  {ID: "tulis YYYY-MM-DD atau YYYY-MM", EN: "write YYYY-MM-DD or YYYY-MM"},
	Year:   {ID: "tulis YYYY-MM-DD, YYYY-MM, atau YYYY", EN: "write YYYY-MM-DD, YYYY-MM or YYYY"},
	Decade: {ID: "tulis YYYY-MM-DD, YYYY-MM, YYYY, atau dasawarsa seperti 1970s", EN: "write YYYY-MM-DD, YYYY-MM, YYYY or a decade such as 1970s"},
}

// readAs names what YAML takes an unquoted text for, by its tag.
var readAs = map[string]diag.Message{
	"!!int":       {ID: "bilangan", EN: "a number"},
	"!!float":     {ID: "bilangan", EN: "a number"},
	"!!bool":      {ID: "ya atau tidak", EN: "a yes or no"},
	"!!timestamp": {ID: "tanggal", EN: "a date"},
}

// Name is what a value of the kind is called in messages and the reference.
func (k RuleKind) Name() diag.Message { return kindNames[k] }

var kindNames = map[RuleKind]diag.Message{
	Line:      {ID: "teks", EN: "text"},
	Choice:    {ID: "satu kata", EN: "one word"},
	Flag:      {ID: "true atau false", EN: "true or false"},
	Whole:     {ID: "bilangan bulat", EN: "a whole number"},
	Decimal:   {ID: "bilangan", EN: "a number"},
	Quantity:  {ID: "bilangan atau [terkecil, terbesar]", EN: "a number or [least, most]"},
	Moment:    {ID: "tanggal", EN: "a date"},
	Code:      {ID: "kode dalam tanda kutip", EN: "a quoted code"},
	Number:    {ID: "nomor dalam tanda kutip", EN: "a quoted number"},
	TermSlug:  {ID: "slug istilah", EN: "a term's slug"},
	EntrySlug: {ID: "slug", EN: "a slug"},
	URL:       {ID: "alamat web", EN: "a web address"},
	Email:     {ID: "alamat surel", EN: "an e-mail address"},
	Country:   {ID: "kode negara", EN: "a country code"},
	Hex:       {ID: "warna", EN: "a colour"},
	Picture:   {ID: "berkas gambar", EN: "a picture file"},
	SourceNo:  {ID: "nomor sumber", EN: "a source number"},
	Mapping:   {ID: "kunci-kunci sendiri", EN: "keys of its own"},
	Both:      {ID: "teks dalam dua bahasa", EN: "text in both languages"},
	WordMap:   {ID: "kata menurut bahasa dan kunci", EN: "words by language and key"},
}

// Files as a whole.
var (
	strayFile    = diag.Message{ID: "berkas ini tidak punya tempat di sini", EN: "this file has no place here"}
	placePicture = diag.Message{ID: "gambar disimpan di images/ dalam folder sentra yang memakainya", EN: "a picture lies in images/ in the folder of the centre that uses it"}
	placeEntry   = diag.Message{
		ID: "folder sentra memuat centre.yaml, centre.md, producers/SLUG.yaml, products/SLUG.yaml, dan images/; terjemahan berakhiran .en.yaml atau .en.md",
		EN: "a centre's folder holds centre.yaml, centre.md, producers/SLUG.yaml, products/SLUG.yaml and images/; translations end in .en.yaml or .en.md",
	}
	placePage  = diag.Message{ID: "halaman disimpan langsung di content/pages/ sebagai SLUG.md", EN: "a page lies right in content/pages/, as SLUG.md"}
	placeNews  = diag.Message{ID: "kabar disimpan langsung di content/news/ sebagai YYYY-MM-DD-SLUG.md, gambarnya di content/news/images/", EN: "news lies right in content/news/, as YYYY-MM-DD-SLUG.md, and its pictures in content/news/images/"}
	placeOther = diag.Message{
		ID: "content/ memuat centres/, news/, pages/, taxonomy/, synonyms.yaml, dan regions.csv; simpan berkas lain di luar content/",
		EN: "content/ holds centres/, news/, pages/, taxonomy/, synonyms.yaml and regions.csv; keep other files outside it",
	}
	strayTaxonomy = diag.Message{ID: "%q bukan taksonomi", EN: "%q is not a taxonomy"}
	renameYAML    = diag.Message{ID: "ganti akhirannya menjadi .yaml", EN: "rename it to end in .yaml"}
	wantNewsName  = diag.Message{ID: "nama kabar %q tidak terdiri atas tanggal dan slug", EN: "the name of this news, %q, is not a day and a slug"}
	wantNewsDay   = diag.Message{ID: "nama kabar ini diawali tanggal yang tidak ada: %q", EN: "the name of this news starts with a day that does not exist: %q"}
	writeNewsName = diag.Message{ID: "beri nama YYYY-MM-DD-SLUG.md", EN: "name it YYYY-MM-DD-SLUG.md"}
	badName       = diag.Message{ID: "nama %q tidak dapat menjadi slug", EN: "the name %q cannot be a slug"}
	reservedName  = diag.Message{ID: "nama %q dipakai untuk halaman daftar berikutnya", EN: "the name %q is taken by the further pages of lists"}
	chooseName    = diag.Message{ID: "pilih nama lain", EN: "choose another name"}
	noKeys        = diag.Message{ID: "berkas ini kosong", EN: "this file is empty"}
	writeKeys     = diag.Message{ID: "isi kuncinya, atau hapus berkasnya", EN: "fill in its keys, or remove it"}
	notUTF8       = diag.Message{ID: "teks bukan UTF-8", EN: "the text is not UTF-8"}
	nulByte       = diag.Message{ID: "byte NUL, yang tidak pernah ada dalam teks UTF-8", EN: "a NUL byte, which no UTF-8 text holds"}
	saveAgain     = diag.Message{ID: "simpan ulang berkas sebagai UTF-8; bila rusak, ambil versi sebelumnya dari git", EN: "save the file as UTF-8 again; if it is damaged, take its last version from git"}
	saveUTF8      = diag.Message{ID: "simpan ulang berkas sebagai UTF-8", EN: "save the file as UTF-8"}
	hiddenRune    = diag.Message{ID: "karakter tak terlihat U+%04X", EN: "invisible character U+%04X"}
	deleteRune    = diag.Message{ID: "hapus: karakter itu menyesatkan pembaca dan pencarian", EN: "delete it: it misleads readers and search"}
	foreignRune   = diag.Message{ID: "huruf %s (U+%04X) hanya mirip huruf Latin", EN: "the letter %s (U+%04X) only looks like a Latin one"}
	typeAgain     = diag.Message{ID: "ketik ulang katanya: %s", EN: "type the word again: %s"}
	openMatter    = diag.Message{ID: "front matter tidak ditutup", EN: "the front matter is not closed"}
	closeMatter   = diag.Message{ID: "tambahkan baris --- sesudah kunci terakhir", EN: "add a line --- after the last key"}
	secondYAML    = diag.Message{ID: "dokumen YAML kedua dalam satu berkas", EN: "a second YAML document in one file"}
	dropSecond    = diag.Message{ID: "hapus baris ---; satu berkas memuat satu entri", EN: "remove the line ---: a file holds one entry"}
)

// What can be wrong with regions.csv and synonyms.yaml.
var (
	csvHeader      = diag.Message{ID: "baris pertama bukan nama kolomnya", EN: "the first line does not name the columns"}
	writeHeader    = diag.Message{ID: "tulis %s", EN: "write %s"}
	csvFields      = diag.Message{ID: "baris ini berisi %d kolom, seharusnya lima", EN: "this line has %d columns, not five"}
	writeFields    = diag.Message{ID: "pisahkan kolomnya dengan koma; kolom parent suatu provinsi kosong: 21,Kepulauan Riau,Riau Islands,province,", EN: "separate them by commas; a province's column parent is empty: 21,Kepulauan Riau,Riau Islands,province,"}
	csvQuote       = diag.Message{ID: "tanda kutip tidak pada tempatnya", EN: "a quotation mark out of place"}
	dropQuote      = diag.Message{ID: "hapus, atau apit seluruh isi kolomnya dengan tanda kutip", EN: "remove it, or put the column's whole text between quotation marks"}
	csvSpaces      = diag.Message{ID: "kolom %s diawali atau diakhiri spasi", EN: "the column %s starts or ends with a space"}
	dropSpaces     = diag.Message{ID: "hapus spasinya", EN: "remove it"}
	writeName      = diag.Message{ID: "isi namanya", EN: "write the name"}
	csvKind        = diag.Message{ID: "jenis wilayah %q tidak dikenal", EN: "unknown kind of region %q"}
	csvCode        = diag.Message{ID: "%q bukan kode untuk jenis wilayah ini", EN: "%q is not a code of this kind of region"}
	writeRegion    = diag.Message{ID: "provinsi: dua angka (21); kabupaten atau kota: dua angka, titik, dua angka (21.01)", EN: "a province has two digits (21), a regency or city two, a point and two more (21.01)"}
	provinceParent = diag.Message{ID: "provinsi %s tidak berada dalam wilayah lain: %q", EN: "the province %s lies in no other region: %q"}
	dropParent     = diag.Message{ID: "kosongkan kolom parent", EN: "leave the column parent empty"}
	csvParent      = diag.Message{ID: "wilayah %s tidak berada dalam provinsi %q", EN: "region %s is not in province %q"}
	writeParent    = diag.Message{ID: "tulis %s di kolom parent", EN: "write %s in the column parent"}
	csvDouble      = diag.Message{ID: "kode %s sudah ada di baris %d", EN: "the code %s already stands on line %d"}

	wantTerms  = diag.Message{ID: "istilah ditulis sebagai slug, lalu kuncinya", EN: "terms are written as a slug, then its keys"}
	writeTerms = diag.Message{ID: "tulis slug: {name: {id: ..., en: ...}}", EN: "write slug: {name: {id: ..., en: ...}}"}

	wantSynonyms = diag.Message{ID: "sinonim ditulis sebagai daftar berisi daftar kata", EN: "synonyms are a list of lists of words"}
	writeSynonym = diag.Message{ID: "satu kelompok per baris: - [kaus, kaos]", EN: "one group a line: - [kaus, kaos]"}
	lonelyWord   = diag.Message{ID: "kelompok sinonim berisi kurang dari dua kata", EN: "a group of synonyms with fewer than two words"}

	wantWord  = diag.Message{ID: "kata antarmuka harus berupa teks, atau {one, other}", EN: "an interface word must be text, or {one, other}"}
	wordForms = diag.Message{ID: "bentuk jamak ditulis {one: ..., other: ...}; bahasa Indonesia cukup other", EN: "a counted word is {one: ..., other: ...}; Indonesian needs only other"}
	wordLang  = diag.Message{ID: "bahasa %q tidak dikenal", EN: "unknown language %q"}
)
