package grammar

import (
	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablelint/cablelint/grammar/scan"
)

// The types of the tokens that stand for no token of the text: where an envelope or a header begins, and parts that
// participle sees as one token each. Types below are kinds.
const (
	beginEnvelope lexer.TokenType = 100 + iota
	beginHeader
	wholeArchive
	wholeBody
	wholeTrailer
	wholeStrayText
)

// segment is the tokens of one part of a file: an archive's block, an envelope, a header, a body, a trailer, stray text.
type segment struct {
	begins      lexer.TokenType
	first, last int
}

// feed hands participle the tokens of a text, part by part: those of an envelope and of a header in the order in which the
// grammar names them, the other parts as one token each.
type feed struct {
	tokens   *Tokens
	segments []segment
	// list is what participle sees: indexes of tokens, and before those of a segment, or for them, one entry for the segment.
	list []uint32
	at   int
	part int // the segment that comes next
	left int // tokens of the segment before it that were not handed out
}

func newFeed(tokens *Tokens) *feed {
	f := &feed{tokens: tokens}
	for i := 0; i < tokens.Len(); {
		i = f.segment(i)
	}
	return f
}

// segment adds the segment that begins at a token, and returns where the next one does.
func (f *feed) segment(i int) (end int) {
	k := f.tokens.KindAt(i)
	switch {
	case scan.ArchiveKinds.Has(k):
		return f.add(wholeArchive, i, f.end(i, scan.ArchiveKinds))
	case scan.EnvelopeKinds.Has(k) || k == scan.PageLine:
		return f.add(beginEnvelope, i, f.end(i, scan.EnvelopeKinds|pages))
	case k == scan.LevelWord:
		return f.add(beginHeader, i, f.end(f.end(i+1, lineRest), scan.FieldKinds|pages))
	case scan.FieldKinds.Has(k):
		return f.add(beginHeader, i, f.end(i, scan.FieldKinds|pages))
	case scan.BodyKinds.Has(k):
		return f.add(wholeBody, i, f.end(i, scan.BodyKinds|pages))
	case scan.TrailerKinds.Has(k):
		return f.add(wholeTrailer, i, f.end(i, scan.TrailerKinds|pages))
	}
	return f.add(wholeStrayText, i, f.end(i+1, scan.Of(scan.Stray)))
}

var (
	pages    = scan.Of(scan.PageLine)
	lineRest = scan.LineKinds &^ scan.Of(scan.LevelWord)
)

// end is the index of the first token from i on whose kind is not in a set.
func (f *feed) end(i int, set scan.Set) int {
	for i < f.tokens.Len() && set.Has(f.tokens.KindAt(i)) {
		i++
	}
	return i
}

// add adds a segment, with its tokens in order where participle sees them.
func (f *feed) add(begins lexer.TokenType, first, last int) (end int) {
	f.segments = append(f.segments, segment{begins, first, last})
	f.list = append(f.list, uint32(first))
	if begins != beginEnvelope && begins != beginHeader {
		return last
	}
	for l := range leaves {
		for i := first; i < last; i++ {
			if leaves[l].kinds.Has(f.tokens.KindAt(i)) {
				f.list = append(f.list, uint32(i))
			}
		}
	}
	return last
}

// Next gives participle the next token; at the end it gives the end again and again. A token's position holds no place but
// the indexes of its segment.
func (f *feed) Next() (lexer.Token, error) {
	if f.left > 0 {
		k := f.tokens.KindAt(int(f.list[f.at]))
		f.at++
		f.left--
		return lexer.Token{Type: lexer.TokenType(k)}, nil
	}
	if f.part == len(f.segments) {
		return lexer.Token{Type: lexer.EOF}, nil
	}
	s := f.segments[f.part]
	f.part++
	f.at++
	if s.begins == beginEnvelope || s.begins == beginHeader {
		f.left = s.last - s.first
	}
	return lexer.Token{Type: s.begins, Pos: lexer.Position{Line: s.first, Column: s.last}}, nil
}
