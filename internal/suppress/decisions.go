package suppress

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
)

// The bounds of a file of decisions. A review sheet saves one, but anybody can write one.
const (
	decisionsVersion = 1
	maxDecisions     = 16 << 20 // bytes, about 60,000 decisions
	maxReviewer      = 80       // characters of a name
)

// Decisions are what a reviewer decided about the findings of a review sheet.
type Decisions struct {
	of      map[report.Place]*lint.Decision
	matched map[report.Place]bool
}

// decision is one entry of the file: a place, a verdict, a name and a day, and no text of a cable.
type decision struct {
	report.Place
	Verdict  lint.Verdict `json:"decision"`
	Reviewer string       `json:"reviewer"`
	Date     string       `json:"date"`
}

// ReadDecisions reads the file that a review sheet saved. It is strict, since nobody vouches for such a file: what it
// does not know is an error.
func ReadDecisions(path string) (*Decisions, error) {
	data, err := files.ReadRegular(path, maxDecisions)
	if err != nil {
		return nil, fmt.Errorf("%s: the decisions cannot be read: %s", path, files.Why(err))
	}
	d, err := parseDecisions(data)
	if err != nil {
		return nil, fmt.Errorf("%s: this is not a file of decisions: %w", path, err)
	}
	return d, nil
}

func parseDecisions(data []byte) (*Decisions, error) {
	if !utf8.Valid(data) {
		return nil, errors.New("it is not UTF-8")
	}
	var file struct {
		Version   int         `json:"version"`
		Decisions *[]decision `json:"decisions"`
	}
	r := json.NewDecoder(bytes.NewReader(data))
	r.DisallowUnknownFields()
	if err := r.Decode(&file); err != nil {
		return nil, err
	}
	if _, err := r.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("something comes after its end")
	}
	switch {
	case file.Version > decisionsVersion:
		return nil, fmt.Errorf("it is of version %d, and this cablelint reads version %d", file.Version, decisionsVersion)
	case file.Version != decisionsVersion || file.Decisions == nil:
		return nil, errors.New("it has no version, or no decisions")
	}
	d := &Decisions{of: map[report.Place]*lint.Decision{}, matched: map[report.Place]bool{}}
	for i, one := range *file.Decisions {
		made, err := one.made()
		if err != nil {
			return nil, fmt.Errorf("decision %d: %w", i+1, err)
		}
		if d.of[one.Place] != nil {
			return nil, fmt.Errorf("decision %d is about the same finding as one before", i+1)
		}
		d.of[one.Place] = made
	}
	return d, nil
}

// made is the decision of an entry, or what is wrong with the entry.
func (d decision) made() (*lint.Decision, error) {
	day, err := parseDay(d.Date)
	switch {
	case err != nil:
		return nil, err
	case !d.Verdict.Valid():
		return nil, errors.New("the decision is not accept, correct or refer")
	case d.Path == "" || d.Rule == "":
		return nil, errors.New("it has no path, or no rule")
	}
	if err := checkReviewer(d.Reviewer); err != nil {
		return nil, err
	}
	return &lint.Decision{Verdict: d.Verdict, Reviewer: d.Reviewer, Day: day}, nil
}

// checkReviewer reports what keeps a name from being shown and written: it is one short line that is safe on a
// terminal.
func checkReviewer(name string) error {
	switch {
	case strings.TrimSpace(name) == "":
		return errors.New("it has no reviewer")
	case utf8.RuneCountInString(name) > maxReviewer:
		return fmt.Errorf("the reviewer's name has more than %d characters", maxReviewer)
	case source.Escape(name) != name || strings.TrimSpace(name) != name:
		return errors.New("the reviewer's name has a character that is not shown")
	}
	return nil
}

func parseDay(s string) (calendar.Day, error) {
	if t, err := time.Parse("2006-01-02", s); err == nil {
		if day, ok := calendar.Date(t.Year(), int(t.Month()), t.Day()); ok {
			return day, nil
		}
	}
	return 0, errors.New("the date is not YYYY-MM-DD")
}

// take is the decision about a finding; nil if there is none.
func (d *Decisions) take(f *report.File, one *lint.Diagnostic) *lint.Decision {
	at := report.PlaceOf(f, *one)
	made := d.of[at]
	if made != nil {
		d.matched[at] = true
	}
	return made
}

// Len is the number of decisions.
func (d *Decisions) Len() int { return len(d.of) }

// Matched is the number of decisions about findings of the run.
func (d *Decisions) Matched() int { return len(d.matched) }
