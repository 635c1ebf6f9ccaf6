package scan

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/text"
)

func TestEnvelopeLine(t *testing.T) {
	for _, c := range []struct {
		line string
		prev Kind
		want Kind
	}{
		{"VZCZCXRO0417", None, Start},
		{"VZCZCQVI319 ", None, Start},
		{"ZCZCQVI0319", None, Start},
		{"\u00a0VZCZCXYZ0000", None, Start},
		{" \tVZCZCXYZ0000 \\", None, Start},

		{"OO RUEHWEB", Start, Routing},
		{"PP RUEHQV RUEHQW RUEHQX", Start, Routing},
		{"PP RUEHQV RUEHQW \\", Start, Routing},
		{"RUEHQY RUEHQZA", Routing, Routing},
		{"RUEHQY\\", Routing, Routing},
		{"RUEHQY RUEHQZA", Start, None},
		{"RUEHQY/AMEMBASSY QUELLVILLE", Routing, None},
		{"RUEHQY", Text, None},
		{"PP", Start, None},
		{"PP RADIO AND TELEVISION", Start, None},

		{"DE RUEHQV #0412/01 1241530", Routing, Station},
		{"DE RUEHQV #0412 1241530 \\", Routing, Station},
		{"DE GAULLE #1 AMONG EQUALS", Routing, None},
		{"DE FACTO CONTROL #2", Routing, None},

		{"ZNY CCCCC ZZH", Station, Security},
		{"ZNR UUUUU ZZH ZDK", Station, Security},
		{"ZNY SSSAA", Station, Security},
		{"ZNY EEEEE ZZH (CCY ADX01A2B3 MSI0101-532)", Station, Security},
		{"ZNY", Station, None},
		{"ZNR IS A MINE ON THE RIVER", Station, None},

		{"O R 041530Z MAY 09", Security, DTG},
		{"P 041530Z MAY 09 ZDK", Security, DTG},
		{"O 041530Z MAY 09 ZDS CITE RUEHQV 0005", Security, DTG},
		{"R 041530Z MAY 09\\", Security, DTG},
		{"041530Z MAY 09", None, DTG},
		{"P 041530Z MAY 09 FM AMEMBASSY QUELLVILLE", Security, DTG},
		{"O R 041530Z", Security, None},
		{"R 1241530 MAYBE 9", Security, None},
		{"P 041530Z MAYOR 9", Security, None},

		{"FM AMEMBASSY QUELLVILLE", DTG, From},
		{"FM IRAN RPO QUELLVILLE", DTG, From},
		{"FM USDEL SECRETARY//EUROPE//", DTG, From},
		{"FM AMEMBASSY Quellville", DTG, From},
		{"FM RADIO carried the speech in full", DTG, None},
		{"FM", DTG, None},

		{"TO RUEHC/SECSTATE WASHDC IMMEDIATE 0184", From, Action},
		{"TO SECSTATE WASHDC", From, Action},
		{"TO SECSTATE WASHDC", Text, None},
		{"TO our surprise nobody came", From, None},

		{"INFO RUEHQW/AMEMBASSY NORTHPORT 0021", Action, Info},
		{"INFO ALL QUELLISH POSTS COLLECTIVE", Action, Info},
		{"INFO ALL QUELLISH POSTS COLLECTIVE", Number, None},
		{"INFO on the talks is scarce", Action, None},

		{"RHMFISS/JOINT STAFF WASHINGTON DC", Info, Addressee},
		{"RUEHQX/AMCONSUL SOUTHPORT PRIORITY 0007", Addressee, Addressee},
		{"AMEMBASSY NORTHPORT", Action, Addressee},
		{"XMT AMCONSUL SOUTHPORT", Info, Addressee},
		{"USCINCQUELL NORTH AFB FL//POLAD//", Addressee, Addressee},
		{"SECRET SERVICE WASHINGTON DC", Info, Addressee},
		{"AMEMBASSY NORTHPORT", None, None},
		{"AMEMBASSY NORTHPORT", Text, None},
		{"AMEMBASSY NORTHPORT reports that", Info, None},

		{"ACTION AF-00", None, Distribution},
		{"ACTION AF-00    ", None, Distribution},
		{"INFO  LOG-00   EEB-00   AF-00    AID-00", Distribution, Distribution},
		{"INFO  LOG-00   EEB-00   /037 W", None, Distribution},
		{"COME-00  CTME-00  INL-00", Distribution, Distribution},
		{"SWCI-00  ( GIWI-00 )  /001W", Distribution, Distribution},
		{"SRAP-00  (", Distribution, Distribution},
		{"GIWI-00  )  /001W", Distribution, Distribution},
		{"  /000W", Distribution, Distribution},
		{"------------------352654  200910Z /23", Distribution, Distribution},
		{"------------------352654  200910Z /23", Text, None},
		{"COME-00  CTME-00  INL-00", Text, None},
		{"ACTION F-16 SALES WILL FOLLOW", None, None},
		{"INFO F-16 PROGRAM OFFICE", Text, None},
		{"ACTION QV-100", None, None},
	} {
		require.Equal(t, c.want, envelopeLine(text.Plain(c.line), c.prev), "%q after %s", c.line, c.prev)
	}
}

