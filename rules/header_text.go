package rules

import (
	"regexp"
	"strings"

	"github.com/cablelint/cablelint/lint/cable"
)

// headerText is what comes before the first portion of a cable, in capitals: the header, and what a copy left of it.
func headerText(d *cable.Document) string {
	end := d.Span.End
	if len(d.Portions) > 0 {
		end = max(d.Span.Start, d.Portions[0].Span.Start)
	}
	return strings.ToUpper(d.File.Text[d.Span.Start:min(end, d.Span.Start+headerReach)])
}

// headerReach is the longest header that is looked at, in bytes.
const headerReach = 6000

// lost are the words and signs that a copy leaves where a part of the header is gone.
var lost = regexp.MustCompile(`(?m)(\.\.\.|…)[ \t\r]*$|\bEXTRACT\b|\bMISSING SECTION\b|\bSECTION \d+ (IS )?MISSING\b|\bZFR\b`)

// headerLost reports whether a part of the header may be gone: the copy is cut in it, is an extract, or the telegram was cancelled; or the file
// holds a later section alone, which has the classification line and no more.
func headerLost(d *cable.Document) bool {
	l := d.FirstLine()
	return d.Body.Cancelled || l != nil && l.Section > 1 || lost.MatchString(headerText(d))
}

// headerSays reports whether a word is anywhere in the header but the subject: a caption that is glued to another line, or a banner of its own.
func headerSays(d *cable.Document, word string) bool {
	text := headerText(d)
	if l := d.FirstLine(); l != nil { // not in an archive's words
		text = text[min(len(text), l.Span.Start-d.Span.Start):]
	}
	for _, b := range d.Blocks {
		if b.Subject != nil {
			line, _, _ := strings.Cut(b.Subject.Span.In(d.File.Text), "\n") // the next line may be glued to it
			text = strings.ReplaceAll(text, strings.ToUpper(line), "")
		}
	}
	return strings.Contains(text, word)
}
