// Package marking is the vocabulary of markings and their order: a level, and the
// controls that come with it. A small participle grammar reads every spelling
// that cables use; levels and controls form a lattice, so that a header can be
// compared with what its portions call for. The package knows no law.
package marking

import "strings"

// Level is how high a marking classifies. The levels are ordered by <.
type Level uint8

// The levels. Unmarked is the zero Level: nothing was written. It is not Unclassified.
const (
	Unmarked Level = iota
	Unclassified
	Confidential
	Secret
	TopSecret
)

var levelNames = [...]string{"", "UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "TOP SECRET"}
var levelLetters = [...]string{"", "U", "C", "S", "TS"}

var telegramLevels = [...]string{"", "UNCLAS", "C O N F I D E N T I A L", "S E C R E T", "T O P  S E C R E T"}

// Classified reports whether the level is Confidential, Secret or TopSecret.
func (l Level) Classified() bool { return l >= Confidential }

// String is the level's full name, "CONFIDENTIAL"; empty for Unmarked.
func (l Level) String() string { return levelNames[l] }

// Letter is the level as a portion mark writes it, "C", "TS"; empty for Unmarked.
func (l Level) Letter() string { return levelLetters[l] }

// Telegram is the level as a classification line writes it, classified ones in spaced letters:
// "C O N F I D E N T I A L", "UNCLAS"; empty for Unmarked.
func (l Level) Telegram() string { return telegramLevels[l] }

// Marking is a level with its controls. The zero Marking is unmarked: nothing was
// written. Markings are immutable; Join and Dominates make them a lattice.
type Marking struct {
	Level    Level
	Controls Controls
	// Release is whom the text may be released to, as REL TO lists say it. Next to
	// NOFORN it is unrestricted: the control says it all.
	Release Release
}

// Join is the least marking that is as high as both: the higher level, all controls, and
// for release only those to whom both may be released, NOFORN where nobody is left.
func Join(a, b Marking) Marking {
	m := Marking{Level: max(a.Level, b.Level), Controls: a.Controls | b.Controls}
	if m.Controls.Has(NOFORN) {
		return m
	}
	release, none := a.Release.meet(b.Release)
	if none {
		m.Controls |= Controls(0).With(NOFORN)
		return m
	}
	m.Release = release
	return m
}

// Dominates reports whether a is as high as b or higher: joining b to it changes nothing.
func Dominates(a, b Marking) bool { return Join(a, b) == a }

// Header is what a header must show for text of this marking: on a classified level SBU,
// LOU, FOUO and CUI vanish, and SBU/NF leaves its NOFORN.
func (m Marking) Header() Marking {
	if m.Level.Classified() {
		m.Controls = m.Controls.Without(SBU).Without(LOU).Without(FOUO).Without(CUI)
	}
	return m
}

// String is the canonical header: level, then controls in the register's order,
// joined by "//", "UNCLASSIFIED//SBU"; empty for the zero Marking. CUI stands for
// the level of unclassified text: "CUI//NOFORN". // 32 CFR 2002.20(b)
func (m Marking) String() string {
	parts := make([]string, 0, 4)
	rest := m.Controls
	switch {
	case m.Level <= Unclassified && rest.Has(CUI):
		parts, rest = append(parts, CUI.String()), rest.Without(CUI)
	case m.Level != Unmarked:
		parts = append(parts, m.Level.String())
	}
	for c := Control(0); c < controlCount; c++ {
		if c == NODIS { // captions that limit distribution follow all else
			parts = m.released(parts)
		}
		if rest.Has(c) {
			parts = append(parts, c.String())
		}
	}
	return strings.Join(parts, "//")
}

// released adds the release list.
func (m Marking) released(parts []string) []string {
	if !m.Release.Unrestricted() {
		parts = append(parts, m.Release.String())
	}
	return parts
}

// Portion is the mark as a State cable writes it before a portion: "(C/NF)".
func (m Marking) Portion() string {
	base := m.Level.Letter()
	rest := m.Controls
	for _, sensitive := range [...]Control{SBU, LOU, CUI} {
		if m.Level <= Unclassified && rest.Has(sensitive) {
			base, rest = sensitive.Short(), rest.Without(sensitive)
			break
		}
	}
	parts := []string{base}
	for c := Control(0); c < controlCount; c++ {
		if rest.Has(c) {
			parts = append(parts, c.Short())
		}
	}
	if !m.Release.Unrestricted() {
		parts = append(parts, "REL "+strings.Join(m.Release.List(), ", "))
	}
	return "(" + strings.Join(parts, "/") + ")"
}
