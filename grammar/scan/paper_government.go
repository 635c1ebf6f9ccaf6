package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// SECRET alone on a line is the title of a page as well as a banner, and CONFIDENTIAL is on papers of business. With
// the letterhead of an office that classifies, or the stamp of a release of what was classified, it is a banner.

// letterheads are lines at the head of papers of the government, without their blanks: machines set letters apart.
var letterheads = [...]string{"THEWHITEHOUSE", "NATIONALSECURITYCOUNCIL", "DEPARTMENTOFSTATE",
	"UNITEDSTATESDEPARTMENTOFSTATE", "U.S.DEPARTMENTOFSTATE", "DEPARTMENTOFDEFENSE", "THESECRETARYOFSTATE",
	"THESECRETARYOFDEFENSE", "OFFICEOFTHESECRETARYOFDEFENSE", "THEJOINTCHIEFSOFSTAFF", "JOINTCHIEFSOFSTAFF",
	"CENTRALINTELLIGENCEAGENCY", "DIRECTOROFCENTRALINTELLIGENCE", "NATIONALSECURITYAGENCY",
	"DEFENSEINTELLIGENCEAGENCY", "FEDERALBUREAUOFINVESTIGATION", "DEPARTMENTOFHOMELANDSECURITY",
	"EXECUTIVEOFFICEOFTHEPRESIDENT", "EMBASSYOFTHEUNITEDSTATESOFAMERICA", "AMERICANEMBASSY",
	"ARMSCONTROLANDDISARMAMENTAGENCY", "DEPARTMENTOFTHEARMY", "DEPARTMENTOFTHENAVY", "DEPARTMENTOFTHEAIRFORCE",
	"NATIONALSECURITYAGENCYCENTRALSECURITYSERVICE", "THEDIRECTOROFCENTRALINTELLIGENCE", "THEUNDERSECRETARYOFSTATE",
	"OFFICEOFTHEDIRECTOROFNATIONALINTELLIGENCE", "DEPARTMENTOFENERGY", "DEPARTMENTOFJUSTICE",
	"DEPARTMENTOFTHETREASURY", "INTELLIGENCECOMMUNITYSTAFF", "UNITEDSTATESGOVERNMENT"}

// letterheadFronts are what letterheads begin with.
var letterheadFronts = lazy.Value[*text.Fronts]{Make: func() *text.Fronts { return text.FrontsOf(letterheads[:]) }}

// mayBeLetterhead is a quick look at the first three letters of a line, blanks aside.
func mayBeLetterhead(line string) bool {
	var front [3]byte
	n := 0
	for i := 0; i < len(line) && n < len(front); i++ {
		if line[i] != ' ' && line[i] != '\t' {
			front[n] = line[i]
			n++
		}
	}
	return letterheadFronts.Get().May(string(front[:n]))
}

// letterhead reports whether a line is that of an office that classifies, alone or before its place: DEPARTMENT OF
// STATE, WASHINGTON.
func letterhead(line string) bool {
	if len(line) > 90 {
		return false
	}
	line = text.Trim(line, " \t\r#*_-.,|")
	if len(line) < 10 || strings.IndexByte("TNDUOJCFEAI", text.Upper(line[0])) < 0 || !text.IsUpper(line[0]) ||
		!mayBeLetterhead(line) {
		return false
	}
	bare := strings.ToUpper(strings.ReplaceAll(strings.ReplaceAll(line, "\t", ""), " ", ""))
	for _, w := range letterheads {
		rest, ok := strings.CutPrefix(bare, w)
		rest = strings.TrimLeft(rest, ",.|")
		if ok && (rest == "" || rest == "MEMORANDUM" || strings.HasPrefix(rest, "WASHINGTON") ||
			strings.HasPrefix(rest, "OFFICEOF")) {
			return true
		}
	}
	return false
}

// letterheadFirst reports whether a line begins with the letterhead of an office that classifies, as where the lines of
// a page are joined.
func letterheadFirst(line string) bool {
	if line == "" || !text.IsUpper(line[0]) || !mayBeLetterhead(line) {
		return false
	}
	bare := strings.ReplaceAll(line[:min(len(line), 90)], " ", "")
	return slices.ContainsFunc(letterheads[:], func(w string) bool { return strings.HasPrefix(bare, w) })
}

// letterhead emits the letterhead of an office near the head of the text, and the place below it.
func (s *paperScanner) letterhead(line string, at int) bool {
	if s.line.Start >= s.edge.head {
		return false
	}
	if letterhead(line) {
		s.found.letterhead = true
	} else if !s.found.letterhead || !place(line) {
		return false
	}
	s.emit(TitleLine, at, s.line.End)
	return true
}

// place reports whether a line is the place in a letterhead: WASHINGTON, Washington, D.C. 20520.
func place(line string) bool {
	bare := strings.ToUpper(strings.ReplaceAll(strings.Trim(line, " #*\t\r"), " ", ""))
	rest, ok := strings.CutPrefix(bare, "WASHINGTON")
	return ok && len(rest) < 16 && strings.Trim(rest, ",.DC0123456789-") == ""
}

// known reports whether the text has a letterhead or a stamp of the government.
func (e *evidence) known() bool {
	return e.letterhead || e.government.get(func() bool { return governmentPaper(e.whole) })
}

