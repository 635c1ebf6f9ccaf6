package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var incompleteSmartPrint = &lint.Rule{
	Code: "S010", Name: "incomplete-smart-print", Title: "a key of a SMART print has no value, or the block after the " +
		"text is missing",
	Demands:    "a SMART print has the value of each key, and the block after its text",
	Severities: []lint.Severity{lint.Info},
	Cites: []law.Cite{law.Consistency("each of 19 public SMART cables has MRN, Date/DTG, From, Action and E.O. " +
		"with their values, and Signature after the text")},
	Why: `SMART fills in MRN, date and order itself, and prints who signed, drafted and released the cable after its
text. Where a value is missing, the copy lost it or the cable was not yet sent; without a date, rules that
depend on it do not run. Where the block after the text is missing, the text may go on in another file.`,
	Examples: []lint.Example{
		{Frame: "2018 U SMART", Text: "⟦MRN:⟧", Note: "no number"},
		{Frame: "2018 U SMART", Text: "⟦Date/DTG:⟧", Note: "the year is then that of the MRN"},
		{Frame: "2018 C SMART", Text: "-Signature\n-Drafted By\n-Released By\n-Dissemination Rule\n" +
			"⟦4.⟧ (U) The text stops.", Note: "the block after the text is missing"},
		{Frame: "2018 U SMART", Text: "Captions: SENSITIVE", Note: "whole"},
		{Frame: "2018 U SMART", Text: "MRN:\nDate/DTG:\n-Released By\n-Dissemination Rule", Trap: true,
			Note: "before it is released: SMART gives number and time then"},
		{Frame: "2018 C SMART", Text: "Reference:", Trap: true, Note: "a key that is often empty"},
		{Frame: "2018 C SMART", Text: "-Drafted By\n-Released By\n-Dissemination Rule", Trap: true,
			Note: "a block of one key"},
	},
	Check: func(p *lint.Pass) {
		print := p.Doc.Print
		if print == nil {
			return
		}
		if print.Unsent() { // in an editor, before it is released
			return
		}
		for _, key := range print.Empty {
			if key.Value == scan.Tags || key.Value == scan.SubjectText { // S002 and S003 report them
				continue
			}
			p.Report(lint.Diagnostic{Span: key.Span, Message: fmt.Sprintf("%s has no value", key.Name),
				Help: "add it, or look for it in another copy"})
		}
		if len(print.Numbers) > 0 && print.Year == 0 {
			p.Report(lint.Diagnostic{Span: print.Numbers[0].Span, Message: "the MRN is not a year, a post and a serial",
				Help: "give the cable's number alone"})
		}
		if print.Closed || len(p.Doc.Portions) == 0 {
			return
		}
		last := p.Doc.Portions[len(p.Doc.Portions)-1]
		at := last.NumberSpan
		if at.Empty() {
			at = source.Span{Start: last.Span.Start, End: last.Span.Start + 1}
		}
		p.Report(lint.Diagnostic{Span: at, Scope: last.Span, Message: "no block Signature, Drafted By, Released By after " +
			"the text: it may go on elsewhere", Help: "check the whole print, if it can be had"})
	},
}
