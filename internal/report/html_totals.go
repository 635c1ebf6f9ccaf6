package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
)

// How many lines of a table are shown; the others are folded.
const (
	rulesInFront  = 8
	restInFront   = 5
	cablesInFront = 8
	codesInFront  = 5
	postsInFront  = 5
	unreadInFront = 5
	cablesNamed   = 200 // cables beyond are on the page, and not in the index
	yearsInAChart = 120 // a longer time is a table alone
)

// sheetIndex is the index, and the rules at the end of the page.
type sheetIndex struct {
	Summary
	// Worst are the gravest findings of the run, the first things to see: by rule and by cable.
	Worst sheetWorst
	// Rest are the rules with other findings.
	Rest        sheetRules
	Rules       []sheetRule
	Levels      []sheetLevel
	Posts       sheetFolded[sheetShare]
	Years       []sheetShare
	Chart       []sheetColumn
	Unread      sheetFolded[sheetInput]
	UnreadMore  int
	HiddenFound int
	HiddenSound int
	HiddenOther int
	FaultyMax   int
	SoundMax    int
	// FirstYear and EndYear are the ends of the chart.
	FirstYear, EndYear int
}

// sheetFolded is a list of which the end is folded.
type sheetFolded[T any] struct{ Front, More []T }

func folded[T any](list []T, front int) sheetFolded[T] {
	front = min(front, len(list))
	return sheetFolded[T]{list[:front], list[front:]}
}

// sheetWorst are the findings of the gravest severity of a run.
type sheetWorst struct {
	// Severity is "error", "warning" or "info"; empty where there are no findings.
	Severity string
	Rules    sheetFolded[sheetRule]
	Cables   sheetFolded[sheetWorstCable]
	// Beyond counts the cables that the index does not name.
	Beyond int
}

// sheetRules are the rules with findings of other severities.
type sheetRules struct {
	Title string
	sheetFolded[sheetRule]
}

// sheetWorstCable is a cable, or a file, with findings of the gravest severity.
type sheetWorstCable struct {
	sheetLine
	// Findings counts those of the gravest severity, Codes are their rules.
	Findings  int
	Codes     []string
	MoreCodes int
}

// sheetRule is a rule with findings.
type sheetRule struct {
	Code, Name, Title, Severity string
	Findings, Cables, Silenced  int
	Width                       string
	Demands, Why                string
	Authorities                 []string
}

// sheetLevel is a level of headers, as a part of a bar.
type sheetLevel struct {
	sheetCount
	Class, X, Width string
}

// sheetShare is a line of a table, its bar as wide as its part of the greatest.
type sheetShare struct {
	sheetCount
	Width string
}

// sheetColumn is a year in the chart.
type sheetColumn struct {
	sheetCount
	X, Width, Y, Height string
}

// index is the view of the totals.
func (s *sheet) index(sum Summary) sheetIndex {
	t := s.totals
	v := sheetIndex{
		Summary: sum, Rules: t.ruleView(0), Levels: t.levelView(),
		Unread: folded(t.unread, unreadInFront), UnreadMore: sum.Unchecked - len(t.unread),
		FaultyMax: sheetFaulty, SoundMax: sheetSound,
		HiddenFound: s.faulty.beyond(), HiddenSound: s.sound.beyond(), HiddenOther: s.other.beyond() + s.unread.beyond(),
	}
	worst := t.worst()
	if worst > 0 {
		v.Worst = sheetWorst{Severity: worst.String(), Rules: folded(t.ruleView(worst), rulesInFront)}
		v.Worst.Cables, v.Worst.Beyond = worstCables(s.faulty.worst(), worst)
		v.Rest = t.restView(worst)
	}
	posts := shares(t.posts)
	slices.SortStableFunc(posts, func(a, b sheetShare) int {
		return cmp.Or(cmp.Compare(b.Findings, a.Findings), cmp.Compare(b.Cables, a.Cables), cmp.Compare(a.Name, b.Name))
	})
	v.Posts = folded(posts, postsInFront)
	v.Years = shares(t.years)
	slices.SortFunc(v.Years, func(a, b sheetShare) int { return cmp.Compare(a.Name, b.Name) })
	v.Chart, v.FirstYear, v.EndYear = t.chart()
	return v
}

// worst is the gravest severity of the run; 0 without findings.
func (t *sheetTotals) worst() (worst lint.Severity) {
	for _, r := range t.rules {
		worst = max(worst, r.gravest())
	}
	return worst
}

