package scan

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// smartHead is the head of a SMART print, with its values in a second column.
const smartHead = `                        UNCLASSIFIED
                            SBU

MRN:                    18 QUELLVILLE 138
Date/DTG:               Jan 19, 2018 / 190739Z JAN 18
From:                   AMEMBASSY QUELLVILLE
Action:                 WASHDC, SECSTATE ROUTINE
E.O.:                   13526
TAGS:                   PREL, PGOV
Captions:               SENSITIVE, SIPDIS
Reference:              17 STATE 98001
Pass Line:              STATE FOR EUR/NB
Subject:                (U) The Harbor

1. (SBU) The minister gave a date.

Signature:              Doe
Drafted By:             QUELLVILLE:Roe, Ann B
Dissemination Rule:     Released Copy

                        UNCLASSIFIED
                            SBU
`

// TestSMARTKeys: each key of a print, and what copies make of it.
func TestSMARTKeys(t *testing.T) {
	for line, want := range map[string]smartKey{
		"Action Office:  PAS": officeKey, "Info Office: POL": officeKey, "MRN: 18 QUELLVILLE 138": mrnKey, "MRN:": mrnKey,
		"MRN     18 QUELLVILLE 138": mrnKey,
		"Date/DTG: Jan 19":          dateKey, "Date!DTG:": dateKey, "DatelDTG:": dateKey, "Date/DIG:": dateKey,
		"DatelDIG:":  dateKey,
		"Date/ DTG:": dateKey, "DATE/DTG:": dateKey,
		"From:": fromKey, "  From: X": fromKey, "Action: X": actionKey, "E.O.: 13526": eoKey, "E.O: 13526": eoKey,
		"E.0.: 13526": eoKey, "EO: 13526": eoKey,
		"TAGS: PREL": tagKey, "TAG5: PREL": tagKey, "Captions: SIPDIS": captionsKey, "Capt1ons: SIPDIS": captionsKey,
		"Caption: X":    captionsKey,
		"Reference: A)": referenceKey, "References: A)": referenceKey, "Pass Line: STATE": passLineKey,
		"PassLine: STATE": passLineKey, "Subject: X": titleKey, "Subiect: X": titleKey,
		"Signature: Doe": signatureKey, "Drafted By: X": peopleKey, ".   Drafted By: X": peopleKey,
		"Cleared By: X": peopleKey, "Approved By: X": peopleKey, "Released By: X": peopleKey,
		"Info: X": infoKey, "XMT: X": otherKey, "Attachments: X": otherKey, "Action Post:": otherKey,
		"Dissemination Rule: X": otherKey, "Dissemination Ru1e: X": otherKey,

		"": noKey, "MRN 18 QUELLVILLE 138": noKey, "MRNS: X": noKey, "E.O. 13526: DECL: 20280119": noKey,
		"From the minister: X": noKey, "FM AMEMBASSY QUELLVILLE": noKey,
		"Actions taken so far: none": noKey, "INFO AMEMBASSY VARNES": noKey, "Subject     FW: X": noKey,
		"1. (U) Info: X": noKey, "Date: X": noKey, "Sent: X": noKey, "To: X": noKey,
	} {
		have, end := smartKeyAt(line)
		require.Equal(t, want, have, "%q", line)
		if want != noKey {
			require.Greater(t, end, 2, "%q", line)
		}
	}
}

