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

const (
	postsInFront  = 12  // the others are folded away
	yearsInAChart = 120 // a longer reach of years is a table alone
)

// sheetIndex is the index and the rules, at the end of the source and first on the page.
type sheetIndex struct {
	Summary
	Rules              []sheetRule
	Levels             []sheetLevel
	Posts, Years       []sheetShare
	MorePosts          []sheetShare
	Chart              []sheetColumn
	Unread             []sheetInput
	UnreadMore         int
	HiddenFaulty       int
	HiddenSound        int
	HiddenOther        int
	FaultyMax          int
	SoundMax           int
	FirstYear, EndYear int
}

// sheetRule is a rule that spoke.
type sheetRule struct {
	Code, Name, Title, Severity string
	Found, Silenced, Cables     int
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

func (t *sheetTotals) view(sum Summary, rules []*lint.Rule) sheetIndex {
	v := sheetIndex{Summary: sum, Unread: t.unread, UnreadMore: sum.Unchecked - len(t.unread), FaultyMax: sheetFaulty, SoundMax: sheetSound,
		HiddenFaulty: t.beyondFaulty, HiddenSound: t.beyondSound, HiddenOther: max(0, t.other-sheetOther)}
	v.Rules = t.ruleView()
	v.Levels = t.levelView()
	posts := shares(t.posts)
	slices.SortStableFunc(posts, func(a, b sheetShare) int {
		return cmp.Or(cmp.Compare(b.Findings, a.Findings), cmp.Compare(b.Cables, a.Cables), cmp.Compare(a.Name, b.Name))
	})
	v.Posts = posts[:min(postsInFront, len(posts))]
	v.MorePosts = posts[len(v.Posts):]
	v.Years = shares(t.years)
	slices.SortFunc(v.Years, func(a, b sheetShare) int { return cmp.Compare(a.Name, b.Name) })
	v.Chart, v.FirstYear, v.EndYear = t.chart()
	return v
}

// ruleView puts the rules that spoke most in front.
func (t *sheetTotals) ruleView() []sheetRule {
	list := slices.SortedFunc(maps.Values(t.rules), func(a, b *ruleTotal) int {
		return cmp.Or(cmp.Compare(b.gravest, a.gravest), cmp.Compare(b.found, a.found), cmp.Compare(a.rule.Code, b.rule.Code))
	})
	most := 1
	for _, r := range list {
		most = max(most, r.found)
	}
	var out []sheetRule
	for _, r := range list {
		one := sheetRule{
			Code: r.rule.Code, Name: r.rule.Name, Title: lint.Sentence(r.rule.Title), Severity: r.gravest.String(), Found: r.found, Silenced: r.silenced, Cables: r.cables,
			Width: percent(100 * float64(r.found) / float64(most)), Demands: lint.Sentence(r.rule.Demands), Why: r.rule.Why,
		}
		for _, c := range r.rule.Cites {
			one.Authorities = append(one.Authorities, lint.Authority(c))
		}
		out = append(out, one)
	}
	return out
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

// shares are counts in the order of their names, with how wide their bars are.
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

// chart is a column a year, those without cables too; none where the years lie too far apart to be seen.
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
		columns = append(columns, sheetColumn{*c, percent(float64(year-first) * wide), percent(wide * .8), percent(100 - high), percent(high)})
	}
	return columns, first, last
}
