package register

import "github.com/cablelint/cablelint/grammar/text"

// OfNATO reports whether a marking is of text that NATO classified. Most marks need not be parsed for that.
func OfNATO(s string) bool {
	return (text.HasFold(s, "(//") || text.ContainsFold(s, "NATO")) && Parse(s).NATO()
}

// Transclassified reports whether a marking is of transclassified foreign nuclear information, TFNI. State's own
// vocabulary does not have it.
func Transclassified(s string) bool { return text.IndexWord(s, "TFNI") >= 0 }

// Restricted reports whether a marking is of Restricted Data or of Formerly Restricted Data.
func Restricted(s string) bool {
	return text.IndexWord(s, "RD") >= 0 || text.IndexWord(s, "FRD") >= 0 || text.IndexWord(s, "RESTRICTED DATA") >= 0
}
