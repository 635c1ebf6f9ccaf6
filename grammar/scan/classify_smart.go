package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// smartKey is a key of a SMART print.
type smartKey uint8

// The keys of the head; below the blank line, those of the closing block.
const (
	noKey smartKey = iota
	officeKey
	mrnKey
	dateKey
	fromKey
	actionKey
	eoKey
	tagKey
	captionsKey
	referenceKey
	passLineKey
	titleKey

	signatureKey
	peopleKey
	infoKey
	otherKey

	keyCount
)

// smartKeys are the keys by their letters, without blanks and signs, in the order of a print, and as SMART prints
// them.
var smartKeys = [...]struct {
	letters string
	key     smartKey
	name    string
}{
	{"ACTIONOFFICE", officeKey, "Action Office"}, {"INFOOFFICE", officeKey, "Info Office"}, {"MRN", mrnKey, "MRN"},
	{"DATEDTG", dateKey, "Date/DTG"},
	{"FROM", fromKey, "From"}, {"ACTION", actionKey, "Action"}, {"EO", eoKey, "E.O."}, {"TAGS", tagKey, "TAGS"},
	{"CAPTIONS", captionsKey, "Captions"}, {"CAPTION", captionsKey, "Captions"},
	{"REFERENCE", referenceKey, "Reference"}, {"REFERENCES", referenceKey, "Reference"},
	{"PASSLINE", passLineKey, "Pass Line"}, {"SUBJECT", titleKey, "Subject"},
	{"SIGNATURE", signatureKey, "Signature"}, {"DRAFTEDBY", peopleKey, "Drafted By"},
	{"CLEAREDBY", peopleKey, "Cleared By"}, {"APPROVEDBY", peopleKey, "Approved By"},
	{"RELEASEDBY", peopleKey, "Released By"}, {"INFO", infoKey, "Info"}, {"XMT", otherKey, "XMT"},
	{"ATTACHMENTS", otherKey, "Attachments"},
	{"ATTACHMENT", otherKey, "Attachments"}, {"ACTIONPOST", otherKey, "Action Post"},
	{"DISSEMINATIONRULE", otherKey, "Dissemination Rule"},
}

// SMARTKeyAt is the key of a SMART print that a text opens with, as SMART prints it, and its length with the colon;
// empty for none.
func SMARTKeyAt(s string) (name string, length int) {
	s = text.Plain(s)
	k, end := smartKeyAt(s)
	if k == noKey {
		return "", 0
	}
	label := strings.Trim(s[:end], " \t:;•.>*|'`,")
	if label == "" {
		return "", 0
	}
	for _, have := range smartKeys {
		if have.key == k && (name == "" || keyOf(label, true) == k && lettersOf(label) == have.letters) {
			name = have.name
		}
	}
	return name, end
}

// lettersOf are the letters of a label, as keys are compared by them.
func lettersOf(label string) string {
	out := make([]byte, 0, len(label))
	for i := range len(label) {
		if c := readLetter(label[i]); c != 0 {
			out = append(out, c)
		}
	}
	return string(out)
}

// smartValues are the kinds of the values of keys.
var smartValues = [...]Kind{
	noKey: HeaderText, officeKey: Distribution, mrnKey: MRN, dateKey: DTG, fromKey: From, actionKey: Action,
	eoKey: Order, tagKey: Tags, captionsKey: Caption,
	referenceKey: Ref, passLineKey: Slug, titleKey: SubjectText,
	signatureKey: Signature, peopleKey: Office, infoKey: Info, otherKey: HeaderText,
}

// closes reports whether a key is of the closing block.
func (k smartKey) closes() bool {
	return k == signatureKey || k == peopleKey || k == infoKey || k == otherKey
}

// longestKey is how long a key may be with the blanks and signs that a copy put into it.
const longestKey = 26

// smartKeyAt is the key of a SMART print that opens a line, and the length of the key with its colon and the blanks
// before it; noKey for none. A copy may have read a letter or a sign wrong: "Date!DTG:", "DatelDTG:", "E.0.:".
func smartKeyAt(line string) (k smartKey, end int) {
	at := layout.SkipBlank(line, 0, len(line))
	for range 8 { // a bullet, a stop, a quotation's sign that came to be before the key
		if n := bulletSign(line[at:]); n > 0 {
			at = layout.SkipBlank(line, at+n, len(line))
		}
	}
	if at == len(line) || !text.IsLetter(line[at]) {
		return noKey, 0
	}
	stop := strings.IndexAny(line[at:min(len(line), at+longestKey)], ":;")
	if stop < 0 {
		return columnKey(line, at)
	}
	if k = keyOf(line[at:at+stop], true); k == noKey {
		return noKey, 0
	}
	return k, at + stop + 1
}

// bulletSign is the length of a sign that a copy put before a key.
func bulletSign(s string) int {
	switch {
	case strings.HasPrefix(s, "•"):
		return len("•")
	case s != "" && strings.IndexByte(".>*|'`,", s[0]) >= 0:
		return 1
	}
	return 0
}

