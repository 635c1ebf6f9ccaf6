package lint

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
)

// Profile names the marking system whose manuals apply in addition to the orders.
type Profile uint8

// The profiles. The zero Profile is State's: its rules are those of a telegram.
const (
	State Profile = iota
	IC            // the intelligence community's register is demanded too
)

// Settings are what a run asks of the rules beyond what every cable must keep.
type Settings struct {
	Profile Profile
	// Today is the day on which an undated text is taken to be written, unless it has signs of an earlier time; 0 takes
	// no day.
	Today calendar.Day
	// AsOf is the day of a review; 0 means none.
	AsOf calendar.Day
	// Ceiling is the highest marking that a cable may have; the zero Marking means none.
	Ceiling marking.Marking
	// Against means that each cable is compared with the one that it was in an earlier revision.
	Against bool
	// Approved are markings that somebody has lowered with authority.
	Approved []Approval
	// RequireCables means that each text that is checked must be a cable.
	RequireCables bool
	// RequireMarked means that each text that is checked must be a cable or a marked paper.
	RequireMarked bool
	// LabelHeaders are names of lines of a mail's head that hold a label, in small letters.
	LabelHeaders []string
	// Captions and Posts are words of the user's own, upper case: captions that are not typos of another, and posts.
	Captions, Posts []string
	// Typos are typos of captions with their corrections; the last counts where one is repeated.
	Typos []Typo
}

// Typo is a typo of a caption and what is meant, both upper case.
type Typo struct{ Written, Meant string }

// Correction is what a caption means that is a typo; ok is false where it is not one.
func (s *Settings) Correction(caption string) (meant string, ok bool) {
	for _, t := range slices.Backward(s.Typos) {
		if t.Written == caption {
			return t.Meant, true
		}
	}
	return "", false
}

// Approval lets a marking go down.
type Approval struct {
	// Identifier is the cable that it is for; empty is each.
	Identifier string
	From, To   marking.Marking
	// Reason says under what authority, by whom and when.
	Reason string
}

// Names reports whether the approval is for a cable whose marking goes from one to another.
func (a Approval) Names(identifier string, from, to marking.Marking) bool {
	return (a.Identifier == "" || a.Identifier == identifier) && level(a.From) == level(from) && level(a.To) == level(to)
}

// level is a marking with its level told: SBU and LOU are unclassified.
func level(m marking.Marking) marking.Marking {
	if m.Level == marking.Unmarked && m.Controls != 0 {
		m.Level = marking.Unclassified
	}
	return m
}

// Need is what a run must give for a rule to run at all. The zero Need is nothing.
type Need struct {
	// Text is how a person gives it: "--as-of DATE".
	Text string
	// Given reports whether the settings do.
	Given func(Settings) bool
	// OfCables means that only cables need it: what the rule asks of papers without it, its check decides.
	OfCables bool
}

// Met reports whether the settings give what is needed for the rule to run on some documents.
func (n Need) Met(s Settings) bool { return n.OfCables || n.given(s) }

func (n Need) given(s Settings) bool { return n.Given == nil || n.Given(s) }
