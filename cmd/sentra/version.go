package main

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"runtime/debug"
)

// programID tells this program from every other state of it, since each change of it may change any
// page: the commit it was built from or, where that does not say all, the hash of its own file.
func programID() string {
	if revision, clean := commit(); clean {
		return "commit " + revision
	}
	if hash, err := executableHash(); err == nil {
		return "program " + hash
	}
	return "" // says nothing, which is safe: nothing is kept from one run to the next yet
}

func commit() (revision string, clean bool) {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "", false
	}
	modified := "true"
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			revision = s.Value
		case "vcs.modified":
			modified = s.Value
		}
	}
	return revision, revision != "" && modified == "false"
}

func executableHash() (string, error) {
	path, err := os.Executable()
	if err != nil {
		return "", err
	}
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
