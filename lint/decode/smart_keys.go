package decode

import (
	"github.com/cablelint/cablelint/internal/lazy"
	"github.com/cablelint/cablelint/lint/law"
)

// practice is the source of what no text that was read says: how SMART prints its cables.
var practice = law.Consistency("19 public cables as SMART printed them, 2010 to 2023")

// smartKeys is what the keys of a SMART print say, in their order.
var smartKeys = lazy.Value[map[string]Part]{Make: func() map[string]Part {
	return map[string]Part{
		"Action Office": {Says: "the office that acts on the cable; the receiver adds it"},
		"Info Office":   {Says: "the offices that are informed; the receiver adds them"},
		"MRN": {Says: "the message reference number: two digits of the year, the post and its serial. SMART " +
			"gives it when the cable is sent"},
		"Date/DTG": {Says: "the day in words, and the date-time group: day, hour and minute in Zulu time, month, " +
			"year. The group is the date of the cable"},
		"From":   {Says: "the post that sent the cable"},
		"Action": {Says: "the posts that act on it, place first, each with its precedence at the end"},
		"E.O.": {Says: "the order in force, by its number alone: SMART fills it in. Where a classified print gives the " +
			"instruction is not known; a cable must have the order",
			Cite: law.Cite{Instrument: &law.FAH1H212, Section: "H-212d"}},
		"TAGS": {Says: "the topics that the cable is filed by; at least one subject tag, with commas between them",
			Cite: law.Cite{Instrument: &law.FAH1H212, Section: "H-212d"}},
		"Captions": {Says: "who may see the cable. SENSITIVE here is SBU in the banner; the key is missing where there " +
			"are none"},
		"Reference": {
			Says: "what the cable refers to: a letter and an MRN, one a line"},
		"Pass Line": {Says: "whose attention the cable is for, in the receiving posts"},
		"Subject": {Says: "what the cable is about. It is a portion: its mark comes before it, and counts for the banner",
			Cite: law.Cite{Instrument: &law.FAH3H713, Section: "H-713"}},
		"Signature":          {Says: "who signs for the post"},
		"Drafted By":         {Says: "section and name of the drafter"},
		"Cleared By":         {Says: "section and name of each who cleared it"},
		"Approved By":        {Says: "section and name of the approver"},
		"Released By":        {Says: "section and name of who sent it"},
		"Info":               {Says: "the posts that are informed, each with its precedence"},
		"XMT":                {Says: "posts of a collective address to which it does not go"},
		"Attachments":        {Says: "files that go with it"},
		"Action Post":        {Says: "mostly empty"},
		"Dissemination Rule": {Says: "how SMART made this copy: Released Copy, Archive Copy, or an office"},
	}
}}

// SMARTKey is what a key of a SMART print says, with its source; ok is false for any other word.
func SMARTKey(name string) (p Part, ok bool) {
	p, ok = smartKeys.Get()[name]
	p.Text = name
	if p.Cite.Zero() {
		p.Cite = practice
	}
	return p, ok
}
