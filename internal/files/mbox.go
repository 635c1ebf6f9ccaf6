package files

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/cablelint/cablelint/internal/pattern"
)

// A box of mails is one file with many mails, each after a line that begins with "From " (RFC 4155). The mails are
// entries, as those of an archive are, so that each is checked against its own head and banner.

// mboxLine is the line before a mail: the sender, and when it came.
var mboxLine = pattern.Lazy(`^From \S.*(?:\b\d{1,2}:\d{2}\b.*\d{4}|\b\d{4}\b.*\b\d{1,2}:\d{2}\b)`)

// severalMails says that a text under another name is a box of mails, which would be read as one.
const severalMails = "it holds several mails, which were read as one: give it the ending .mbox"

// errOtherBox is why a file with the ending of a box is not read: its mails are separated in another way (MMDF, MBX).
var errOtherBox = errors.New("it does not begin with a From line, as a box of mails does: save its mails by themselves")

// beginsMail reports whether a line of a box begins the next mail. A line of a mail that begins so is written with a
// sign before it. With a CR inside, it is several lines of a box that has no LF.
func beginsMail(line string) bool {
	return strings.HasPrefix(line, "From ") && !strings.Contains(line, "\r") && mboxLine.Get().MatchString(line)
}

// mailsIn counts the mails of a box, up to two; a text that does not begin as one has none.
func mailsIn(text string) (n int) {
	if !strings.HasPrefix(strings.TrimLeft(text, "\r\n"), "From ") {
		return 0
	}
	blank := true
	for line := range strings.Lines(text) {
		if blank && beginsMail(strings.TrimRight(line, "\r\n")) {
			if n++; n > 1 {
				return n
			}
		}
		blank = strings.Trim(line, "\r\n") == ""
	}
	return n
}

// mbox hands on the mails of a box, one after the other, each with what is attached to it.
func (o *opener) mbox(path string, depth int, r *bufio.Reader) {
	var mail bytes.Buffer
	begun, number, blank, whole := false, 0, true, true // the line before was blank, and it ended
	flush := func() bool {
		if len(bytes.TrimSpace(mail.Bytes())) > 0 {
			number++
			o.mboxEntry(path, fmt.Sprintf("%d.eml", number), depth, mail.Bytes())
		}
		mail.Reset()
		return !o.done
	}
	for {
		line, err := r.ReadSlice('\n')
		begins := whole && blank && beginsMail(string(bytes.TrimRight(line, "\r\n")))
		if begun = begun || begins; !begun && len(bytes.TrimSpace(line)) > 0 {
			o.unread(path, errOtherBox)
			return
		}
		if begins {
			if !flush() {
				return
			}
			if err := o.meter.entry(); err != nil {
				o.unread(path, rest(err))
				return
			}
		}
		if int64(mail.Len()) <= o.reader.MaxSize { // what is more only shows that the mail is too large
			mail.Write(line)
		}
		blank = whole && len(bytes.Trim(line, "\r\n")) == 0
		whole = err != bufio.ErrBufferFull
		if err != nil && whole {
			if flush() && err != io.EOF {
				o.unread(path, rest(err))
			}
			return
		}
	}
}

// mboxEntry hands on one mail of a box.
func (o *opener) mboxEntry(path, name string, depth int, mail []byte) {
	at := path + "!" + name
	if int64(len(mail)) > o.reader.MaxSize {
		o.unread(at, TooLarge("the mail", 0, o.reader.MaxSize))
		return
	}
	o.entry(at, name, depth, int64(len(mail)), bytes.NewReader(mail))
}
