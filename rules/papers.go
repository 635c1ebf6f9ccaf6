package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
	"github.com/cablelint/cablelint/lint/unread"
)

// mailRules is the day from which the directive says where the markings of a mail are: 32 CFR 2001.23(b).
func mailRules() calendar.Day { return calendar.MustDate(2010, 6, 25) }

// The authorities that rules for papers share.
var (
	pageMarking = []law.Cite{
		{Instrument: &law.ISOO1995, Section: "2001.21(b)"}, {Instrument: &law.ISOO2010, Section: "2001.21(b)"},
		{Instrument: &law.ISOO2003, Section: "2001.21(b)"},
		law.Consistency("the page of a marked paper shows how high it is, or how high the whole is"),
	}
	mailMarking = []law.Cite{
		{Instrument: &law.ISOO2010, Section: "2001.23(b)"},
		law.Consistency("the first line of a mail covers all that the mail holds: a reader sees it first"),
	}
)

// The papers of examples: a sound memorandum, and a sound mail, in pieces.
const (
	memoDate = "                                         March 3, 2026\n" +
		"INFORMATION MEMO FOR THE UNDER SECRETARY\n\nFROM:     XYZ - Rosa Quill\n\n" +
		"SUBJECT:  (U) Ferry talks in Port Amber\n\n"
	memoTop   = "INFORMATION MEMO FOR THE UNDER SECRETARY\n\nDATE: March 3, 2026\n\nSUBJECT:  (U) Ferry talks\n\n"
	memoBlock = "\n\nClassified By: Rosa Quill, Director, XYZ\nReason: 1.4(d)\nDeclassify On: 20360303\n\n"
	memoBody  = "(C) The harbor master signs on Friday.\n\n(S) He told us so twice, and named his price."
	sbuBody   = "(SBU) The harbor master signs on Friday.\n\n(U) He told us so twice.\n\n"
	cuiBody   = "(CUI//SP-CVI//NF) The harbor master signs on Friday.\n\n(U) He told us so twice.\n\n"
	plainText = "The owner keeps the paint in an open shed.\n\n"
	rdBody    = "(S//RD) The pier is new.\n\n(U) It is wide.\n\n" + rdBlock + "SECRET//RD\n"
	rdBlock   = "Classified By: Rosa Quill, Director, XYZ\nDerived From: Port Guide 1, dated 20250101\n" +
		"Declassify On: N/A to RD portions. See source list for NSI portions.\n\n"
	cuiBlock  = "Controlled by: Office of Piers\nCUI Category: "
	fedOnly   = "\nLimited Dissemination Control: FED ONLY\n\n"
	memoRest  = memoDate + memoBody + memoBlock + "SECRET\n"
	memoTitle = "SECRET" + memoDate
	soundMemo = "SECRET" + memoRest

	mailKeys  = " Rosa Quill\nSent: Friday, March 6, 2026 9:14 AM\nTo: Paul Oak\nSubject: "
	mailHead  = mailKeys + "(U) Ferry talks\n\n"
	mailBlock = "\n\nRosa Quill\n\nClassified By: R. Quill, Dir., XYZ; Derived From: Port Guide 1, dated 20250101; " +
		"Declassify On: 20360303\n\n"
	mailTop   = "From:" + mailHead
	mailRest  = "\n\n(C) Paul, the sheet is below.\n\n(S) He named his price." + mailBlock + "SECRET\n"
	soundMail = mailTop + "SECRET" + mailRest

	threadHead = "\n-----Original Message-----\nFrom: Paul Oak\nSent: Thursday, March 5, 2026 9:14 AM\n" +
		"To: Rosa Quill\nSubject: (U) Quay\n\n"
	threadAbove = threadHead + "SECRET"
	replyUntil  = mailTop + "SECRET\n\n(S) He named his price.\n\nClassified By: Rosa Quill, Director, XYZ\n" +
		"Derived From: Port Guide 1, dated 20250101\n"
	includedUntil = "\n\nSECRET\n" + threadAbove + "\n\n(S) The pier is new.\n\n" +
		"Classified By: Paul Oak, Director, XYZ\nReason: 1.4(d)\nDeclassify On: "
	threadBelow = threadAbove + "\n\n(S) The pier is new.\n\nSECRET\n"
)

