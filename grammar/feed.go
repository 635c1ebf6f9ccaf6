package grammar

import (
	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablelint/cablelint/grammar/scan"
)

// The types of the tokens that are no token of the text but say what begins: a part, or header or body of a section.
// The types of leaves follow.
const (
	beginArchive lexer.TokenType = 100 + iota
	beginEnvelope
	beginSection
	beginHeader
	beginBody
	beginTrailer
	beginStray
	beginDraft
	beginSMART
	beginClosing
	beginMessage
	beginTitle
	beginBanner
	beginStatement
	beginStamp
	beginPages
	beginAuthority
	beginPortions

	firstLeaf lexer.TokenType = 120 // the type of the first of leaves
)

// begins names those types for participle's tags.
func begins() map[string]lexer.TokenType {
	return map[string]lexer.TokenType{
		"BeginArchive": beginArchive, "BeginEnvelope": beginEnvelope, "BeginSection": beginSection,
		"BeginHeader": beginHeader,
		"BeginBody":   beginBody, "BeginTrailer": beginTrailer, "BeginStray": beginStray, "BeginDraft": beginDraft,
		"BeginSMART": beginSMART, "BeginClosing": beginClosing,
		"BeginMessage": beginMessage, "BeginTitle": beginTitle, "BeginBanner": beginBanner, "BeginStatement": beginStatement,
		"BeginStamp": beginStamp,
		"BeginPages": beginPages, "BeginAuthority": beginAuthority, "BeginPortions": beginPortions,
	}
}

// segment is the tokens of one part of a file: an archive's block, an envelope, a header, a body, a trailer, stray
// text.
type segment struct {
	begins      lexer.TokenType
	first, last int
}

// feed hands participle a text, part by part: the leaves of an envelope and of a header in the order in which the
// grammar names them, and of the other parts only that they begin.
type feed struct {
	tokens   *Tokens
	segments []segment
	// shape is what participle sees, the types of what begins and of leaves: a byte each, so that it can be remembered.
	shape []byte
	// parts are where the parts begin in shape.
	parts []uint32
	print printState
	// order are the indexes of the leaves' tokens, leaf by leaf, and ends, for each byte of shape, where those of its
	// leaf end.
	order, ends []uint32
	at          int
}

// run are the indexes of the tokens of the leaf at a place of the shape.
func (f *feed) run(place uint32) []uint32 { return f.order[f.ends[place-1]:f.ends[place]] }

func newFeed(tokens *Tokens) *feed {
	const parts = 4 // of a cable: envelope, header, body, trailer
	room := min(tokens.Len(), 2*len(leaves))
	f := &feed{tokens: tokens, segments: make([]segment, 0, parts), shape: make([]byte, 0, room+parts),
		parts: make([]uint32, 0, parts)}
	f.order, f.ends = make([]uint32, 0, room), make([]uint32, 0, room+parts)
	for i := 0; i < tokens.Len() && len(f.segments) <= mostParts; {
		i = f.segment(i)
	}
	return f
}

// segment adds the segment that begins at a token, and returns where the next one does.
func (f *feed) segment(i int) (end int) {
	k := f.tokens.KindAt(i)
	if f.tokens.Form == scan.Paper {
		return f.paperSegment(i, k)
	}
	switch {
	case k == scan.Stamp && len(f.segments) == 0: // above the text, and no part of it
		return i + 1
	case len(f.segments) == 0 && f.tokens.Form == scan.Draft:
		return f.add(beginDraft, i, f.draftEnd(i))
	case f.tokens.Form == scan.SMART && f.smartBegins(i):
		return f.add(beginSMART, i, f.smartEnd(i))
	case k == scan.ClosingKey:
		return f.add(beginClosing, i, f.end(i, scan.ClosingKinds|pages))
	case scan.ArchiveKinds.Has(k):
		return f.add(beginArchive, i, f.end(i, scan.ArchiveKinds))
	case scan.EnvelopeKinds.Has(k) || k == scan.PageLine:
		return f.add(beginEnvelope, i, f.end(i, scan.EnvelopeKinds|pages))
	case k == scan.LevelWord:
		return f.add(beginHeader, i, f.end(f.end(i+1, lineRest), scan.FieldKinds|pages))
	case scan.FieldKinds.Has(k):
		return f.add(beginHeader, i, f.end(i, scan.FieldKinds|pages))
	case scan.BodyKinds.Has(k):
		return f.add(beginBody, i, f.end(i, scan.BodyKinds|pages))
	case scan.TrailerKinds.Has(k):
		return f.add(beginTrailer, i, f.end(i, scan.TrailerKinds|pages))
	}
	return f.add(beginStray, i, f.end(i+1, scan.Of(scan.Stray)))
}

