package decode_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/decode"
	"github.com/cablelint/cablelint/lint/law"
	"github.com/cablelint/cablelint/rules"
)

// agreement compares check and decode: what check reports of a place in a cable, decode does not call sound.
type agreement struct {
	check  *lint.Linter
	decode []*lint.Linter
	parser *grammar.Parser
	day    calendar.Day
	faulty map[string]int // by rule
}

func newAgreement(t *testing.T, profile lint.Profile, day calendar.Day) *agreement {
	check, err := lint.NewLinter(rules.All(), lint.Options{Settings: lint.Settings{Profile: profile}})
	require.NoError(t, err)
	list, err := decode.Linters(rules.All(), true, profile)
	require.NoError(t, err)
	return &agreement{check, list, grammar.NewParser(), day, map[string]int{}}
}

// compare checks a cable with a piece in it. Families are those of the rules that are about such a piece.
func (a *agreement) compare(t *testing.T, before, piece, after, families string) {
	text := before + piece + after
	at := source.Span{Start: len(before), End: len(before) + len(piece)}
	for _, r := range a.check.File(a.parser.Parse(source.NewFile("a.txt", text)), nil) {
		for _, d := range r.Diagnostics {
			if d.Severity < lint.Warning || !d.Span.Overlaps(at) || !strings.Contains(families, d.Rule.Code[:1]) ||
				a.ofTheRest(d, piece) {
				continue
			}
			if a.faulty[d.Rule.Code]++; decode.Judge(piece, a.day, a.decode...).Sound() {
				t.Errorf("decode %s (%s): sound, and check has %s %s", piece, a.day, d.Rule.Code, d.Message)
			}
			return
		}
	}
}

// ofTheRest reports whether a finding is about the piece and the rest of the cable: N/A is right in another cable, and
// decode explains the words of the register in any profile.
func (a *agreement) ofTheRest(d lint.Diagnostic, piece string) bool {
	return d.Rule.Code == "D002" || d.Rule.Code == "P004" && d.Severity < lint.Error && register.Parse(piece).Understood()
}

// reported fails where rules that are about such pieces reported none: then the comparison says nothing of them.
func (a *agreement) reported(t *testing.T, codes ...string) {
	t.Helper()
	for _, code := range codes {
		require.NotZero(t, a.faulty[code], "%s reported nothing: %v", code, a.faulty)
	}
}

// envelopeOf is the envelope of a telegram of a day.
func envelopeOf(day calendar.Day) string {
	y, m, d := day.Split()
	month := strings.ToUpper("JanFebMarAprMayJunJulAugSepOctNovDec"[3*m-3 : 3*m])
	return fmt.Sprintf("P %02d1530Z %s %02d\nFM AMEMBASSY VARNES\nTO RUEHC/SECSTATE WASHDC PRIORITY 1207\n", d, month,
		y%100)
}

// days are one of each order, and the day on which tests are made.
var days = []calendar.Day{calendar.MustDate(1974, 3, 4), calendar.MustDate(1980, 3, 4), calendar.MustDate(1988, 3, 4),
	calendar.MustDate(1998, 3, 4), calendar.MustDate(2004, 3, 4), calendar.MustDate(2009, 3, 4), today}

// TestDecodeAgreesOnMarks draws portion marks from the whole vocabulary: the levels and controls of State, those of the
// register with its retired words, and the words of earlier orders.
func TestDecodeAgreesOnMarks(t *testing.T) {
	words := []string{"LOU", "L", "LIMDIS", "SPECAT", "WNINTEL", "NOCONTRACT", "CNWDI", "NATO", "CUI", "SBU-NF", "REL",
		"REL TO", "REL TO USA", "REL TO UK, CAN", "REL TO USA, GBR", "RELIDO", "EYES ONLY"}
	for c := range marking.Controls(1<<32 - 1).All() {
		words = append(words, c.String(), c.Short())
	}
	for e := range register.All() {
		words = append(words, e.Banner, e.Portion)
		words = append(words, e.Also...)
	}
	slices.Sort(words)
	words = slices.DeleteFunc(slices.Compact(words), func(w string) bool { return w == "" })
	for _, profile := range []lint.Profile{lint.State, lint.IC} {
		a := newAgreement(t, profile, today)
		before := envelopeOf(a.day) + "T O P  S E C R E T VARNES 000412\n\nNOFORN\nORCON\n\nE.O. 13526: DECL: 20360102\n" +
			"TAGS: PREL PGOV\nSUBJECT: HARBOR TALKS\n\nClassified By: DCM Ana Prill for reasons 1.4 (b) and (d).\n\n" +
			"1. (TS) Talks went on.\n\n2. "
		const after = " More of them.\n\n3. (C) And on.\n\n4. (U) To the end.\n"
		levels := []string{"U", "C", "S", "TS", "SBU", "LOU", "SECRET", "NATO", "R"}
		for i, word := range words { // each word with a third of the levels, in one of the forms
			for j := i % 3; j < len(levels); j += 3 {
				level := levels[j]
				forms := []string{level + "//" + word, level + "/" + word, level + "//" + word + "//NF", word + "//" + level}
				a.compare(t, before, "("+forms[(i+j)/3%len(forms)]+")", after, "PC")
			}
			a.compare(t, before, "("+word+")", after, "PC")
			a.compare(t, before, "(S/"+word+"/NF)", after, "PC")
		}
		if profile == lint.IC {
			a.reported(t, "C017", "C018", "P008", "P013")
		} else {
			a.reported(t, "P004", "P008", "P009", "P013", "P020")
		}
	}
}

