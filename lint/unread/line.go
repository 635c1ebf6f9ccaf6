package unread

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/pattern"
	"github.com/cablelint/cablelint/lint/cable"
)

// ClassificationLine is the last line in the header's text above its fields that begins with a level and has more
// words, and that level. Ask it of a cable of which no classification line was read.
func ClassificationLine(d *cable.Document, above source.Span) (at source.Span, level marking.Level) {
	for _, m := range beginsWithLevel.Get().FindAllStringSubmatchIndex(above.In(d.File.Text), -1) {
		line := source.Span{Start: m[2], End: m[3]}.Shift(above.Start)
		if d.Written().OfRelease(line) || releaseWords.Get().MatchString(line.In(d.File.Text)) {
			continue
		}
		word := strings.ReplaceAll(d.File.Text[line.Start:above.Start+m[5]], " ", "")
		at, level = line, max(marking.Unclassified, marking.Parse(word).Level)
	}
	return at, level
}

// beginsWithLevel is a line that begins with a level in capitals, whole or spaced, and has no small letters.
var beginsWithLevel = pattern.Lazy(`(?m)^[ \t]*((SENSITIVE(?: BUT UNCLASSIFIED)?|SBU|UNCLAS(?:SIFIED)?|` +
	`LIMITED OFFICIAL USE|LOU|FOR OFFICIAL USE ONLY|FOUO|CUI|CONFIDENTIAL|SECRET|TOP SECRET|S B U|` +
	`U N C L A S(?: S I F I E D)?|C O N F I D E N T I A L|S E C R E T|T O P +S E C R E T|` +
	`L I M I T E D +O F F I C I A L +U S E)[ \t]*[ \t/,-][A-Z0-9 \t./,()'-]*[A-Z0-9)])[ \t]*\r?$`)

// releaseWords are words of the stamps with which copies are released.
var releaseWords = pattern.Lazy(
	`\b(?:RELEASED?|REVIEW(?:ED)?|DECLASSIFIED|AUTHORITY|PAGE|COPY|EXCISE|DOC|CASE)\b`)
