package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/text"
)

func TestBeginsAsBannerKnowsEachBanner(t *testing.T) {
	names := append(append(plainBanners[:], levelBanners[:]...), "S E C R E T", "C O N F I D E N T I A L", "TS",
		"//GBR SECRET", "NATO SECRET", "COSMIC TOP SECRET", "UNCLASSIFIED W/SECRET ATTACHMENT", "Secret", "Top Secret",
		"Limited Official Use")
	banners := 0
	for _, name := range names {
		for _, before := range []string{"", "  ", "\t", "\u00a0", "- ", "** ", "_", "[", "<", "# ", "> > ",
			"CLASSIFICATION: ",
			"classification:",
			"> Classification: ", "- Page 2 "} {
			for _, after := range []string{"", "//NOFORN", " - ", "\r", "]"} {
				line := before + name + after
				if bannerLike(line) || mixedBannerLike(line) {
					banners++
					require.True(t, beginsAsBanner(line), "%q", line)
				}
			}
		}
	}
	require.Greater(t, banners, 500)
	for _, line := range []string{"", " ", "- ", "The minister gave a date", "to the minister", "1. Summary",
		"Summary", "Talks", "(S) Talks", "secret", "Page 2"} {
		require.False(t, beginsAsBanner(line), "%q", line)
	}
}

// TestMayBeBannerKnowsEachBanner holds the quick look to what is read after it: no line is passed over that is a banner
// after all that may come before one, and none that has some letters lost, exchanged or in small letters.
func TestMayBeBannerKnowsEachBanner(t *testing.T) {
	fronts := []string{"", "CLASSIFICATION: ", "classification: ", "Classification **", "Page 12      ", "PAGE 2   ",
		"p  ",
		"begin page 141     ", "end page 1   ", "12   ", "- 2 -   ", "\\ 2   ", "2 ", "DYNAMIC PAGE -- HIGHEST POSSIBLE " +
			"CLASSIFICATION IS ", "dynamic page - highest possible classification: ", "Highest Possible Classification is ",
		"highest possible classification is ", "//", "// ", "\f", "- \v", "OVERALL ", "The ", "- "}
	names := append(append(plainBanners[:], levelBanners[:]...), "S E C R E T", "C O N F I D E N T I A L", "S-E-C-R-E-T",
		"T-O-P S-E-C-R-E-T", "S.E.C.R.E.T", "C_O_N_F_I_D_E_N_T_I_A_L", "U-N-C-L-A-S-S-I-F-I-E-D", "U N C L A S S I F I E D",
		"TOP-SECRET", "SECRETINOFORN", "GBR SECRET", "NATO SECRET", "COSMIC TOP SECRET", "NATO RESTRICTED", "Nato Secret",
		"UNCLASSIFIED W/SECRET ATTACHMENT", "Secret", "secret", "Limited Official Use", "SECRET//NOFORN SECRET//NOFORN",
		"SECRET  2 SECRET", "SECRET (XGDS-3)", "CUI//SP-PRVCY", "TS", "C")
	banners, passed := 0, 0
	for _, front := range fronts {
		for _, name := range names {
			for _, after := range []string{"", "//NOFORN", "   2", " - 3 -", " Classified By: Rosa Quill", " of the port"} {
				whole := front + name + after
				for cut := range min(len(front), 3) + 1 {
					for _, line := range []string{whole[cut:], strings.ToLower(whole[cut:min(cut+2, len(whole))]) +
						whole[min(cut+2, len(whole)):]} {
						line = strings.TrimLeft(line, "-*_[<#> \t")
						if _, ok := joinedBannerAt(line, 0, len(line)); ok {
							banners++
							require.True(t, mayBeBanner(line), "%q", line)
						} else if !mayBeBanner(line) {
							passed++
						}
					}
				}
			}
		}
	}
	require.Greater(t, banners, 1000)
	require.Greater(t, passed, 1000)
	for _, line := range []string{"", "S", "The minister gave a date", "to the minister", "Secretary", "Under", "Consul",
		"Page 2 has it", "end of", "(S) Talks", "Paul"} {
		require.False(t, mayBeBanner(line), "%q", line)
	}
}

