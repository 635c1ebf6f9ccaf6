package rules

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var channelWithCaption = &lint.Rule{
	Code: "C004", Name: "channel-with-caption", Title: "AGREMENT CHANNEL or DIRGEN CHANNEL stands beside another caption",
	Demands:    "AGREMENT CHANNEL carries no NODIS or EXDIS; it and DIRGEN CHANNEL carry no other caption",
	Severities: []lint.Severity{lint.Error, lint.Warning, lint.Info},
	Cites: []law.Cite{
		{Instrument: law.FAH5H440of2008, Section: "H-442.1"},
		law.Consistency("the channels restrict distribution by themselves: the handbook of 2008 says so of AGREMENT CHANNEL, older issues have not been read"),
	},
	Why: `These channels have their own short list of readers, shorter than any caption's. The handbook forbids NODIS and EXDIS on
AGREMENT CHANNEL since July 2008: that is an error. That neither channel carries any other caption stands in words only in
the issue of October 2023, so for that the rule warns. Before July 2008 no text has been read, and the rule only notes.
SENSITIVE and NOFORN mark the text and do not route the cable; they may stand.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "-SIPDIS\nAGREMENT CHANNEL\n⟦NODIS⟧", Note: "the handbook of 2008 forbids it"},
		{Frame: "2009 C", Text: "-SIPDIS\nP 151530Z JUL 08\nDE RUEHQV #0412 1971530\nE.O. 12958: DECL: 07/15/2018\nAGREMENT CHANNEL\n⟦EXDIS⟧", Note: "a day before, a note"},
		{Frame: "2009 C", Text: "-SIPDIS\nP 161530Z JUL 08\nDE RUEHQV #0412 1981530\nE.O. 12958: DECL: 07/16/2018\nAGREMENT CHANNEL\n⟦EXDIS⟧", Note: "from its day on an error"},
		{Frame: "1988 C", Text: "AGREMENT CHANNEL\n⟦NODIS⟧", Note: "an older cable, a note"},
		{Frame: "2009 C", Text: "DIRGEN CHANNEL\n⟦SIPDIS⟧", Note: "what only the later text says, a warning"},
		{Frame: "2011 C", Text: "P 041530Z MAY 25\nE.O. 13526: DECL: 05/04/2035\n-SIPDIS\nAGREMENT CHANNEL\n⟦STADIS⟧", Note: "and after that text"},
		{Frame: "2009 C", Text: "-SIPDIS\nAGREMENT CHANNEL\nNOFORN\n2. (C/NF) The minister gave a date.", Trap: true, Note: "NOFORN marks the text"},
		{Frame: "2009 U", Text: "-SIPDIS\nDIRGEN CHANNEL", Trap: true, Note: "so does SENSITIVE"},
		{Frame: "2009 C", Text: "-SIPDIS\nROGER CHANNEL\nNODIS", Note: "no text forbids it of other channels"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		for _, b := range p.Doc.Blocks {
			channel := closedChannel(b)
			if channel == nil {
				continue
			}
			for i := range b.Captions {
				c := &b.Captions[i]
				if captionOf(b, c.Name) == c && routes(c) {
					all.add(c.Name, besideChannel(p, channel, c))
				}
			}
		}
		all.report(p)
	},
}

// besideChannel is the finding that a caption stands beside a channel that has none.
func besideChannel(p *lint.Pass, channel, c *cable.Caption) lint.Diagnostic {
	d := lint.Diagnostic{
		Span: c.Span, Related: []lint.Related{{Span: channel.Span, Message: channel.Name}},
		Message: c.Name + " stands beside " + channel.Name + ", which restricts the cable by itself",
		Help:    "keep " + channel.Name + " alone",
	}
	switch {
	case p.Cite.Instrument == nil:
		d.Severity = lint.Info
	case channel.Name == "AGREMENT CHANNEL" && (c.Name == "NODIS" || c.Name == "EXDIS"):
	default:
		d.Severity, d.Cite = lint.Warning, law.Consistency("the handbook of October 2023 says so in words")
		if from(p.Doc, law.FAH5H440of2023.From) {
			d.Cite = law.Cite{Instrument: law.FAH5H440of2023, Section: "H-442(c)"}
		}
	}
	return d
}

// closedChannel is the block's channel that carries no other caption; nil where it has none.
func closedChannel(b *cable.HeaderBlock) *cable.Caption {
	if c := captionOf(b, "AGREMENT CHANNEL"); c != nil {
		return c
	}
	return captionOf(b, "DIRGEN CHANNEL")
}

// routes reports whether a caption says where the cable goes, and is no channel and no marking of the text.
func routes(c *cable.Caption) bool {
	known, ok := marking.CaptionNamed(c.Name)
	return ok && (known.Kind == marking.Distribution || known.Kind == marking.Routing)
}