// What is below a list of addressees is not one of them.
func TestAddresseesEnd(t *testing.T) {
	for _, line := range []string{
		"", " ", "\u00a0",
		"C O N F I D E N T I A L QUELLVILLE 000412", "S E C R E T SECTION 01 OF 02 QUELLVILLE 000412", "S E C R E T",
		"UNCLAS QUELLVILLE 000412", "UNCLAS", "UNCLASSIFIED QUELLVILLE 000412", "UNCLASSIFIED", "CONFIDENTIAL QUELLVILLE 412",
		"CONFIDENTIAL", "SECRET", "SECRET//NOFORN", "SECRET NOFORN", "LIMITED OFFICIAL USE",
		"LIMITED OFFICIAL USE QUELLVILLE 0412", "TOP SECRET",
		"SIPDIS", "NOFORN", "SENSITIVE", "SENSITIVE SIPDIS", "EXDIS", "RELEASABLE TO UK",
		"E.O. 12958: DECL: 05/04/2019", "EO 12958 DECL: 05/04/2019", "TAGS: PREL QV", "TAGS PREL, QV", "SUBJECT: TALKS",
		"SUBJ: TALKS", "REF: NORTHPORT 11",
		"CLASSIFIED BY: ANA PRILL, DCM; REASON: 1.4(B)",
		"QUELLVILLE 00000412  002 OF 003", "PAGE 02        QUELLV  00412  01 OF 03  041530Z",
		"1. (C) SUMMARY", "(C) SUMMARY", "09QUELLVILLE412", "2009-05-04 15:30:00",
		"Embassy Quellville", "id: 2745", "The delegation left for the port.", "----------",
	} {
		for _, prev := range []Kind{Action, Info, Addressee} {
			require.Equal(t, None, envelopeLine(line, prev), "%q after %s", line, prev)
		}
	}
}

func TestSplitDTG(t *testing.T) {
	for line, behind := range map[string]string{
		"O R 041530Z MAY 09 FM AMEMBASSY QUELLVILLE": "FM AMEMBASSY QUELLVILLE",
		"O R 041530Z MAY 09\tFM USINT NORTHPORT":     "FM USINT NORTHPORT",
		"O R 041530Z MAY 09FM AMEMBASSY QUELLVILLE":  "FM AMEMBASSY QUELLVILLE",
		"O R 041530Z MAY 09 ZDK FM USMISSION QUELL":  "FM USMISSION QUELL",
		"O R 041530Z MAY 09":                         "",
		"O R 041530Z MAY 09 ZDK CTG NUMEROUS":        "",
		"":                                           "",
	} {
		require.Equal(t, behind, line[splitDTG(line):], line)
	}
}

// The classifiers run on every line of the front, and on some of the body.
func TestFrontLinesAllocateNothing(t *testing.T) {
	lines := []string{
		"O R 041530Z MAY 09 FM AMEMBASSY QUELLVILLE", "RUEHQX/AMCONSUL SOUTHPORT PRIORITY 0007", "PP RUEHQV RUEHQW RUEHQX",
		"INFO  LOG-00   EEB-00   AF-00    AID-00", "09QUELLVILLE387|09NORTHPORT714|09SOUTHPORT3", "CONFIDENTIAL//NOFORN",
		"Embassy Quellville",
		"QUELLVILLE 00000540 P CO 08-JUL-08 TALKS ON FISH [7759727]", "Tuesday, 05 May 2009, 11:20", "classification: SECRET",
		"The delegation left Quellville 00000412 002 OF 003 and went on to the port.", "QUELLVILLE 00000412  002 OF 003",
		"PAGE 02        QUELLV  00412  01 OF 03  041530Z", "A sentence of prose, as most lines are.",
	}
	require.Zero(t, testing.AllocsPerRun(20, func() {
		for _, line := range lines {
			for _, prev := range [...]Kind{None, ArchiveNote, Routing, Addressee, Distribution} {
				envelopeLine(line, prev)
				archiveLine(line, prev)
			}
			archiveKeyed(line)
			_ = archiveDatedPrefix(line)
			_ = splitDTG(line)
			tsvField(line)
			pageLine(line)
			pageLineIn(line, 0)
		}
	}))
}