// blockOptional reports whether a paper needs no authority block: a working paper has its date and its highest marking
// for 180 days, 32 CFR 2001.24(d), and the block of what a transmittal sends is on that, if the transmittal says that
// it is unclassified without it, 2001.24(b).
func blockOptional(d *cable.Document) bool {
	if d.Paper == nil {
		return false
	}
	for _, s := range d.Paper.Statements {
		if s.Kind == cable.OfSeparation && s.Level == marking.Unclassified {
			return true
		}
	}
	return d.Paper.Waived || d.OfCongress()
}

// partOfPaper reports whether a text may be a part of a paper that has its authority block elsewhere: a bare copy, one
// in which no banner is below the first, or paragraphs are below the last, or a report that is dated by a month, whose
// block is on its cover or its last page. A mail is whole. A block that was not read is elsewhere, too, and one may
// be next to a banner that was not.
func partOfPaper(d *cable.Document) bool {
	if d.Paper != nil && d.Written().BlockUnread() {
		return true
	}
	return d.Paper != nil && d.Paper.Kind != cable.Email &&
		(bareCopy(d) || len(d.PageBanners) == 0 || d.Date.Month() || lastPage(d).GoesOn || d.Paper.Passed)
}

// lastPage is the last page of a paper.
func lastPage(d *cable.Document) *cable.Page { return d.Paper.Pages[len(d.Paper.Pages)-1] }

// bareCopy reports whether a text is a copy that has nothing of the page around it: the paragraphs of a web page, or
// what a converter made of a page whose banner is in a picture or under a stamp. A mail, and a text with the head, the
// date or the authority block of a paper, would have its banner, too.
func bareCopy(d *cable.Document) bool {
	if d.File.Origin != nil || d.Paper.Kind == cable.Email ||
		slices.ContainsFunc(d.Paper.Messages, func(m *cable.Message) bool { return m.Mail }) {
		return false
	}
	if d.Written().CopiedPage(d.Span) {
		return true
	}
	return d.Paper.Kind == cable.OtherPaper && d.Paper.Heads == 0 && len(d.Paper.Authorities) == 0 &&
		d.Date.Source != cable.FromDateLine &&
		!slices.ContainsFunc(d.Paper.Messages, func(m *cable.Message) bool { return m.Subject != nil })
}

// highestMark is the first of the marks with the highest level among portions; nil where none is marked.
func highestMark(portions []*cable.Portion) (p *cable.Portion, high *cable.Mark) {
	higher := func(m *cable.Mark) bool { return m != nil && (high == nil || m.Level > high.Level) }
	for _, q := range portions {
		if q.ListLetter {
			continue
		}
		for _, m := range q.Marks {
			if higher(m) {
				p, high = q, m
			}
		}
		if higher(q.Late) {
			p, high = q, q.Late
		}
	}
	return p, high
}

// highestBanner is the highest of banners; nil for none.
func highestBanner(banners []*cable.Mark) (high *cable.Mark) {
	for _, b := range banners {
		if high == nil || b.Level > high.Level {
			high = b
		}
	}
	return high
}

// bannered reports whether a banner is anywhere in a paper.
func bannered(d *cable.Document) bool { return d.FirstLine() != nil || len(d.PageBanners) > 0 }

// allBanners are the banners of a paper, of its messages too.
func allBanners(d *cable.Document) (all []*cable.Mark) {
	if l := d.FirstLine(); l != nil {
		all = append(all, &l.Level)
	}
	return append(all, d.PageBanners...)
}

