package scan

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
)

// TestSpelledBanners: a level in letters with hyphens or stops is the banner that it spells.
func TestSpelledBanners(t *testing.T) {
	for line, want := range map[string]string{
		"S-E-C-R-E-T": "SECRET", "S.E.C.R.E.T.": "SECRET", "S - E - C - R - E - T": "SECRET", "S_E_C_R_E_T": "SECRET",
		"C-O-N-F-I-D-E-N-T-I-A-L": "CONFIDENTIAL", "T-O-P S-E-C-R-E-T": "TOP SECRET",
		"T-O-P  S-E-C-R-E-T": "TOP SECRET", "U-N-C-L-A-S-S-I-F-I-E-D": "UNCLASSIFIED", "[S-E-C-R-E-T]": "SECRET",
		"# S-E-C-R-E-T": "SECRET", "**S-E-C-R-E-T**": "SECRET", "S-E-C-R-E-T/NODIS": "SECRET",
		"S-E-C-R-E-T            2": "SECRET",
		"S-E-C-R-E-T-A-R-Y":        "", "S-E-C-R-E-C-Y": "", "SE-CRET": "", "s-e-c-r-e-t": "", "S-E-C": "", "S-": "",
	} {
		b, ok := bannerAt(line, 0, len(line))
		require.Equal(t, want != "", ok, line)
		require.Equal(t, want, b.level, line)
	}
	tokens, _ := ScanPaper("S-E-C-R-E-T\n\nMEMORANDUM FOR THE RECORD\n\nThe pier is new.\n")
	require.Equal(t, BannersAlone, tokens.Evidence)
	level, rest, misread := tokens.At(0).Misread()
	require.Equal(t, marking.Secret, level)
	require.Empty(t, rest)
	require.False(t, misread)
}

// TestSpelledAmongOtherWords: forms have a level in hyphens among their words; prose about one is not a banner.
func TestSpelledAmongOtherWords(t *testing.T) {
	for line, want := range map[string]string{
		"D I S P A T C H S-E-C-R-E-T": "SECRET", "ne S-E-C-R-E-T": "SECRET", "S-E-C-R-E-T ' 100-300-12": "SECRET",
		"D I S P A T C H §-E-C-R-E-T acti": "SECRET", "FORM 53 C-O-N-F-I-D-E-N-T-I-A-L": "CONFIDENTIAL",
		"PAGE T-O-P S-E-C-R-E-T 3 OF 4": "TOP SECRET", "CLASSIFICATION S-E-C-R-E-T": "SECRET",
		"CLASSIFICATION: S-E-C-R-E-T  COPY 2":        "SECRET",
		"He said that it was a S-E-C-R-E-T and left": "", "S-E-C-R-E-T-A-R-Y OF STATE": "", "THE SECRET": "",
	} {
		b, ok := spelledWithin(line, 0, len(line))
		require.Equal(t, want != "", ok, line)
		require.Equal(t, want, b.level, line)
	}
}

// TestMisreadLevels: one letter of SECRET or two of a longer level may be wrong, lost or added. Words that are like a
// level are not misread.
func TestMisreadLevels(t *testing.T) {
	for line, want := range map[string]string{
		"SECREI": "SECRET", "SECRE1": "SECRET", "SFCRET": "SECRET", "SERCET": "SECRET", "SECRT": "SECRET",
		"5ECRET":  "SECRET",
		"S.ECRET": "SECRET", "SECHET": "SECRET", "SE~RET": "SECRET", "- SECREI -": "SECRET", "(SECREI": "SECRET",
		"SECREI      3": "SECRET", "SECREI//NOFORN": "SECRET",
		"CONFIDENTIAI": "CONFIDENTIAL", "CONFIDENT1AL": "CONFIDENTIAL", "CONF1DENT1AL": "CONFIDENTIAL",
		"CONFIDENTAL": "CONFIDENTIAL", "CONFIOENTlAL": "CONFIDENTIAL", "TOP SECREf": "TOP SECRET",
		"T0P SECRET": "TOP SECRET",
		"TOP SEGRET": "TOP SECRET", "TOP SECRE1": "TOP SECRET", "TOPSECRET": "TOP SECRET",
		"UNCLASSIFlED": "UNCLASSIFIED",
		"SECRET":       "", "SECRETS": "", "SECRETO": "", "SECRETARY": "", "SECURE": "", "DECRET": "", "Secrel": "",
		"secrei":       "",
		"CONFIDENCIAL": "", "CONFIDENTIEL": "", "CONFIDENTIALITY": "", "CONFIDENTIALLY": "", "CLASSIFIED": "",
		"DECLASSIFIED": "", "STOP SECRETS": "", "SECREI of the pier": "", "SECREI TALKS ARE ON": "",
		"REGRET": "", "": "",
	} {
		b, ok := misreadBannerAt(line, 0, len(line))
		require.Equal(t, want != "", ok, line)
		if ok {
			require.Equal(t, want, b.level, line)
		}
	}
}

