package cable

import "fmt"

// BindingMark is a mark that binds the header: of a portion, of the SUBJECT, or of an entire text.
type BindingMark struct {
	Mark *Mark
	// Portion is nil for the SUBJECT and for an entire text.
	Portion *Portion
	name    string
}

// theSubject is what people call the SUBJECT.
const theSubject = "the subject"

// OfSubject reports whether it is the mark of the SUBJECT.
func (b BindingMark) OfSubject() bool { return b.Portion == nil && b.name == theSubject }

// Name is what people call the marked part: "paragraph 3", "the subject".
func (b BindingMark) Name() string {
	if b.Portion == nil {
		return b.name
	}
	return b.Portion.Name()
}

// Name is what people call the portion: "paragraph 3", "an unnumbered portion".
func (p *Portion) Name() string {
	if p.Number > 0 {
		return fmt.Sprintf("paragraph %d", p.Number)
	}
	return "an unnumbered portion"
}

// Binding are the marks that bind the header, in order: the SUBJECT's, an entire text's, and those of portions. The
// marks of inserted texts do not bind it, nor do letters of lists.
func (d *Document) Binding() []BindingMark {
	if d.binding == nil {
		return d.bindingMarks()
	}
	return d.binding
}

// mostBinding is how many portions a document has at most of which it remembers what binds the header: a dozen rules
// ask for it. A text of very many short portions would be held in too much memory.
const mostBinding = 256

// bindingMarks finds what Binding gives.
func (d *Document) bindingMarks() []BindingMark {
	all := make([]BindingMark, 0, len(d.Portions)+1) // and the subject
	for _, b := range d.Blocks {
		if b.Subject != nil && b.Subject.Mark != nil {
			all = append(all, BindingMark{Mark: b.Subject.Mark, name: theSubject})
		}
	}
	for _, m := range d.olderMessages() {
		if m.Subject != nil && m.Subject.Mark != nil {
			all = append(all, BindingMark{Mark: m.Subject.Mark, name: theSubject})
		}
	}
	if d.EntireText != nil {
		all = append(all, BindingMark{Mark: d.EntireText, name: "the entire text"})
	}
	for _, p := range d.Portions {
		if m := p.highest(); m != nil && !p.Inserted && !p.ListLetter {
			all = append(all, BindingMark{Mark: m, Portion: p})
		}
	}
	return all
}

// olderMessages are the messages of a thread below the newest one.
func (d *Document) olderMessages() []*Message {
	if d.Paper == nil || len(d.Paper.Messages) == 0 {
		return nil
	}
	return d.Paper.Messages[1:]
}

// highest is the mark of a portion that counts for the header: of several the first of the highest level.
func (p *Portion) highest() *Mark {
	high := p.Mark()
	for _, m := range p.Marks {
		if m.Level > high.Level {
			high = m
		}
	}
	return high
}

// EndsPortion reports whether a mark ends its line, and the sentence before it has ended: it marks what is before it.
func (d *Document) EndsPortion(m *Mark) bool { return d.tree.All().EndsSentence(m.Span) }
