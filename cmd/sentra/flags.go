package main

import (
	"net"
	"net/url"
	"runtime"
	"strconv"
	"time"

	"github.com/spf13/pflag"

	"sentra/internal/build"
	"sentra/internal/content"
	"sentra/internal/diag"
)

// flags are the values of all flags of all commands.
type flags struct {
	site, baseURL, asOf, language, format string
	drafts, all                           bool
	jobs                                  int

	out      string // of build
	addr     string // of serve
	poll     bool   // of serve, and of build with watching
	watching bool   // of build
	liveFlags

	centres, producers, products int // of demo, like the rest
	languages                    string
	seed                         uint64
}

// The formats of what is printed.
const (
	formatText = "text"
	formatJSON = "json"
)

// asOfLayout is how --as-of is written.
const asOfLayout = "2006-01-02"

// publicTime is Western Indonesia Time: "today" is the same day for everyone who builds the same
// content at the same moment, wherever their machine stands.
var publicTime = time.FixedZone("WIB", 7*60*60)

// flagText is what people are told of a flag.
type flagText struct {
	usage diag.Message // in the help, where the word in back quotes stands for the value
	hint  diag.Message // after a value that does not fit: how to write one
}

// flagTexts holds the text of every flag, by its name.
var flagTexts = map[string]flagText{
	"site": {
		usage: diag.Message{
			ID: "`FOLDER` situs, yaitu yang berisi site.yaml",
			EN: "the site's `DIR`, the folder that holds site.yaml",
		},
		hint: diag.Message{
			ID: "sebutkan folder situs, misalnya --site ../situs",
			EN: "name the site's folder, like --site ../site",
		},
	},
	"base-url": {
		usage: diag.Message{
			ID: "`URL` tempat situs terbit, pengganti base_url di site.yaml",
			EN: "the `URL` of the published site, in place of site.yaml's base_url",
		},
		hint: diag.Message{
			ID: "tulis http:// atau https://, nama host, dan bila perlu jalur, tanpa ? atau #, misalnya https://contoh.id/sentra/",
			EN: "write http:// or https://, a host and perhaps a path, without ? or #, like https://example.org/sentra/",
		},
	},
	"as-of": {
		usage: diag.Message{
			ID: "tanggal yang dianggap hari ini, `TTTT-BB-HH` (bawaan: hari ini menurut WIB)",
			EN: "the day to take for today, `YYYY-MM-DD` (default: today at UTC+7)",
		},
		hint: diag.Message{
			ID: "tulis tanggal yang ada sebagai TTTT-BB-HH, misalnya 2026-10-05",
			EN: "write a day that exists as YYYY-MM-DD, like 2026-10-05",
		},
	},
	"drafts": {
		usage: diag.Message{
			ID: "sertakan draf dan entri yang belum waktunya terbit",
			EN: "include drafts and entries not yet due",
		},
		hint: diag.Message{
			ID: "tulis --drafts saja",
			EN: "write --drafts alone",
		},
	},
	"all": {
		usage: diag.Message{
			ID: "tampilkan semua masalah, bukan 50 yang pertama saja",
			EN: "show every problem rather than the first 50",
		},
		hint: diag.Message{
			ID: "tulis --all saja",
			EN: "write --all alone",
		},
	},
	"jobs": {
		usage: diag.Message{
			ID: "`N` pekerjaan sekaligus (bawaan: sebanyak inti prosesor)",
			EN: "do `N` things at once (default: as many as there are processors)",
		},
		hint: diag.Message{
			ID: "tulis bilangan bulat, paling sedikit 1",
			EN: "write a whole number, at least 1",
		},
	},
	"lang": {
		usage: diag.Message{
			ID: "`BAHASA` pesan, id atau en (bawaan: messages di site.yaml, atau id)",
			EN: "the `LANG` of messages, id or en (default: messages of site.yaml, or id)",
		},
		hint: diag.Message{
			ID: "pilih id atau en",
			EN: "choose id or en",
		},
	},
	"format": {
		usage: diag.Message{
			ID: "`FORMAT` laporan: text, atau json dengan satu objek per baris",
			EN: "the `FORMAT` of reports: text, or json with one object a line",
		},
		hint: diag.Message{
			ID: "pilih text atau json",
			EN: "choose text or json",
		},
	},
	"help": {
		usage: diag.Message{
			ID: "tampilkan penjelasan ini",
			EN: "show this help",
		},
		hint: diag.Message{
			ID: "tulis --help saja",
			EN: "write --help alone",
		},
	},
	"out": {
		usage: diag.Message{
			ID: "`FOLDER` hasil: baru, kosong, atau tulisan Sentra",
			EN: "the output folder, `DIR`: new, empty, or written by Sentra",
		},
		hint: diag.Message{
			ID: "sebutkan folder hasil, misalnya --out public",
			EN: "name the output folder, like --out public",
		},
	},
	"centres": {
		usage: diag.Message{
			ID: "`N` sentra (bawaan: 40)",
			EN: "`N` centres (default: 40)",
		},
		hint: diag.Message{
			ID: "tulis bilangan bulat, paling sedikit 1",
			EN: "write a whole number, at least 1",
		},
	},
	"producers": {
		usage: diag.Message{
			ID: "`N` IKM, di semua sentra bersama-sama (bawaan: 80)",
			EN: "`N` producers, in all centres together (default: 80)",
		},
		hint: diag.Message{
			ID: "tulis bilangan bulat, boleh 0",
			EN: "write a whole number, 0 or more",
		},
	},
	"products": {
		usage: diag.Message{
			ID: "`N` produk, di semua sentra bersama-sama (bawaan: 200)",
			EN: "`N` products, in all centres together (default: 200)",
		},
		hint: diag.Message{
			ID: "tulis bilangan bulat, boleh 0",
			EN: "write a whole number, 0 or more",
		},
	},
	"languages": {
		usage: diag.Message{
			ID: "`BAHASA` isinya: id,en, atau id tanpa terjemahan",
			EN: "the `LANGS` of the content: id,en, or id without translations",
		},
		hint: diag.Message{
			ID: "pilih id,en atau id",
			EN: "choose id,en or id",
		},
	},
	"seed": {
		usage: diag.Message{
			ID: "`BENIH` undian: bilangan lain, situs lain (bawaan: 1)",
			EN: "the `SEED` of what is drawn: another number, another site (default: 1)",
		},
		hint: diag.Message{
			ID: "tulis bilangan bulat, boleh 0",
			EN: "write a whole number, 0 or more",
		},
	},
	"watch": {
		usage: diag.Message{
			ID: "buat lagi situs setiap kali ada berkas yang berubah, sampai Ctrl-C",
			EN: "make the site again whenever a file changes, until Ctrl-C",
		},
		hint: diag.Message{
			ID: "tulis --watch saja",
			EN: "write --watch alone",
		},
	},
	"poll": {
		usage: diag.Message{
			ID: "periksa seluruh situs sekali sedetik, bila sistem berkas tidak memberitakan perubahan",
			EN: "look at the whole site once a second, where the file system tells of no changes",
		},
		hint: diag.Message{
			ID: "tulis --poll saja",
			EN: "write --poll alone",
		},
	},
	"addr": {
		usage: diag.Message{
			ID: "tempat melayani, `HOST:PORT`; port 0 memilih yang bebas",
			EN: "where to serve, `HOST:PORT`; port 0 takes a free one",
		},
		hint: diag.Message{
			ID: "tulis HOST:PORT, misalnya 127.0.0.1:8080, atau 127.0.0.1:0 untuk port yang bebas",
			EN: "write HOST:PORT, like 127.0.0.1:8080, or 127.0.0.1:0 for a free port",
		},
	},
	"editor": {
		usage: diag.Message{
			ID: "`ALAMAT` pembuka berkas di penyunting teks, dengan {path}, {line}, {column}, atau none",
			EN: "the `URL` that opens a file in an editor, with {path}, {line}, {column}, or none",
		},
		hint: diag.Message{
			ID: "tulis alamat dengan skema penyunting teks dan {path}, misalnya vscode://file{path}:{line}:{column}, atau none",
			EN: "write a URL of the editor's scheme with {path}, like vscode://file{path}:{line}:{column}, or none",
		},
	},
	"open": {
		usage: diag.Message{
			ID: "buka situs di peramban",
			EN: "open the site in the browser",
		},
		hint: diag.Message{
			ID: "tulis --open saja",
			EN: "write --open alone",
		},
	},
	"verify": {
		usage: diag.Message{
			ID: "setelah setiap perubahan buat semua halaman, untuk menemukan yang tidak dapat dibuat",
			EN: "make all pages after each change, to find those that cannot be made",
		},
		hint: diag.Message{
			ID: "tulis --verify saja",
			EN: "write --verify alone",
		},
	},
}