// worstCables are the cables with findings of the gravest severity, of sections that are in order.
func worstCables(list []sheetSection, worst lint.Severity) (cables sheetFolded[sheetWorstCable], beyond int) {
	var named []sheetWorstCable
	for _, s := range list {
		if s.Of(worst) == 0 {
			break
		}
		if len(named) == cablesNamed {
			beyond++
			continue
		}
		one := sheetWorstCable{sheetLine: s.sheetLine, Findings: s.Of(worst)}
		for _, c := range s.sheetLine.Codes {
			switch {
			case c.Severity != worst:
			case len(one.Codes) == codesInFront:
				one.MoreCodes++
			default:
				one.Codes = append(one.Codes, c.Code)
			}
		}
		named = append(named, one)
	}
	return folded(named, cablesInFront), beyond
}

// restView are the rules with findings below the gravest severity.
func (t *sheetTotals) restView(worst lint.Severity) sheetRules {
	var list []sheetRule
	title := ""
	for s := worst - 1; s > 0; s-- {
		if of := t.ruleView(s); len(of) > 0 {
			list = append(list, of...)
			if title != "" {
				title += " and "
			}
			title += s.String() + "s"
		}
	}
	return sheetRules{title, folded(list, restInFront)}
}

// ruleView are the rules with findings of a severity, the most first; 0 are all rules with findings, the gravest
// first.
func (t *sheetTotals) ruleView(of lint.Severity) []sheetRule {
	var out []sheetRule
	most := 1
	for _, r := range t.rules {
		one := sheetRule{Code: r.rule.Code, Name: r.rule.Name, Silenced: r.silenced}
		for s := range r.tally {
			if of == 0 || of == lint.Severity(s) {
				one.Findings, one.Cables = one.Findings+r.tally[s].findings, max(one.Cables, r.tally[s].cables)
			}
		}
		if of == 0 {
			one.explain(r.rule)
		} else if one.Findings == 0 {
			continue
		}
		one.Severity = cmp.Or(of, r.gravest()).String()
		most = max(most, one.Findings)
		out = append(out, one)
	}
	for i := range out {
		out[i].Width = percent(100 * float64(out[i].Findings) / float64(most))
	}
	slices.SortFunc(out, func(a, b sheetRule) int {
		return cmp.Or(
			cmp.Compare(severity(b.Severity), severity(a.Severity)),
			cmp.Compare(b.Findings, a.Findings), cmp.Compare(a.Code, b.Code),
		)
	})
	return out
}

// explain adds what the end of the page says about a rule.
func (r *sheetRule) explain(rule *lint.Rule) {
	r.Title, r.Demands, r.Why = lint.Sentence(rule.Title), lint.Sentence(rule.Demands), rule.Why
	for _, c := range rule.Cites {
		r.Authorities = append(r.Authorities, lint.Authority(c))
	}
}

// levelView is the levels from the highest, as parts of one bar.
func (t *sheetTotals) levelView() []sheetLevel {
	all := 0
	for _, c := range t.levels {
		all += c.Cables
	}
	var out []sheetLevel
	x := 0.0
	for level := int(marking.TopSecret); level >= int(marking.Unmarked); level-- {
		m := marking.Marking{Level: marking.Level(level)}
		name := m.Level.String()
		if name == "" {
			name = unknownLevel
		}
		if c := t.levels[name]; c != nil {
			wide := 100 * float64(c.Cables) / float64(all)
			out = append(out, sheetLevel{*c, levelClass(m), percent(x), percent(wide)})
			x += wide
		}
	}
	return out
}

// shares are counts by name, with the widths of their bars.
func shares(of map[string]*sheetCount) []sheetShare {
	most := 1
	for _, c := range of {
		most = max(most, c.Cables)
	}
	var out []sheetShare
	for _, name := range slices.Sorted(maps.Keys(of)) {
		out = append(out, sheetShare{*of[name], percent(100 * float64(of[name].Cables) / float64(most))})
	}
	return out
}

// chart has a column for each year; it is empty for a time too long to be seen.
func (t *sheetTotals) chart() (columns []sheetColumn, first, last int) {
	most := 1
	for name, c := range t.years {
		year, err := strconv.Atoi(name)
		if err != nil {
			continue
		}
		if first == 0 || year < first {
			first = year
		}
		last, most = max(last, year), max(most, c.Cables)
	}
	if first == 0 || last-first >= yearsInAChart || last == first {
		return nil, first, last
	}
	wide := 100 / float64(last-first+1)
	for year := first; year <= last; year++ {
		c := t.years[fmt.Sprint(year)]
		if c == nil {
			continue
		}
		high := max(4, 100*float64(c.Cables)/float64(most))
		x := percent(float64(year-first) * wide)
		columns = append(columns, sheetColumn{*c, x, percent(wide * .8), percent(100 - high), percent(high)})
	}
	return columns, first, last
}
