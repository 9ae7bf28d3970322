package site

import "sentra/internal/diag"

// What can be wrong between files, and what to do about it.
var (
	twiceKeyed     = diag.Message{ID: "kunci entri ini ada di dua berkas", EN: "this entry's keys stand in two files"}
	keepOne        = diag.Message{ID: "simpan kunci di berkas .yaml, dan hapus front matter berkas .md", EN: "keep the keys in the .yaml file, and remove the front matter of the .md file"}
	otherKeys      = diag.Message{ID: "kunci yang lain", EN: "the other keys"}
	noOriginal     = diag.Message{ID: "terjemahan tanpa aslinya", EN: "a translation without its original"}
	writeOriginal  = diag.Message{ID: "tulis berkas bahasa Indonesianya dengan nama yang sama tanpa .en", EN: "write the Indonesian file of the same name without .en"}
	noKeys         = diag.Message{ID: "uraian tanpa kunci entri", EN: "prose without the keys of its entry"}
	writeKeys      = diag.Message{ID: "tulis kuncinya di %s, atau sebagai front matter di sini", EN: "write the keys in %s, or as front matter here"}
	centreInCentre = diag.Message{ID: "sentra ini berada dalam folder sentra lain", EN: "this centre lies in another centre's folder"}
	moveCentre     = diag.Message{ID: "pindahkan foldernya ke samping folder sentra itu", EN: "move its folder beside that centre's"}
	outerCentre    = diag.Message{ID: "sentra yang lain", EN: "the other centre"}
	writeMatter    = diag.Message{ID: "tulis kuncinya sebagai front matter di sini", EN: "write the keys as front matter here"}
	noCentre       = diag.Message{ID: "berkas ini tidak berada dalam folder sentra", EN: "this file does not lie in a centre's folder"}
	writeCentre    = diag.Message{ID: "folder %s belum memuat centre.yaml", EN: "the folder %s holds no centre.yaml"}

	sameSlug      = diag.Message{ID: "slug %q dipakai dua sentra", EN: "the slug %q is used by two centres"}
	sameAddress   = diag.Message{ID: "alamat %s dipakai dua kali", EN: "the address %s is used twice"}
	firstIsHere   = diag.Message{ID: "yang pertama", EN: "the first one"}
	renameFolder  = diag.Message{ID: "ganti nama salah satu foldernya", EN: "rename one of the folders"}
	renameEither  = diag.Message{ID: "ganti nama salah satunya", EN: "rename one of them"}
	firstSegment  = diag.Message{ID: "slug %q dipakai sebagai awal alamat lain", EN: "other addresses start with the slug %q"}
	renamePage    = diag.Message{ID: "beri halaman ini slug lain", EN: "give this page another slug"}
	ownAlias      = diag.Message{ID: "alias %q adalah slug entri ini sendiri", EN: "the alias %q is this entry's own slug"}
	liveAlias     = diag.Message{ID: "alias %q adalah slug entri lain", EN: "the alias %q is the slug of another entry"}
	sameAlias     = diag.Message{ID: "alias %q dipakai dua entri", EN: "the alias %q is used by two entries"}
	dropAlias     = diag.Message{ID: "hapus alias ini: satu alamat hanya menuju satu entri", EN: "remove this alias: an address leads to one entry alone"}
	otherEntry    = diag.Message{ID: "entri yang lain", EN: "the other entry"}
	noVocabulary  = diag.Message{ID: "taksonomi ini tidak ada", EN: "this taxonomy is missing"}
	writeTaxonomy = diag.Message{ID: "tulis berkasnya: slug, lalu name: {id: ..., en: ...}", EN: "write the file: a slug, then name: {id: ..., en: ...}"}
	noRegions     = diag.Message{ID: "berkas wilayah tidak ada", EN: "the file of regions is missing"}
	writeRegions  = diag.Message{ID: "tulis content/regions.csv dengan kolom code,name,name_en,kind,parent", EN: "write content/regions.csv with the columns code,name,name_en,kind,parent"}

	unknownTerm   = diag.Message{ID: "%q tidak ada dalam taksonomi %s", EN: "%q is not in the taxonomy %s"}
	unknownTopic  = diag.Message{ID: "%q bukan layanan maupun teknik", EN: "%q is neither a service nor a technique"}
	unknownRegion = diag.Message{ID: "kode wilayah %q tidak ada dalam regions.csv", EN: "the region code %q is not in regions.csv"}
	wantRegency   = diag.Message{ID: "%q (%s) adalah provinsi", EN: "%q (%s) is a province"}
	writeRegency  = diag.Message{ID: "tulis kode kabupaten atau kotanya", EN: "write the code of the regency or city"}
	writeProvince = diag.Message{ID: "tambahkan baris provinsinya", EN: "add the line of its province"}
	noProvince    = diag.Message{ID: "provinsi %q tidak ada", EN: "there is no province %q"}
	unknownCentre = diag.Message{ID: "sentra %q tidak ada", EN: "there is no centre %q"}
	unknownMaker  = diag.Message{ID: "IKM %q tidak ada di sentra ini", EN: "this centre has no producer %q"}

	nearTitle   = diag.Message{ID: "judul %q hampir sama dengan judul entri lain di sini", EN: "the title %q is nearly that of another entry here"}
	titledHere  = diag.Message{ID: "yang lain, %q", EN: "the other one, %q"}
	tellApart   = diag.Message{ID: "bila memang dua, bedakan judulnya; bila satu, hapus salah satu dan tulis slug-nya di aliases yang lain", EN: "if they are two, tell them apart by their titles; if they are one, remove either and write its slug in the other's aliases"}
	samePoint   = diag.Message{ID: "sentra ini berada tepat di titik sentra lain", EN: "this centre stands on the very point of another"}
	lookAtPoint = diag.Message{ID: "periksa kedua titiknya; bila titiknya hanya perkiraan, tulis precision: village", EN: "check both points; if they are only estimated, write precision: village"}

	inCircle    = diag.Message{ID: "%q kembali ke awalnya: %s", EN: "%q leads back to where it started: %s"}
	breakCircle = diag.Message{ID: "hapus salah satunya", EN: "remove one of them"}

	needsUnit = diag.Message{ID: "angka jenis %q harus menyebut unit", EN: "a figure of kind %q must name its unit"}
	addUnit   = diag.Message{ID: "tambahkan unit: slug dari taxonomy/units.yaml", EN: "add unit: a slug of taxonomy/units.yaml"}
	hasUnit   = diag.Message{ID: "jenis %q sudah punya satuan, %s", EN: "the kind %q has a unit of its own, %s"}
	dropUnit  = diag.Message{ID: "hapus unit", EN: "drop unit"}
	wantWhole = diag.Message{ID: "nilai %s tidak bulat, padahal %s dihitung satu-satu", EN: "the value %s is not whole, and %s is counted one by one"}
	roundIt   = diag.Message{ID: "desimal hanya untuk hectare, square-metre, metre, dan percent", EN: "decimals are for hectare, square-metre, metre and percent alone"}
	inFuture  = diag.Message{ID: "%q adalah tanggal yang belum tiba: %s", EN: "%q is a date still to come: %s"}
	checkYear = diag.Message{ID: "periksa tahunnya; hari ini %s", EN: "check the year; today is %s"}

	noFile       = diag.Message{ID: "tautan ke berkas yang tidak ada: %s", EN: "a link to a file that does not exist: %s"}
	notAnEntry   = diag.Message{ID: "tautan ke berkas yang tidak punya halaman: %s", EN: "a link to a file that has no page: %s"}
	linkEntry    = diag.Message{ID: "tautkan berkas entri (.yaml atau .md) atau gambar di folder images/", EN: "link to an entry's file (.yaml or .md), or to a picture in images/"}
	fromHere     = diag.Message{ID: "jalur dihitung dari folder berkas ini, %s", EN: "paths start from this file's folder, %s"}
	noAnchor     = diag.Message{ID: "tidak ada judul %q di %s", EN: "there is no heading %q in %s"}
	noPicture    = diag.Message{ID: "gambar tidak ada: %s", EN: "the picture does not exist: %s"}
	strayPicture = diag.Message{ID: "gambar ini tidak berada dalam folder sentra", EN: "this picture does not lie in a centre's folder"}
	movePicture  = diag.Message{ID: "pindahkan ke images/ di folder sentra yang memakainya", EN: "move it to images/ in the folder of the centre that uses it"}
	newsToCome   = diag.Message{ID: "kabar ini bertanggal %s, yang belum tiba", EN: "this news is dated %s, which is still to come"}
	keepBack     = diag.Message{ID: "periksa tanggal pada nama berkasnya (hari ini %[2]s), atau tambahkan publish: %[1]s", EN: "check the date in the file's name (today is %[2]s), or add publish: %[1]s"}
	untilExpired = diag.Message{ID: "persetujuan saluran ini berakhir %s; ia tidak diterbitkan", EN: "this channel's consent ended on %s; it is not published"}
	renewConsent = diag.Message{ID: "minta persetujuan baru, atau hapus salurannya", EN: "ask for new consent, or remove the channel"}
)
