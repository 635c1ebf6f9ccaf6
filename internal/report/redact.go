package report

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	spelling "github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
	"github.com/cablelint/cablelint/internal/pattern"
	"github.com/cablelint/cablelint/lint/cable"
)

// dots stands for prose, however long.
const dots = marking.Dots

// redacted is a token's part of a line with every word replaced by dots that is not one which a line of its kind is
// known to hold. A kind that is not named here is prose as a whole. A typing error can put prose into any line, so
// no kind is shown as it is.
func redacted(t *grammar.Tree, tok grammar.Token, part string) string {
	switch tok.Kind {
	case scan.Mark, scan.LateMark, scan.SubjectMark, scan.EntireText, scan.Banner, scan.EndBanner, scan.ArchiveMarking:
		return register.Redact(part)
	case scan.LevelWord:
		return redactedLevel(part)
	case scan.Caption:
		return redactedCaption(part)
	case scan.Post:
		return cable.ShownPost(part, cable.Origin(t))
	case scan.PageLine:
		return redactedPage(t, part)
	case scan.Tags:
		return redactedTags(part)
	case scan.Order, scan.DeclassifyOn:
		if part != tok.Text {
			return dots
		}
		return redactedOrder(t.Order(tok), part)
	case scan.ClassifiedBy, scan.DerivedFrom, scan.Ref:
		if part != tok.Text {
			return dots
		}
		return keyWords(part) + " " + dots
	}
	return redactedForm(tok.Kind, part)
}

// redactedForm is a token of a kind that has a fixed form, or words of its own.
func redactedForm(k scan.Kind, s string) string {
	if form := lineForm(k); form != nil {
		n := formLength(form, s)
		if n == len(s) {
			return s
		}
		return s[:n] + words(s[n:], func(w string) bool { return slices.Contains(operatingSignals[:], w) })
	}
	if known, ok := wordsOf.Get()[k]; ok {
		return words(s, known)
	}
	return dots
}

// The forms of lines for communicators; what comes after one is an operating signal or prose.
var (
	stationLine  = pattern.Lazy(`^DE\s+R[A-Z0-9]{4,7}(\s*#\s*[0-9]{1,6}(/[0-9]{1,3})?)?(\s+[0-9]{7})?`)
	securityLine = pattern.Lazy(`^ZN[YR]\s+(U{3,6}|E{3,6}|C{3,6}|S{3,6}|T{3,6}|[UECST]{5})\b`)
	dtgLine      = pattern.Lazy(`^\s*(?:[OPRZYM]\s+){0,3}[0-9]{6}[Zz]?\s*(?P<month>[A-Za-z]{3})\s*` +
		`[0-9]{2}(?:[0-9]{2})?\b`)
	identifierLine = pattern.Lazy(`^\s*[0-9]{2,4}[A-Z'-]{3,20}[0-9]{1,6}\s*$`)
)

// lineForm is the form of the lines of a kind; nil for kinds without one.
func lineForm(k scan.Kind) *pattern.Expression {
	switch k {
	case scan.Station:
		return stationLine
	case scan.Security:
		return securityLine
	case scan.DTG:
		return dtgLine
	case scan.ArchiveIdentifier:
		return identifierLine
	}
	return nil
}

// formLength is how much of a line has a form; 0 where what is in the place of a month is not one.
func formLength(form *pattern.Expression, s string) int {
	at := form.Get().FindStringSubmatchIndex(s)
	if at == nil {
		return 0
	}
	if i := 2 * form.Get().SubexpIndex("month"); i > 0 && !month(s[at[i]:at[i+1]]) {
		return 0
	}
	return at[1]
}

// operatingSignals are the signals that follow in the envelope: ACP 131.
var operatingSignals = [...]string{
	"ZZH", "ZZK", "ZEL", "ZDK", "ZDS", "ZDF", "ZFR", "ZFF", "ZFF1", "ZFF3", "ZFF4", "ZFF6", "ZUI", "ZUC", "ZYB", "ZYH",
	"ZOC", "ZOV", "ZBZ", "ZFD", "ZNY", "ZNR",
}

