package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// A page of a computer system shows how high the system may go, and then the page's own banner: "The accredited
// security level of this system is: TOP SECRET//SI//NOFORN". The first is not a banner of the page: what is derived
// from a system is marked by what it says, and not by the system's level (32 CFR 2001.23(e)).

// systems are what a ceiling is of.
var systems = text.NewPhrases([]string{"SYSTEM", "NETWORK", "SITE", "WEBSITE", "WIKI", "SERVER", "COMPUTER",
	"WORKSTATION", "TERMINAL", "DATABASE", "PORTAL", "ENCLAVE", "SHAREPOINT", "FORUM", "BLOG"})

// ceilings say that a level is the highest that may be.
var ceilings = text.NewPhrases([]string{"ACCREDITED", "ACCREDITATION", "APPROVED", "HIGHEST", "MAXIMUM", "UP TO",
	"AUTHORIZED", "CERTIFIED", "CLEARED", "SECURITY LEVEL", "CEILING", "NOT EXCEED"})

// longestCeiling is how long a line is at most that says so.
const longestCeiling = 160

// ceilingBelow reports whether a line says that the level below it is the ceiling of a system.
func ceilingBelow(line string) bool {
	line = strings.TrimRight(line, " \t\r*_")
	if len(line) > longestCeiling || !systems.WordIn(line) || !ceilings.In(line) {
		return false
	}
	if strings.HasSuffix(line, ":") {
		return true
	}
	_, last := text.LastWord(line)
	switch strings.ToUpper(last) {
	case "IS", "TO", "AT", "FOR", "OF", "EXCEED":
		return true
	}
	return false
}

// endsCeiling is a quick look at the last letter of a text whose last line may be one that ceilingBelow knows: a colon
// is there, or one of its last words ends so.
func endsCeiling(above string) bool {
	above = text.TrimRight(above, " \t\r*_")
	return above != "" && strings.IndexByte(":STROFD", text.Upper(above[len(above)-1])) >= 0
}

// ceiling emits a banner that is the ceiling of a system, which the last line before it says.
func (s *paperScanner) ceiling(line string, at int) bool {
	above := text.TrimRight(s.text[:s.line.Start], " \t\r\n")
	above = above[max(0, len(above)-2*longestCeiling):] // more than the line, which may be a whole text
	if !endsCeiling(above) || !ceilingBelow(above[strings.LastIndexAny(above, "\r\n")+1:]) || !s.bannerLike(line) {
		return false
	}
	s.emit(PageLine, at, s.line.End)
	return true
}
