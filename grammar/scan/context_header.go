package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// headerLine emits the line as a part of the header, and goes over to the body
// where the header has ended.
func (s *scanner) headerLine() {
	line := s.str(s.line)
	if s.pageBelow() {
		return
	}
	if pageLine(line) {
		s.emit(PageLine, s.line.Start, s.line.End)
		return
	}
	if s.draftPage(line[layout.SkipBlank(line, 0, len(line)):]) || s.classificationLine() || s.restart() {
		return
	}
	if s.pageBanner() {
		s.emit(PageLine, s.line.Start, s.line.End)
		return
	}
	at := layout.SkipBlank(s.text, s.line.Start, s.line.End)
	if n := s.gluedPageLine(at, s.line.End); n > at {
		s.line.Start, s.blankBefore = n, false
		s.headerSegments(n, s.line.End)
		return
	}
	if s.levelBelow(at) {
		return
	}
	if ruleLine(s.text[at:s.line.End]) && s.noField() && s.headerFollows() { // drawn around a note
		s.emit(HeaderText, at, s.line.End)
		return
	}
	if correction(s.text[at:s.line.End]) {
		s.foldContiguous(func(below string) bool {
			return captionLength(below) == 0 && keyAt(below) == None && correctionGoesOn(s.str(s.line))
		})
		stop := s.nextField(at+1, s.line.End)
		if keyAt(s.text[stop:s.line.End]) != Order { // a note may mention other fields
			stop = s.line.End
		}
		s.emit(Correction, s.line.Start, stop)
		s.headerSegments(stop, s.line.End)
		return
	}
	if s.bodyBegins(at) {
		s.mode = inBody
		s.bodyLine()
		return
	}
	s.headerSegments(at, s.line.End)
}

// noField reports whether the header has shown none of its keys so far.
func (s *scanner) noField() bool { return !s.header.order && !s.header.tags && !s.header.subject }

// levelBelow emits a level with controls that has a line of its own below the classification line: SECRET//NOFORN.
func (s *scanner) levelBelow(at int) bool {
	level := s.level()
	w := level.word
	if !level.found || !s.noField() || w.end >= s.line.End || s.text[w.end] != '/' {
		return false
	}
	if rest := s.text[w.end:s.line.End]; text.HasFold(strings.TrimLeft(rest, "/ "), "REL") && !text.HasLower(rest) {
		w.end = layout.TrimBlank(s.text, w.end, s.line.End) // also with names that nobody knows
	}
	if w = s.withControls(w, s.line.End); layout.SkipBlank(s.text, w.end, s.line.End) < s.line.End {
		return false
	}
	s.emit(Caption, w.start, w.end)
	return true
}

// gluedPageLine emits a page line that opens a line of the header, and returns where it ends; at where none is.
func (s *scanner) gluedPageLine(at, end int) int {
	end = min(end, at+80) // no page line is longer
	if !s.mayHoldPageLine(at, end) {
		return at
	}
	if i, e, ok := pageLineIn(s.text[at:end], 0); ok && i == 0 {
		s.emit(PageLine, at, at+e)
		return at + e
	}
	return at
}

// correction reports whether a line is a note of correction: C O R R E C T E D  C O P Y.
func correction(s string) bool {
	i := 0
	for i < len(s) && !text.IsLetter(s[i]) {
		i++
	}
	if i == len(s) || text.Upper(s[i]) != 'C' { // as most lines
		return false
	}
	_, _, ok := spelled(s, i, len(s), "CORRECTEDCOPY")
	if !ok {
		_, _, ok = spelled(s, i, len(s), "CORRECTED")
	}
	if !ok {
		_, _, ok = spelled(s, i, len(s), "CORRECTCOPY")
	}
	return ok
}

// correctionGoesOn reports whether a note's parenthesis is still open.
func correctionGoesOn(s string) bool {
	return len(s) < 400 && strings.Count(s, "(") > strings.Count(s, ")")
}

// headerSegments emits what is between two offsets of a header: one field, or
// several where the copy glued them into a line.
func (s *scanner) headerSegments(at, end int) {
	for at < end {
		from := at
		at = skipSeparators(s.text, at, end)
		s.emit(Separator, from, at)
		if at >= end {
			return
		}
		if n := s.gluedPageLine(at, end); n > at {
			at = n
			continue
		}
		rest := s.text[at:end]
		if n := captionLength(rest); n > 0 && s.captionHere(rest, n) {
			s.emit(Caption, at, at+n)
			at += n
			continue
		}
		if s.paragraphBegins(at, end) {
			s.bodyFrom(at)
			return
		}
		at = s.headerField(at, end)
		if s.mode == inBody {
			return
		}
		end = max(end, s.line.End)
	}
}

