package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// Not all text of a paper is a portion: lists of references, of enclosures and of clearances, signatures, notices that
// the law asks for, rows of typed tables, footnotes and boxes to tick need no mark.

// listKeys open the lists of a paper that are about it: what it goes with, who cleared it, who gets it.
var listKeys = [...]string{"REF", "REFS", "REFERENCE", "REFERENCES", "ENCL", "ENCLS", "ENCLOSURE", "ENCLOSURES", "ATCH",
	"ATTACHMENT", "ATTACHMENTS", "TABS", "COPY TO", "COPIES TO", "DISTRIBUTION", "CLEARED", "CLEARED BY",
	"CLEARANCE", "CLEARANCES", "DRAFTED", "DRAFTED BY", "DRAFTER", "APPROVED", "APPROVED BY", "PREPARED BY", "POC",
	"POINT OF CONTACT", "POINTS OF CONTACT", "FOOTNOTES", "SOURCES", "SOURCE LIST", "LIST OF SOURCES"}

// notices begin the notices of the law and of the offices that issue papers. The first ones are those of 10 CFR
// 1045.140 for Restricted Data.
var notices = [...]string{"RESTRICTED DATA", "FORMERLY RESTRICTED DATA", "THIS DOCUMENT CONTAINS RESTRICTED DATA",
	"THIS DOCUMENT CONTAINS FORMERLY RESTRICTED DATA", "UNAUTHORIZED DISCLOSURE", "NATIONAL SECURITY INFORMATION",
	"THIS DOCUMENT CONTAINS INFORMATION AFFECTING", "THIS DOCUMENT CONTAINS INFORMATION THAT AFFECTS",
	"THIS MATERIAL CONTAINS INFORMATION AFFECTING", "WARNING NOTICE", "WARNING:", "WARNING -", "DESTRUCTION NOTICE",
	"HANDLING NOTICE", "DISTRIBUTION STATEMENT", "DISTRIBUTION AUTHORIZED", "REPRODUCTION OF THIS"}

// closings end letters, and salutations begin them.
var closings = [...]string{"SINCERELY", "YOURS", "VERY RESPECTFULLY", "RESPECTFULLY", "BEST REGARDS", "KIND REGARDS",
	"WITH BEST WISHES", "DEAR"}

// apartFronts are what such texts begin with.
var apartFronts = lazy.Value[*text.Fronts]{Make: func() *text.Fronts {
	return text.FrontsOf(listKeys[:], notices[:], closings[:])
}}

// OpensList reports whether a text begins with the key of a list that is about the paper: Enclosures:, cc: the mayor.
func (t Token) OpensList() bool {
	s := strings.TrimLeft(t.Text, "*_ ")
	if text.HasFold(s, "CC:") || text.HasFold(s, "BCC:") {
		return true
	}
	if !apartFronts.Get().May(s) {
		return false
	}
	for _, key := range listKeys {
		if !text.HasWord(s, key) {
			continue
		}
		rest := strings.TrimLeft(s[len(key):], "*_ ")
		if text.HasFold(rest, "(S)") { // Attachment(s):
			rest = strings.TrimLeft(rest[len("(S)"):], " ")
		}
		if rest == "" || rest[0] == ':' || rest[0] == '\n' || rest[0] == '\r' {
			return true
		}
	}
	return false
}

// NamesTab reports whether a heading is an item of a list of tabs: Tab A - Chart.
func (t Token) NamesTab() bool { return text.HasWord(t.Text, "TAB") || text.HasWord(t.Text, "ANNEX") }

// Apart reports whether a text of a paper is not a portion by its own words or layout: a notice, a closing, a
// signature, a typed table, the designation indicator of CUI.
func (t Token) Apart() bool {
	line, _, _ := strings.Cut(t.Text, "\n")
	return cuiFieldOf(line) != 0 || t.OpensList() || t.noticeOrClosing() || t.signature() || t.typedTable() ||
		t.fields()
}

// fewestFields is how many fields a line has at least that says how a paper is filed.
const fewestFields = 3

// fields reports whether a text is fields after each other, with a key in each, as offices write how a paper is filed:
// Records: TAGS PREL; Retrieval: Memcon; Disposition: 20471231.
func (t Token) fields() bool {
	said, n := strings.TrimRight(t.Text, "; \r\n"), 0
	if strings.HasSuffix(said, ".") {
		return false
	}
	for field := range strings.FieldsFuncSeq(said, func(r rune) bool { return r == ';' || r == '\n' }) {
		key, _, ok := strings.Cut(strings.TrimSpace(field), ":")
		if !ok || key == "" || !text.IsUpper(key[0]) || strings.Count(key, " ") > 2 {
			return false
		}
		n++
	}
	return n >= fewestFields
}

