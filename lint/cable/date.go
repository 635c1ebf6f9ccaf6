package cable

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
)

// DateSource is where a date was read.
type DateSource uint8

// The sources of a cable's date, best first.
const (
	FromNothing DateSource = iota
	FromDTG
	FromArchive
	FromIdentifier
	FromFileName
	FromOption
	FromDraft
	FromDateLine // a date line of a paper, a mail's date
	FromEvidence
)

// FirstDay and LastDay are the ends of the date of a cable without a date: the day on which the first order took
// effect that cables cite, E.O. 10501, and one that no cable is of.
const (
	FirstDay calendar.Day = -5861  // 15 December 1953
	LastDay  calendar.Day = 376199 // 31 December 2999
)

// Date is an interval of days, both ends inside it, and where it was read. Of a paper with a month and no day it is
// that month and the next, since a report of October may be written in November. Of one with figures that may be two
// days, 09-06-2012, it is those and the days between. Where Source is FromNothing the cable
// is undated and may be of any day. Where it is FromEvidence the cable has no date either, and what it says elsewhere
// leaves these days.
type Date struct {
	From, To calendar.Day
	Source   DateSource
	Span     source.Span
}

// Known reports whether the cable has its own date, or was given one.
func (d Date) Known() bool { return d.Source != FromNothing && d.Source != FromEvidence }

// Exact reports whether the date is one day.
func (d Date) Exact() bool { return d.Known() && d.From == d.To }

// Month reports whether the date is a month of a paper, whose first day From is.
func (d Date) Month() bool {
	_, _, first := d.From.Split()
	_, _, next := (d.To + 1).Split()
	return d.Source == FromDateLine && d.From != d.To && first == 1 && next == 1
}

// Named is the last day that the date names: of a month, not one of the days after it.
func (d Date) Named() calendar.Day {
	if !d.Month() {
		return d.To
	}
	year, month, _ := d.To.Split()
	return calendar.MustDate(year, month, 1) - 1
}

// date finds the cable's date: the first that is there of DTG, archive, identifier and
// file name.
func (d *Document) date() Date {
	if d.drafted.Known() {
		return d.drafted
	}
	for _, e := range d.Envelopes {
		if e.Dated {
			return Date{From: e.Day, To: e.Day, Source: FromDTG, Span: e.DTG}
		}
	}
	for _, a := range d.Archives {
		if a.Dated && !a.Sent && a.identifies(d) {
			return Date{From: a.Day, To: a.Day, Source: FromArchive, Span: a.Date.Span}
		}
	}
	for _, a := range d.Archives {
		if a.Names && a.NamesCable(d.Post, d.Serial) {
			return yearOf(a.named.year, FromIdentifier, a.Identifier.Span)
		}
	}
	for _, b := range d.Blocks {
		if b.Line != nil && b.Line.Year != 0 {
			return yearOf(b.Line.Year, FromIdentifier, b.Line.Span)
		}
	}
	return d.fileDate()
}

// NotAfter is the last day that the cable can be of by the mail that it came in; LastDay where nothing says so.
func (d *Document) NotAfter() calendar.Day {
	for _, a := range d.Archives {
		if a.Dated && a.Sent {
			return a.Day
		}
	}
	return LastDay
}

// fileDate is the year of a file's name, only where the name is an identifier that agrees
// with post and serial.
func (d *Document) fileDate() Date {
	if d.Post == "" || d.Serial == 0 || d.File == nil {
		return undated()
	}
	id, ok := scan.ReadIdentifier(fileStem(d.File.Name))
	if !ok || !identifierOf(id).agrees(d.Post, d.Serial) {
		return undated()
	}
	return yearOf(id.Year, FromFileName, source.Span{})
}

// identifies reports whether an archive's block may be this cable's: its identifier, if it
// has one, does not name another.
func (a *Archive) identifies(d *Document) bool { return a.NamesCable(d.Post, d.Serial) }

// undated is the date of a cable without a date: any day from the first order that cables cite, E.O. 10501, to an end
// without one.
func undated() Date { return Date{From: FirstDay, To: LastDay} }

func yearOf(year int, from DateSource, at source.Span) Date {
	return Date{From: calendar.MustDate(year, 1, 1), To: calendar.MustDate(year, 12, 31), Source: from, Span: at}
}

// identify gives the cable's identifier: the archive's where it agrees, else one made
// from year, post and serial.
func (d *Document) identify() string {
	made := ""
	if n := d.named; n.serial != 0 && postLetters(d.ShownPost) == n.post {
		made = makeIdentifier(n.year, d.ShownPost, n.serial)
	} else if d.Date.Known() && postLetters(d.ShownPost) != "" && d.Serial != 0 {
		made = makeIdentifier(d.Date.From.Year(), d.ShownPost, d.Serial)
	}
	for _, a := range d.Archives {
		// a record cuts posts to six letters
		if a.Names && a.NamesCable(d.Post, d.Serial) && !a.named.masked() && !(a.Record && made != "") {
			return a.Identifier.Text
		}
	}
	return made
}
