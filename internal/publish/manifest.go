package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
)

// manifestName is the file, in the published folder, that says what Sentra
// wrote there. Without it a folder is not ours to change.
const manifestName = ".sentra-manifest.json"

// manifestFormat goes up when an older program could misread the manifest.
const manifestFormat = 1

// fingerprinted is the folder whose files have their content's hash in their
// name, so that an old and a new one stand side by side.
const fingerprinted = "aset/"

// manifest records one release.
type manifest struct {
	Format  int     `json:"format"`
	Program string  `json:"program"`
	Files   []entry `json:"files"` // by path
}

// entry records one file of a release.
type entry struct {
	Path   string `json:"path"`
	Size   int    `json:"size"`
	SHA256 string `json:"sha256"`
	Kept   int    `json:"kept,omitempty"` // releases since a snapshot last held it; 0 or 1
}

// entryOf is the entry of a file that a snapshot holds.
func entryOf(path string, data []byte) entry {
	sum := sha256.Sum256(data)
	return entry{Path: path, Size: len(data), SHA256: hex.EncodeToString(sum[:])}
}

// stays reports whether a file that the new snapshot lacks is there for one
// more release, for the pages of the last one that are still open somewhere.
func (e entry) stays() bool {
	return e.Kept == 0 && strings.HasPrefix(e.Path, fingerprinted)
}

// encode writes one file a line, so that two releases can be compared with any
// tool. Equal releases give equal bytes.
func (m manifest) encode() ([]byte, error) {
	program, err := json.Marshal(m.Program)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "{\"format\":%d,\"program\":%s,\"files\":[", m.Format, program)
	for i, e := range m.Files {
		line, err := json.Marshal(e)
		if err != nil {
			return nil, err
		}
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
		b.Write(line)
	}
	b.WriteString("\n]}\n")
	return b.Bytes(), nil
}

// decodeManifest reads a manifest back, with every entry by its path. A reason
// other than "" says why it is not one.
func decodeManifest(data []byte) (map[string]entry, Reason) {
	var head struct{ Format int }
	if err := json.Unmarshal(data, &head); err != nil || head.Format < 1 {
		return nil, ManifestDamaged
	}
	if head.Format > manifestFormat {
		return nil, ManifestNewer
	}
	var m manifest
	if err := json.Unmarshal(data, &m); err != nil {
		return nil, ManifestDamaged
	}
	files := make(map[string]entry, len(m.Files))
	for _, e := range m.Files {
		if _, twice := files[e.Path]; twice || !e.valid() {
			return nil, ManifestDamaged
		}
		files[e.Path] = e
	}
	return files, ""
}

func (e entry) valid() bool {
	sum, err := hex.DecodeString(e.SHA256)
	return err == nil && len(sum) == sha256.Size && validPath(e.Path) && e.Path != manifestName && e.Size >= 0 && (e.Kept == 0 || e.Kept == 1)
}
