package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// otherMarkings are markings that are not levels of the United States, or are below them, as they are alone on a line:
// of 10 CFR 73, 1017 and 1045, 6 CFR 27.400, the register of the intelligence community, the Traffic Light Protocol
// 2.0, the Treasury Board of Canada, the Protective Security Policy Framework of Australia, the Instruction générale
// interministérielle 1300 of France, the Verschlusssachenanweisung of Germany, and of former times.
var otherMarkings = [...]string{
	"NOFORN", "ORIGINATOR CONTROLLED", "RESTRICTED DATA", "FORMERLY RESTRICTED DATA", "SPECIAL ACCESS REQUIRED",
	"SENSITIVE COMPARTMENTED INFORMATION", "UNCLASSIFIED CONTROLLED NUCLEAR INFORMATION", "SAFEGUARDS INFORMATION",
	"NAVAL NUCLEAR PROPULSION INFORMATION", "CHEMICAL-TERRORISM VULNERABILITY INFORMATION", "DEA SENSITIVE",
	"TREASURY SENSITIVE", "CONFIDENTIAL (Modified Handling Authorized", "MODIFIED HANDLING AUTHORIZED", "UNCLAS//FOUO",
	"SBU-NF", "F.O.U.O", "F O U O", "C.U.I", "TREAT AS SECRET", "HANDLE AS SECRET",
	"TLP:RED", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP: RED", "TLP: AMBER", "TLP: AMBER+STRICT",
	"REL FVEY", "REL NATO", "RELEASABLE TO NATO", "FIVE EYES ONLY", "US EYES ONLY", "U.S. EYES ONLY",
	"CANADIAN EYES ONLY", "AUSTRALIAN EYES ONLY", "BRITISH EYES ONLY", "AUSTEO",
	"NATO-RESTRICTED", "EU-RESTRICTED", "R-UE/EU-R", "EU LIMITE", "UN RESTRICTED", "UNITED NATIONS RESTRICTED",
	"UN CONFIDENTIAL", "OSCE RESTRICTED",
	"MOST SECRET", "MOST SECRET AND PERSONAL", "HUSH MOST SECRET", "SECRET UNTIL RELEASED", "OFFICIAL: Sensitive",
	"PROTECTED A", "PROTECTED B", "PROTECTED C", "PROTÉGÉ A", "PROTÉGÉ B", "PROTÉGÉ C",
	"DIFFUSION RESTREINTE", "CONFIDENTIEL DÉFENSE", "CONFIDENTIEL DEFENSE", "SECRET DÉFENSE", "SECRET DEFENSE",
	"TRÈS SECRET", "TRES SECRET", "TRÈS SECRET DÉFENSE", "TRES SECRET DEFENSE", "SPÉCIAL FRANCE",
	"VS-NUR FÜR DEN DIENSTGEBRAUCH", "VS - NUR FÜR DEN DIENSTGEBRAUCH", "VS – NUR FÜR DEN DIENSTGEBRAUCH",
	"VS-Nur für den Dienstgebrauch", "VS - Nur für den Dienstgebrauch", "VS – Nur für den Dienstgebrauch", "VS-NfD",
	"VS-VERTRAULICH", "VS-Vertraulich", "STRENG GEHEIM", "GEHEIM - amtlich geheimgehalten", "ZEER GEHEIM",
	"SEGRETISSIMO", "RISERVATISSIMO", "STRENGT FORTROLIG", "ŚCIŚLE TAJNE", "ÇOK GİZLİ", "绝密", "机密", "極秘",
	"СЕКРЕТНО", "СОВЕРШЕННО СЕКРЕТНО",
}

// otherMarking reports whether a line is one of these and nothing else, or a list of readers. A heading may be about
// the marking.
func otherMarking(line string) bool {
	bare := strings.Trim(withoutSigns(line), "=~'\"")
	return line[0] != '#' && (slices.Contains(otherMarkings[:], bare) || readers(bare))
}

// readers reports whether a line is a list of those who may read a paper, or of those who may not.
func readers(line string) bool {
	codes, only := strings.CutSuffix(line, " EYES ONLY")
	return !text.HasLower(line) && len(line) < longestDay && (strings.HasPrefix(line, "REL TO USA, ") ||
		strings.HasPrefix(line, "NOT RELEASABLE TO ") || only && strings.Contains(codes, "/"))
}

// exportLegend reports whether a line is a distribution statement that limits who may have a paper, or the warning
// that goes with it: DoD Instruction 5230.24. Statement A is for what is public.
func exportLegend(line string) bool {
	rest, ok := strings.CutPrefix(strings.TrimLeft(line, "*_(> "), "DISTRIBUTION STATEMENT ")
	if ok && len(rest) > 2 && 'B' <= rest[0] && rest[0] <= 'F' {
		rest = strings.TrimLeft(rest[1:], ".:*_-– ")
		return text.HasFold(rest, "DISTRIBUTION AUTHORIZED") || text.HasFold(rest, "FURTHER ")
	}
	return text.HasFold(strings.TrimLeft(line, "*_(> "), "WARNING") &&
		text.ContainsFold(line, "CONTAINS TECHNICAL DATA WHOSE EXPORT IS RESTRICTED")
}

// pairedWords are in markings that are also words of any text. They count where the first and the last line of a text
// are the same.
var pairedWords = [...]string{restricted, "PROTECTED", "SENSITIVE", "OFFICIAL", "SSI", "LES", "PCII", "UCNI", "NNPI",
	"CVI", "OUO", "LOU", "FVEY", "US ONLY", "U.S. ONLY", "USA ONLY", "LIMDIS", "COSMIC", "ATOMAL", "LIMITE", "GEHEIM",
	"HEMLIG", "TAJNE", "SEGRETO", "SECRETO", "RESERVADO", "RISERVATO", "IN CONFIDENCE", "EYES ONLY",
	"LIMITED DISTRIBUTION", "EXPORT CONTROLLED", "ITAR CONTROLLED", "SECRET AND CONFIDENTIAL"}

// pairedSign is the index of the first line if it is one of these words and also the last line; -1 for none.
func pairedSign(lines []signLine) int {
	at := slices.IndexFunc(lines, func(l signLine) bool { return l.first })
	if at < 0 || len(lines)-at < 3 {
		return -1
	}
	first := withoutSigns(lines[at].text)
	if first == withoutSigns(lines[len(lines)-1].text) && slices.Contains(pairedWords[:], first) {
		return at
	}
	return -1
}
