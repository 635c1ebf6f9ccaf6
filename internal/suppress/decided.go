package suppress

import (
	"cmp"
	"encoding/json"
	"errors"
	"path"
	"path/filepath"
	"slices"

	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
)

// decidedKey is a finding that a baseline holds a decision about: its key and its line. A line is no part of the key,
// so that entries hold when lines move; a decision whose line has moved is not shown, and the number of entries holds
// all the same.
type decidedKey struct {
	report.Key
	line int
}

// decidedEntry is a decision in a baseline's file.
type decidedEntry struct {
	Identifier string       `json:"identifier,omitempty"`
	Path       string       `json:"path,omitempty"`
	Rule       string       `json:"rule"`
	Marking    string       `json:"marking,omitempty"`
	Line       int          `json:"line"`
	Verdict    lint.Verdict `json:"decision"`
	Reviewer   string       `json:"reviewer"`
	Date       string       `json:"date"`
}

// keyed is a finding with its key in a baseline.
type keyed struct {
	*lint.Diagnostic
	key decidedKey
}

// turn orders findings that want an entry of the baseline: those that were accepted first, and those last that
// somebody wants corrected or decided elsewhere.
func turn(k keyed) int {
	switch {
	case k.Decided == nil:
		return 1
	case k.Decided.Verdict == lint.Accept:
		return 0
	}
	return 2
}

// keys gives the findings of a file that nothing else suppresses, with their keys, and shows what was decided about
// them.
func (b *Baseline) keys(f *report.File, path string) (list []keyed) {
	each(f, func(d *lint.Diagnostic) {
		if d.Suppressed != nil {
			return
		}
		k := keyed{d, decidedKey{Key: b.note(f, path, d)}}
		if f.Content.File != nil {
			k.key.line = f.Content.File.Position(d.Span.Start).Line
		}
		d.Decided = b.decided[k.key]
		list = append(list, k)
	})
	return list
}

// Decide takes the decisions about the findings of a file, to which the baseline was applied before. An accepted
// finding gets an entry, one that is to be corrected or was referred loses it. Decide reports whether there were
// decisions.
func (b *Baseline) Decide(f *report.File, checks *config.Checks, decisions *Decisions) (decided bool) {
	if f.Content.File == nil {
		return false
	}
	path := b.from(checks.Abs)
	each(f, func(d *lint.Diagnostic) {
		held := d.Suppressed != nil && d.Suppressed.Kind == lint.ByBaseline
		if d.Suppressed != nil && !held {
			return // a silence is somebody's decision already
		}
		made := decisions.take(f, d)
		if made == nil {
			return
		}
		decided = true
		k := b.keyOf(f, path, d)
		b.decided[decidedKey{k, f.Content.File.Position(d.Span.Start).Line}] = made
		switch accepted := made.Verdict == lint.Accept; {
		case accepted && !held:
			b.entries[k]++
		case !accepted && held:
			if b.entries[k]--; b.entries[k] == 0 {
				delete(b.entries, k)
			}
		}
	})
	return decided
}

// readDecided reads the decisions in a baseline's file.
func (b *Baseline) readDecided(d *json.Decoder) error {
	if err := expect(d, '['); err != nil {
		return err
	}
	for d.More() {
		var e decidedEntry
		if err := d.Decode(&e); err != nil {
			return err
		}
		day, err := parseDay(e.Date)
		switch {
		case err != nil:
			return err
		case e.Rule == "" || !e.Verdict.Valid():
			return errors.New("a decision has no rule, or is not accept, correct or refer")
		}
		if err := checkReviewer(e.Reviewer); err != nil {
			return err
		}
		if e.Path != "" {
			e.Path = path.Clean(filepath.ToSlash(e.Path))
		}
		k := report.Key{Of: e.Identifier + e.Path, Rule: e.Rule, Marking: e.Marking}
		b.decided[decidedKey{k, e.Line}] = &lint.Decision{Verdict: e.Verdict, Reviewer: e.Reviewer, Day: day}
	}
	return expect(d, ']')
}

// decidedEntries are the decisions as the file holds them, in a fixed order.
func (b *Baseline) decidedEntries() []decidedEntry {
	var list []decidedEntry
	for k, d := range b.decided {
		e := decidedEntry{
			Rule: k.Rule, Marking: k.Marking, Line: k.line,
			Verdict: d.Verdict, Reviewer: d.Reviewer, Date: d.Day.String(),
		}
		e.Identifier, e.Path = identifierOrPath(k.Of)
		list = append(list, e)
	}
	slices.SortFunc(list, func(a, b decidedEntry) int {
		return cmp.Or(cmp.Compare(a.Identifier, b.Identifier), cmp.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Marking, b.Marking))
	})
	return list
}
