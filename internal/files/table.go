package files

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
)

// role is what a column of a table, or a member of an object, holds.
type role uint8

const (
	otherRole role = iota
	identifierRole
	dateRole
	originRole
	markingRole
	envelopeRole
	textRole
)

// namedRole is the role of a column by its name, small, without blanks and underscores: names of public archives.
func namedRole(name string) role {
	switch name {
	case "text", "body", "content", "contents", "cable", "message", "fulltext", "cabletext", "bodytext":
		return textRole
	case "header", "heading", "envelope", "headers":
		return envelopeRole
	case "id", "refid", "referenceid", "reference", "identifier", "cableid", "mrn":
		return identifierRole
	case "date", "created", "datetime", "sent", "createdat", "datesent":
		return dateRole
	case "origin", "from", "embassy", "office", "post":
		return originRole
	case "classification", "classified", "marking", "level":
		return markingRole
	}
	return otherRole
}

// roleOf is the role of a column or member by its name.
func roleOf(name string) role {
	if len(name) > 40 {
		return otherRole
	}
	return namedRole(plainName(name))
}

// plainName is the name of a column or member in small letters, without what some archives put between its words.
func plainName(name string) string {
	return strings.NewReplacer(" ", "", "_", "", "-", "", "\x00", "").Replace(strings.ToLower(strings.TrimSpace(name)))
}

// rolesOf shows the columns' roles by the first record: by its names, or, where it is not a line of names, by what it
// holds. Nil is a table without cables.
func rolesOf(text string, first csvScan, textColumn string) (roles []role, named bool) {
	values := valuesOf(text, first)
	if i := columnCalled(values, textColumn); i >= 0 {
		return rolesWithText(values, i), !isNumber(textColumn) || areNames(values)
	}
	roles = make([]role, len(first.cells))
	texts, all := 0, 0
	for i := range first.cells {
		if roles[i] = roleOf(values[i]); roles[i] != otherRole {
			all++
		}
		if roles[i] == textRole {
			texts++
		}
	}
	switch {
	case texts > 0 && (all > 1 || len(roles) == 1 || areNames(values)):
		return roles, true
	case all > 1:
		return nil, false // names, and none of a text
	}
	return rolesByContent(values), false
}

// valuesOf are the contents of a record's cells.
func valuesOf(text string, record csvScan) []string {
	values := make([]string, len(record.cells))
	for i, c := range record.cells {
		values[i] = contentOf(text, c, record.backslash)
	}
	return values
}

// contentOf is a cell's content with its escapes resolved.
func contentOf(raw string, c cell, backslash bool) string {
	var b strings.Builder
	unquoted(raw, c, backslash, func(s string, _ int) { b.WriteString(s) })
	return b.String()
}

// rolesByContent says what a row's values are: the longest is the text, one before it of several lines the envelope.
// Nil where no value shows that the table is one of cables.
func rolesByContent(values []string) []role {
	roles := make([]role, len(values))
	text, told := -1, false
	for i, v := range values {
		if strings.ContainsAny(v, "\r\n") && (text < 0 || len(v) >= len(values[text])) {
			text = i
		}
	}
	if text < 0 {
		return nil
	}
	for i, v := range values {
		switch {
		case i == text:
			roles[i] = textRole
		case strings.ContainsAny(v, "\r\n"):
			roles[i] = envelopeRole
		default:
			roles[i] = roleByContent(v)
			told = told || roles[i] != otherRole
		}
	}
	if !told {
		return nil
	}
	for i := text + 1; i < len(roles); i++ { // a text of which the first row has little comes after its envelope
		if roles[i] == envelopeRole {
			roles[text], roles[i], text = envelopeRole, textRole, i
		}
	}
	return roles
}

// roleByContent is what a value of one line is by its form.
func roleByContent(v string) role {
	v = strings.TrimSpace(v)
	switch {
	case scan.IdentifierWord(v):
		return identifierRole
	case len(v) >= 8 && len(v) <= 25 && v[0] >= '0' && v[0] <= '9' &&
		(strings.Count(v, "/") == 2 || strings.Count(v, "-") == 2):
		return dateRole
	case len(v) > 3 && len(v) <= 60:
		if m := marking.Parse(v); m.Marking.Level != marking.Unmarked {
			if _, unknown := m.Unknown(); !unknown {
				return markingRole
			}
		}
	}
	return otherRole
}

// firstCell is how one of the first two cells of a table's rows looks.
type firstCell struct {
	quoted bool
	class  byte // of its first character: 0 a digit, A a letter, else itself
	open   bool // it is the text, of which the quote alone tells
}

// longestFirst is how many bytes the first two cells may take in all, where they tell the beginning of a row.
const longestFirst = 256

// firstCells are the looks of a table's first two cells by a record, which may be broken after them; nil where they
// do not tell a row from a line of text.
func firstCells(text string, s csvScan) []firstCell {
	var looks []firstCell
	for _, c := range s.cells[:min(2, len(s.cells))] {
		v := text[c.start:c.end]
		if v == "" || len(v) > longestFirst/2 || strings.ContainsAny(v, "\r\n") {
			break
		}
		looks = append(looks, firstCell{quoted: c.quoted, class: classOf(v[0])})
	}
	if n := len(looks); n == 1 && (len(s.cells) > 1 && s.cells[1].quoted || len(s.cells) == 1 && s.within == inQuotes) {
		looks = append(looks, firstCell{quoted: true, open: true})
	}
	if len(looks) < 2 || !looks[0].quoted && looks[0].class == 'A' { // a word and a comma begin many a line of text
		return nil
	}
	return looks
}

func classOf(c byte) byte {
	switch {
	case c >= '0' && c <= '9':
		return '0'
	case isAlnum(c):
		return 'A'
	}
	return c
}

// begins reports whether a line begins as the rows of a table do.
func begins(line []byte, delimiter byte, looks []firstCell) bool {
	line = line[:min(len(line), longestFirst)]
	for _, look := range looks {
		if len(line) == 0 || (line[0] == '"') != look.quoted {
			return false
		}
		if look.open {
			return true
		}
		end := delimiter
		if look.quoted {
			line, end = line[1:], '"'
		}
		n := 0
		for n < len(line) && line[n] != end && line[n] != '\n' && line[n] != '\r' {
			n++
		}
		if n == len(line) || line[n] != end || n == 0 || classOf(line[0]) != look.class {
			return false
		}
		if look.quoted {
			if n++; n == len(line) || line[n] != delimiter {
				return false
			}
		}
		line = line[n+1:]
	}
	return true
}
