package register

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
)

// Join is what a document with two portions must show, axis by axis: the higher level, all compartments, programs and
// controls, and for release only whom both name. What a banner leaves out is left out by Header, so that Join is a
// lattice: the order of portions does not matter.
func Join(a, b Marking) Marking {
	m := Marking{Level: max(a.Level, b.Level), Restricted: a.Restricted || b.Restricted, Controls: a.Controls | b.Controls}
	m.SCI, m.SAR, m.AEA = joinPaths(a.SCI, b.SCI), joinPaths(a.SAR, b.SAR), joinPaths(a.AEA, b.AEA)
	m.Concealed = a.Concealed || b.Concealed
	m.FGI = names(slices.Concat(a.FGI, b.FGI))
	m.Joint = a.Joint || b.Joint
	m.Owners = names(slices.Concat(a.Owners, b.Owners))
	m.Display = names(slices.Concat(a.Display, b.Display))
	m.Release = names(slices.Concat(a.Release, b.Release))
	m.Eyes = names(slices.Concat(a.Eyes, b.Eyes))
	m.Unlisted = a.Unlisted || b.Unlisted
	return m
}

func joinPaths(a, b []Path) []Path {
	if len(a)+len(b) == 0 {
		return nil
	}
	return paths(slices.Concat(a, b))
}

// Roll is the banner of a United States document with certain portions, and why it is what it is.
type Roll struct {
	Marking
	// Why has, by the banner's words for it, why a part is there that no portion has in this form.
	Why map[string]string
	// Yields are the parts that portions have and the banner leaves out, in the order of a banner.
	Yields []Yield
}

// Yield is a part that a banner leaves out, why, and the page of the manual of 2016.
type Yield struct {
	Text, Why string
	Page      int
}

func (r *Roll) yield(text string, page int, why string) {
	r.Yields = append(r.Yields, Yield{text, why, page})
}

// RollUp is the banner of a United States document with these portions. Portions that say nothing are left out.
// The manual's Table 3 (p. 28-30 of 2016) has the order of precedence on release.
func RollUp(portions []Marking) *Roll {
	r := &Roll{Why: map[string]string{}}
	r.Marking = joined(slices.DeleteFunc(slices.Clone(portions), func(p Marking) bool {
		return p.Level == marking.Unmarked
	}))
	r.foreignSources(portions)
	r.atomic()
	r.controls()
	r.release(portions)
	return r
}

// joined joins the portions by halves, so that a text with thousands of compartments is not sorted for each of them.
func joined(portions []Marking) Marking {
	switch n := len(portions); n {
	case 0:
		return Marking{}
	case 1:
		return portions[0]
	default:
		return Join(joined(portions[:n/2]), joined(portions[n/2:]))
	}
}

// foreignSources makes the classification that of the United States: what others own is foreign government information.
func (r *Roll) foreignSources(portions []Marking) {
	us := false
	for _, p := range portions {
		us = us || p.Level != marking.Unmarked && !p.Foreign()
	}
	same := len(portions) > 0
	for _, p := range portions {
		same = same && slices.Equal(p.Owners, portions[0].Owners) && p.Joint == portions[0].Joint
	}
	if !r.Foreign() || same && !us {
		r.Restricted = r.Restricted && !r.Level.Classified() // CONFIDENTIAL and more are above it
		return
	}
	sources := r.owned()
	r.Concealed = r.Concealed || slices.Contains(sources, concealed)
	if r.FGI = sources; r.Concealed { // p. 124
		r.FGI = nil
	}
	r.Owners, r.Joint = nil, false
	r.Why[r.Sources()] = "a portion is classified by others, and the banner is the United States' (p. 28)"
	if r.Restricted { // the United States has no RESTRICTED: it protects it as CONFIDENTIAL
		r.Restricted = false
		if r.Level < marking.Confidential {
			r.Level = marking.Confidential
			r.Why[r.Level.String()] = "a foreign RESTRICTED is protected as CONFIDENTIAL"
		}
	}
}

// owned are the others whose information a marking has, as sources and as owners of the classification.
func (m Marking) owned() []string { return names(slices.Concat(m.FGI, m.Owners)) }