// TestCapitalsBeginBanners: each line that is a banner in capitals is let through.
func TestCapitalsBeginBanners(t *testing.T) {
	for _, level := range append(plainBanners[:], "SECRET", "S E C R E T", "T-O-P S-E-C-R-E-T", "TOP-SECRET", "TOP SECRET",
		"Classification: SECRET", "classification: secret", "Classification **SECRET**", "NATO SECRET", "//GBR SECRET",
		"// GBR SECRET", "//GBR SECRET Derived From: Quellville", "COSMIC TOP SECRET",
		"Dynamic page -- Highest possible classification is SECRET",
		"highest possible classification is SECRET", "U N C L A S S I F I E D") {
		for _, front := range []string{"", " ", "**", "- ", "> #"} {
			line := front + level
			require.True(t, bannerLike(line), line)
			require.True(t, beginsInCapitals(line), line)
		}
	}
	for _, line := range []string{"", "S", "Second, the SECRET", "Control of SECRET", "Under SECRET", "To: SECRET",
		"// The SECRET", "//the SECRET", "//", "//  a SECRET"} {
		require.False(t, beginsInCapitals(line), line)
		require.False(t, bannerLike(line), line)
	}
}

// TestSmallLettersAreNotForeignBanners: a comment of a program is not read as a banner of others.
func TestSmallLettersAreNotForeignBanners(t *testing.T) {
	for s, want := range map[string]bool{"//GBR SECRET": true, "// GBR SECRET": true, "//gbr secret": false,
		"// the pier": false, "NATO SECRET": true, "Nato Secret": false, "//GBR SECRET  page": false} {
		require.Equal(t, want, bannerLike(s), s)
	}
}

// TestEndsCeilingKnowsEachEnd: a line above the ceiling of a system is let through by its last letter.
func TestEndsCeilingKnowsEachEnd(t *testing.T) {
	for _, end := range []string{"level:", "level is", "UP TO", "level at", "accredited for", "level of", "not exceed"} {
		for _, after := range []string{"", "**", " _", "\t*"} {
			line := "The highest of this system, " + end + after
			require.True(t, ceilingBelow(line), line)
			require.True(t, endsCeiling("Quellville\n"+line), line)
		}
	}
	for _, line := range []string{"", "**", "The system is accredited.", "The highest of this system, level"} {
		require.False(t, endsCeiling(line), line)
		require.False(t, ceilingBelow(line), line)
	}
}

// TestTransmittalsHaveWith: each word before the level of what is attached is let through.
func TestTransmittalsHaveWith(t *testing.T) {
	for _, s := range []string{"UNCLASSIFIED W/SECRET ATTACHMENTS", "UNCLASSIFIED w/SECRET ATTACHMENT",
		"UNCLASSIFIED WITH SECRET ENCLOSURE", "UNCLASSIFIED with SECRET ATTACHMENT"} {
		b, ok := bannerAt(s, 0, len(s))
		require.True(t, ok, s)
		require.Equal(t, "SECRET", b.level, s)
	}
}

// TestEdgesPassOverStamps: stamps are not lines of an edge, whether they begin with their words or have them anywhere.
func TestEdgesPassOverStamps(t *testing.T) {
	const lines = "The pier.\n"
	for _, stamp := range []string{"By RQ, NARA, Date 4/12/02\n", agencyStamp + "80-1\n", kennedyStamp + "\n",
		"No. 412, EO Systematic Review\n", "DECLASSIFIED\n"} {
		plain := stamp + strings.Repeat(lines, 20) + stamp
		head, foot := edges(plain, lineWords.Get().Found(plain).Has(foundStamps))
		require.Equal(t, len(stamp)+headOfPage*len(lines), head, stamp)
		require.Equal(t, len(plain)-len(stamp)-edgeLines*len(lines), foot, stamp)
	}
	_, ok := ScanPaper(strings.Repeat("No. 4 "+agencyStamp+"80-1\n", 8) + strings.Repeat(lines, 11) + "\nSECRET\n\n" +
		strings.Repeat(lines, 20))
	require.True(t, ok)
}

// TestReviewStampsAreFoundInOnePass: each stamp of a review makes a doubt, also where letters are not of ASCII.
func TestReviewStampsAreFoundInOnePass(t *testing.T) {
	for _, stamp := range reviewStamps {
		for _, s := range []string{"The pier.\n" + stamp + "\n", "\u0410 pier\u00a0is new. " + stamp} {
			found := paperWords.Get().Found(text.Plain(s))
			require.True(t, found.Has(foundReviews), s)
			require.NotEqual(t, NoDoubt, unreadDoubt(s, text.Plain(s), found), s)
		}
	}
}