// columnKey is smartKeyAt for a key whose colon the copy lost: two blanks or a tab set it apart from its value. Prose
// and mail have the common words among the keys so, too.
func columnKey(line string, at int) (k smartKey, end int) {
	stop := strings.IndexAny(line[at:], "\t")
	if two := strings.Index(line[at:], "  "); two >= 0 && (stop < 0 || two < stop) {
		stop = two
	}
	if stop < 0 || stop > longestKey {
		return noKey, 0
	}
	switch k = keyOf(line[at:at+stop], false); k {
	case mrnKey, dateKey, eoKey, tagKey, captionsKey, referenceKey, passLineKey, peopleKey:
		return k, at + stop
	}
	return noKey, 0
}

// keyOf is the key that a label is, with one typo in long ones where typos are forgiven.
func keyOf(label string, forgiving bool) smartKey {
	for i := range len(label) {
		if c := label[i]; readLetter(c) == 0 && (c >= 0x80 || text.IsDigit(c)) {
			return noKey
		}
	}
	word := lettersOf(label)
	n := len(word)
	for _, have := range smartKeys {
		if word == have.letters || forgiving && len(have.letters) > len("REFER") && n > len("REFER") &&
			text.OneSlip(word, have.letters) {
			return have.key
		}
	}
	if forgiving && n <= len("DATELDTG") && strings.HasPrefix(word, "DATE") && strings.HasSuffix(word, "G") &&
		n >= len("DATETG") {
		return dateKey
	}
	return noKey
}

// readLetter is the capital that a byte of a key is, or was before the copy took it for a digit; 0 for none.
func readLetter(c byte) byte {
	switch c {
	case '0':
		return 'O'
	case '1':
		return 'I'
	case '5':
		return 'S'
	case '8':
		return 'B'
	case '6':
		return 'G'
	}
	if text.IsLetter(c) {
		return text.Upper(c)
	}
	return 0
}

// mrnValue reports whether a value is a message reference number: the year, the post in words, the serial.
func mrnValue(s string) bool {
	t := Token{Kind: MRN, Text: strings.TrimSpace(s)}
	return t.MRN().Serial != 0
}

// timeValue reports whether a value has a date-time group, or the day that SMART prints before it.
func timeValue(s string) bool {
	if _, ok := text.LastDTG(s); ok {
		return true
	}
	_, ok := text.ArchiveDay(s)
	return ok && text.IsMonth(strings.TrimSpace(s))
}

// proseValue reports whether a value is words: a text that explains the keys has them, and a cable does not.
func proseValue(s string) bool {
	words := 0
	for w := range strings.FieldsSeq(s) {
		if text.IsLower(w[len(w)-1]) && text.IsLetter(w[0]) {
			words++
		}
	}
	return words >= 3
}

// captionsValue reports whether a value is captions alone.
func captionsValue(s string) bool {
	for item := range strings.FieldsFuncSeq(s, captionSeparator) {
		item = text.Squeeze(item)
		if item != "" && captionLength(item) != len(item) && captionLength(strings.ReplaceAll(item, " ", "")) == 0 {
			return false
		}
	}
	return strings.TrimSpace(s) != ""
}

func captionSeparator(c rune) bool { return c == ',' || c == ';' }

// referenceValue reports whether a value is a reference with its letter, "A) 17 QUELLVILLE 2201", or a number of a
// cable alone.
func referenceValue(s string) bool {
	s = strings.TrimSpace(s)
	if n := marking.MarkLength(s); n > 0 && text.HasLower(s[n:]) { // of a subject
		return false
	}
	s = strings.TrimLeft(s, "(")
	if len(s) > 2 && text.IsUpper(s[0]) && (s[1] == ')' || s[1] == '.') {
		return true
	}
	return strings.EqualFold(s, "n/a") || mrnValue(s)
}

// orderValue reports whether a value is that of the E.O. key: the number of an order, or none.
func orderValue(s string) bool {
	s = strings.TrimSpace(s)
	n := text.DigitsEnd(s, 0)
	return n == 5 && (n == len(s) || !text.IsLetter(s[n]) || text.HasFold(strings.TrimLeft(s[n:], " :"), "DECL")) ||
		strings.EqualFold(s, "Unknown") || strings.EqualFold(s, "n/a")
}

// tagsValue reports whether a value is TAGS: words of capitals with commas between them.
func tagsValue(s string) bool {
	return strings.IndexByte(s, ',') > 0 && tagsLine(strings.TrimSpace(s)) &&
		len(strings.FieldsFunc(s, captionSeparator)[0]) <= 6
}

// bannerLine reports whether a line is a level alone, or a line that a banner has below it: SBU, NOFORN.
func bannerLine(line string) (level, control bool) {
	line = strings.TrimSpace(line)
	if levelAlone(line) || levelMarked(line) {
		return true, false
	}
	n := captionLength(line)
	return false, n > 0 && n == len(line)
}

// longestBanner is how long the line of a banner may be.
const longestBanner = 60

// levelMarked reports whether a line is a level with its controls in another spelling than SMART's: letters apart, a
// blank or a dash before the control.
func levelMarked(line string) bool {
	if len(line) > longestBanner {
		return false
	}
	w, ok := levelWordAt(line, 0, len(line))
	if !ok || w.start > 0 || w.damaged {
		return false
	}
	rest := strings.TrimLeft(line[w.end:], " /-*")
	if rest == "" {
		return true
	}
	said := marking.Parse("SECRET//" + rest)
	_, unknown := said.Unknown()
	return !unknown && !text.HasLower(rest) && (said.Controls != 0 || !said.Release.Unrestricted())
}
