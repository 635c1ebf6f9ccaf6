package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// PaperKind is what a line of a title block calls the paper.
type PaperKind uint8

// The kinds of papers that a title names.
const (
	UnnamedPaper PaperKind = iota
	MemoPaper
	MemconPaper // a memorandum of conversation
	ReportPaper
)

// kindWords say what kind a paper is, by words of its title, with the blank before them where others come first.
var kindWords = [...]struct {
	words string
	kind  PaperKind
}{
	{" MEMORANDUM OF CONVERSATION", MemconPaper}, {" MEMCON", MemconPaper}, {" PARTICIPANTS:", MemconPaper},
	{" MEMORANDUM", MemoPaper}, {" MEMO ", MemoPaper}, {" CHECKLIST", MemoPaper}, {" NOTE FOR", MemoPaper},
	{" NOTE TO", MemoPaper}, {" SITUATION REPORT", ReportPaper}, {" WATCH ALERT", ReportPaper},
}

// Title is what a TitleLine token says.
type Title struct {
	Kind PaperKind
	// Memo is the line where it is the title of a memorandum or a report; empty for any other.
	Memo string
	// Mail means a line that only mails have. Attachments and Enclosures are lines that list what comes with the paper.
	Mail, Attachments, Enclosures bool
	// Enclosed is the mark at the end of such a line, the level of what comes with the paper: Enclosure: Map (SECRET).
	Enclosed Piece
	// Day is the day of a line that is a date; it counts where Dated.
	Day   calendar.Day
	Dated bool
}

// MemoTitle is the line of a token where it says what kind of paper it is, as INFORMATION MEMO FOR THE UNDER
// SECRETARY does; empty for any other.
func (t Token) MemoTitle() string {
	if line := t.titleText(); line != "" && memoTitle(line) {
		return line
	}
	return ""
}

// Sends reports whether a line of a title block says from whom or to whom the paper goes.
func (t Token) Sends() bool {
	line := closedKey(t.titleText())
	return text.HasFold(line, "FROM:") || text.HasFold(line, "TO:")
}

func (t Token) titleText() string { return strings.TrimLeft(t.Text, " >*") }

// Title reads a TitleLine token.
func (t Token) Title() (out Title) {
	line := t.titleText()
	out.Memo = t.MemoTitle()
	for _, k := range kindWords {
		if text.HasFold(line, k.words[1:]) || k.kind == MemoPaper && text.IndexFold(line, k.words) > 0 {
			out.Kind = k.kind
			break
		}
	}
	key, value, keyed := strings.Cut(line, ":")
	switch key = strings.ToUpper(strings.TrimSpace(key)); {
	case !keyed:
	case key == "SENT" || key == "FROM" && strings.Contains(value, "@") || strings.HasPrefix(key, "MESSAGE-ID"):
		out.Mail = true
	case key == "ENCLOSURE", key == "ENCLOSURES":
		out.Enclosures = true
	case strings.HasPrefix(key, "ATTACHMENT"):
		out.Attachments = true
	}
	at := marking.MarkAtEnd(t.Text)
	if at < len(t.Text) && (out.Enclosures || out.Attachments) && text.IndexFold(line, "SEPARATE") < 0 {
		out.Enclosed = t.piece(at, len(t.Text))
	}
	out.Day, out.Dated = paperDate(line)
	return out
}

// Scope says what a Statement token is about.
type Scope uint8

// What statements are about.
const (
	OfSeparation Scope = iota // Unclassified when separated from attachment
	OfPage                    // THIS PAGE IS UNCLASSIFIED
	OfMessage                 // This email is UNCLASSIFIED.
)

// beforeStatement are signs that may be before the first word of a statement, as that of a mail that is answered.
const beforeStatement = " \t()*_[]>."

// Statement is what a Statement token says: the first level that it names, and whether it names SBU.
func (t Token) Statement() (about Scope, level marking.Level, sbu bool) {
	said := t.Text
	sbu = text.IndexWord(said, "SBU") >= 0 || text.IndexFold(said, "SENSITIVE BUT") >= 0
	bare := strings.TrimLeft(said, beforeStatement)
	if short, ok := shortSeparated(bare); ok {
		return OfSeparation, short, sbu
	}
	switch {
	case text.HasFold(bare, "THIS PAGE"):
		about = OfPage
	case separates(bare):
	case aboutMessage(bare):
		about = OfMessage
	}
	first := len(said)
	for l := marking.Unclassified; l <= marking.TopSecret; l++ {
		if i := text.IndexWord(said, l.String()); i >= 0 && (i < first || l == marking.TopSecret && i <= first) {
			first, level = i, l
		}
	}
	return about, level, sbu
}

// aboutMessage reports whether a sentence that says how high something is says it about a mail.
func aboutMessage(said string) bool {
	bare := strings.TrimLeft(said, beforeStatement)
	return text.HasFold(bare, "THIS E") || text.HasFold(bare, "THIS MESSAGE") || text.HasFold(bare, "IN ACCORDANCE")
}

// Struck is the banner of a Stamp token that was crossed out; ok is false for another.
func (t Token) Struck() (banner string, ok bool) {
	return strings.Trim(t.Text, "~ "), strings.HasPrefix(t.Text, "~~")
}

