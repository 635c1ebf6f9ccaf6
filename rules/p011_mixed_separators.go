package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var mixedSeparators = &lint.Rule{
	Code: "P011", Name: "mixed-separators", Title: "marks of one cable separate their parts in two ways",
	Demands:    "the marks of one text are written in one way",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{law.Consistency("State cables write C/NF, the register C//NF; both are common, and most " +
		"cables keep to one")},
	Why: `C/NF and C//NF mean the same. In one cable the two look like different marks, and a search for one misses
the other. Use the form that most of the cable's marks have. In other marked papers the form is the register's, C//NF,
however few marks have it. Beside such marks FOUO has its level, (U//FOUO).`,
	Fixes: []lint.FixKind{lint.Safe},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "NOFORN\n1. (C/NF) The port opened.\n2. (C/NF) The minister gave a date.\n" +
			"3. ⟦(C//NF)⟧ Staff were told.", Fixed: "NOFORN\n1. (C/NF) The port opened.\n" +
			"2. (C/NF) The minister gave a date.\n3. (C/NF) Staff were told.", Note: "two against one"},
		{Frame: "2009 S", Text: "NOFORN\n1. (S//NF) The port opened.\n2. ⟦(S/NF)⟧ The minister gave a date.\n" +
			"3. (S//NF) Staff were told.", Fixed: "NOFORN\n1. (S//NF) The port opened.\n" +
			"2. (S//NF) The minister gave a date.\n3. (S//NF) Staff were told.", Note: "the other way round"},
		{Frame: "2009 C", Text: "NOFORN\n1. (C/NF) The port opened.\n2. (C/NF) The minister gave a date.\n" +
			"3. (C/NF) Staff were told.", Note: "one way"},
		{Frame: "2009 C", Text: "NOFORN\n1. (C//NF) The port opened.\n2. (C//REL NATO/AUS) The minister gave a date.\n" +
			"3. (C//NF) Staff were told.", Trap: true, Note: "a stroke inside a release list"},
	},
	Check: func(p *lint.Pass) {
		if p.Profile == lint.IC { // C018
			return
		}
		if p.Doc.Paper != nil {
			singleSlashes(p)
			withoutLevel(p)
			if !p.Doc.Date.Known() || !before(p.Doc, registerBegan()) {
				return
			}
		}
		single, double := 0, 0
		binding(p.Doc, func(_ *cable.Portion, m *cable.Mark) {
			switch {
			case !separated(m):
			case m.Single:
				single++
			default:
				double++
			}
		})
		if single == 0 || double == 0 {
			return
		}
		binding(p.Doc, func(portion *cable.Portion, m *cable.Mark) {
			if !separated(m) || m.Single == (single >= double) {
				return
			}
			text := strings.ReplaceAll(m.Text, "//", "/")
			if m.Single {
				text = strings.ReplaceAll(m.Text, "/", "//")
			}
			p.Report(lint.Diagnostic{
				Span: m.Span, Scope: portion.Span, Message: "mark " + m.Text +
					" separates its parts otherwise than most marks of the cable",
				Help: "write " + text, Fixes: ofWholeMark(m, replace(lint.Safe, m.Span, text, "write "+text)),
			})
		})
	},
}

