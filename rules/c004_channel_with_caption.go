package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var channelWithCaption = &lint.Rule{
	Code: "C004", Name: "channel-with-caption", Title: "AGREMENT CHANNEL or DIRGEN CHANNEL with another caption",
	Demands:    "the captions AGREMENT CHANNEL and DIRGEN CHANNEL are used alone",
	Severities: []lint.Severity{lint.Error, lint.Warning, lint.Info},
	Silences:   []string{"C005"},
	Cites: []law.Cite{
		{Instrument: &law.FAH5H442c, Section: "H-442c"}, {Instrument: &law.FAH5H442of2008, Section: "H-442.1c"},
		channelsAlone(),
	},
	Why: `Messages in the AGREMENT channel are handled by a few people by name, and a caption such as NODIS sends them
another way. Since July 2008 the handbook forbids NODIS and EXDIS there, and its edition of 2023 any other caption, in
the DIRGEN channel too. On older cables, what only the edition of 2023 says is a warning. No text from before July
2008 has been read, so earlier cables get only a note.`,
	Examples: []lint.Example{
		{Frame: "2011 C", Text: "-SIPDIS\nAGREMENT CHANNEL\n⟦NODIS⟧", Note: "forbidden since 2008"},
		{Frame: "2009 C", Text: "-SIPDIS\nP 161530Z JUL 08\nDE RUEHQV #0412 1981530\nE.O. 12958: DECL: 07/16/2018\n" +
			"AGREMENT CHANNEL\n⟦EXDIS⟧", Note: "on the first day"},
		{Frame: "2009 C", Text: "-SIPDIS\nP 151530Z JUL 08\nDE RUEHQV #0412 1971530\nE.O. 12958: DECL: 07/15/2018\n" +
			"AGREMENT CHANNEL\n⟦EXDIS⟧", Note: "the day before, a note"},
		{Frame: "2005 C", Text: "-SIPDIS\nAGREMENT CHANNEL\n⟦EXDIS⟧", Note: "earlier cables, a note"},
		{Frame: "2011 C", Text: "DIRGEN CHANNEL\n⟦SIPDIS⟧", Note: "only the text of 2023 says so: a warning"},
		{Frame: "2011 C", Text: "P 041530Z MAY 24\nDE RUEHQV #0412 1251530\nE.O. 13526: DECL: 20340504\nDIRGEN CHANNEL\n" +
			"⟦SIPDIS⟧", Note: "in 2024, an error"},
		{Frame: "2011 C", Text: "-SIPDIS\nP 041530Z MAY 24\nDE RUEHQV #0412 1251530\nE.O. 13526: DECL: 20340504\n" +
			"AGREMENT CHANNEL\n⟦CODEL⟧", Note: "a caption of routing"},
		{Frame: "2009 U", Text: "-SIPDIS\nAGREMENT CHANNEL", Trap: true,
			Note: "SENSITIVE says that the text is SBU, as the channel asks"},
		{Frame: "2009 C", Text: "ROGER CHANNEL", Note: "another channel"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		for _, b := range p.Doc.Blocks {
			channel := captionOf(b, "AGREMENT CHANNEL")
			if channel == nil {
				channel = captionOf(b, "DIRGEN CHANNEL")
			}
			if channel == nil {
				continue
			}
			for i := range b.Captions {
				c := &b.Captions[i]
				name := c.Name
				if !besideChannel(name, channel.Name) {
					continue
				}
				d := lint.Diagnostic{
					Span: c.Span, Related: []lint.Related{{Span: channel.Span, Message: channel.Name}},
					Message: name + " cannot be combined with " + channel.Name + ", which is used alone", Help: "drop " + name,
				}
				forbidden := from(p.Doc, law.FAH5H442c.From) || from(p.Doc, law.FAH5H442of2008.From) &&
					channel.Name == "AGREMENT CHANNEL" && (name == "NODIS" || name == "EXDIS")
				if !forbidden {
					d.Severity, d.Cite = lint.Warning, channelsAlone()
				}
				if !from(p.Doc, law.FAH5H442of2008.From) {
					d.Severity = lint.Info
				}
				all.add(name, d)
			}
		}
		all.report(p)
	},
}

// besideChannel reports whether a caption is one that the channels of AGREMENT and DIRGEN do not take. SENSITIVE and
// NOFORN say what the text is: the channel itself asks for classified or SBU text.
func besideChannel(name, channel string) bool {
	switch name {
	case "NODIS", "EXDIS", "STADIS", "LIMDIS", "SIPDIS", "CODEL", "TERREP", informAll, "OFFICIAL INFORMAL":
		return true
	}
	return strings.HasSuffix(name, " CHANNEL") && name != channel
}

// channelsAlone is the custom before the handbook said it.
func channelsAlone() law.Cite {
	return law.Consistency("the handbook of 2023 lets these channels be used with no other caption; older " +
		"texts say less, and no public cable shows the two together")
}
