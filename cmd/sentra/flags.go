package main

import (
	"net/url"
	"os"
	"runtime"
	"time"

	"github.com/spf13/pflag"

	"sentra/internal/build"
	"sentra/internal/content"
	"sentra/internal/diag"
)

// flags are the values of all flags of all commands.
type flags struct {
	site, baseURL, asOf, language, format string
	drafts                                bool
	jobs                                  int

	out  string // of build
	addr string // of serve
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

// The words in back quotes are what the help shows as the flag's value.
var (
	siteUsage = diag.Message{
		ID: "`FOLDER` situs, yaitu yang berisi site.yaml",
		EN: "the site's folder, the one that holds site.yaml: `DIR`",
	}
	outUsage = diag.Message{
		ID: "`FOLDER` hasil; hanya folder baru, folder kosong, atau hasil Sentra sebelumnya yang diterima",
		EN: "the output folder: a new or empty `DIR`, or one that Sentra wrote before",
	}
	baseURLUsage = diag.Message{
		ID: "`URL` tempat situs akan diterbitkan, menggantikan base_url di site.yaml",
		EN: "the `URL` the site will be published at, in place of site.yaml's base_url",
	}
	asOfUsage = diag.Message{
		ID: "`TANGGAL` yang dianggap hari ini, TTTT-BB-HH (bawaan: hari ini menurut WIB)",
		EN: "the `DATE` to take for today, YYYY-MM-DD (default: today at UTC+7)",
	}
	draftsUsage = diag.Message{
		ID: "tampilkan juga draf dan entri yang belum waktunya terbit",
		EN: "show drafts and entries not yet due, too",
	}
	langUsage = diag.Message{
		ID: "`BAHASA` pesan, id atau en (bawaan: messages di site.yaml, jika tidak ada id)",
		EN: "the language of messages, id or en: `LANG` (default: messages of site.yaml, else id)",
	}
	jobsUsage = diag.Message{
		ID: "`N` pekerjaan sekaligus (bawaan: sebanyak inti prosesor)",
		EN: "how many things to do at once: `N` (default: as many as there are processors)",
	}
	formatUsage = diag.Message{
		ID: "`FORMAT` keluaran, text atau json (satu objek per baris)",
		EN: "the output's `FORMAT`, text or json (one object a line)",
	}
	addrUsage = diag.Message{
		ID: "`HOST:PORT` tempat melayani; port 0 memilih port yang bebas",
		EN: "the `HOST:PORT` to serve at; port 0 takes a free one",
	}
)

// shared defines the flags that every command has.
func (p *program) shared(f *pflag.FlagSet) {
	f.StringVar(&p.site, "site", ".", siteUsage.In(p.lang))
	f.StringVar(&p.baseURL, "base-url", "", baseURLUsage.In(p.lang))
	f.StringVar(&p.asOf, "as-of", "", asOfUsage.In(p.lang))
	f.BoolVar(&p.drafts, "drafts", false, draftsUsage.In(p.lang))
	f.StringVar(&p.language, "lang", "", langUsage.In(p.lang))
	f.IntVar(&p.jobs, "jobs", runtime.GOMAXPROCS(0), jobsUsage.In(p.lang))
	f.StringVar(&p.format, "format", formatText, formatUsage.In(p.lang))
}

var (
	noFolder = diag.Message{ID: "tidak ada folder %q", EN: "there is no folder %q"}
	siteHint = diag.Message{
		ID: "sebutkan folder situs dengan --site",
		EN: "name the site's folder with --site",
	}
	langWrong   = diag.Message{ID: "--lang %q: pilih id atau en", EN: "--lang %q: choose id or en"}
	formatWrong = diag.Message{ID: "--format %q: pilih text atau json", EN: "--format %q: choose text or json"}
	jobsWrong   = diag.Message{ID: "--jobs %d: paling sedikit 1", EN: "--jobs %d: 1 is the least"}
	asOfWrong   = diag.Message{ID: "--as-of %q bukan tanggal", EN: "--as-of %q is not a date"}
	asOfHint    = diag.Message{
		ID: "tulis tanggal yang ada sebagai TTTT-BB-HH, misalnya 2026-10-05",
		EN: "write a day that exists as YYYY-MM-DD, like 2026-10-05",
	}
	baseURLWrong = diag.Message{
		ID: "--base-url %q bukan alamat tempat situs dapat diterbitkan",
		EN: "--base-url %q is not an address a site can be published at",
	}
	baseURLHint = diag.Message{
		ID: "tulis http:// atau https://, nama host, dan bila perlu jalur, tanpa ? atau #, misalnya https://contoh.id/sentra/",
		EN: "write http:// or https://, a host and perhaps a path, without ? or #, like https://example.org/sentra/",
	}
)

// validate reports the first flag whose value no command can use.
func (f flags) validate() error {
	switch {
	case f.language != "" && f.language != string(diag.Indonesian) && f.language != string(diag.English):
		return failure{text: langWrong.With(f.language)}
	case f.format != formatText && f.format != formatJSON:
		return failure{text: formatWrong.With(f.format)}
	case f.jobs < 1:
		return failure{text: jobsWrong.With(f.jobs)}
	case f.baseURL != "" && !isBaseURL(f.baseURL):
		return failure{baseURLWrong.With(f.baseURL), baseURLHint.With()}
	}
	if info, err := os.Stat(f.site); err != nil || !info.IsDir() {
		return failure{noFolder.With(f.site), siteHint.With()}
	}
	return nil
}

func isBaseURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" &&
		u.User == nil && u.RawQuery == "" && !u.ForceQuery && u.Fragment == "" && s[len(s)-1] != '#'
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
	return build.Options{
		AsOf: today, Drafts: p.drafts, BaseURL: p.baseURL, Jobs: p.jobs,
	}, nil
}

func (p *program) today() (content.Date, error) {
	day := p.now().In(publicTime)
	if p.asOf != "" {
		var err error
		if day, err = time.Parse(asOfLayout, p.asOf); err != nil {
			return content.Date{}, failure{asOfWrong.With(p.asOf), asOfHint.With()}
		}
	}
	return content.Date{Year: day.Year(), Month: int(day.Month()), Day: day.Day()}, nil
}
