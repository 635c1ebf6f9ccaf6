package unread

import (
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/sighting"
)

// longest is how many bytes a mark has at most.
const longest = 64

// longestLine is how long a line of a header may be: in a longer one the copy ran several together.
const longestLine = 120

// front looks at the beginning of a piece of text for what was a mark: (S!), [S], S:, SECRET., ENTIRE TEXT.
func (w *walker) front(tok grammar.Token) {
	p := w.portion(tok.Span)
	if p == nil || tok.Span.Start != p.Lead.Span.Start || p.Mark() != nil || p.Masked || p.AuthorityOnly {
		p = nil
	}
	if p == nil && !otherBracket(tok.Text) {
		return
	}
	n := brokenMark(tok.Text)
	if n == 0 && p != nil && p.Kind == cable.Paragraph {
		n = bareLevel(tok.Text)
		if n == 0 && p.Garbled {
			n = firstWord(tok.Text)
		}
	}
	if n > 0 {
		w.add(source.Span{Start: tok.Span.Start, End: tok.Span.Start + n}, AtMark)
	}
}

// otherBracket reports whether a text begins with a bracket that is not a parenthesis.
func otherBracket(s string) bool { return s != "" && s[0] != '(' && opens(s[0]) }

// opens reports whether a byte opens a bracket.
func opens(c byte) bool { return c == '(' || c == '[' || c == '{' || c == '<' }

// brokenMark is the length of brackets at the front of a text in which a level can be guessed, or signs and capitals
// as in (X9); 0 for none. A complete mark in parentheses is not broken.
func brokenMark(s string) int {
	if s == "" || text.IsLetter(s[0]) {
		return 0
	}
	start := len(s) - len(strings.TrimLeft(s, "\"'* "))
	if start == len(s) || strings.IndexByte("([{<", s[start]) < 0 {
		return 0
	}
	part := s[start : start+reach(s[start:])]
	open := len(part) - len(strings.TrimLeft(part, "([{< "))
	n := strings.IndexAny(part[open:], ")]}>")
	if n < 0 {
		word := part[:open+firstWord(part[open:])]
		if sighting.Guess(word) > 1 && text.WordEnd(part, open) > open+1 {
			return start + len(word)
		}
		return 0
	}
	inner := part[open : open+n]
	end := start + open + n + 1
	for end < len(s) && strings.IndexByte(")]}>", s[end]) >= 0 {
		end++
	}
	switch {
	case inner == "" || text.HasLower(inner):
		return 0
	case part[0] == '(' && captionAlone(inner):
		return end
	case sighting.Guess(inner) > 0 && firstGuess(inner), strings.IndexByte(inner, '/') < 0 && signs(inner):
		return end
	}
	return 0
}

// reach is how much of a text a mark may have. Blanks at the front of a line do not count: a stamp of release may
// have been there.
func reach(s string) int {
	n, front := 0, false
	for i := range len(s) {
		if front = s[i] == '\n' || front && s[i] == ' '; front {
			continue
		}
		if n++; n > longest {
			return i
		}
	}
	return len(s)
}

// captionAlone reports whether a text in parentheses is a caption that says no level, or a release list without one.
func captionAlone(inner string) bool {
	if len(inner) < len("NODIS") {
		return false
	}
	m := marking.Parse(inner)
	if m.Released && m.Level == marking.Unmarked {
		return !slices.ContainsFunc(m.ReleaseNames(inner), func(n marking.ReleaseName) bool { return !n.Known() })
	}
	_, channel := m.Channel()
	return channel && len(m.Words) == 1 && strings.TrimSpace(inner) == m.Words[0].Text
}

// firstGuess reports whether the level is the first word or the last of a few, or is joined to others as in marks:
// (FGI-C), (S AND NF). In (US C BAND) it is neither. (U.S.) is an abbreviation, (S.B.U.) a mark.
func firstGuess(inner string) bool {
	if len(inner) > 2 && inner[1] == '.' && text.IsUpper(inner[2]) {
		return undotted(inner) != inner
	}
	words := strings.FieldsFunc(inner, func(r rune) bool { return r < 'A' || r > 'Z' })
	if len(words) == 0 || len(words) > 3 && !strings.Contains(inner, "/") {
		return false
	}
	return sighting.Guess(words[0]) > 0 || sighting.Guess(words[len(words)-1]) > 0 || strings.Contains(inner, "/")
}

// undotted is a mark without the stops between its letters, S.B.U.; any other text is returned as it is.
func undotted(s string) string {
	if strings.IndexByte(s, '.') < 0 {
		return s
	}
	switch joined := strings.ReplaceAll(s, ".", ""); strings.Trim(joined, "()[]{}<> ") {
	case "SBU", "LOU", "FOUO", "CUI", "TS":
		return joined
	}
	return s
}

// signs reports whether a short text in brackets is a capital with a digit or sign: X9, ?, S!.
func signs(inner string) bool {
	inner = strings.TrimSpace(inner)
	return len(inner) == 2 && text.IsUpper(inner[0]) && !text.IsUpper(inner[1]) && inner[1] < 0x80
}

