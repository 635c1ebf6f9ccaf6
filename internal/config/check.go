//go:build !js

package config

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"sort"
	"strings"

	toml "github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint"
)

// checker goes through a file's expressions and gathers what is wrong in them.
type checker struct {
	file     string
	rules    []*lint.Rule
	parser   unstable.Parser
	problems []error

	at    []key // the keys of the current table
	free  *key  // the current table takes any key: its declaration
	table string
	seen  []string // keys that the current table has
	head  unstable.Range
	heads map[string][]unstable.Range // the headings of lists of tables, in order

	data    []byte
	lines   []int           // where the lines of data begin; made for the first problem
	named   map[string]bool // the rules that the table has, in lower case
	stopped bool            // nothing more is read

	whens   []unstable.Range // the conditions of house rules, in order
	extends bool             // the file extends another, which may have house rules that this one names
	house   []*lint.Rule     // the house rules, compiled
	own     []*lint.Rule     // code and name of the house rules so far
	words   int              // of the user's own so far
	pending []pendingWord    // words that name none of the rules, and may name a house rule
}

// pendingWord is a word in the file that names a rule.
type pendingWord struct {
	at   unstable.Range
	text string
}

// The bounds of what is read: TOML's decoder takes time by the square of a table's keys, so the file is given up
// before that.
const (
	maxProblems = 20
	maxDepth    = 8   // of a key's parts; File has two
	maxText     = 300 // of a problem, in bytes
)

// check gives what is wrong in a file's text; the error is nil where nothing is.
func check(file string, data []byte, rules []*lint.Rule) (*checker, error) {
	c := &checker{file: file, data: data, rules: rules, at: keysOf(reflect.TypeFor[File]()),
		heads: map[string][]unstable.Range{}}
	c.parser.Reset(data)
	for !c.stopped && c.parser.NextExpression() {
		switch e := c.parser.Expression(); e.Kind {
		case unstable.Table, unstable.ArrayTable:
			c.closeTable()
			c.heading(e)
		case unstable.KeyValue:
			c.keyValue(e)
		}
	}
	c.closeTable()
	if !c.extends {
		c.houseNames(nil)
	}
	if c.stopped {
		return nil, errors.Join(append(c.problems, fmt.Errorf("%s: the rest of the file was not read", file))...)
	}
	if err := syntax(file, data); err != nil {
		return nil, err
	}
	if len(c.problems) == 0 && len(c.heads[houseTable]) > 0 {
		c.compileHouse()
	}
	return c, errors.Join(c.problems...)
}

// syntax is the first error of TOML itself.
func syntax(file string, data []byte) error {
	var any map[string]any
	err := toml.Unmarshal(data, &any)
	var d *toml.DecodeError
	if errors.As(err, &d) {
		line, column := d.Position()
		return &Problem{file, line, column, strings.TrimPrefix(d.Error(), "toml: ")}
	}
	return err
}

func (c *checker) problem(at unstable.Range, format string, args ...any) {
	if c.stopped {
		return
	}
	text := fmt.Sprintf(format, args...)
	if len(text) > maxText {
		text = strings.ToValidUTF8(text[:maxText], "") + "…"
	}
	line, column := c.position(int(at.Offset))
	c.problems = append(c.problems, &Problem{c.file, line, column, text})
	c.stopped = len(c.problems) == maxProblems
}

// position is the line and column of an offset, both from 1. The parser's own Shape counts from the beginning each
// time.
func (c *checker) position(offset int) (line, column int) {
	if c.lines == nil {
		c.lines = append(c.lines, 0)
		for i, b := range c.data {
			if b == '\n' {
				c.lines = append(c.lines, i+1)
			}
		}
	}
	line = sort.SearchInts(c.lines, offset+1)
	return line, offset - c.lines[line-1] + 1
}

// tooDeep reports a key of more parts than any that is known. Its depth costs the decoder stack and time.
func (c *checker) tooDeep(parts unstable.Iterator) bool {
	for depth := 0; parts.Next(); depth++ {
		if depth == maxDepth {
			c.problem(parts.Node().Raw, "the key has more than %d parts", maxDepth)
			c.stopped = true
			return true
		}
	}
	return false
}

// heading takes [table] or [[table]].
func (c *checker) heading(e *unstable.Node) {
	top := keysOf(reflect.TypeFor[File]())
	c.at, c.free, c.seen, c.table, c.named = nil, nil, nil, "", nil
	if c.tooDeep(e.Key()) {
		return
	}
	parts := e.Key()
	for depth := 0; parts.Next(); depth++ {
		n := parts.Node()
		name := string(n.Data)
		k, ok := find(top, name)
		switch {
		case !ok:
			c.unknown(n.Raw, name, top)
			return
		case k.table() == nil && !k.free():
			c.problem(n.Raw, "%s is %s, no table", name, k.holds())
			return
		case depth == 0 && !parts.IsLast() && !k.tables() && k.table() == nil:
			c.problem(n.Raw, "%s has no tables below it", name)
			return
		}
		c.head, c.table = n.Raw, name
		if k.free() {
			c.at, c.free = nil, &k
			continue
		}
		if k.tables() && parts.IsLast() {
			if e.Kind == unstable.Table {
				c.problem(n.Raw, "%s is %s", name, k.holds())
			}
			c.heads[name] = append(c.heads[name], n.Raw)
			if name == houseTable {
				c.houseHeading(n.Raw)
			}
		}
		c.at, top = keysOf(k.table()), keysOf(k.table())
	}
}

