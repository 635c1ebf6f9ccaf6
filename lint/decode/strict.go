package decode

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
)

// byRegister judges a marking by the register alone. ok is false for a text that is not a marking of its kind, as a
// caption or an instruction is.
func (w judge) byRegister(s string) (j Judgment, ok bool) {
	read := register.Parse(s)
	if !read.Portion {
		read = read.AsBanner()
	}
	if !markingOfRegister(s, read) {
		return j, false
	}
	j.Parts = registerParts(read)
	if j.Parts == nil {
		j.Parts = []Part{}
	}
	f := bannerFrame(s, w.day)
	if read.Portion {
		f = markFrame(s, marking.Parse(s), w.day)
	}
	faults := register.Judge(read)
	j.Findings = slices.DeleteFunc(w.find(f, ""), func(d lint.Diagnostic) bool { return !ofTheRegister(d.Rule.Code) })
	for _, fault := range faults {
		if fault.Kind == register.UnknownPiece {
			j.Unknown = append(j.Unknown, fault.Piece)
		}
		if !reports(j.Findings, fault) {
			j.Findings = append(j.Findings, w.finding(fault))
		}
	}
	if len(faults) > 0 {
		j.Correct, j.Perhaps = corrections(s, read)
	}
	return j, true
}

// markingOfRegister reports whether a text is one that the register judges: with a slash or parentheses, or with a
// classification or a word of the register that is not a caption alone.
func markingOfRegister(s string, read *register.Parsed) bool {
	switch {
	case notMarking(s) || caption(s) != nil || len(captionList(s)) > 1:
		return false
	case strings.Contains(s, "/") || read.Portion:
		return true
	}
	level := read.Levels > 0 || marking.Parse(s).Level != marking.Unmarked
	return level && (len(strings.Fields(s)) > 1 || read.Understood())
}

// ofTheRegister reports whether a rule judges markings by the register.
func ofTheRegister(code string) bool {
	return slices.Contains([]string{"C017", "C018", "P008", "P013", "P014"}, code)
}

// reports reports whether one of the findings is about a fault.
func reports(found []lint.Diagnostic, f register.Fault) bool {
	return slices.ContainsFunc(found, func(d lint.Diagnostic) bool {
		switch d.Rule.Code {
		case "P008":
			return f.Kind == register.AboveCeiling
		case "P013":
			return f.Kind == register.Exclusion
		case "P014":
			return f.Kind == register.List || f.Kind == register.Order
		}
		return d.Message == f.Message
	})
}

// corrections are the marking that was meant, and others that are near: what the register makes of one that was
// understood, else the nearest reading of its letters.
func corrections(s string, read *register.Parsed) (correct string, perhaps []string) {
	sound := func(text string) bool {
		return text != "" && !slices.ContainsFunc(register.Judge(register.Parse(text)),
			func(f register.Fault) bool { return !f.Minor })
	}
	right, ok := register.Repair(read)
	if ok && right != s && sound(right) {
		correct = right
	}
	for _, near := range register.Suggest(s) {
		switch parsed := register.Parse(near); {
		case near == s || near == correct || !sound(near):
		case read.Understood() && parsed.Level != read.Level: // the level is not what is wrong
		case correct == "" && !read.Understood():
			correct = near
		default:
			perhaps = append(perhaps, near)
		}
	}
	return correct, perhaps
}

// bannerFrame is a paper with a banner at its head and foot.
func bannerFrame(s string, day calendar.Day) frame {
	y, m, d := day.Split()
	dated := fmt.Sprintf("%s %d, %d", time.Month(m), d, y)
	text := s + "\n\nMEMORANDUM FOR THE DIRECTOR\n\nSUBJECT: (U) Ferry talks\n\n" + dated +
		"\n\n(U) The ferry runs again.\n\n(U) The pier is open.\n\nClassified By: Rosa Quill, Director\n" +
		"Reason: 1.4(d)\nDeclassify On: " + strings.ReplaceAll(day.AddYears(10).String(), "-", "") + "\n\n" + s + "\n"
	return frame{text: text, at: source.Span{Start: 0, End: len(s)}}
}
