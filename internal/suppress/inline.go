package suppress

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// directive is a line "cablelint: ignore CODE -- reason" before a file's first cable, or above a paper.
type directive struct {
	at     source.Span
	codes  []string
	reason string
	used   bool
}

// ignore are the words that such a line begins with, in any case.
const ignore = "CABLELINT: IGNORE "

// directives reads the lines before the first cable of a file that may carry comments, of a paper those before its
// banner and its first mark: all of the text is the paper's, and its banner may be at the foot alone. A comment sign
// may come before the words: #, //, --, ;, <!--.
func directives(f *report.File) (list []directive) {
	whole := f.Content.File.Text
	end := len(whole)
	if len(f.Results) > 0 {
		first := f.Results[0].Doc
		end = first.Span.Start
		if l := first.FirstLine(); first.Paper != nil && l != nil {
			end = l.Level.Span.Start
			if i := slices.IndexFunc(first.Portions, marked); i >= 0 {
				end = min(end, first.Portions[i].Span.Start)
			}
		}
	}
	for at := 0; at < end; {
		next := strings.IndexByte(whole[at:], '\n')
		if next < 0 {
			next = len(whole) - at - 1
		}
		line := whole[at : at+next+1]
		if d, ok := read(line); ok {
			start := at + text.IndexFold(line, ignore)
			d.at = source.Span{Start: start, End: at + len(strings.TrimRight(line, " \r\n\t"))}
			list = append(list, d)
		}
		at += next + 1
	}
	return list
}

func marked(p *cable.Portion) bool { return p.Mark() != nil }

func read(line string) (d directive, ok bool) {
	s := strings.TrimSuffix(strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(strings.TrimPrefix(line, "\ufeff")),
		"#/;-<!")), "-->")
	if s = strings.TrimSpace(s); !text.HasFold(s, ignore) {
		return d, false
	}
	codes, reason, _ := strings.Cut(s[len(ignore):], "--")
	d.codes = strings.FieldsFunc(codes, func(c rune) bool { return c == ',' || c == ' ' })
	d.reason = strings.TrimSpace(reason)
	return d, true
}

// mostLeftovers is how many lines that silence nothing are reported one by one.
const mostLeftovers = 200

// leftoverLines are findings about lines that silence nothing. Of a line for a rule that did not run that cannot be
// told.
func leftoverLines(list []directive, f *report.File, checks *config.Checks) (out []lint.Diagnostic) {
	if len(list) == 0 {
		return nil
	}
	more, open := 0, undated(f)
	for _, d := range list {
		var x lint.Diagnostic
		unknown := slices.IndexFunc(d.codes, func(c string) bool { return !checks.Linter.Knows(c) })
		switch {
		case unknown >= 0:
			x = finding(lint.UnusedSilence, "the line names "+d.codes[unknown]+", which is no rule",
				"correct it: cablelint rules lists all")
		case d.reason == "":
			x = finding(lint.UnusedSilence, "the line gives no reason, and silences nothing without one",
				"write it after the codes: cablelint: ignore R001 -- reason")
		case d.used || open || slices.ContainsFunc(d.codes, func(c string) bool { return !checks.Linter.Covers(c) }):
			continue
		default:
			x = finding(lint.UnusedSilence, "the line silences nothing", "take it out, or correct the codes that it names")
		}
		if x.Span = d.at; !wanted(checks.Options, &x) {
			continue
		}
		if len(out) < mostLeftovers {
			out = append(out, x)
		} else {
			more++
		}
	}
	if more > 0 {
		out[len(out)-1].Message += fmt.Sprintf("; nor do %d more lines silence anything", more)
	}
	return out
}
