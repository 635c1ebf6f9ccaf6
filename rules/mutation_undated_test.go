package rules

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/testing/mutation"
	"github.com/cablelint/cablelint/lint"
)

// owedToTheDate are the rules that compare with the cable's date, or that hold in some eras alone, so that a cable
// which cites an older order may be of a time in which it was right. H014 and H015 read archive lines that are
// taken away with the date, H013 and S012 the date-time group itself.
var owedToTheDate = []string{"A001", "A002", "A003", "A012", "C006", "D005", "D006", "D007", "D008", "D009", "D010",
	"D013", "D014", "D015", "D016", "D018", "D019", "D025", "D029", "H013", "H014", "H015", "P010", "R011", "S012"}

// TestEachMutantIsFoundWithoutADate takes the dates from mutants of each era: the rule of each operator still reports
// most of them, and those on the roll-up and on marks all.
func TestEachMutantIsFoundWithoutADate(t *testing.T) {
	b, parser := newBreaker(t), grammar.NewParser()
	var pool []*mutation.Text
	for seed := range uint64(1200) {
		pool = append(pool, mutation.Read(mutation.Sound(3_000_000+seed).Text, nil))
	}
	const each = 4
	for i, o := range mutation.Operators() {
		tried, found := 0, 0
		for k := 0; k < len(pool) && tried < each; k++ {
			text := pool[(k+i*37)%len(pool)]
			text.Rand = rand.New(rand.NewPCG(uint64(k), uint64(i)))
			m, ok := o.Apply(text)
			if !ok {
				continue
			}
			tried++
			m.Text = undated(parser.Parse(source.NewFile("mutant.txt", m.Text)), blankDates)
			if slices.ContainsFunc(b.find(m), func(d lint.Diagnostic) bool { return d.Rule.Code == o.Code }) {
				found++
			}
		}
		all := o.Code[0] == 'P' || strings.HasPrefix(o.Code, "R00") && o.Code != "R009"
		if !slices.Contains(owedToTheDate, o.Code) && (2*found < tried || all && found < tried) {
			t.Errorf("%s %s: %d of %d are found without a date", o.Code, o.Name, found, tried)
		}
	}
}

// TestOperatorsInEachEra counts in which eras each operator finds a place. The roll-up is broken in all of them, on
// paragraphs, bullets and the words ENTIRE TEXT; marks that lost a sign in all but before 1978, when most of the
// generator's cables have no marks. TestEachMutantIsFound requires that each mutant is found.
func TestOperatorsInEachEra(t *testing.T) {
	from := []string{"1973", "1979", "1983", "1996", "2004", "2011"}
	applied := map[string]map[string]bool{}
	for seed := range uint64(2500) {
		c := mutation.Sound(4_000_000 + seed)
		year, era := c.Date.Format("2006"), ""
		for _, f := range from {
			if year >= f {
				era = f
			}
		}
		text := mutation.Read(c.Text, nil)
		for i, o := range mutation.Operators() {
			key := o.Code + " " + o.Name
			if applied[key][era] {
				continue
			}
			text.Rand = rand.New(rand.NewPCG(seed, uint64(i)))
			if _, ok := o.Apply(text); ok {
				if applied[key] == nil {
					applied[key] = map[string]bool{}
				}
				applied[key][era] = true
			}
		}
	}
	for _, o := range mutation.Operators() {
		key := o.Code + " " + o.Name
		var lacks []string
		for _, f := range from {
			if !applied[key][f] {
				lacks = append(lacks, f)
			}
		}
		if len(lacks) > 0 {
			t.Logf("%s has no place from %s", key, strings.Join(lacks, ", "))
		}
		always := o.Code == "R001" || o.Code == "R002" || o.Code == "P005" || o.Code == "P018"
		unmarked := o.Code[0] == 'P' && slices.Equal(lacks, from[:1]) // most telegrams had no marks then
		if always && len(lacks) > 0 && !unmarked {
			t.Errorf("%s is not tried from %s", key, strings.Join(lacks, ", "))
		}
	}
}