// Calls is what a portion's marking calls for of the foreign government information of a banner of the United States:
// FGI AUS CAN for //JOINT S AUS CAN USA.
func (m Marking) Calls() string {
	return Marking{FGI: m.owned(), Concealed: m.Concealed || slices.Contains(m.owned(), concealed)}.Sources()
}

// Sources is foreign government information as a banner writes it, empty for none.
func (m Marking) Sources() string {
	switch {
	case m.Concealed:
		return "FGI"
	case m.FGI != nil:
		return "FGI " + strings.Join(m.FGI, " ")
	}
	return ""
}

// atomic keeps the strictest of RD, FRD and TFNI, and drops the unclassified ones from a classified banner, which then
// is NOFORN where it would be released (p. 116 and 118).
func (r *Roll) atomic() {
	has := func(system string) bool {
		return slices.ContainsFunc(r.AEA, func(p Path) bool { return p.System == system })
	}
	var kept []Path
	for _, p := range r.AEA {
		text := strings.Join(systems([]Path{p}), "")
		switch strict := map[bool]string{true: "RD", false: "FRD"}[has("RD")]; {
		case p.System == "FRD" && has("RD") && p.Compartment != "": // p. 109: SIGMA numbers are those of RD
			p.System = "RD"
			kept = append(kept, p)
		case p.System == "FRD" && has("RD"), p.System == "TFNI" && (has("RD") || has("FRD")):
			r.yield(text, entryOf(p.System).Page, strict+" takes precedence")
		case strings.HasSuffix(p.System, " UCNI") && r.Classified():
			r.yield(text, entryOf(p.System).Page, "the classification protects it")
			if r.Controls&releasing() != 0 {
				r.nofornFor("a portion is " + p.System + " (p. 116)")
			}
		default:
			kept = append(kept, p)
		}
	}
	if r.AEA = nil; kept != nil {
		r.AEA = paths(kept)
	}
}

// nofornFor adds NOFORN, which no portion has, for a reason.
func (r *Roll) nofornFor(why string) {
	if !r.Controls.Has("NOFORN") {
		r.Controls = r.Controls.With("NOFORN")
		r.Why["NOFORN"] = why
	}
}

// covered are the controls of unclassified text that a classified banner leaves out, and the ones that stay are those
// of DEA, LES and SSI.
var covered = [...]string{"FOUO", "LIMDIS", "SBU", "SBU NOFORN"}

// yields is a control that gives way to a stricter one of the same text.
type yields struct{ weak, strict string }

// yielding are those of the register.
var yielding = [...]yields{
	{"ORCON-USGOV", "ORCON"}, {"EXDIS", "NODIS"}, {"SBU", "SBU NOFORN"}, {"LES", "LES NOFORN"},
	{"SBU", "NODIS"}, {"SBU", "EXDIS"}, {"SBU NOFORN", "NODIS"}, {"SBU NOFORN", "EXDIS"}, {"FOUO", "PROPIN"},
	{"FOUO", "DEA SENSITIVE"}, {"FOUO", "FISA"}, {"FOUO", "LIMDIS"}, {"FOUO", "NODIS"}, {"FOUO", "EXDIS"},
	{"FOUO", "SBU"}, {"FOUO", "SBU NOFORN"}, {"FOUO", "LES"}, {"FOUO", "LES NOFORN"}, {"FOUO", "SSI"},
}

// controls lets the weaker control yield to the stricter one.
func (r *Roll) controls() {
	if r.Classified() {
		for _, low := range [...]string{"SBU NOFORN", "LES NOFORN"} { // Table 3, rules 3 to 8, 14 and 15
			if r.Controls.Has(low) {
				r.nofornFor("a portion is " + low + " (p. 29)")
			}
		}
		if r.Controls.Has("LES NOFORN") { // p. 185
			r.Controls = r.Controls.Without("LES NOFORN").With("LES")
			r.Why["LES"] = "a portion is LES NOFORN, and NOFORN is a control of its own (p. 185)"
		}
		for _, low := range covered {
			if r.Controls.Has(low) {
				r.Controls = r.Controls.Without(low)
				r.yield(low, entryOf(low).Page, "the classification protects it")
			}
		}
	}
	had := r.Controls
	for _, y := range yielding {
		if had.Has(y.strict) && r.Controls.Has(y.weak) {
			r.Controls = r.Controls.Without(y.weak)
			r.yield(y.weak, entryOf(y.weak).Page, y.strict+" takes precedence")
		}
	}
	for _, state := range [...]string{"NODIS", "EXDIS"} { // p. 172-174
		if r.Controls.Has(state) {
			r.nofornFor(fmt.Sprintf("%s requires it (p. %d)", state, entryOf(state).Page))
		}
	}
}

