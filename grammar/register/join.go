package register

import (
	"slices"

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
	m.Unlisted = a.Unlisted || b.Unlisted
	return m
}

func joinPaths(a, b []Path) []Path {
	if len(a)+len(b) == 0 {
		return nil
	}
	return paths(slices.Concat(a, b))
}

// RollUp is the banner of a United States document with these portions. Portions that say nothing are left out.
// The manual's Table 3 (p. 28-30 of 2016) has the order of precedence.
func RollUp(portions []Marking) Marking {
	var m Marking
	first := true
	for _, p := range portions {
		if p.Level == marking.Unmarked {
			continue
		}
		if first {
			m, first = p, false
		} else {
			m = Join(m, p)
		}
	}
	m = foreignSources(m, portions)
	m = atomic(m)
	m = controls(m)
	return release(m, portions)
}

// foreignSources makes the classification that of the United States: what others own is foreign government information.
func foreignSources(m Marking, portions []Marking) Marking {
	us := false
	for _, p := range portions {
		us = us || p.Level != marking.Unmarked && !p.Foreign()
	}
	same := len(portions) > 0
	for _, p := range portions {
		same = same && slices.Equal(p.Owners, portions[0].Owners) && p.Joint == portions[0].Joint
	}
	if !m.Foreign() || same && !us {
		return m
	}
	m.FGI, m.Owners, m.Joint = names(slices.Concat(m.FGI, m.Owners)), nil, false
	for _, c := range m.Controls.of(NATOControl) {
		m.Controls = m.Controls.Without(c.Banner)
	}
	if m.Restricted { // the United States has no RESTRICTED: it protects it as CONFIDENTIAL
		m.Level, m.Restricted = max(m.Level, marking.Confidential), false
	}
	if m.Concealed {
		m.FGI = nil
	}
	return m
}

// atomic keeps the strictest of RD, FRD and TFNI, and drops the unclassified ones from a classified banner.
func atomic(m Marking) Marking {
	has := func(system string) bool {
		return slices.ContainsFunc(m.AEA, func(p Path) bool { return p.System == system })
	}
	m.AEA = slices.DeleteFunc(slices.Clone(m.AEA), func(p Path) bool {
		switch p.System {
		case "FRD":
			return has("RD")
		case "TFNI":
			return has("RD") || has("FRD")
		case "DOD UCNI", "DOE UCNI":
			return m.Classified()
		}
		return false
	})
	if len(m.AEA) == 0 {
		m.AEA = nil
	}
	return m
}

// controls lets the weaker control yield to the stricter one.
func controls(m Marking) Marking {
	c := m.Controls
	if m.Classified() {
		if c.Has("SBU NOFORN") || c.Has("LES NOFORN") { // Table 3, rules 3 to 5 and 14
			c = c.With("NOFORN")
		}
		for _, low := range [...]string{"FOUO", "SBU", "SBU NOFORN", "SSI", "DEA SENSITIVE"} {
			c = c.Without(low)
		}
	}
	for _, yields := range [...]struct{ weak, strict string }{
		{"ORCON-USGOV", "ORCON"}, {"EXDIS", "NODIS"}, {"SBU", "SBU NOFORN"}, {"LES", "LES NOFORN"},
		{"SBU", "NODIS"}, {"SBU", "EXDIS"}, {"FOUO", "NODIS"}, {"FOUO", "EXDIS"}, {"FOUO", "SBU"}, {"FOUO", "SBU NOFORN"},
		{"FOUO", "LES"}, {"FOUO", "LES NOFORN"}, {"FOUO", "SSI"},
	} {
		if c.Has(yields.strict) {
			c = c.Without(yields.weak)
		}
	}
	if c.Has("NODIS") || c.Has("EXDIS") { // p. 172-174: they require NOFORN
		c = c.With("NOFORN")
	}
	m.Controls = c
	return m
}

// release works out whom all classified portions may be released to. NOFORN takes the place of every other control on
// release; a classified portion that names nobody keeps the whole back.
func release(m Marking, portions []Marking) Marking {
	first, silent, relido, displays := true, false, true, false
	var common []string
	for _, p := range portions {
		if p.Level == marking.Unmarked || !p.Classified() && p.Controls&releasing() == 0 {
			continue
		}
		relido = relido && p.Controls.Has("RELIDO")
		displays = displays || p.Controls.Has(displayOnly)
		switch {
		case !p.Controls.Has(relTo):
			silent = true
		case first:
			common, first = names(p.Release), false
		default:
			common = meet(common, p.Release)
		}
	}
	some := !first || displays
	c := m.Controls.Without(relTo).Without(displayOnly)
	m.Release, m.Display, m.Unlisted = nil, nil, false
	if !relido {
		c = c.Without("RELIDO")
	}
	switch {
	case c.Has("NOFORN"):
		c = c.Without("RELIDO").Without("EYES ONLY")
	case !first && !silent && common != nil:
		c, m.Release = c.With(relTo), common
	case some:
		c = c.With("NOFORN").Without("RELIDO").Without("EYES ONLY")
	}
	m.Controls = c
	return m
}

// releasing are the controls that say whom a text may be released to.
func releasing() Controls {
	return Controls(0).With("NOFORN").With(relTo).With("RELIDO").With(displayOnly).With("EYES ONLY")
}
