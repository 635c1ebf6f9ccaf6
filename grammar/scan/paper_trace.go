package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// Where no grammar finds what it reads, a text may still have a marking: a level before words that no banner of ours
// has, or a banner in a page that lost its line breaks. Such a trace does not make a paper of the text, but nobody may
// take it for checked.

// trace is what of markings is in a text that is not read.
type trace struct {
	handled int             // lines of a level and of words that say how the paper is handled
	joined  int             // levels among the words of a long line
	top     bool            // TOP SECRET is twice in such a line
	alone   map[string]int  // levels and markings below them that are alone on a line
	levels  map[string]bool // the levels of these lines
	garbled map[string]int  // lines that are nothing but a garbled level
	first   bool            // the first line is one
	marked  bool            // a line begins with what may be a mark, perhaps in the wrong brackets: {U)
	keys    Set             // the keys of an authority block that begin lines
}

// traceWords are in each trace but a garbled one.
var traceWords = [...]string{"SECRET", "CONFIDENTIAL", "UNCLASSIFIED", "FOUO", "OFFICIAL USE", "SENSITIVE", "CUI",
	"Top Secret", "top secret", "INTERNAL USE ONLY", "Criminal Sanctions", "CRIMINAL SANCTIONS", "Sensitive Security"}

// looseMarks are marks of portions, also in the wrong brackets.
var looseMarks = [...]string{"(U)", "{U)", "(S)", "{S)"}

// blockWords are in the lines of an authority block.
var blockWords = [...]string{"lassified by", "lassified By", "erived from", "erived From", "LASSIFIED BY", "ERIVED FROM"}

// reviewStamps are on papers that were reviewed before their release, since they were classified or might have been.
var reviewStamps = [...]string{"CIA-RDP", "pproved For Release", "pproved for Release", "APPROVED FOR RELEASE",
	kennedyStamp}

// unreadDoubt is why a text that is not read may be a paper: a trace of a marking, or the stamp of a release.
func unreadDoubt(whole, plain string) Doubt {
	d := traceOf(plain)
	if d == NoDoubt && containsAny(whole, reviewStamps[:]) {
		d = ReleaseStamp
	}
	return d
}

// traceOf is the trace of a marking in a text. Code, and a list of levels, is none.
func traceOf(plain string) Doubt {
	words := containsAny(plain, traceWords[:])
	official := containsAny(plain, releaseSigns[:]) || words && governmentPaper(plain)
	sign := official || containsAny(plain, titleSigns[:])
	block := containsAny(plain, blockWords[:])
	if !words && !sign && !block && !containsAny(plain, looseMarks[:]) {
		return NoDoubt
	}
	t := trace{alone: map[string]int{}, levels: map[string]bool{}, garbled: map[string]int{}}
	above, fenced := "", false
	for rest := plain; rest != ""; {
		line := rest[:lineLength(rest)]
		rest = rest[min(len(rest), len(line)+1):]
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if fenced = fenced != strings.HasPrefix(line, "```"); !fenced {
			t.line(line, above)
			if block {
				t.key(line)
			}
		}
		above = line
	}
	memo := containsAny(plain, memoSigns[:]) || words && governmentPaper(plain)
	return t.doubt(sign, official, memo)
}

