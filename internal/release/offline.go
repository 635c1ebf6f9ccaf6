package release

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// offline puts all files of the release into one archive, with what installs and runs them on a network without
// Internet: docs/offline.
func (b *builder) offline() error {
	released, err := filesIn(b.Out)
	if err != nil {
		return err
	}
	entries, err := entriesOf(b.Out, "", released)
	if err != nil {
		return err
	}
	dir := filepath.Join(b.Source, "docs", "offline")
	recipes, err := filesIn(dir)
	if err != nil {
		return err
	}
	more, err := entriesOf(dir, "", recipes)
	if err != nil {
		return err
	}
	elsewhere := map[string]string{"Containerfile": "Containerfile", "hooks/pre-commit": "docs/hooks/pre-commit"}
	for name, at := range elsewhere {
		data, err := os.ReadFile(filepath.Join(b.Source, filepath.FromSlash(at)))
		if err != nil {
			return err
		}
		more = append(more, Entry{Name: name, Data: data, Program: strings.HasPrefix(name, "hooks/")})
	}
	for i := range more { // the recipes name the version that is in the bundle
		more[i].Data = bytes.ReplaceAll(more[i].Data, []byte("@VERSION@"), []byte(b.Version))
	}
	entries = append(entries, more...)
	entries = append(entries, Entry{Name: "SHA256SUMS", Data: sums(entries)})
	name := fmt.Sprintf("cablelint_%s_offline", b.Version)
	data, err := Tar(name, entries, b.Commit) // what is large in it is compressed already
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(b.Out, name+".tar"), data, 0o644)
}
