package cable

import "github.com/cablelint/cablelint/grammar/source"

// headerReach is the longest header that is searched, in bytes.
const headerReach = 6000

// headerText is where the text before the first portion is: the header, and what a copy left of it. The head of an
// included message is not of it.
func (d *Document) headerText() source.Span {
	end := d.Span.End
	if len(d.Portions) > 0 {
		end = max(d.Span.Start, d.Portions[0].Span.Start)
	}
	if older := d.olderMessages(); len(older) > 0 {
		end = min(end, older[0].Span.Start)
	}
	return source.Span{Start: d.Span.Start, End: min(end, d.Span.Start+headerReach)}
}

// HeaderLost reports whether a part of the header may be gone: the copy is cut in it, is an extract, or the telegram
// was canceled; or the file holds a later section alone, which has the classification line and no more. It reads the
// header's text, so ask it last.
func (d *Document) HeaderLost() bool {
	l := d.FirstLine()
	return d.Body.Cancelled || l != nil && l.Section > 1 || d.tree.All().PartLost(d.headerText())
}

// HeaderSays reports whether a word, in capitals, is anywhere in the header but the subject: a caption that is glued
// to another line, or a banner of its own. It reads the header's text, so ask it last.
func (d *Document) HeaderSays(word string) bool {
	at := d.headerText()
	if l := d.FirstLine(); l != nil { // not in an archive's words
		at.Start = min(at.End, l.Span.Start)
	}
	for {
		i := d.tree.All().Find(at, word)
		if i < 0 {
			return false
		}
		if !d.inSubject(i) {
			return true
		}
		at.Start = i + len(word)
	}
}

// inSubject reports whether a place is on the first line of a subject; the next line may be glued to it.
func (d *Document) inSubject(at int) bool {
	for _, b := range d.Blocks {
		if b.Subject == nil || at < b.Subject.Span.Start || at >= b.Subject.Span.End {
			continue
		}
		start := source.Span{Start: b.Subject.Span.Start, End: b.Subject.Span.Start}
		if d.tree.All().OnLine(start, source.Span{Start: at, End: at}) {
			return true
		}
	}
	return false
}
