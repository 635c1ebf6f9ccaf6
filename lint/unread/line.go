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
		word := m[4:6]
		if word[0] < 0 {
			word = m[6:8]
		}
		said := source.Span{Start: word[0], End: word[1]}.Shift(above.Start).In(d.File.Text)
		said = strings.Join(strings.FieldsFunc(said, betweenLetters), "")
		at, level = line, max(marking.Unclassified, marking.Parse(said).Level)
	}
	return at, level
}

// betweenLetters reports whether a sign sets the letters of a level apart.
func betweenLetters(c rune) bool { return strings.ContainsRune("-._ ", c) }

// beginsWithLevel is a line that begins with a level in capitals, whole or spaced, and has no small letters. A level
// after a word such as NATO, in brackets or with signs between its letters counts where a serial ends the line.
var beginsWithLevel = pattern.Lazy(`(?m)^[ \t]*((SENSITIVE(?: BUT UNCLASSIFIED)?|SBU|UNCLAS(?:SIFIED)?|` +
	`LIMITED OFFICIAL USE|LOU|FOR OFFICIAL USE ONLY|FOUO|CUI|CONFIDENTIAL|SECRET|TOP SECRET|S B U|` +
	`U N C L A S(?: S I F I E D)?|C O N F I D E N T I A L|S E C R E T|T O P +S E C R E T|` +
	`L I M I T E D +O F F I C I A L +U S E)[ \t]*[ \t/,-][A-Z0-9 \t./,()'-]*[A-Z0-9)]|` +
	`(?:(?:NATO|COSMIC|CLASSIFICATION:)[ \t]+|[*(\["'])?(RESTRICTED|CONFIDENTIAL|(?:TOP )?SECRET|UNCLASSIFIED|` +
	`(?:T[-._ ]O[-._ ]P[-._ ]+)?S[-._ ]E[-._ ]C[-._ ]R[-._ ]E[-._ ]T|` +
	`C[-._ ]O[-._ ]N[-._ ]F[-._ ]I[-._ ]D[-._ ]E[-._ ]N[-._ ]T[-._ ]I[-._ ]A[-._ ]L|` +
	`R[-._ ]E[-._ ]S[-._ ]T[-._ ]R[-._ ]I[-._ ]C[-._ ]T[-._ ]E[-._ ]D|` +
	`U[-._ ]N[-._ ]C[-._ ]L[-._ ]A[-._ ]S(?:[-._ ]S[-._ ]I[-._ ]F[-._ ]I[-._ ]E[-._ ]D)?)` +
	`[*)\]"':]?[ \t/]+[A-Z][A-Z .]*[A-Z] [0-9]{3,6})[ \t]*\r?$`)

// releaseWords are words of the stamps with which copies are released.
var releaseWords = pattern.Lazy(
	`\b(?:RELEASED?|REVIEW(?:ED)?|DECLASSIFIED|AUTHORITY|PAGE|COPY|EXCISE|DOC|CASE)\b`)