// TestDecodeAgreesOnCaptions draws lists of captions.
func TestDecodeAgreesOnCaptions(t *testing.T) {
	names := slices.Collect(marking.CaptionNames)
	faulty := map[string]int{}
	for n, day := range days[4:] {
		a := newAgreement(t, lint.State, day)
		for i, one := range names {
			for j, other := range names[i+1:] {
				if (i+j)%3 != n && i > 10 { // each pair on one of the days, the first names on all
					continue
				}
				before := envelopeOf(day) + "C O N F I D E N T I A L VARNES 000412\n\n"
				after := "\n\nE.O. 12958: DECL: " + day.AddYears(10).Slashed() + "\nTAGS: PREL\nSUBJECT: TALKS\n\n" +
					"Classified By: DCM Ana Prill for reasons 1.4 (b) and (d).\n\n1. (C) Talks went on.\n"
				a.compare(t, before, one+"\n"+other, after, "C")
				a.compare(t, before, other+"\n"+one, after, "C")
			}
		}
		for code, n := range a.faulty {
			faulty[code] += n
		}
	}
	(&agreement{faulty: faulty}).reported(t, "C001", "C002", "C003", "C004", "C005")
}

// TestDecodeAgreesOnInstructions draws instructions of each order, and what is near to one.
func TestDecodeAgreesOnInstructions(t *testing.T) {
	values := []string{"OADR", "MR", "MANUAL REVIEW", "DCI ONLY", "DNI ONLY", "GDS", "XGDS", "XGDS-5", "ADS",
		"RDS", "RDS-2",
		"RDS-7", "GP-3", "N/A", "20 YEARS", "50X1-HUM", "50X2-WMD", "50X3", "25X1-human", "25X1-human, 20500101", "75X1",
		"X1, X5", "011/2/2019", "03052019", "2019", "13/45/2019", "02/30/2030", "03/O5/2030", "MM/DD/YYYY", "20550101",
		"20991231", "20300101", "25X1, 20550101", "25X4, 20990101",
		"50X1-HUM, 20550101", "GDS 3/4/85", "XGDS-2", "SUBJECT TO TREATY", "3/4/08"}
	for i := range 11 {
		values = append(values, fmt.Sprint("X", i), fmt.Sprint("25X", i), fmt.Sprint("1.6X", i), fmt.Sprint("50X", i))
	}
	faulty := map[string]int{}
	for _, day := range days {
		a := newAgreement(t, lint.State, day)
		a.faulty = faulty
		inForce := law.InForce(day).Order
		for _, order := range []string{"11652", "12065", "12356", "12958", "13526", "12598", "13292"} {
			for i, value := range values {
				for k, key := range []string{"", "DECL: "} {
					if order != inForce && (i+k)%4 > 0 { // with other orders D013 or D014 reports the number before the value
						continue
					}
					a.compare(t, envelopeOf(day)+"C O N F I D E N T I A L VARNES 000412\n\n", "E.O. "+order+": "+key+value,
						"\nTAGS: PREL\nSUBJECT: TALKS\n\nClassified By: DCM Ana Prill for reasons 1.4 (b) and (d).\n\n"+
							"1. (C) Talks went on.\n", "D")
				}
			}
		}
	}
	(&agreement{faulty: faulty}).reported(t, "D004", "D005", "D006", "D008", "D009", "D010", "D011", "D012",
		"D013", "D015",
		"D016", "D017", "D018", "D028", "D031", "D035", "D036")
}

// TestDecodeAgreesOnReasons draws sections and letters.
func TestDecodeAgreesOnReasons(t *testing.T) {
	for _, day := range days[3:] {
		a := newAgreement(t, lint.State, day)
		for _, section := range []string{"1.4", "1.5"} {
			for letter := 'a'; letter <= 'k'; letter++ {
				for _, form := range []string{"%s (%c)", "%s(%c), (d)", "reasons %s %c", "REASON: %s(%C)", "%s (b) and 1.5 (%c)",
					"for reasons %s (%c) and 1.4 (b)"} {
					reason := strings.NewReplacer("%s", section, "%c", string(letter), "%C",
						strings.ToUpper(string(letter))).Replace(form)
					key := "Classified By: DCM Ana Prill. Reason: "
					if strings.Contains(strings.ToLower(reason), "reason") {
						key = "Classified By: DCM Ana Prill, "
					}
					a.compare(t, envelopeOf(day)+"C O N F I D E N T I A L VARNES 000412\n\nE.O. 12958: DECL: "+
						day.AddYears(8).Slashed()+"\nTAGS: PREL\nSUBJECT: TALKS\n\n"+key, reason, ".\n\n1. (C) Talks went on.\n", "A")
				}
			}
		}
		a.reported(t, "A003", "A005")
	}
}
