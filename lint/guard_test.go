package lint

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
)

// TestPermitted: in a text the part in ⟦ ⟧ is replaced. What is refused would have damaged a text for some rule that
// misread it.
func TestPermitted(t *testing.T) {
	for _, c := range []struct {
		text, with string
		kind       FixKind
		want       bool
	}{
		// a reason's list
		{"Reason ⟦1.4 b and d⟧.", "1.4 (b) and (d)", Safe, true},
		{"Reason ⟦1.4 (b⟧", "1.4 (b)", Safe, true},
		{"Reason ⟦1.4 (B) a nd (D)⟧.", "1.4 (B) and (D)", Safe, true},
		{"Reason ⟦1.4 b. and d⟧.", "1.4 (b) and (d)", Safe, true},
		{"Reason ⟦1.4(d.)⟧", "1.4 (d)", Safe, true},
		{"Reason ⟦1.4 (c)  (S⟧/NF) The ministry agrees", "1.4 (c) and (S)", Safe, false},
		{"Reason ⟦1.4 (b) and ( d)  (C⟧/NF)  Greg", "1.4 (b), (d) and (C)", Safe, false},
		{"Reason ⟦1.4 (B) a⟧ nd (D).", "1.4 (B) and (a)", Safe, false},
		{"Reason ⟦1.4 (B) an d⟧ (D).", "1.4 (B) and (d)", Safe, false},
		{"Reason ⟦1.4(d⟧.)", "1.4 (d)", Safe, false},
		{"Reason ⟦1.4 b⟧. and d.", "1.4 (b)", Safe, false},
		{"Reason ⟦1.4 b and d⟧.", "1.4 (b)", Safe, false},
		{"Reason ⟦1.4 b⟧.", "1.4 (b) and (d)", Safe, false},
		{"Reason (⟦1.4 b,d)⟧.", "1.4 (b) and (d)", Safe, false},
		{"Reason ⟦1.5⟧ (c)  (S/NF) The ministry", "1.4", Unsafe, true},
		// dates
		{"DECL: ⟦3/5/19⟧", "03/05/2019", Safe, true},
		{"DECL: ⟦03/05/20⟧ 19", "03/05/2020", Safe, false},
		{"DECL: ⟦03/05/20⟧I9", "03/05/2020", Safe, false},
		{"DECL: ⟦03/05/20⟧XX", "03/05/2020", Safe, false},
		{"DECL: ⟦03/05/20⟧\n49", "03/05/2020", Safe, false},
		{"DECL: ⟦03/05/20⟧\r\n49", "03/05/2020", Safe, false},
		{"DECL: ⟦03/05/20⟧-19", "03/05/2020", Safe, false},
		{"DECL: 0 ⟦3/05/19⟧", "03/05/2019", Safe, false},
		{"DECL: ⟦3/5/19⟧", "03/05/2020", Safe, false},
		{"DECL: ⟦TEN YEARS⟧", "03/05/2019", Safe, true},
		{"DECL: ⟦TEN YEARS⟧ and DECL: ⟦TEN YEARS⟧", "03/05/2019|03/05/2019", Safe, true},
		{"DECL: ⟦TEN YEARS⟧ and DECL: ⟦TEN YEARS⟧", "03/05/2019|03/05/2020", Safe, false},
		{"DECL: ⟦TEN YEARS⟧ and DECL: ⟦3/5/19⟧", "03/05/2019|03/05/2020", Safe, false},
		{"DECL: ⟦3/5/19⟧", "03/05/2034", Choice, true},
		{"⟦E.OM⟧ 12958: N/A", "E.O.", Safe, true},
		// the classification line
		{"⟦SE C R E T⟧ QUELLVILLE 000412", "S E C R E T", Safe, true},
		{"⟦C O N F I D E N T I A⟧ LQUELLVILLE 000079", "C O N F I D E N T I A L", Safe, false},
		{"⟦C O N F I D E N T I A⟧ LONDON 000079", "C O N F I D E N T I A L", Safe, false},
		{"⟦C O N F I D E N T I A L⟧QUELLVILLE 000079", "S E C R E T", Unsafe, false},
		{"⟦UNCLAS⟧ QUELLVILLE 000412", "S E C R E T", Unsafe, true},
		{"⟦S E C R E T⟧ QUELLVILLE 000412", "C O N F I D E N T I A L", Unsafe, false},
		{"⟦CONFIDENTIAL⟧//NOFORN", "SECRET", Unsafe, true},
		{"The\ufeff⟦CONFIDENTIAL⟧//NOFORN", "SECRET", Unsafe, false},
		// marks
		{"1. ⟦(c)⟧ The", "(C)", Safe, true},
		{"1. ⟦(c//rel to usa, gbr)⟧ The", "(C//REL TO USA, GBR)", Safe, true},
		{"1. ⟦SBU)⟧ The", "(SBU)", Safe, true},
		{"1. ⟦(C⟧ The minister (a man) went", "(C)", Safe, true},
		{"1. ⟦(C⟧ The minister went) home", "(C)", Safe, false},
		{"1. ⟦(C//NF agent kowalski was paid)⟧", "(C//NF AGENT KOWALSKI WAS PAID)", Safe, false},
		{"1. ⟦(C//NF agent kowalski was paid)⟧", "(C//NF)", Choice, false},
		{"1. (⟦c⟧/nf) The", "C", Safe, false},
		{"1. ⟦(S/NF)⟧ The", "(S)", Unsafe, false},
		{"1. ⟦(S//NF//REL TO USA, GBR)⟧ The", "(S//NF)", Unsafe, true},
		{"1. ⟦(C/SBU)⟧ The", "(C)", Choice, true},
		{"1. ⟦(NC)⟧ The", "(C)", Choice, true},
		{"1. ⟦(U) (SBU)⟧ The", "(SBU)", Choice, true},
		{"1. ⟦(C) (SBU)⟧ The", "(SBU)", Choice, false},
		// a mark with markup
		{`1. \⟦(S//NOFORN\)⟧ The`, "(S//NF)", Safe, false},
		{`1. ⟦\(S//NOFORN)⟧ The`, "(S//NF)", Safe, false},
		{"1. ⟦<b>(S//NOFORN)⟧</b> The", "(S//NF)", Safe, false},
		{"1. ⟦(S//NOFORN)&nbsp;⟧The", "(S//NF) ", Safe, false},
		{"1. <b>⟦(S//NOFORN)⟧</b>&nbsp;The", "(S//NF)", Safe, true},
		// a mark where one may be
		{"1.⟦⟧ The", " (U)", Choice, true},
		{"1.⟦⟧  C)Summary", " (U)", Choice, false},
		{"1.⟦⟧ [C] Summary", " (U)", Choice, false},
		{"1.⟦⟧ C. Summary", " (U)", Choice, false},
		{"1.⟦⟧ ((C)) Summary", " (U)", Choice, false},
		{"1.⟦⟧ \"C\" Summary", " (U)", Choice, false},
		{"1.⟦⟧ /C/ Summary", " (U)", Choice, false},
		{"1.⟦⟧ -C- Summary", " (U)", Choice, false},
		{"1.⟦⟧ *SBU* Summary", " (U)", Choice, false},
		{"1.⟦⟧ C/NF Summary", " (U)", Choice, false},
		{"1.⟦⟧ (C Summary", " (U)", Choice, false},
		{"1.⟦⟧ (? ) Summary", " (U)", Choice, false},
		{"1.⟦⟧ CONFIDENTIAL Summary", " (U)", Choice, false},
		{"1.⟦⟧\n\nC. Summary", " (U)", Choice, false},
		{"1. (S)\n\n⟦⟧ Summary", "(U)", Choice, false},
		{"Reason 1.4 ⟦(b)⟧ and\n\nD. The", "(b", Choice, false},
		{"1.⟦⟧ (Amb. Prill and his deputy) came", " (U)", Choice, true},
		// lines
		{"SECRET X 1⟦⟧\n\nSIPDIS", "\n\nNOFORN", Unsafe, true},
		{"SECRET X 1⟦⟧ E.O. 12958: DECL: 03/05/2019", "\n\nNOFORN", Unsafe, false},
		{"SIPDIS⟦⟧ TAGS: PREL", "\nNOFORN", Unsafe, false},
		{"⟦⟧TAGS: PREL", "E.O. 12958: DECL: 03/05/2019\n", Choice, true},
		{"SIPDIS ⟦⟧TAGS: PREL", "E.O. 12958: DECL: 03/05/2019\n", Choice, false},
		// words
		{"⟦QUEL⟧VILLE", "Q", Choice, false},
		{"⟦AGS⟧: PREL", "TAGS", Safe, true},
		{"T⟦AGS⟧: PREL", "TAGS", Safe, false},
		{"⟦the minister⟧", "the deputy", Safe, false},
		{"⟦SIPDS⟧", "SIPDIS", Safe, true},
		{"⟦EXDIS⟧\n⟦STADIS⟧", "STADIS|EXDIS", Safe, true},
		{"⟦EXDIS⟧\n⟦STADIS⟧", "STADIS|STADIS", Safe, false},
	} {
		f := &Fix{Kind: c.kind}
		var text strings.Builder
		with := strings.Split(c.with, "|")
		for i, part := range strings.Split(c.text, "⟦") {
			if was, rest, ok := strings.Cut(part, "⟧"); ok {
				at := text.Len()
				text.WriteString(was)
				f.Edits = append(f.Edits, Edit{Span: source.Span{Start: at, End: text.Len()}, Text: with[i-1]})
				part = rest
			}
			text.WriteString(part)
		}
		for _, frame := range [][2]string{{"", ""}, {"3. (C) The port opened.\n\n", "\n\n4. (S) It closed.\n"},
			{"3. (C) The port opened.\r\n\r\n" + strings.Repeat("x y ", 400) + "\r\n", "\r\n" + strings.Repeat("x y ", 400)}} {
			g := &Fix{Kind: c.kind}
			for _, e := range f.Edits {
				g.Edits = append(g.Edits, Edit{Span: e.Span.Shift(len(frame[0])), Text: e.Text})
			}
			require.Equal(t, c.want, Permitted(frame[0]+text.String()+frame[1], g), "%s → %s", c.text, c.with)
		}
	}
}