// definePoll defines the flag of commands that watch a site.
func (p *program) definePoll(f *pflag.FlagSet) {
	f.BoolVar(&p.poll, "poll", false, p.usageOf("poll"))
}

// usageOf is what the help says of a flag.
func (p *program) usageOf(flag string) string { return flagTexts[flag].usage.In(p.lang) }

// hintFor says how the value of a flag is written.
func hintFor(flag string) diag.Told { return flagTexts[flag].hint.With() }

// shared defines the flags that every command has.
func (p *program) shared(f *pflag.FlagSet) {
	f.SortFlags = false
	f.StringVar(&p.site, "site", ".", p.usageOf("site"))
	f.StringVar(&p.baseURL, "base-url", "", p.usageOf("base-url"))
	f.StringVar(&p.asOf, "as-of", "", p.usageOf("as-of"))
	f.BoolVar(&p.drafts, "drafts", false, p.usageOf("drafts"))
	f.BoolVar(&p.all, "all", false, p.usageOf("all"))
	f.IntVar(&p.jobs, "jobs", runtime.GOMAXPROCS(0), p.usageOf("jobs"))
	f.StringVar(&p.language, "lang", "", p.usageOf("lang"))
	f.StringVar(&p.format, "format", formatText, p.usageOf("format"))
	f.BoolP("help", "h", false, p.usageOf("help"))
}

