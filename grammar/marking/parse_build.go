package marking

import (
	"strings"

	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// builder turns the syntax of a marking into what it says.
type builder struct {
	text    string
	p       *Parsed
	pending int  // separators since the last word
	stray   bool // a sign that separates nothing came after it
}

func (b *builder) build(t *mark) {
	b.p.Words = make([]Word, 0, len(t.Parts))
	for _, part := range t.Parts {
		switch {
		case part.Release != nil:
			b.release(part.Release)
		case part.Word != nil:
			b.word(*part.Word)
		default:
			b.sign(*part.Sign)
		}
	}
	b.finish()
}

func (b *builder) release(r *release) {
	b.pending = 0
	b.p.Released = true
	b.add(r.Key, Word{Known: true, kind: releaseTerm})
	var name []string
	var names []string
	flush := func() {
		if len(name) > 0 {
			names = append(names, strings.Join(name, " "))
			name = nil
		}
	}
	for i, t := range r.List {
		if t.Type != tokWord {
			flush()
			b.note(t)
			continue
		}
		if b.pending > 0 && (endsList(t.Value) || otherCategory(r.List[i-1], r.List[i:])) {
			b.afterList(r.List[i:])
			break
		}
		if w := strings.ToUpper(t.Value); w == "AND" || w == "TO" && i == 0 {
			flush()
			continue
		}
		b.pending = 0
		name = append(name, t.Value)
		b.add(t, Word{Known: true, kind: releaseTerm})
	}
	flush()
	b.p.Marking.Release = ReleaseTo(names...)
}

// afterLists are words that may come after a release list, next to those of the vocabulary: of the register, the first
// words of DISPLAY ONLY and DOD UCNI, and that of naval nuclear propulsion.
const afterLists = " DCNI DECL DISPLAY DOD DOE DS NNPI RS RSEN SSI UCNI "

// endsList reports whether a word after a slash is not one of the release list before it, but a control or a date:
// REL TO USA, FVEY/FISA.
func endsList(word string) bool {
	t, n := lookup(word)
	return n == len(word) && t.kind == strangeTerm || strings.Contains(afterLists, " "+word+" ") || Declassification(word)
}

// otherCategory reports whether a double slash and what follows it begin the next category of a marking, as in the
// register. Some write the double slash between two countries, too.
func otherCategory(sign lexer.Token, rest []lexer.Token) bool {
	if sign.Type != tokSlash || len(sign.Value) < 2 {
		return false
	}
	name := ""
	for n := 0; n < len(rest) && n < longestCountry && rest[n].Type == tokWord; n++ {
		name = strings.TrimSpace(name + " " + rest[n].Value)
		if named(name) {
			return false
		}
	}
	return true
}

// afterList takes what follows a release list as words of their own.
func (b *builder) afterList(rest []lexer.Token) {
	for _, t := range rest {
		if t.Type == tokWord {
			b.word(t)
		} else {
			b.sign(t)
		}
	}
}

func (b *builder) word(t lexer.Token) {
	b.pending = 0
	w := Word{}
	switch level := levelOfSlip(t.Value); {
	case b.weaponDesign(t): // (S//RD-N), which is RD-CNWDI
	case t.Type == tokTerm:
		w = known(t.Value)
	case level != Unmarked && b.p.Marking.Level == Unmarked:
		w = Word{Level: level, kind: levelTerm}
	case b.foreignSource() && restricted(t.Value):
		w = Word{Known: true, Level: Confidential, kind: levelTerm}
	case b.p.Double && len(b.p.Words) == 0 && nato(t.Value) != Unmarked:
		w = Word{Known: true, Level: nato(t.Value), kind: levelTerm}
	default:
		b.likely(t.Value)
	}
	if w.kind == controlTerm && b.p.Opened && !b.slashBefore(t.Pos.Offset) {
		b.p.Defects |= OddSeparator
	}
	b.add(t, w)
	switch w.kind {
	case levelTerm:
		if b.p.Marking.Level != Unmarked && w.Level != b.p.Marking.Level {
			b.p.Defects |= SeveralLevels
		}
		b.p.Marking.Level = max(b.p.Marking.Level, w.Level)
	case controlTerm:
		b.p.Marking.Controls = b.p.Marking.Controls.With(w.Control)
	case entireTerm:
		b.p.EntireText = true
	}
}

// foreignSource reports whether the one word so far is who gave the information: //GBR.
func (b *builder) foreignSource() bool {
	return b.p.Double && len(b.p.Words) == 1 && isSource(b.p.Words[0].Text)
}

// weaponDesign reports whether an N is joined to RD or FRD by a hyphen: it stands for CNWDI there, and not for NOFORN
// (DoDM 5200.01, volume 2).
func (b *builder) weaponDesign(t lexer.Token) bool {
	if t.Value != "N" && t.Value != "n" || len(b.p.Words) == 0 {
		return false
	}
	last := b.p.Words[len(b.p.Words)-1]
	return (last.IsControl(RD) || last.IsControl(FRD)) && b.text[last.Span.End:t.Pos.Offset] == "-"
}

// likely notes an unknown word that is one typo away from NOFORN.
func (b *builder) likely(word string) {
	if b.p.Marking.Level == Unmarked || text.HasLower(word) {
		return
	}
	if near, _ := NearestControl(word); near == NOFORN.String() || near == NOFORN.Short() {
		b.p.Likely = b.p.Likely.With(NOFORN)
	}
}

// slashBefore reports whether only slashes and blanks separate a control from the level or control before it. SI-G is
// one control's compartment, and a control that nothing comes before needs no slash.
func (b *builder) slashBefore(at int) bool {
	if len(b.p.Words) == 0 {
		return true
	}
	last := b.p.Words[len(b.p.Words)-1]
	if last.kind != levelTerm && last.kind != controlTerm || last.Control == SI && last.kind == controlTerm {
		return true
	}
	gap := strings.ReplaceAll(b.text[last.Span.End:at], " ", "")
	return gap != "" && strings.Trim(gap, "/") == ""
}

// known says what a term of the vocabulary, or a spaced level, says.
func known(s string) Word {
	if t, n := lookup(s); n == len(s) {
		return Word{Known: true, Level: t.level, Control: t.control, kind: t.kind}
	}
	for i := range spacedNames {
		if n, _ := spelled(s, spacedNames[i].letters); n == len(s) {
			if spacedNames[i].letters[0] == 'L' {
				return Word{Known: true, Control: LOU, kind: controlTerm}
			}
			return Word{Known: true, Level: spacedNames[i].level, kind: levelTerm}
		}
	}
	if n, level := SpacedSlip(s); n > 0 && n == len(s) {
		return Word{Known: true, Level: level, kind: levelTerm}
	}
	return Word{}
}

func (b *builder) add(t lexer.Token, w Word) {
	w.Text, w.Span = t.Value, source.Span{Start: t.Pos.Offset, End: t.Pos.Offset + len(t.Value)}
	b.p.Words = append(b.p.Words, w)
	b.stray = false
	if strings.ToUpper(t.Value) != t.Value && w.kind != releaseTerm {
		b.p.Defects |= LowerCase
	}
}

func (b *builder) sign(t lexer.Token) {
	switch t.Type {
	case tokOpen:
		b.p.Opened = true
		if end := t.Pos.Offset + 1; end < len(b.text) && text.Blank(b.text, end) > 0 {
			b.p.Defects |= InnerBlank
		}
	case tokClose:
		b.p.Closed = true
		if at := t.Pos.Offset; at > 0 && text.Blank(b.text, at-1) > 0 {
			b.p.Defects |= InnerBlank
		}
		if b.pending > 0 {
			b.p.Defects |= EmptySegment
		}
		if b.stray {
			b.p.Defects |= StraySign
		}
	default:
		b.stray = t.Type != tokSlash
		b.note(t)
	}
}

// note remembers a separator.
func (b *builder) note(t lexer.Token) {
	if t.Type != tokSlash {
		return
	}
	if b.pending > 0 || len(t.Value) > 2 {
		b.p.Defects |= EmptySegment
	}
	b.pending++
	if len(t.Value) == 1 {
		b.p.Single = true
	} else {
		b.p.Double = true
	}
}

// finish draws the conclusions that need all words.
func (b *builder) finish() {
	p := b.p
	if p.Opened && !p.Closed {
		p.Defects |= LostClose
	}
	if p.Closed && !p.Opened {
		p.Defects |= LostOpen
	}
	if low := p.Marking.Controls & Sensitive; low != 0 && p.Marking.Level == Unmarked {
		p.Marking.Level = Unclassified
	}
	if p.Marking.Controls&Set(SBU, LOU, FOUO) != 0 && p.Marking.Level.Classified() {
		p.Defects |= JoinedLevelAndSBU
	}
	if p.Marking.Controls.Has(NOFORN) {
		p.Marking.Release = Release{}
	}
	if p.Opened || p.Closed {
		b.portionStyle()
	}
}

// portionStyle looks for a header's words in a portion mark.
func (b *builder) portionStyle() {
	for _, w := range b.p.Words {
		if t, n := lookup(w.Text); n == len(w.Text) && t.long && !b.p.EntireText &&
			(w.kind == levelTerm || w.kind == controlTerm) {
			b.p.Defects |= LongForm
		}
	}
}
