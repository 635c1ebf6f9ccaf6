package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var malformedPortionMark = &lint.Rule{
	Code: "P005", Name: "malformed-portion-mark", Title: "the portion mark lost a parenthesis, has an empty part, or " +
		"names two levels",
	Demands:    "a portion mark is in parentheses before its portion",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      portionSymbols,
	Why: `A portion mark is in parentheses, with one separator between its parts. Programs that route and search
cables look for that form. To them a paragraph with SBU) or (C//) is unmarked. Blanks
between two slashes are a copy's, and only a note. So is a sign that nothing follows, since more may be lost.`,
	Silences: []string{"P001"},
	Fixes:    []lint.FixKind{lint.Safe},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "3. ⟦SBU)⟧ Staff were told to keep notes.",
			Fixed: "3. (SBU) Staff were told to keep notes.", Note: "the opening parenthesis is lost"},
		{Frame: "2009 C", Text: "3. ⟦(C//)⟧ Staff were told to keep notes.", Fixed: "3. (C) Staff were told to keep notes.",
			Note: "nothing after the separator"},
		{Frame: "2009 C", Text: "3. ⟦(C / / NF)⟧ Staff were told to keep notes.",
			Fixed: "3. (C//NF) Staff were told to keep notes.", Also: []string{"R004"}, Note: "blanks between slashes"},
		{Frame: "2009 C", Text: "3. ⟦(C / / REL TO USA, GBR)⟧ Staff were told to keep notes.",
			Fixed: "3. (C//REL TO USA, GBR) Staff were told to keep notes.", Note: "blanks before a release list"},
		{Frame: "2009 C", Text: "3. ⟦C//REL TO USA, GBR)⟧ Staff were told to keep notes.",
			Fixed: "3. (C//REL TO USA, GBR) Staff were told to keep notes.",
			Note:  "a long mark without its opening parenthesis"},
		{Frame: "2009 C", Text: "3. ⟦(C-)⟧ Staff were told to keep notes.",
			Note: "a sign that nothing follows: only noted"},
		{Frame: "2009 C", Text: "3.(C) Staff were told to keep notes.", Trap: true,
			Note: "no blank after the number is common"},
		{Frame: "2009 S", Text: "3. ⟦(C/S)⟧ Staff were told to keep notes.", Note: "a portion has one level"},
		{Frame: "2009 C", Text: "3. (C//REL TO USA, GBR) Staff were told to keep notes.", Note: "a long mark"},
	},
	Check: func(p *lint.Pass) {
		var controlled withControl
		for i, portion := range p.Doc.Portions {
			if portion.Inserted || portion.Masked {
				continue
			}
			for _, m := range portion.Marks {
				what := malformed(m.Defects, m.Released && !strings.Contains(m.Text, "/ /"))
				if what == "" || p.Doc.Written().MaskAt(m.Span.End) ||
					m.Level == marking.Unmarked || strings.Contains(m.Text, "..") || text.Masked(m.Text) {
					continue
				}
				found := lint.Diagnostic{
					Span: m.Span, Scope: portion.Span, Message: "portion mark " + m.Text + " " + what,
					Help:  "write the mark in parentheses, its parts separated once",
					Fixes: ofWholeMark(m, replace(lint.Safe, m.Span, repaired(m.Text), "write "+repaired(m.Text))),
				}
				if what == emptyPart && withoutBlanks(m.Text) == withoutBlanks(repaired(m.Text)) {
					found.Severity, found.Message = lint.Info, "portion mark "+m.Text+" has blanks between its slashes"
				}
				if m.Defects&marking.SeveralLevels != 0 { // only a person can say which level was meant
					found.Fixes, found.Help = nil, "keep the level of the portion"
				}
				switch what {
				case emptyPart:
					controlled.torn(p.Doc, i, m, &found)
					if found.Severity != lint.Info {
						lostOfHeader(p.Doc, m, &found)
					}
				case strayEnd:
					found.Severity, found.Fixes = lint.Info, nil
				}
				if holdsMisread(portion.Span.In(p.Doc.File.Text)) { // of a scan, which nobody corrects
					found.Severity, found.Fixes = lint.Info, nil
				}
				if len(found.Fixes) > 0 {
					found.Help = found.Fixes[0].Title
				}
				p.Report(found)
			}
		}
	},
}

// withControl are the first marks of a text with a control, by their levels; nil before they are looked for, once.
type withControl map[marking.Level]*cable.Mark

// torn takes the fix from a mark without its last part, (S/), where the other marks of its level have a control, which
// is lost with the part. One above another mark of its portion was struck out at a release, and is a note.
func (w *withControl) torn(d *cable.Document, i int, m *cable.Mark, found *lint.Diagnostic) {
	if len(m.Words) > 1 {
		return
	}
	if *w == nil {
		*w = withControl{}
		for _, other := range d.Portions {
			if o := other.Mark(); o != nil && len(o.Words) > 1 && (*w)[o.Level] == nil {
				(*w)[o.Level] = o
			}
		}
	}
	other := (*w)[m.Level]
	if other == nil {
		return
	}
	found.Fixes, found.Help = nil, "compare it with the original: other marks are "+other.Text
	portion := d.Portions[i]
	if d.Paper != nil && (portion.Marks[len(portion.Marks)-1] != m || portion.Lead.Text == "" &&
		i+1 < len(d.Portions) && len(d.Portions[i+1].Marks) > 0) {
		found.Severity = lint.Info
	}
}

// lostOfHeader takes the fix from a mark that lost a part where the header has a control or a release list that the
// mark does not have: it may be what was lost, and the sign that is left is the only trace of it.
func lostOfHeader(d *cable.Document, m *cable.Mark, found *lint.Diagnostic) {
	header := d.Marking()
	for c := range (header.Controls &^ m.Controls).All() {
		found.Fixes, found.Help = nil, "compare it with the original: the header says "+c.String()
		return
	}
	if !header.Release.Unrestricted() && m.Release.Unrestricted() && !m.Controls.Has(marking.NOFORN) {
		found.Fixes, found.Help = nil, "compare it with the original: the header names who may have it"
	}
}

func withoutBlanks(s string) string { return strings.ReplaceAll(s, " ", "") }

const (
	emptyPart = "has an empty part between its separators"
	strayEnd  = "ends in a sign: more of it may be lost"
)

func malformed(d marking.Defect, released bool) string {
	switch {
	case d&marking.LostOpen != 0:
		return "has no opening parenthesis"
	case d&marking.LostClose != 0:
		return "has no closing parenthesis"
	case d&marking.EmptySegment != 0 && !released: // a release list may end in //, where older banners had a date
		return emptyPart
	case d&marking.SeveralLevels != 0:
		return "names two levels"
	case d&marking.StraySign != 0:
		return strayEnd
	}
	return ""
}

// repaired is the mark with both parentheses and without empty parts; its words stay as they are.
func repaired(text string) string {
	inner := strings.Trim(text, "() .\r\n\t")
	parts := strings.FieldsFunc(inner, func(c rune) bool { return c == '/' })
	separator := "/"
	if strings.Contains(strings.TrimRight(inner, "/"), "//") {
		separator = "//"
	}
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return "(" + strings.Join(parts, separator) + ")"
}