// closeTable looks for keys that the current table must have.
func (c *checker) closeTable() {
	if c.table == "" {
		return
	}
	for _, k := range c.at {
		if k.required && !slices.Contains(c.seen, k.name) {
			c.problem(c.head, "this %s has no %s: %s", c.table, k.name, k.doc)
		}
	}
}

func (c *checker) keyValue(e *unstable.Node) {
	if c.tooDeep(e.Key()) {
		return
	}
	keys := e.Key()
	keys.Next()
	n := keys.Node()
	name := string(n.Data)
	if c.free != nil {
		c.freeKey(*c.free, keys, e.Value())
		return
	}
	if c.at == nil {
		return // the table itself is unknown, and was reported
	}
	k, ok := find(c.at, name)
	if !ok {
		c.unknown(n.Raw, name, c.at)
		return
	}
	c.seen = append(c.seen, name)
	switch {
	case c.table == houseTable:
		c.houseKey(name, e.Value())
	case c.table == "" && name == "extends":
		c.extends = true
	}
	for !keys.IsLast() && !k.free() && k.table() != nil && !k.tables() { // words.captions.WORD = "meaning"
		keys.Next()
		inner, ok := find(keysOf(k.table()), string(keys.Node().Data))
		if !ok {
			c.unknown(keys.Node().Raw, string(keys.Node().Data), keysOf(k.table()))
			return
		}
		k, name = inner, inner.name
	}
	if k.free() && !keys.IsLast() { // rules.R001 = "off"
		keys.Next()
		c.freeKey(k, keys, e.Value())
		return
	}
	c.value(k, name, e.Value())
}

// freeKey checks a key of a table that takes any, and what it holds.
func (c *checker) freeKey(k key, keys unstable.Iterator, v *unstable.Node) {
	n := keys.Node()
	name := string(n.Data)
	if k.rules {
		c.severityKey(n.Raw, name)
		c.enum(k, name, v)
		return
	}
	if c.words++; c.words > maxWords {
		c.problem(n.Raw, "there are more than %d words", maxWords)
		c.stopped = true
	}
	switch {
	case !keys.IsLast():
		c.problem(n.Raw, "%s is a word with a dot: write it in quotes", name)
	case strings.TrimSpace(name) == "" || len(name) > maxWord:
		c.problem(n.Raw, "a word has 1 to %d bytes", maxWord)
	case v.Kind != unstable.String || strings.TrimSpace(string(v.Data)) == "":
		c.problem(c.place(v), "%s is a text in quotes", name)
	}
}

// The bounds of words of the user's own: of one in bytes, and of all in number.
const (
	maxWord  = 80
	maxWords = 1000
)

func (c *checker) unknown(at unstable.Range, name string, known []key) {
	names := make([]string, len(known))
	for i, k := range known {
		names[i] = k.name
	}
	if near := text.Nearest(name, names); near != "" {
		c.problem(at, "unknown key %q; did you mean %s?", name, near)
		return
	}
	c.problem(at, "unknown key %q; there are %s", name, strings.Join(names, ", "))
}

func (c *checker) ruleKey(at unstable.Range, name string) {
	if lint.Named(c.rules, name) == nil || slices.ContainsFunc(c.pending,
		func(w pendingWord) bool { return w.text == name }) {
		return
	}
	if len(c.pending) == maxPending {
		c.houseNames(nil)
	}
	c.pending = append(c.pending, pendingWord{at, name})
}

// maxPending is how many different words may name house rules of other files or further down: their codes and names,
// with a family letter each.
const maxPending = 2*maxHouse + 10

// houseNames reports the words that name none of the rules, nor of the house rules of this file and those that it
// extends.
func (c *checker) houseNames(inherited []*lint.Rule) {
	known := slices.Concat(c.rules, inherited, c.own)
	for _, w := range c.pending {
		if err := lint.Named(known, w.text); err != nil {
			c.problem(w.at, "%s", err)
		}
	}
	c.pending = nil
}

// severityKey checks a key of a table of severities. TOML tells R001 and r001 apart, and which of them counts would
// be left to chance.
func (c *checker) severityKey(at unstable.Range, name string) {
	c.ruleKey(at, name)
	folded := strings.ToLower(name)
	if c.named[folded] {
		c.problem(at, "%s is named twice", name)
	}
	if c.named == nil {
		c.named = map[string]bool{}
	}
	c.named[folded] = true
}
