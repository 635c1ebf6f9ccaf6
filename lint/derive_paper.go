package lint

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/lint/cable"
)

// PaperDerivation is the banner that the marks of a paper call for.
type PaperDerivation struct {
	// Banner is in the register's form where the marks follow the register or have more than State's markings do, else
	// in State's; empty where nothing is marked.
	Banner string
	// Register is how the register rolls the marks up; nil where the banner is State's.
	Register *RegisterDerivation
	// Partly are the marks that were not understood whole, contradict themselves, or have what is not rolled up, as the
	// categories of CUI, in order: the banner has what was understood of them, and they may call for more.
	Partly []Caller
}

// DerivePaper works out the banner that the marks of a paper call for.
func DerivePaper(d *cable.Document) PaperDerivation {
	out, marks := paperMarks(d)
	if marks == nil {
		if derived := Derived(d); derived != (marking.Marking{}) {
			out.Banner = derived.String()
		}
		return out
	}
	out.Register = new(RegisterDerivation)
	out.Register.rollUp(marks)
	out.Banner = out.Register.Banner()
	return out
}

// paperMarks finds the marks of a paper that were not understood whole, and the ones that the register rolls up. The
// register rolls up nothing where the banner is State's.
func paperMarks(d *cable.Document) (out PaperDerivation, marks []registerMark) {
	if !slices.ContainsFunc(d.Binding(), mayExceedState) {
		return out, nil
	}
	derived := Derived(d)
	marks = registerMarks(d)
	follows := false
	outside := !derived.Level.Classified() && (derived.Controls.Has(marking.CUI) || derived.Controls.Has(marking.LOU))
	for _, m := range marks {
		text := m.caller.Mark.Text
		follows = follows || m.exceeds ||
			datedForRegister(d) && !register.Plain(text) && register.Follows(text)
	}
	follows = follows && !outside // the register has neither, and a classified banner need not
	list, known := bannerList(d), map[string]*register.Parsed{}
	for i, m := range marks {
		_, unknown := m.caller.Mark.Unknown()
		unlisted := follows && m.read.Unlisted && list == nil
		if !m.counts && (follows || unknown) || outside && m.exceeds || unlisted {
			out.Partly = append(out.Partly, m.caller)
		}
		if follows {
			text := m.caller.Mark.Text
			if known[text] == nil {
				known[text] = m.known(list)
			}
			marks[i].read = known[text]
		}
	}
	if !follows {
		return out, nil
	}
	return out, marks
}

// mayExceedState reports whether a mark may say something that State's markings do not have. Most are a level alone or
// with NOFORN.
func mayExceedState(b Caller) bool {
	_, unknown := b.Mark.Unknown()
	return unknown || strings.Contains(b.Mark.Text, "/") && !register.Plain(b.Mark.Text)
}

// known is what a mark says as far as it was understood, with the release list of the banner for REL alone.
func (m registerMark) known(list []string) *register.Parsed {
	if m.counts && !m.read.Unlisted {
		return m.read
	}
	read := *m.read
	if !m.counts { // what State's markings have of it
		read.Marking = register.Join(read.Marking, register.Parse(m.caller.Mark.String()).Marking)
	}
	if read.Unlisted {
		if read.Unlisted, read.Release = false, list; list == nil {
			read.Controls = read.Controls.Without("REL TO")
		}
	}
	return &read
}

// bannerList are the countries of the release list of a paper's banner, which REL alone in a mark is short for.
func bannerList(d *cable.Document) []string {
	if line := d.FirstLine(); line != nil {
		return register.Parse(line.Level.Text).Release
	}
	return nil
}

// partly are the portions whose marks were not understood whole.
func (o *PaperDerivation) partly() map[*cable.Portion]bool {
	if o == nil || o.Partly == nil {
		return nil
	}
	all := map[*cable.Portion]bool{}
	for _, b := range o.Partly {
		all[b.Portion] = true
	}
	return all
}

// partlyNote says how many marks of a paper were not counted whole; empty where all were.
func partlyNote(d *cable.Document) string {
	if d.Paper == nil {
		return ""
	}
	by, _ := paperMarks(d) // the note needs no banner
	switch n := len(by.Partly); n {
	case 0:
		return ""
	case 1:
		return "1 portion mark was not counted whole: the portions may call for more than what is derived"
	default:
		return fmt.Sprintf("%d portion marks were not counted whole: the portions may call for more than what is derived", n)
	}
}
