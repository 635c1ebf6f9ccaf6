package cable

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// headerReach is the longest header that is searched, in bytes.
const headerReach = 6000

// headerText is where the text before the first portion is: the header, and what a copy left of it.
func (d *Document) headerText() source.Span {
	end := d.Span.End
	if len(d.Portions) > 0 {
		end = max(d.Span.Start, d.Portions[0].Span.Start)
	}
	return source.Span{Start: d.Span.Start, End: min(end, d.Span.Start+headerReach)}
}

// HeaderLost reports whether a part of the header may be gone: the copy is cut in it, is an extract, or the telegram
// was canceled; or the file holds a later section alone, which has the classification line and no more. It reads the
// header's text, so ask it last.
func (d *Document) HeaderLost() bool {
	l := d.FirstLine()
	return d.Body.Cancelled || l != nil && l.Section > 1 || partLost(d.headerText().In(d.File.Text))
}

// partLost reports whether a text has the words and signs that a copy leaves where a part of it is gone.
func partLost(s string) bool {
	for line := range strings.SplitSeq(s, "\n") {
		line = strings.TrimRight(line, " \t\r")
		if strings.HasSuffix(line, "...") || strings.HasSuffix(line, "…") {
			return true
		}
	}
	for _, note := range [...]string{"EXTRACT", "MISSING SECTION", "ZFR"} {
		if text.IndexWord(s, note) >= 0 {
			return true
		}
	}
	return sectionMissing(s)
}

// sectionMissing reports whether a text says so of a section by its number: "SECTION 2 IS MISSING".
func sectionMissing(s string) bool {
	const key = "SECTION "
	for {
		i := text.IndexFold(s, key)
		if i < 0 {
			return false
		}
		whole := i == 0 || !text.IsLetter(s[i-1]) && !text.IsDigit(s[i-1])
		s = s[i+len(key):]
		n := text.DigitsEnd(s, 0)
		if rest := s[n:]; whole && n > 0 && (text.HasWord(rest, " MISSING") || text.HasWord(rest, " IS MISSING")) {
			return true
		}
	}
}

// HeaderSays reports whether a word, in capitals, is anywhere in the header but the subject: a caption that is glued
// to another line, or a banner of its own. It reads the header's text, so ask it last.
func (d *Document) HeaderSays(word string) bool {
	at := d.headerText()
	if l := d.FirstLine(); l != nil { // not in an archive's words
		at.Start = min(at.End, l.Span.Start)
	}
	for {
		i := text.IndexFold(at.In(d.File.Text), word)
		if i < 0 {
			return false
		}
		if at.Start += i; !d.inSubject(at.Start) {
			return true
		}
		at.Start += len(word)
	}
}

// inSubject reports whether a place is on the first line of a subject; the next line may be glued to it.
func (d *Document) inSubject(at int) bool {
	for _, b := range d.Blocks {
		if b.Subject == nil || at < b.Subject.Span.Start || at >= b.Subject.Span.End {
			continue
		}
		if strings.IndexByte(d.File.Text[b.Subject.Span.Start:at], '\n') < 0 {
			return true
		}
	}
	return false
}