// bannersRead reports whether each banner of a paper was read whole: no line that may be one was passed over, none is
// crossed out, and none has letters that a machine mistook or words that no marking has. Only then is something known
// to be in none of them. It is true of a cable.
func bannersRead(d *cable.Document) bool {
	if d.Paper == nil {
		return true
	}
	strange := func(m *cable.Mark) bool { _, is := wordOfNoMarking(m); return is }
	first := d.FirstLine()
	return bannersSeen(d) && (first == nil || !strange(&first.Level)) && !slices.ContainsFunc(d.PageBanners, strange)
}

// bannersSeen is bannersRead without a look at the words: the levels and what else is known in them was read.
func bannersSeen(d *cable.Document) bool {
	return d.Paper == nil || !d.Paper.Passed && d.Paper.Misread == nil && d.Paper.Struck.Span.Empty()
}

// onePaperRead reports whether a text is one paper and not a copy with the stamp of a release, and each of its banners
// was read whole.
func onePaperRead(d *cable.Document) bool { return !d.Paper.Stamped && !packet(d) && bannersRead(d) }

// marksRead reports whether each classified mark of a paper was read, and its text goes on to the end of a sentence.
// Only then is something known to be in no portion. It is true of a cable, whose own rules ask what is missing in the
// copy.
func marksRead(p *lint.Pass) bool {
	if p.Doc.Paper == nil {
		return true
	}
	if p.Doc.Paper.Passed || p.Doc.Paper.Misreads || p.Doc.Written().EndsMidSentence(p.Doc.Span) ||
		len(nearlyMarks(p, severalMarked(p.Doc))) > 0 {
		return false
	}
	return !slices.ContainsFunc(p.Leftovers(), func(l unread.Leftover) bool {
		return l.Level.Classified() || l.Mark != nil
	})
}

// dynamic reports whether the banner is for all that a program may put on a page, so that it may be above what the page
// has.
func dynamic(d *cable.Document) bool { return d.Paper != nil && d.Paper.Dynamic }

// noteIfPassed makes a note of a finding about what is above a paper's banner, where another line may be a banner and
// was not read: it may be higher. UNCLASSIFIED on a copy with the stamp of a release is often what the release wrote
// instead of the old banner.
func noteIfPassed(d *cable.Document, found *lint.Diagnostic) {
	if d.Paper != nil && (d.Paper.Passed || d.Paper.Stamped && unclassified(d)) {
		found.Severity = lint.Info
	}
}

// noteBeforeMailRules makes a note of a finding about a mail that is older than the directive on mails.
func noteBeforeMailRules(d *cable.Document, found *lint.Diagnostic) {
	if !from(d, mailRules()) {
		found.Severity = lint.Info
	}
}

// ofOthers reports whether a paper is another government's or NATO's own, by its banner //NATO SECRET: who classified
// it and until when is not said as an order of the United States asks (32 CFR 2001.24(c)). A joint paper is theirs
// too.
func ofOthers(d *cable.Document) bool {
	if d.Paper == nil || d.FirstLine() == nil {
		return false
	}
	banner := d.FirstLine().Level.Text
	own := strings.HasPrefix(banner, "//") || strings.HasPrefix(banner, "NATO") || strings.HasPrefix(banner, "COSMIC") ||
		strings.Contains(banner, "STRAP") // the United Kingdom's
	return own && !strings.HasPrefix(banner, "//JOINT")
}

// banner points at a banner from a finding elsewhere.
func bannerRelated(m *cable.Mark, what string) []lint.Related {
	if m == nil {
		return nil
	}
	return []lint.Related{{Span: m.Span, Message: what + ": " + marking.Redact(m.String())}}
}

// stampedCopy reports whether a text is the copy of a paper that a release or an archive wrote on. It may have lost
// lines, words and banners. How the words that are there are spelled and in which order is the paper's own, but only a
// note, as nobody writes the paper again.
func stampedCopy(d *cable.Document) bool { return d.Paper != nil && d.Paper.Stamped }

// packet reports whether a text holds several papers, whose banners differ by right.
func packet(d *cable.Document) bool { return d.Paper.Heads > 1 || len(d.Paper.Messages) > 1 }
