package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/around"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// line takes what a line has.
func (t *trace) line(line, above string) {
	t.pages = t.pages || strings.HasPrefix(line, "PAGE 0")
	t.marked = t.marked || len(line) > 3 && strings.IndexByte("({[", line[0]) >= 0 && line[2] == ')' &&
		strings.IndexByte("UCS", line[1]) >= 0
	if strings.HasSuffix(line, "S)") && classifiedAtEnd(line) {
		t.late++
	}
	t.lone = t.lone || sentenceMarked(line, above)
	t.bare = t.bare || strings.HasSuffix(line, ".") && sentenceOfWords(line)
	t.heads |= traceHead(line)
	t.marks = t.marks || len(line) > longestTrace && letterheadFirst(line) && markWithin(line)
	if t.words && text.HasAny(line, traceWords[:]) {
		t.lineWithWords(line, above)
	} else {
		t.lineWithoutWords(line, above)
	}
}

// lineWithWords is line for one with words of markings.
func (t *trace) lineWithWords(line, above string) {
	if len(line) < longestTrace && privilege(line) {
		return
	}
	if leadsClassified(strings.TrimLeft(line, "# ")) || above == "" && t.titled(line) {
		t.handled++
		return
	}
	row := line[0] == '|' && around.ColumnsOf(line) > 2 // of a table with sentences or data in it
	from, last := ornamented(line, 0, len(line))
	if line = line[from:last]; line == "" {
		return
	}
	if fieldLevel(line) {
		t.handled++
		return
	}
	if row || strings.HasSuffix(above, ":") || strings.ContainsAny(line[:1], "#'\"`{<|") {
		return // what is above introduces it, a heading, a table, or code
	}
	bare := withoutSigns(line)
	if allied(bare) {
		t.handled++
		return
	}
	t.level(line, strings.TrimPrefix(strings.TrimPrefix(bare, "NATO "), "COSMIC "), above)
}

// level is line for one that may be a banner. bare is the line without signs and the name of NATO.
func (t *trace) level(line, bare, above string) {
	n, level := bannerLevel(bare, false)
	switch {
	case forOneReader(bare):
		t.handled++
	case line == "Top Secret", line == "top secret":
		t.alone["TOP SECRET"]++
		t.levels["TOP SECRET"] = true
	case n == len(bare) && n > 0:
		t.levels[level] = true
		t.alone[bare]++
		if bare == unclassified && len(above) < longestDay && written.Alone(above) {
			t.open++
		}
	case n > 0 && redactedRest(bare[n:]):
		t.alone[bare[:n]]++
	case n > 0 && level == "CONFIDENTIAL" && handled(bare, n) && !knownControl(bare[n:]): // CONFIDENTIAL // DO NOT COPY
		t.alone[level]++
	case n > 0 && handled(bare, n), copyBefore(bare), gluedControl(bare), doubleSlash(line), sanctions(bare),
		spelledSensitive(bare), n > 0 && released(bare[n:]):
		t.handled++
	case bare == securityInformation, bare == infrastructureInformation, bare == officialUse,
		strings.HasSuffix(bare, internalUse) && !text.HasLower(bare) && (t.official || ofAgency(bare)),
		formerMarking(bare):
		t.alone[bare]++
	default:
		if above == "" && level == "TOP SECRET" { // TOP SECRET GUIDELINES ON PIERS December 2004
			t.top = t.top || text.HasLower(line)
		}
		t.within(line)
	}
}

// lineWithoutWords is line for one without words of markings.
func (t *trace) lineWithoutWords(line, above string) {
	switch {
	case strings.HasPrefix(line, "CLASSIFIED ") && leadsClassified(line):
		t.handled++
	case len(line) > longestGarbled:
	case garbledLevel(line):
		t.garbled[line]++
		t.first = t.first || above == ""
	case above == unclassified && written.Alone(line):
		t.open++
	case line == "Secret", line == "Confidential", line == "Unclassified": // the choices of a form
		t.levels[strings.ToUpper(line)] = true
	default:
		t.twin = t.twin || garbledTwin(line)
	}
}