const (
	pages    scan.Set = 1<<scan.PageLine | 1<<scan.Stamp
	lineRest scan.Set = scan.LineKinds &^ (1 << scan.LevelWord)
	// aboveKeys are what can be above the first key of a SMART print.
	aboveKeys scan.Set = 1<<scan.LevelWord | 1<<scan.Caption | 1<<scan.Separator | 1<<scan.HeaderText |
		1<<scan.Distribution | 1<<scan.Stamp
)

// draftEnd is where the front of a draft ends. A table of approvals may be above its level.
func (f *feed) draftEnd(i int) int {
	if i = f.end(i, draftKinds); i < f.tokens.Len() && f.tokens.KindAt(i) == scan.LevelWord {
		i = f.end(i+1, draftKinds)
	}
	return i
}

// smartBegins reports whether the head of a SMART print begins at a token: a key, or the banner above it.
func (f *feed) smartBegins(i int) bool {
	for i < f.tokens.Len() && aboveKeys.Has(f.tokens.KindAt(i)) {
		i++
	}
	return i < f.tokens.Len() && f.tokens.KindAt(i) == scan.SMARTKey
}

// smartEnd is where a head ends: before a classification line with post or serial, which is a telegram's.
func (f *feed) smartEnd(i int) int {
	for ; i < f.tokens.Len() && (scan.SMARTKinds | pages).Has(f.tokens.KindAt(i)); i++ {
		if f.tokens.KindAt(i) == scan.LevelWord && i+1 < f.tokens.Len() && lineRest.Has(f.tokens.KindAt(i+1)) {
			break
		}
	}
	return i
}

// end is the index of the first token from i on whose kind is not in a set. A stamp may be anywhere.
func (f *feed) end(i int, set scan.Set) int {
	set |= scan.Of(scan.Stamp)
	for i < f.tokens.Len() && set.Has(f.tokens.KindAt(i)) {
		i++
	}
	return i
}

// add adds a segment, with its tokens in the order of the grammar where participle sees them.
func (f *feed) add(begins lexer.TokenType, first, last int) (end int) {
	after := lexer.EOF
	if n := len(f.segments); n > 0 {
		after = f.segments[n-1].begins
	}
	f.segments = append(f.segments, segment{begins, first, last})
	section := begins == beginHeader || begins == beginBody && after != beginHeader
	if f.beginsPart(begins, section) {
		f.parts = append(f.parts, uint32(len(f.shape)))
	}
	if section {
		f.see(beginSection)
	}
	f.see(begins)
	switch begins {
	case beginEnvelope, beginHeader, beginDraft, beginTitle, beginAuthority:
		f.sort(inOrder.Get(), first, last)
	case beginSMART:
		f.sort(inSMARTOrder.Get(), first, last)
	}
	return last
}

// beginsPart reports whether a segment begins a part. A body belongs to the header above it. A SMART print takes
// along the sections after its head, then a trailer, and then its closing, as the tags of SMARTCable say.
func (f *feed) beginsPart(begins lexer.TokenType, section bool) bool {
	switch {
	case f.tokens.Form == scan.Paper: // each piece, and each line that opens a message
		return true
	case begins == beginSMART:
		f.print = inSections
		return true
	case begins == beginBody && !section, section && f.print == inSections:
		return false
	case begins == beginTrailer && f.print == inSections:
		f.print = afterTrailer
		return false
	case begins == beginClosing && f.print != outside:
		f.print = outside
		return false
	}
	f.print = outside
	return true
}

// printState is how far a SMART print has come.
type printState uint8

const (
	outside printState = iota
	inSections
	afterTrailer
)

// part is what participle sees of one part.
func (f *feed) part(i int) []byte {
	if i+1 < len(f.parts) {
		return f.shape[f.parts[i]:f.parts[i+1]]
	}
	return f.shape[f.parts[i]:]
}

// Next gives participle the next token; at the end it gives the end again and again.
func (f *feed) Next() (lexer.Token, error) {
	if f.at == len(f.shape) {
		return lexer.Token{Type: lexer.EOF}, nil
	}
	f.at++
	return lexer.Token{Type: lexer.TokenType(f.shape[f.at-1])}, nil
}
