package publish

import (
	"errors"

	"sentra/internal/diag"
)

var errNotRegular = errors.New("not a regular file")

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
	CaseOnly      Reason = "another output is called the same but for capital letters"
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
	CaseOnly:        "ada keluaran lain yang namanya hanya berbeda huruf besar dan kecilnya",
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

// MountPoint refuses a target on which, or in which, something is mounted. It
// could not be replaced as a whole, and clearing the old site would clear it.
type MountPoint struct{ Path string }

// Told says it to a person.
func (e MountPoint) Told() diag.Told {
	return diag.Message{
		ID: "%s adalah titik kait (mount), padahal folder hasil selalu diganti seutuhnya",
		EN: "%s is a mount point, yet the output folder is always replaced as a whole",
	}.With(e.Path)
}

// Hint says what to do about it.
func (MountPoint) Hint() diag.Told {
	return diag.Message{
		ID: "kaitkan folder yang memuat folder hasil, bukan folder hasil itu sendiri atau isinya",
		EN: "mount the folder that holds the output folder, not that one or what is in it",
	}.With()
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
	return diag.Message{
		ID: "pindahkan atau hapus dulu",
		EN: "move or remove it first",
	}.With()
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
	return diag.Message{
		ID: "tunggu sampai selesai",
		EN: "wait until it is done",
	}.With()
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

// ReadFailed reports what the disk did not let us look at. Nothing has changed.
type ReadFailed struct {
	Path string
	Err  error
}

// Told says it to a person.
func (e ReadFailed) Told() diag.Told {
	return diag.Message{
		ID: "%s tidak dapat dibaca, yang sudah terbit tidak berubah: %s",
		EN: "cannot read %s; what is published stays as it was: %s",
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
		ID: "%s tidak dapat ditulis, yang sudah terbit tidak berubah: %s",
		EN: "cannot write %s; what is published stays as it was: %s",
	}.With(e.Path, diag.Cause(e.Err))
}

// Unwrap returns the cause.
func (e WriteFailed) Unwrap() error { return e.Err }

// Displaced reports a swap in two steps of which the disk refused the second,
// and then the way back as well: nothing stands at the target now.
type Displaced struct {
	Path  string
	Aside string // where the old site is
	Err   error
}

// Told says it to a person.
func (e Displaced) Told() diag.Told {
	return diag.Message{
		ID: "%s tidak dapat diganti, dan situs yang lama kini ada di %s: %s",
		EN: "cannot replace %s, and the old site is now in %s: %s",
	}.With(e.Path, e.Aside, diag.Cause(e.Err))
}

// Hint says what to do about it.
func (Displaced) Hint() diag.Told {
	return diag.Message{
		ID: "buat situsnya sekali lagi; yang lama akan dikembalikan lebih dulu",
		EN: "build the site again; the old one is put back first",
	}.With()
}

// Unwrap returns the cause.
func (e Displaced) Unwrap() error { return e.Err }

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

func (e NotOurs) Error() string     { return told(e) }
func (e NotFolder) Error() string   { return told(e) }
func (e MountPoint) Error() string  { return told(e) }
func (e ForeignFile) Error() string { return told(e) }
func (e Busy) Error() string        { return told(e) }
func (e BadPath) Error() string     { return told(e) }
func (e ReadFailed) Error() string  { return told(e) }
func (e WriteFailed) Error() string { return told(e) }
func (e Displaced) Error() string   { return told(e) }
func (e Leftover) Error() string    { return told(e) }

// told is an error's text where nobody's language is known: in logs and tests.
func told(e interface{ Told() diag.Told }) string { return e.Told().In(diag.English) }
