package marking

import "iter"

// Control is one control or caption that limits who may see a text.
type Control uint8

// The controls in the register's order; State's captions that limit distribution come last.
const (
	HCS Control = iota
	SI
	Gamma
	TK
	SAR
	RD
	FRD
	FGI
	FOUO
	ORCON
	NOFORN
	PROPIN
	RELIDO
	EyesOnly
	SBU
	LOU
	LES
	CUI
	NODIS
	EXDIS
	STADIS
	LIMDIS
	controlCount
)

var controlNames = [controlCount]struct{ long, short string }{
	{"HCS", "HCS"}, {"SI", "SI"}, {"G", "G"}, {"TK", "TK"}, {"SAR", "SAR"}, {"RD", "RD"}, {"FRD", "FRD"}, {"FGI", "FGI"},
	{"FOUO", "FOUO"}, {"ORCON", "OC"}, {"NOFORN", "NF"}, {"PROPIN", "PR"}, {"RELIDO", "RELIDO"}, {"EYES ONLY", "EYES"},
	{"SBU", "SBU"}, {"LOU", "LOU"}, {"LES", "LES"}, {"CUI", "CUI"},
	{"NODIS", "ND"}, {"EXDIS", "XD"}, {"STADIS", "STADIS"}, {"LIMDIS", "LIMDIS"},
}

// Sensitive are the controls that alone make a text unclassified: none of them is a level.
const Sensitive Controls = 1<<SBU | 1<<LOU | 1<<FOUO | 1<<LES | 1<<CUI

// String is the control as a header writes it, "NOFORN".
func (c Control) String() string { return controlNames[c].long }

// Short is the control as a portion mark writes it, "NF".
func (c Control) Short() string { return controlNames[c].short }

// All gives the set's controls in the register's order.
func (s Controls) All() iter.Seq[Control] {
	return func(yield func(Control) bool) {
		for c := Control(0); c < controlCount; c++ {
			if s.Has(c) && !yield(c) {
				return
			}
		}
	}
}

// Controls is a set of controls, a bit each.
type Controls uint32

// Set makes a set of controls.
func Set(list ...Control) (s Controls) {
	for _, c := range list {
		s |= 1 << c
	}
	return s
}

// Has reports whether the control is in the set.
func (s Controls) Has(c Control) bool { return s&(1<<c) != 0 }

// With is the set and the control.
func (s Controls) With(c Control) Controls { return s | 1<<c }

// Without is the set without the control.
func (s Controls) Without(c Control) Controls { return s &^ (1 << c) }
