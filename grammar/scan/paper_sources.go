package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// A paper that is derived from multiple sources lists them, 32 CFR 2001.22(c)(1)(ii): in its block, below Derived From,
// or under a title of their own, also on another page.

// sourceTitles are the titles of such lists. OF THE and other words are of prose: SOURCES OF UNREST.
var sourceTitles = [...]string{"SOURCES", "SOURCE LIST", "SOURCES LIST", "LIST OF SOURCES", "SOURCES USED",
	"SOURCE DOCUMENTS", "LIST OF SOURCE DOCUMENTS", "CLASSIFICATION SOURCES", "SOURCES OF CLASSIFICATION",
	"DERIVATIVE SOURCES", "CLASSIFIED SOURCES", "SOURCES AND REFERENCES", "LIST OF MULTIPLE SOURCES"}

// referenceTitles are the titles of other lists of papers that are cited.
var referenceTitles = [...]string{"REF", "REFS", "REFERENCE", "REFERENCES", "LIST OF REFERENCES", "BIBLIOGRAPHY",
	"WORKS CITED", "FURTHER READING", "FOOTNOTES", "ENDNOTES"}

// sourcesLine reports whether a line begins with the title of a list of sources, alone or before its colon: SOURCE
// LIST, Sources: Port Guide 1. The word and the number of an annex may be before it.
func sourcesLine(line string) bool { return titleOf(line, sourceTitles[:]) }

func titleOf(line string, titles []string) bool {
	line = strings.Trim(line, "*_# \t\r")
	for _, annex := range [...]string{"ANNEX ", "APPENDIX ", "ATTACHMENT ", "TAB ", "ENCLOSURE "} {
		if text.HasFold(line, annex) {
			rest := line[len(annex):]
			if i := strings.IndexAny(rest, ":-"); 0 < i && i < len("II 1") {
				line = strings.TrimLeft(rest[i+1:], "- ")
			}
		}
	}
	for _, title := range titles {
		if text.HasWord(line, title) {
			rest := afterOwner(strings.TrimLeft(line[len(title):], "*_ "))
			if rest == "" || rest[0] == ':' {
				return true
			}
		}
	}
	return false
}

// afterOwner is what follows the words for the paper itself in such a title: of this memorandum.
func afterOwner(s string) string {
	for _, w := range [...]string{"OF THIS ", "FOR THIS ", "TO THIS "} {
		if text.HasFold(s, w) {
			rest := s[len(w):]
			return strings.TrimLeft(rest[text.WordEnd(rest, 0):], "*_ ")
		}
	}
	return s
}

// ListsSources reports whether a text of a paper is the title of a list of sources. more means that sources follow in
// the same text.
func (t Token) ListsSources() (title, more bool) {
	return t.lists(sourceTitles[:])
}

// ListsCited is ListsSources for the lists of all papers that a text cites: its references, too.
func (t Token) ListsCited() (title, more bool) {
	if title, more = t.ListsSources(); title {
		return title, more
	}
	return t.lists(referenceTitles[:])
}

func (t Token) lists(titles []string) (title, more bool) {
	first, rest, _ := strings.Cut(strings.TrimSpace(t.Text), "\n")
	if !titleOf(first, titles) {
		return false, false
	}
	_, value, _ := strings.Cut(first, ":")
	return true, strings.TrimSpace(value) != "" || strings.TrimSpace(rest) != ""
}

// foldSources takes along the list of the sources directly below the field that names them, where it goes on up to the
// next field of the block or a blank line. A source's own instruction in it is not the paper's.
func (s *paperScanner) foldSources() {
	l, below, ok := s.below(0)
	if !ok || l.blank || !sourcesLine(below) {
		return
	}
	for ok && !l.blank && !s.keyLine(below, 1) && !s.bannerLike(below) {
		s.extend()
		l, below, ok = s.below(0)
	}
}

// ListedSource is a line of a list of sources.
type ListedSource struct {
	Span source.Span
	// Dated is the day after the word DATED, and Until the one after DECLASSIFY ON; 0 for none.
	Dated, Until calendar.Day
}

// ListedSources are the lines of a text that give the day of a source, or until when it is classified.
func (t Token) ListedSources() (all []ListedSource) {
	const key = "DECLASSIFY ON:"
	at := 0
	for line := range strings.Lines(t.Text) {
		l := ListedSource{Span: t.piece(at, at+len(strings.TrimRight(line, " \r\n"))).Span}
		at += len(line)
		first, until := line, ""
		if i := text.IndexFold(line, key); i >= 0 {
			first, until = line[:i], strings.Trim(line[i+len(key):], " .;\r\n")
		}
		l.Dated = datedSource(first)
		if day, n := dayAt(until); n == len(until) && n > 0 && strings.IndexByte(until, '/') < 0 {
			l.Until = day
		}
		if l.Dated != 0 || l.Until != 0 {
			all = append(all, l)
		}
	}
	return all
}

// OpensEntry reports whether nothing but a mark and a number or a bullet is before a place of an entry.
func (t *Tokens) OpensEntry(entry source.Span, at int) bool {
	before := t.whole[entry.Start:at]
	if strings.HasPrefix(before, "(") {
		before = before[strings.IndexByte(before, ')')+1:]
	}
	return strings.Trim(before, " \t0123456789.)-*•") == ""
}
