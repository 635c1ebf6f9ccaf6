package files

import (
	"bytes"
	"errors"
	"io"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// listing is a lister that lists the same names of every folder.
type listing []string

func (l listing) List(string) ([]string, bool, error) { return l, true, nil }

// TestAFileThatIsMetTwice is one input. Named once, it may not be skipped; met in its own repository once, it may be
// fixed.
func TestAFileThatIsMetTwice(t *testing.T) {
	dir := t.TempDir()
	write(t, dir+"/a.txt", dir+"/inner/b.txt", dir+"/.cablelint-baseline.json")
	foreign := listing{"a.txt", "inner/", ".cablelint-baseline.json"} // the second is another repository
	whole := listing{"a.txt", "inner/b.txt", ".cablelint-baseline.json"}
	type flags struct{ named, foreign, own bool }
	for name, c := range map[string]struct {
		lister Lister
		paths  []string
		want   map[string]flags
	}{
		"a folder": {whole, []string{""},
			map[string]flags{"a.txt": {}, "inner/b.txt": {}, ".cablelint-baseline.json": {own: true}}},
		"a folder with another repository": {foreign, []string{""},
			map[string]flags{"a.txt": {}, "inner/b.txt": {foreign: true}, ".cablelint-baseline.json": {own: true}}},
		"a folder, then a file of it": {foreign, []string{"", "a.txt"},
			map[string]flags{"a.txt": {named: true}, "inner/b.txt": {foreign: true}, ".cablelint-baseline.json": {own: true}}},
		"a file, then its folder": {foreign, []string{"a.txt", ""},
			map[string]flags{"a.txt": {named: true}, "inner/b.txt": {foreign: true}, ".cablelint-baseline.json": {own: true}}},
		"a file of the other repository": {foreign, []string{"", "inner/b.txt"},
			map[string]flags{"a.txt": {}, "inner/b.txt": {named: true}, ".cablelint-baseline.json": {own: true}}},
		"that file, then the folder": {foreign, []string{"inner/b.txt", ""},
			map[string]flags{"a.txt": {}, "inner/b.txt": {named: true}, ".cablelint-baseline.json": {own: true}}},
		"one of the tool's own, by its name": {whole, []string{"", ".cablelint-baseline.json"},
			map[string]flags{"a.txt": {}, "inner/b.txt": {}, ".cablelint-baseline.json": {named: true}}},
		"the same folder in two spellings": {whole, []string{"", "."},
			map[string]flags{"a.txt": {}, "inner/b.txt": {}, ".cablelint-baseline.json": {own: true}}},
		"the same file in several spellings": {whole, []string{"a.txt", "./a.txt", ".//a.txt"},
			map[string]flags{"a.txt": {named: true}}},
		"a file and what its name only opens": {whole, []string{"a.txt", "a.tx"},
			map[string]flags{"a.txt": {named: true}, "a.tx": {named: true}}},
	} {
		var paths []string
		for _, p := range c.paths {
			paths = append(paths, dir+"/"+p)
		}
		inputs, err := Walk(paths, c.lister)
		require.NoError(t, err)
		have := map[string]flags{}
		for _, in := range inputs {
			rel, err := filepath.Rel(dir, in.Path)
			require.NoError(t, err)
			have[filepath.ToSlash(rel)] = flags{in.Named, in.Foreign, in.Own}
		}
		require.Len(t, inputs, len(have), name)
		require.Equal(t, c.want, have, name)
	}
}

// TestTheMeter: the ratio counts above what is free, the whole and the entries always, each at its limit and one above.
func TestTheMeter(t *testing.T) {
	for _, c := range []struct {
		packed, out int64
		want        error
	}{
		{1, 100, nil}, {1, 101, errRatio}, {10, 101, nil}, {10, 500, nil}, {10, 501, errRatio}, {1000, 1000, nil},
		{1000, 1001, errInflated}, {1, 2000, errInflated},
	} {
		m := meter{limits: limits{inflated: 1000, ratio: 50, free: 100}, packed: func() int64 { return c.packed }}
		_, err := m.inflating(bytes.NewReader(make([]byte, c.out))).Read(make([]byte, c.out))
		if errors.Is(err, io.EOF) {
			err = nil
		}
		require.Equal(t, c.want, err, "%d of %d", c.out, c.packed)
	}
	m := meter{limits: limits{entries: 2}}
	require.NoError(t, m.entry())
	require.NoError(t, m.entry())
	require.Equal(t, errEntries, m.entry())
}
