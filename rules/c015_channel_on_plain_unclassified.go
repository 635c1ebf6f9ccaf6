package rules

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var channelOnPlainUnclassified = &lint.Rule{
	Code: "C015", Name: "channel-on-plain-unclassified", Title: "AGREMENT CHANNEL on a cable that is neither " +
		"classified nor sensitive",
	Demands:    "a message in the AGREMENT channel is classified or SBU",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Cites:      []law.Cite{{Instrument: &law.FAH5H442of2008, Section: "H-442.1d"}, channelClassified()},
	Why: `The AGREMENT channel is for the appointment of chiefs of mission, and few people may read it. On a
plain UNCLAS cable either the level or the caption SENSITIVE is missing. The handbook of July 2008 says so; its
later text was not read, so other cables get a note.`,
	Examples: []lint.Example{
		{Frame: "2009 U", Text: "-SENSITIVE\n-SIPDIS\n⟦AGREMENT CHANNEL⟧\n2. (U) The minister gave a date.\n" +
			"3. (U) Staff were told.", Note: "for anybody, and for few"},
		{Frame: "2002 U", Text: "-SIPDIS\n⟦AGREMENT CHANNEL⟧", Note: "before the handbook of 2008: a note"},
		{Frame: "2009 U", Text: "-SIPDIS\nAGREMENT CHANNEL", Trap: true, Note: "SENSITIVE is there"},
		{Frame: "2002 U", Text: "-SIPDIS\nAGREMENT CHANNEL\n2. (SBU) The minister gave a date.", Also: []string{"R006"},
			Trap: true, Note: "where SENSITIVE is missing R006 reports it"},
		{Frame: "2009 C", Text: "-SIPDIS\nAGREMENT CHANNEL", Note: "a classified cable"},
	},
	Check: func(p *lint.Pass) {
		if !plainUnclassified(p.Doc) || len(markedWith(p.Doc, marking.SBU)) > 0 {
			return
		}
		const channel = "AGREMENT CHANNEL"
		var all repeats
		for _, b := range p.Doc.Blocks {
			if c := captionOf(b, channel); c != nil {
				d := lint.Diagnostic{Span: c.Span, Message: channel + " on a cable that is neither classified nor SENSITIVE",
					Help: "add SENSITIVE, raise the header, or drop the caption"}
				if !from(p.Doc, law.FAH5H442of2008.From) || !before(p.Doc, channelsReworded()) {
					d.Severity, d.Cite = lint.Info, channelClassified()
				}
				all.add("", d)
			}
		}
		all.report(p)
	},
}

// channelsReworded is the day of the handbook's next issue that is known, 5 FAH-2 H-441 as of 27 February 2018; its
// H-442 was not read.
func channelsReworded() calendar.Day { return calendar.MustDate(2018, 2, 27) }

// channelClassified is the custom outside those years.
func channelClassified() law.Cite {
	return law.Consistency("the AGREMENT channel is for classified or SBU text: the handbook of 2008 " +
		"says so, and no public cable has it on plain UNCLAS")
}
