package scan

import (
	"iter"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// OrderCited is the number of an executive order in an authority block.
type OrderCited struct {
	Number Piece
	// Own means that it is on the line of a key of the block, and not on a line below it.
	Own bool
}

// orderFigures is how many figures the number of an executive order has.
const orderFigures = len("12958")

// hasOrderNumber reports whether a number of as many figures is in a text: one of its places is a multiple of five.
func hasOrderNumber(s string) bool {
	for i := 0; i < len(s); i += orderFigures {
		if !text.IsDigit(s[i]) {
			continue
		}
		start := i
		for start > 0 && i-start < orderFigures && text.IsDigit(s[start-1]) {
			start--
		}
		if end := text.DigitsEnd(s[:min(len(s), i+orderFigures+1)], i); end-start == orderFigures {
			return true
		}
	}
	return false
}

// OrdersCited lists the numbers of executive orders in the authority blocks of a place of a paper, except those of
// a source and of a later review.
func (t *Tokens) OrdersCited(at source.Span) (all []OrderCited) {
	if !t.numbers {
		return nil
	}
	for tok := range t.tokensIn(at, Of(ClassifiedBy, Reason, DeclassifyOn)) {
		said := text.Plain(tok.Text)
		if cited := t.ordersIn(tok, said); cited != nil && !text.ContainsFold(said, "SOURCE") &&
			!text.ContainsFold(said, "DERIVED") && !releaseWords(said) {
			all = append(all, cited...)
		}
	}
	return all
}

// OrdersNamed lists the numbers of executive orders in the sentences of a place that say under which order something is
// classified: This document is classified in accordance with Executive Order 10501.
func (t *Tokens) OrdersNamed(at source.Span) (all []Piece) {
	if !t.numbers {
		return nil
	}
	for tok := range t.tokensIn(at, Of(Text)) {
		said := text.Plain(tok.Text)
		if text.IndexWord(said, "CLASSIFIED") < 0 || text.ContainsFold(said, declassified) {
			continue
		}
		for _, o := range t.ordersIn(tok, said) {
			all = append(all, o.Number)
		}
	}
	return all
}

// OrdersStated lists the numbers of executive orders in a sentence that says how high a mail is: This email is
// UNCLASSIFIED based on the definitions provided in E.O. 13526.
func (t *Tokens) OrdersStated(tok Token) (all []Piece) {
	for _, o := range t.ordersIn(tok, text.Plain(tok.Text)) {
		all = append(all, o.Number)
	}
	return all
}

// ordersIn lists the numbers of executive orders in a token, whose plain text is known.
func (t *Tokens) ordersIn(tok Token, said string) (all []OrderCited) {
	own := true
	for from := 0; from < len(said); {
		end := text.DigitsEnd(said, from)
		if end == from {
			own = own && said[from] != '\n'
			from++
			continue
		}
		if end == from+orderFigures && orderBefore(said[max(0, from-longestOrderKey):from]) {
			number := tok.piece(from, end)
			all = append(all, OrderCited{Number: number, Own: own || t.reasonAfter(number.Span.End)})
		}
		from = end
	}
	return all
}

// reasonAfter reports whether the key of a reason is next on the line of an offset: E.O. 13526, Reason: 1.4(d).
func (t *Tokens) reasonAfter(at int) bool {
	return text.HasFold(strings.TrimLeft(t.plain[at:], " ,;:."), "REASON")
}

// releaseWords reports whether a text is of a later review: DECLASSIFIED BY.
func releaseWords(said string) bool {
	return text.ContainsFold(said, "DECLASSIFIED BY") || text.ContainsFold(said, "REVIEW") ||
		text.ContainsFold(said, "RELEASE")
}

// longestOrderKey is how long the key of an order is at most, with the blanks after it.
const longestOrderKey = len("Executive Order No. ")

// orderBefore reports whether a text ends in the key of an executive order.
func orderBefore(s string) bool {
	s = strings.ToUpper(strings.TrimRight(s, " \t\r\n#"))
	for _, key := range [...]string{"E.O.", "EO", "E.O", "EXECUTIVE ORDER", "EXEC. ORDER", "E. O.", "ORDER NO."} {
		if before, ok := strings.CutSuffix(s, key); ok && (before == "" || !text.IsLetter(before[len(before)-1])) {
			return true
		}
	}
	return false
}

// tokensIn are the tokens in a place that are of some kinds.
func (t *Tokens) tokensIn(at source.Span, kinds Set) iter.Seq[Token] {
	return t.Of(kinds, t.Search(at.Start), t.Search(at.End-1)+1)
}