// audience is whom a portion may be released or shown to.
type audience struct{ release, display []string }

// audienceOf is a portion's audience; ok is false where it names nobody. What may be released may be shown (Table 3,
// rule 26). EYES ONLY is read as REL TO (rules 13 and 22).
func audienceOf(p Marking) (a audience, ok bool) {
	if p.Controls.Has(relTo) {
		a.release = normal(p.Release)
	} else if p.Eyes != nil {
		a.release = normal(p.Eyes)
	}
	a.display = names(slices.Concat(a.release, normal(p.Display)))
	return a, a.display != nil
}

// sameAudience reports whether two portions name the same lists.
func sameAudience(a, b *Marking) bool {
	return a.Controls.Has(relTo) == b.Controls.Has(relTo) && (a.Eyes == nil) == (b.Eyes == nil) &&
		slices.Equal(a.Release, b.Release) && slices.Equal(a.Eyes, b.Eyes) && slices.Equal(a.Display, b.Display)
}

// normal is a list without the countries that a group of it has.
func normal(list []string) []string { return meet(list, list) }

// release works out whom all portions may be released or shown to. NOFORN takes the place of every other control on
// release; a portion that names nobody keeps the whole back.
func (r *Roll) release(portions []Marking) {
	var common audience
	first, silent, relido, some := true, false, true, false
	last := &Marking{}
	for i := range portions {
		p := &portions[i]
		if p.Level == marking.Unmarked || !p.Classified() && p.Controls&releasing() == 0 {
			continue
		}
		relido = relido && p.Controls.Has("RELIDO")
		some = some || p.Controls&releasing() != 0
		if !first && sameAudience(p, last) { // as in most papers, and it changes nothing again
			continue
		}
		last = p
		a, ok := audienceOf(*p)
		switch {
		case !ok:
			silent = true
		case first:
			common, first = a, false
		default:
			common = audience{meet(common.release, a.release), meet(common.display, a.display)}
		}
	}
	had := r.Controls
	c := r.Controls &^ releasing()
	r.Release, r.Display, r.Eyes, r.Unlisted = nil, nil, nil, false
	shown := slices.DeleteFunc(slices.Clone(common.display), func(n string) bool {
		return slices.Contains(common.release, n)
	})
	switch {
	case had.Has("NOFORN"):
		c = c.With("NOFORN")
	case !silent && common.display != nil:
		if common.release != nil {
			c, r.Release = c.With(relTo), common.release
		}
		if had.Has(displayOnly) && len(shown) > 0 {
			c, r.Display = c.With(displayOnly), names(shown)
		}
		if relido && r.Display == nil {
			c = c.With("RELIDO")
		}
	case some && relido:
		c = c.With("RELIDO")
	case some && silent:
		c = c.With("NOFORN")
		r.Why["NOFORN"] = "a portion names nobody that it may be released to (p. 29)"
	case some:
		c = c.With("NOFORN")
		r.Why["NOFORN"] = "the portions have no country in common (p. 29)"
	}
	for _, e := range (had &^ c).of(Dissemination) {
		r.yield(e.Banner, 29, map[bool]string{true: "NOFORN takes precedence",
			false: "not every portion has it"}[c.Has("NOFORN")])
	}
	r.Controls = c
}

// releasing are the controls that say whom a text may be released to.
func releasing() Controls {
	return Controls(0).With("NOFORN").With(relTo).With("RELIDO").With(displayOnly).With("EYES ONLY")
}
