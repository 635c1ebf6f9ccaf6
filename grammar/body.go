package grammar

import (
	"iter"

	"github.com/cablelint/cablelint/grammar/scan"
)

// BlockKind says what a block of a body opens with.
type BlockKind uint8

// The kinds of blocks.
const (
	Prose     BlockKind = iota // text, a line that brackets an inserted text, an authority
	Paragraph                  // a number: 3.
	Item                       // a bullet or a list's letter
	Portion                    // a mark without a number
	Heading                    // a heading with its rules
)

var blockNames = [...]string{Prose: "Prose", Paragraph: "Paragraph", Item: "Item", Portion: "Portion",
	Heading: "Heading"}

// String is the kind's name as the grammar prints it.
func (k BlockKind) String() string { return blockNames[k] }

// Block is a piece of the body: what it opens with, the marks that follow, and the text up to the next block.
type Block struct {
	Kind BlockKind
	lead int // index of the first token after what opens it
	place
}

// bodyBlock is a Block as a body keeps it: a hostile text has one for every four of its bytes.
type bodyBlock struct {
	first, lead uint32
	kind        BlockKind
}

const (
	openers  scan.Set = 1<<scan.Number | 1<<scan.Bullet | 1<<scan.Mark
	marks    scan.Set = 1<<scan.Mark | 1<<scan.Stamp
	headings scan.Set = 1<<scan.Heading | 1<<scan.Rule
	brackets scan.Set = 1<<scan.InsertBegin | 1<<scan.InsertEnd
	// running are the kinds that go on with a block's text; a line that brackets an inserted text begins another block.
	running scan.Set = scan.AuthorityKinds | pages | 1<<scan.LateMark | 1<<scan.EntireText | 1<<scan.Text |
		1<<scan.Banner
)

// divide divides the body into its blocks.
func (b *Body) divide() {
	b.blocks = make([]bodyBlock, 0, 2+(b.last-b.first)/3) // a number, a mark and text for most
	for i := b.first; i < b.last; {
		d := bodyBlock{first: uint32(i)}
		switch k := b.tokens.KindAt(i); {
		case openers.Has(k):
			d.kind = opened(k)
			i = b.end(i+1, marks)
		case headings.Has(k):
			d.kind = Heading
			i = b.end(i+1, headings|marks)
		}
		d.lead = uint32(i)
		if i < b.last && brackets.Has(b.tokens.KindAt(i)) {
			i++
		}
		i = b.end(i, running)
		b.blocks = append(b.blocks, d)
	}
}

// opened is the kind of a block that a number, a bullet or a mark opens.
func opened(k scan.Kind) BlockKind {
	switch k {
	case scan.Number:
		return Paragraph
	case scan.Bullet:
		return Item
	}
	return Portion
}

// end is the index of the body's first token from i on whose kind is not in a set.
func (b *Body) end(i int, set scan.Set) int {
	for i < b.last && set.Has(b.tokens.KindAt(i)) {
		i++
	}
	return i
}

// Len is the number of blocks; a nil body has none.
func (b *Body) Len() int {
	if b == nil {
		return 0
	}
	return len(b.blocks)
}

// Blocks are the body's blocks in order.
func (b *Body) Blocks() iter.Seq[Block] {
	return func(yield func(Block) bool) {
		for i := range b.Len() {
			last := b.last
			if i+1 < len(b.blocks) {
				last = int(b.blocks[i+1].first)
			}
			d := b.blocks[i]
			if !yield(Block{Kind: d.kind, lead: int(d.lead), place: place{b.tokens, int(d.first), last}}) {
				return
			}
		}
	}
}

// Lead are the tokens that the block opens with, its marks among them.
func (b *Block) Lead() iter.Seq[Token] { return b.tokens.Range(b.first, b.lead) }

// Rest are the tokens of the block's text, with the page lines, late marks and banners inside it.
func (b *Block) Rest() iter.Seq[Token] { return b.tokens.Range(b.lead, b.last) }

// The grammar of the body in tags. It is what divide does, and the tests compare the two; a parse by it would cost
// most of the time and memory of a text.
type bodyGrammar struct {
	Blocks []*blockGrammar `parser:"@@*"`
}

type blockGrammar struct {
	Paragraph *paragraphGrammar `parser:"  @@"`
	Item      *itemGrammar      `parser:"| @@"`
	Portion   *portionGrammar   `parser:"| @@"`
	Heading   *headingGrammar   `parser:"| @@"`
	Prose     *proseGrammar     `parser:"| @@"`
}

// paragraphGrammar is a numbered paragraph: 3. (C) Text.
type paragraphGrammar struct {
	Number string       `parser:"@Number"`
	Marks  []string     `parser:"@Mark*"`
	Text   *textGrammar `parser:"@@?"`
}

// itemGrammar is an item of a list: -- (C) Text.
type itemGrammar struct {
	Bullet string       `parser:"@Bullet"`
	Marks  []string     `parser:"@Mark*"`
	Text   *textGrammar `parser:"@@?"`
}

// portionGrammar is a marked paragraph without a number: (C) Text.
type portionGrammar struct {
	Marks []string     `parser:"@Mark+"`
	Text  *textGrammar `parser:"@@?"`
}

// headingGrammar is a heading with the rules drawn around it.
type headingGrammar struct {
	Lines []string     `parser:"@( Heading | Rule ) @( Heading | Rule | Mark )*"`
	Text  *textGrammar `parser:"@@?"`
}

// proseGrammar is text that nothing opens.
type proseGrammar struct {
	Text *textGrammar `parser:"@@"`
}

// textGrammar is the text of a block. A line that brackets an inserted text begins one.
type textGrammar struct {
	Bracket *bracketGrammar   `parser:"( @@"`
	First   *passageGrammar   `parser:"| @@ )"`
	Rest    []*passageGrammar `parser:"@@*"`
}

// bracketGrammar is BEGIN TEXT or END TEXT.
type bracketGrammar struct {
	Begin string `parser:"  @InsertBegin"`
	End   string `parser:"| @InsertEnd"`
}

// passageGrammar is a stretch of text, or what may interrupt it.
type passageGrammar struct {
	Words     string            `parser:"  @Text"`
	LateMark  string            `parser:"| @LateMark"`
	Entire    string            `parser:"| @EntireText"`
	Banner    string            `parser:"| @Banner"`
	Page      string            `parser:"| @PageLine"`
	Authority *authorityGrammar `parser:"| @@"`
}

// authorityGrammar is an authority that is in the body.
type authorityGrammar struct {
	By         string `parser:"  @ClassifiedBy"`
	From       string `parser:"| @DerivedFrom"`
	Reason     string `parser:"| @Reason"`
	Declassify string `parser:"| @DeclassifyOn"`
}
