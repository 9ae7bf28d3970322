package content

import (
	"path"
	"slices"
	"strings"

	"sentra/internal/diag"
)

// KindPicture is a picture: published, not parsed.
const KindPicture Kind = 255

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
	f := File{Path: name, Lang: ID, Folder: path.Dir(name)}
	refuse := func(text, hint diag.Told) (File, []diag.Problem) {
		return File{}, []diag.Problem{{Path: name, Text: text, Hint: hint}}
	}
	base := path.Base(name)
	stem, ext := splitName(base)
	if ext == ".yml" {
		return refuse(strayFile.With(), renameYAML.With())
	}
	f.Markdown = ext == ".md"
	if s, isTranslation := strings.CutSuffix(stem, "."+string(EN)); isTranslation {
		f.Lang, stem = EN, s
	}
	parts := strings.Split(path.Dir(name), "/")
	switch {
	case name == "site.yaml":
		f.Kind = KindConfig
		return f, nil
	case name == "content/regions.csv":
		f.Kind = KindRegions
		return f, nil
	case name == "content/synonyms.yaml":
		f.Kind = KindSynonyms
		return f, nil
	case f.Folder == "templates/text" && ext == ".yaml":
		f.Kind, f.Lang = KindWords, Lang(stem)
		if !slices.Contains(Languages[:], f.Lang) {
			return refuse(wordLang.With(stem), oneOf("id", "en"))
		}
		return f, nil
	case f.Folder == "content/taxonomy" && ext == ".yaml" && f.Lang == ID:
		f.Kind, f.Vocabulary = KindTaxonomy, Vocabulary(stem)
		if !slices.Contains(Vocabularies, f.Vocabulary) {
			return refuse(strayTaxonomy.With(stem), nearest(stem, vocabularyNames()))
		}
		return f, nil
	case strings.HasPrefix(name, "content/news/"):
		return refuse(newsLater.With(), removeFile.With())
	case f.Folder == "content/pages" && ext == ".md":
		f.Kind, f.Slug = KindPage, stem
	case len(parts) > 2 && parts[0] == "content" && parts[1] == "centres":
		return classifyCentre(f, parts, stem, ext, refuse)
	default:
		return refuse(strayFile.With(), home(name))
	}
	return named(f, refuse)
}

// home says where a file that has no place may belong.
func home(name string) diag.Told {
	_, ext := splitName(path.Base(name))
	switch {
	case slices.Contains(pictureTypes, strings.ToLower(ext)):
		return placePicture.With()
	case strings.HasPrefix(name, "content/centres/"):
		return placeEntry.With()
	case ext == ".md":
		return placePage.With()
	}
	return placeOther.With()
}

// classifyCentre places a file below content/centres/.
func classifyCentre(f File, parts []string, stem, ext string, refuse func(text, hint diag.Told) (File, []diag.Problem)) (File, []diag.Problem) {
	if i := slices.Index(parts, "images"); i > 2 && slices.Contains(pictureTypes, strings.ToLower(ext)) {
		f.Kind = KindPicture
		return f, nil
	}
	if ext != ".yaml" && ext != ".md" {
		return refuse(strayFile.With(), home(f.Path))
	}
	folder := parts[len(parts)-1]
	switch {
	case stem == "centre" && len(parts) > 2:
		f.Kind, f.Slug, f.Centre = KindCentre, folder, folder
	case folder == "producers" && len(parts) > 3:
		f.Kind, f.Slug, f.Centre = KindProducer, stem, parts[len(parts)-2]
	case folder == "products" && len(parts) > 3:
		f.Kind, f.Slug, f.Centre = KindProduct, stem, parts[len(parts)-2]
	default:
		return refuse(strayFile.With(), home(f.Path))
	}
	return named(f, refuse)
}

// named checks the slug that a file's or folder's name gives its entry.
func named(f File, refuse func(text, hint diag.Told) (File, []diag.Problem)) (File, []diag.Problem) {
	if !ValidSlug(f.Slug) {
		return refuse(badName.With(f.Slug), writeSlug.With())
	}
	if f.Kind == KindCentre && reserved(f.Slug) {
		return refuse(reservedName.With(f.Slug), chooseName.With())
	}
	return f, nil
}

// reserved reports whether a name is what lists number their pages under.
func reserved(slug string) bool {
	return slug == defaultSegments["page"].ID || slug == defaultSegments["page"].EN
}

func splitName(base string) (stem, ext string) {
	ext = path.Ext(base)
	return strings.TrimSuffix(base, ext), ext
}

func vocabularyNames() []string {
	names := make([]string, len(Vocabularies))
	for i, v := range Vocabularies {
		names[i] = string(v)
	}
	return names
}