// governmentStamps are words of stamps and of authority blocks with which CONFIDENTIAL is a level, and not what a
// business wrote: E.O. 10964 for automatic downgrading, E.O. 11652 for the general schedule, the archives' projects,
// and the warnings that were printed on covers, 18 U.S.C. 793 and 794 and the directives of 1972 and 1978.
var governmentStamps = text.NewPhrases([]string{"AUTOMATIC DOWNGRADING", kennedyStamp, agencyStamp,
	"GENERAL DECLASSIFICATION SCHEDULE", "APPROVED FOR RELEASE BY NSA",
	"APPROVED FOR RELEASE BY THE NATIONAL SECURITY AGENCY", "AUTHORITY NND", "NND ", "NARA, DATE", "NARA DATE", "IMPDET",
	"SUBJECT TO CRIMINAL SANCTIONS", "ADMINISTRATIVE AND CRIMINAL SANCTIONS", "MEANING OF THE ESPIONAGE LAWS",
	identificationForm, "DOWNGRADED AT 3 YEAR INTERVALS", "DOWNGRADED AT 12 YEAR INTERVALS",
	"DECLASSIFIED AFTER 12 YEARS", "AUTOMATICALLY DECLASSIFIED"})

// identificationForm is the head of the form with which the National Archives list each paper of the collection under
// Public Law 102-526.
const identificationForm = "JFK ASSASSINATION SYSTEM"

// archivePages are stamps that are on each page of what an archive released.
var archivePages = text.NewPhrases([]string{kennedyStamp, agencyStamp + "7", agencyStamp + "8", agencyStamp + "9"})

// officials are words for those who write letters that are marked.
var officials = text.NewPhrases([]string{"AMERICAN EMBASSY", "SECRETARY OF STATE", "SECRETARY OF DEFENSE",
	"NATIONAL SECURITY COUNCIL", "THE WHITE HOUSE", "AMBASSADOR", "CENTRAL INTELLIGENCE"})

// officialLetter reports whether CONFIDENTIAL is alone between the address of a letter and its salutation, and the
// letter names an official. Consultants write memoranda with Re: instead.
func (e *evidence) officialLetter(b *pageBanner) bool {
	return b.alone && b.edge && !e.mail && e.letterOfOfficial.get(func() bool {
		return text.IndexFold(e.text, "\nDEAR ") >= 0 && officials.In(e.text)
	})
}

// longLine is how long the lines of a text are on the average whose lines are joined.
const longLine = 600

// joinedLevels is how often a level is in a text whose lines are joined, where it was a banner of each page.
const joinedLevels = 2

// joined reports whether a text is a memorandum whose lines are joined, so that no banner can be told from a word: a
// level in capitals is in it again and again.
func joined(s string) bool {
	if len(s) < longLine || strings.Count(s, "\n")*longLine > len(s) || !strings.Contains(s, "MEMORANDUM") {
		return false
	}
	n := 0
	for _, w := range [...]string{" SECRET ", " CONFIDENTIAL ", " LIMITED OFFICIAL USE "} {
		n = max(n, strings.Count(s, w))
	}
	return n >= joinedLevels
}

// governmentPaper reports whether a text has a stamp that papers of business do not have.
func governmentPaper(s string) bool {
	return governmentStamps.In(s) || archiveOrder(s)
}

// archiveOrder reports whether a line of an archive says that the paper was declassified under an order: DECLASSIFIED
// PER E.O. 12958, Sec. 3.5.
func archiveOrder(s string) bool {
	for {
		i := text.IndexFold(s, "DECLASSIFIED")
		if i < 0 {
			return false
		}
		s = s[i+len("DECLASSIFIED"):]
		if line := s[:min(len(s), 40)]; text.IndexFold(line, "E.O. 1") >= 0 || text.IndexFold(line, "EO 1") >= 0 {
			return true
		}
	}
}

// headOfPage is how many lines with text the head of a page has, the letterhead, the numbers and what a machine made of
// signatures and seals among them.
const headOfPage = 12

// edges are where the head of a text ends, and where its foot begins. Stamps are not counted; words is whether the text
// may have words of stamps.
func edges(s string, words bool) (head, foot int) {
	n := 0
	for head < len(s) && n < headOfPage {
		next := head + layout.LineLength(s[head:])
		if line := s[head:next]; strings.TrimSpace(line) != "" && !releaseLine(line, words) {
			n++
		}
		head = min(len(s), next+1)
	}
	n, foot = 0, len(s)
	for foot > 0 && n < edgeLines {
		end := foot
		foot = strings.LastIndexByte(s[:max(0, foot-1)], '\n') + 1
		if line := s[foot:end]; strings.TrimSpace(line) != "" && !releaseLine(line, words) {
			n++
		}
	}
	return head, foot
}

// ofGovernment reports whether banners are those of a paper of the government: it has a letterhead or a stamp, and a
// banner is at an edge of it, in a form's field, or is there twice.
func (e *evidence) ofGovernment() bool {
	if len(e.banners) == 0 {
		return false
	}
	known := e.known()
	for i := range e.banners {
		b := &e.banners[i]
		if b.unread() || b.level == "UNCLASSIFIED" && !b.controls || b.mixed && b.level == "CONFIDENTIAL" {
			continue
		}
		if known && (b.edge || b.keyed || b.within || b.level == e.listed) || (known || e.memoFor) && e.copies(b) > 1 {
			return true
		}
	}
	return false
}

// copies is how many banners have the level of one, it among them.
func (e *evidence) copies(b *pageBanner) (n int) {
	for i := range e.banners {
		if e.banners[i].level == b.level && !e.banners[i].unread() {
			n++
		}
	}
	return n
}

// onPages reports whether SECRET or TOP SECRET is on several pages of a memorandum, or at the head and again in a text
// that has lines of a title block.
func (e *evidence) onPages() bool {
	for i := range e.banners {
		b := &e.banners[i]
		if b.unread() || b.mixed || !strings.HasSuffix(b.level, "SECRET") {
			continue
		}
		if (e.memo || e.titled && (e.atHead || b.keyed)) && e.copies(b) > 1 { // a level without a copy is asked about once
			return true
		}
	}
	return false
}
