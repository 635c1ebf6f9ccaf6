package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// Anybody may put CONFIDENTIAL alone at the head and at the foot of letters, minutes and contracts. It is a level if an
// office of a government is named in the head of the paper or below the signature. The same is true of RESTRICTED and
// SENSITIVE. An office that the text is about does not count.

// governmentOffices are names in letterheads, addresses and signatures. Names that firms and towns have too, HOME
// OFFICE, SECRETARY OF STATE, are not among them.
var governmentOffices = text.NewPhrases([]string{"AMERICAN EMBASSY", "BRITISH EMBASSY", "EMBASSY OF", "US EMBASSY",
	"U.S. EMBASSY", "EMBASSY IN", "FROM THE AMBASSADOR", "AMBASSADOR TO", "HIGH COMMISSION", "CONSULATE GENERAL",
	"FOREIGN OFFICE", "COMMONWEALTH OFFICE", "CABINET OFFICE", "CABINET HELD AT", "FOR THE CABINET", "DOWNING STREET",
	"MINISTRY OF DEFENCE", "MINISTRY OF FOREIGN AFFAIRS", "MAJESTY'S GOVERNMENT", "THE WHITE HOUSE",
	"NATIONAL SECURITY COUNCIL", "NATIONAL INTELLIGENCE", "SECRETARY OF DEFENSE", "ASSISTANT SECRETARY OF STATE",
	"UNDER SECRETARY OF STATE", "JOINT CHIEFS", "CENTRAL INTELLIGENCE", "NORTH ATLANTIC COUNCIL",
	"NORTH ATLANTIC TREATY", "COMMANDING GENERAL", "COMMANDER IN CHIEF", "NAVAL OPERATIONS"})

// missionOffices are names of missions and of their messages.
var missionOffices = text.NewPhrases([]string{"CODE CABLE", "UNATIONS", "UNITED NATIONS MISSION",
	"UNITED NATIONS SECRETARIAT", "UNITED NATIONS HEADQUARTERS", "REPRESENTATIVE OF THE SECRETARY-GENERAL",
	"AMERICAN CONSULATE", "AMERICAN LEGATION", "BRITISH LEGATION", "PERMANENT MISSION", "MINISTRY OF EXTERNAL AFFAIRS",
	"DEPARTMENT OF EXTERNAL AFFAIRS", "PRIVY COUNCIL OFFICE", "FOREIGN MINISTRY", "MINISTRY OF DEFENSE"})

// telegramNumbers come before the numbers of telegrams, which missions and their ministries exchange.
var telegramNumbers = [...]string{"telno", "TELNO", "REFTEL", "Reftel", "reftel"}

// officeLines is how many lines with text the head of a paper has in which its office is named.
const officeLines = 16

// anybodyWords are in levels that traceWords are not in.
var anybodyWords = [...]string{restricted, "C O N F"}

// officeBanner reports whether such a level is alone on a line at the head or the foot of a text, and an office of a
// government is named in the lines there.
func officeBanner(plain string, found text.Found) bool {
	if !found.Has(foundTraces) && !text.HasAny(plain, anybodyWords[:]) || codeOrData(plain) {
		return false
	}
	_, foot := edges(plain, true)
	levels, named, n := map[string]bool{}, text.HasAny(plain, telegramNumbers[:]), 0
	for at := 0; at < len(plain); {
		line := plain[at : at+layout.LineLength(plain[at:])]
		at += len(line) + 1
		if line = strings.TrimSpace(line); len(line) < 2 {
			continue
		}
		if level := levelOfAnybody(line); level != "" {
			levels[level] = true
		}
		named = named || namesOffice(line)
		if n++; n == officeLines {
			at = max(at, foot)
		}
	}
	return named && len(levels) > 0 && len(levels) < 3 // more are a list of levels
}

// namesOffice reports whether a line names an office of a government and is not a sentence, has the formula of the
// Cabinet, or says how fast a telegram is sent.
func namesOffice(line string) bool {
	return len(line) < longestDay && !strings.HasSuffix(line, ".") &&
		(governmentOffices.WordIn(line) || missionOffices.WordIn(line)) || ofCabinet(line) ||
		line != "PRIORITY" && precedence(line)
}

// descriptors follow a level of the United Kingdom and say what would be harmed.
var descriptors = [...]string{"PERSONAL", "STRICTLY PERSONAL", "COMMERCIAL", "STAFF", "POLICY", "MANAGEMENT", "MEDICAL",
	"CONTRACTS", "VISITS", "APPOINTMENTS", "HONOURS", "INVESTIGATIONS"}

// levelOfAnybody is the level of a line that is nothing but a level, or one with a descriptor, CONFIDENTIAL AND
// PERSONAL; empty for none.
func levelOfAnybody(line string) string {
	line = strings.Trim(line, "-–*_[]<> \t().")
	if text.HasWord(line, "SECURITY") { // the field of a form, Security . C O N F I D E N T I A L
		line = strings.TrimLeft(line[len("SECURITY"):], " .:_")
	}
	line = strings.TrimPrefix(line, "STRICTLY ")
	n, level := bannerLevel(line, false)
	for _, w := range [...]string{restricted, "SENSITIVE"} {
		if strings.HasPrefix(line, w) && text.HasWord(line, w) && level != "SBU" {
			n, level = len(w), w
		}
	}
	if n == 0 || n == len(line) || level == "SBU" {
		return level
	}
	rest := strings.TrimLeft(line[n:], " -–:/&,")
	rest = strings.TrimPrefix(rest, "AND ")
	if slices.Contains(descriptors[:], rest) {
		return level
	}
	return ""
}
