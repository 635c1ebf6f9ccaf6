package cable

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
)

// Print is what a SMART print says in addition to its header and text.
type Print struct {
	// Numbers are the values of MRN: one, but for a print that contradicts itself.
	Numbers []Text
	// Year is that of the first number; 0 where it has none.
	Year int
	// Time is the value of Date/DTG. Its halves are the day in words and the date-time group; each counts where it is
	// read.
	Time       Text
	Civil, DTG calendar.Day
	// Times are all values of Date/DTG that are a day: one, but for a print that contradicts itself.
	Times []Text
	// CivilRead and DTGRead report that the halves are days.
	CivilRead, DTGRead bool
	// Empty are the keys above the text that have no value.
	Empty []EmptyKey
	// Closed reports that the block after the text is there, and Released that it says who released the cable or how
	// SMART made the copy.
	Closed, Released bool
}

// Unsent reports whether the cable has no number and no time yet: SMART gives both when it is released.
func (p *Print) Unsent() bool { return len(p.Numbers) == 0 && p.Time.Text == "" && !p.Released }

// EmptyKey is a key of a SMART print that has no value.
type EmptyKey struct {
	// Name is the key without its colon, and Value the kind of what is missing.
	Name  string
	Span  source.Span
	Value scan.Kind
}

// Lacks reports whether the key of a kind of value has none, and where it is.
func (p *Print) Lacks(value scan.Kind) (at source.Span, ok bool) {
	if p == nil {
		return at, false
	}
	for _, e := range p.Empty {
		if e.Value == value {
			return e.Span, true
		}
	}
	return at, false
}