// classifiedAtEnd reports whether a line ends with a sentence and the mark of a classified paragraph.
func classifiedAtEnd(line string) bool {
	return markAsLate(strings.TrimSpace(line[marking.MarkAtEnd(line):])).High() && portion.EndsMarked(line)
}

// within takes the levels among the words of a line that is longer than a title.
func (t *trace) within(line string) {
	if len(line) >= shortLine && (len(line) >= longLine || portion.At(line).Length == 0) { // prose of a portion
		t.plain = t.plain || len(line) >= longLine && plainAtFront(line)
		n := levelsWithin(line)
		t.joined += n
		t.top = t.top || n > 1 && strings.Count(line, "TOP SECRET") > 1 || natoWithin(line)
	}
}

// plainAtFront reports whether a page that is one line begins with a marking below the levels, after the number of the
// page.
func plainAtFront(line string) bool {
	line = strings.TrimLeft(line, "0123456789. ")
	for _, w := range [...]string{"UNCLASSIFIED / FOUO ", "UNCLASSIFIED ", "UNCLASS ", "SENSITIVE BUT UNCLASSIFIED ",
		"FOR OFFICIAL USE ONLY "} {
		if rest, ok := strings.CutPrefix(line, w); ok && opensPrint(rest) {
			return true
		}
	}
	return false
}

// formerMarking reports whether a line is a marking of the 1950s and 1960s in an order that no banner has: SECURITY
// INFORMATION - SECRET, GROUP 1 SECRET. E.O. 10290 put the words "Security Information" after each level, of which
// Restricted was the lowest until E.O. 10501.
func formerMarking(line string) bool {
	if line == restricted+" SECURITY INFORMATION" {
		return true
	}
	rest, ok := strings.CutPrefix(line, "SECURITY INFORMATION - ")
	if group, grouped := strings.CutPrefix(line, "GROUP "); grouped && len(group) > 2 && text.IsDigit(group[0]) {
		rest, ok = strings.CutPrefix(group[1:], " ")
	}
	n, level := bannerLevel(rest, false)
	return ok && n == len(rest) && level != "SBU"
}

// leadsClassified reports whether a line says that what is attached to a letter is classified, or what the letter is
// without it: CLASSIFIED ENCLOSURE, SECRET ATTACHMENT, UNCLASSIFIED WHEN SEPARATED FROM CLASSIFIED ENCLOSURE.
func leadsClassified(line string) bool {
	if len(line) > longestTrace {
		return false
	}
	level, what, _ := strings.Cut(strings.TrimPrefix(line, "TOP "), " ")
	switch level {
	case "CLASSIFIED", "SECRET", "CONFIDENTIAL":
		if isAttachment(strings.TrimSuffix(what, "S")) {
			return true
		}
	}
	bare := strings.Trim(line, "()*_[] ")
	return !text.HasLower(bare) && (statement(bare) || separatesFirst(bare)) && separationIn(bare)
}

// forOneReader reports whether a line names the only reader of a paper, and its level: For The President Only - Top
// Secret.
func forOneReader(line string) bool {
	if len(line) > longestDay {
		return false
	}
	at := strings.LastIndexAny(line, "-–—")
	if at < 0 {
		return false
	}
	words, reader := strings.TrimLeft(line[at:], "-–— "), strings.TrimRight(line[:at], "-–— ")
	n, level := bannerLevel(words, words == "Top Secret")
	return n > 0 && n == len(words) && strings.HasSuffix(level, "SECRET") &&
		(strings.HasSuffix(reader, " Only") || strings.HasSuffix(reader, " ONLY"))
}

// internalUse ends a marking of the Central Intelligence Agency below the levels: ADMINISTRATIVE INTERNAL USE ONLY.
const internalUse = "INTERNAL USE ONLY"

