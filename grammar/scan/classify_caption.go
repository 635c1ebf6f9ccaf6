package scan

import "github.com/cablelint/cablelint/grammar/marking"

// captionLength is the length of the caption that s begins with, 0 for none. Copies glue keys to captions:
// "SIPDISE.O. 12958:".
func captionLength(s string) int { return marking.CaptionLength(s, isKey) }

func isKey(s string) bool { return keyAt(s) != None }
