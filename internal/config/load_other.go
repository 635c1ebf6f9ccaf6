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

func load(path, abs string, rules []*lint.Rule) (*Layer, error) {
	data, err := Read(abs)
	if err != nil {
		return nil, fmt.Errorf("%s: the configuration cannot be read: %s", path, files.Why(err))
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	checked, err := check(path, data, rules)
	if err != nil {
		return nil, err
	}
	l := &Layer{Path: path, Dir: filepath.Dir(abs), Text: string(data), lines: linesOf(string(data)),
		House: checked.house, checker: checked}
	if err := toml.Unmarshal(data, &l.File); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	for _, h := range checked.heads["silence"] {
		l.SilencesAt = append(l.SilencesAt, int(h.Offset))
	}
	return l, nil
}
