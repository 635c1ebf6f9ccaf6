package source

import "iter"

// Label is a marking outside of the text.
type Label struct {
	Kind LabelKind
	// Name is the place of a watermark, "header(first)", or the name of a property or a line, in small letters.
	Name string
	Text string
}

// LabelKind says where a label is.
type LabelKind uint8

// The kinds of labels.
const (
	Watermark  LabelKind = iota // a picture of words under the text of a page
	Property                    // a property of a document
	HeaderLine                  // a line of the head of a mail
)

// String is the kind in words for people.
func (k LabelKind) String() string {
	switch k {
	case Property:
		return "document property"
	case HeaderLine:
		return "mail's label"
	}
	return "watermark"
}

// Alternative is another form of a piece of a mail's text: the HTML of what the mail has as plain text too.
type Alternative struct {
	Span Span
	Text string
}

// Attachment is what is attached to a mail.
type Attachment struct {
	// Number counts the attachments of the mail from 1.
	Number int
	// Read gives its texts, of an archive those of all that is in it; nil where they are not known. They are not kept.
	Read iter.Seq[*File]
	// Banner is the highest of their banners; empty where they have none, or were not read yet.
	Banner string
	// Named is the marking that its name says; empty for none.
	Named string
}