// TestApplyRefusesWhatIsNotPermitted: next to one that is, a fix of a rule that misread a mark is not made.
func TestApplyRefusesWhatIsNotPermitted(t *testing.T) {
	const text = "Reason: 1.4 (c)  (S/NF) The ministry agrees\n\n2. (c) Text\n"
	at := func(was, is string) Diagnostic {
		from := strings.Index(text, was)
		return Diagnostic{Fixes: []Fix{{Kind: Safe, Edits: []Edit{{Span: source.Span{Start: from, End: from + len(was)},
			Text: is}}}}}
	}
	for _, unsafe := range []bool{false, true} {
		out := Apply(text, unsafe, func(s string) ([]Diagnostic, []*cable.Document) {
			if s != text {
				return nil, nil
			}
			return []Diagnostic{at("1.4 (c)  (S", "1.4 (c) and (S)"), at("2. (c)", "2. (C)")}, nil
		})
		require.Equal(t, strings.Replace(text, "2. (c)", "2. (C)", 1), out.Text)
		require.Equal(t, 1, out.Made())
	}
}

// TestAsSeen: what is replaced is read as it looks; the rest stays as it is.
func TestAsSeen(t *testing.T) {
	edit := func(start, end int) placedEdit {
		return placedEdit{Edit: Edit{Span: source.Span{Start: start, End: end}}}
	}
	const text = "(S\u00a0) (S\u00a0) (C)"
	require.Equal(t, "(S  ) (S\u00a0) (C)", asSeen(text, []placedEdit{edit(0, 5)}))
	require.Equal(t, "(S  ) (S  ) (C)", asSeen(text, []placedEdit{edit(0, 5), edit(6, 11)}))
	require.Equal(t, text, asSeen(text, []placedEdit{edit(12, 15)}))
}

// TestAByteOrderMarkIsNoWord: at the start of a file alone.
func TestAByteOrderMarkIsNoWord(t *testing.T) {
	for before, want := range map[string]bool{"": true, bom: true, "a\n" + bom: false, "The" + bom: false, "é": false} {
		at := source.Span{Start: len(before), End: len(before) + len("CONFIDENTIAL")}
		f := &Fix{Kind: Unsafe, Edits: []Edit{{Span: at, Text: "SECRET"}}}
		require.Equal(t, want, Permitted(before+"CONFIDENTIAL//NOFORN\n\n(S) The port opened.\n", f), "%q", before)
	}
}
