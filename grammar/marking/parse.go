package marking

import (
	"slices"
	"strings"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// text is the grammar's root: any sequence of parts, so that no input can fail.
type mark struct {
	Parts []*markPart `parser:"@@*"`
}

// markPart is a word of the marking, a release list, or a sign.
type markPart struct {
	Release *release     `parser:"  @@"`
	Word    *lexer.Token `parser:"| @( Term | Word )"`
	Sign    *lexer.Token `parser:"| @( Open | Close | Slash | Comma | Dash | Other )"`
}

// release is REL TO with its list. Slashes separate names in it too, (REL NATO/AUS), until a word of
// the vocabulary comes.
type release struct {
	Key  lexer.Token   `parser:"@Rel"`
	List []lexer.Token `parser:"@( Word ( Word | Comma | Slash | Dash )* )?"`
}

var markingGrammar = lazy.Value[*participle.Parser[mark]]{Make: func() *participle.Parser[mark] {
	return participle.MustBuild[mark](participle.Lexer(definition()))
}}

// EBNF is the marking grammar as text. The signs have one name.
func EBNF() string {
	return strings.NewReplacer("(<term> | <word>)", "<term> | <word>",
		"(<open> | <close> | <slash> | <comma> | <dash> | <other>)", "<sign>",
		"<comma> | <slash> | <dash>", "<sign>").Replace(markingGrammar.Get().String())
}

// Defect is a set of faults in how a marking is written.
type Defect uint16

// The faults of writing.
const (
	LostOpen Defect = 1 << iota
	LostClose
	InnerBlank        // (C ), ( C)
	LowerCase         // (c)
	EmptySegment      // (C//), (C///NF)
	LongForm          // (SECRET), (S/NOFORN): a header's words in a portion
	JoinedLevelAndSBU // (C/SBU): SBU, LOU or FOUO joined to a classified level
	SeveralLevels     // (C/S)
	Disguised         // a blank other than a space, a character that cannot be seen, or one that looks like another
	OddSeparator      // (C NF), (S;NF), (S) (NF): another sign than a slash before a control
	StraySign         // (C-), (C.): a sign that nothing follows
)

// Parsed is what a marking's text says. Spans count from the text's start. It is shared and
// must not be changed.
type Parsed struct {
	Marking
	// Words are the marking's words in order, signs left out.
	Words []Word
	// Opened and Closed tell which parentheses are there.
	Opened, Closed bool
	// Single and Double tell whether / and // separate words.
	Single, Double bool
	// Released means that a release list was written, also where NOFORN took its place.
	Released bool
	// EntireText means that the mark stands for the whole text.
	EntireText bool
	// Likely is NOFORN where an unknown word is one typo away from it: FN, NOFORM.
	Likely  Controls
	Defects Defect
}

// Word is one word of a marking. Known means that it is of the vocabulary, or a country in a
// release list.
type Word struct {
	Text    string
	Span    source.Span
	Known   bool
	Level   Level
	Control Control
	kind    termKind
}

// IsControl reports whether the word is the control.
func (w Word) IsControl(c Control) bool { return w.kind == controlTerm && w.Control == c }

// ReleaseList gives the words of the marking's release list in order, its key left out; nil where none was written.
func (p *Parsed) ReleaseList() (list []Word) {
	for _, w := range p.Words {
		if w.kind == releaseTerm && !releaseKey(w.Text) {
			list = append(list, w)
		}
	}
	return list
}

// Portion is the mark as Marking.Portion writes it, with the separator and the form of the release list that are in
// the text.
func (p *Parsed) Portion() string {
	mark := p.Marking.Portion()
	if !p.Double || p.Single {
		return mark
	}
	mark = strings.ReplaceAll(mark, "/", "//")
	return strings.Replace(mark, "//REL ", "//REL TO USA, ", 1)
}

// ReleaseTo reports whether the release list's key is written with TO: REL TO, RELEASABLE TO.
func (p *Parsed) ReleaseTo() bool {
	return slices.ContainsFunc(p.Words, func(w Word) bool {
		if w.kind != releaseTerm {
			return false
		}
		t, n := lookup(w.Text)
		return n > 0 && n == len(w.Text) && t.kind == releaseTerm && strings.HasSuffix(t.text, "TO")
	})
}

// IsLevel reports whether the word is a level.
func (w Word) IsLevel() bool { return w.kind == levelTerm }

// Unknown gives the first word that the vocabulary lacks; ok is false where all are known.
func (p *Parsed) Unknown() (w Word, ok bool) {
	for _, w := range p.Words {
		if !w.Known {
			return w, true
		}
	}
	return Word{}, false
}

// Channel gives the first word that is a caption and no control, as SIPDIS is: it belongs in the header. ok is false
// if there is none.
func (p *Parsed) Channel() (w Word, ok bool) {
	for _, w := range p.Words {
		if w.kind == channelTerm {
			return w, true
		}
	}
	return Word{}, false
}

// Has reports whether a control is written in the marking.
func (p *Parsed) Has(c Control) bool {
	for _, w := range p.Words {
		if w.IsControl(c) {
			return true
		}
	}
	return false
}

// Parse reads a marking. It never fails: words that it does not know are kept. Of a text longer
// than 240 bytes it reads the first 240.
func Parse(s string) *Parsed {
	s = s[:min(len(s), longest)]
	plain, at := text.Fold(s)
	if text.IndexFold(plain, entireWords) >= 0 {
		plain = shortDashes(plain)
	}
	p := &Parsed{}
	b := builder{text: plain, p: p}
	b.build(read(plain))
	if at != nil {
		p.unfold(s, at)
	}
	return p
}

// read is what the grammar makes of a marking. The grammar is a sequence in which a token alone says what it begins,
// so nothing has to be tried; a test requires the same of both.
func read(s string) *mark {
	var buffer [24]lexer.Token
	tokens := buffer[:0]
	lex := scanner{text: s}
	for {
		t, _ := lex.Next()
		if t.Type == lexer.EOF {
			break
		}
		tokens = append(tokens, t)
	}
	tree := &mark{Parts: make([]*markPart, 0, len(tokens))}
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		p := &markPart{}
		switch t.Type {
		case tokRel:
			n := listEnd(tokens[i+1:])
			p.Release = &release{Key: t, List: slices.Clone(tokens[i+1 : i+1+n])}
			i += n
		case tokTerm, tokWord:
			p.Word = &t
		default:
			p.Sign = &t
		}
		tree.Parts = append(tree.Parts, p)
	}
	return tree
}

// listEnd is how many tokens a release list has: a word, and then words and the signs between them.
func listEnd(tokens []lexer.Token) (n int) {
	if len(tokens) == 0 || tokens[0].Type != tokWord {
		return 0
	}
	for n < len(tokens) {
		switch tokens[n].Type {
		case tokWord, tokComma, tokSlash, tokDash:
			n++
		default:
			return n
		}
	}
	return n
}

// unfold puts the words of a folded marking back to where they are in the text as it was written.
func (p *Parsed) unfold(s string, at []int) {
	p.Defects |= Disguised
	for i := range p.Words {
		w := &p.Words[i]
		w.Span = source.Span{Start: at[w.Span.Start], End: at[w.Span.End]}
		w.Text = w.Span.In(s)
	}
}
