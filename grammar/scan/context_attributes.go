package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// Telegrams of 1973-79 come from the National Archives between two titles: Message Text, and after the telegram
// Message Attributes, the archive's own record of it in some sixty lines, Key: value in the order of the alphabet.

// recordKeys are the keys of the record that say what the telegram says too, and what their values are. All others
// are notes, above all Current Classification, which is of the day of release.
var recordKeys = [...]struct {
	key   string
	value Kind
}{
	{"Document Number", ArchiveIdentifier}, {"Draft Date", ArchiveDate}, {"Sent Date", ArchiveDate},
	{"Original Classification", ArchiveMarking}, {"Subject", ArchiveTitle}, {"TAGS", ArchiveTags},
}

// recordTitle reports whether a line is one of the two titles.
func recordTitle(line, title string) bool {
	return text.HasFold(line[layout.SkipBlank(line, 0, len(line)):], "MESSAGE") && // most lines are not looked at farther
		strings.EqualFold(strings.Join(strings.Fields(strings.TrimRight(line, " \t\r:")), " "), title)
}

// recordBegins ends the telegram where its record begins. Where no telegram came before there is nothing that it is
// the record of.
func (s *scanner) recordBegins(line string) bool {
	if s.mode == inRecord || len(line) > 60 || !recordTitle(line, "Message Attributes") {
		return false
	}
	s.mode = inRecord
	s.emit(ArchiveLabel, s.line.Start, s.line.End)
	return true
}

// recordLine emits a line of the record. The next telegram ends it, and so does a paragraph with a mark.
func (s *scanner) recordLine() {
	at := layout.SkipBlank(s.text, s.line.Start, s.line.End)
	line := s.text[at:s.line.End]
	if recordTitle(line, "Message Text") || startOfMessage(line) || dtgLine(line) || pageLine(line) || s.pageBanner() ||
		markedParagraph(line) || houseLabel(line) && s.houseFollows() || s.telegramBegins() {
		s.leaveRecord()
		s.frontLine()
		return
	}
	if n := marking.MarkLength(line); n > 0 && n < len(line) {
		s.leaveRecord()
		s.mode = inBody
		s.bodyLine()
		return
	}
	colon := strings.IndexByte(line, ':')
	if colon <= 0 || colon > 45 || !text.IsLetter(line[0]) {
		s.emit(ArchiveNote, at, s.line.End)
		return
	}
	s.emit(ArchiveLabel, at, at+colon+1)
	value := strings.TrimSpace(line[colon+1:])
	kind := ArchiveNote
	for _, k := range recordKeys {
		if strings.EqualFold(strings.TrimSpace(line[:colon]), k.key) && !strings.EqualFold(value, "n/a") {
			kind = k.value
		}
	}
	s.emit(kind, at+colon+1, s.line.End)
}

// telegramBegins reports whether the line is a classification line: a level in spaced letters, or after a blank line
// one with post and serial. A subject that wraps may begin with a level's word, and go on with a year.
func (s *scanner) telegramBegins() bool {
	w, ok := levelWordAt(s.text, s.line.Start, s.line.End)
	return ok && (w.spaced || s.blankBefore && s.classificationParts(w, s.line.End).serial.end > 0)
}

// leaveRecord goes back to the front.
func (s *scanner) leaveRecord() {
	s.mode, s.header, s.body, s.prev = inFront, headerState{}, bodyState{}, None
}