// line takes what a line has.
func (t *trace) line(line, above string) {
	t.marked = t.marked || len(line) > 3 && strings.IndexByte("({[", line[0]) >= 0 && line[2] == ')' &&
		strings.IndexByte("UCS", line[1]) >= 0
	if !containsAny(line, traceWords[:]) {
		if len(line) <= longestGarbled && garbledLevel(line) {
			t.garbled[line]++
			t.first = t.first || above == ""
		}
		return
	}
	if strings.HasSuffix(above, ":") || strings.ContainsAny(line[:1], "#'\"`{<|") {
		return // what is above introduces it, a heading, a table, or code
	}
	bare := strings.Trim(line, "-*_>[]<| \t().")
	bare = strings.TrimPrefix(strings.TrimPrefix(bare, "NATO "), "COSMIC ")
	n, level := bannerLevel(bare, false)
	switch {
	case line == "Top Secret", line == "top secret":
		t.alone["TOP SECRET"]++
	case n == len(bare) && n > 0:
		t.levels[level] = true
		t.alone[bare]++
	case n > 0 && redactedRest(bare[n:]):
		t.alone[bare[:n]]++
	case strings.HasSuffix(bare, "INTERNAL USE ONLY") && !text.HasLower(bare):
		t.alone["INTERNAL USE ONLY"]++
	case text.ContainsFold(bare, "SUBJECT TO CRIMINAL SANCTIONS"), doubleSlash(line):
		t.handled++
	case n > 0 && len(line) <= longestTrace && handled(bare, n), gluedControl(bare):
		if level == "CONFIDENTIAL" && !knownControl(bare[n:]) { // CONFIDENTIAL // DO NOT COPY
			t.alone[level]++
			break
		}
		t.handled++
	case bare == securityInformation:
		t.alone[bare]++
	case text.ContainsFold(bare, "RECORD CONTAINS "+securityInformation): // 49 CFR 1520.13(c)
		t.handled++
	case strings.HasPrefix(bare, securityInformation+" ") && text.IsUpper(bare[len(securityInformation)+1]):
		t.handled++
	default:
		if above == "" && level == "TOP SECRET" { // TOP SECRET GUIDELINES ON PIERS December 2004
			t.top = t.top || text.HasLower(line)
		}
		if len(line) < shortLine { // a title
			return
		}
		within := levelsWithin(line)
		t.joined += within
		t.top = t.top || within > 1 && strings.Count(line, "TOP SECRET") > 1
	}
}

// securityInformation is the marking of papers on the security of transport: 49 CFR 1520.13(b).
const securityInformation = "SENSITIVE SECURITY INFORMATION"

// longestTrace is how long a line is at most that may be a banner.
const longestTrace = 140

// handlingWords follow a level in banners of several governments, and are no controls of the registers.
var handlingWords = [...]string{"STRICTLY PERSONAL", "RELEASABLE", "EYES ONLY", "SENSITIVE", "NON-RECORD", "CODEWORD",
	"NO DISTRIBUTION", "LIMITED DISTRIBUTION", "(CUI)"}

// handled reports whether what follows the level of a line says how the paper is handled.
func handled(line string, n int) bool {
	rest := line[n:]
	switch {
	case line[:n] == "CUI" && strings.HasPrefix(rest, " // "):
		return true
	case line[:n] == "FOUO" && len(rest) > 1 && text.IsUpper(rest[1]): // FOUO January 20, 2004
		return true
	}
	for _, words := range handlingWords {
		if i := strings.Index(rest, words); i >= 0 && !text.HasLower(rest[:i]) {
			return true
		}
	}
	return !text.HasLower(line) && (strings.HasPrefix(rest, "//") || knownControl(rest))
}

// knownControl reports whether a control of the vocabulary follows a level.
func knownControl(rest string) bool {
	n := marking.ControlsLength(rest)
	return n > 0 && marking.Known(strings.Trim(rest[:n], " -/"))
}

// gluedControl reports whether a line begins with a level and a control between which a machine misread the slashes:
// SECRETINOFORN//X4, TOP SECRETIITK.
func gluedControl(line string) bool {
	for _, level := range levelBanners[:3] {
		if rest, ok := strings.CutPrefix(line, level); ok {
			word := strings.TrimLeft(rest, "IJLl1|/!\\")
			return len(word) < len(rest) && rest[0] != '/' && len(rest)-len(word) < 4 &&
				marking.Known(word[:text.WordEnd(word, 0)])
		}
	}
	return false
}

// levelsWithin is how many levels in capitals are among the words of a line.
func levelsWithin(line string) (n int) {
	for _, level := range levelBanners[:3] {
		for at := 0; ; {
			i := strings.Index(line[at:], level)
			if i < 0 {
				break
			}
			at += i + len(level)
			if start := at - len(level); notAmongWords(line[:start], line[at:]) {
				n++
			}
		}
	}
	return n
}

// notAmongWords reports whether a level is not a word of a sentence by what is before and after it: no small letter
// begins the next word, and a figure is the next one or the word before it is in capitals, a figure, or ends a sentence.
func notAmongWords(before, after string) bool {
	word := strings.TrimRight(before, " ")
	next := strings.TrimLeft(after, " ")
	if word == before && before != "" || next == after && after != "" && strings.IndexByte("/.)", after[0]) < 0 ||
		next != "" && !text.IsUpper(next[0]) && !text.IsDigit(next[0]) && strings.IndexByte("/.)", next[0]) < 0 {
		return false
	}
	word = word[strings.LastIndexByte(word, ' ')+1:]
	return word == "" || next != "" && text.IsDigit(next[0]) || !text.IsLower(word[0]) || strings.IndexByte(".!?", word[len(word)-1]) >= 0
}

