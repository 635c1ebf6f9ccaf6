package files

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/png"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/msg"
)

// dots is a PNG of a size.
func dots(t *testing.T, width, height int) string {
	var b bytes.Buffer
	require.NoError(t, png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))))
	return b.String()
}

// TestPicturesOfMails: the logo of a signature is counted, and a photo of a page is unchecked.
func TestPicturesOfMails(t *testing.T) {
	const inline = "Content-Type: image/png; name=a.png\nContent-ID: <a@example>\nContent-Disposition: inline"
	const attached = "Content-Type: image/png; name=a.png\nContent-Disposition: attachment"
	for _, c := range []struct {
		name          string
		head          string
		width, height int
		unchecked     bool
	}{
		{"a small logo", inline, 120, 60, false},
		{"a logo of a signature", inline, 300, 250, false},
		{"a banner of a signature", inline, 600, 250, false},
		{"a pasted page", inline, 700, 900, true},
		{"a pasted paragraph", inline, 700, 300, true},
		{"a picture with a number that is attached", attached + "\nContent-ID: <a@example>", 300, 250, true},
		{"a photo that the text does not refer to", "Content-Type: image/png; name=a.png\nContent-Disposition: inline", 300,
			250, true},
		{"a phone's photo", attached, 1200, 1600, true},
		{"a small photo", attached, 300, 400, true},
		{"a small logo that is attached", attached, 90, 40, false},
		{"a photo in the text", inline, 1200, 1600, true},
	} {
		raw := mixed("related", plainPart, based(c.head, dots(t, c.width, c.height)))
		r := &Reader{MaxSize: 1 << 24}
		var got []Content
		for in := range r.Open(Input{Path: "mail.eml", Named: true,
			Open: func() ([]byte, error) { return []byte(raw), nil }}) {
			got = append(got, r.Read(in))
		}
		require.Len(t, got, 2, c.name)
		require.Empty(t, got[0].Missing, c.name)
		if c.unchecked {
			require.Equal(t, Content{Kind: Unread, Reason: largePicture}, got[1], c.name)
		} else {
			require.Equal(t, Content{Kind: Skipped, Reason: smallPicture, Pictures: 1}, got[1], c.name)
		}
	}
}

// TestPicturesOfOutlook: the list of attachments does not show the pictures of the text.
func TestPicturesOfOutlook(t *testing.T) {
	m := outlookMail()
	m.Attached = []msg.Attachment{{Name: "a.png", Data: dots(t, 300, 250), Hidden: true},
		{Name: "b.png", Data: dots(t, 300, 250)}, {Name: "c.png", Data: dots(t, 700, 900), Hidden: true}}
	r := &Reader{MaxSize: 1 << 24}
	got := map[string]string{}
	for in := range r.Open(Input{Path: "mail.msg", Named: true,
		Open: func() ([]byte, error) { return []byte(msg.File(m)), nil }}) {
		got[in.Path] = r.Read(in).Reason
	}
	require.Equal(t, map[string]string{"mail.msg": "", "mail.msg!a.png": smallPicture, "mail.msg!b.png": largePicture,
		"mail.msg!c.png": largePicture}, got)
}

// TestPicturesInPagesOfMails: pictures whose bytes are in the HTML are told apart by the same sizes.
func TestPicturesInPagesOfMails(t *testing.T) {
	data := func(width, height int) string {
		return `<img src="data:image/png;base64,` + base64.StdEncoding.EncodeToString([]byte(dots(t, width, height))) + `">`
	}
	for _, c := range []struct {
		name, page string
		large      bool
		pictures   int
	}{
		{"a logo", data(300, 250), false, 1},
		{"logos", data(90, 90) + data(300, 250), false, 2},
		{"a page", data(90, 90) + data(700, 900), true, 2},
		{"a drawing", `<img src="data:image/svg+xml;utf8,<svg/>">` + data(90, 90), true, 2},
		{"damaged", `<img src="data:image/png;base64,x">`, true, 1},
		{"none", "", false, 0},
	} {
		check := func(got Content) {
			require.Equal(t, c.pictures, got.Pictures, c.name)
			require.Equal(t, c.large, got.Missing == pictureInHTML, c.name)
		}
		page := "<p>(U) Text.</p>" + c.page
		check(decode("mail.eml", mailHead+"Content-Type: text/html\n\n"+page, true))
		check(decode("mail.eml", mixed("alternative", plainPart, "Content-Type: text/html\n\n"+page), true))
		m := outlookMail()
		m.HTML = page
		check(decode("mail.msg", msg.File(m), true))
	}
}
