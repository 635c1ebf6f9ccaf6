package cable

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/source"
)

// Authority says who classified the cable and why.
type Authority struct {
	Span source.Span
	// Key is the "Classified By:" or "Derived From:" that opens it.
	Key source.Span
	// Classifier is the text of the classifier, name and position, without the
	// reason; empty where the line names nobody.
	Classifier Text
	// Position is what follows the name's comma; empty where nothing does.
	Position Text
	// ClassifiedBy and DerivedFrom tell which keys are there; the empty Text is absent.
	ClassifiedBy, DerivedFrom Text
	// Office reports that Classifier is an office or a section, and no person.
	Office bool
	// Blank reports that Classifier is a form's, which nobody filled in: _____, [NAME], TBD.
	Blank bool
	// Unnamed reports that Classifier is a position, and no name.
	Unnamed bool
	// Numbered reports that Classifier is the number of a person, as the directives allow instead of a name.
	Numbered bool
	// Referring reports that Classifier ends in a figure, as the number of a telegram and no officer's name does.
	Referring bool
	// Unfinished reports that the line of the classifier ends in an ellipsis.
	Unfinished bool
	// SourcesListed reports that words follow MULTIPLE SOURCES on its line.
	SourcesListed bool
	// Undated reports that the source that DerivedFrom names has no date, NameMasked that a run of X hides the
	// classifier's name.
	Undated, NameMasked bool
	// SourceDay is the day of the source, where it is sure; 0 where it is not. SourceNotBefore is that day, or the first
	// one of the month or year of the source; 0 for none.
	SourceDay, SourceNotBefore calendar.Day
	// Guide reports that the source is a classification guide, or a manual or an instruction that serves as one, NoSource
	// that nothing follows the key in DerivedFrom.
	Guide, NoSource bool
	// OnePaper reports that the source is named as a memorandum, a letter or another paper of a day.
	OnePaper bool
	// ByGuide reports that a guide is named in the place of the classifier.
	ByGuide bool
	// MultipleSources tells a derivative classification from several sources.
	MultipleSources bool
	// Reasons is nil where none are given; its offsets count from ReasonsAt.
	Reasons   *instruction.Reasons
	ReasonsAt source.Span
	// ReasonApart reports that the section or letters of a reason come after a break of the copy: after a blank line or
	// a page's line.
	ReasonApart bool
	// Others are further lines of the block that say who classified the cable, or why.
	Others []Attribution
	// InParagraph reports that it is paragraph 1.
	InParagraph bool
	// Masked reports that a run of X or # is in it.
	Masked bool
	// Correction reports that the words are in a note of correction only ("CLASSIFIED BY LINE ADDED").
	Correction bool
}

// Attribution is one more line of a header block that says who classified the cable, or why.
type Attribution struct {
	// Key is the "Classified By:" that opens it; empty where the line is a reason alone.
	Key source.Span
	// Classifier is the text of the classifier; empty where the line names nobody.
	Classifier Text
	// Reasons is nil where none are given; its offsets count from ReasonsAt.
	Reasons   *instruction.Reasons
	ReasonsAt source.Span
}
