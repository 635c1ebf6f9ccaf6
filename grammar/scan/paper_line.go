package scan

import (
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// lead is what comes before the text of a portion on its line: signs of quotation, bullets, numbers, signs of
// Markdown.
type lead struct {
	signs []sign
	at    int // where the text, or its mark, begins
}

// sign is one of them, a bullet or a number.
type sign struct {
	start, end int
	kind       Kind
}

// numbered reports whether a paragraph's number is at its front, as in a cable, or the last of its signs. A dash before
// the number is a list's.
func (l *lead) numbered(s string) bool {
	if len(l.signs) == 0 || s[l.signs[0].start] == '-' {
		return false
	}
	return l.signs[len(l.signs)-1].kind == Number || text.IsDigit(s[l.signs[0].start])
}

// bullets are the signs that open an item, besides letters and figures.
const bullets = "-*+>#|•·–—▪◦●■○‣⁃⁌⁍∙"

// longestNumber is how many digits the number of a paragraph has at most.
const longestNumber = 3

// leadAt is what a line from an offset on begins with. letter is that of the last item in brackets.
func leadAt(s string, at, end int, letter byte) lead {
	l := lead{at: layout.SkipBlank(s, at, end)}
	if ruledColumns(s[l.at:end]) {
		return l
	}
	if n := footnoteLength(s[l.at:end]); n > 0 {
		l.signs = append(l.signs, sign{l.at, l.at + n, Bullet})
		l.at = skipEmphasis(s, l.at+n, end)
		return l
	}
	for len(l.signs) < 8 {
		start := l.at
		touching := max(quoteLength(s[start:end]), raisedLength(s[start:end]))
		n := max(signLength(s[start:end]), enumeratorLength(s[start:end], letter), outlineLength(s[start:end]),
			editLength(s[start:end]), oddSignLength(s[start:end]), touching)
		if n == 0 && len(l.signs) > 0 && s[l.signs[len(l.signs)-1].start] == '#' {
			n = footnoteLength(s[start:end]) // the number of a section: ### 2.1.1 (U) Ferries
		}
		if n == 0 {
			break
		}
		next := layout.SkipBlank(s, start+n, end)
		if next == end || next == start+n && strings.IndexByte("*_>|(", s[start]) < 0 && !l.touches(s, start, next) &&
			touching == 0 {
			break
		}
		if text.DigitsEnd(s[start:end], 0) > longestNumber && marking.MarkLength(s[next:end]) == 0 {
			break // the end of a sentence, as of an order's number or a year
		}
		kind := Bullet
		if text.IsDigit(s[start]) && strings.Trim(s[start:start+n], "0123456789.)") == "" {
			kind = Number
		}
		l.signs = append(l.signs, sign{start, start + n, kind})
		l.at = next
	}
	return l
}

// ruledColumns reports whether a line is the rules below the heads of a typed table's columns: ---  ------  ----.
func ruledColumns(line string) bool {
	return strings.HasPrefix(line, "--") && strings.Contains(line, " --") && strings.Trim(line, "- \t\r") == ""
}

// touches reports whether a number may touch what is after it: its mark, 3.(S) The, or the sign that ends the bold type
// which it is in, **3.** (S) The.
func (l *lead) touches(s string, start, next int) bool {
	if !text.IsDigit(s[start]) {
		return false
	}
	if n := len(l.signs); n > 0 {
		if sign := s[l.signs[n-1].start]; (sign == '*' || sign == '_') && s[next] == sign {
			return true
		}
	}
	return s[next] == '(' && marking.MarkLength(s[next:]) > 0
}

// footnoteLength is the length of the number of a footnote before a mark that can be nothing else: 1 (TS//SI) Text,
// [2] (S//NF) Text, ³ (S//NF) Text. So is that of a section without a stop at its end, 1.1 (U) Text. A citation, whose
// level comes before its title, is not one: 12 (TS//SI) "Minutes".
func footnoteLength(s string) int {
	if s == "" || !text.IsDigit(s[0]) && s[0] != '[' && s[0] < utf8.RuneSelf {
		return 0
	}
	n := text.DigitsEnd(s, 0)
	switch {
	case n > 0 && n < 4:
		if n < len(s) && strings.IndexByte("/*]", s[n]) >= 0 {
			n++
		}
	case strings.HasPrefix(s, "["):
		if n = text.DigitsEnd(s, 1); n == 1 || n > 4 || n == len(s) || s[n] != ']' {
			return 0
		}
		n++
	default:
		n = len(s) - len(strings.TrimLeft(s, "⁰¹²³⁴⁵⁶⁷⁸⁹†‡"))
	}
	if n == 0 || n > 12 {
		return 0
	}
	section := n < len(s) && s[n] == '.' // 1.1 (U) Purpose
	for section && n+1 < len(s) && s[n] == '.' && text.IsDigit(s[n+1]) {
		n = text.DigitsEnd(s, n+1)
	}
	rest := text.TrimLeft(s[n:], " \t*_")
	m := portion.At(rest)
	if !m.Sure && (!section || m.Length == 0) || len(rest) == len(s[n:]) && s[0] < utf8.RuneSelf {
		return 0
	}
	if quotedTitle(rest[m.Length:]) {
		return 0
	}
	return n
}

// quotedTitle reports whether the words after a mark are in quotation marks, as the title of a paper is.
func quotedTitle(after string) bool {
	after = strings.TrimLeft(after, " ")
	return strings.HasPrefix(after, "\"") || strings.HasPrefix(after, "“")
}

// signLength is the length of the bullet or number that a text begins with; 0 for none.
func signLength(s string) int {
	if s == "" {
		return 0
	}
	switch c := s[0]; {
	case text.IsDigit(c):
		d := text.DigitsEnd(s, 0)
		for d+1 < len(s) && s[d] == '.' && text.IsDigit(s[d+1]) {
			d = text.DigitsEnd(s, d+1)
		}
		if d <= 6 && d < len(s) && (s[d] == '.' || s[d] == ')') {
			return d + 1
		}
		return 0
	case c == 'o' && strings.HasPrefix(s, "o "), c == 'o' && strings.HasPrefix(s, "o\t"):
		return 1
	case c == '[' && len(s) > 3 && s[2] == ']' && strings.IndexByte(" xX", s[1]) >= 0: // a task of Markdown
		return 3
	case text.IsLetter(c):
		if len(s) > 1 && (s[1] == '.' || s[1] == ')') {
			return 2
		}
		return 0
	case c < utf8.RuneSelf:
		if strings.IndexByte("-*+>#|_", c) < 0 {
			return 0
		}
		n := 1
		for n < len(s) && n < 6 && s[n] == c && c != '|' {
			n++
		}
		return n
	}
	r, n := utf8.DecodeRuneInString(s)
	if strings.ContainsRune(bullets, r) || pictured(r) {
		return n
	}
	return 0
}

// pictured reports whether a character is a picture that people use as a bullet: an arrow, a technical or a geometric
// sign, a dingbat, the line of a box, or a font's own sign, as in Word.
func pictured(r rune) bool {
	return r >= 0x2190 && r < 0x2200 || r >= 0x2300 && r < 0x2400 || r >= 0x2500 && r < 0x27C0 ||
		r >= 0x2B00 && r < 0x2C00 || r >= 0xE000 && r < 0xF900 || r >= 0x1F300 && r < 0x1FB00
}

// messageKeys are the keys of the lines that a mail program puts before a message.
var messageKeys = [...]string{"FROM:", "SENT:", "TO:", "CC:", "BCC:", "DATE:", "REPLY-TO:", "IMPORTANCE:",
	"ATTACHMENTS:", "SENSITIVITY:", "X-", "MESSAGE-ID:", "MIME-VERSION:", "CONTENT-", "RECEIVED:", "RETURN-PATH:",
	"IN-REPLY-TO:", "REFERENCES:", "THREAD-", "DKIM-", "AUTHENTICATION-", "ACCEPT-LANGUAGE:"}

// titleMessageKeys is how many of messageKeys, from the first on, are in title blocks too.
const titleMessageKeys = 6

// titleKeys are the keys of the lines of a title block.
var titleKeys = [...]string{
	"THROUGH:", "THRU:", "VIA:", "PARTICIPANTS:", "PARTICIPANT:", "PLACE:", "TIME:", "TIME AND PLACE:", "DATE/TIME:",
	"DRAFTED BY:", "DRAFTED:", "APPROVED:", "CLEARANCES:", "CLEARED:",
	"ATTACHMENT:", "ATTACHMENTS:", "ATTACHMENT ", "ENCLOSURE:", "ENCLOSURES:",
}

// titleWords begin the line that says what kind of paper it is.
var titleWords = [...]string{
	"MEMORANDUM", "MEMO FOR", "MEMO TO", "ACTION MEMO", "INFORMATION MEMO", "BRIEFING MEMO", "BRIEFING CHECKLIST",
	"ACTION MEMORANDUM", "INFORMATION MEMORANDUM", "BRIEFING MEMORANDUM", "SECRETARIAT MEMORANDUM",
	"DECISION MEMO", "DECISION MEMORANDUM", "BRIEFING NOTE", "CALL SHEET", "TALKING POINTS", "NON-PAPER", "NONPAPER",
	"SITUATION REPORT", "WATCH ALERT", "NOTE FOR", "NOTE TO", "INFO MEMO", "SCENESETTER", "MEMCON", "BRIEFING PAPER",
	"BACKGROUND PAPER", "TALKING PAPER", "POINT PAPER", "POSITION PAPER", "ISSUE PAPER", "DECISION PAPER",
	"DISCUSSION PAPER", "INFORMATION PAPER", "BULLET BACKGROUND PAPER", "FACT SHEET", "WORKING PAPER",
}

// directiveTitles begin the titles of the directives of presidents, in capitals.
var directiveTitles = [...]string{"NATIONAL SECURITY ACTION MEMORANDUM", "NATIONAL SECURITY DECISION MEMORANDUM",
	"NATIONAL SECURITY STUDY MEMORANDUM", "NATIONAL SECURITY DECISION DIRECTIVE", "NATIONAL SECURITY STUDY DIRECTIVE",
	"NATIONAL SECURITY DIRECTIVE", "NATIONAL SECURITY REVIEW", "NATIONAL SECURITY PRESIDENTIAL DIRECTIVE",
	"PRESIDENTIAL DIRECTIVE", "PRESIDENTIAL DECISION DIRECTIVE", "PRESIDENTIAL REVIEW MEMORANDUM",
	"PRESIDENTIAL POLICY DIRECTIVE", "HOMELAND SECURITY PRESIDENTIAL DIRECTIVE"}

// directiveTitle reports whether a line is the title of such a directive. In small letters it may be cited.
func directiveTitle(line string) bool {
	if line == "" || strings.IndexByte("NPH", line[0]) < 0 || len(line) > longestDay || text.HasLower(line) {
		return false
	}
	for _, w := range directiveTitles {
		if text.HasWord(line, w) {
			return true
		}
	}
	return false
}

// titleFronts are what lines of a title block begin with.
var titleFronts = lazy.Value[*text.Fronts]{Make: func() *text.Fronts {
	return text.FrontsOf(messageKeys[:titleMessageKeys], titleKeys[:], titleWords[:], directiveTitles[:])
}}

// longestHeadKey is how long a key of a title block is at most, with the blanks before its colon.
const longestHeadKey = 24

// closedKey is a line without the blanks between its key and the colon, by which typists set the values of a title
// block below each other: TO      : Rosa Quill.
func closedKey(line string) string {
	i := strings.IndexByte(line[:min(len(line), longestHeadKey)], ':')
	if i < 1 || line[i-1] != ' ' && line[i-1] != '\t' || !text.IsUpper(line[0]) {
		return line
	}
	return strings.TrimRight(line[:i], " \t") + line[i:]
}

// titleLine reports whether a line is one of a title block. The subject is not among these.
func titleLine(line string) bool {
	if line = closedKey(line); !titleFronts.Get().May(line) {
		return false
	}
	for _, k := range messageKeys[:titleMessageKeys] {
		if text.HasFold(line, k) {
			return true
		}
	}
	for _, k := range titleKeys {
		if text.HasFold(line, k) {
			return true
		}
	}
	return memoTitle(line)
}

// memoTitle reports whether a line says what kind of paper it is, in its first column. A sentence ends in a stop; a
// title in capitals may, too. A line that begins with a small letter is the rest of a sentence.
func memoTitle(line string) bool {
	if line == "" || text.IsLower(line[0]) && !smallTitle(line) || !titleFronts.Get().May(line) {
		return false
	}
	if directiveTitle(line) {
		return true
	}
	for _, w := range titleWords {
		if text.Upper(line[0]) == w[0] && text.HasWord(line, w) {
			line = line[:columnEnd(line)]
			return len(line) <= 100 && (!strings.HasSuffix(line, ".") || !text.HasLower(line))
		}
	}
	return false
}

// smallTitle reports whether a line in small letters is a key all the same, since a colon follows: memo to: a. poe.
func smallTitle(line string) bool {
	for _, w := range [...]string{"memo to", "memo for", "memorandum to", "memorandum for", "note to", "note for"} {
		if rest, ok := strings.CutPrefix(line, w); ok && strings.HasPrefix(strings.TrimLeft(rest, " "), ":") {
			return true
		}
	}
	return false
}

// messageLine reports whether a line separates a message from the older one below it.
func messageLine(line string) bool {
	bare := text.Trim(line, " \t>-_=")
	if bare == "" || strings.IndexByte("OFB", text.Upper(bare[0])) < 0 {
		return false
	}
	switch {
	case strings.EqualFold(bare, "Original Message"), strings.EqualFold(bare, "Forwarded message"),
		strings.EqualFold(bare, "Begin forwarded message:"), strings.EqualFold(bare, "Original Appointment"):
		return true
	case text.HasFold(bare, "FORWARDED BY ") && len(line) > len(bare)+3, text.HasFold(bare, "FORWARDED MESSAGE FROM "):
		return true
	}
	return len(line) < 160 && text.HasWord(bare, "ON") && strings.HasSuffix(bare, "wrote:")
}

// messageKey reports whether a line begins with one of the keys that a mail program writes before a message.
func messageKey(line string) bool {
	for _, k := range messageKeys {
		if text.HasFold(line, k) {
			return true
		}
	}
	return subjectKey(line) > 0
}