// ofAgency reports whether such a marking is that of the agency: firms have INTERNAL USE ONLY, too.
func ofAgency(line string) bool {
	return strings.HasPrefix(line, "ADMINISTRATIVE") || strings.HasPrefix(line, "CIA ")
}

// privilege reports whether a line is CONFIDENTIAL and the words of a lawyer.
func privilege(line string) bool {
	return strings.Contains(line, "CONFIDENTIAL") && !strings.Contains(line, "SECRET") && text.HasAny(line, lawyers[:])
}

// lawyers are words of the privileges of lawyers and courts.
var lawyers = [...]string{"ATTORNEY", "PRIVILEGE", "COUNSEL", "SETTLEMENT", "PROTECTIVE ORDER"}

// sanctions reports whether a line is a warning that is printed on classified papers, or one about the security of
// transport, 49 CFR 1520.13(c). Its words begin with capitals: sentences of a law have these words, too.
func sanctions(line string) bool {
	if rest, ok := strings.CutPrefix(line, securityInformation); ok && len(rest) > 1 &&
		(rest[0] == ' ' && (text.IsUpper(rest[1]) || strings.IndexByte("/-", rest[1]) >= 0) || rest[0] == '/') {
		return true
	}
	return text.ContainsFold(line, "SUBJECT TO CRIMINAL SANCTIONS") && text.HasAny(line, sanctionWords[:]) ||
		text.ContainsFold(line, "RECORD CONTAINS "+securityInformation) && text.HasAny(line, transportWords[:])
}

// sanctionWords and transportWords are the words of such warnings that begin with capitals.
var (
	sanctionWords  = [...]string{"Criminal Sanctions", "CRIMINAL SANCTIONS"}
	transportWords = [...]string{"Sensitive Security", securityInformation}
)

// securityInformation is the marking of papers on the security of transport: 49 CFR 1520.13(b).
const securityInformation = "SENSITIVE SECURITY INFORMATION"

// infrastructureInformation is the marking of 6 CFR 29.6(c), officialUse one of the Department of Energy: DOE O 471.7.
const (
	infrastructureInformation = "PROTECTED CRITICAL INFRASTRUCTURE INFORMATION"
	officialUse               = "OFFICIAL USE ONLY"
)

// spelledSensitive reports whether a line begins with SENSITIVE BUT UNCLASSIFIED as some write it: SENSITIVE, BUT
// UNCLASSIFIED, SENSITIVE-BUT-UNCLASSIFIED, SENSITIVE/UNCLASSIFIED.
func spelledSensitive(line string) bool {
	const first, last = "SENSITIVE", "UNCLASSIFIED"
	rest, ok := strings.CutPrefix(line, first)
	if !ok || len(line) > longestDay || text.HasLower(line) {
		return false
	}
	between, _, ok := strings.Cut(rest, last)
	switch strings.Trim(between, " ,-–/") {
	case "", "BUT":
		return ok
	}
	return false
}

// longestTrace is how long a line is at most that may be a banner.
const longestTrace = 140

// handlingWords follow a level in banners of several governments, and are not controls of the registers.
var handlingWords = [...]string{"STRICTLY PERSONAL", "RELEASABLE", "EYES ONLY", "SENSITIVE", "NON-RECORD", "CODEWORD",
	"AUSTEO", "AGAO", "NZEO", "NO DISTRIBUTION", "LIMITED DISTRIBUTION", "(CUI)", "COPY NO", "COPY NUMBER", "COPY #",
	"NOT FOR RELEASE", "NOT FOR PUBLIC", "NOT FOR DISTRIBUTION"}

// copyBefore reports whether a line is the number of a copy before a level: COPY NO. 7 OF 9 TOP SECRET.
func copyBefore(line string) bool {
	return len(line) < longestTrace && strings.HasPrefix(line, "COPY N") && strings.HasSuffix(line, " SECRET")
}

