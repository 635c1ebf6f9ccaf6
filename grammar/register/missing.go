package register

import (
	"slices"
	"strings"
)

// Part is one part of a roll-up: the classification, a compartment, a program, foreign government information, a
// control, or a list.
type Part struct {
	// Text is how a banner writes it.
	Text string
	// In reports whether a portion's marking calls for it.
	In func(Marking) bool
	// shown reports whether a header shows it; nil for parts that a header writes in ways of its own: levels, NOFORN, the
	// lists of REL TO and DISPLAY ONLY, and what is for unclassified text.
	shown func(header Marking) bool
}

// MissingFrom reports whether a header does not show the part.
func (p Part) MissingFrom(header Marking) bool { return p.shown != nil && !p.shown(header) }

// Parts are the parts of a roll-up in a banner's order.
func (m Marking) Parts() (list []Part) {
	list = append(list, Part{Text: m.classification(true), In: func(o Marking) bool {
		return o.Level == m.Level && o.Restricted == m.Restricted
	}})
	for _, axis := range [...]struct {
		want   []Path
		of     func(Marking) []Path
		prefix string
	}{
		{m.SCI, func(o Marking) []Path { return o.SCI }, ""},
		{m.SAR, func(o Marking) []Path { return o.SAR }, "SAR-"},
		{m.AEA, func(o Marking) []Path { return o.AEA }, ""},
	} {
		for _, path := range axis.want {
			list = append(list, Part{
				Text: axis.prefix + strings.Join(systems([]Path{path}), ""),
				In:   func(o Marking) bool { return slices.Contains(axis.of(o), path) },
				shown: func(h Marking) bool {
					return shows(axis.of(h), path) || coversAtomic(h.AEA, path) || axis.prefix != "" && namesProgram(h.SAR, path)
				},
			})
		}
	}
	if text := m.Sources(); text != "" {
		list = append(list, Part{
			Text: text,
			In:   func(o Marking) bool { return o.Concealed || o.FGI != nil || o.Foreign() },
			shown: func(h Marking) bool {
				return h.Concealed || containsAll(h.FGI, m.FGI) || h.Joint && containsAll(h.Owners, m.FGI)
			},
		})
	}
	for e := range All() {
		if b := bit(e); e.Category != Retired && m.Controls&b != 0 {
			list = append(list, m.part(e, b))
		}
	}
	return list
}

// part is the part that a control is.
func (m Marking) part(e *Entry, b Controls) Part {
	p := Part{Text: e.Banner, In: func(o Marking) bool { return o.Controls&b != 0 },
		shown: func(h Marking) bool {
			return h.Controls&b != 0 || slices.ContainsFunc(yielding[:], func(y yields) bool {
				return y.weak == e.Banner && h.Controls.Has(y.strict)
			})
		}}
	switch e.Banner {
	case "NOFORN", "SBU", "SBU NOFORN", "FOUO":
		p.shown = nil
	case relTo, displayOnly:
		p.shown = nil
		only := Marking{Controls: b, Release: m.Release, Display: m.Display, Unlisted: m.Unlisted}
		p.Text = strings.Join(only.dissemination(true), "/")
	}
	return p
}

// shows reports whether compartments have one, or one within it.
func shows(have []Path, p Path) bool {
	return slices.ContainsFunc(have, func(h Path) bool {
		return h.System == p.System && (p.Compartment == "" || h.Compartment == p.Compartment) &&
			(p.Sub == "" || h.Sub == p.Sub)
	})
}

// namesProgram reports whether one of several programs has the name that a portion's program is short for.
func namesProgram(have []Path, p Path) bool {
	return p.Compartment == "" && p.Sub == "" &&
		slices.ContainsFunc(have, func(h Path) bool { return abbreviates(p.System, h.System+h.Sub) })
}

// abbreviates reports whether a word of two to four letters may be short for the name of a program: the letters are in
// the name in this order, and the first is its first: GH for GREEN HERON.
func abbreviates(short, name string) bool {
	if len(short) < 2 || len(short) > 4 || len(name) <= len(short)+2 || short[0] != name[0] {
		return false
	}
	for i := range len(short) {
		at := strings.IndexByte(name, short[i])
		if at < 0 {
			return false
		}
		name = name[at+1:]
	}
	return true
}

// coversAtomic reports whether a stricter marking of atomic energy information takes the place of one: RD of FRD, and
// both of TFNI (p. 104 and 111).
func coversAtomic(have []Path, p Path) bool {
	return p.Compartment == "" && (p.System == "FRD" || p.System == "TFNI") && (shows(have, Path{System: "RD"}) ||
		p.System == "TFNI" && shows(have, Path{System: "FRD"}))
}

func containsAll(have, want []string) bool {
	return want != nil && !slices.ContainsFunc(want, func(w string) bool { return !slices.Contains(have, w) })
}

// ControlSystems names the control systems of compartmented information that the marking has, each once: "SI" for
// SI-G. A retired word counts as the system that took its place: COMINT as SI, KDK as TK.
func (p *Parsed) ControlSystems() (names []string) {
	for _, path := range p.SCI {
		names = append(names, path.System)
	}
	for _, piece := range p.Pieces {
		if e := piece.Entry; e != nil && e.Category == Retired && e.Instead != "" {
			names = append(names, e.Instead)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// NamesSystem reports whether one of the words or phrases for a control system is in a text in capitals, however it is
// separated: SI in TOP SECRET SI-G, HANDLE VIA COMINT CHANNELS ONLY.
func NamesSystem(text, system string) bool {
	words := strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r < 'A' || r > 'Z' }), " ")
	has := func(phrase string) bool { return strings.Contains(" "+words+" ", " "+phrase+" ") }
	for e := range All() {
		first, _, _ := strings.Cut(e.Banner, "-")
		if (e.Category == SCI && first == system || e.Instead == system) &&
			(has(first) || slices.ContainsFunc(e.Also, has)) {
			return true
		}
	}
	return false
}
