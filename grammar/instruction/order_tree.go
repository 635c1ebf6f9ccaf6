package instruction

import "github.com/alecthomas/participle/v2/lexer"

// orderTokens are the tokens of a line, and how many are read.
type orderTokens struct {
	all []lexer.Token
	at  int
}

// next is the next token where it is of one of some kinds, and nil elsewhere.
func (t *orderTokens) next(kinds ...lexer.TokenType) *lexer.Token {
	if t.at < len(t.all) {
		for _, k := range kinds {
			if t.all[t.at].Type == k {
				t.at++
				return &t.all[t.at-1]
			}
		}
	}
	return nil
}

// readOrder is what the grammar makes of a text, nil where it does not take it. The next token decides everywhere, so
// nothing has to be tried: participle takes ten times as long for the same, and a text may be made of lines that are
// all different. A test requires the same of both.
func readOrder(s string) *orderText {
	var t orderTokens
	lex := scanner{text: s}
	for {
		token, _ := lex.Next()
		if token.Type == lexer.EOF {
			break
		}
		t.all = append(t.all, token)
	}
	tree := &orderText{}
	for t.next(tokSign) != nil { // nobody asks for the signs before the key
	}
	tree.Key = t.next(tokKey)
	parts := make([]orderPart, 0, len(t.all)-t.at) // as many as there can be, so that none moves
	for t.at < len(t.all) {
		part, ok := t.part()
		if !ok {
			return nil
		}
		parts = append(parts, part)
		tree.Parts = append(tree.Parts, &parts[len(parts)-1])
	}
	return tree
}

// part reads one piece after the key. ok is false where none begins.
func (t *orderTokens) part() (p orderPart, ok bool) {
	if key := t.next(tokDowngrade); key != nil {
		p.Downgrade = t.downgrade(*key)
		return p, true
	}
	if p.Decl = t.next(tokDecl, tokKey); p.Decl != nil {
		return p, true
	}
	p.Value = t.next(tokNone, tokDate, tokExemption, tokSchedule, tokMask, tokCut)
	if p.Value != nil {
		return p, true
	}
	from := t.at
	for t.next(tokWord, tokNumber) != nil {
	}
	if p.Words = t.all[from:t.at:t.at]; len(p.Words) > 0 {
		return p, true
	}
	p.Words = nil
	p.Sign = t.next(tokSign)
	return p, p.Sign != nil
}

// downgrade reads what comes after the key of one.
func (t *orderTokens) downgrade(key lexer.Token) *downgrade {
	d := &downgrade{Key: key}
	if t.next(tokParticle) != nil {
		for t.next(tokSign) != nil { // Downgrade To: CONFIDENTIAL
		}
	}
	d.Level = t.next(tokLevel)
	for t.next(tokParticle, tokSign) != nil {
	}
	d.Date = t.next(tokDate)
	return d
}
