package wrapped

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/text"
)

// fewest is how many lines one after the other must have something before them. A header alone has more.
const fewest = 4

// decorated are the lines that begin with signs or numbers, without those: quotations, numbered lines, diffs,
// comments, lists, tables.
func decorated(s string) string {
	var b, run strings.Builder
	n := 0
	flush := func() {
		if n >= fewest {
			b.WriteString(run.String())
			b.WriteByte('\n')
		}
		run.Reset()
		n = 0
	}
	for line := range strings.Lines(s) {
		rest := strings.TrimRight(line, " \t\r\n")
		at, signs := decoration(rest)
		switch {
		case rest == "": // it ends no run
		case !signs:
			flush()
			continue
		default:
			n++
		}
		run.WriteString(strings.TrimRight(rest[at:], `"',\|+ `))
		run.WriteByte('\n')
	}
	flush()
	return b.String()
}

// decoration is the length of what is before the first letter or parenthesis of a line, and whether that is more than
// blanks.
func decoration(line string) (end int, signs bool) {
	for i, r := range line {
		switch {
		case i < end:
		case r == '&' && entityEnd(line[i:]) > 0:
			end, signs = i+entityEnd(line[i:]), true
		case strings.ContainsRune("\"'`", r): // a string of a program, or a word of its manual
			return 0, false
		case r == '(' && !numbered(line[i:]), unicode.IsLetter(r):
			return i, signs
		case r != ' ' && r != '\t':
			signs = true
		}
	}
	return len(line), signs
}

// entityEnd is the length of a reference to a sign, "&gt;", at a line's beginning; 0 if there is none.
func entityEnd(s string) int {
	if n := text.WordEnd(s, 1); n > 1 && n < len(s) && n < 8 && s[n] == ';' {
		return n + 1
	}
	return 0
}

// numbered reports whether a parenthesis is around a number: "(12)".
func numbered(s string) bool {
	n := text.DigitsEnd(s, 1)
	return n > 1 && n < len(s) && s[n] == ')'
}

// longestPrefix is how much of a line may be its prefix.
const longestPrefix = 200

// prefixed are runs of lines that begin with the same words, numbers aside: "name> ", "file.txt:12: ", a day and hour.
func prefixed(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		var run []string
		prefix := ""
		flush := func() bool {
			inner := cut(run, prefix)
			run = run[:0]
			return inner == "" || yield(inner)
		}
		for line := range strings.Lines(s) {
			line = strings.TrimRight(line, " \t\r\n")
			form := digitsAsOne(line[:min(len(line), longestPrefix)])
			common := commonPrefix(prefix, form)
			if len(run) > 0 && (len(common) >= 3 || strings.HasPrefix(prefix, form)) {
				if len(common) < len(form) {
					prefix = common
				}
				run = append(run, line)
				continue
			}
			if !flush() {
				return
			}
			run, prefix = append(run, line), form
		}
		flush()
	}
}

// cut are the lines of a run without their common prefix; nothing where that has no letter.
func cut(run []string, prefix string) string {
	prefix = prefix[:strings.LastIndexFunc(prefix, func(r rune) bool {
		return !unicode.IsLetter(r) &&
			!unicode.IsDigit(r)
	})+1]
	if len(run) < fewest || !strings.ContainsFunc(prefix, unicode.IsLetter) || strings.ContainsAny(prefix, "\"'`") {
		return ""
	}
	var b strings.Builder
	for _, line := range run {
		line = line[after(line, prefix):]
		if at, signs := decoration(line); signs { // a number in a column of blanks, as of git blame
			line = line[at:]
		}
		b.WriteString(strings.Trim(line, `"',`))
		b.WriteByte('\n')
	}
	return b.String()
}

// digitsAsOne is a line with one 0 for each number.
func digitsAsOne(line string) string {
	if !strings.ContainsFunc(line, unicode.IsDigit) {
		return line
	}
	var b strings.Builder
	for i := 0; i < len(line); i++ {
		if text.IsDigit(line[i]) {
			i = text.DigitsEnd(line, i) - 1
			b.WriteByte('0')
		} else {
			b.WriteByte(line[i])
		}
	}
	return b.String()
}

// after is where a line goes on after a prefix in which each number is one 0.
func after(line, prefix string) int {
	at := 0
	for i := 0; i < len(prefix) && at < len(line); i++ {
		if prefix[i] == '0' && text.IsDigit(line[at]) {
			at = text.DigitsEnd(line, at)
		} else {
			at++
		}
	}
	return at
}

func commonPrefix(a, b string) string {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	for n > 0 && n < len(a) && !utf8.RuneStart(a[n]) {
		n--
	}
	return a[:n]
}

// recordLengths are how long the records of card and tape files are.
var recordLengths = [...]int{80, 72, 132, 133, 69, 120, 128, 256}

// records is a text of records of one length without line ends, with a line for each.
func records(s string) string {
	if len(s) < 160 || strings.ContainsAny(s, "\n\r") {
		return ""
	}
	for _, n := range recordLengths {
		if len(s)%n == 0 {
			var b strings.Builder
			for at := 0; at < len(s); at += n {
				b.WriteString(strings.TrimRight(s[at:at+n], " "))
				b.WriteByte('\n')
			}
			return b.String()
		}
	}
	return ""
}

// plain yields texts in the letters that a reader takes them for, without colors, and without what is written over.
func plain(s string) iter.Seq[string] {
	written := writtenOver(s)
	return decoded(s, 1, func(from int) int { return nextOdd(s, from, written) }, asPlain)
}

// writtenOver reports whether something in a text may be written over, or in color: nearly no text has signs for that.
func writtenOver(s string) bool {
	return strings.IndexByte(s, '\b') >= 0 || strings.IndexByte(s, '\x1b') >= 0
}

// nextOdd is the next place of a character that looks like one of ASCII or is not shown, or where something is written
// over or in color; -1 for none.
func nextOdd(s string, from int, written bool) int {
	for i := from; i < len(s); {
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(s[i:])
			if _, alike := text.LookAlike(r); alike || text.Invisible(r) {
				return i
			}
			i += n
		case !written:
			i = text.ASCIIEnd(s, i)
		case c == '\b' || c == '\x1b':
			return i
		default:
			i++
		}
	}
	return -1
}

// Shown is a text in the letters that a reader takes it for; empty where it is as it is written.
func Shown(s string) string {
	if nextOdd(s, 0, writtenOver(s)) < 0 { // as nearly all
		return ""
	}
	return asPlain(s)
}

// asPlain is a text in the letters that a reader takes it for; empty where that is no other text.
func asPlain(s string) string {
	if !utf8.ValidString(s) {
		return ""
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch c, alike := text.LookAlike(r); {
		case r == '\x1b':
			n = controlEnd(s[i:])
		case strings.HasPrefix(s[i+n:], "\b"):
			n++
		case text.Invisible(r):
		case alike:
			b.WriteByte(c)
		default:
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	if b.String() == s {
		return ""
	}
	return b.String()
}

// controlEnd is the length of a control sequence of a terminal, which begins with an escape.
func controlEnd(s string) int {
	if len(s) < 2 || s[1] != '[' {
		return 1
	}
	n := 2
	for n < len(s) && n < 32 && !text.IsLetter(s[n]) {
		n++
	}
	return min(n+1, len(s))
}
