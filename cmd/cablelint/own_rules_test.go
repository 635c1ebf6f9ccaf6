package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// TestThePageOfOwnRules: its rules are ten, and their examples behave.
func TestThePageOfOwnRules(t *testing.T) {
	page, err := os.ReadFile("../../docs/own-rules.md")
	require.NoError(t, err)
	var text []byte
	for _, block := range regexp.MustCompile("(?s)```toml\n(.*?)```").FindAllSubmatch(page, -1) {
		text = append(append(text, block[1]...), '\n')
	}
	path := filepath.Join(t.TempDir(), config.Name)
	require.NoError(t, os.WriteFile(path, text, 0o600))
	c, err := config.Load(path, append(rules.All(), lint.Own()...))
	require.NoError(t, err)
	var out bytes.Buffer
	p := &program{out: &out, err: &out}
	require.NoError(t, p.testHouse(c))
	require.Equal(t, "10 house rules, 20 examples, 0 failed\n", out.String())
	require.Equal(t, statusClean, p.status)
}
