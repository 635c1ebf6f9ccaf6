package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// callersShown is how many callers of one part of a header are named; the rest are counted.
const callersShown = 3

// Derivation writes the header that a cable's marks call for, and which part of the cable calls for each of
// its lines. Like every report it quotes markings and places, never prose.
func Derivation(w io.Writer, path string, d *cable.Document) error {
	p := &lines{w: w, paper: d.Paper != nil}
	if d.Identifier != "" {
		p.add("%s: %s\n", visible(path), visible(d.Identifier))
	} else {
		p.add("%s\n", visible(path))
	}
	found, derived := headerText(d), lint.Derive(d)
	if derived.Level.Text == "" {
		p.add("  no portion is marked: nothing can be derived\n")
		return p.err
	}
	if d.Form != cable.Telegram {
		p.add("  form     %s\n", d.Called())
	}
	p.add("  found    %s\n  derived  %s\n\n", orNone(found), derivedText(lint.Result{Doc: d, Derived: derived.Marking}))
	name := ""
	if d.Serial != 0 && d.Form != cable.SMART {
		name = fmt.Sprintf(" %s %06d", visible(d.ShownPost), d.Serial)
	}
	p.call(d.File, derived.Level, name)
	for _, c := range derived.Captions {
		p.call(d.File, c, "")
	}
	for _, l := range [...]string{derived.Order, derived.Authority} {
		if l != "" {
			p.add("  %s\n", l)
		}
	}
	if derived.Order == "" && lint.OrderInForce(d) == nil {
		p.add("  (the %s has no date, so the order in force is unknown: give one with --date)\n", d.Noun())
	}
	if derived.Paper != nil && derived.Paper.Register != nil {
		for _, part := range derived.Paper.Register.Parts {
			if part.Why != "" {
				p.add("  %s: %s\n", visible(register.Redact(part.Text)), part.Why)
			}
		}
		p.left(derived.Paper.Register)
	}
	p.uncounted(d.File, derived.Uncounted)
	return p.err
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}

// lines writes lines until one fails.
type lines struct {
	w     io.Writer
	paper bool
	err   error
}

func (p *lines) add(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}

// shownCall is a part of the header as reports show it: the names of a release list may be prose.
func shownCall(c lint.Call) string {
	if strings.HasPrefix(c.Text, "REL ") {
		return visible(marking.Redact(c.Text))
	}
	return c.Text
}

func (p *lines) call(f *source.File, c lint.Call, behind string) {
	p.add("  %s%s\n", shownCall(c), behind)
	for i, by := range c.By {
		if i == callersShown {
			p.add("      and %d more\n", len(c.By)-i)
			return
		}
		mark := marking.Redact(by.Mark.Portion())
		if p.paper {
			mark = register.Redact(by.Mark.Text)
		}
		p.add("      %s, %s, %s\n", visible(mark), by.Name(), where(f, by.Mark.Span.Start))
	}
}

// uncounted lists what the derived header leaves out, so that nobody lowers a header for want of a mark.
func (p *lines) uncounted(f *source.File, portions []*cable.Portion) {
	if len(portions) == 0 {
		return
	}
	p.add("\n  not counted (no portion mark that can be read whole): mark these and derive again\n")
	for i, portion := range portions {
		if i == callersShown {
			p.add("      and %d more\n", len(portions)-i)
			return
		}
		p.add("      %s, %s\n", portion.Name(), where(f, portion.Span.Start))
	}
}
