package content

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"

	"sentra/internal/diag"
)

// reach is how far a destination leads.
type reach uint8

const (
	refused reach = iota
	inPage        // a heading of the same prose
	inSite        // a file of the content tree, perhaps with a fragment
	contact       // mailto or tel
	abroad        // http or https
)

// flaw says what is wrong with a piece of prose, and what to do about it.
type flaw struct {
	text, hint diag.Told
}

var (
	noDestination = flaw{
		diag.Message{ID: "tautan ini belum punya tujuan", EN: "this link has no destination"}.With(),
		diag.Message{ID: "tulis tujuannya di dalam kurung, misalnya [teks](berkas.md)", EN: "write it in the parentheses, as in [text](file.md)"}.With(),
	}
	controlCharacter = flaw{
		diag.Message{ID: "tujuan tautan memuat karakter kendali", EN: "the link's destination holds a control character"}.With(),
		diag.Message{ID: "hapus, lalu ketik ulang tujuannya", EN: "remove it and type the destination anew"}.With(),
	}
)

func backslash(dest string) flaw {
	return flaw{
		diag.Message{ID: "tujuan %s memakai garis miring terbalik", EN: "the destination %s uses a backslash"}.With(dest),
		diag.Message{ID: "tulis %s", EN: "write %s"}.With(strings.ReplaceAll(dest, `\`, "/")),
	}
}

func noScheme(dest string) flaw {
	return flaw{
		diag.Message{ID: "tujuan %q tidak menyebut skemanya", EN: "the destination %q does not say its scheme"}.With(dest),
		diag.Message{ID: "tulis https:%s", EN: "write https:%s"}.With(dest),
	}
}

func absolutePath(dest string) flaw {
	return flaw{
		diag.Message{ID: "tujuan %q dihitung dari akar situs", EN: "the destination %q starts from the site's root"}.With(dest),
		diag.Message{
			ID: "tulis path relatif ke berkasnya, misalnya ../pages/tentang.md; alamat halamannya akan dihitung dari situ",
			EN: "write the relative path of its file, such as ../pages/about.md; the page's address is worked out from that",
		}.With(),
	}
}

func foreignScheme(scheme string) flaw {
	return flaw{
		diag.Message{ID: "skema %q tidak diizinkan dalam tautan", EN: "the scheme %q is not allowed in a link"}.With(scheme),
		diag.Message{ID: "pakai http, https, mailto, tel, atau path berkas relatif", EN: "use http, https, mailto, tel or a relative file path"}.With(),
	}
}

func partAddress(dest, example string) flaw {
	return flaw{
		diag.Message{ID: "%q bukan alamat yang lengkap", EN: "%q is not a whole address"}.With(dest),
		diag.Message{ID: "tulis seperti %s", EN: "write it like %s"}.With(example),
	}
}

func withPassword(dest string) flaw {
	return flaw{
		diag.Message{ID: "alamat %q memuat nama pengguna atau kata sandi", EN: "the address %q holds a user name or password"}.With(dest),
		diag.Message{ID: "hapus bagian sampai tanda @", EN: "remove all up to the @"}.With(),
	}
}

// telephone is a number as people write it, for the world or at home.
var telephone = regexp.MustCompile(`^\+?[0-9][0-9().\- ]*$`)

// aim says where a destination leads, or why it may not be used. It is stricter
// than browsers are lenient: whatever they might take for a scheme is one.
func aim(dest string) (reach, flaw) {
	dest = strings.TrimSpace(dest)
	switch {
	case dest == "", dest == "#":
		return refused, noDestination
	case strings.ContainsFunc(dest, unicode.IsControl): // browsers drop them: "java\nscript:"
		return refused, controlCharacter
	case strings.Contains(dest, `\`): // to browsers, a slash
		return refused, backslash(dest)
	case strings.HasPrefix(dest, "//"):
		return refused, noScheme(dest)
	case strings.HasPrefix(dest, "/"):
		return refused, absolutePath(dest)
	case strings.HasPrefix(dest, "#"):
		return inPage, flaw{}
	}
	end := strings.IndexAny(dest, ":/?#")
	if end < 0 || dest[end] != ':' {
		return aimAtFile(dest)
	}
	switch scheme := strings.ToLower(dest[:end]); scheme {
	case "http", "https":
		u, err := url.Parse(dest)
		switch {
		case err != nil || u.Hostname() == "":
			return refused, partAddress(dest, scheme+"://www.example.org/")
		case u.User != nil:
			return refused, withPassword(dest)
		}
		return abroad, flaw{}
	case "mailto":
		address, _, _ := strings.Cut(dest[end+1:], "?")
		if !isEmail(decodePercent(address)) {
			return refused, partAddress(dest, "mailto:nama@example.org")
		}
		return contact, flaw{}
	case "tel":
		if !telephone.MatchString(dest[end+1:]) {
			return refused, partAddress(dest, "tel:+62211234567")
		}
		return contact, flaw{}
	}
	return refused, foreignScheme(dest[:end])
}

// aimAtFile holds a destination to the same rules once it is decoded, as
// [Link.File] is: "javascript%3Aalert(1)" names no file.
func aimAtFile(dest string) (reach, flaw) {
	if file := (Link{Dest: dest}).File(); strings.Contains(dest, "%") && file != dest {
		if decoded, problem := aim(file); decoded == refused {
			return refused, problem
		}
	}
	return inSite, flaw{}
}
