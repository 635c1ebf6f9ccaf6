package rules

import (
	"slices"
	"strings"
	"unicode"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// registerMark is a banner or a portion mark as the register reads it.
type registerMark struct {
	// span is the marking, scope the part of the text that it is for.
	span, scope source.Span
	// text is what stands for the marking: of a header line the level in one piece, of a caption with the header's.
	text string
	// mark is the portion mark, or the banner that is written as one; nil for a line of the header.
	mark   *cable.Mark
	banner bool
	// lines are captions, each on a line of its own, that together are the marking: their order and signs say nothing.
	lines []source.Span
	// whole means that text is what is at span, so that a fix may replace it.
	whole bool
}

// read is what the register makes of it.
func (m registerMark) read() *register.Parsed {
	read := register.Parse(m.text)
	if m.banner {
		return read.AsBanner()
	}
	return read
}

// registerMarks goes over all that the register judges in a text and finds faults in: portion marks and banners, and
// the lines of a cable's header that are written as the register writes a banner. The same text is judged once.
func registerMarks(p *lint.Pass, yield func(registerMark, *judgement)) {
	judged := map[judgedText]*judgement{}
	judge := func(m registerMark) {
		if register.Plain(m.text) {
			return
		}
		of := judgedText{m.text, m.banner}
		j := judged[of]
		if j == nil {
			j = &judgement{read: m.read()}
			j.faults = register.Judge(j.read)
			judged[of] = j
		}
		if j.faults != nil {
			yield(m, j)
		}
	}
	d := p.Doc
	if d.Paper != nil {
		writtenMarks(d, func(m registerMark) {
			if register.Plain(m.text) || !wordsByRegister(p, m.text) {
				return
			}
			if p.Profile != lint.IC { // SECRET // NOFORN
				m.text = closedSlashes(m.text)
			}
			judge(m)
		})
		return
	}
	writtenMarks(d, judge)
	for _, b := range d.Blocks {
		for _, m := range headerBanners(d, b) {
			judge(m)
		}
	}
}

// wordsByRegister reports whether the register judges the words that a marking has: Pass.ByRegister, and also on the
// copy of a paper that was released, where words may be missing.
func wordsByRegister(p *lint.Pass, marking string) bool {
	return p.ByRegister(marking) || stampedCopy(p.Doc) &&
		(!p.Doc.Date.Known() || from(p.Doc, law.CAPCO.From)) && register.Follows(marking)
}

// judgedText is the text of a banner or of a portion mark.
type judgedText struct {
	text   string
	banner bool
}

// judgement is what the register makes of a text, its faults, and what else may have been meant.
type judgement struct {
	read   *register.Parsed
	faults []register.Fault
	// meant is what else may have been meant, of the level that was read and of any: nil before it was asked for. It is
	// kept since it takes a hundred times as long as to judge, and papers have the same mark again and again.
	meant [2][]string
}

// corrections are at most three markings that a text may have been meant to be.
func (j *judgement) corrections(text string, anyLevel bool) []string {
	list := &j.meant[0]
	if anyLevel {
		list = &j.meant[1]
	}
	if *list != nil {
		return *list
	}
	*list = make([]string, 0, 3)
	add := func(s string) {
		if s != text && len(*list) < 3 && !slices.Contains(*list, s) {
			*list = append(*list, s)
		}
	}
	if right, ok := register.Repair(j.read); ok {
		add(right)
	}
	for _, s := range register.Suggest(text) {
		if anyLevel || register.Parse(s).Level == j.read.Level {
			add(s)
		}
	}
	return *list
}

// writtenMarks goes over the portion marks that bind, and over the banners of pages.
func writtenMarks(d *cable.Document, yield func(registerMark)) {
	binding(d, func(portion *cable.Portion, m *cable.Mark) {
		yield(registerMark{span: m.Span, scope: portion.Span, text: m.Text, mark: m, whole: true})
	})
	banners := func(list []*cable.Mark) {
		for _, m := range list {
			if separatedAsBanner(m.Text) {
				yield(registerMark{span: m.Span, scope: m.Span, text: m.Text, mark: m, banner: true, whole: true})
			}
		}
	}
	if d.Paper != nil {
		for _, message := range d.Paper.Messages {
			banners(message.Banners)
		}
		return
	}
	banners(d.PageBanners)
	for _, b := range d.Blocks {
		banners(b.Banner)
	}
}

// closedSlashes is a marking without blanks next to its slashes.
func closedSlashes(text string) string {
	if !strings.ContainsFunc(text, unicode.IsSpace) {
		return text
	}
	parts := strings.Split(text, "/")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return strings.Join(parts, "/")
}

// separatedAsBanner reports whether controls follow a level as in a banner: SECRET//NOFORN, SECRET/NOFORN.
func separatedAsBanner(text string) bool { return strings.Contains(text, "/") }

// headerBanners are the lines of a cable's header that are banners of the register: the classification line, and lines
// of captions with double slashes.
func headerBanners(d *cable.Document, b *cable.HeaderBlock) (list []registerMark) {
	level := d.Marking().Level
	if b.Line == nil || level == marking.Unmarked {
		return nil
	}
	if l := b.Line; separatedAsBanner(l.Level.Text) && !l.FromPage && !l.DamagedLevel {
		if at, ok := levelPlace(&l.Level); ok {
			rest := source.Span{Start: at.End, End: l.Level.Span.End}.In(d.File.Text)
			list = append(list, registerMark{span: l.Level.Span, scope: l.Level.Span,
				text: l.Level.Level.String() + strings.TrimLeft(rest, " "), mark: &l.Level, banner: true})
		}
	}
	captions := registerMark{banner: true, text: level.String()}
	for _, at := range captionLines(d, b) {
		switch text := at.In(d.File.Text); {
		case strings.ToUpper(text) != text:
		case strings.Contains(text, "//"):
			m := registerMark{span: at, scope: at, text: text, banner: true, whole: true}
			if register.Parse(text).Levels == 0 && !strings.HasPrefix(text, "//") {
				m.text, m.whole = level.String()+"//"+text, false
			}
			list = append(list, m)
		case ofRegister(text):
			captions.lines = append(captions.lines, at)
			captions.text += "//" + text
		}
	}
	if captions.lines != nil {
		captions.span, captions.scope = captions.lines[0], captions.lines[0]
		list = append(list, captions)
	}
	return list
}

// captionLines are the lines of a header's captions and slugs, each once and without blanks at its ends.
func captionLines(d *cable.Document, b *cable.HeaderBlock) (lines []source.Span) {
	add := func(at source.Span) {
		at = d.Written().LineAround(at)
		if !slices.Contains(lines, at) && at.Start >= b.Line.Span.End {
			lines = append(lines, at)
		}
	}
	for _, c := range b.Captions {
		add(c.Span)
	}
	for _, at := range b.Slugs {
		add(at)
	}
	slices.SortFunc(lines, func(a, b source.Span) int { return a.Start - b.Start })
	return lines
}

// ofRegister reports whether a line is controls of the register as banners spell them.
func ofRegister(line string) bool {
	read := register.Parse("SECRET//" + line)
	return read.Understood() && !slices.ContainsFunc(read.Pieces[1:], func(piece register.Piece) bool {
		e := piece.Entry
		return e == nil || e.Banner != piece.Text && !slices.Contains(e.Also, piece.Text) && e.Banner != "REL TO"
	})
}

// place is where a fault of the marking is reported: of several lines the one that has the piece.
func (m registerMark) place(d *cable.Document, f register.Fault) source.Span {
	for _, at := range m.lines {
		if strings.Contains(at.In(d.File.Text), f.Piece) {
			return at
		}
	}
	return m.span
}

// corrected are the fixes that write a marking as the register does. Signs and forms of what was fully understood are
// safe; where words move, or something else may have been meant, a person chooses.
func (m registerMark) corrected(j *judgement, f register.Fault) (fixes []lint.Fix) {
	read := j.read
	if !m.whole || m.mark != nil && !m.banner && m.mark.Defects&(marking.LostOpen|marking.LostClose) != 0 {
		return nil
	}
	if right := read.Right(); read.Understood() && (f.Kind == register.Order || f.Kind == register.Form) {
		kind := lint.Safe
		if read.Reordered() {
			kind = lint.Choice
		}
		return replace(kind, m.span, right, "write "+right)
	}
	var list []choice
	for _, s := range j.corrections(m.text, f.Kind == register.UnknownPiece) {
		list = append(list, choice{"write " + s, s})
	}
	return choices(m.span, list)
}