// TestMisreadBanners: a misread banner is read where another is the same, and listed where it is alone.
func TestMisreadBanners(t *testing.T) {
	const memo = "\n\nMEMORANDUM FOR THE RECORD\n\nSUBJECT: The Pier\n\n1. It is new.\n\n"
	for s, want := range map[string]EvidenceKind{
		"SECREI" + memo + "SECREI\n": BannersAlone, "SECRET" + memo + "SECREI\n": BannersAlone,
		"SECREI" + memo + "SECRET\n": BannersAlone, "SFCRET" + memo + "SECREI\n": BannersAlone,
		"TOP SECREf" + memo + "TOP SECRET\n": BannersAlone, "TOP SECREf" + memo + "T0P SECRET\n": BannersAlone,
		"SECREI" + memo + "(S) He left.\n\nSECRET\n": BannerAndMark,
		"SECREI" + memo: NoEvidence, "TOP SECREf" + memo + "SECREI\n": NoEvidence,
		"CONFIDENTIAI" + memo: NoEvidence, "S E ^ E T RECORD 27" + memo: NoEvidence,
		"SJUKE/SENSITIVE" + memo: NoEvidence,
		"T0P SEGREI" + memo:      NoEvidence, "EC:RE/COMINT//NOFORN" + memo: NoEvidence,
	} {
		tokens, _ := ScanPaper(s)
		require.Equal(t, want, tokens.Evidence, "%q", s)
		if want == NoEvidence {
			require.NotEqual(t, NoDoubt, tokens.Doubt, "%q", s)
		}
	}
	tokens, _ := ScanPaper("SECREI" + memo + "SECREI\n")
	level, rest, misread := tokens.At(0).Misread()
	require.Equal(t, marking.Secret, level)
	require.True(t, misread)
	require.Empty(t, rest)
}

// TestMisreadMarks: what a machine left of a mark that can be nothing else.
func TestMisreadMarks(t *testing.T) {
	for s, want := range map[string]bool{
		"{U//FOUO) Ferries": true, "(U//F0UO~ Ferries": true, "(Uh'POUO) To forward": true, "(U/fFOUO) Order": true,
		"(U//FOUO] Ferries": true, "PURPOSE: (U/JtrOUO) To forward": true, "(U/FOUO Ferries": true,
		"(Unknown) He": false, "(USA) Ferries": false, "(UNESCO) He": false, "(U)": false, "Ferries (U//FOUO)": false,
		"(TSI/SII/REL) Ferries": true, "(TSI/StI/REL) Ferries": true, "(TS//SII/NF) Ferries": true,
		"(UT/FOUO) Ferries": true, "(U)/FOUO)) Ferries": true, "(S)/S//REL) Ferries": true, "(S)/SI//REL) Ferries": true,
		"(CI/NF)": true, "(TSl/TK/NF) Ferries": true, "(S/S/NF) Ferries": true,
		"(TS//SI/REL) Ferries": false, "(S/NF) Ferries": false, "(S)/(U) Ferries": false, "(CT/NF) Ferries": false,
		"(ST/REL) Ferries": false, "(U)/NF Ferries": false, "(TS/PORT/REL) Ferries": false,
		"(S//SI/PORT) Ferries": false, "(/NF) Ferries": false, "(PIER/NF) Ferries": false,
		"(FOUO) Ferries": false, "   (U": false, "": false, "(": false,
	} {
		require.Equal(t, want, portion.Misread(s), s)
	}
}

// TestLevelsAmongSigns: a machine joins a banner with the signs around it. A level in quotation marks is a word.
func TestLevelsAmongSigns(t *testing.T) {
	for line, want := range map[string]bool{
		"oe we a -SECRET~ Fhe ose 28-3585": true, "|TOP SECRET": true, "CONFIDENTIAL] x": true, "_SECRET_": true,
		"a SECRET talk": false, "the \"SECRET\" talk": false, "SECRETARY": false, "(SECRET)": false,
		"SECRET.": false, "": false,
	} {
		require.Equal(t, want, namedAmongSigns(line), line)
	}
	const memo = "\n\nMEMORANDUM FOR: The Port\n\nThe pier is new.\n"
	tokens, ok := ScanPaper(kennedyAct + "\n\noe we a -SECRET~ Fhe ose 28-3585" + memo)
	require.False(t, ok)
	require.Equal(t, MisreadBanner, tokens.Doubt)
}

