package suppress

import (
	"cmp"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/pattern"
	"github.com/cablelint/cablelint/internal/realpath"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
)

// version is the form of baseline files that this program reads and writes.
const version = 1

// maxSize is the largest baseline in bytes, 64 MB: about 600,000 entries.
const maxSize = 64 << 20

// Baseline holds the findings that were there before, by cable, rule and marking, with their number: never by line,
// never by text.
type Baseline struct {
	// Path is the file's, as people see it. Paths in it are relative to its folder.
	Path    string
	dir     string // the folder, absolute
	text    string
	entries map[report.Key]int
	found   map[report.Key]int
	taken   map[report.Key]int // entries that a finding has taken
	decided map[decidedKey]*lint.Decision
	checked map[string][]*lint.Linter // by what an entry can be of, identifiers and paths: what ran over it
	covered bool                      // all was checked that it is for, so that what was not seen is gone
	policy  *report.Policy            // of the files that it is for, the strictest
}

// entry is one line of the file.
type entry struct {
	Identifier string `json:"identifier,omitempty"`
	Path       string `json:"path,omitempty"`
	Rule       string `json:"rule"`
	Marking    string `json:"marking,omitempty"`
	Count      int    `json:"count"`
}

type baselineFile struct {
	Version int            `json:"version"`
	Entries []entry        `json:"entries"`
	Decided []decidedEntry `json:"decisions,omitempty"`
}

// IsBaseline reports whether a file that begins so is a baseline.
func IsBaseline(head []byte) bool { return baselineHead.Get().Match(head) }

var baselineHead = pattern.Lazy(`\A\s*\{\s*"version"\s*:\s*[0-9]+\s*,\s*"entries"\s*:\s*(?:\[|null)`)

// NewBaseline is an empty one, to be filled with what is found and written.
func NewBaseline(path string) (*Baseline, error) {
	abs, err := realpath.File(path)
	if err != nil {
		return nil, err
	}
	b := &Baseline{
		Path: path, dir: filepath.Dir(abs),
		entries: map[report.Key]int{}, decided: map[decidedKey]*lint.Decision{},
	}
	return b.Again(), nil
}

// ReadBaseline reads a baseline file. It fails if there is none, where it is not a baseline, and where a newer
// program wrote it.
func ReadBaseline(path string) (*Baseline, error) {
	data, err := files.ReadRegular(path, maxSize)
	if err != nil {
		return nil, fmt.Errorf("%s: the baseline cannot be read: %s", path, files.Why(err))
	}
	b, err := NewBaseline(path)
	if err != nil {
		return nil, err
	}
	b.text = string(data)
	found, err := b.read(strings.NewReader(b.text))
	switch {
	case found <= version && err != nil:
		return nil, fmt.Errorf("%s: this is not a baseline: %w", path, plainJSON(err))
	case found == 0:
		return nil, fmt.Errorf("%s: this is not a baseline: it has no version", path)
	case found > version:
		return nil, fmt.Errorf("%s: the baseline is of version %d, and this program reads up to %d: "+
			"update cablelint, or write the baseline again", path, found, version)
	}
	return b, nil
}

// Again is the baseline for another run: the same entries, and nothing found yet.
func (b *Baseline) Again() *Baseline {
	return &Baseline{
		Path: b.Path, dir: b.dir, text: b.text, entries: b.entries, decided: b.decided,
		found: map[report.Key]int{}, taken: map[report.Key]int{}, checked: map[string][]*lint.Linter{},
	}
}

// note counts a finding that counts. A cable without an identifier is known by its file's path, from the baseline's
// folder.
func (b *Baseline) note(f *report.File, path string, d *lint.Diagnostic) report.Key {
	k := b.keyOf(f, path, d)
	b.found[k]++
	return k
}

func (b *Baseline) keyOf(f *report.File, path string, d *lint.Diagnostic) report.Key {
	k := report.KeyOf(f, *d)
	if d.Cable == nil || d.Cable.Identifier == "" {
		k.Of = path
	}
	return k
}

// from is a file's path from the baseline's folder, with forward slashes.
func (b *Baseline) from(abs string) string {
	if rel, err := filepath.Rel(b.dir, abs); err == nil {
		abs = rel
	}
	return filepath.ToSlash(abs)
}

// apply suppresses as many findings of a key as the baseline holds.
func (b *Baseline) apply(f *report.File, checks *config.Checks) {
	path, ran := b.from(checks.Abs), checks.Linter
	b.policy = stricter(b.policy, checks.Policy)
	if undated(f) { // what is not found may be there all the same
		ran = nil
	}
	b.check(path, ran)
	for _, r := range f.Results {
		b.check(r.Doc.Identifier, ran)
	}
	findings := b.keys(f, path)
	slices.SortStableFunc(findings, func(a, b keyed) int { return turn(a) - turn(b) })
	for _, one := range findings {
		k := one.key.Key
		if b.taken[k] >= b.entries[k] {
			continue
		}
		b.taken[k]++
		one.Suppressed = &lint.Suppression{Kind: lint.ByBaseline, Reason: "known when it was written"}
		if one.Decided != nil {
			one.Suppressed.Reason = one.Decided.String()
		}
	}
}