// skipSeparators goes over what separates captions of one line.
func skipSeparators(s string, at, end int) int {
	for at < end {
		n := layout.BlankAt(s, at, end)
		if n == 0 && (s[at] == ',' || s[at] == ';') {
			n = 1
		}
		if n == 0 && s[at] == '/' && at+1 < end && s[at+1] == '/' {
			n = 2
		}
		if n == 0 && s[at] == '/' && captionLength(s[at+1:end]) > 0 {
			n = 1
		}
		if n == 0 {
			break
		}
		at += n
	}
	return at
}

// captionHere tells a caption from a slug or a sentence that begins with one of its
// words: after it is nothing, another caption, a key or a separator.
func (s *scanner) captionHere(rest string, n int) bool {
	after := rest[n:]
	t := skipSeparators(after, 0, len(after))
	if t >= len(after) {
		return true
	}
	if captionLength(after[t:]) > 0 || keyAt(after[t:]) != None || after[t] == '-' {
		return true
	}
	if text.HasFold(rest, "CODEL") || text.HasFold(rest, "STAFFDEL") { // it has a name after it
		return !s.header.order
	}
	return !s.header.subject && !text.HasLower(rest)
}

// headerField emits the field that begins at an offset and returns where the rest
// of the line begins. The line grows by the lines that the field takes along.
func (s *scanner) headerField(at, end int) int {
	k := keyAt(s.text[at:end])
	if k != None {
		s.blankBefore = false
	}
	switch k {
	case Order:
		return s.orderField(at, end)
	case Tags:
		return s.tagsField(at, end)
	case SubjectKey:
		return s.subjectField(at, end)
	case Ref:
		return s.refField(at, end)
	case ClassifiedBy, DerivedFrom:
		return s.authorityField(k, at)
	case Reason:
		return s.reasonField(at)
	case DeclassifyOn:
		stop := s.nextField(at+4, end)
		s.noteCut(end)
		s.emit(DeclassifyOn, at, stop)
		return stop
	}
	return s.otherField(at, end)
}

// otherField emits a slug, or, after the keys, a line that belongs to no field.
func (s *scanner) otherField(at, end int) int {
	stop := s.nextField(at+1, end)
	k := Slug
	if s.header.subject || s.header.tags && s.header.order {
		k = HeaderText
		if slugWords(s.text[at:stop]) {
			k = Slug
		}
	}
	if stop == end && k == Slug {
		s.foldContiguous(func(below string) bool { return !s.fieldBegins(below) && slugGoesOn(s.str(s.line), below) })
		stop = s.line.End
	}
	s.noteCut(stop)
	s.emit(k, at, stop)
	return stop
}

// slugGoesOn reports whether a slug line is wrapped: it ends in a comma, a slash or AND.
func slugGoesOn(line, below string) bool {
	line = line[:layout.TrimBlank(line, 0, len(line))]
	return strings.HasSuffix(line, ",") || strings.HasSuffix(line, "/") || strings.HasSuffix(line, " AND") ||
		text.HasFold(below, "AND ")
}

// slugWords reports whether a line routes: STATE FOR …, DEPT PASS …, FROM THE AMBASSADOR.
func slugWords(s string) bool {
	for _, w := range [...]string{" FOR ", " PASS ", " ALSO ", " REPEAT "} {
		if strings.Contains(s, w) {
			return !text.HasLower(s[:min(len(s), 12)])
		}
	}
	return text.HasFold(s, "FROM ") || text.HasFold(s, "FOR ") || text.HasFold(s, "THIS IS ")
}

// sensitiveCaption distinguishes the caption SENSITIVE after a slug from a word of the slug: another caption follows
// it.
func sensitiveCaption(rest string, n int) bool {
	return strings.HasPrefix(rest, "SENSITIVE") && captionLength(rest[skipSeparators(rest, n, len(rest)):]) > 0
}

// foldContiguous makes the line take along the lines below it, up to a blank one, for
// as long as goesOn says so of them.
func (s *scanner) foldContiguous(goesOn func(below string) bool) {
	for {
		l, below, ok := s.below(0)
		if !ok || l.Blank || !goesOn(below) {
			return
		}
		s.extend()
	}
}

// startOfMessage reports whether a line opens an envelope or an archive's block.
func startOfMessage(s string) bool {
	return strings.HasPrefix(s, "VZCZC") || strings.HasPrefix(s, "ZCZC") || strings.HasPrefix(s, "id: ")
}

// noteCut remembers that the text up to end stops in an ellipsis.
func (s *scanner) noteCut(end int) {
	if t := layout.TrimBlank(s.text, 0, end); t >= 2 && s.text[t-2:t] == ".." {
		s.header.cut = true
	}
}
