package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// oneChannel is the day from which a second channel is a warning: about then the message system SMART took over, whose
// handbook allows one (5 FAH-2 H-442(c), 2023).
var oneChannel = calendar.MustDate(2010, 1, 1)

var severalChannels = &lint.Rule{
	Code: "C005", Name: "several-channels", Title: "the cable names more than one channel",
	Demands:    "a message has one channel caption only",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Cites: []law.Cite{
		{Instrument: law.FAH5H440of2023, Section: "H-442(c)"},
		law.Consistency("a channel has its own readers: the handbook of 2023 allows one, older issues have not been read"),
	},
	Why: `A channel takes a cable to its own few readers. With two channels each reader's list leaks into the other's. The handbook of 2023
allows one in words; for cables before 2010, whose handbook has not been read, the rule only notes it.`,
	Examples: []lint.Example{
		{Frame: "2011 C", Text: "-SIPDIS\nROGER CHANNEL\n⟦MED CHANNEL⟧", Note: "two channels"},
		{Frame: "2011 C", Text: "P 041530Z MAY 25\nE.O. 13526: DECL: 05/04/2035\n-SIPDIS\nDS CHANNEL\n⟦DISSENT CHANNEL⟧", Note: "by the handbook of 2023"},
		{Frame: "2009 C", Text: "-SIPDIS\nROGER CHANNEL\n⟦TM CHANNEL⟧", Note: "before 2010, a note"},
		{Frame: "2011 C", Text: "-SIPDIS\nROGER CHANNEL", Note: "one channel"},
		{Frame: "2011 C", Text: "-SIPDIS\nROGER CHANNEL\nroger channel", Trap: true, Note: "the same channel twice is one"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		for _, b := range p.Doc.Blocks {
			first, second := channels(b)
			if second == nil {
				continue
			}
			d := lint.Diagnostic{
				Span: second.Span, Related: []lint.Related{{Span: first.Span, Message: first.Name}},
				Message: second.Name + " stands beside " + first.Name + ", where a cable has one channel",
				Help:    "keep the channel that the cable is meant for",
			}
			if !from(p.Doc, oneChannel) {
				d.Severity = lint.Info
			}
			all.add("", d)
		}
		all.report(p)
	},
}

// channels are the block's first channel caption and the first that names another; nil where it has none.
func channels(b *cable.HeaderBlock) (first, second *cable.Caption) {
	for i := range b.Captions {
		c := &b.Captions[i]
		switch {
		case !strings.HasSuffix(c.Name, " CHANNEL"):
		case first == nil:
			first = c
		case c.Name != first.Name:
			return first, c
		}
	}
	return first, nil
}
