package rules

import (
	"strings"
	"testing"
)

// TestBrokenMarksInEachPlace: what was a mark is reported at each place where a portion may begin, in cables of each
// era, drafts, SMART prints and papers.
func TestBrokenMarksInEachPlace(t *testing.T) {
	marks := []string{"[S]", "(S]", "(S!)", "(S1)", "((S))", "(S//FISA)", "(S.)", "[S/NF]", "<S>", "(*S*)", "SECRET:",
		"S:", "(S The", "(TS; The", "TOP SECRET", "SECRET//NOFORN"}
	places := map[string]string{
		"after a number":           "4. @ His source says May.",
		"after a letter":           "4. (C) The deputy wants:\n\na. @ His source says May.",
		"after a part's number":    "4.1 @ His source says May.",
		"after a Roman number":     "IV. @ His source says May.",
		"after a word":             "PARA 4. @ His source says May.",
		"after a bullet":           "4. (C) The deputy wants:\n\n-- @ His source says May.",
		"after a star":             "4. (C) The deputy wants:\n\n* @ His source says May.",
		"below a heading":          "4. (C) The deputy wants it.\n\nTHE FLEET\n@ His source says May.",
		"below a small heading":    "4. (C) The deputy wants it.\n\nThe Fleet\n@ His source says May.",
		"below an underline":       "4. (C) The deputy wants it.\n\nTHE FLEET\n---------\n@ His source says May.",
		"below a sentence":         "4. (C) The deputy wants it.\n@ His source says May.",
		"below an inserted text":   "4. (C) He said:\n\nBegin text:\nWe want it.\nEnd text.\n@ His source says May.",
		"below a quotation":        "4. (C) He said QTE We want it UNQTE\n@ His source says May.",
		"below a comment's border": "4. (C) He said so.\n\nBEGIN COMMENT\n@ His source says May.\nEND COMMENT",
		"without a number":         "4. (C) The deputy wants it.\n\n@ His source says May.",
		"after Comment":            "4. Comment: @ His source says May.",
		"after a no-break space":   "4.\u00a0@ His source says May.",
	}
	linter := reader(t)
	for place, text := range places {
		for _, mark := range marks {
			broken := strings.Replace(text, "@", mark, 1)
			for name, whole := range map[string]string{
				"cable": quellville, "draft": quellville[strings.Index(quellville, "C O N F"):],
				"1984": strings.NewReplacer("MAR 09", "MAR 84", "12958: DECL: 03/05/2019", "12356: DECL: OADR").Replace(quellville),
				"CRLF": strings.ReplaceAll(quellville, "\n", "\r\n"),
				"memo": "CONFIDENTIAL\n\nMEMORANDUM FOR THE DIRECTOR\n\nFROM: Ana Prill\nDATE: March 5, 2015\n" +
					"SUBJECT: (U) Harbor\n\n1. (C) Talks resume.\n\n2. (C) The minister wants them short.\n\n" +
					"4. (C) The deputy wants them long.\n\nCONFIDENTIAL\n",
			} {
				old := "4. (C) The deputy wants them long."
				found, _ := linter(strings.Replace(whole, old, broken, 1))
				seen := false
				for _, d := range found {
					code := d.Rule.Code
					seen = seen || code == "P018" || code == "R001" || code == "P004" || code == "P005" || code == "B002" ||
						code == "P019" || code == "P017" || code == "H019"
				}
				if !seen {
					t.Errorf("%s, %s: nothing on %q", name, place, mark)
				}
			}
		}
	}
}

// TestBrokenMarksElsewhere: broken marks after a paragraph's sentence, at the end of a heading, alone on a line.
func TestBrokenMarksElsewhere(t *testing.T) {
	const part = "4. (C) The deputy wants them long."
	for _, text := range []string{part + " [S] His source says May.", part + " (S!) His source says May.", part + " [S]",
		"THE FLEET [S]\n\n" + part, "THE FLEET (S\n\n" + part, "THE FLEET (S1)\n\n" + part,
		"THE FLEET - SECRET\n\n" + part, "THE FLEET (S E C R E T)\n\n" + part, part + "\n\nSECRET\n\nHis source says May.",
		part + "\n\nTOP SECRET\n\nHis source says May.", part + "\n\n[S]\n\nHis source says May.",
		part + "\n\n| HERRING | [S] |\n| COD | (C) |", part + "\n\n(S!)  HERRING\n(C)  COD",
	} {
		expectCodes(t, text, strings.Replace(quellville, part, text, 1), codeOf(text))
	}
	for _, text := range []string{
		part + " The (S)ervice [s] says so.", part + "\n\nSubsections (a), (b) and\n(S) are open.",
		"THE FLEET\n\n" + part, part + "\n\nTHE SECRET\n\nHis source says May.", part + "\nSuch talks are secret.",
		part + "\n\nCONFIDENTIAL\n\nHis source says May.", part + "\n\n1 (S) 2 (T) 3 (U)",
		part + "\n\nHe serves on the board and on\nS. Reed's council.", part + "\n\nPoints:\n\nr) One.\ns) Two.\nt) Three.",
	} {
		for _, code := range codesOf(t, strings.Replace(quellville, part, text, 1)) {
			if code == "P018" {
				t.Errorf("P018 on %q", text)
			}
		}
	}
}

// codeOf is the rule that reports a row: P019 for a level alone on a line, else P018.
func codeOf(text string) string {
	if strings.Contains(text, "\n\nSECRET\n") || strings.Contains(text, "\n\nTOP SECRET\n") {
		return "P019"
	}
	return "P018"
}