// handled reports whether what follows the level of a line says how the paper is handled.
func handled(line string, n int) bool {
	rest := line[n:]
	switch {
	case len(line) > longestTrace:
		return false
	case line[:n] == "CUI" && strings.HasPrefix(rest, " // "):
		return true
	case line[:n] == "FOUO" && len(rest) > 1 && text.IsUpper(rest[1]): // FOUO January 20, 2004
		return true
	}
	return handlingFollows(rest) || !text.HasLower(line) && (strings.HasPrefix(rest, "//") || knownControl(rest))
}

// handlingFollows reports whether one of handlingWords is in what follows a level, after capitals alone.
func handlingFollows(rest string) bool {
	for _, words := range handlingWords {
		if i := strings.Index(rest, words); i >= 0 && !text.HasLower(rest[:i]) {
			return true
		}
	}
	return false
}

// knownControl reports whether a control of the vocabulary follows a level.
func knownControl(rest string) bool {
	n := marking.ControlsLength(rest)
	return n > 0 && marking.Known(strings.Trim(rest[:n], " -/"))
}

// gluedControl reports whether a line begins with a level and a control between which a machine misread the slashes:
// SECRETINOFORN//X4, TOP SECRETIITK.
func gluedControl(line string) bool {
	n, _, _ := gluedLevel(line)
	return n > 0
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
// begins the next word, and a figure is the next one or the word before it is in capitals, a figure, or ends a
// sentence.
func notAmongWords(before, after string) bool {
	word := strings.TrimRight(before, " ")
	next := strings.TrimLeft(after, " ")
	next = strings.TrimPrefix(next, "- ") // SECRET- 11 THE WHITE HOUSE
	if word == before && before != "" || next == after && after != "" && strings.IndexByte("/.)", after[0]) < 0 ||
		next != "" && !text.IsUpper(next[0]) && !text.IsDigit(next[0]) && strings.IndexByte("/.)", next[0]) < 0 {
		return false
	}
	word = word[strings.LastIndexByte(word, ' ')+1:]
	return word == "" || next != "" && text.IsDigit(next[0]) || !text.IsLower(word[0]) ||
		strings.IndexByte(".!?", word[len(word)-1]) >= 0
}

// redactedRest reports whether nothing follows a level but what is left of a redaction: TOP SECRET/, SECRET (b)(1).
func redactedRest(rest string) bool {
	return rest != "" && strings.Trim(strings.ReplaceAll(rest, "REDACTED", ""), " /[]()b0123456789-") == ""
}

// doubleSlash reports whether a level with a double slash and a word in capitals is in a line, and not among the words
// of a sentence: Piers SECRET//NOFORN Decision as of March 3. Copies put blanks around each slash.
func doubleSlash(line string) bool {
	if strings.Contains(line, "/ /") {
		line = strings.NewReplacer(" / / ", "//", "/ /", "//").Replace(line[:min(len(line), longLine)])
	}
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

// key takes the keys of an authority block in a line, in one that begins with a key also those after it.
func (t *trace) key(line string) {
	line = strings.TrimLeft(line, " \t*#->")
	line = strings.TrimLeft(line[portion.At(line).Length:], " \t*_")
	k, n := authorityKeyAt(line)
	if k == None || unfilled(line) {
		return
	}
	t.keys |= Of(k)
	t.instructed = t.instructed || k == DeclassifyOn && instruction(line[n:])
	if text.ContainsFold(line, "DECLASSIFY ON:") {
		t.keys |= Of(DeclassifyOn)
	}
}

// unfilled reports whether the value of a key is a line to write on, or the name of a variable: Classified By: ______,
// Classified By: {{ name }}.
func unfilled(line string) bool {
	_, value, _ := strings.Cut(line, ":")
	value = strings.TrimSpace(value)
	return strings.HasPrefix(value, "__") && strings.Trim(value, "_ .") == "" || strings.HasPrefix(value, "{{")
}
