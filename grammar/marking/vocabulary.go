package marking

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// term is a word or phrase of the vocabulary and what it says.
type term struct {
	text    string
	level   Level
	control Control
	kind    termKind
	long    bool // a header's spelling: (SECRET), (S/NOFORN)
	opens   bool // a portion mark may begin with it
}

// follows reports whether the term may follow a level in a mark.
func (t *term) follows() bool {
	return t.kind == controlTerm || t.kind == releaseTerm || t.kind == entireTerm || t.kind == strangeTerm
}

// first reports whether a word, in any case, is the term's first word.
func (t *term) first(word string) bool {
	return word != "" && text.HasFold(t.text, strings.ToUpper(word)) &&
		(len(t.text) == len(word) || t.text[len(word)] == ' ')
}

type termKind uint8

const (
	unknownTerm termKind = iota
	levelTerm
	controlTerm
	releaseTerm // REL, REL TO, RELEASABLE TO: a list follows
	entireTerm  // ENTIRE TEXT
	channelTerm // a caption without effect on the marking: SIPDIS, EFTO
	groupTerm   // a group of countries whose name is two words
	strangeTerm // a word that marks have had and that says nothing here: of another agency or time, or half a word
)

// terms is the vocabulary. A phrase comes before the words that begin it.
var terms = [...]term{
	{text: "TOP SECRET", level: TopSecret, kind: levelTerm, long: true, opens: true},
	{text: "TOPSECRET", level: TopSecret, kind: levelTerm, long: true, opens: true},
	{text: "TS", level: TopSecret, kind: levelTerm, opens: true},
	{text: "SECRET", level: Secret, kind: levelTerm, long: true, opens: true},
	{text: "S", level: Secret, kind: levelTerm, opens: true},
	{text: "CONFIDENTIAL", level: Confidential, kind: levelTerm, long: true, opens: true},
	{text: "C", level: Confidential, kind: levelTerm, opens: true},
	{text: "LIMITED OFFICIAL USE", control: LOU, kind: controlTerm, long: true, opens: true},
	{text: "LIMITEDOFFICIALUSE", control: LOU, kind: controlTerm, long: true},
	{text: "LOU", control: LOU, kind: controlTerm, opens: true}, {text: "L", control: LOU, kind: controlTerm},
	{text: "SENSITIVE BUT UNCLASSIFIED", control: SBU, kind: controlTerm, long: true, opens: true},
	{text: "UNCLASSIFIED", level: Unclassified, kind: levelTerm, long: true, opens: true},
	{text: "UNCLAS", level: Unclassified, kind: levelTerm, long: true, opens: true},
	{text: "U", level: Unclassified, kind: levelTerm, opens: true},
	{text: "DEA SENSITIVE", control: SBU, kind: controlTerm, long: true},
	{text: "LAW ENFORCEMENT SENSITIVE", control: LES, kind: controlTerm, long: true},
	{text: "LES", control: LES, kind: controlTerm},
	{text: "CONTROLLED UNCLASSIFIED INFORMATION", control: CUI, kind: controlTerm, long: true, opens: true},
	{text: "CONTROLLED IMAGERY", kind: strangeTerm},
	{text: "CONTROLLED DISSEMINATION", kind: strangeTerm}, {text: "CONTROLLED DISSEM", kind: strangeTerm},
	{text: "CONTROLLED", control: CUI, kind: controlTerm}, // the other word that 32 CFR 2002.20(b) has for banners
	{text: "CUI", control: CUI, kind: controlTerm, opens: true},
	{text: "SENSITIVE", control: SBU, kind: controlTerm, long: true},
	{text: "SBU", control: SBU, kind: controlTerm, opens: true},
	{text: "FOR OFFICIAL USE ONLY", control: FOUO, kind: controlTerm, long: true},
	{text: "FOUO", control: FOUO, kind: controlTerm, opens: true},
	{text: "NO FORN", control: NOFORN, kind: controlTerm, long: true},
	{text: "NOFORN", control: NOFORN, kind: controlTerm, long: true}, {text: "NF", control: NOFORN, kind: controlTerm},
	{text: "NOT RELEASABLE TO FOREIGN NATIONALS", control: NOFORN, kind: controlTerm, long: true},
	{text: "N", control: NOFORN, kind: controlTerm},
	{text: "RELEASABLE TO", kind: releaseTerm, long: true}, {text: "RELEASEABLE TO", kind: releaseTerm, long: true},
	{text: "REL TO", kind: releaseTerm}, {text: "RELTO", kind: releaseTerm}, {text: "REL", kind: releaseTerm},
	{text: "ENTIRE TEXT", kind: entireTerm},
	{text: "ORIGINATOR CONTROLLED", control: ORCON, kind: controlTerm, long: true},
	{text: "ORCON", control: ORCON, kind: controlTerm}, {text: "OC", control: ORCON, kind: controlTerm},
	{text: "PROPIN", control: PROPIN, kind: controlTerm}, {text: "PR", control: PROPIN, kind: controlTerm},
	{text: "RELIDO", control: RELIDO, kind: controlTerm}, {text: "EYES ONLY", control: EyesOnly, kind: controlTerm},
	{text: "EYES", control: EyesOnly, kind: controlTerm},
	{text: "FGI", control: FGI, kind: controlTerm}, {text: "HCS", control: HCS, kind: controlTerm},
	{text: "SI", control: SI, kind: controlTerm}, {text: "COMINT", control: SI, kind: controlTerm},
	{text: "TK", control: TK, kind: controlTerm}, {text: "GAMMA", control: Gamma, kind: controlTerm},
	{text: "G", control: Gamma, kind: controlTerm},
	{text: "SAR", control: SAR, kind: controlTerm}, {text: "RD", control: RD, kind: controlTerm},
	{text: "FRD", control: FRD, kind: controlTerm},
	{text: "NODIS", control: NODIS, kind: controlTerm}, {text: "ND", control: NODIS, kind: controlTerm},
	{text: "EXDIS", control: EXDIS, kind: controlTerm}, {text: "XD", control: EXDIS, kind: controlTerm},
	{text: "STADIS", control: STADIS, kind: controlTerm}, {text: "LIMDIS", control: LIMDIS, kind: controlTerm},
	{text: "IMCON", kind: strangeTerm}, {text: "IMC", kind: strangeTerm}, {text: "WNINTEL", kind: strangeTerm},
	{text: "CNWDI", kind: strangeTerm}, {text: "NOCONTRACT", kind: strangeTerm},
	{text: "FISA", kind: strangeTerm}, {text: "RAWFISA", kind: strangeTerm}, {text: "DSEN", kind: strangeTerm},
	{text: "F", kind: strangeTerm},
	{text: "R", kind: strangeTerm, opens: true}, {text: "CONF", kind: strangeTerm, opens: true},
	{text: "UNC", kind: strangeTerm, opens: true},
	{text: "FIVE EYES", kind: groupTerm}, {text: "5 EYES", kind: groupTerm},
	{text: "SIPDIS", kind: channelTerm}, {text: "E F T O", kind: channelTerm}, {text: "EFTO", kind: channelTerm},
}