// bareLevel is the length of a level at the front of a text that is set apart from the sentence without brackets:
// SECRET:, S/NF, TOP SECRET -.
func bareLevel(s string) int {
	if text.HasFold(s, "ENTIRE TEXT") {
		n := strings.IndexAny(s, ".\n")
		if n < 0 {
			n = len(s)
		}
		if n < longest && sighting.Guess(s[:n]) > 0 {
			return n
		}
		return 0
	}
	end := firstWord(s)
	if rest := s[end:]; text.HasFold(s, "TOP SECRET") || text.HasFold(s, "LIMITED OFFICIAL USE") {
		end += firstWord(strings.TrimLeft(rest, " ")) + 1
		if strings.HasPrefix(s[end:], " USE") {
			end += len(" USE")
		}
	}
	word, rest := s[:end], s[end:]
	if end == 0 || rest == "" || strings.IndexByte(":.)-/ ", rest[0]) < 0 ||
		rest[0] == ' ' && !strings.HasPrefix(rest, " -") {
		return 0 // as of most texts
	}
	if text.HasLower(word) || sighting.Guess(word) == 0 {
		return 0
	}
	switch {
	case rest[0] == ':' || strings.HasPrefix(rest, " - ") || strings.HasPrefix(rest, " -- "),
		end > 2 && strings.IndexByte(".)-/", rest[0]) >= 0,
		rest[0] == '/' && sighting.Guess(word) > 0 && knownControl(strings.TrimLeft(rest, "/")):
		return end + tail(rest)
	}
	return 0
}

// tail is the length of the controls that are joined to a level by a stroke.
func tail(rest string) (n int) {
	for n < len(rest) && (rest[n] == '/' || text.IsUpper(rest[n])) {
		n++
	}
	return n
}

func knownControl(s string) bool {
	word := s[:text.WordEnd(s, 0)]
	return word == "REL" || sighting.Control(sighting.Canonical(word))
}

func firstWord(s string) int { return text.WordEnd(s, 0) }

// brackets looks for complete marks in a piece of text, at the front of a line or inside, and for what was a mark
// after a number.
func (w *walker) brackets(tok grammar.Token) {
	w.bracketed = false
	if w.nearest >= tok.Span.End { // as in most texts
		return
	}
	s, start := tok.Text, tok.Span.Start
	w.nearest = math.MaxInt
	for i := range w.openings {
		o := &w.openings[i]
		for place := o.next(start); place < tok.Span.End; place = o.next(place + 1) {
			at := place - start
			if s[at] != o.bracket { // in a stamp of release
				continue
			}
			w.bracketed = true
			if end := markEnd(s, at); end > 0 {
				w.bracket(source.Span{Start: place, End: start + end}, s[at:end])
			} else if tok.Kind != scan.Ref {
				w.begins(tok, at)
			}
		}
		w.nearest = min(w.nearest, o.at)
	}
}

// opening finds the places of an opening bracket in a text, from token to token. Each part of the text is searched
// once: most cables have no brackets but parentheses.
type opening struct {
	bracket byte
	text    string
	at      int // of the last that was found, or the text's length
}

// next is the place of the first such bracket from an offset on, or the end of the text. The offset is not before that
// of the last call.
func (o *opening) next(from int) int {
	if o.at < from {
		o.at = len(o.text)
		if n := strings.IndexByte(o.text[from:], o.bracket); n >= 0 {
			o.at = from + n
		}
	}
	return o.at
}

// bracket takes one pair of brackets, and what it says without the markup inside.
func (w *walker) bracket(at source.Span, said string) {
	whole := w.doc.File.Text
	complete := sighting.Complete(said)
	switch leads, numbered := w.leads(at.Start); {
	case w.listed(at):
	case complete && leads && !w.innocent(at):
		w.add(at, AtMark)
	case complete && !w.innocent(at):
		w.add(at, InProse)
	case !complete && numbered && (w.marked() || strings.IndexByte(at.In(whole), '/') < 0): // S/CT is an office
		if n := brokenMark(at.In(whole)); n > 0 {
			w.add(at, AtMark)
		}
	case !complete && w.inside(at) && brokenMark(at.In(whole)) == at.End-at.Start:
		w.guessed(at, false)
	}
}

// inside reports whether brackets come after a sentence and before another or the end of the paragraph, or fill a
// cell of a table, so that they may be a mark.
func (w *walker) inside(at source.Span) bool {
	whole := w.doc.File.Text
	before := strings.TrimRight(whole[max(0, at.Start-4):at.Start], " ")
	after := strings.TrimLeft(whole[at.End:min(len(whole), at.End+4)], " \r")
	if before == "" || !w.marked() {
		return false
	}
	last := before[len(before)-1]
	ends := after == "" || after[0] == '\n' && blankBelow(whole[at.End:])
	return last == '|' && after != "" && after[0] == '|' ||
		strings.IndexByte(".!?", last) >= 0 && (ends || text.IsUpper(after[0]))
}

