package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var archiveAttributesDiffer = &lint.Rule{
	Code: "H021", Name: "archive-attributes-differ", Title: "the archive's record gives another order or other " +
		"captions than the telegram",
	Demands:    "the record of a telegram and its header agree",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Cites: []law.Cite{law.Consistency("the National Archives' record repeats order and captions: of 361 " +
		"telegrams of 1973-79 the captions differ in five")},
	Why: `Message Attributes, after a telegram of 1973-79, is the Department's own record of it: Executive Order,
GS for GDS, and Original Handling Restrictions, its captions. Where they differ, one of the two is wrong, or a
clerk corrected the telegram's instruction: dates that differ are only noted, since records of 1979 often count
six years from the day of the telegram. H014 compares the level, H015 date and identifier.`,
	Examples: []lint.Example{
		{Frame: "1974 C", Text: recordLines + "Original Handling Restrictions: ⟦EXDIS⟧",
			Note: "a caption that the telegram lacks"},
		{Frame: "1974 C", Text: "EXDIS\n" + recordLines + "Original Handling Restrictions: ⟦n/a⟧",
			Note: "a caption that the record lacks"},
		{Frame: "1974 C", Text: recordLines + "Executive Order: ⟦X2⟧", Note: "an exemption where the telegram says GDS"},
		{Frame: "1980 S", Text: "E.O. 12065: GDS 5/4/86 (PRILL, ANA) OR-M\n" +
			recordLines + "Executive Order: ⟦GS 19850504 PRILL, ANA⟧", Note: "another date"},
		{Frame: "1974 C", Text: recordLines + "Executive Order: GS\nOriginal Handling Restrictions: n/a", Note: "they agree"},
		{Frame: "1974 C", Text: recordLines + "Current Classification: UNCLASSIFIED\nOriginal Handling Restrictions: ONLY",
			Trap: true, Note: "of the day of release; FOR SOMEONE ONLY is a pass line"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if d.FirstLine() == nil || d.Copy.Spliced || blocksDisagree(d) {
			return
		}
		for _, a := range d.Archives {
			if !a.Record {
				continue
			}
			help := "see which is right; the telegram's own header is the original"
			if message := captionsDiffer(d, a); message != "" {
				p.Report(lint.Diagnostic{Span: a.Handling.Span, Related: headerRelated(d), Message: message, Help: help})
			}
			if message, severity := ordersDiffer(d, a); message != "" {
				p.Report(lint.Diagnostic{Span: a.Order.Span, Severity: severity, Related: headerRelated(d), Message: message,
					Help: help})
			}
		}
	},
}

// recordLines is the third paragraph of a frame and after it the beginning of a record: its lines come next.
const recordLines = "3. (U) Staff were told.\n \nMessage Attributes\n"

// captionsDiffer says how the captions of a record and of the header differ; empty where they do not, or the record
// says nothing.
func captionsDiffer(d *cable.Document, a *cable.Archive) string {
	if a.Handling.Text == "" || d.Copy.HeaderCut {
		return ""
	}
	for _, name := range scan.HandlingNames() {
		in, own := slices.Contains(a.HandlingNames, name), false
		for _, b := range d.Blocks {
			for _, c := range b.Captions {
				own = own || c.Name == name
			}
		}
		switch {
		case in && !own:
			return "the archive's record has " + name + ", the header does not"
		case own && !in && !slices.Contains(a.Earlier, name):
			return "the header has " + name + ", the archive's record does not"
		}
	}
	return ""
}

// ordersDiffer says how the instruction of a record, "GS 19850504 PRILL, ANA", and that of the E.O. line differ;
// empty where they do not, or one of them was not read.
func ordersDiffer(d *cable.Document, a *cable.Archive) (message string, severity lint.Severity) {
	var own *instruction.Value
	for _, b := range d.Blocks {
		if b.Order != nil && len(b.Order.Values) == 1 && len(b.Order.More) == 0 {
			own = &b.Order.Values[0]
		}
	}
	said := a.OrderCode
	if said == "" || own == nil {
		return "", 0
	}
	code := recordedCode(*own)
	if code == "" {
		return "", 0
	}
	if !strings.HasPrefix(said, code) && !(said == "NA" && code == "N/A") {
		return fmt.Sprintf("the archive's record says %s, the E.O. line %s", said, shownInstruction(*own)), lint.Warning
	}
	if a.OrderDated && own.Dated && a.OrderDay != own.Day {
		return fmt.Sprintf("the archive's record has the date %s, the E.O. line %s", a.OrderDay, own.Day), lint.Info
	}
	return "", 0
}

// recordedCode is the code by which a record gives an instruction; empty for one that has none.
func recordedCode(v instruction.Value) string {
	switch {
	case v.Kind == instruction.NotApplicable:
		return "N/A"
	case v.Code == "GDS":
		return "GS"
	case strings.HasPrefix(v.Code, "XGDS-"):
		return "X" + v.Code[len("XGDS-"):]
	case v.Code == "OADR":
		return "OA"
	}
	return ""
}

func shownInstruction(v instruction.Value) string {
	if v.Kind == instruction.NotApplicable {
		return "N/A"
	}
	return v.Code
}
