package publish

import (
	"fmt"

	"sentra/internal/diag"
)

// Reason says why something was refused.
type Reason string

// Why a folder is not Sentra's.
const (
	NoManifest      Reason = "it has no manifest"
	ManifestDamaged Reason = "its manifest cannot be read"
	ManifestNewer   Reason = "its manifest comes from a newer version"
)

// Why an output cannot be written.
const (
	NotLocal      Reason = "it does not name a file below the output folder"
	Reserved      Reason = "the name is Sentra's own"
	Twice         Reason = "two outputs have it"
	FileAndFolder Reason = "other outputs lie below it"
)

// indonesian holds the reasons in the other language.
var indonesian = map[Reason]string{
	NoManifest:      "tidak ada manifesnya",
	ManifestDamaged: "manifesnya tidak terbaca",
	ManifestNewer:   "manifesnya berasal dari versi yang lebih baru",
	NotLocal:        "bukan nama berkas di bawah folder hasil",
	Reserved:        "nama itu dipakai Sentra sendiri",
	Twice:           "dipakai dua keluaran",
	FileAndFolder:   "ada keluaran lain di bawahnya",
}

func (r Reason) message() diag.Message { return diag.Message{ID: indonesian[r], EN: string(r)} }

// NotOurs refuses a folder with files in it that Sentra did not write.
type NotOurs struct {
	Path string
	Why  Reason
}

// Told says it to a person.
func (e NotOurs) Told() diag.Told {
	return diag.Message{
		ID: "folder %s bukan tulisan Sentra (%s), jadi dibiarkan apa adanya",
		EN: "the folder %s was not written by Sentra (%s) and is left alone",
	}.With(e.Path, e.Why.message())
}

// Hint says what to do about it.
func (NotOurs) Hint() diag.Told {
	return diag.Message{
		ID: "pilih folder hasil lain, atau kosongkan folder itu",
		EN: "choose another output folder, or empty that one",
	}.With()
}

// NotFolder refuses a target that is a file, a symbolic link, or anything else
// but a folder.
type NotFolder struct{ Path string }

// Told says it to a person.
func (e NotFolder) Told() diag.Told {
	return diag.Message{
		ID: "%s bukan folder biasa (melainkan berkas atau tautan simbolik), jadi dibiarkan apa adanya",
		EN: "%s is not a plain folder (but a file or a symbolic link) and is left alone",
	}.With(e.Path)
}

// ForeignFile reports a file that Sentra did not write where the new site has one.
type ForeignFile struct{ Path string }

// Told says it to a person.
func (e ForeignFile) Told() diag.Told {
	return diag.Message{
		ID: "%s bukan tulisan Sentra, padahal situs yang baru memerlukan tempatnya",
		EN: "%s was not written by Sentra, and the new site needs its place",
	}.With(e.Path)
}

// Hint says what to do about it.
func (ForeignFile) Hint() diag.Told {
	return diag.Message{ID: "pindahkan atau hapus dulu", EN: "move or remove it first"}.With()
}

// Busy reports that another run is publishing into the same folder.
type Busy struct{ Path string }

// Told says it to a person.
func (e Busy) Told() diag.Told {
	return diag.Message{
		ID: "proses Sentra lain sedang menerbitkan ke %s",
		EN: "another run of Sentra is publishing into %s",
	}.With(e.Path)
}

// Hint says what to do about it.
func (Busy) Hint() diag.Told {
	return diag.Message{ID: "tunggu sampai selesai", EN: "wait until it is done"}.With()
}

// BadPath reports an output that has no place in a folder.
type BadPath struct {
	Path string
	Why  Reason
}

// Told says it to a person.
func (e BadPath) Told() diag.Told {
	return diag.Message{
		ID: "keluaran %q tidak dapat ditulis: %s",
		EN: "the output %q cannot be written: %s",
	}.With(e.Path, e.Why.message())
}

// ReadFailed reports a folder or file at the target that could not be looked at.
type ReadFailed struct {
	Path string
	Err  error
}

// Told says it to a person.
func (e ReadFailed) Told() diag.Told {
	return diag.Message{
		ID: "%s tidak dapat dibaca, situs yang lama tetap utuh: %s",
		EN: "cannot read %s; the old site is untouched: %s",
	}.With(e.Path, diag.Cause(e.Err))
}

// Unwrap returns the cause.
func (e ReadFailed) Unwrap() error { return e.Err }

// WriteFailed reports what the disk refused: no space, no permission. The site
// that stood at the target still does.
type WriteFailed struct {
	Path string
	Err  error
}

// Told says it to a person.
func (e WriteFailed) Told() diag.Told {
	return diag.Message{
		ID: "%s tidak dapat ditulis, situs yang lama tetap utuh: %s",
		EN: "cannot write %s; the old site is untouched: %s",
	}.With(e.Path, diag.Cause(e.Err))
}

// Unwrap returns the cause.
func (e WriteFailed) Unwrap() error { return e.Err }

// Leftover reports something beside the target that could not be cleared.
type Leftover struct {
	Path      string
	Published bool // the new site is in place all the same
	Err       error
}

// Told says it to a person.
func (e Leftover) Told() diag.Told {
	if e.Published {
		return diag.Message{
			ID: "situs yang baru sudah terbit, tetapi sisa lama di %s tidak dapat dibereskan: %s",
			EN: "the new site is published, but what is left of the old one in %s could not be cleared: %s",
		}.With(e.Path, diag.Cause(e.Err))
	}
	return diag.Message{
		ID: "sisa proses sebelumnya di %s tidak dapat dibereskan: %s",
		EN: "what an earlier run left in %s could not be cleared: %s",
	}.With(e.Path, diag.Cause(e.Err))
}

// Unwrap returns the cause.
func (e Leftover) Unwrap() error { return e.Err }

func (e NotOurs) Error() string {
	return fmt.Sprintf("%s was not written by sentra: %s", e.Path, e.Why)
}
func (e NotFolder) Error() string   { return fmt.Sprintf("%s is not a plain folder", e.Path) }
func (e ForeignFile) Error() string { return fmt.Sprintf("%s was not written by sentra", e.Path) }
func (e Busy) Error() string        { return fmt.Sprintf("another run is publishing into %s", e.Path) }
func (e BadPath) Error() string     { return fmt.Sprintf("output %q: %s", e.Path, e.Why) }
func (e ReadFailed) Error() string  { return fmt.Sprintf("reading %s: %v", e.Path, e.Err) }
func (e WriteFailed) Error() string { return fmt.Sprintf("writing %s: %v", e.Path, e.Err) }
func (e Leftover) Error() string    { return fmt.Sprintf("clearing %s: %v", e.Path, e.Err) }
