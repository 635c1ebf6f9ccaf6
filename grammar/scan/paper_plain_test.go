package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// plainSigns are texts with signs of a marked paper that a reader does not miss, and the doubt that they are a reason
// for.
var plainSigns = [...]struct {
	text string
	want Doubt
}{
	{"HARBOR REVIEW\nOF THE\n3rd FERRY BRIGADE\n\nSECRET/NO FOREIGN DISSEMINATION\n", UnsureBanner},
	{"HARBOR REVIEW\n\nTOP SECRET - NO FOREIGN DISSEM\n\nThe pier.\n", UnsureBanner},
	{"The pier.\n\nHARBOR\n\nSECRET/NO DISSEMINATION ABROAD\n\nThe pier.\n", UnsureBanner},
	{"PORT OFFICE\nSECRET PERSONAL.\nREFER TO\nThe pier is old.\n", UnsureBanner},
	{"PORT OFFICE\nSECRET AND PERSONAL\nREFER TO\nThe pier is old.\n", UnsureBanner},
	{"PORT OFFICE\nTOP SECRET & PERSONAL\nREFER TO\nThe pier is old.\n", UnsureBanner},
	{"PORT FILE 21\n\nOpened 3.5.66\n\nSECRET\nPERSONAL\n\nTO BE RETURNED\n", UnsureBanner},
	{"THE PORT The pier is old Classified by J Poe Reason 1 5 d Declassify On 5 3 09 end\n", LoneBlock},
	{"THE PORT The pier is old Classified By: J Poe Declassify on: OADR\n", LoneBlock},
	{"Of Stores (U) The stores. Derived fwm: Multiple Sources Reason:~ Declassify on: MR", LoneBlock},
	{"Of Stores\n\nDerived Frorn: PORT 1-52\nDated: 1998\nDeclassify On: X1\n", LoneBlock},
	{"Of Stores\n\nDerved lrom: Multiple Sources\nDeclassify On: 20320108\n", LoneBlock},
	{"Of Stores (U)\n5 Derived fiom: J.l1 Reason: Declassify 0n Declassify oi: MR77 Copy 3\n", LoneBlock},
	{"THE PORT The pier is old DECLASSIFIED PER E O 13526 2015 0777 M\n", ReleaseStamp},
	{"THE PORT The pier is old DECLASSIFIED UNDER E.0. 12958 2015 0777 M\n", ReleaseStamp},
	{"The pier.\n\nDECLASSIFIED E.O. 12356, Sec. 3.4\n", ReleaseStamp},
	{"NATO C0NFIDENT1AL\nNORTH ATLANTIC PORT COMMITTEE\n7 May 1952\n\nThe pier.\n", MisreadBanner},
	{"NORTH ATLANTIC PORT COMMITTEE\n\nNATO SEGRET\n\nThe pier is old.\n", MisreadBanner},
	{"THE PORT\n\n- COSMIC TOP SECREI -\n\nThe pier is old.\n", MisreadBanner},
	{"THE PORT\n\nNATO CONriDEiTIAL\n\nThe pier is old.\n", MisreadBanner},
	{"THE PORT\n\nNATO REST:RICTED\n\nThe pier is old.\n", MisreadBanner},
	{"THE PORT\n\nNATO UNCLAS3IFlED\n\nThe pier is old.\n", MisreadBanner},
	{"For the personal use of the Warden T O P SECRET Copy No. 3 THE PIER OF THE PORT.\n", UnsureBanner},
	{"Of the Warden T O P  S E C R E T  THE PIER OF THE PORT.\n", UnsureBanner},
	{"CONSEIL DU PORT NATO UNCLASSIFIED PUBLIC DISCLOSED The pier is old.\n", UnsureBanner},
	{"CONSEIL \"DU PORT\" NATO CONFIDENTIAL\" PUBLICLY DISCLOSED The pier is old.\n", UnsureBanner},
	{"SENSITIVE BUT UNCLASSIFIED BY THE PORT Piers SENSITIVE BUT UNCLASSIFIED BY THE PORT\n", JoinedLines},
	{"Piers of the Week\n\nNo Foreign Dissem\n\nThe pier is old.\n", UnsureBanner},
	{"Piers of the Week\n\nHANDLE VIA COMINT CHANNELS\n\nThe pier is old.\n", UnsureBanner},
	{"Piers of the Week\n\nHandle via TALENT-KEYHOLE Channels Only\n\nThe pier is old.\n", UnsureBanner},
	{"Piers\n\nTHIS DOCUMENT MUST BE KEPT IN COMINT CHANNELS\n\nThe pier is old.\n", UnsureBanner},
	{"The pier.\n\nThis is of the defense within the meaning of the espionage laws.\n", UnsureBanner},
	{"The pier.\n\nThis is of the defense within the meaning of the Espionage Laws.\n", UnsureBanner},
	{"NOTE FOR: The Warden\nFROM: A. Poe\n\nThe pier is old.\n\nSECRET/N0FORN/NOCONTR\n", UnsureBanner},
	{"THE PORT\n\nCONFIDENTIAL/NOF0RN\n\nThe pier is old.\n", UnsureBanner},
	{"The pier is old.\n\nThe ferry sails.\n\n/\n\nTOP SECRET !ICS 1999/321 12 May\nThe port.\n", UnsureBanner},
	{"The pier is old.\n\nThe ferry sails.\n\nEXCT,UDED FROM GDS\n\nThe port.\n", RegradingStamp},
	{"The pier is old.\n\nFRCM AUT0MATIC REGRADING; DOD DlR 5200.10\n\nThe port.\n", RegradingStamp},
	{"Piers\nClassified by PORT/CSSM 123-2\n\nThe pier.\n\nUNCLASSIFIED\n\nThe ferry.\n", LoneBanner},
	{"/\n\nTOP SECRET !ICS 1999/321 12 May\nNORTHERN PIER\nThe pier is old.\n", JoinedLines},
	{"THE PORT The pier is old and late Reason 1 5 d Declassify On X6 end\n", LoneBlock},
	{"Of Stores\n\nReason: 1.5(d)\nDeclassify On: X6 end\n", LoneBlock},
	{"Report of the Port\n\nTOP SECRET | | Port Amber, May 14, 1950.\nPORT 68\n\nThe pier.\n", UnsureBanner},
	{"Report of the Port\n\nSECRET [Port Amber,] May 14, 1950.\nPORT 68\n\nThe pier.\n", UnsureBanner},
	{"The pier is painted.\n\n-~ 16 -\nk. eel itesl > TOP SECRE'!\n", MisreadBanner},
	{"The pier is painted.\n\nTOP SECR£T , of it\n\nThe ferry.\n", MisreadBanner},
	{"The pier of the port\nQEEICIAL USE-ONLY Li tt RU ag\nis painted.\n", MisreadBanner},
	{"The pier of the port\nOF FICIAE8SESONLY\nis painted.\n", MisreadBanner},
	{"OFFICIAL USE ONLY OFFICIAL USE ONLY May be\n\nThe pier is painted.\n", UnsureBanner},
	{"OFFICIAL USE ONLY May be exempt from public release under the Act\n\nThe pier.\n", UnsureBanner},
	{"SECRET- 1111 THE PORT HOUSE MEMORANDUM OF CALL The pier is old and the ferry late.\n", JoinedLines},
}