// singleSlashes reports the marks of a paper that have a single slash next to others in the register's form, each mark
// once. That form is right however few marks have it: 32 CFR 2001 and the register's manual know no other. Before the
// register's day only a mark that has both is reported, (S//SI/NF). A mark that has another fault, as words that a
// machine misread, is left to the rule for that. Where a machine misread marks of the paper, a slash may be lost in the
// copy alone.
func singleSlashes(p *lint.Pass) {
	single := func(b cable.BindingMark) bool { return b.Portion != nil && b.Mark.Single }
	if p.Doc.Paper.Misreads || !slices.ContainsFunc(p.Doc.Binding(), single) { // as nearly all
		return
	}
	fronts, all, scanned := doubledFronts(p.Doc), repeats{}, false
	if len(fronts) == 0 {
		return
	}
	binding(p.Doc, func(portion *cable.Portion, m *cable.Mark) {
		if !m.Single {
			return
		}
		if _, misread := register.Misread(m.Text); misread { // P004
			scanned = true
			return
		}
		meant := register.StrokeTaken(m.Text)
		if !fronts[meant] {
			return
		}
		scanned = true
		all.add(m.Text, lint.Diagnostic{Span: m.Span, Scope: portion.Span,
			Message: "mark " + m.Text + " may begin with " + meant + ", in which a machine took a stroke for a letter",
			Help:    "compare it with the original, and correct the letters"})
	})
	binding(p.Doc, func(portion *cable.Portion, m *cable.Mark) {
		if scanned || !joinedBySlash(p, m) {
			return
		}
		read := register.Parse(m.Text)
		faults := register.Judge(read)
		if len(faults) == 0 || faults[0].Kind != register.Order && faults[0].Kind != register.Form {
			return
		}
		found := lint.Diagnostic{Span: m.Span, Scope: portion.Span, Help: faults[0].Help, Message: "mark " + m.Text +
			" has a single slash, and other marks of the paper have the register's double one"}
		if m.Double {
			found.Message = "mark " + m.Text + " has a single slash where the register has a double one"
		}
		if read.Understood() && !read.Reordered() {
			found.Fixes = replace(lint.Safe, m.Span, read.Right(), found.Help)
		}
		all.add(m.Text, found)
	})
	all.report(p)
}

// withoutLevel reports the marks (FOUO) of a paper in which others have the register's double slash. It has the level
// in front, (U//FOUO); services wrote FOUO alone until they followed it.
func withoutLevel(p *lint.Pass) {
	d := p.Doc
	alone := func(b cable.BindingMark) bool { return b.Portion != nil && b.Mark.Text == "(FOUO)" }
	if d.Date.Known() && before(d, registerBegan()) || !slices.ContainsFunc(d.Binding(), alone) ||
		len(doubledFronts(d)) == 0 {
		return
	}
	var all repeats
	binding(d, func(portion *cable.Portion, m *cable.Mark) {
		if m.Text == "(FOUO)" {
			all.add(m.Text, lint.Diagnostic{Span: m.Span, Scope: portion.Span, Help: "write (U//FOUO)",
				Message: "mark (FOUO) has no level, and other marks of the paper have the register's form"})
		}
	})
	all.report(p)
}

// doubledFronts are the levels of a paper's marks with double strokes, with their first controls: (S//SI.
func doubledFronts(d *cable.Document) map[string]bool {
	fronts := map[string]bool{}
	binding(d, func(_ *cable.Portion, m *cable.Mark) {
		if front := register.Front(m.Text); m.Double && front != "" {
			fronts[front] = true
		}
	})
	return fronts
}

// joinedBySlash reports whether a mark has a single slash where the register may have two. One that has both is judged
// by the register from its day on.
func joinedBySlash(p *lint.Pass, m *cable.Mark) bool {
	if !m.Single || modifiedHandling(m) || m.Defects&damagedSlashes != 0 ||
		m.Released && !m.ReleaseTo() && !strings.HasSuffix(m.Text, "/REL)") {
		return false
	}
	if m.Double {
		return !p.ByRegister(m.Text) && register.Parse(m.Text).JoinsCategories()
	}
	return !p.Doc.Date.Known() || !before(p.Doc, registerBegan())
}

// damagedSlashes are what is wrong in a mark of which nobody knows how its parts were separated.
const damagedSlashes = marking.EmptySegment | marking.LostOpen | marking.LostClose

// separated reports whether a mark separates parts in one way, and no release list's strokes are among them. C/MOD is
// written with one stroke everywhere.
func separated(m *cable.Mark) bool {
	return m.Single != m.Double && !modifiedHandling(m) &&
		!m.Released && m.Defects&damagedSlashes == 0
}
