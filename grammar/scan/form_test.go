package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestForms: a draft is a level alone, then a day, then a header's fields; all else is read as a telegram.
func TestForms(t *testing.T) {
	front := "EUR/NB:AREED:TR\n05/04/2009 202-647-0100\nEUR:MPOE\nIMMEDIATE QUELLVILLE\n\n"
	fields := "E.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\n\n1. (U) Text.\n"
	for s, want := range map[string]Form{
		"CONFIDENTIAL\n" + front + fields:                                           Draft,
		"\n\n  SECRET//NOFORN\n\n" + front + fields:                                 Draft,
		"UNCLASSIFIED\n" + front + "SENSITIVE\n" + fields:                           Draft,
		"Unclassified\nEUR/NB:AREED\n5/4/09\n" + fields:                             Draft,
		"CONFIDENTIAL\u00a0\nEUR/NB:AREED\n05/04/2009\u00a0202-647-0100\n" + fields: Draft,

		"":                        Telegram,
		fields:                    Telegram,
		"SECRET":                  Telegram,
		front + fields:            Telegram,
		"CONFIDENTIAL\n" + fields: Telegram,
		"C O N F I D E N T I A L\n" + front + fields:                                            Telegram,
		"C O N F I D E N T I A L QUELLVILLE 000412\n" + front + fields:                          Telegram,
		"CONFIDENTIAL QUELLVILLE 000412\n" + front + fields:                                     Telegram,
		"CONFIDENTIAL\nC O N F I D E N T I A L QUELLVILLE 000412\n05/04/2009\n" + fields:        Telegram,
		"CONFIDENTIAL\nDE RUEHQV #0412 1241530\nP 041530Z MAY 09\n05/04/2009\n" + fields:        Telegram,
		"CONFIDENTIAL\nSIPDIS\nTELEGRAM      June 03, 2003\nTo: No Action Addressee\n" + fields: Telegram,
		"SECRET\nMEMORANDUM FOR THE RECORD\n05/04/2009\n\n(S) Text.\n" + fields:                 Telegram,
		"CONFIDENTIAL\n" + front + "1. (C) A text without fields.\n":                            Telegram,
	} {
		tokens := Scan(s)
		require.Equal(t, want, tokens.Form, "%q", s)
	}
}
