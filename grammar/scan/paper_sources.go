package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
	"github.com/cablelint/cablelint/internal/lazy"
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

// annexFirst are words that may be before such a title.
var annexFirst = [...]string{"ANNEX ", "APPENDIX ", "ATTACHMENT ", "TAB ", "ENCLOSURE "}

// listFronts are what the titles of lists begin with.
var listFronts = lazy.Value[*text.Fronts]{Make: func() *text.Fronts {
	return text.FrontsOf(sourceTitles[:], referenceTitles[:], annexFirst[:])
}}

func titleOf(line string, titles []string) bool {
	if line = text.Trim(line, "*_# \t\r"); !listFronts.Get().May(line) {
		return false
	}
	for _, annex := range annexFirst {
		if line == "" {
			return false
		}
		if text.Upper(line[0]) == annex[0] && text.HasFold(line, annex) {
			rest := line[len(annex):]
			if i := strings.IndexAny(rest, ":-"); 0 < i && i < len("II 1") {
				line = strings.TrimLeft(rest[i+1:], "- ")
			}
		}
	}
	for _, title := range titles {
		if line != "" && text.Upper(line[0]) == title[0] && text.HasWord(line, title) {
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
	if !ok || l.Blank || !sourcesLine(below) && !s.sourcesBeforeKey() {
		return
	}
	for ok && !l.Blank && !s.keyLine(below, 1) && !s.bannerLike(below) {
		s.extend()
		l, below, ok = s.below(0)
	}
}

// mostSources is how many lines a list of sources has at most that no title and no blank line divides from its block.
const mostSources = 20

// sourcesBeforeKey reports whether a field says that there are multiple sources, and lines come between it and the next
// key that are set in or marked: they are the sources.
func (s *paperScanner) sourcesBeforeKey() bool {
	if text.IndexFold(s.text[s.line.Start:s.line.End], "MULTIPLE SOURCES") < 0 {
		return false
	}
	for n := range mostSources {
		l, line, ok := s.below(n)
		switch {
		case !ok || l.Blank || s.bannerLike(line):
			return false
		case s.keyLine(line, n+1):
			return n > 0
		case n == 0 && l.End-l.Start == len(line) && portion.At(line).Length == 0:
			return false
		}
	}
	return false
}

// ListedSource is a line of a list of sources.
type ListedSource struct {
	Span source.Span
	// Dated is the day after the word DATED, NotBefore that day, or the first one of a month or year that is written
	// there, and Until the day after DECLASSIFY ON, or after the exemption there; 0 for none.
	Dated, NotBefore, Until calendar.Day
	// Lasting reports that the source is 50X1-HUM or 50X2-WMD, which lasts without a date.
	Lasting bool
	// Instructed reports that the line says until when the source is classified, or that it has atomic energy information.
	Instructed bool
}

// ListedSources are the lines of a text that say when a source was made, or until when it is classified.
func (t Token) ListedSources() (all []ListedSource) {
	at := 0
	for line := range strings.Lines(t.Text) {
		l := ListedSource{Span: t.piece(at, at+len(strings.TrimRight(line, " \r\n"))).Span}
		at += len(line)
		first, until := line, ""
		for _, key := range [...]string{"DECLASSIFY ON", "DECL:"} {
			if i := text.IndexFold(line, key); i >= 0 {
				first, until = line[:i], afterExemption(strings.Trim(line[i+len(key):], " :.;\r\n"))
				break
			}
		}
		l.Dated, l.NotBefore = datedSource(first)
		if day, n := written.DayAt(until); n == len(until) && n > 0 && strings.IndexByte(until, '/') < 0 {
			l.Until = day
		}
		l.Lasting = text.IndexWord(line, "50X1-HUM") >= 0 || text.IndexWord(line, "50X2-WMD") >= 0
		l.Instructed = l.Lasting || until != "" || instructed(line)
		if l.NotBefore != 0 || l.Until != 0 || l.Instructed {
			all = append(all, l)
		}
	}
	return all
}

// afterExemption is what follows an exemption at 25, 50 or 75 years and its comma: 25X4, 20501001.
func afterExemption(s string) string {
	code, day, found := strings.Cut(s, ",")
	if found && text.DigitsEnd(code, 0) == 2 && len(code) < len("25X10") && text.Upper(code[2]) == 'X' {
		return strings.TrimLeft(day, " ")
	}
	return s
}

// instructionWords are in lines of sources that say until when those are classified without a key, or that atomic
// energy information is in them, which no date declassifies.
var instructionWords = [...]string{"DECL", "N/A", "NOT APPLICABLE", "OADR", "UNTIL", "EXEMPT", "EXPIRES", "REVIEW",
	"RESTRICTED DATA", "DEPARTMENT OF ENERGY", "NUCLEAR"}

func instructed(line string) bool {
	for _, w := range instructionWords {
		if text.ContainsFold(line, w) {
			return true
		}
	}
	return text.HasWordOf(line, []string{"RD", "FRD", "TFNI", "DOE", "CG", "X"}) || severalYears(line) // 25X1
}

// severalYears reports whether two years or dates in figures are in a line: one may be that of an instruction.
func severalYears(line string) bool {
	n := 0
	for at := 0; at < len(line); at++ {
		end := text.DigitsEnd(line, at)
		if end-at == 4 || end-at == 8 {
			n++
		}
		at = end
	}
	return n > 1
}

// InstructedBelow reports whether the key of an instruction follows a source on the next line.
func (t *Tokens) InstructedBelow(l ListedSource) bool {
	return text.HasFold(strings.TrimLeft(t.whole[l.Span.End:], "\t\r\n -"), "DECL")
}

// OpensEntry reports whether nothing but a mark and a number or a bullet is before a place of an entry.
func (t *Tokens) OpensEntry(entry source.Span, at int) bool {
	before := t.whole[entry.Start:at]
	if strings.HasPrefix(before, "(") {
		before = before[strings.IndexByte(before, ')')+1:]
	}
	return strings.Trim(before, " \t0123456789.)-*•") == ""
}