// wordsOf are the words that tokens of other kinds are known to hold.
var wordsOf = lazy.Value[map[scan.Kind]func(string) bool]{Make: func() map[scan.Kind]func(string) bool {
	return map[scan.Kind]func(string) bool{
		scan.EFTO:      or(list("EFTO"), letter),
		scan.SectionNo: or(list("SECTION", "OF", "GF"), number, sectionSlip),
		scan.Serial:    number,
		scan.SubjectKey: or(list("SUBJECT", "SUBJ"), func(w string) bool {
			return spelling.OneSlip(strings.ToUpper(w), "SUBJECT")
		}),
		scan.Reason: or(list("REASON", "REASONS", "FOR", "AND", "OR", "EO", "SECTION", "SECTIONS", "SEC", "PARAGRAPH",
			"PARAGRAPHS", "PARA"), number, letter, reasonLetters),
		scan.Separator:    none,
		scan.Number:       number,
		scan.Bullet:       or(number, letter, roman),
		scan.Rule:         none,
		scan.EndOfMessage: or(list("BT", "NNNN", "NNN"), number),
		scan.ArchiveDate:  or(list("AM", "PM", "GMT", "UTC", "EST", "EDT", "Z", "T"), number, clock, month, weekday),
	}
}}

// or takes the words that one of several takes.
func or(some ...func(string) bool) func(string) bool {
	return func(w string) bool { return slices.ContainsFunc(some, func(f func(string) bool) bool { return f(w) }) }
}

// list takes the words listed, in any case.
func list(known ...string) func(string) bool {
	return func(w string) bool { return slices.Contains(known, strings.ToUpper(w)) }
}

func none(string) bool { return false }

// longestNumber is the length of the longest number of a header: digits of a serial, a date.
const longestNumber = 8

func number(w string) bool { return len(w) <= longestNumber && strings.Trim(w, "0123456789") == "" }

func letter(w string) bool { return len(w) == 1 }

func roman(w string) bool { return len(w) <= 4 && strings.Trim(strings.ToUpper(w), "IVX") == "" }

// reasonLetters takes letters of reasons that lost what separates them: "bd".
func reasonLetters(w string) bool {
	return len(w) == 2 && strings.Trim(strings.ToLower(w), "abcdefgh") == ""
}

// clock takes a time that is one word: 221635Z, 22T16.
func clock(w string) bool {
	return len(w) <= 15 && w[0] >= '0' && w[0] <= '9' && strings.Trim(w, "0123456789TZ") == ""
}

func sectionSlip(w string) bool {
	w = strings.TrimRight(strings.ToUpper(w), "0123456789")
	return len(w) >= 5 && spelling.OneSlip(w, "SECTION")
}

func month(w string) bool {
	m, n := spelling.Month(w)
	return m > 0 && n == len(w)
}

