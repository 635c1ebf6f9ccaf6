//go:build !js

package config

import (
	"fmt"
	"sort"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// linesOf are the lines of the keys of a configuration file, its tables and items of lists, by names such as
// "fail-on", "rules.R001", "ignore[2]", "override[0].ceiling" and "silence[1]". Indexes count from 0, lines from 1.
func linesOf(text string) map[string]int {
	found := lineFinder{lines: map[string]int{}}
	for i := range len(text) {
		if text[i] == '\n' {
			found.ends = append(found.ends, i)
		}
	}
	found.parser.Reset([]byte(text))
	table, tables := "", map[string]int{}
	for found.parser.NextExpression() {
		e := found.parser.Expression()
		switch e.Kind {
		case unstable.Table:
			table = found.key(e.Key(), "") + "."
		case unstable.ArrayTable:
			name := found.key(e.Key(), "")
			table = fmt.Sprintf("%s[%d].", name, tables[name])
			found.lines[strings.TrimSuffix(table, ".")] = found.lines[name]
			tables[name]++
		case unstable.KeyValue:
			found.value(found.key(e.Key(), table), e.Value())
		}
	}
	return found.lines
}

type lineFinder struct {
	parser unstable.Parser
	ends   []int // the offsets of the ends of lines
	lines  map[string]int
}

// line is the line of an offset.
func (f *lineFinder) line(at int) int { return 1 + sort.SearchInts(f.ends, at) }

// key notes the line of a key and gives its whole name.
func (f *lineFinder) key(parts unstable.Iterator, table string) string {
	var names []string
	at := 0
	for parts.Next() {
		names = append(names, string(parts.Node().Data))
		at = int(parts.Node().Raw.Offset)
	}
	name := table + strings.Join(names, ".")
	f.lines[name] = f.line(at)
	return name
}

// value notes the lines of what a key holds: the items of a list, the keys of a table in braces.
func (f *lineFinder) value(name string, v *unstable.Node) {
	switch v.Kind {
	case unstable.Array:
		for i, it := 0, v.Children(); it.Next(); i++ {
			line := f.lines[name]
			if raw := it.Node().Raw; raw.Length > 0 {
				line = f.line(int(raw.Offset))
			}
			f.lines[fmt.Sprintf("%s[%d]", name, i)] = line
		}
	case unstable.InlineTable:
		for it := v.Children(); it.Next(); {
			f.key(it.Node().Key(), name+".")
		}
	}
}
