package cable

// innocentLetters marks the portions whose only letter is another's: an item's of a list that jumps, "(F) x" before
// "(C) y"; a reference's, "VARNES 2, (C)"; a statute's, "2(C)(2)"; an item's that the text announces, "(S) Sales" below
// "(A) reef, (C) market, (S) sales".
func (d *Document) innocentLetters() {
	tokens := d.tree.All()
	for _, p := range d.Portions {
		if len(p.Marks) != 1 || p.Marks[0].letter == 0 || p.ListLetter {
			continue
		}
		letter := p.Marks[0].Span
		switch {
		case p.Number > 0:
			p.ListLetter = tokens.LetterOfSection(p.NumberSpan, letter) || tokens.LetterOfReference(p.NumberSpan, letter) &&
				!(p.InSequence && tokens.AfterBlankLine(p.NumberSpan.Start))
		case p.Kind == Unnumbered:
			p.ListLetter = tokens.AmongLetters(p.Span) || tokens.Announced(letter)
		case p.Kind == MarkedHeading:
			p.ListLetter = tokens.Announced(letter)
		}
	}
}