// TestPlainSigns: such texts are listed.
func TestPlainSigns(t *testing.T) {
	for _, c := range plainSigns {
		tokens := requireDoubt(t, c.want, c.text)
		_, placed := tokens.DoubtAt()
		require.True(t, placed, c.text)
	}
}

// TestPlacesOfDoubt: the line that is the reason for a doubt is named.
func TestPlacesOfDoubt(t *testing.T) {
	const prose = "The pier is old.\n\nThe ferry sails in May.\n\n"
	for _, line := range []string{
		"SECRET//NOFORN", "TOP SECRET - STRICTLY PERSONAL", "NATO SEGRET", "T O P SECRET",
		"Approved For Release 2099/01/02 : CIA-RDP99-00001R000000000001-1", "EXCLUDED FROM GDS",
		"SECRET AND PERSONAL", "DECLASSIFIED PER E.O. 13526", "OFFICIAL USE ONLY",
		"(S) He named his source there on the pier.", "TOP SECREI",
	} {
		s := prose + line + "\n\n" + prose
		tokens, ok := ScanPaper(s)
		require.False(t, ok, line)
		require.NotEqual(t, NoDoubt, tokens.Doubt, line)
		at, placed := tokens.DoubtAt()
		require.True(t, placed, line)
		require.True(t, strings.HasPrefix(s[at:], line), line)
	}
	tokens, _ := ScanPaper(prose)
	_, placed := tokens.DoubtAt()
	require.False(t, placed)
}

