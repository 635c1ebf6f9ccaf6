package lint

import (
	"slices"
	"sync"
	"sync/atomic"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// plan is what runs on a document: the rules that read it and were in force on its days, in order.
type plan struct {
	steps []step
	// notRun are the rules that would have run on some of the days that an undated document may be of.
	notRun []*Rule
}

// step is a rule and the citation that it goes by.
type step struct {
	rule *Rule
	cite law.Cite
}

// plans are the plans of a linter for documents of one day, each made when the first document needs it: between two
// days on which a citation begins or ends to be in force the plan is one for all documents of a kind.
type plans struct {
	once  sync.Once
	turns []calendar.Day
	made  []atomic.Pointer[plan] // by kind of document and number of turns before
}

// planOf is the plan for a document.
func (l *Linter) planOf(d *cable.Document) *plan {
	if !d.Date.Exact() {
		return l.makePlan(d)
	}
	p := l.plans
	p.once.Do(func() { p.fill(l.inForce) })
	turn, onIt := slices.BinarySearch(p.turns, d.Date.From)
	if onIt {
		turn++
	}
	slot := &p.made[int(kindOf(d))*(len(p.turns)+1)+turn]
	if slot.Load() == nil { // others may make the same meanwhile
		slot.Store(l.makePlan(d))
	}
	return slot.Load()
}

// fill finds the days on which plans change.
func (p *plans) fill(inForce []law.Schedule) {
	for i := range inForce {
		p.turns = inForce[i].AppendTurns(p.turns)
	}
	slices.Sort(p.turns)
	p.turns = slices.Compact(p.turns)
	p.made = make([]atomic.Pointer[plan], int(documentKinds)*(len(p.turns)+1))
}

// makePlan looks at each rule.
func (l *Linter) makePlan(d *cable.Document) *plan {
	p := &plan{steps: make([]step, 0, len(l.rules))}
	kind := kindOf(d)
	for i, rule := range l.rules {
		if rule.Check == nil || !rule.reads(kind) || kind == aCable && !rule.Need.given(l.settings) {
			continue
		}
		cite, ok := covering(&l.inForce[i], kind, d.Date)
		switch {
		case ok:
			p.steps = append(p.steps, step{rule, cite})
		case !d.Date.Known() && l.shown[rule] && begins(rule, d.Date):
			p.notRun = append(p.notRun, rule)
		}
	}
	return p
}

// covering is the citation of a schedule that a document of a kind and a date is judged by.
func covering(s *law.Schedule, kind documentKind, date cable.Date) (law.Cite, bool) {
	if kind == aCable {
		return s.Covering(date.From, date.To)
	}
	return s.CoveringPaper(date.From, date.To)
}
