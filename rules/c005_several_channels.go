package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// oneChannel is the day from which a second channel is a warning: about then the message system SMART took over, whose
// handbook allows one (5 FAH-2 H-442c of 2023).
func oneChannel() calendar.Day { return calendar.MustDate(2010, 1, 1) }

var severalChannels = &lint.Rule{
	Code: "C005", Name: "several-channels", Title: "the header names more than one channel",
	Demands:    "a message has one channel caption",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Cites: []law.Cite{{Instrument: &law.FAH5H442c, Section: "H-442c"},
		law.Consistency("the handbook of 2023 lets a message have one channel; no public cable has two")},
	Why: `A channel caption names the one office that distributes the message. Two captions send it to two offices,
and neither knows about the other. For cables before 2010, whose handbook has not been read, the rule only notes it.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "-SIPDIS\nROGER CHANNEL\n⟦MED CHANNEL⟧", Note: "before 2010, a note"},
		{Frame: "2011 C", Text: "-SIPDIS\nDISSENT CHANNEL\n⟦ROGER CHANNEL⟧", Note: "two channels"},
		{Frame: "2011 C", Text: "P 041530Z MAY 25\nE.O. 13526: DECL: 20350504\n-SIPDIS\nROGER CHANNEL\n⟦DISSENT CHANNEL⟧",
			Note: "by the handbook of 2023"},
		{Frame: "2009 C", Text: "-SIPDIS\nROGER CHANNEL", Note: "one channel"},
		{Frame: "2009 C doubled", Text: "-SIPDIS\nROGER CHANNEL", Trap: true,
			Note: "the same channel in both copies of the header"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		for _, b := range p.Doc.Blocks {
			var first *cable.Caption
			for i := range b.Captions {
				c := &b.Captions[i]
				switch {
				case !strings.HasSuffix(c.Name, " CHANNEL"):
				case first == nil:
					first = c
				case c.Name != first.Name:
					d := lint.Diagnostic{
						Span: c.Span, Related: []lint.Related{{Span: first.Span, Message: first.Name}},
						Message: c.Name + " cannot be combined with " + first.Name, Help: "keep the channel that is meant",
					}
					if !from(p.Doc, oneChannel()) {
						d.Severity = lint.Info
					}
					all.add(c.Name, d)
				}
			}
		}
		all.report(p)
	},
}
