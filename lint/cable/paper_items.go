package cable

import (
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
)

// paperList is a list of a paper that is read: numbered, lettered, or of bullets.
type paperList struct {
	itemRun
	last int // the number, or the letter, of the last item; 0 of bullets
}

// listItem is a portion that is an item: its sign, its text, and whether it has a mark.
type listItem struct {
	sign, text grammar.Token
	marked     bool
	apart      bool // it needs no mark
}

// item takes a portion that is an item of a list. Lists that begin further to the right are parts of the one above
// them, and end with its next item.
func (b *paperBuilder) item(it listItem) {
	at := it.sign.Span
	ordinal, sign := ordinal(it.sign)
	column := b.tree.All().Column(at.Start)
	for n := len(b.lists); n > 0 && b.lists[n-1].column > column; n-- {
		b.endList()
	}
	if n := len(b.lists); n > 0 && it.marked && b.lists[n-1].column < column {
		b.lists[n-1].leave(b.before) // the items below it have the marks
	}
	b.before = at
	if n := len(b.lists); n == 0 || !b.lists[n-1].goesOn(column, sign, ordinal) {
		if n > 0 && b.lists[n-1].column == column {
			b.endList()
		}
		b.lists = append(b.lists, paperList{itemRun: itemRun{sign: sign, column: column}})
	}
	list := &b.lists[len(b.lists)-1]
	list.last = ordinal
	list.add(at, it.marked, !it.apart && saysSomething(it.text), it.text.EndsInColon())
}

// saysSomething reports whether the text of a portion is a sentence or more, so that it needs a mark.
func saysSomething(said grammar.Token) bool {
	return said.Kind == scan.Text && (said.Sentence() && !said.HeadingLike() || said.ShortSentence())
}

// ordinal is the number of an item, or its letter, 0 for a bullet, with the sign that all items of its list have.
func ordinal(tok grammar.Token) (n int, sign string) {
	if tok.Kind == scan.Number {
		return tok.Number(), "1" + string(tok.Sign())
	}
	if letter, small := tok.Letter(); letter != 0 && !tok.IsSign() {
		if small {
			return int(letter), "a" + string(tok.Sign())
		}
		return int(letter), "A" + string(tok.Sign())
	}
	return 0, tok.Text
}

// goesOn reports whether an item is the next of the list.
func (l *paperList) goesOn(column int, sign string, ordinal int) bool {
	return l.column == column && l.sign == sign && (ordinal == 0 || ordinal == l.last+1)
}

// leave takes back that an item lacks a mark.
func (l *paperList) leave(at source.Span) {
	if n := len(l.unmarked); n > 0 && l.unmarked[n-1] == at {
		l.unmarked = l.unmarked[:n-1]
	}
}

// paragraph takes a marked portion that is not an item. Bullets end with it; a numbered paragraph may go on.
func (b *paperBuilder) paragraph() {
	if n := len(b.lists); n > 0 && b.lists[n-1].last == 0 {
		b.endList()
	}
}

// endList ends the list that is furthest to the right.
func (b *paperBuilder) endList() {
	n := len(b.lists) - 1
	b.doc.UnmarkedItems = append(b.doc.UnmarkedItems, b.lists[n].lacking()...)
	b.lists = b.lists[:n]
}

// endLists ends all lists.
func (b *paperBuilder) endLists() {
	for len(b.lists) > 0 {
		b.endList()
	}
}

// endedItems are the items without a mark whose paragraph ends with a sentence. One that stops inside it, as at the
// foot of a page, may have its mark at its end on the next page.
func (b *paperBuilder) endedItems() []source.Span {
	items, end := b.doc.UnmarkedItems, 0
	slices.SortFunc(items, func(x, y source.Span) int { return x.Start - y.Start }) // an inner list ended first
	return slices.DeleteFunc(items, func(at source.Span) bool {
		if end <= at.Start {
			end = b.tree.All().ParagraphEnd(source.Span{Start: at.Start, End: b.doc.Span.End})
		}
		return b.tree.All().EndsMidSentence(source.Span{Start: at.Start, End: end})
	})
}
