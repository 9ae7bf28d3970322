package publish

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"io/fs"

	"sentra/internal/build"
)

// stream is output for what may be too long to hold: it is made once to be
// compared with the old file, and again where that is not the same.
func (st *stage) stream(o build.Output) (e entry, kept bool, err error) {
	was, same, err := st.compare(o)
	if err != nil {
		return entry{}, false, err
	}
	if same && published(was.info) && st.link(o.Path) == nil {
		return was.entry, true, nil
	}
	s := newSum()
	err = st.create(o.Path, filePerm, func(w io.Writer) error { return o.Write(io.MultiWriter(w, s)) })
	if err == nil && same {
		err = st.setTime(o.Path, was.info.ModTime())
	}
	return s.entry(o.Path), same, err
}

// oldFile is a file of the old site, which holds what the new one's would.
type oldFile struct {
	entry
	info fs.FileInfo
}

// compare makes an output to see whether the old file holds the same.
func (st *stage) compare(o build.Output) (was oldFile, same bool, err error) {
	if _, recorded := st.old.recorded[o.Path]; !recorded {
		return oldFile{}, false, nil
	}
	file, info, ok := st.old.open(o.Path)
	if !ok {
		return oldFile{}, false, nil
	}
	defer file.Close()
	s, c := newSum(), &comparison{file: bufio.NewReader(file)}
	err = o.Write(io.MultiWriter(s, c))
	if err == nil {
		err = c.end()
	}
	if errors.Is(err, errDiffers) {
		return oldFile{}, false, nil
	}
	return oldFile{s.entry(o.Path), info}, err == nil, err
}

var errDiffers = errors.New("not what the file holds")

// comparison takes what is written to it only while a file holds the same.
type comparison struct {
	file *bufio.Reader
	buf  []byte
}

func (c *comparison) Write(data []byte) (int, error) {
	c.buf = append(c.buf[:0], data...)
	if _, err := io.ReadFull(c.file, c.buf); err != nil || !bytes.Equal(c.buf, data) {
		return 0, errDiffers
	}
	return len(data), nil
}

// end says whether the file ends here, too.
func (c *comparison) end() error {
	if _, err := c.file.ReadByte(); !errors.Is(err, io.EOF) {
		return errDiffers
	}
	return nil
}

// sum takes note of the size and the hash of what is written to it.
type sum struct {
	hash.Hash
	size int
}

func newSum() *sum { return &sum{Hash: sha256.New()} }

func (s *sum) Write(data []byte) (int, error) {
	s.size += len(data)
	return s.Hash.Write(data)
}

func (s *sum) entry(path string) entry {
	return entry{Path: path, Size: s.size, SHA256: hex.EncodeToString(s.Sum(nil))}
}