func weekday(w string) bool {
	return prefixOf(w, "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
}

// prefixOf takes the names listed and their first three letters.
func prefixOf(w string, names ...string) bool {
	w = strings.ToUpper(w)
	return slices.ContainsFunc(names, func(n string) bool { return w == n || len(w) == 3 && strings.HasPrefix(n, w) })
}

// words is a text with the words replaced that are not known.
func words(s string, known func(string) bool) string {
	r := marking.NewRedaction(s)
	start := -1
	for i, c := range s + " " {
		switch inWord := spelling.InWord(c); {
		case inWord && start < 0:
			start = i
		case !inWord && start >= 0:
			if known(s[start:i]) {
				r.Keep(source.Span{Start: start, End: i})
			}
			start = -1
		}
	}
	return r.String()
}

// redactedLevel keeps a level whose letters are spaced, lost or doubled in any way.
func redactedLevel(s string) string {
	letters := strings.ToUpper(strings.Map(func(c rune) rune {
		if c == ' ' {
			return -1
		}
		return c
	}, s))
	if scan.NearLevel(letters) {
		return s
	}
	return register.Redact(s)
}

// redactedCaption keeps captions that the grammar knows; a list of release is a marking.
func redactedCaption(s string) string {
	plain := marking.CaptionName(strings.Join(strings.Fields(s), " "))
	for name := range marking.CaptionNames {
		if strings.EqualFold(plain, name) {
			return s
		}
	}
	return register.Redact(s)
}

// redactedPage keeps the post, its serial and the count of a page's line.
func redactedPage(t *grammar.Tree, s string) string {
	post := scan.Token{Kind: scan.PageLine, Text: s}.Page().Post
	shown := strings.Fields(cable.ShownPost(post, cable.Origin(t)))
	return words(s, or(list("PAGE", "OF", "SECTION"), number, letter, clock, marking.Known, indicator.Get().MatchString,
		func(w string) bool {
			return slices.ContainsFunc(shown, func(p string) bool {
				return strings.Contains(" "+strings.NewReplacer("-", " ", ".", " ", "/", " ").Replace(p)+" ", " "+w+" ")
			})
		}))
}

// indicator is a routing indicator with the serial that older prints join to it.
var indicator = pattern.Lazy(`^R[A-Z]{4,6}[0-9]{4}$`)

// redactedTags keeps the key and the TAGS that are codes; names of persons and organizations are prose.
func redactedTags(s string) string {
	return words(s, func(w string) bool {
		return w == "TAGS" || len(w) == 2 && strings.ToUpper(w) == w || tag(w) || len(w) >= 3 &&
			spelling.OneSlip(strings.ToUpper(w), "TAGS") && strings.HasPrefix(s, w)
	})
}

// keyWords are the words of a field's key, up to its colon.
func keyWords(s string) string {
	end := 0
	if i := strings.IndexByte(s[:min(len(s), 24)], ':'); i > 0 {
		end = i + 1
	} else {
		n := 1
		if u := strings.ToUpper(s); strings.HasPrefix(u, "CLASSIFIED") || strings.HasPrefix(u, "DERIVED") {
			n = 2
		}
		for f := range strings.FieldsSeq(s) {
			if n--; n < 0 {
				break
			}
			end = strings.Index(s[end:], f) + end + len(f)
		}
	}
	return words(s[:end], func(w string) bool {
		return slices.ContainsFunc(fieldKeys[:], func(k string) bool {
			return strings.EqualFold(w, k) || len(k) > 4 && spelling.OneSlip(strings.ToUpper(w), k)
		})
	})
}

// fieldKeys are the words of the keys of fields whose value is prose.
var fieldKeys = [...]string{"CLASSIFIED", "BY", "DERIVED", "FROM", "REF", "REFS", "REFTEL", "REFTELS", "REFERENCE",
	"REFERENCES"}

// redactedOrder keeps the keys and the values that are dates and codes; an event is prose, and so is what comes after
// the last value.
func redactedOrder(o *instruction.Order, text string) string {
	var b strings.Builder
	at := 0
	for _, v := range o.Values {
		b.WriteString(words(text[at:max(at, v.Span.Start)], orderWord))
		switch v.Kind {
		case instruction.Event, instruction.Unknown, instruction.ReleaseStamp, instruction.SourceMarked:
			b.WriteString(dots)
		default:
			b.WriteString(words(v.Span.In(text), orderWord))
		}
		at = max(at, v.Span.End)
	}
	if at == 0 {
		return words(o.Key.In(text), orderWord)
	}
	return b.String()
}

// orderWord takes the words of a declassification instruction.
func orderWord(w string) bool { return orderWords.Get()(w) }

var orderWords = lazy.Value[func(string) bool]{Make: func() func(string) bool {
	return or(list("E", "O", "EO", "EXECUTIVE", "ORDER", "DECL", "DECLASSIFY", "DECLASSIFICATION", "DOWNGRADE",
		"DNG", "ON", "AND", "OR", "AT", "TO", "DATE", "N", "A", "NA", "OADR", "GDS", "XGDS", "RDS", "NGDS", "ADS", "GP",
		"MR", "MANUAL", "REVIEW", "DCI", "DNI", "ONLY", "X", "HUM", "HUMAN", "WMD", "YEARS", "YEAR", "TEN", "FIFTEEN",
		"TWENTY", "FIVE", "TREATY", "SUBJECT", "NOT", "APPLICABLE", "NONE", "CO", "SE", "UN", "S", "C", "U"),
		number, month, exemption,
		func(w string) bool { return len(w) > 3 && spelling.OneSlip(strings.ToUpper(w), "DECL") },
		func(w string) bool { return strings.Trim(w, "Xx") == "" }, dayAndMonth)
}}

// exemption is an exemption's code as one word: X1, 25X1, 1X6.
func exemption(w string) bool {
	at, number, ok := strings.Cut(strings.ToUpper(w), "X")
	return ok && len(at) <= 2 && len(number) <= 2 && strings.Trim(at+number, "0123456789") == ""
}

// dayAndMonth takes a date without blanks: 05MAY2019.
func dayAndMonth(w string) bool {
	letters := strings.Trim(w, "0123456789")
	return letters != w && len(w) <= 9+len("2019") && month(letters)
}