func (t Token) noticeOrClosing() bool {
	if !apartFronts.Get().May(t.Text) {
		return false
	}
	for _, w := range notices {
		if text.HasWord(t.Text, w) {
			return true
		}
	}
	for _, w := range closings {
		if text.HasWord(t.Text, w) && strings.TrimRight(t.Text, ",:") != t.Text {
			return true
		}
	}
	return false
}

// mostSignature is how many lines the block below a signature has at most.
const mostSignature = 5

// signature reports whether a text is a name, and below it the offices of this person: no sentence ends in it.
func (t Token) signature() bool {
	name, offices, more := strings.Cut(t.Text, "\n")
	if !more || strings.Count(t.Text, "\n") >= mostSignature || strings.HasSuffix(strings.TrimSpace(offices), ".") ||
		strings.Contains(offices, ". ") && text.HasLower(name) {
		return false
	}
	words := strings.Fields(name)
	if len(words) < 2 || len(words) > 5 {
		return false
	}
	for _, w := range words {
		if !text.IsUpper(w[0]) || strings.ContainsAny(w, ":;()0123456789") {
			return false
		}
	}
	return true
}

// typedTable reports whether most lines of a text have columns, with three blanks or a tab between them.
func (t Token) typedTable() bool {
	if strings.IndexByte(t.Text, '\t') < 0 && !strings.Contains(t.Text, "   ") { // as nearly all
		return false
	}
	rows, lines := 0, 0
	for l := range strings.Lines(t.Text) {
		lines++
		if l = strings.TrimSpace(l); strings.Contains(l, "\t") || strings.Contains(l, "   ") {
			rows++
		}
	}
	return rows > 1 && 2*rows > lines
}

// EndsInStop reports whether a text ends as sentences do.
func (t Token) EndsInStop() bool { return strings.HasSuffix(strings.TrimSpace(t.Text), ".") }

// ToFillIn reports whether a place has a line to write on, as after Approve and Disapprove.
func (t *Tokens) ToFillIn(at source.Span) bool { return strings.Contains(at.In(t.whole), "____") }

// Footnote reports whether a place has the number or sign of a footnote, below a rule of signs, which may be its first
// line, or that of Markdown and of converters: [^1], ${ }^{1}$.
func (t *Tokens) Footnote(at source.Span) bool {
	all := at.In(t.whole)
	rule, first, ruled := strings.Cut(all, "\n")
	if ruled = ruled && strings.Trim(rule, "-=_ \t\r") == ""; !ruled {
		first = all
	}
	first = strings.TrimLeft(first, " \t")
	if strings.HasPrefix(first, "[^") || strings.HasPrefix(first, "${ }^{") {
		return true
	}
	return first != "" && (text.IsDigit(first[0]) || first[0] == '[' || first[0] == '*') &&
		(ruled || t.belowRule(at.Start))
}

// belowRule reports whether the line above a place is a rule of signs, as typists put it above footnotes.
func (t *Tokens) belowRule(at int) bool {
	const least = len("_____")
	above := strings.TrimRight(t.whole[:max(0, at-t.Column(at)+1)], " \t\r\n")
	line := strings.TrimSpace(above[strings.LastIndexByte(above, '\n')+1:])
	return len(line) >= least && strings.Trim(line, "_-") == ""
}

// AtomicNotice reports whether the notice of 10 CFR 1045.140 is in a place, or the law that it names.
func (t *Tokens) AtomicNotice(at source.Span) bool {
	return t.words.Has(foundAtomic) && text.ContainsFold(at.In(t.whole), atomicEnergy+" ACT")
}

// FormerAtomicNotice is the offset of the name of the former Act in its notice in a place, and its end; ok is false
// where it is not there. The Act of 30 August 1954 replaced it.
func (t *Tokens) FormerAtomicNotice(at source.Span) (act source.Span, ok bool) {
	const defined, former = "DEFINED IN THE ", atomicEnergy + " ACT OF 1946"
	if !t.words.Has(foundAtomic) {
		return act, false
	}
	i := t.Find(at, defined+former)
	return source.Span{Start: i + len(defined), End: i + len(defined) + len(former)}, i >= 0
}

// atomicEnergy is in the name of the Act that classifies Restricted Data.
const atomicEnergy = "ATOMIC ENERGY"
