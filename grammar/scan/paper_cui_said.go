package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// SaidOfCUI is what a CUI paper says outside of its markings.
type SaidOfCUI struct {
	// Public is the line with Distribution Statement A, which is for public release: DoDI 5230.24.
	Public source.Span
	// Listed reports that a list of those who may have the paper is named.
	Listed bool
	// Enclosure is the line that names what comes with the paper, and that it is CUI. Separated reports that the paper
	// says what it is without that, Letter that it has the salutation of one.
	Enclosure         source.Span
	Separated, Letter bool
	// Designated reports that a line which is no sentence names an office, or says who designated the information.
	Designated bool
}

// designators are words of the names of offices, in letterheads and signatures, and of lines that name one.
var designators = text.NewPhrases([]string{"CONTROLLED BY", "DESIGNATED BY", "ADMINISTRATION", "AGENCY", "AUTHORITY",
	"BATTALION", "BOARD", "BRANCH", "BRIGADE", "BUREAU", "CENTER", "COMMAND", "COMMISSION", "COMMITTEE", "COMPANY",
	"CORPORATION", "CORPS", "COUNCIL", "COUNTY", "DEPARTMENT", "DEPT", "DIRECTORATE", "DIVISION", "DOD", "FLEET", "FORCE",
	"FOUNDATION", "HEADQUARTERS", "INC", "INSTITUTE", "LABORATORY", "LLC", "MINISTRY", "NAVY", "OFFICE", "SERVICE",
	"SQUADRON", "UNITED STATES", "UNIVERSITY", "USAF", "WING"})

// addressees begin the lines of a head that name those whom a paper is for or what it is about.
var addressees = [...]string{"MEMORANDUM", "MEMO", "ACTION", "INFORMATION", "TO", "FOR", "THRU", "THROUGH", "SUBJECT",
	"SUBJ", "RE", "CC", "INFO", "REF", "CUI", "CONTROLLED", "UNCLASSIFIED", "DISTRIBUTION"}

// designates reports whether a line names an office that may have designated what is in a paper, also the symbol of one
// before the sender's name: FROM: PT/NB - Rosa Quill.
func designates(line string) bool {
	line = strings.TrimLeft(line, "(#0123456789.) ")
	if text.HasWord(line, "FROM") && (strings.Contains(line, " - ") || strings.Contains(line, "/")) {
		return true
	}
	for _, word := range addressees {
		if text.HasWord(line, word) && !text.HasFold(line, "CONTROLLED BY") && !text.HasFold(line, "CUI DESIGNATED BY") {
			return false
		}
	}
	return len(line) < longestDay && designators.WordIn(line) && !strings.HasSuffix(strings.TrimSuffix(line, "Inc."), ".")
}

// SaidOfCUI is what the lines of a place say about CUI.
func (t *Tokens) SaidOfCUI(at source.Span) (said SaidOfCUI) {
	plain := text.Plain(at.In(t.read))
	for _, list := range [...]string{"DISSEMINATION LIST", "DISTRIBUTION LIST", "DISTRIBUTION:", "ADDRESSEES"} {
		said.Listed = said.Listed || text.IndexFold(plain, list) >= 0
	}
	said.Separated = separationIn(plain)
	for from := 0; from < len(plain); {
		all := plain[from : from+layout.LineLength(plain[from:])]
		line := strings.Trim(all, " \t\r>*_-|")
		place := source.Span{Start: at.Start + from + strings.Index(all, line)}
		place.End = place.Start + len(line)
		if from += len(all) + 1; said.Public.Empty() && statementA(line) {
			said.Public = place
		}
		said.Designated = said.Designated || designates(line)
		said.Letter = said.Letter || text.HasWord(line, "DEAR")
		if said.Enclosure.Empty() && enclosesCUI(line) {
			said.Enclosure = place
		}
	}
	return said
}

// enclosesCUI reports whether a line names what comes with a paper and that it is CUI: Enclosure (CUI): Prices,
// Attachments: Prices (CUI).
func enclosesCUI(line string) bool {
	for _, key := range [...]string{"ENCLOSURE", "ENCLOSURES", "ENCL", "ATTACHMENT", "ATTACHMENTS"} {
		if rest := strings.TrimLeft(line[min(len(line), len(key)):], ". "); text.HasWord(line, key) && rest != "" {
			return (strings.IndexByte(":(", rest[0]) >= 0 || text.IsDigit(rest[0])) && text.IndexWord(rest, "CUI") >= 0
		}
	}
	return false
}

// statementA reports whether a line is the statement, and not a sentence about it.
func statementA(line string) bool {
	for _, key := range [...]string{"DISTRIBUTION STATEMENT", "DISTRIBUTION"} {
		if !text.HasWord(line, key) {
			continue
		}
		rest, ok := strings.CutPrefix(strings.TrimLeft(line[len(key):], " :*_\""), "A")
		rest = strings.TrimLeft(rest, "\"*_ ")
		if ok && (rest == "" || strings.IndexByte(".:;,-(", rest[0]) >= 0 || text.HasFold(rest, "APPROVED")) {
			return true
		}
	}
	return false
}
