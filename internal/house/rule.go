// Package house makes rules of those that users write in their configuration. Nothing in it runs where no
// configuration has one.
package house

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// Family is the letter of the codes of house rules.
const Family = 'X'

// Definition is a rule as a user writes it.
type Definition struct {
	Code, Name, Message, Help, Why string
	Severity                       lint.Severity
	// Authority is what asks for it, such as a post's notice; empty is the house's custom.
	Authority string
	// From and Until are the first and the last day of the documents that it is for; nil is no bound.
	From, Until *calendar.Day
	// When is the condition of a finding.
	When string
	// EachPortion asks the condition of each portion by itself.
	EachPortion bool
	// Text lets the condition read the whole document.
	Text bool
}

// IsCode reports whether a word has the form of a house rule's code: X and three digits.
func IsCode(word string) bool {
	return len(word) == 4 && (word[0] == Family || word[0] == 'x') && text.DigitsEnd(word, 1) == len(word)
}

// Compile makes a rule. The error of a broken condition is a *ConditionError.
func Compile(d Definition) (*lint.Rule, error) {
	c, err := compile(d.When, d.Text, d.EachPortion)
	if err != nil {
		return nil, err
	}
	j := judge{Definition: d, condition: c}
	why := d.Why
	if why == "" {
		why = lint.Sentence(d.Message) + "."
	}
	if d.Help != "" { // explain has no finding to show it with
		why += " To correct it: " + d.Help + "."
	}
	return &lint.Rule{
		Code: strings.ToUpper(d.Code), Name: d.Name, Title: d.Message, Demands: "a house rule of the configuration",
		Severities: []lint.Severity{d.Severity}, Reads: lint.CablesAndPapers, Cites: []law.Cite{d.cite()},
		Why: why + " The condition: " + strings.Join(strings.Fields(d.When), " "), Check: j.check,
	}, nil
}

// cite is the rule's authority with the days of the documents that it is for. The engine reads it like any
// other instrument.
func (d *Definition) cite() law.Cite {
	if d.Authority == "" && d.From == nil && d.Until == nil {
		return law.Consistency("a rule of this configuration, without an authority")
	}
	name := d.Authority
	if name == "" {
		name = "house rule"
	}
	i := &law.Instrument{ID: name, Title: "named by the configuration", From: law.Beginning, Source: "the configuration"}
	if d.From != nil {
		i.From = *d.From
	}
	if d.Until != nil {
		i.Until = *d.Until + 1
	}
	return law.Cite{Instrument: i}
}

// judge asks a condition of documents.
type judge struct {
	Definition
	*condition
}

func (j judge) check(p *lint.Pass) {
	v := viewOf(p.Doc, p.Captions)
	if j.Text {
		v.Text = p.Doc.Span.In(p.Doc.File.Text)
	}
	if !j.EachPortion {
		j.ask(p, v, 1, func() lint.Diagnostic { return lint.Diagnostic{Span: headerPlace(p.Doc)} })
		return
	}
	for _, portion := range v.Portions {
		v.Portion = portion
		again := j.ask(p, v, len(v.Portions), func() lint.Diagnostic {
			return lint.Diagnostic{Span: portionPlace(portion.at), Scope: portion.at.Span}
		})
		if !again {
			return
		}
	}
}

// ask reports a finding where the condition holds. Where it cannot be judged the document must not pass: this
// is reported once, as an error.
func (j judge) ask(p *lint.Pass, v *View, times int, found func() lint.Diagnostic) (again bool) {
	holds, err := j.holds(v, times)
	switch {
	case err != nil:
		p.Report(lint.Diagnostic{
			Span: headerPlace(p.Doc), Severity: lint.Error,
			Message: fmt.Sprintf("the condition of %s could not be judged: %s", j.Code, reason(err)),
			Help:    "correct the condition, or check a smaller document",
		})
		return false
	case holds:
		d := found()
		d.Message, d.Help = j.Message, j.Help
		p.Report(d)
	}
	return true
}

// reason is an error without what it says about values: these are the document's.
func reason(err error) string {
	if err == errCost {
		return err.Error()
	}
	return "it failed on this document"
}

// headerPlace is the place of a finding about the whole document: the level's words, else its first line.
func headerPlace(d *cable.Document) source.Span {
	if l := d.FirstLine(); l != nil && !l.Level.Span.Empty() {
		return l.Level.Span
	}
	start := text.SkipBlank(d.File.Text, d.Span.Start)
	end := start
	for end < d.Span.End && d.File.Text[end] != '\n' && d.File.Text[end] != '\r' {
		end++
	}
	return source.Span{Start: min(start, end), End: end}
}

// portionPlace is the place of a finding about a portion: its mark, else its number, else its first words.
func portionPlace(p *cable.Portion) source.Span {
	switch {
	case len(p.Marks) > 0:
		return p.Marks[0].Span
	case p.Late != nil:
		return p.Late.Span
	case !p.NumberSpan.Empty():
		return p.NumberSpan
	}
	return source.Span{Start: p.Span.Start, End: p.Span.Start}
}
