package rules

import (
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var declassifiedIncomplete = &lint.Rule{
	Code: "B010", Name: "declassified-incomplete", Title: "the banner is crossed out, and nothing says who " +
		"declassified the paper",
	Demands:    "a declassified paper says Declassified, by whom and when",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.Papers,
	Cites: []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.25(b)"},
		law.Consistency("who crosses out a banner says on what authority, and when")},
	Why: `A line through a banner does not declassify a paper. The word Declassified, the authority and the date do.`,
	Examples: []lint.Example{
		{Frame: "none", Text: "⟦~~SECRET~~⟧\n\nMEMORANDUM FOR THE RECORD\n\n(U) The pier is new.\n\n" +
			"(S//NF) The ferry sails.\n", Note: "nothing but the line"},
		{Frame: "none", Text: "⟦~~CONFIDENTIAL~~⟧\n\n(C//NF) The pier is new.\n", Note: "in a note"},
		{Frame: "none", Text: "~~SECRET~~\nDeclassified by Paul Oak, Chief, Records, on March 3, 2026\n\n" +
			"(U) The pier is new.\n\n(S//NF) The ferry sails.\n", Note: "the authority is named"},
		{Frame: "none", Text: "⟦UNCLASSIFIED⟧\n" + soundMemo + "UNCLASSIFIED\n", Note: "a second banner, of another level"},
		{Frame: "none", Text: soundMemo, Trap: true, Note: "a banner in force"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		at, message := d.Paper.Struck, "the banner is crossed out, and nothing says who declassified the paper, and when"
		if m := d.Paper.Released; at.Empty() && m != nil && !releaseWords.In(d.File.Text) {
			at = m.Span
			message = m.Level.String() + " is next to the banner of origin, and nothing says who declassified the paper"
		}
		if at.Empty() {
			return
		}
		if text.IndexFold(d.File.Text, "AUTHORITY") >= 0 || declassified(d.File.Text) {
			stampOfStruck(p)
			return
		}
		p.Report(lint.Diagnostic{Span: at, Message: message, Help: "write Declassified, by whom and when"})
	},
}

// releaseWords are in what a release says of itself.
var releaseWords = text.NewPhrases([]string{"DECLASSIFIED", "DECLASSIFY UNDER", "RELEASED", "PUBLIC RELEASE",
	"REVIEWED"})

// declassified reports whether a line says who declassified the paper, also with signs of bold type: **DECLASSIFIED**
// by Paul Oak, Declassified on March 3, 2026 by Paul Oak, Declassified per Paul Oak.
func declassified(s string) bool {
	for line := range strings.Lines(s) {
		if text.IndexFold(line, "DECLASSIFIED") < 0 {
			continue
		}
		said := line[text.IndexFold(line, "DECLASSIFIED"):]
		for _, w := range [...]string{"BY", "PER", "UNDER"} {
			if text.IndexWord(said, w) > 0 {
				return true
			}
		}
	}
	return false
}

// stampOfStruck reports a stamp without a date or with one before the paper's, and a banner that was not crossed out
// though the same one was.
func stampOfStruck(p *lint.Pass) {
	d := p.Doc
	struck := strings.Trim(d.Paper.Struck.In(d.File.Text), "~ ")
	if struck == "" || len(d.Paper.Messages) > 1 || packet(d) {
		return
	}
	for _, m := range allBanners(d) {
		if m.Text == struck {
			p.Report(lint.Diagnostic{Span: m.Span, Message: "the banner is not crossed out, and the same one elsewhere is",
				Help: "cross it out, too"})
			break
		}
	}
	message := ""
	switch year := yearDeclassified(d.File.Text); {
	case year == 0:
		message = "the banner is crossed out, and nothing says when the paper was declassified"
	case year > 0 && d.Date.Known() && year < d.Date.From.Year():
		message = "the stamp says that the paper was declassified before it was written"
	default:
		return
	}
	p.Report(lint.Diagnostic{Span: d.Paper.Struck, Message: message, Help: "write the date of declassification"})
}

// yearDeclassified is the year in the line that begins with who declassified the paper; 0 where neither it nor the two
// lines below have a figure, and below 0 where it is not known.
func yearDeclassified(s string) int {
	const unknown = -1
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		if !text.HasFold(strings.TrimLeft(line, " *_-[>"), "DECLASSIFIED") || text.IndexWord(line, "BY") < 0 {
			continue
		}
		if !strings.ContainsAny(strings.Join(lines[i:min(i+3, len(lines))], " "), "0123456789") {
			return 0
		}
		line = strings.TrimRight(line, " .*_]\r")
		if len(line) < len("1 2019") || text.IsDigit(line[len(line)-5]) {
			return unknown
		}
		year, err := strconv.Atoi(line[len(line)-4:])
		if err != nil || year < 1900 {
			return unknown
		}
		return year
	}
	return unknown
}
