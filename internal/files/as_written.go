package files

// Why an editor's text is not checked as it is written.
const (
	containerInEditor = "the editor does not look into tables, JSON, boxes of mails and archives: run cablelint check"
	readOtherwise     = "it is encoded, in parts or a page of HTML, which the editor does not read: run cablelint check"
)

// AsWritten is the content of a text that an editor shows. Findings in it are places of that text, so that one in which
// check reads something else, as what a mail in parts shows, is not checked: its source would be taken for its text.
func AsWritten(name, text string) Content {
	switch formOf(name, []byte(text[:min(len(text), sniffed)])) {
	case plainForm, mailForm:
	default:
		return Content{Kind: Unread, Reason: containerInEditor}
	}
	c := decode(name, text, true)
	if c.Kind == Cable && (c.page || c.File == nil || c.File.Text != text) {
		return Content{Kind: Unread, Reason: readOtherwise}
	}
	if c.File != nil && c.File.NotPaper { // RTF and the like
		return noText(text, true)
	}
	c.Otherwise = nil
	return c
}
