package lint

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/lint/sighting"
)

// inside is what the edits of one fix cover, before and after.
type inside struct {
	was, is []sighting.Sighting
	// foreign are the words of the texts that are of no marking, in order; ofMarks those of them that are in a mark's
	// brackets.
	foreign, ofMarks [2][]string
}

// add takes the words of one edit's texts.
func (in *inside) add(was, is string) {
	for i, text := range [...]string{was, is} {
		all, marked := sighting.Foreign(text)
		in.foreign[i] = append(in.foreign[i], all...)
		in.ofMarks[i] = append(in.ofMarks[i], marked...)
	}
}

// keeps reports whether a fix of a kind may make of what it covers what it makes of it.
func (in *inside) keeps(k FixKind) bool {
	if !subset(in.ofMarks[0], in.ofMarks[1]) {
		return false
	}
	if k == Safe {
		return slices.Equal(in.foreign[0], in.foreign[1]) && sayTheSame(in.was, in.is)
	}
	return in.dropsNoControl()
}

// subset reports whether all words of a list are in another.
func subset(list, of []string) bool {
	return !slices.ContainsFunc(list, func(w string) bool { return !slices.Contains(of, w) })
}

// sayTheSame reports whether two lists of sightings say the same. A number of years may be counted out: to which date
// depends on the cable's, which is not seen here.
func sayTheSame(was, is []sighting.Sighting) bool {
	if len(was) > 0 && len(was) == len(is) && each(was, sighting.Duration) {
		return each(is, sighting.Date) && len(said(is)) == 1
	}
	return slices.Equal(said(was), said(is))
}

func each(list []sighting.Sighting, k sighting.Kind) bool {
	return !slices.ContainsFunc(list, func(s sighting.Sighting) bool { return s.Kind != k })
}

// said is what sightings say, each thing once, in one order.
func said(list []sighting.Sighting) (out []string) {
	for _, s := range list {
		text := s.Text
		if s.Kind == sighting.Reason {
			letters := strings.Fields(text)
			slices.Sort(letters)
			text = strings.Join(slices.Compact(letters), " ")
		}
		out = append(out, text)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// dropsNoControl reports whether no control is lost but those that others stand for: SBU next to a level or a release
// list next to NOFORN.
func (in *inside) dropsNoControl() bool {
	was, is := controls(in.was), controls(in.is)
	high := sighting.Highest(in.is)
	for c := range was {
		switch {
		case is[c], c == "SIPDIS":
		case (c == "SBU" || c == "LOU" || c == "FOUO") && (high > 2 || is["SBU"]):
		case (c == "REL" || c == "RELIDO" || c == "EYES") && is["NF"]:
		default:
			return false
		}
	}
	return true
}

// controls are the words of marks and captions that are no level.
func controls(list []sighting.Sighting) map[string]bool {
	out := map[string]bool{}
	for _, s := range list {
		if s.Kind == sighting.Group || s.Kind == sighting.Caption {
			marks, _, _ := strings.Cut(s.Text, " ") // after a blank are the countries
			for _, w := range strings.Split(marks, "/") {
				if sighting.Control(w) {
					out[w] = true
				}
			}
		}
	}
	return out
}
