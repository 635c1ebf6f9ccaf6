package files

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestNamesOfAttachments: the name of a document says a marking by a level in capitals, by a mark at its front, or by
// one that is more than a letter anywhere.
func TestNamesOfAttachments(t *testing.T) {
	for name, want := range map[string]string{
		"SECRET memo.docx": "SECRET", "SECRET MEMO.DOCX": "SECRET", "Memo (SECRET).pdf": "SECRET",
		"20181011-tolls_SECRET-NOFORN.docx": "SECRET//NOFORN", "TOP SECRET tolls.pdf": "TOP SECRET",
		"TOP_SECRET_TOLLS.PDF": "TOP SECRET", "TOPSECRET tolls.zip": "TOP SECRET", "(S) tolls.docx": "SECRET",
		"(S-NF) tolls.docx": "SECRET//NOFORN", "(TS--SI) tolls.docx": "TOP SECRET", "CONFIDENTIAL tolls.pdf": "CONFIDENTIAL",
		"(C) tolls.eml":   "CONFIDENTIAL",
		"tolls (TS).docx": "TOP SECRET", "Tab_B_(TS-NF)_tolls.pdf": "TOP SECRET//NOFORN",
		"tolls (S-NF).docx":        "SECRET//NOFORN",
		"(U) list, Tab 2 (TS).pdf": "TOP SECRET", "tolls (2) (TS).docx": "TOP SECRET",

		"tolls (C).docx": "", "tolls (1).docx": "", "tolls (Ts).docx": "", "tolls (TX).docx": "", "tolls (TS.docx": "",
		"tolls (TS).go": "", "tolls (CS).docx": "",
		"Secret memo.docx": "", "secret memo.docx": "", "SECRETARY memo.docx": "",
		"CLIENT_SECRET.txt":      "",
		"SECRET SANTA list.docx": "", "SECRET SERVICE visit.docx": "", "NON-SECRET memo.docx": "", "SECRET.pem": "",
		"client_SECRET.json": "", "(U) tolls.docx": "", "(SBU) tolls.docx": "", "(copy) tolls.docx": "",
		"UNCLASSIFIED tolls.docx": "", "S tolls.docx": "", "tolls (S).docx": "", "": "", "SECRET": "", "(S": "",
		"São SECRETÁRIA.docx": "",
	} {
		require.Equal(t, want, namedMarking(name), name)
	}
}
