package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// Firms, lawyers and doctors write CONFIDENTIAL at the head and the foot of pages, as papers of a government have it.
// Nobody can tell which a paper is that names neither a firm nor an office and is built as those of a government are:
// it has the title block of a memorandum, numbered paragraphs, or several pages that begin and end so. Such a paper is
// listed, and its reason says what the word may be.

// ofFirms are words of papers that a government does not write, besides those of firms.
var ofFirms = text.NewPhrases([]string{"CUSTOMER", "CUSTOMERS", "SALES", "REVENUE", "PROPRIETARY", "TRADE SECRET",
	"TRADE SECRETS", "BOARD OF DIRECTORS", "CHIEF EXECUTIVE", "CEO", "CFO", "INVESTORS", "INVESTOR", "EMPLOYEE",
	"EMPLOYEES", "EMPLOYMENT", "SALARY", "COPYRIGHT", "VENDOR", "LICENSE", "LICENSEE", "DISCLOSING PARTY", "CLINIC",
	"BANK", "COURT",
	"PRODUCT", "PRODUCTS", "MARKETING", "STUDENT", "STUDENTS", "INVOICE", "DIAGNOSIS", "TREATMENT", "HOSPITAL",
	"INSURANCE", "RE:", "HUMAN RESOURCES", "TENANT", "BUYER", "SELLER", "DONOR", "CANDIDATE", "CONSULTANT", "CONSULTING",
	"CAMPAIGN", "UNIVERSITY", "COMPANY'S", "CLIENTS", "PATIENTS", "SHAREHOLDER", "TERM SHEET", "SUBSCRIBER"})

// confidentialEnds reports whether CONFIDENTIAL is alone on the first and on the last line of such a text, and of each
// of its pages.
func confidentialEnds(plain string) bool {
	s := strings.TrimSpace(plain)
	if !endsOfFirms(s) || mailHead(plain) > 0 || codeOrData(plain) {
		return false
	}
	pages := 0
	for page := range strings.SplitSeq(s, "\f") {
		page = strings.TrimSpace(page)
		if page == "" {
			continue
		}
		if pages++; !endsOfFirms(page) {
			return false
		}
	}
	return (pages > 1 || numberedSentences(s) > 1 || blockOfMemo(s)) && hasSentence(s, s) &&
		!firms.WordIn(s) && !lawWords.WordIn(s) && !ofFirms.WordIn(s)
}

// endsOfFirms reports whether the first line of a text without blanks at its ends is the word, and another one, the
// last.
func endsOfFirms(s string) bool {
	first, rest, more := strings.Cut(s, "\n")
	return more && wordOfFirms(first) && wordOfFirms(rest[strings.LastIndexByte(rest, '\n')+1:])
}

// wordOfFirms reports whether a line is CONFIDENTIAL and nothing else.
func wordOfFirms(line string) bool { return strings.TrimSpace(line) == "CONFIDENTIAL" }

// blockOfMemo reports whether a text has the title block of a memorandum of a government: it says in its title whom it
// is for, or has the keys FROM and SUBJECT in capitals and TO, THROUGH or DATE.
func blockOfMemo(s string) bool {
	var from, subject, other bool
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		if memoFor(line) {
			return true
		}
		from = from || strings.HasPrefix(line, "FROM:")
		subject = subject || strings.HasPrefix(line, "SUBJECT:")
		other = other || strings.HasPrefix(line, "TO:") || strings.HasPrefix(line, "THROUGH:") ||
			strings.HasPrefix(line, "DATE:")
	}
	return from && subject && other
}
