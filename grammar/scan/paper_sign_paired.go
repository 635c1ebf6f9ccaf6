package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// pairedWords are in markings that are also words of any text, in the form of formOf. They count where the first line
// of a text is also one of the last two.
var pairedWords = [...]string{restricted, "PROTECTED", "PROTECT", "NOT PROTECTIVELY MARKED", "SENSITIVE", "OFFICIAL",
	"SSI", "LES", "PCII", "UCNI", "NNPI", "CVI", "OUO", "LOU", "FVEY", "US ONLY", "U.S. ONLY", "USA ONLY", "LIMDIS",
	"COSMIC", "ATOMAL", "LIMITE", "GEHEIM", "EINGESCHRANKT", "VERSCHLUSSSACHE", "HEMLIG", "HEMMELIG", "BEGRENSET",
	"TAJNE", "TITKOS!", "GIZLI", "SALAINEN", "SEGRETO", "SECRETO", "RESERVADO", "RISERVATO", "ΑΠΟΡΡΗΤΟ", "סודי", "سري",
	"秘密", "機密", "대외비", "SALAJANE", "SLEPENI", "SLAPTAI", "TAJNO", "SIGRIET", "RISTRETT",
	"ТАЄМНО", "IN CONFIDENCE", "IN-CONFIDENCE", "EYES ONLY", "LIMITED DISTRIBUTION", "EXPORT CONTROLLED",
	"ITAR CONTROLLED", "SECRET AND CONFIDENTIAL", "UN SECRET", "WHITE HOUSE USE ONLY", "COMMISSION USE ONLY",
	"ADMINISTRATIVELY CONTROLLED", "ADMINISTRATIVELY CONFIDENTIAL", "CABINET CONFIDENCE", "DIFFUSION LIMITEE",
	"SENSITIVE:COMP OPERATIONS", "LIMITE EN"}

// pairedSign is the index of the first line if it is one of these words and also one of the last two lines; -1 for
// none.
func pairedSign(lines []signLine) int {
	at := slices.IndexFunc(lines, func(l signLine) bool { return l.first })
	if at < 0 || len(lines)-at < 3 {
		return -1
	}
	first := withoutSigns(lines[at].text)
	again := func(l signLine) bool { return withoutSigns(l.text) == first }
	if text.HasLower(first) || !slices.ContainsFunc(lines[len(lines)-2:], again) {
		return -1
	}
	form := formOf(lines[at].whole)
	if color, ok := strings.CutPrefix(form, "TLP:"); ok && color != "" && !strings.HasPrefix(color, "CLEAR") {
		return at // one that the protocol does not have
	}
	if slices.ContainsFunc(pairedWords[:], func(w string) bool {
		rest, ok := strings.CutPrefix(form, w)
		words := strings.TrimLeft(rest, " -/:")
		return ok && (rest == "" || len(words) < len(rest) && slices.Contains(descriptors[:], words))
	}) {
		return at
	}
	return -1
}
