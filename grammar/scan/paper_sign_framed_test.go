package scan

import "testing"

// TestFramedLevels: signs around a level are those of a designer; a path, a name, a form of business and a sentence
// have such signs, too.
func TestFramedLevels(t *testing.T) {
	for _, line := range []string{
		"★ TOPSECRET ★", "\\fancyfoot[L]{SECRET}", "TOP SECRET (WHEN FILLED IN)",
		"Of piers\n'SECRET//NF'", `\setclass{level}{SECRET//NF}`,
	} {
		requireDoubt(t, LoneBanner, line+"\n\n"+report)
	}
	for _, line := range []string{
		`\input{//HARBOR/PIERS}`, "★ SECRET//of the pier ★", "'SECRET//NOFORN is a marking'", "'SECRET//LEVEL=7'",
		"CONFIDENTIAL (WHEN FILLED IN)", `\fancyhead[C]{CONFIDENTIAL}`, `\heads{SECRETS}{CONFIDENTIAL}`,
		"CONFIDENTIAL (WHEN FILLED IN) - SECRETARY OF THE BOARD", "Of piers\n'SECRET'", "Of piers\n\"SECRET\"",
		"Page 2 // 7", "Copy 3 of (DRAFT)", `\input{SECRETS}`,
	} {
		requireDoubt(t, NoDoubt, line+"\n\n"+report)
	}
}
