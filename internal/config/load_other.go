//go:build !js

package config

import (
	"bytes"
	"fmt"
	"path/filepath"

	toml "github.com/pelletier/go-toml/v2"

	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/lint"
)

// load reads one file; one that is apart is elsewhere than where it was found or extended from.
func load(path, abs string, rules []*lint.Rule, apart bool) (*Layer, error) {
	data, err := Read(abs)
	if err != nil {
		return nil, fmt.Errorf("%s: the configuration cannot be read: %s", path, files.Why(err))
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	l := &Layer{Path: path, Dir: filepath.Dir(abs), Text: string(data), apart: apart}
	checked, err := check(path, data, rules)
	if err != nil {
		return nil, l.unquoted(err)
	}
	l.lines, l.House, l.checker = linesOf(l.Text), checked.house, checked
	if err := toml.Unmarshal(data, &l.File); err != nil {
		return nil, l.unquoted(fmt.Errorf("%s: %w", path, err))
	}
	for _, h := range checked.heads["silence"] {
		l.SilencesAt = append(l.SilencesAt, int(h.Offset))
	}
	return l, nil
}
