package report

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/lazy"
	"github.com/cablelint/cablelint/lint"
)

// statistics counts findings by rule, family, level, post and year, and writes tables at the end. It keeps counts only.
type statistics struct {
	w                                     *bufio.Writer
	kinds                                 map[files.Kind]int
	rules, families, levels, posts, years tallies
	// noun is what the documents of the run are called, in the plural.
	noun string
	// begun means that a table is above.
	begun bool
}

// tally are the counts of one line of a table.
type tally struct {
	// name is a rule's.
	name string
	// cables are those of the group; of a rule those that it reported on.
	cables int
	// faulty are the cables of the group with a finding that counts.
	faulty int

	errors, warnings, infos, silenced int
}

// tallies are the lines of a table by the word that they begin with.
type tallies map[string]*tally

// rows is the most lines that a table has, so that a hostile archive cannot fill memory with posts.
const rows = 10_000

// The words for what has no level, post or year, for what is of no cable, and for what is beyond the most rows.
const (
	unknown = "unknown"
	papers  = "papers" // in the table of posts, which they do not have
	noCable = "no cable"
	others  = "others"
)

// Statistics writes tables of counts instead of findings.
type Statistics interface {
	Writer
	RecordWriter
}

// NewStatistics makes a writer of statistics.
func NewStatistics(w io.Writer) Statistics {
	return &statistics{w: bufio.NewWriter(&escaping{w: w}), kinds: map[files.Kind]int{}, rules: tallies{},
		families: tallies{}, levels: tallies{}, posts: tallies{}, years: tallies{}}
}

// File counts a file.
func (s *statistics) File(f *File) error { return s.Record(f.record()) }

// Record counts a record.
func (s *statistics) Record(r *Record) error {
	s.kinds[r.file.Kind]++
	faulty := make([]bool, len(r.file.Cables))
	spoke := map[spoken]bool{}
	for i := range r.diagnostics {
		d := &r.diagnostics[i]
		for _, t := range s.groups(r, d.Cable) {
			t.finding(d)
		}
		rule, family := s.rules.of(d.Code), s.families.of(d.Code[:1])
		rule.name = d.Name
		for code, t := range map[string]*tally{d.Code: rule, d.Code[:1]: family} {
			t.finding(d)
			if d.Cable != nil && !spoke[spoken{*d.Cable, code}] {
				spoke[spoken{*d.Cable, code}] = true
				t.cables++
			}
		}
		if d.Cable != nil && d.Suppressed == nil {
			faulty[*d.Cable] = true
		}
	}
	for i := range r.file.Cables {
		for _, t := range s.groups(r, &i) {
			t.cables++
			if faulty[i] {
				t.faulty++
			}
		}
	}
	return nil
}

// spoken is a cable of a file, and the rule or the family that reported on it.
type spoken struct {
	cable int
	code  string
}

// groups are the lines for a document's level, post and year.
func (s *statistics) groups(r *Record, cable *int) [3]*tally {
	if cable == nil {
		return [...]*tally{s.levels.of(noCable), s.posts.of(noCable), s.years.of(noCable)}
	}
	c := r.file.Cables[*cable]
	level, post, year := unknown, unknown, unknown
	if c.Header != nil {
		level, _, _ = strings.Cut(*c.Header, "//")
	}
	if c.Identifier != nil {
		post = cmp.Or(strings.Trim(*c.Identifier, "0123456789"), unknown)
	}
	if c.Date != nil {
		year, _, _ = strings.Cut(*c.Date, "-")
	}
	if c.Form != "" {
		post = papers
	}
	return [...]*tally{s.levels.of(level), s.posts.of(post), s.years.of(year)}
}

// of is the line of a word, begun if there is none.
func (t tallies) of(key string) *tally {
	if have := t[key]; have != nil {
		return have
	}
	if len(t) >= rows {
		key = others
	}
	if t[key] == nil {
		t[key] = &tally{}
	}
	return t[key]
}

func (t *tally) finding(d *jsonDiagnostic) {
	switch {
	case d.Suppressed != nil:
		t.silenced++
	case severity(d.Severity) == lint.Error:
		t.errors++
	case severity(d.Severity) == lint.Warning:
		t.warnings++
	default:
		t.infos++
	}
}

