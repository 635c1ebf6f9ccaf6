package cable

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/text"
)

// guideWords name a classification guide, which is known without its date.
var guideWords = [...]string{"DSCG", "CG", "SCG", "GUIDE", "GUIDES", "GUIDANCE"}

// guideParts are in the names of guides, and of manuals and instructions that serve as one: OPNAVINST 5513.1.
var guideParts = [...]string{"GUID", "SCG", "CSSM", "MANUAL", "INST", "REGULATION"}

// namesGuide reports whether a source is named as a classification guide: DSCG 05-1.
func namesGuide(source string) bool { return text.HasWordOf(source, guideWords[:]) }

// servesAsGuide reports whether a source is a guide, or a manual or an instruction that serves as one.
func servesAsGuide(source string) bool {
	for _, part := range guideParts {
		if text.ContainsFold(source, part) {
			return true
		}
	}
	return namesGuide(source)
}

// paperWords name papers that are written on a day about what is known then: no guide, no order, no plan.
var paperWords = [...]string{"MEMO", "MEMORANDUM", "MEMCON", "LETTER", "REPORT", "CABLE", "TELEGRAM", "MAIL", "EMAIL",
	"NOTE", "MINUTES", "BRIEFING", "MESSAGE", "ASSESSMENT", "ESTIMATE"}

// namesPaper reports whether a source is named as one paper.
func namesPaper(source string) bool {
	return text.HasWordOf(source, paperWords[:]) && !servesAsGuide(source)
}

// editionOfGuide is the first day of the year of an edition of the Department of State Classification Guide: the first
// two figures of DSCG 05-01 are its year. It is 0 for any other source.
func editionOfGuide(source string) calendar.Day {
	const name = "DSCG"
	i := text.IndexFold(source, name)
	if i < 0 {
		return 0
	}
	edition := strings.TrimLeft(source[i+len(name):], " -")
	if text.DigitsEnd(edition, 0) != 2 || len(edition) < len("05-1") || edition[2] != '-' || !text.IsDigit(edition[3]) {
		return 0
	}
	return calendar.MustDate(text.Century(text.Number(edition[:2])), 1, 1)
}