// blankBelow reports whether the line below the one on which a text begins is blank, numbered or not there.
func blankBelow(s string) bool {
	_, below, _ := strings.Cut(s, "\n")
	below = strings.TrimLeft(below[:min(len(below), longest)], " \t\r")
	return below == "" || below[0] == '\n' || text.IsDigit(below[0])
}

// listed reports whether a mark is in the last piece, which was seen at the front, or in a bracket of the token.
func (w *walker) listed(at source.Span) bool {
	if n := len(w.found); n > 0 && w.found[n-1].Span.Overlaps(at) {
		return true
	}
	i := sort.Search(len(w.inToken), func(i int) bool { return w.inToken[i].Span.End > at.Start })
	return i < len(w.inToken) && w.inToken[i].Span.Overlaps(at)
}

// markEnd is where a parenthesis that may be a mark ends; 0 where a look at its first letters shows that it is not.
func markEnd(s string, at int) int {
	if at+2 >= len(s) || strings.IndexByte("CSTUFLN \t*~'<([", s[at+1]) < 0 {
		return 0
	}
	n := strings.IndexAny(s[at:min(len(s), at+2*longest)], ")]}>")
	if n < 2 || text.HasLower(s[at:at+n]) {
		return 0
	}
	return at + n + 1
}

// leads reports whether nothing is before a mark on its line but what numbers and bullets are made of: 4a., 4.1, IV.,
// PARA 4., **4.**, o. numbered means that a number of digits is there.
func (w *walker) leads(at int) (leads, numbered bool) {
	whole := w.doc.File.Text
	line := whole[max(0, at-20):at]
	if n := strings.LastIndexAny(line, "\r\n"); n >= 0 {
		line = line[n+1:]
	} else if at > 20 { // more than numbers are made of
		return false, false
	}
	words := 0
	for i := 0; i < len(line); {
		if !text.IsLetter(line[i]) && !text.IsDigit(line[i]) {
			if r := line[i]; r == '(' || r == '|' && words > 0 {
				return false, false
			}
			i++
			continue
		}
		end := i
		for end < len(line) && wordByte(line[end]) {
			end++
		}
		words++
		if words > 2 || !label(line[i:end], line[end:]) {
			return false, false
		}
		numbered = numbered || text.IsDigit(line[i])
		i = end
	}
	return true, numbered
}

// label reports whether a word may number a paragraph or begin an item.
func label(word, rest string) bool {
	switch {
	case strings.Trim(word, "0123456789") == "":
		return len(word) < 4
	case text.HasFold(word, "PARA"), word == "o":
		return true
	case len(word) == 1, strings.Trim(word, "IVX") == "", len(word) < 4 && text.IsDigit(word[0]):
		return rest != "" && strings.IndexByte(".):]*", rest[0]) >= 0 || text.IsDigit(word[0])
	}
	return false
}

// header looks for a level or a caption that the header does not have, on a line of it that is not one of its fields,
// and for marks in its subject and references. What repeats the header, such as a page's level at its head, is
// innocent, and in a copy that runs lines together all of it.
func (w *walker) header(tok grammar.Token) {
	if tok.Kind == scan.SubjectText || tok.Kind == scan.Ref {
		w.brackets(tok)
		return
	}
	// without a classification line no header is compared
	if len(tok.Text) > longestLine || w.doc.FirstLine() == nil || !sighting.Names(tok.Text) || w.doc.Glued() {
		return
	}
	for _, s := range sighting.Scan(tok.Text) {
		if s.Position != sighting.InHeader {
			continue
		}
		slip := s.Kind == sighting.Caption && !sighting.Exact(s.Span.In(tok.Text))
		if s.Kind == sighting.Level && !w.said(s.Text) || s.Kind == sighting.Caption && (slip || !w.said(s.Text)) {
			w.add(s.Span.Shift(tok.Span.Start), InHeader)
		}
	}
}

// said reports whether the header has what a level or caption says: the level or a higher one, the control, or a
// caption of the name.
func (w *walker) said(canonical string) bool {
	header := w.doc.Marking()
	switch canonical {
	case "U", "C", "S", "TS":
		return levelOf(sighting.Rank(canonical)) <= header.Level
	case "SBU", "LOU", "FOUO", "NF":
		c := map[string]marking.Control{"SBU": marking.SBU, "LOU": marking.LOU, "FOUO": marking.FOUO,
			"NF": marking.NOFORN}[canonical]
		return header.Controls.Has(c) || header.Level.Classified() && c != marking.NOFORN
	case "RD", "FRD": // the title of the notice of 10 CFR 1045.140
		return header.Controls.Has(map[string]marking.Control{"RD": marking.RD, "FRD": marking.FRD}[canonical])
	}
	for _, b := range w.doc.Blocks {
		for _, c := range b.Captions {
			if c.Name == canonical {
				return true
			}
		}
	}
	return false
}