// TestGluedBanners: strokes that a machine took for letters, between a level and a control that are whole.
func TestGluedBanners(t *testing.T) {
	const memo = "\n\nMEMORANDUM FOR RECORD\n\nSUBJECT: (U) Piers\n\n1. (U) The pier is old.\n\n"
	for s, want := range map[string]string{
		"SECRETINOFORN": "//NOFORN", "SECRETIINOFORN": "//NOFORN", "SECRETlNOFORN": "//NOFORN",
		"TOP SECRETIISI": "//SI", "TOP SECRETIITK//NOFORN": "//TK//NOFORN", "SECRETINOFORN//X4": "//NOFORN//X4",
		"CONFIDENTIALINOFORN": "//NOFORN", "SECRETL/NOFORN": "//NOFORN", "TOP SECRETI/COMINT//NOFORN": "//COMINT//NOFORN",
		"SECRETINODIS": "//NODIS",
	} {
		tokens, ok := ScanPaper(s + memo + s + "\n")
		require.True(t, ok, "%q: %s", s, tokens.Doubt)
		require.Equal(t, NoDoubt, tokens.Doubt, s)
		n := 0
		for i := range tokens.Len() {
			if tok := tokens.At(i); tok.Kind == Banner {
				level, rest, misread := tok.Misread()
				require.True(t, misread, s)
				require.NotEqual(t, marking.Unmarked, level, s)
				require.Equal(t, want, rest, s)
				n++
			}
		}
		require.Equal(t, 2, n, s)
	}
	for _, s := range []string{"SECRETIVE", "SECRETLY", "SECRETINOTE", "CONFIDENTIALITY", "SECRETIES OF PIERS", "SECRETI",
		"TOP SECRETIIII", "SECRETINOFORN PIERS", "secretinoforn"} {
		require.False(t, bannerLike(s), s)
	}
}

// TestLevelsWithBlanks: a machine sees blanks between letters that are printed wide.
func TestLevelsWithBlanks(t *testing.T) {
	for line, want := range map[string]string{
		"CON FI DENTI AL//SI": "CONFIDENTIAL", "CON Fl DENTIAL//SI": "CONFIDENTIAL", "C ONFIDENTIAL//NOFORN": "CONFIDENTIAL",
		"SEC RET//SI//NOFORN": "SECRET", "S E CRET//NOFORN": "SECRET", "SE CREI//NOFORN": "SECRET",
		"TOP SEC RET//SI": "TOP SECRET", "TO P SECRET//SI": "TOP SECRET", "T OP SEGRET//SI//NOFORN": "TOP SECRET",
		"CON FI DENTI AL": "", "SEC RET": "", "SEA BIRD//SI": "", "SEC RETS//SI": "", "CON SIDERABLE//SI": "",
		"sec ret//SI": "", "SEC RET //SI": "",
	} {
		b, ok := misreadBannerAt(line, 0, len(line))
		require.Equal(t, want != "", ok, line)
		require.Equal(t, want, b.level, line)
	}
}

// TestReleasedDamaged: a level and a release list show what the letters between them were, before any other words.
func TestReleasedDamaged(t *testing.T) {
	for line, want := range map[string]bool{
		"# SECRETISI/REL TO USA, NLD Ferry Success Stories": true, "SECRETHSI//REL TO USA, AUS Ports": true,
		"TOP SECRET//SI//REL TO USA, NLD Ferry Success Stories": true, "SEGRETIISI/REL TO USA, NLD Ports": true,
		"CONFIDENTIAL//SI//REL TO USA, FVEY Ports": true, "**TOP SECRETISI/REL TO USA, NLD** Ports": true,
		"(SECRET//SI//REL TO USA, NLD) Ports": false, "Say SECRET//REL TO USA, NLD here": false,
		"SECRETARIES SAY /REL TO USA": false, "The pier/REL TO USA": false, "SECRET//SI//REL TO USA, NLD": false,
	} {
		require.Equal(t, want, damagedBanner(line), line)
	}
}
