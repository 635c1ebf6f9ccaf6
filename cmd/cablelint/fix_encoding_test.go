package main

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestFixWritesNoOtherEncoding: a text of wide characters is refused, status 3, as a file and from standard input,
// and nothing is written. Any other comes out of standard input as it went in where there is nothing to fix.
func TestFixWritesNoOtherEncoding(t *testing.T) {
	fixable := strings.Replace(hiddenCable, "(C) The", "(c) The", 1)
	le, be := binary.LittleEndian, binary.BigEndian
	for what, text := range map[string]string{
		"UTF-16LE": "\xff\xfe" + inUTF16(fixable, le), "UTF-16BE": "\xfe\xff" + inUTF16(fixable, be),
		"no mark": inUTF16(fixable, le),
		"UTF-32":  "\xff\xfe\x00\x00" + inUTF32(fixable, le), "not a cable": "\xff\xfe" +
			inUTF16("The ship left port.\n", le),
	} {
		path := filepath.Join(t.TempDir(), "a.txt")
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
		for _, args := range [][]string{{"fix", "--no-config", "-"}, {"fix", "--no-config", path},
			{"fix", "--no-config", "--diff", path}, {"fix", "--no-config", "--unsafe", "-"}} {
			p, out, errs := at(text)
			root := p.root()
			root.SetArgs(args)
			require.NoError(t, root.Execute(), what)
			require.Equal(t, statusUnchecked, p.status, "%s: %v\n%s", what, args, errs)
			require.Empty(t, out.String(), what)
			require.Contains(t, errs.String(), "convert it to UTF-8", what)
		}
		now, err := os.ReadFile(path)
		require.NoError(t, err)
		require.Equal(t, text, string(now))
	}
	for _, text := range []string{"", "x", hiddenCable, "\ufeff" + hiddenCable,
		strings.ReplaceAll(hiddenCable, "\n", "\r\n"), strings.ReplaceAll(hiddenCable, "\n", "\r"),
		strings.TrimSpace(hiddenCable), hiddenCable + "\xff\xfe\n", strings.ReplaceAll(hiddenCable, "\n", "\f"),
		hiddenCable + "\x1a"} {
		p, out, errs := at(text)
		root := p.root()
		root.SetArgs([]string{"fix", "--no-config", "--select", "A006", "-"})
		require.NoError(t, root.Execute())
		require.Equal(t, statusClean, p.status, errs)
		require.Equal(t, text, out.String())
	}
}