// TestSMARTForms: what is a SMART print, and what is not.
func TestSMARTForms(t *testing.T) {
	replaced := func(pairs ...string) string { return strings.NewReplacer(pairs...).Replace(smartHead) }
	for name, s := range map[string]string{
		"as it is":       smartHead,
		"without banner": smartHead[strings.Index(smartHead, "MRN"):],
		"in mail": "From: Roe\nSent: Friday\nTo: Doe\nSubject: X\n\nText.\n\n" + smartHead +
			"\nSBU\nThis email is UNCLASSIFIED.\n",
		"after prose":        "Text.\n" + smartHead,
		"CRLF":               strings.ReplaceAll(smartHead, "\n", "\r\n"),
		"CR":                 strings.ReplaceAll(smartHead, "\n", "\r"),
		"no-break spaces":    strings.ReplaceAll(smartHead, ":                    ", ":\u00a0"),
		"indented":           strings.ReplaceAll(smartHead, "\n", "\n   "),
		"one blank":          strings.Join(strings.FieldsFunc(smartHead, func(c rune) bool { return c == ' ' }), " "),
		"MRN lost":           replaced("MRN:                    18 QUELLVILLE 138\n", ""),
		"date lost":          replaced("Date/DTG:               Jan 19, 2018 / 190739Z JAN 18\n", ""),
		"date garbled":       replaced("Date/DTG:", "Date!DTG:"),
		"values not yet in":  replaced("18 QUELLVILLE 138", "", "Jan 19, 2018 / 190739Z JAN 18", ""),
		"closing block lost": smartHead[:strings.Index(smartHead, "Signature")],
	} {
		tokens := Scan(s)
		require.Equal(t, SMART, tokens.Form, name)
	}
	for name, s := range map[string]string{
		"a clinic": "MRN: 123456\nDate: 01/02/2018\nFrom: Ward 3\nAction: discharge\n\nText.\n",
		"a list of keys": "MRN: the number that each of the messages has\nDate/DTG: the day and the time\n" +
			"From: the post\nE.O.: the order\nTAGS: the topics\n",
		"prose": "The MRN: is a number, as in 18 QUELLVILLE 138. DTG: is a time.\n",
		"mail": "From: Roe\nSent: Friday\nTo: Doe\nSubject: MRN: 18 QUELLVILLE 138\n\nText.\n\nSBU\n" +
			"This email is UNCLASSIFIED.\n",
		"two keys": "MRN: 18 QUELLVILLE 138\nDate/DTG: Jan 19, 2018 / 190739Z JAN 18\n\nText.\n",
		"far apart": "MRN: 18 QUELLVILLE 138\n" + strings.Repeat("Text.\n", 80) +
			"Date/DTG: Jan 19, 2018 / 190739Z JAN 18\nE.O.: 13526\nSubject: X\n",
		"quoted": "> MRN\n> is a number\n",
	} {
		tokens := Scan(s)
		require.Equal(t, Telegram, tokens.Form, name)
	}
}

// TestMRN: what is a number, and what is not.
func TestMRN(t *testing.T) {
	for s, want := range map[string]string{
		"18 QUELLVILLE 138": "QUELLVILLE", "12 PORT AU QUELL 1954": "PORT AU QUELL",
		"12 USUN NEW YORK 336": "USUN NEW YORK", "2018 QUELLVILLE 7": "QUELLVILLE", "18QUELLVILLE138": "QUELLVILLE",
		"18 N'QUELL 1": "N'QUELL", "18  ST. QUELL 000123": "ST. QUELL", "18 OECD PARIS 12": "OECD PARIS",
		"": "", "18": "", "QUELLVILLE 138": "", "18 QUELLVILLE": "", "18 Quellville 138": "", "1 QUELLVILLE 138": "",
		"18 QU 138": "", "18 QUELLVILLE 1234567": "", "18 QUELLVILLE 1/8": "",
	} {
		have := Token{Kind: MRN, Text: s}.MRN()
		require.Equal(t, want, have.Post, "%q", s)
		require.Equal(t, want != "", have.Serial != 0, "%q", s)
	}
}

// TestSMARTCost: what looks like many heads costs no more than its size.
func TestSMARTCost(t *testing.T) {
	cost := func(s string) time.Duration {
		start := time.Now()
		Scan(s)
		return time.Since(start)
	}
	for name, s := range map[string]string{
		"numbers alone":     "MRN: 18 QUELLVILLE 138\n",
		"keys alone":        "MRN:\nDate/DTG:\nFrom:\nE.O.:\nTAGS:\n",
		"on one line":       "MRN: DTG: ",
		"whole cables":      smartHead,
		"without an end":    smartHead[:strings.Index(smartHead, "Signature")],
		"closing blocks":    "Signature: Doe\nText.\n",
		"banners":           "UNCLASSIFIED\nSBU\n",
		"words in a line":   "the MRN of DTG ",
		"numbers far apart": "MRN: 18 QUELLVILLE 138\n" + strings.Repeat("Text.\n", 50),
	} {
		text := smartHead + strings.Repeat(s, 1+400_000/len(s)) + smartHead
		least := time.Hour
		for range 3 {
			least = min(least, cost(text))
		}
		require.Less(t, least, 2*time.Second, name)
	}
}