// validate reports the first flag whose value no command can use.
func (f flags) validate() error {
	checks := []struct {
		flag, value string
		fits        bool
	}{
		{"lang", f.language, f.language == "" || isLang(f.language)},
		{"format", f.format, f.format == formatText || f.format == formatJSON},
		{"jobs", strconv.Itoa(f.jobs), f.jobs >= 1},
		{"base-url", f.baseURL, f.baseURL == "" || isBaseURL(f.baseURL)},
		{"out", f.out, f.out != ""},
		{"addr", f.addr, isAddr(f.addr)},
		{"centres", strconv.Itoa(f.centres), f.centres >= 1},
		{"producers", strconv.Itoa(f.producers), f.producers >= 0},
		{"products", strconv.Itoa(f.products), f.products >= 0},
		{"languages", f.languages, f.languages == untranslated || f.languages == translated},
	}
	for _, c := range checks {
		if !c.fits {
			return badValue(c.flag, c.value)
		}
	}
	return checkSite(f.site)
}

func isLang(s string) bool { return s == string(diag.Indonesian) || s == string(diag.English) }

func isBaseURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" &&
		u.User == nil && u.RawQuery == "" && !u.ForceQuery && u.Fragment == "" && s[len(s)-1] != '#'
}

// isAddr wants a number for the port: names of services differ from machine to machine.
func isAddr(s string) bool {
	_, port, err := net.SplitHostPort(s)
	if err != nil {
		return false
	}
	_, err = strconv.ParseUint(port, 10, 16)
	return err == nil
}

// buildOptions are what the flags say about the snapshot.
func (p *program) buildOptions() (build.Options, error) {
	if err := p.validate(); err != nil {
		return build.Options{}, err
	}
	today, err := p.today()
	if err != nil {
		return build.Options{}, err
	}
	return build.Options{AsOf: today, Drafts: p.drafts, BaseURL: p.baseURL, Jobs: p.jobs, Now: p.now}, nil
}

// today is the day of --as-of, or else the day it is in Indonesia.
func (p *program) today() (content.Date, error) {
	day := p.now().In(publicTime)
	if p.asOf != "" {
		var err error
		if day, err = time.Parse(asOfLayout, p.asOf); err != nil {
			return content.Date{}, badValue("as-of", p.asOf)
		}
	}
	return content.Date{Year: day.Year(), Month: int(day.Month()), Day: day.Day()}, nil
}