// check notes what ran over what an entry can be of; nil is of what nobody knows.
func (b *Baseline) check(of string, ran *lint.Linter) {
	have, seen := b.checked[of]
	switch {
	case ran != nil && !slices.Contains(have, ran):
		b.checked[of] = append(have, ran)
	case !seen:
		b.checked[of] = nil
	}
}

// less reports whether less was found of a key than the baseline holds. Where its rule did not run that cannot be
// told. Of a file or a cable that is gone it is told once all was checked that the baseline is for.
func (b *Baseline) less(k report.Key, n int) bool {
	ran, seen := b.checked[k.Of]
	if !seen && b.covered {
		return true
	}
	uncovered := func(l *lint.Linter) bool { return !l.Covers(k.Rule) }
	return len(ran) > 0 && b.found[k] < n && !slices.ContainsFunc(ran, uncovered)
}

// stale is a finding about each entry of what was checked, or is gone, that holds more than was found.
func (b *Baseline) stale() *report.File {
	f := &report.File{
		Path: b.Path, Policy: b.policy,
		Content: files.Content{Kind: files.NotCable, Reason: "it is the baseline", File: source.NewFile(b.Path, b.text)},
	}
	places := b.places()
	for k, n := range b.entries {
		if b.less(k, n) {
			d := finding(lint.StaleBaseline, staleText(k, n, b.found[k]), "run cablelint baseline prune")
			if i, ok := places[k.Of]; ok {
				d.Span = source.Span{Start: i, End: i + len(k.Of)}
			}
			d.Severity = lint.Error // asked for by --strict-baseline, and fails the run
			f.Own = append(f.Own, d)
		}
	}
	if len(f.Own) == 0 {
		return nil
	}
	slices.SortFunc(f.Own, func(a, b lint.Diagnostic) int { return strings.Compare(a.Message, b.Message) })
	return f
}

// places gives for each text of the file that has no escapes where it comes first: one pass, however many entries are
// stale.
func (b *Baseline) places() map[string]int {
	at := map[string]int{}
	for i := 0; ; {
		open := strings.IndexByte(b.text[i:], '"')
		if open < 0 {
			return at
		}
		from := i + open + 1
		end := from
		for end < len(b.text) && b.text[end] != '"' {
			if b.text[end] == '\\' {
				end++
			}
			end++
		}
		if end >= len(b.text) {
			return at
		}
		if s := b.text[from:end]; at[s] == 0 {
			at[s] = from
		}
		i = end + 1
	}
}

// staleText is the message about an entry that holds n of which fewer were found.
func staleText(k report.Key, n, found int) string {
	if found == 0 {
		return fmt.Sprintf("stale baseline entry: %s for %s no longer occurs", k.Rule, k.Of)
	}
	return fmt.Sprintf("stale baseline entry: %s for %s is recorded %d times and occurs %d", k.Rule, k.Of, n, found)
}

// Gone says that all was checked that the baseline is for: a file or a cable that was not seen is no longer there.
func (b *Baseline) Gone() { b.covered = true }

// Prune takes out what was not found again in what was checked, with the decisions about it, and reports whether
// anything was taken out.
func (b *Baseline) Prune() (changed bool) {
	for k, n := range b.entries {
		if b.less(k, n) {
			changed = true
			if b.entries[k] = b.found[k]; b.found[k] == 0 {
				delete(b.entries, k)
			}
		}
	}
	for k := range b.decided {
		if b.found[k.Key] == 0 && b.less(k.Key, 1) {
			changed = true
			delete(b.decided, k)
		}
	}
	return changed
}

// Fill makes what was found the baseline. Entries of what was not checked are kept, unless all that the baseline is
// for was.
func (b *Baseline) Fill(all bool) {
	for k, n := range b.entries {
		if _, seen := b.checked[k.Of]; !seen && !all {
			b.found[k] = n
		}
	}
	b.entries = b.found
}

// Begun reports whether the baseline was not read from a file.
func (b *Baseline) Begun() bool { return b.text == "" }

// Empty reports whether the baseline has no entries.
func (b *Baseline) Empty() bool { return len(b.entries) == 0 }

// identifierOrPath says which of the two a key is of.
func identifierOrPath(of string) (identifier, path string) {
	if strings.ContainsAny(of, "/\\.!") {
		return "", of
	}
	return of, ""
}

// Bytes is the baseline as its file holds it, in a fixed order.
func (b *Baseline) Bytes() []byte {
	f := baselineFile{Version: version, Entries: []entry{}, Decided: b.decidedEntries()}
	for k, n := range b.entries {
		e := entry{Rule: k.Rule, Marking: k.Marking, Count: n}
		e.Identifier, e.Path = identifierOrPath(k.Of)
		f.Entries = append(f.Entries, e)
	}
	slices.SortFunc(f.Entries, func(a, b entry) int {
		return cmp.Or(
			cmp.Compare(a.Identifier, b.Identifier), cmp.Compare(a.Path, b.Path),
			cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Marking, b.Marking),
		)
	})
	out, err := json.MarshalIndent(f, "", "  ")
	if err != nil {
		panic(err) // texts and numbers alone: this cannot fail
	}
	return append(source.EscapeJSON(out), '\n')
}