// TestKindAboveGoesOverBannersOnce: what is kept of the banners above changes nothing, also where other lines are
// between them.
func TestKindAboveGoesOverBannersOnce(t *testing.T) {
	kept := &paperScanner{}
	for i, k := range []Kind{Banner, Banner, TitleLine, Banner, Banner, Banner, Stamp, Stamp, Banner, Banner} {
		for range 2 { // asked again on the same line
			kept.line.Start = 10 * i
			plain := &paperScanner{}
			plain.out.list, plain.line = kept.out.list, kept.line
			wantKind, want := plain.kindAbove()
			got, ok := kept.kindAbove()
			require.Equal(t, want, ok, i)
			require.Equal(t, wantKind, got, i)
		}
		kept.out.list = append(kept.out.list, packed{uint32(10 * i), uint32(10*i + 5), k})
		got, ok := kept.kindAbove() // the line's own token is not above it
		above := []Kind{0, 0, 0, TitleLine, TitleLine, TitleLine, TitleLine, Stamp, Stamp, Stamp}[i]
		require.Equal(t, i > 2, ok, i)
		require.Equal(t, above, got, i)
	}
}

// TestLetterheadsBeginWithLettersThatAreLookedAt: each letterhead is let through, also in letters set apart.
func TestLetterheadsBeginWithLettersThatAreLookedAt(t *testing.T) {
	for _, w := range letterheads {
		for _, line := range []string{w, strings.Join(strings.Split(w, ""), " "), w[:1] + "\t" + strings.ToLower(w[1:]),
			w + ", WASHINGTON"} {
			require.True(t, mayBeLetterhead(line), line)
		}
	}
	for _, line := range []string{"", "T", "TALKS ON FERRIES", "Ana Prill", "Director, Office"} {
		require.False(t, mayBeLetterhead(line) && letterhead(line), line)
	}
	require.False(t, mayBeLetterhead("TALKS ON FERRIES"))
}

// TestRemarksAreFoundInOnePass: a text with words of a remark is never passed over.
func TestRemarksAreFoundInOnePass(t *testing.T) {
	for _, w := range append(append(waivers[:len(waivers):len(waivers)], illustrating...), compiling...) {
		tokens, ok := ScanPaper("SECRET//NOFORN\n\n(S//NF) He met\nthe " + strings.ToLower(w) + " today.\n")
		require.True(t, ok && tokens.MayRemark(), w)
	}
	tokens, ok := ScanPaper("SECRET//NOFORN\n\n(S//NF) He met\nthe minister today.\n")
	require.True(t, ok)
	require.False(t, tokens.MayRemark())
}

// TestStatementsAreFoundInOnePass: a text with words of a statement is never passed over.
func TestStatementsAreFoundInOnePass(t *testing.T) {
	words := text.NewPhrases(statementSigns[:])
	for _, w := range separations {
		require.True(t, words.In(w), w)
		require.True(t, words.In("If "+strings.ToLower(w)), w)
	}
	for _, line := range []string{"(S when separated from enclosure)", "This page is SECRET", "This e-mail is SECRET",
		"This email is UNCLASSIFIED", "THIS MESSAGE IS SECRET", "In accordance with E.O. 13526, SECRET",
		"Upon removal of attachments: SECRET", "Regraded UNCLASSIFIED", "Downgraded to SECRET when detached",
		"When separated from its enclosures, this letter is UNCLASSIFIED",
		"If this sheet is separated from this report, this sheet is UNCLASSIFIED"} {
		require.True(t, statement(line) || separatesFirst(line) || partSeparated(line), line)
		require.True(t, words.In(line), line)
	}
}

// TestWholeLevelsAreNotMisread holds the quick look at a banner to the look at the whole banner.
func TestWholeLevelsAreNotMisread(t *testing.T) {
	quick := 0
	for _, level := range []string{"SECRET", "TOP SECRET", "TOP-SECRET", "CONFIDENTIAL", "UNCLASSIFIED", "S-E-C-R-E-T",
		"SECRE1", "NATO RESTRICTED", "SECRETI", "SECRETS"} {
		for _, controls := range []string{"", "//NOFORN", "/NODIS", "//NO FORN", "NOFORN", "//LAW ENFORCEMENT", "//XX1",
			"//LA W ENFORCEMENT SENSITIVE", " // NOFORN", "-NOFORN"} {
			if s := level + controls; wholeLevel(s) {
				quick++
				b, ok := bannerAt(s, 0, len(s))
				require.True(t, ok, s)
				read, _, misread := b.spelled(s)
				require.False(t, misread || read != 0, s)
			}
		}
	}
	require.Greater(t, quick, 10)
}
