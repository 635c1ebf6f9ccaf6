package scan

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
)

// TestKeysBeginWithLettersThatAreLookedAt: no key, caption or code is passed over by its first letters.
func TestKeysBeginWithLettersThatAreLookedAt(t *testing.T) {
	for _, k := range dateKeys {
		for _, key := range []string{k, strings.ToLower(k)} {
			require.Positive(t, dateKeyLength(key+": 3 May 2006"), key)
		}
	}
	for _, k := range cuiKeys {
		for _, key := range []string{k.key, strings.ToLower(k.key)} {
			require.Equal(t, k.field, cuiFieldOf("* "+key+": Harbor"), key)
		}
	}
	for _, code := range agencyCodes {
		require.True(t, agencyCode(code), code)
	}
	for _, caption := range []string{"SENSITIVE", "EYES ONLY", "NODIS", "EXDIS", "LIMDIS", "NOFORN", "STADIS", "ORCON",
		"PROPIN", "WNINTEL", "RESTRICTED DATA", "FORMERLY RESTRICTED DATA"} {
		require.True(t, captionLine(caption), caption)
	}
	for _, line := range []string{"-----Original Message-----", "----- Forwarded message -----",
		"Begin forwarded message:",
		"-----Original Appointment-----", "----- Forwarded by Rosa Quill/PT -----", "---- Forwarded message from Ana ----",
		"On May 3, Rosa Quill wrote:", "> on May 3, Rosa Quill wrote:"} {
		require.True(t, messageLine(line), line)
	}
	for _, w := range letterheads {
		require.True(t, letterhead(w+", WASHINGTON"), w)
		require.True(t, letterheadFirst(strings.Join(strings.Split(w, ""), " ")+" A note"), w)
	}
}

// TestMayStateKnowsEachStatement: no sentence on how high a part is, is passed over by its first letters.
func TestMayStateKnowsEachStatement(t *testing.T) {
	levels := append(append(plainBanners[:], levelBanners[:]...), "S E C R E T", "C-O-N-F-I-D-E-N-T-I-A-L", "Secret",
		"secret")
	for _, level := range levels {
		for _, s := range []string{"THIS PAGE IS " + level, "This email is " + level, "This e-mail is " + level,
			"This message is " + level, "In accordance with E.O. 13526, this is " + level, "Regraded " + level,
			"Upon removal of the map this is " + level, level + " when separated from the map",
			"Downgraded to " + level + " when detached"} {
			bare := strings.Trim(s, " ")
			if namesLevel(bare) {
				require.True(t, mayState(bare), s)
				require.True(t, statement(s), s)
			}
		}
	}
}

// TestMayHaveMarkKnowsEachMark: a text with a mark is not passed over by the letters after its parentheses.
func TestMayHaveMarkKnowsEachMark(t *testing.T) {
	marks, passed := 0, 0
	for _, level := range []string{"C", "S", "U", "TS", "SBU", "CUI", "LOU", "FOUO", "CONFIDENTIAL", "SECRET",
		"TOP SECRET", "UNCLASSIFIED", "c", "s", "NC", "NS", "N", "P", "R", "T", "CTS", "X", "1", "LES", "SSI", "NOFORN"} {
		for _, controls := range []string{"", "/NF", "//NF", "//SI//NF", "-NF", "//FOUO", " NF", "NF", " / / NF", "/",
			"//X1"} {
			for _, form := range []string{"(%)", "( % )", "(%", "(% )", "( %)", "[%]", "(**%**)"} {
				mark := strings.Replace(form, "%", level+controls, 1)
				for _, after := range []string{" The pier is new.", "The pier.", "", " the pier"} {
					for _, before := range []string{"", "The pier. ", "1. ", "("} {
						switch s := mark + after; {
						case portion.At(s).Length > 0:
							marks++
							require.True(t, portion.MayHaveMark(before+s), before+s)
						case !portion.MayHaveMark(before + s):
							passed++
						}
					}
				}
			}
		}
	}
	for _, mark := range []string{"(S-NF)", "(C-NF)", "(S NF)", "(C NF)", "(S/NF)"} {
		_, ok := ScanPaper("A note.\n\n" + mark + " The pier is new.\n")
		require.True(t, ok, mark)
	}
	for _, s := range []string{"", "(", "(S", "(C ", "(U-", "(U-boat)", "(C-130)", "(S-Bahn)", "(C is", "( a)",
		"(Ships)"} {
		require.False(t, portion.MayHaveMark(s), s)
	}
	require.Greater(t, marks, 500)
	require.Greater(t, passed, 500)
}

// TestMayReleaseKnowsEachList: a marking with a release list is not passed over.
func TestMayReleaseKnowsEachList(t *testing.T) {
	for _, s := range []string{"SECRET//REL TO USA, GBR", "(S//REL)", "secret//rel to usa, gbr", "S//RELIDO",
		"SECRET//REL USA, AUS", "SECRET//RELEASABLE TO USA, GBR", "(S//R\u0415L TO USA, GBR)", "S//NF",
		"SECRET//DISPLAY ONLY IRQ", "SECRET RELEASE TO GBR"} {
		if m := marking.Parse(s); m.Released {
			require.True(t, marking.MayRelease(s), s)
		}
	}
}

// TestProseIsNoMarking: no line that may be a marking is passed over by a quick look at its letters.
func TestProseIsNoMarking(t *testing.T) {
	lines := otherMarkings[:]
	for _, level := range append(plainBanners[:], levelBanners[:]...) {
		lines = append(lines, level, strings.Join(strings.Split(level, ""), " "))
	}
	lines = append(lines, "Secret/NoForn", "S//NF", "Harbor Report (S//NF)", "Title: (S) Harbor",
		"Declassify on: 20300101",
		"Declass: 20300101", "SEC RET", "S ECRET", `\\classification{SECRET}`, "★ SECRET ★", "C.U.I.")
	paths, err := filepath.Glob("../../testdata/*/*")
	require.NoError(t, err)
	for _, path := range paths {
		if data, err := os.ReadFile(path); err == nil {
			lines = append(lines, strings.Split(string(data), "\n")...)
		}
	}
	for _, line := range lines {
		line = strings.TrimSpace(line)
		for _, first := range []bool{false, true} {
			l := signLine{text: line, whole: line, first: first, near: true}
			if len(line) > 1 && len(line) <= longestTrace && (l.carefully() != NoDoubt || l.level() != "") {
				require.False(t, proseLine(line, line), line)
			}
		}
	}
}
