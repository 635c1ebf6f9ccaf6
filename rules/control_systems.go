package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// systemNotShown reports the first control system of compartmented information that portions of a paper have and none
// of its banners shows, and whether there is one. In any year the banner tells a reader who may open the paper, so that
// no date is asked for.
func systemNotShown(p *lint.Pass) bool {
	d := p.Doc
	line := d.FirstLine()
	if d.Paper == nil || line == nil || !classified(d) || d.Copy.HeaderCut || d.Paper.Stamped || ofOthers(d) ||
		!bannersRead(d) {
		return false
	}
	of, shown := map[string][]string{}, map[string]bool{} // the systems of marks by their text, and those that are shown
	system, marks := "", []*cable.Mark(nil)
	for _, b := range d.Binding() {
		text := b.Mark.Text
		if !register.MayHaveSystem(text) { // as (S) and (S//NF)
			continue
		}
		systems, known := of[text]
		if !known {
			if read := register.Parse(text); read.Understood() {
				systems = read.ControlSystems()
			}
			of[text] = systems
			if system == "" {
				system = firstNotShown(d, systems, shown)
			}
		}
		if system != "" && slices.Contains(systems, system) {
			marks = append(marks, b.Mark)
		}
	}
	if system != "" {
		p.Report(notShown(line, system, marks))
	}
	return system != ""
}

// firstNotShown is the first of control systems that the paper does not show, empty for none. What was asked before is
// in shown.
func firstNotShown(d *cable.Document, systems []string, shown map[string]bool) string {
	for _, system := range systems {
		in, known := shown[system]
		if !known {
			in = showsSystem(d, system)
			shown[system] = in
		}
		if !in {
			return system
		}
	}
	return ""
}

// showsSystem reports whether a banner names a control system, or a line of capitals: HANDLE VIA COMINT CHANNELS ONLY.
func showsSystem(d *cable.Document, system string) bool {
	return slices.ContainsFunc(allBanners(d), func(m *cable.Mark) bool {
		return register.NamesSystem(strings.ToUpper(m.Text), system)
	}) || capitalsName(d, system)
}

// capitalsName reports whether a line without small letters and without a portion mark names a control system.
func capitalsName(d *cable.Document, system string) bool {
	for line := range d.Written().CapitalLines(d.Span) {
		if register.NamesSystem(line, system) {
			return true
		}
	}
	return false
}
