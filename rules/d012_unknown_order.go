package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var unknownOrder = &lint.Rule{
	Code: "D012", Name: "unknown-order", Title: "the E.O. line cites an order that is not on classified information",
	Demands:    "the order in force on the date of the cable is cited",
	Severities: []lint.Severity{lint.Error, lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{{Instrument: &law.FAH1H212, Section: "H-212d"}, {Instrument: &law.FAH1H211, Section: "H-211d"},
		law.Consistency("a cable cites the order on classified information by its number; no order asks for it")},
	Why: `Cables cite the order on national security information by number: 11652, 12065, 12356, 12958, 13526, before
1972 10501 and 10964. In another number, two digits were often exchanged. Orders that only amended one of these, such
as 11862, 12148 and 13292, get a note: a cable cites the order that was amended. In the block of a paper only a number
counts that is nearly that of the order in force.`,
	Fixes: []lint.FixKind{lint.Unsafe},
	Leads: []string{"D028"},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "E.O. ⟦12598⟧: DECL: 05/04/2019", Fixed: "E.O. 12958: DECL: 05/04/2019",
			Note: "two digits exchanged"},
		{Frame: "2011 C", Text: "E.O. ⟦13562⟧: DECL: 20210504", Fixed: "E.O. 13526: DECL: 20210504",
			Note: "two digits exchanged"},
		{Frame: "2009 C", Text: "E.O. ⟦13292⟧: DECL: 05/04/2019", Fixed: "E.O. 12958: DECL: 05/04/2019",
			Note: "the amendment, only noted"},
		{Frame: "2002 C", Text: "E.O. ⟦13142⟧: DECL: 05/04/2012", Fixed: "E.O. 12958: DECL: 05/04/2012",
			Note: "the amendment of 1999, a real order"},
		{Frame: "1998 C", Text: "E.O. ⟦12972⟧: DECL: 05/04/2008", Fixed: "E.O. 12958: DECL: 05/04/2008",
			Note: "the amendment of 1995"},
		{Frame: "1974 C", Text: "P 041530Z MAY 76\nE.O. ⟦11862⟧: GDS", Fixed: "P 041530Z MAY 76\nE.O. 11652: GDS",
			Note: "the amendment of 1975"},
		{Frame: "1974 C", Text: "P 041530Z MAY 71\nE.O. ⟦10510⟧: GP-3", Fixed: "P 041530Z MAY 71\nE.O. 10501: GP-3",
			Note: "before June 1972 too"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2019", Note: "the order in force"},
		{Frame: "1974 C", Text: "E.O. 11652: GDS", Trap: true, Note: "an older order in its time"},
		{Frame: "none", Text: ordersMemo("2012", "Reason: E.O. ⟦13562⟧, 1.4(d)"), Note: "in the block of a paper"},
		{Frame: "2018 U SMART", Text: "E.O.:   ⟦13⟧S2", Note: "a number that cannot be read is noted"},
		{Frame: "2018 U SMART", Text: "E.O.:   ⟦13562⟧", Fixed: "E.O.:   13526", Note: "the key of a SMART print"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		if p.Doc.Paper != nil {
			orderMistyped(p, &all)
			all.report(p)
			return
		}
		eachOrder(p.Doc, func(o *cable.OrderLine) {
			switch cited := law.ByOrder(o.Number); {
			case cited != nil && cited.Amends != "":
				if cited.Signed > p.Doc.Date.From || maybeSuperseded(p.Doc, cited) { // D013's, and D014's
					return
				}
				d := lint.Diagnostic{Severity: lint.Info, Span: o.Place(o.NumberSpan),
					Message: fmt.Sprintf("E.O. %s amended E.O. %s: cables cite %[2]s", cited.Order, cited.Amends)}
				all.add(o.Number, citeInForce(p.Doc, d))
			case cited == nil && lostColon(o.Number): // S006's
			case cited == nil && len(o.Number) < 4 && o.Number != "" && glued(o):
				all.add(o.Number, lint.Diagnostic{Severity: lint.Info, Span: o.Place(o.NumberSpan),
					Message: "the number of the order cannot be read, and was not checked", Help: "check it by hand"})
			case cited == nil && len(o.Number) >= 4:
				d := lint.Diagnostic{Span: o.Place(o.NumberSpan), Message: "E.O. " + o.Number +
					" is not an order on classified information"}
				if cutNumber(o) {
					d.Severity = lint.Info
				}
				all.add(o.Number, citeInForce(p.Doc, d))
			}
		})
		all.report(p)
	},
}

// orderMistyped notes the numbers in the authority block of a paper that are one typo away from that of the order in
// force, or have its figures in another order. A block may name other orders, too.
func orderMistyped(p *lint.Pass, all *repeats) {
	now := lint.OrderInForce(p.Doc)
	eachOrderNumber(p.Doc, func(o orderNumber) {
		if now == nil || law.Related(o.number) || law.ByOrder(o.number) != nil ||
			!text.OneSlip(o.number, now.Order) && !sameFigures(o.number, now.Order) {
			return
		}
		all.add(o.number, citeInForce(p.Doc, lint.Diagnostic{Severity: o.severity, Span: o.at,
			Message: "E.O. " + o.number + " is not an order on classified information"}))
	})
}

// sameFigures reports whether two numbers have the same figures, in another order.
func sameFigures(a, b string) bool {
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return string(x) == string(y)
}

// cutNumber reports whether an E.O. line ends in the first figures of an order's number: the copy lost the rest.
func cutNumber(o *cable.OrderLine) bool {
	if law.ByOrder(o.Number) != nil || !noValue(o) || !o.Rest.Empty() {
		return false
	}
	return slices.ContainsFunc(law.All(), func(i *law.Instrument) bool {
		return i.Order != "" && strings.HasPrefix(i.Order, o.Number)
	})
}

// glued reports whether a letter or a sign follows the figures of an order's number: 13S2, 129#8.
func glued(o *cable.OrderLine) bool {
	rest := o.Text[o.NumberSpan.End:]
	return rest != "" && (text.IsLetter(rest[0]) || strings.IndexByte("#?*", rest[0]) >= 0)
}

// lostColon reports whether a number is an order's with a sixth figure in the colon's place: "E.O. 116528 GDS".
func lostColon(number string) bool { return len(number) == 6 && law.ByOrder(number[:5]) != nil }