func (t *tally) findings() int { return t.errors + t.warnings + t.infos }

// End writes the tables.
func (s *statistics) End(sum Summary) error {
	s.noun = sum.Noun() + "s"
	var kinds [][]string
	for _, k := range slices.Sorted(maps.Keys(s.kinds)) {
		kinds = append(kinds, []string{string(k), fmt.Sprint(s.kinds[k])})
	}
	s.table([]string{"input", "files"}, kinds)
	s.byFindings("rule", s.rules, func(k string, t *tally) string { return k + " " + t.name })
	s.byFindings("family", s.families, func(k string, _ *tally) string {
		return strings.TrimRight(k+" "+familyNames.Get()[k],
			" ")
	})
	s.byCables("level", s.levels, func(a, b string) int {
		return cmp.Compare(marking.Parse(b).Marking.Level, marking.Parse(a).Marking.Level)
	})
	s.byCables("post", s.posts, func(a, b string) int { return cmp.Compare(s.posts[b].cables, s.posts[a].cables) })
	s.byCables("year", s.years, strings.Compare)
	return s.w.Flush()
}

// familyNames says in short what a family of rules looks at.
var familyNames = lazy.Value[map[string]string]{Make: func() map[string]string {
	return map[string]string{
		"R": "roll-up", "P": "portion marks", "D": "declassification", "A": "authority", "C": "captions",
		"H": "header blocks",
		"S": "structure", "B": "banners of papers", "T": "mails", "F": "office documents", "G": "gates",
		"M": "the tool's own", "X": "your own rules",
	}
}}

// byFindings writes a table of rules or families, those with the most findings first.
func (s *statistics) byFindings(head string, t tallies, name func(string, *tally) string) {
	keys := slices.SortedFunc(maps.Keys(t), func(a, b string) int {
		return cmp.Or(cmp.Compare(t[b].findings(), t[a].findings()), cmp.Compare(a, b))
	})
	var lines [][]string
	for _, k := range keys {
		lines = append(lines, counts(name(k, t[k]), t[k].cables, t[k].errors, t[k].warnings, t[k].infos, t[k].silenced))
	}
	s.table([]string{head, s.noun, "errors", "warnings", "infos", "silenced"}, lines)
}

// byCables writes a table of groups of cables.
func (s *statistics) byCables(head string, t tallies, order func(a, b string) int) {
	last := func(k string) int { return slices.Index([]string{unknown, papers, noCable, others}, k) }
	keys := slices.SortedFunc(maps.Keys(t), func(a, b string) int {
		return cmp.Or(cmp.Compare(last(a), last(b)), order(a, b), cmp.Compare(a, b))
	})
	var lines [][]string
	for _, k := range keys {
		lines = append(lines, counts(k, t[k].cables, t[k].faulty, t[k].errors, t[k].warnings, t[k].infos, t[k].silenced))
	}
	s.table([]string{head, s.noun, "faulty", "errors", "warnings", "infos", "silenced"}, lines)
}

func counts(name string, numbers ...int) []string {
	line := []string{visible(name)}
	for _, n := range numbers {
		line = append(line, fmt.Sprint(n))
	}
	return line
}

// table writes lines in columns: words to the left, numbers to the right. Without lines there is none.
func (s *statistics) table(head []string, lines [][]string) {
	if len(lines) == 0 {
		return
	}
	if s.begun {
		fmt.Fprintln(s.w)
	}
	s.begun = true
	lines = append([][]string{head}, lines...)
	widths := make([]int, len(head))
	for _, l := range lines {
		for i, cell := range l {
			widths[i] = max(widths[i], width(cell))
		}
	}
	for _, l := range lines {
		fmt.Fprint(s.w, l[0], strings.Repeat(" ", widths[0]-width(l[0])))
		for i, cell := range l[1:] {
			fmt.Fprintf(s.w, "  %*s", widths[i+1], cell)
		}
		fmt.Fprintln(s.w)
	}
}
