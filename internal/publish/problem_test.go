package publish

import (
	"errors"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

func TestMessages(t *testing.T) {
	tests := []struct {
		err interface {
			error
			Told() diag.Told
		}
		id, en string
	}{
		{
			NotOurs{"public", NoManifest},
			"folder public bukan tulisan Sentra (tidak ada manifesnya), jadi dibiarkan apa adanya",
			"the folder public was not written by Sentra (it has no manifest) and is left alone",
		},
		{
			NotFolder{"public"},
			"public bukan folder biasa (melainkan berkas atau tautan simbolik), jadi dibiarkan apa adanya",
			"public is not a plain folder (but a file or a symbolic link) and is left alone",
		},
		{
			MountPoint{"public"},
			"public adalah titik kait (mount), padahal folder hasil selalu diganti seutuhnya",
			"public is a mount point, yet the output folder is always replaced as a whole",
		},
		{
			ForeignFile{"public/peta"},
			"public/peta bukan tulisan Sentra, padahal situs yang baru memerlukan tempatnya",
			"public/peta was not written by Sentra, and the new site needs its place",
		},
		{
			Busy{"public"},
			"proses Sentra lain sedang menerbitkan ke public",
			"another run of Sentra is publishing into public",
		},
		{
			BadPath{"a/Logo.svg", CaseOnly},
			`keluaran "a/Logo.svg" tidak dapat ditulis: ada keluaran lain yang namanya hanya berbeda huruf besar dan kecilnya`,
			`the output "a/Logo.svg" cannot be written: another output is called the same but for capital letters`,
		},
		{
			ReadFailed{"public", syscall.EACCES},
			"public tidak dapat dibaca, yang sudah terbit tidak berubah: tidak ada izin",
			"cannot read public; what is published stays as it was: permission denied",
		},
		{
			WriteFailed{"public/index.html", syscall.ENOSPC},
			"public/index.html tidak dapat ditulis, yang sudah terbit tidak berubah: ruang disk habis",
			"cannot write public/index.html; what is published stays as it was: the disk is full",
		},
		{
			WriteFailed{"public/index.html", errors.New("the disk is on fire")},
			"public/index.html tidak dapat ditulis, yang sudah terbit tidak berubah: the disk is on fire",
			"cannot write public/index.html; what is published stays as it was: the disk is on fire",
		},
		{
			Displaced{"public", ".public.previous-X", syscall.EROFS},
			"public tidak dapat diganti, dan situs yang lama kini ada di .public.previous-X: disk hanya dapat dibaca",
			"cannot replace public, and the old site is now in .public.previous-X: the disk is read-only",
		},
		{
			Leftover{".public.staging-X", false, syscall.EBUSY},
			"sisa proses sebelumnya di .public.staging-X tidak dapat dibereskan: sedang dipakai sistem, misalnya sebagai titik kait (mount)",
			"what an earlier run left in .public.staging-X could not be cleared: the system is using it, as a mount point for one",
		},
		{
			Leftover{".public.staging-X", true, syscall.EACCES},
			"situs yang baru sudah terbit, tetapi sisa lama di .public.staging-X tidak dapat dibereskan: tidak ada izin",
			"the new site is published, but what is left of the old one in .public.staging-X could not be cleared: permission denied",
		},
	}
	for _, test := range tests {
		got := []string{test.err.Told().In(diag.Indonesian), test.err.Told().In(diag.English), test.err.Error()}
		if diff := cmp.Diff([]string{test.id, test.en, test.en}, got); diff != "" {
			t.Errorf("%T (-want +got):\n%s", test.err, diff)
		}
	}
}

func TestReasonsComeInBothLanguages(t *testing.T) {
	for _, r := range []Reason{NoManifest, ManifestDamaged, ManifestNewer, NotLocal, Reserved, Twice, CaseOnly, FileAndFolder} {
		if indonesian[r] == "" {
			t.Errorf("%q has no Indonesian", r)
		}
	}
}
