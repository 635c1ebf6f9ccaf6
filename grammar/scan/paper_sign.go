package scan

import (
	"strings"
	"unicode"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// At the head and the foot of a text a reader takes lines for markings that no grammar reads: those of other nations
// and offices, those with signs around them, and those whose words a machine joined. They are looked for last, in
// texts where nothing else is a sign of a paper. Code, data and lists of levels have such lines, too.

// signLine is a line with text near the head or the foot of a text.
type signLine struct {
	text  string // without blanks at its ends
	whole string // the same in its own letters
	at    int    // where the line begins
	head  bool   // it is of the head of a mail
	first bool   // it is the first line with text below that
	near  bool   // it is one of the first three of these, or of the last two
	prose bool   // it is not a marking by itself
}

// The head of a text has so many lines with text in which a marking is looked for, and the foot so many.
const signHead, signFoot = 16, 4

// Most lines are as long as this or longer, and the head of most mails has no more lines than this.
const usualLine, mailLines = 48, 12

// edgeSign is the doubt that is due to a marking at the head or the foot of a text, and where its line begins.
func edgeSign(whole, plain string) (d Doubt, at int) {
	if signless(plain) {
		return NoDoubt, 0
	}
	lines := signLines(whole, plain)
	found, kinds := -1, map[string]bool{}
	for i := range lines {
		if of := lines[i].doubt(); of != NoDoubt {
			if found < 0 {
				d, found = of, i
			}
			if !lines[i].head { // where a mail has its marking in several forms
				kinds[lines[i].text] = true
			}
		}
	}
	if found < 0 {
		if found, d = pairedSign(lines), OtherMarking; found < 0 {
			d = LoneBanner
			for _, level := range [...]func([]signLine) int{placedLevel, levelOfInformation, oldLevel, addressedLevel,
				confidentialMemo, pagedLevel, misspeltLevel, framedCUI,
				restrictedMemo} {
				if found = level(lines); found >= 0 {
					break
				}
			}
		}
		if found < 0 {
			found, d = codewordMarks(lines), LoneMarks
		}
		if found < 0 {
			if level, at := levelDown(plain); level != "" && hasSentence(whole, plain) {
				return UnsureBanner, at
			}
			return NoDoubt, 0
		}
	}
	if len(kinds) > mostKinds || !hasSentence(whole, plain) {
		return NoDoubt, 0
	}
	return d, lines[found].at
}

// mostKinds is how many markings the edges of a paper have at most. More are a list.
const mostKinds = 2

// signLines are the lines with text at the head and the foot.
func signLines(whole, plain string) (lines []signLine) {
	_, foot := edges(plain, false)
	mail, n := mailHead(plain), 0
	lines = make([]signLine, 0, min(len(plain)/usualLine, signHead+signFoot+mailLines))
	inFence, fenced, next := false, fences(plain) != notFenced, 0 // next is where the line after the last one begins
	for at := 0; at < len(plain); {
		start, end := at, at+layout.LineLength(plain[at:])
		if at = end + 1; strings.HasPrefix(plain[end:], "\r\n") {
			at++
		}
		line, own := strings.TrimSpace(plain[start:end]), strings.TrimSpace(whole[start:end])
		if len(line) < 2 {
			continue
		}
		if strings.HasPrefix(line, layout.CodeFence) {
			inFence = !fenced && !inFence && strings.Contains(plain[end:], "\n"+layout.CodeFence)
			continue
		}
		if inFence {
			continue
		}
		head := start < mail || n == 0 && (messageKey(line) || len(lines) > 0 && start == next && headKey(line) > 0)
		l := signLine{text: line, whole: own, at: start, head: head,
			prose: proseLine(line, own) && !mixedMarking(line)}
		if !l.head {
			n++
			l.first, l.near = n == 1, n <= 3
		}
		next = at
		if lines = append(lines, l); n == signHead {
			at = max(at, foot)
		}
	}
	for i := max(0, len(lines)-2); i < len(lines); i++ {
		lines[i].near = true
	}
	return lines
}

// signless reports whether a text begins like JSON, a list of data or a page for a browser.
func signless(plain string) bool {
	s := strings.TrimSpace(plain)
	switch {
	case s == "":
		return true
	case s[0] == '{':
		return !strings.HasPrefix(s, "{{")
	case s[0] == '[':
		return strings.IndexByte("\n[{\"", s[min(1, len(s)-1)]) >= 0
	case s[0] == '<':
		return strings.HasPrefix(s, "<?")
	}
	return false
}

// sentenceBlanks is how many blanks a line has at least that is a sentence of a paper.
const sentenceBlanks = 6

// hasSentence reports whether a line has the words of a sentence, also after a mark of any kind, where few are enough.
func hasSentence(whole, plain string) bool {
	for line := range strings.Lines(plain) {
		line = strings.TrimSpace(strings.TrimPrefix(text.TrimLeft(line, " |*>-"), "•"))
		bare, least := withoutAnyMark(line), sentenceBlanks
		if len(bare) < len(line) && strings.HasSuffix(bare, ".") {
			least = markedBlanks
		}
		if bare == "" || strings.Count(bare, " ") < least || strings.ContainsAny(bare, "{};=") {
			continue
		}
		if text.IsUpper(bare[0]) || text.IsDigit(bare[0]) || strings.IndexByte(".?", bare[len(bare)-1]) >= 0 {
			return true
		}
	}
	return strings.Contains(whole, "。") || sentenceOfOthers(whole) // no blanks are between words of the first
}

// sentenceOfOthers reports whether a line of three words or more in another script ends with a stop.
func sentenceOfOthers(whole string) bool {
	if text.ASCIIEnd(whole, 0) == len(whole) {
		return false
	}
	for line := range strings.Lines(whole) {
		line = strings.TrimLeft(strings.TrimSpace(line), "0123456789. ")
		if strings.HasSuffix(line, ".") && otherScript(line) && strings.Count(line, " ") >= markedBlanks {
			return true
		}
	}
	return false
}

// markedBlanks is how many blanks a sentence has at least that ends with a stop and has a mark in front.
const markedBlanks = 2

// withoutAnyMark is a line without what is in parentheses in front of it, as the marks of others are: (UN-SC).
func withoutAnyMark(line string) string {
	if strings.HasPrefix(line, "(") {
		if end := strings.Index(line[:min(len(line), longestAnyMark)], ") "); end > 1 {
			return line[end+2:]
		}
	}
	return line
}

// longestAnyMark is how long such a mark is at most.
const longestAnyMark = 32

// doubt is what a line by itself shows.
func (l *signLine) doubt() Doubt {
	switch {
	case l.head:
		return headSign(l.text)
	case messageKey(l.text) && levelAfterKey(l.text):
		return UnsureBanner
	case l.first && misreadBeforeOffice(l.text):
		return MisreadBanner
	case exportLegend(l.text), l.first && len(l.text) >= longLine && trafficWithin(l.text):
		return OtherMarking
	case len(l.text) > longestTrace, l.prose && !strings.Contains(l.text, "lassifi") && !lettersApart(l.text):
		return NoDoubt
	}
	return l.carefully()
}

// carefully is doubt for what may be a marking.
func (l *signLine) carefully() Doubt {
	switch {
	case l.first && unclassifiedAlone(l.text), l.framed(), levelOfForm(l.text),
		l.near && levelOfPaper(l.text):
		return LoneBanner
	case otherMarking(l.whole), l.first && otherScript(l.whole) && otherMarking(strings.TrimLeft(l.whole, "# ")),
		foreignField(cutField(l.whole)), l.first && foreignAlone(l.whole):
		return OtherMarking
	case gluedMarking(l.text), l.near && (brokenLevel(l.text) || brokenUse(l.text) || spacedWithin(l.text)):
		return MisreadBanner
	case lettersApart(l.text):
		return LoneBanner
	case twoLevels(l.text), placedAtLevel(l.text),
		l.near && (shortWordBehind(l.text) || useAmongWords(l.text) || nearTitle(l.text)),
		saysLevel(l.text), markAsBanner(l.text), eyesBehind(l.text):
		return UnsureBanner
	case titleMarked(l.text):
		return LateMarks
	case formerMark(l.text):
		return LoneMarks
	case declassifyOn(l.text):
		return LoneBlock
	}
	return fieldSign(l.text)
}

// proseLine reports whether a line, which is whole in its own letters, shows at a quick look that it is not a marking:
// it has no letters but those of ASCII, and neither three capitals in a row, also with one sign between them, nor a
// stroke or a parenthesis, nor the key of an instruction.
func proseLine(line, whole string) bool {
	capitals, between := 0, false
	for i := range len(line) {
		switch c := line[i]; {
		case text.IsLower(c): // as most are
			capitals = 0
		case text.IsUpper(c):
			if capitals, between = capitals+1, false; capitals == 3 {
				return false
			}
		case c == '/' || c == '(':
			return false
		case between:
			capitals = 0
		default:
			between = true
		}
	}
	foreign := func(r rune) bool { return r > '~' && unicode.IsLetter(r) }
	at := text.ASCIIEnd(whole, 0)
	return strings.IndexFunc(whole[at:], foreign) < 0 && text.IndexFold(line, "DECLASS") < 0
}
