package files

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
)

// columnCalled is the index of the column of a name, or of a number from 1 where no column has that name; -1 means
// none.
func columnCalled(values []string, name string) int {
	if name == "" {
		return -1
	}
	for _, same := range []func(string) bool{
		func(v string) bool { return strings.TrimSpace(v) == name },
		func(v string) bool { return len(v) <= longestName && plainName(v) == plainName(name) },
	} {
		for i, v := range values {
			if same(v) {
				return i
			}
		}
	}
	if n, err := strconv.Atoi(name); err == nil && n >= 1 && n <= len(values) {
		return n - 1
	}
	return -1
}

func isNumber(name string) bool {
	_, err := strconv.Atoi(name)
	return err == nil
}

// rolesWithText are the roles of columns where the text is known: the others' by their names, or by what they hold.
func rolesWithText(values []string, text int) []role {
	roles := make([]role, len(values))
	names := areNames(values)
	for i, v := range values {
		as := roleByContent(v)
		if names {
			as = roleOf(v)
		}
		switch {
		case i == text:
			roles[i] = textRole
		case as != textRole:
			roles[i] = as
		}
	}
	return roles
}

// longestName is the length of the longest name of a column, in bytes.
const longestName = 40

// areNames reports whether a record looks like a line of names: short words, each once.
func areNames(values []string) bool {
	seen := map[string]bool{}
	for _, v := range values {
		v = strings.TrimSpace(v)
		if v == "" || len(v) > longestName || seen[v] || roleByContent(v) != otherRole {
			return false
		}
		for i, c := range v {
			letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_'
			if !letter && (i == 0 || !(c >= '0' && c <= '9' || strings.ContainsRune(" .-/\x00", c))) {
				return false
			}
		}
		seen[v] = true
	}
	return len(values) > 0
}

// listedColumns is how many names of columns a message lists.
const listedColumns = 12

// columnsIn names a table's columns. Where the first record is not a line of names it is not shown: it may be a
// cable's.
func columnsIn(values []string) string {
	if !areNames(values) {
		return fmt.Sprintf("its %d columns have no names", len(values))
	}
	shown := make([]string, 0, listedColumns)
	for i, v := range values {
		if i == listedColumns {
			return fmt.Sprintf("its columns are %s and %d more", strings.Join(shown, ", "), len(values)-i)
		}
		shown = append(shown, source.Escape(strings.TrimSpace(v)))
	}
	return "its columns are " + strings.Join(shown, ", ")
}

// withoutText looks through a table none of whose columns is known to hold the text. Where a cell has marks the table
// is not checked; else it is a table of other things.
func (t *csvTable) withoutText(head []byte) *Content {
	first := csvScan{delimiter: t.scan.delimiter, backslash: t.scan.backslash}
	text, _, _ := beginning(head[t.skip:])
	first.scan(text, true)
	columns := columnsIn(valuesOf(string(text), first))
	chosen := t.opener.reader.TextColumn
	found, err := t.holdsMarked()
	switch {
	case err != nil:
		return &Content{Kind: Unread, Reason: rest(err).Error()}
	case chosen != "" && (found || t.named && t.path == t.opener.path):
		return &Content{Kind: Unread, Reason: fmt.Sprintf("it has no column %s; %s", source.Escape(chosen), columns)}
	case found:
		return &Content{Kind: Unread, Reason: fmt.Sprintf("no column is known to hold the text, and there are marks: %s; "+
			"choose one with --text-column", columns)}
	}
	none := notCable(t.path, noTextColumn.Reason)
	return &none
}

// holdsMarked reports whether a cell of a table has marks as cables have. A record that is too long to be looked at
// counts as one.
func (t *csvTable) holdsMarked() (bool, error) {
	t.start()
	for {
		switch t.scan.scan(t.data(), t.eof && t.err == nil) {
		case more:
			switch {
			case t.tooLong():
				return true, nil
			case !t.eof:
				t.fill()
			default:
				return false, t.err
			}
		case broken: // its first line is looked at by itself
			n := lineEnd(t.data())
			if n == 0 {
				n = len(t.data())
			}
			cells := bytes.FieldsFunc(t.data()[:n], func(c rune) bool { return c == rune(t.scan.delimiter) || c == '"' })
			if marked(string(bytes.Join(cells, []byte("\n")))) {
				return true, nil
			}
			t.drop(n)
			t.scan.begin()
		case whole:
			if t.meter.entry() != nil {
				return true, nil
			}
			for _, v := range valuesOf(string(t.data()[:t.scan.pos]), t.scan) {
				if marked(strings.ReplaceAll(v, "\x00", "")) {
					return true, nil
				}
			}
			t.drop(t.scan.pos)
			t.scan.begin()
		}
	}
}
