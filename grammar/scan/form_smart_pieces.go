package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// stampLine reports whether a line is of a release: its case, its document's number, who reviewed it.
func stampLine(line string) bool {
	for _, w := range [...]string{"Department of State Case No", "RELEASE IN ", "RELEASED IN ", " Class: ", "CSP-20"} {
		if strings.Contains(line, w) {
			return true
		}
	}
	return false
}

// authorityLine reports whether a line of a head or a closing block says who classified the cable, why or until when.
// Where a classified print has these lines is not known, so they are read anywhere.
func authorityLine(line string) bool {
	return AuthorityKinds.Has(keyAt(line[layout.SkipBlank(line, 0, len(line)):]))
}

// authorityPieces are the fields of such a line: of several, each is one.
func authorityPieces(out []smartPiece, s string, l layout.Line) []smartPiece {
	for at := layout.SkipBlank(s, l.Start, l.End); at < l.End; {
		stop := at + 1
		for stop < l.End && !(text.IsUpper(s[stop]) && !text.IsLetter(s[stop-1]) &&
			AuthorityKinds.Has(keyAt(s[stop:l.End]))) {
			stop++
		}
		out = append(out, smartPiece{keyAt(s[at:l.End]), at, stop})
		at = stop
	}
	return out
}

// bodyish reports whether a line opens the text, or the header of a telegram.
func bodyish(line string) bool {
	line = line[layout.SkipBlank(line, 0, len(line)):]
	return markedParagraph(line) || paragraphOne(line) || dtgLine(line) || startOfMessage(line) ||
		strings.HasPrefix(line, "FM ") || adsPageStart(line) || levelAlone(line) ||
		keyAt(line) == ClassifiedBy || keyAt(line) == Order || levelBegins(line)
}

// adsPageStart reports whether a line begins as the page lines of older prints do.
func adsPageStart(line string) bool {
	return strings.HasPrefix(line, "PAGE ") && len(line) > len("PAGE ") && text.IsDigit(line[len("PAGE ")])
}

// levelBegins reports whether a line begins with a level and goes on, as a classification line does.
func levelBegins(line string) bool {
	w, ok := levelWordAt(line, 0, len(line))
	return ok && w.start == 0 && !text.HasLower(line)
}

// split divides the captions and the subject of a head into their tokens.
func (h *headReader) split() (out []smartPiece) {
	for _, p := range h.pieces {
		switch p.kind {
		case Caption:
			out = h.captions(out, p)
		case SubjectText:
			out = h.subject(out, p)
		default:
			out = append(out, p)
		}
	}
	return out
}

// captions are the captions of a value, with what separates them.
func (h *headReader) captions(out []smartPiece, p smartPiece) []smartPiece {
	for at := p.start; at < p.end; {
		stop := p.end
		rest := strings.TrimSpace(h.text[at:p.end])
		// a list of release has commas, too
		if i := strings.IndexAny(h.text[at:p.end], ",;\n\r"); i >= 0 && captionLength(rest) < len(rest) {
			stop = at + i
		}
		out = append(out, smartPiece{Caption, at, stop})
		at = stop
		for stop < p.end && (layout.BlankAt(h.text, stop, p.end) > 0 || strings.IndexByte(",;", h.text[stop]) >= 0) {
			stop++
		}
		out = append(out, smartPiece{Separator, at, stop})
		at = stop
	}
	return out
}

// subject are the marks before and after a subject, and its text.
func (h *headReader) subject(out []smartPiece, p smartPiece) []smartPiece {
	from := layout.SkipBlank(h.text, p.start, p.end)
	if n := marking.MarkLength(h.text[from:p.end]); n > 0 {
		out = append(out, smartPiece{SubjectMark, from, from + n})
		from += n
	}
	tail := from + marking.MarkAtEnd(h.text[from:p.end])
	return append(out, smartPiece{SubjectText, from, tail}, smartPiece{SubjectMark, tail, p.end})
}

// telegramFollows reports whether the lines after the keys are those of a telegram with its own envelope.
func (h *headReader) telegramFollows(at int) bool {
	lines := layout.SplitFrom(h.text, at)
	for range 8 {
		l, ok := lines.Take()
		if !ok {
			return false
		}
		line := h.text[l.Start:l.End]
		line = line[layout.SkipBlank(line, 0, len(line)):]
		switch {
		case dtgLine(line) || strings.HasPrefix(line, "FM ") || adsPageStart(line) || startOfMessage(line) ||
			strings.HasPrefix(line, "ACTION ") && distribution(line):
			return true
		case markedParagraph(line) || paragraphOne(line):
			return false
		}
	}
	return false
}