// TestPlainSignsInOrdinaryTexts: talk about such signs, code and other uses of their words are no reason to list a
// text.
func TestPlainSignsInOrdinaryTexts(t *testing.T) {
	for _, s := range []string{
		"Papers that are classified by the port declassify on 5 May 2009.\n",
		"Write Classified by, Reason and Declassify on below the text, each with its value.\n",
		"Write \"Classified by: J. Poe\" and \"Declassify on: 20200303\" below the text.\n",
		"Classified by hand. Declassify often 3 of them. Declassify or 5 stay.\n",
		"{\"text\": \"Classified by J Poe Reason 1 5 d Declassify On 5 3 09\"}\n",
		"x = 'NATO SEGRET', 'NATO SECRET'\n",
		"The papers were declassified under E.O. 13526 and are in the library.\n",
		"It was DECLASSIFIED by E. Oak on 13526 pages of it.\n", "NATO DECLASSIFIED the papers.\n",
		"NATO PRESS RELEASE\n\nThe pier is new.\n", "NATO SECRETARIAT\n\nThe pier is new.\n",
		"NATO Secretary\n\nThe pier is new.\n", "NATO RESTRICTIONS\n\nThe pier is new.\n",
		"NATO UNCLASSIFIED papers are public in part.\n", "NATO CLASSIFIED\n\nThe pier is new.\n",
		"T O P  O F  T H E  P A G E\n\nThe pier is new.\n",
		"PERSONAL\n\nThe price of the pier is high.\n", "CONFIDENTIAL\nPERSONAL\n\nThe price is high.\n",
		"PERSONAL AND CONFIDENTIAL\n\nThe price is high.\n", "CONFIDENTIAL AND PERSONAL\n\nThe price is high.\n",
		"SECRET PERSONAL STORIES\n\nThe pier is new.\n", "TOP SECRETARY\nPERSONAL\n\nThe pier is new.\n",
		"The pier.\n\nTOP SECRET 2013 ferries are late and old\n\nThe pier is new.\n",
		"The pier.\n\nTOP SECRET 3 piers\n\nThe pier is new.\n",
		"Handle via Skiff channels\n\nThe ferry comes in.\n", "Handle via the channel.\n\nThe ferry comes in.\n",
		"The caveat No Foreign Dissem ended in 1976.\n", "No foreign dissem is allowed.\n",
		"Such material is kept in vaults.\n", "SENSITIVE BUT UNCLASSIFIED is a marking of the port.\n",
		"The pier.\n\nSECRET/KEY/NAME\n\nThe pier is new.\n", "The pier.\n\nSECRET/NORTH/FORTH\n\nThe pier is new.\n",
		"The reason 1 to declassify on 5 May was lost.\n", "Reason 1: they declassify papers. On 5 May it ended.\n",
		"SECRET places of Port Amber, May 14, 1950.\n", "The pier.\n\nCONFIDENTIAL Port Amber, May 14, 1950.\n\nIt.\n",
		"JUDICIAL USE ONLY\n\nThe pier is new.\n", "SPECIAL USE ONLY\n\nThe pier is new.\n",
		"OFFICIALS USE ONLY piers.\n\nThe pier is new.\n", "ARTIFICIAL GRASS ONLY\n\nThe pier is new.\n",
		"The TOP SECRETARIAT of the port.\n\nThe pier is new.\n",
		"1. TOP SECRET-SHARING FOR MEMORANDUM readers, a book on piers and ferries.\n",
	} {
		requireDoubt(t, NoDoubt, s)
	}
}
