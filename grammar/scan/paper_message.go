package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// Agencies had messages of their own, with the level and the date-time group on one line: SECRET 271846Z APR 78. They
// are not memoranda: what they say about who classified them, CL BY and E2 IMPDET, is not read.

// agencyMessage reports whether a text is a message of an agency: the level and a date-time group are at its head, on
// one line, or on two where it has a block, as classified messages do. Telegrams of State say FM.
func agencyMessage(s string, block bool) bool {
	n, banner := 0, false
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if n++; n > edgeLines {
			break
		}
		if strings.HasPrefix(line, "FM ") {
			return false
		}
		level, _ := bannerLevel(line, false)
		at := level
		if level > 0 && !strings.HasPrefix(line[level:], " ") {
			at += len(line[level:]) - len(strings.TrimLeft(line[level:], "/ABCDEFGHIJKLMNOPQRSTUVWXYZ-"))
		}
		at = layout.SkipBlank(line, at, len(line))
		if g, ok := text.DTGAt(line, at); ok && g.Dated && (level > 0 || banner && block) {
			return true
		}
		banner = level > 0 && bannerLike(line)
	}
	return false
}

// unmarked reports whether nothing but banners and a block shows what the text is.
func (e *evidence) unmarked() bool { return e.marks() == 0 && e.late == 0 && e.headings == 0 }