// redactedRest reports whether nothing follows a level but what is left of a redaction: TOP SECRET/, SECRET (b)(1).
func redactedRest(rest string) bool {
	return rest != "" && strings.Trim(strings.ReplaceAll(rest, "REDACTED", ""), " /[]()b0123456789-") == ""
}

// doubleSlash reports whether a level with a double slash and a word in capitals is in a line, and not among the words
// of a sentence: Piers SECRET//NOFORN Decision as of March 3.
func doubleSlash(line string) bool {
	for _, level := range levelBanners {
		i := strings.Index(line, level+"//")
		if i < 0 {
			continue
		}
		rest := line[i+len(level)+2:]
		if rest == "" || !text.IsUpper(rest[0]) || !notAmongWords(line[:i], "//"+rest) {
			return false
		}
		word := rest[:text.WordEnd(rest, 0)]
		after := strings.TrimLeft(rest[len(word):], " ")
		return len(word) > 1 && (after == "" || !text.IsLower(after[0]))
	}
	return false
}

// key takes the keys of an authority block in a line: Classified by, Derived from, Declassify on.
func (t *trace) key(line string) {
	line = strings.TrimLeft(line, " \t*#->")
	for _, k := range [...]struct {
		words string
		kind  Kind
	}{
		{"CLASSIFIED BY", ClassifiedBy}, {"DERIVED FROM", DerivedFrom}, {"DECLASSIFY ON", DeclassifyOn},
		{"EXEMPT FROM GENERAL DECLASSIFICATION", DeclassifyOn}, {"AUTOMATICALLY DECLASSIFIED ON", DeclassifyOn},
	} {
		if text.HasFold(line, k.words) || t.keys != 0 && text.ContainsFold(line, k.words+":") {
			t.keys |= Of(k.kind)
		}
	}
}

// longestGarbled is how long a line is at most that is nothing but a garbled level.
const longestGarbled = 16

// garbledLevel reports whether a line is SECRET with up to two letters that are lost or wrong: SEC T, 3ECRBT.
func garbledLevel(line string) bool {
	word := strings.ReplaceAll(line, " ", "")
	return capitals(word) && !text.HasLower(word) && !likeLevel(word) && text.HasFold(line[len(line)-1:], "T") &&
		text.Typos(word, "SECRET", 2) <= 2
}

// doubt is what the trace shows.
func (t *trace) doubt(sign, official, memo bool) Doubt {
	if t.list(sign) {
		return NoDoubt
	}
	if t.handled > 0 || t.joined > 0 && sign || t.top {
		return UnsureBanner
	}
	for words, n := range t.alone {
		if business := words == "CONFIDENTIAL"; sign && !business || memo && business || words == "TOP SECRET" ||
			words == "SECRET" && n > 1 || strings.Contains(words, "OFFICIAL USE") || strings.Contains(words, "SENSITIVE") {
			return LoneBanner
		}
	}
	for _, n := range t.garbled {
		if n > 1 && sign || official || t.first && (sign || t.marked) {
			return MisreadBanner
		}
	}
	if t.keys.Has(DeclassifyOn) && t.keys&Of(ClassifiedBy, DerivedFrom) != 0 {
		return LoneBlock
	}
	return NoDoubt
}

// list reports whether the levels are a list of words: three or more, or two, each once, in a text without a sign of a
// paper.
func (t *trace) list(sign bool) bool {
	if t.handled > 0 || len(t.levels) < 2 {
		return false
	}
	return len(t.levels) > 2 || !sign && len(t.levels) == len(t.alone) && allOnce(t.alone)
}

func allOnce(counts map[string]int) bool {
	for _, n := range counts {
		if n > 1 {
			return false
		}
	}
	return true
}

// titleSigns are words of a title block, and releaseSigns those of stamps on what was classified.
var (
	titleSigns   = [...]string{"MEMORANDUM", "Memorandum ", "SUBJECT:", "Subject:", "FROM:"}
	releaseSigns = [...]string{"CIA-RDP", "For Release", "DECLASSIFIED"}
	// memoSigns are those that papers of business do not have, which are CONFIDENTIAL too.
	memoSigns = [...]string{"MEMORANDUM", "STATES GOVERNMENT", "CIA-RDP", "For Release"}
)
