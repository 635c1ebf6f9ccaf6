package register

import (
	"slices"
	"strings"
)

// Axis is one thing that a roll-up calls for: a compartment, a program, foreign government information, or a control.
type Axis struct {
	// Text is how a banner writes it.
	Text string
	// In reports whether a portion's marking calls for it.
	In func(Marking) bool
}

// Missing gives what a roll-up calls for and a header does not show, in a banner's order; nil where it shows all.
// Levels, NOFORN, the lists of REL TO and DISPLAY ONLY, and SBU are left out: a header writes them in ways of its own.
func Missing(header, want Marking) (list []Axis) {
	for _, pair := range [...]struct {
		have, want []Path
		of         func(Marking) []Path
		prefix     string
	}{
		{header.SCI, want.SCI, func(m Marking) []Path { return m.SCI }, ""},
		{header.SAR, want.SAR, func(m Marking) []Path { return m.SAR }, "SAR-"},
		{header.AEA, want.AEA, func(m Marking) []Path { return m.AEA }, ""},
	} {
		for _, p := range pair.want {
			if shows(pair.have, p) {
				continue
			}
			text := pair.prefix + strings.Join(systems([]Path{p}), "")
			list = append(list, Axis{text, func(m Marking) bool { return slices.Contains(pair.of(m), p) }})
		}
	}
	if (want.Concealed || want.FGI != nil) && !header.Concealed && !containsAll(header.FGI, want.FGI) {
		text := strings.TrimSpace("FGI " + strings.Join(want.FGI, " "))
		list = append(list, Axis{text, func(m Marking) bool { return m.Concealed || m.FGI != nil || m.Foreign() }})
	}
	for c := range All() {
		switch c.Banner {
		case "NOFORN", relTo, displayOnly, "SBU", "SBU NOFORN", "FOUO":
			continue
		}
		if b := bit(c); c.Category != Retired && want.Controls&b != 0 && header.Controls&b == 0 {
			list = append(list, Axis{c.Banner, func(m Marking) bool { return m.Controls&b != 0 }})
		}
	}
	return list
}

// shows reports whether compartments have one, or one within it.
func shows(have []Path, p Path) bool {
	return slices.ContainsFunc(have, func(h Path) bool {
		return h.System == p.System && (p.Compartment == "" || h.Compartment == p.Compartment) &&
			(p.Sub == "" || h.Sub == p.Sub)
	})
}

func containsAll(have, want []string) bool {
	return want != nil && !slices.ContainsFunc(want, func(w string) bool { return !slices.Contains(have, w) })
}
