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
	// short are bullets without a mark that are no sentences, and may be heads of what is below them.
	short []source.Span
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
	n, sign := ordinal(it.sign)
	b.itemAt(it, at, n, sign)
}

// itemAfterMark takes a portion whose mark comes before its letter or number, (S) b. Text, and reports whether it is an
// item: the next one of a list, or the first.
func (b *paperBuilder) itemAfterMark(it listItem, mark source.Span) bool {
	ordinal, sign := it.text.Enumerator()
	if ordinal == 0 {
		return false
	}
	column, n := b.tree.All().Column(mark.Start), len(b.lists)
	if ordinal != 1 && ordinal != 'A' && (n == 0 || !b.lists[n-1].goesOn(column, sign, ordinal)) {
		return false
	}
	b.itemAt(it, mark, ordinal, sign)
	return true
}

// itemAt takes an item that begins at a place, with its number and the sign that all items of its list have.
func (b *paperBuilder) itemAt(it listItem, at source.Span, ordinal int, sign string) {
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
	says := saysSomething(it.text)
	if !it.marked && !it.apart && !says && ordinal == 0 && !list.leads && it.text.Kind == scan.Text && it.text.Sentence() {
		list.short = append(list.short, at)
	}
	if !it.marked && it.text.EndsInStop() {
		if b.stopped == nil {
			b.stopped = map[int]bool{}
		}
		b.stopped[at.Start] = true
	}
	list.add(at, it.marked, !it.apart && says, it.text.EndsInColon())
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
	if tok.Box() {
		return 0, "[]"
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
	if n := len(l.short); n > 0 && l.short[n-1] == at {
		l.short = l.short[:n-1]
	}
}

// paragraph takes a marked portion that is not an item. Bullets end with it; a numbered paragraph may go on.
func (b *paperBuilder) paragraph() {
	if n := len(b.lists); n > 0 && b.lists[n-1].last == 0 {
		if l := &b.lists[n-1]; len(l.short) > 0 {
			l.leave(b.before) // it is over the paragraph
		}
		b.endList()
	}
}

// endList ends the list that is furthest to the right.
func (b *paperBuilder) endList() {
	n := len(b.lists) - 1
	l := &b.lists[n]
	b.doc.UnmarkedItems = append(b.doc.UnmarkedItems, l.withoutMark()...)
	if len(l.unmarked) == 0 && len(l.short) == 1 && l.marked >= fewMarked {
		b.short = append(b.short, l.short[0])
	}
	if len(l.unmarked) == 1 && l.marked == 1 {
		b.lone = append(b.lone, l.unmarked[0])
	}
	b.lists = b.lists[:n]
}

// fewMarked is how many portions have marks at least where one that may need none is taken to lack its own.
const fewMarked = 3

// loneItem gives the one item of a paper without a mark, whose list has one item more: all else in the paper is marked.
func (b *paperBuilder) loneItem() {
	if len(b.lone) == 1 && b.paper.Bare == 1 && len(b.doc.Portions) >= fewMarked {
		b.doc.UnmarkedItems = append(b.doc.UnmarkedItems, b.lone...)
	}
}

// endLists ends all lists.
func (b *paperBuilder) endLists() {
	for len(b.lists) > 0 {
		b.endList()
	}
}

// endedItems are the items without a mark that end with a sentence, or whose paragraph does. One that stops inside it,
// as at the foot of a page, may have its mark at its end on the next page.
func (b *paperBuilder) endedItems() []source.Span {
	items, end := b.doc.UnmarkedItems, 0
	slices.SortFunc(items, func(x, y source.Span) int { return x.Start - y.Start }) // an inner list ended first
	return slices.DeleteFunc(items, func(at source.Span) bool {
		if end <= at.Start {
			end = b.tree.All().ParagraphEnd(source.Span{Start: at.Start, End: b.doc.Span.End})
		}
		return !b.stopped[at.Start] && b.tree.All().EndsMidSentence(source.Span{Start: at.Start, End: end})
	})
}
