package cable

import "github.com/cablelint/cablelint/grammar/text"

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
