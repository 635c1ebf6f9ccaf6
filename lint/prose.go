package lint

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint/cable"
)

// prose is what a cable's marks hold besides markings: a parenthesis closed too late takes a sentence into a mark.
// Rules quote marks; what they say is cleaned of it here, so that no rule has to be trusted with it.
type prose struct {
	// words are the words in capitals.
	words map[string]bool
	// marks replace whole marks, so that a message keeps its own words where a mark has the same.
	marks *strings.Replacer
	// spans are the places of such marks in the cable that is checked.
	spans []source.Span
	// lists remembers of lists of edits, by their first, whether they touch prose: findings share them.
	lists map[*Edit]bool
}

// mostMarks bounds the memory of a file that is made of such marks: those beyond are cleaned word by word.
const mostMarks = 1000

// proseOf gathers the prose in the marks of cables; nil if there is none.
func proseOf(doc, base *cable.Document) *prose {
	p := &prose{words: map[string]bool{}, lists: map[*Edit]bool{}}
	var marks []string
	for _, d := range [...]*cable.Document{doc, base} {
		if d == nil {
			continue
		}
		eachMark(d, func(at source.Span, m *marking.Parsed) {
			if m.Prose() == nil {
				return
			}
			found := register.Prose(at.In(d.File.Text), m)
			if len(found) == 0 {
				return
			}
			if d == doc {
				p.spans = append(p.spans, at)
			}
			written := at.In(d.File.Text)
			for _, w := range found {
				for part := range wordsIn(w.Text) {
					if part = strings.ToUpper(part); !tellsNothing(part) {
						p.words[part] = true
					}
				}
			}
			said := [...]string{written, m.Portion(), m.String(), m.Header().String(), m.Release.String()}
			for i, quoted := range said {
				if quoted != "" && !slices.Contains(said[:i], quoted) && len(marks) < mostMarks {
					marks = append(marks, quoted, register.Redact(quoted))
				}
			}
		})
	}
	if len(p.words) == 0 {
		return nil
	}
	p.marks = strings.NewReplacer(marks...)
	slices.SortFunc(p.spans, func(a, b source.Span) int { return a.Start - b.Start })
	return p
}

// tellsNothing reports whether a word in capitals is one that every sentence has, the messages of rules too.
func tellsNothing(word string) bool {
	switch word {
	case "A", "AN", "AND", "AT", "BUT", "BY", "FOR", "FROM", "IN", "IS", "IT", "NEITHER", "NO", "NOR", "NOT", "OF", "ON",
		"OR",
		"SAYS", "THAT", "THE", "TO", "WAS", "WHICH", "WITH":
		return true
	}
	return false
}

// eachMark goes over everything in a cable that is read as a marking.
func eachMark(d *cable.Document, look func(at source.Span, m *marking.Parsed)) {
	mark := func(m *cable.Mark) {
		if m != nil && m.Parsed != nil {
			look(m.Span, m.Parsed)
		}
	}
	for _, p := range d.Portions {
		for _, m := range p.Marks {
			mark(m)
		}
		mark(p.Late)
	}
	for _, b := range d.Blocks {
		if b.Line != nil {
			mark(&b.Line.Level)
		}
		if b.Subject != nil {
			mark(b.Subject.Mark)
		}
		for _, c := range b.Captions {
			if !marking.MayRelease(c.Text) { // as of most captions
				continue
			}
			if m := marking.Parse(c.Text); m.Released {
				look(c.Span, m)
			}
		}
	}
	mark(d.EntireText)
	for _, m := range d.Banners {
		mark(m)
	}
	for _, a := range d.Archives {
		mark(a.Marking)
	}
}

// redact is a finding without prose in what it says. A fix that writes prose, or rewrites a mark that holds some, is
// left out: its rule did not understand all that it changes.
func (p *prose) redact(d Diagnostic) Diagnostic {
	if p == nil {
		return d
	}
	d.Message, d.Help = p.clean(d.Message), p.clean(d.Help)
	d.Related = slices.Clone(d.Related)
	for i := range d.Related {
		d.Related[i].Message = p.clean(d.Related[i].Message)
	}
	d.Fixes = slices.DeleteFunc(slices.Clone(d.Fixes), func(f Fix) bool { return p.moved(f.Edits) })
	for i := range d.Fixes {
		d.Fixes[i].Title = p.clean(d.Fixes[i].Title)
	}
	return d
}

// clean is a text with dots for the prose in it.
func (p *prose) clean(s string) string {
	s = p.marks.Replace(s)
	if !p.in(s) {
		return s
	}
	var b strings.Builder
	for part, isWord := range wordsAndSigns(s) {
		if isWord && p.words[strings.ToUpper(part)] {
			part = marking.Dots
		}
		b.WriteString(part)
	}
	const pair = marking.Dots + " " + marking.Dots
	s = b.String()
	for strings.Contains(s, pair) {
		s = strings.ReplaceAll(s, pair, marking.Dots)
	}
	return s
}

// in reports whether a text holds a word of the prose.
func (p *prose) in(s string) bool {
	for w := range wordsIn(s) {
		if p.words[strings.ToUpper(w)] {
			return true
		}
	}
	return false
}

// moved reports whether edits write prose, or rewrite a mark that holds some.
func (p *prose) moved(edits []Edit) bool {
	if len(edits) == 0 {
		return false
	}
	known, ok := p.lists[&edits[0]]
	if !ok {
		known = slices.ContainsFunc(edits, func(e Edit) bool { return p.in(e.Text) || p.touches(e.Span) })
		p.lists[&edits[0]] = known
	}
	return known
}

// touches reports whether an edit is in a mark that holds prose.
func (p *prose) touches(at source.Span) bool {
	i := sort.Search(len(p.spans), func(i int) bool { return p.spans[i].End > at.Start })
	return i < len(p.spans) && p.spans[i].Overlaps(at)
}

// wordsIn gives the words of a text.
func wordsIn(s string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for part, isWord := range wordsAndSigns(s) {
			if isWord && !yield(part) {
				return
			}
		}
	}
}

// wordsAndSigns gives a text's words and what is between them, in order.
func wordsAndSigns(s string) func(func(string, bool) bool) {
	return func(yield func(string, bool) bool) {
		for len(s) > 0 {
			first, _ := utf8.DecodeRuneInString(s)
			end := strings.IndexFunc(s, func(c rune) bool { return text.InWord(c) != text.InWord(first) })
			if end < 0 {
				end = len(s)
			}
			if !yield(s[:end], text.InWord(first)) {
				return
			}
			s = s[end:]
		}
	}
}