// byInitial are the terms by the first byte of their text, those with the same byte in the order of terms: most words
// are compared with two or three of them. The terms of byte c are those from starts[c] to starts[c+1].
var byInitial = lazy.Value[*termIndex]{Make: func() *termIndex {
	var index termIndex
	for i := range terms {
		index.starts[int(terms[i].text[0])+1]++
	}
	for c := range 256 {
		index.starts[c+1] += index.starts[c]
	}
	next := index.starts
	for i := range terms {
		c := terms[i].text[0]
		index.terms[next[c]] = &terms[i]
		next[c]++
	}
	return &index
}}

type termIndex struct {
	terms  [len(terms)]*term
	starts [257]uint8
}

// termsOf are the terms whose text begins with a byte.
func termsOf(c byte) []*term {
	index := byInitial.Get()
	return index.terms[index.starts[c]:index.starts[int(c)+1]]
}

// lookup finds the longest term of the vocabulary that s begins with, in any case and with any
// blanks between its words; n is its length in s, 0 where none is there.
func lookup(s string) (found *term, n int) {
	if s == "" {
		return nil, 0
	}
	second := byte(' ')
	if len(s) > 1 {
		second = text.Upper(s[1])
	}
	for _, t := range termsOf(text.Upper(s[0])) {
		if len(t.text) > 1 && t.text[1] != second && t.text[1] != ' ' { // as of most
			continue
		}
		if m := begins(s, t.text); m > n {
			found, n = t, m
		}
	}
	return found, n
}

// Known reports whether a word or phrase, in any case, is of the vocabulary.
func Known(word string) bool {
	t, n := lookup(word)
	return n > 0 && n == len(word) && t.kind != strangeTerm
}

// BeginsKnown is a quick look at what a marking in ASCII begins with: a word or phrase of the vocabulary, in any case,
// or a level in spaced letters. Where it is false, the first word of the marking is unknown.
func BeginsKnown(s string) bool {
	if _, n := lookup(s); n > 0 || spacedLevel(s) > 0 {
		return true
	}
	n, _ := SpacedSlip(s)
	return n > 0
}

// begins is the length of the phrase at the front of s, 0 where another word is there.
func begins(s, phrase string) int {
	i := 0
	for j := 0; j < len(phrase); j++ {
		if phrase[j] == ' ' {
			k := i
			for i < len(s) && (s[i] == ' ' || s[i] == '\n' || s[i] == '\r' || s[i] == '\t') {
				i++
			}
			if i == k {
				return 0
			}
			continue
		}
		if i >= len(s) || text.Upper(s[i]) != phrase[j] {
			return 0
		}
		i++
	}
	if i < len(s) && wordByte(s[i]) {
		return 0
	}
	return i
}

func wordByte(c byte) bool {
	return text.IsLetter(c) || text.IsDigit(c) || c == '\'' || c >= 0x80
}

// portionWords are the words that a portion mark is made of, for suggestions.
var portionWords = [...]string{"U", "C", "S", "TS", "SBU", "LOU", "C/NF", "S/NF", "SBU/NF", "TS/NF"}

// NearestControl is the control that a word is with one typo; ok is false if no control is so close. A third letter may
// be missing from many words of two.
func NearestControl(word string) (control string, ok bool) {
	for i := range terms {
		t := &terms[i]
		if t.kind == controlTerm && len(t.text) > 1 && len(word) > 1 && (len(word) > 2 || len(t.text) == 2) &&
			text.OneSlip(word, t.text) {
			return t.text, true
		}
	}
	return "", false
}

// Nearest gives the portion marks that are one letter or one exchange of neighbours away from a
// word, best first; nil where none is.
func Nearest(word string) []string {
	word = strings.ToUpper(strings.Trim(word, "() "))
	switch word {
	case "NF", "N/F", "NOFORN": // the level is missing
		return []string{"C/NF", "S/NF"}
	}
	var near []string
	for _, w := range portionWords {
		if w != word && (text.OneSlip(word, w) || len(word) == len(w) && text.SameLetters(word, w)) {
			near = append(near, w)
		}
	}
	for l := Unclassified; l <= Secret; l++ {
		if len(word) > 2 && strings.HasPrefix(l.String(), word) { // CONF, SEC
			near = append([]string{l.Letter()}, near...)
		}
	}
	return near
}