// Capitals reports whether a text has no small letter, as titles have none.
func (t Token) Capitals() bool { return !text.HasLower(t.Text) }

// GoesOn reports whether a text begins with a small letter that is not the sign of an item, as the rest of a sentence
// does.
func (t Token) GoesOn() bool { return goesOn(t.Text) }

// GoesOn is the same of the first word of a text.
func (p Piece) GoesOn() bool { return goesOn(p.Text) }

func goesOn(s string) bool { return len(s) > 1 && text.IsLower(s[0]) && s[1] != '.' && s[1] != ')' }

// waivers are words of a sentence that says that marks are missing on purpose, or are only shown.
var waivers = []string{"NOT TO BE USED AS A SOURCE", "MAY NOT BE USED AS A SOURCE", "FOR TRAINING PURPOSES ONLY",
	"FOR ILLUSTRATION", "ILLUSTRATIVE PURPOSES", "WORKING PAPER", "NON-PAPER", "PORTION MARKING WAIVER"}

// illustrating are words of a text that says that its markings are examples: one word of such a sentence, a whole
// remark, and how a text asks that teaches marking.
var illustrating = []string{"MARKING", "FOR TRAINING PURPOSES ONLY", "HOW TO MARK", "HOW DO I MARK"}

// remarks are words that Waives, Illustrates and Compiles look for.
var remarks = text.NewPhrases(waivers, illustrating, compiling, wholes)

// wholes are words of a sentence on what is classified as a whole, in a paper whose parts are not.
var wholes = []string{"TOGETHER", "AS A WHOLE", "COMBIN", "ASSOCIATION", "ENTIRETY"}

// CompilesWhole reports whether a text of a paper says that the whole is classified higher than its parts, 32 CFR
// 2001.24(g): it names a level in capitals, and what is unclassified or lower.
func (t Token) CompilesWhole() bool {
	return text.HasAny(t.Text, levelBanners[:3]) && text.ContainsFold(t.Text, "UNCLASSIFIED") &&
		slices.ContainsFunc(wholes, func(w string) bool { return text.ContainsFold(t.Text, w) })
}

// Remarks reports whether a text may be a remark about marks: one of Waives, Illustrates and Compiles may be true.
func (t Token) Remarks() bool { return remarks.In(t.Text) }

// MayRemark reports whether Remarks may be true of a text of a paper: its words are somewhere in it.
func (t *Tokens) MayRemark() bool { return t.Form == Paper && t.words.Has(foundRemarks) }

// Waives reports whether a text says that marks are missing on purpose, or are only shown.
func (t Token) Waives() bool { return waiving.In(t.Text) }

// waiving are the waivers, looked for together.
var waiving = text.NewPhrases(waivers)

// examples are words for what is only shown, in a sentence about markings.
var examples = [...]string{"ILLUSTRAT", "EXAMPLE", "FOR TRAINING", "TRAINING PURPOSES",
	"INSTRUCTIONAL PURPOSES"}

// Illustrates reports whether a text says that its markings are examples: "markings are for illustration only".
func (t Token) Illustrates() bool {
	said := t.Text
	if lessonTitle(said) {
		return true
	}
	at := text.IndexFold(said, illustrating[0])
	if at < 0 {
		return text.IndexFold(said, illustrating[1]) >= 0
	}
	for _, w := range examples {
		if i := text.IndexFold(said[at:], w); i >= 0 && !strings.Contains(said[at:at+i], ". ") {
			return true
		}
	}
	return false
}

// lessons are words for texts that teach, in a title with the word marking: Marking Guide, Rules for Markings.
var lessons = [...]string{"GUIDE", "RULES", "EXAMPLES", "EXERCISE", "TRAINING", "LESSON", "HANDBOOK", "MANUAL",
	"COURSE", "HOW TO"}

// ofPapers are before the word marking in such titles: channels and buoys have markings, too.
var ofPapers = [...]string{"CLASSIF", "PORTION", "SECURITY", "DOCUMENT", "PAPER", "FOR ", "ON "}

// lessonTitle reports whether a line is the title of a text on how papers are marked.
func lessonTitle(line string) bool {
	if line = strings.TrimSpace(line); len(line) > longestDay || strings.HasSuffix(line, ".") ||
		strings.IndexByte(line, '\n') >= 0 {
		return false
	}
	for _, how := range illustrating[2:] {
		if text.ContainsFold(line, how) {
			return true
		}
	}
	bare := strings.TrimLeft(line, "#*_ ")
	if i := text.IndexFold(bare, illustrating[0]); i < 0 || i > 0 && (text.IsLetter(bare[i-1]) ||
		!text.HasAny(strings.ToUpper(bare[:i]), ofPapers[:])) {
		return false
	}
	for _, w := range lessons {
		if text.ContainsFold(line, w) {
			return true
		}
	}
	return false
}

// Copyright is a copyright sign at the front of a text that is likely a mark: a word with a capital follows.
func (t Token) Copyright() Piece {
	const sign = "©"
	if rest, ok := strings.CutPrefix(t.Text, sign); ok && portion.Begins(rest) {
		return t.piece(0, len(sign))
	}
	return Piece{}
}
