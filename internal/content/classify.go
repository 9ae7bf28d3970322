package content

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"sentra/internal/diag"
)

// pictureTypes are the endings a picture may have.
var pictureTypes = []string{".jpg", ".jpeg", ".png", ".webp", ".gif"}

// Ignored reports whether a file or folder is an editor's or a system's own
// and no part of the site.
func Ignored(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "#") || strings.HasSuffix(name, "~") ||
		strings.HasSuffix(name, ".swp") || strings.HasSuffix(name, ".tmp")
}

// Classify says what a file is by its path alone, relative to the site, or why
// it has no place in the content tree.
func Classify(name string) (File, []diag.Problem) {
	f, wrong := classify(name)
	if !wrong.text.IsZero() {
		return File{}, []diag.Problem{{Path: name, Text: wrong.text, Hint: wrong.hint}}
	}
	return f, nil
}

func classify(name string) (File, flaw) {
	base := path.Base(name)
	ext := path.Ext(base)
	whole := strings.TrimSuffix(base, ext)
	stem, translated := strings.CutSuffix(whole, "."+string(EN))
	f := File{Path: name, Lang: ID, Folder: path.Dir(name), Markdown: ext == ".md"}
	if translated {
		f.Lang = EN
	}
	isText := ext == ".md" || ext == ".yaml"
	isPicture := slices.Contains(pictureTypes, strings.ToLower(ext))
	centre, inCentre := strings.CutPrefix(f.Folder, "content/centres/")
	switch {
	case ext == ".yml":
		return f, flaw{strayFile.With(), renameYAML.With()}
	case name == "site.yaml":
		f.Kind = KindConfig
	case name == "content/regions.csv":
		f.Kind = KindRegions
	case name == "content/synonyms.yaml":
		f.Kind = KindSynonyms
	case f.Folder == "templates/text" && ext == ".yaml":
		f.Kind, f.Lang = KindWords, Lang(whole)
		if !slices.Contains(Languages[:], f.Lang) {
			return f, flaw{wordLang.With(whole), oneOf(languageNames()...)}
		}
	case f.Folder == "content/taxonomy" && ext == ".yaml":
		f.Kind, f.Lang, f.Vocabulary = KindTaxonomy, ID, Vocabulary(whole)
		if !slices.Contains(Vocabularies, f.Vocabulary) {
			return f, flaw{strayTaxonomy.With(whole), nearest(whole, vocabularyNames())}
		}
	case f.Folder == newsFolder && f.Markdown:
		f.Kind, f.Slug = KindNews, stem
		return f, f.dated()
	case f.Folder == "content/pages" && f.Markdown:
		f.Kind, f.Slug = KindPage, stem
		return f, named(f)
	case isPicture && inCentre && slices.Contains(strings.Split(centre, "/")[1:], "images"),
		isPicture && strings.HasPrefix(name, newsFolder+"/images/"):
		f.Kind = KindPicture
	case inCentre && isText:
		return inFolder(f, centre, stem)
	default:
		return f, flaw{strayFile.With(), home(name)}
	}
	return f, flaw{}
}

// inFolder places an entry's file by its folder below content/centres/.
func inFolder(f File, folder, stem string) (File, flaw) {
	parent, last := path.Split(folder)
	outer := path.Base(parent)
	switch {
	case stem == "centre":
		f.Kind, f.Slug, f.Centre = KindCentre, last, last
	case last == "producers" && parent != "":
		f.Kind, f.Slug, f.Centre = KindProducer, stem, outer
	case last == "products" && parent != "":
		f.Kind, f.Slug, f.Centre = KindProduct, stem, outer
	default:
		return f, flaw{strayFile.With(), home(f.Path)}
	}
	return f, named(f)
}

// named checks the slug that a file's or folder's name gives its entry.
func named(f File) flaw {
	if !ValidSlug(f.Slug) {
		return flaw{badName.With(f.Slug), writeSlug.With()}
	}
	if f.Kind == KindCentre && reserved(f.Slug) {
		return flaw{reservedName.With(f.Slug), chooseName.With()}
	}
	return flaw{}
}

// reserved reports whether a name is what lists number their pages under.
func reserved(slug string) bool {
	return slug == defaultSegments["page"].ID || slug == defaultSegments["page"].EN
}

// newsFolder is where all news lies.
const newsFolder = "content/news"

// dated takes the day that a news file's name starts with, and checks what
// follows it.
func (f *File) dated() flaw {
	const length = len("2006-01-02")
	day := f.Slug[:min(length, len(f.Slug))]
	date, real := ParseDate(day)
	switch {
	case !dayForm.MatchString(f.Slug):
		return flaw{wantNewsName.With(f.Slug), writeNewsName.With()}
	case !real:
		return flaw{wantNewsDay.With(day), writeNewsName.With()}
	}
	f.Date = date
	return named(*f)
}

// dayForm is how the name of a news file starts: a day, then its slug.
var dayForm = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}-.`)

// home says where a file that has no place may belong.
func home(name string) diag.Told {
	ext := path.Ext(name)
	switch {
	case slices.Contains(pictureTypes, strings.ToLower(ext)):
		return placePicture.With()
	case strings.HasPrefix(name, newsFolder+"/"):
		return placeNews.With()
	case strings.HasPrefix(name, "content/centres/"):
		return placeEntry.With()
	case ext == ".md":
		return placePage.With()
	}
	return placeOther.With()
}

func vocabularyNames() []string {
	names := make([]string, len(Vocabularies))
	for i, v := range Vocabularies {
		names[i] = string(v)
	}
	return names
}
