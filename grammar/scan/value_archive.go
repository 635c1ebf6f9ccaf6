package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/text"
)

// ReadIdentifier reads an archive's identifier, 09OTTAWA895, 1979RIYADH00905; ok is false where the word is not one.
// Its places are not given.
func ReadIdentifier(word string) (r Reference, ok bool) {
	s := strings.TrimSpace(word)
	post, serial, ok := identifierParts(s)
	if !ok {
		return r, false
	}
	r = Reference{Year: text.Number(s[:post]), Post: s[post:serial], Serial: text.Number(s[serial:])}
	if post == 2 {
		r.Year = text.Century(r.Year)
	}
	if r.Year < 1900 || r.Year > 2100 {
		return Reference{}, false
	}
	return r, true
}

// Identifier is what an ArchiveIdentifier token says. SMART writes it in words: 85 PORT MORESBY 199. written is the
// former spelling.
func (t Token) Identifier() (r Reference, written, ok bool) {
	if r, ok = ReadIdentifier(t.Text); ok {
		return r, true, true
	}
	r = t.MRN()
	return r, false, r.Serial != 0
}

// Label is what an ArchiveLabel token is the key of.
type Label uint8

// The labels whose values count.
const (
	OtherLabel           Label = iota
	SentLabel                  // Sent: the day of a mail
	ClassLabel                 // CLASS: the level in a White House print
	AttributesLabel            // Message Attributes: the head of a record of the National Archives
	OrderLabel                 // Executive Order, in a record
	HandlingLabel              // Original Handling Restrictions
	EarlierHandlingLabel       // Previous Handling Restrictions
)

// Label reads an ArchiveLabel token.
func (t Token) Label() Label {
	switch key := strings.TrimRight(t.Text, ": \t"); {
	case strings.EqualFold(key, "Sent"):
		return SentLabel
	case strings.EqualFold(key, "CLASS"):
		return ClassLabel
	case strings.EqualFold(key, "Executive Order"):
		return OrderLabel
	case strings.EqualFold(key, "Original Handling Restrictions"):
		return HandlingLabel
	case strings.EqualFold(key, "Previous Handling Restrictions"),
		strings.EqualFold(key, "Original Previous Handling Restrictions"):
		return EarlierHandlingLabel
	case text.HasFold(key, "MESSAGE ATTRIBUTES"):
		return AttributesLabel
	}
	return OtherLabel
}

// handling are the captions that a record has under Handling Restrictions.
var handling = [...]string{"NODIS", "EXDIS", "STADIS", "LIMDIS", "NOFORN"}

// HandlingNames are the captions that Handling knows.
func HandlingNames() []string { return slices.Clone(handling[:]) }

// Handling are the captions that a value of Handling Restrictions names.
func (t Token) Handling() (names []string) {
	for _, name := range handling {
		if text.IndexWord(strings.ToUpper(t.Text), name) >= 0 {
			names = append(names, name)
		}
	}
	return names
}

// RecordOrder is what a record has under Executive Order: a code of its own and a day, "GS 19850504 PRILL, ANA". code
// is empty where it has none.
func (t Token) RecordOrder() (code string, day calendar.Day, dated bool) {
	fields := strings.Fields(strings.ToUpper(t.Text))
	if len(fields) == 0 || !recordCode(fields[0]) {
		return "", 0, false
	}
	if len(fields) > 1 && len(fields[1]) == len("19850504") && text.DigitsEnd(fields[1], 0) == len(fields[1]) {
		s := fields[1]
		day, dated = calendar.Date(text.Number(s[:4]), text.Number(s[4:6]), text.Number(s[6:]))
	}
	return fields[0], day, dated
}

// recordCode reports whether a word is one of a record's codes.
func recordCode(word string) bool {
	switch word {
	case "N/A", "NA", "GS", "X1", "X2", "X3", "X4", "OA":
		return true
	}
	return false
}

// Extract reports whether an ArchiveNote token says that a part of the telegram is not in the file.
func (t Token) Extract() bool {
	return strings.Contains(t.Text, "partial extract") || strings.Contains(t.Text, "not available")
}

// PostLetters is the post that a From, ArchiveOrigin or SMART From token names, its letters in capitals without
// blanks; empty where there are more words than a post and its mission have.
func (t Token) PostLetters() string {
	words := strings.Fields(t.Text)
	if len(words) > postWords {
		return ""
	}
	return strings.ToUpper(strings.Join(words, ""))
}

// postWords is the most words of an FM line that names a post and no more: FM USMISSION USUN NEW YORK.
const postWords = 5

// Sender is what a From token of an envelope names, in capitals: "AMEMBASSY QUELLVILLE"; empty where the line has
// more words than a post.
func (t Token) Sender() string {
	if text.Squeezed(t.Text) { // as most are
		_, post, _ := strings.Cut(t.Text, " ")
		if strings.Count(post, " ") >= postWords {
			return ""
		}
		return post
	}
	words := strings.Fields(strings.ToUpper(t.Text))
	if len(words) < 2 || len(words) > postWords+1 {
		return ""
	}
	return strings.Join(words[1:], " ")
}

// CancellingKinds are the lines of an envelope whose ZFR cancels the telegram.
const CancellingKinds Set = 1<<Routing | 1<<Station | 1<<Security | 1<<DTG

// Cancels reports whether a token of one of the CancellingKinds cancels the telegram.
func (t Token) Cancels() bool { return strings.Contains(t.Text, "ZFR") }
