package scan

import (
	"slices"
	"strings"
)

// A memorandum or a mail may have a cable below it: an attachment, or what it forwards or quotes. The marks above the
// cable are not the cable's, and its level is one that the paper has to cover.

// ofHeader are the kinds that are in the header of a cable and not in a paper above it.
const ofHeader Set = 1<<DTG | 1<<Order | 1<<Tags | 1<<Post

// otherLines are the kinds of lines of a header besides the classification line.
const otherLines = ofHeader&^(1<<Post) | 1<<SubjectKey

// Above divides the tokens of a text in which a marked paper is above the first cable: those of the paper, and those
// of the rest. Where the header of a cable is only quoted, without any other of its lines, the paper is the whole
// text, and rest has no tokens.
func (t *Tokens) Above() (paper, rest Tokens, ok bool) {
	i := t.firstHeader()
	if i == 0 {
		return
	}
	at := t.headerStart(i)
	if paper, ok = ScanPaper(t.whole[:at]); !ok || !paper.certain() {
		return paper, rest, false
	}
	rest = Scan(strings.Repeat(" ", at) + t.whole[at:])
	if slices.ContainsFunc(rest.list, func(p packed) bool { return p.kind < 64 && otherLines.Has(p.kind) }) {
		return paper, rest, rest.Cable()
	}
	paper, ok = t.Paper()
	return paper, Tokens{}, ok
}

// firstHeader is the index of the first token of a cable's header that is below what may be a portion mark; 0 for none.
// The front of a cable has no marks, and what is there is not read as one.
func (t *Tokens) firstHeader() int {
	marked := false
	for i := range t.list {
		switch k := t.list[i].kind; {
		case k == Mark || k == SubjectMark, k == Stray && strings.IndexByte(t.At(i).Text, '(') >= 0:
			marked = true
		case k < 64 && ofHeader.Has(k):
			if marked {
				return i
			}
			return 0
		}
	}
	return 0
}

// headerStart is where the lines begin that a token of a header is among, without a blank line between them, and
// below the last mark above it.
func (t *Tokens) headerStart(i int) int {
	above := 0
	for j := i - 1; j > 0 && above == 0; j-- {
		if k := t.list[j].kind; k == Mark || k == SubjectMark {
			above = t.At(j).Span.End
		}
	}
	at := int(t.list[i].start)
	for at > above {
		line := strings.LastIndexByte(t.plain[:at-1], '\n') + 1
		if strings.TrimSpace(t.plain[line:at]) == "" {
			break
		}
		at = line
	}
	return max(at, above)
}

// certain reports whether the tokens are of a paper that more shows than an issuer or banners alone: a mark, and a
// banner, the lines of a memorandum's head or those of a mail.
func (t *Tokens) certain() bool {
	has := func(kinds ...Kind) bool {
		return slices.ContainsFunc(t.list, func(p packed) bool { return slices.Contains(kinds, p.kind) })
	}
	return t.Evidence != NoEvidence && t.Evidence < BannersAlone && has(Mark, SubjectMark) &&
		has(Banner, TitleLine, MessageLine)
}
