package files

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/msg"
)

// TestDescriptionsInHTML: what is shown instead of a picture, and what is read aloud, does not pass.
func TestDescriptionsInHTML(t *testing.T) {
	for page, want := range map[string]bool{
		`<img alt="SECRET//NOFORN">`: true, `<img src=x ALT='(S) The pier'>`: true, `<img alt=SECRET>`: true,
		`<img title="Stamp: Secret">`: true, `<p aria-label="(S//NF) The pier">U</p>`: true,
		`<a href="x" title="CONFIDENTIAL">x</a>`: true, `<table summary="(C) The ports"><tr><td>x</td></tr></table>`: true,
		`<img alt="&#83;ECRET"/>`: true, `<area alt="TOP SECRET">`: true, `<div aria-description="NOFORN">x</div>`: true,
		`<img alt="Seal of the Secret Service">`: false, `<img alt="A pier">`: false, `<img>`: false,
		`<p data-alt="x">SECRET_KEY</p>`: false, `<p title="">x</p>`: false,
	} {
		raw := mailHead + "Content-Type: text/html\n\n<html><body>" + page + "<p>Text.</p></body></html>\n"
		c := decode("mail.eml", raw, true)
		require.Equal(t, want, c.Missing == describedInHTML, page)
		both := mixed("alternative", plainPart, "Content-Type: text/html\n\n<html>"+page+"</html>\n")
		require.Equal(t, want, decode("mail.eml", both, true).Missing == describedInHTML, page)
		m := outlookMail()
		m.Body, m.HTML = "Text.\n", "<html>"+page+"<p>Text.</p></html>"
		require.Equal(t, want, decode("mail.msg", msg.File(m), true).Missing == describedInHTML, page)
	}
	require.Equal(t, describedInHTML, decode("page.html", `<html><img alt="SECRET"><p>x</p></html>`, true).Missing)
	require.Equal(t, describedInHTML, decode("page.html", `<html><img alt="(S) The pier"></html>`, true).Missing)
	for _, page := range []string{`<html><a title="secret keys">x</a></html>`, `<html><p title="API_SECRET">x</p></html>`,
		`<html><img alt="Seal of the SECRET SERVICE"></html>`} {
		require.Empty(t, decode("page.html", page, true).Missing, page)
	}
}

// TestMayDescribe holds the quick look to the expression that is tried after it.
func TestMayDescribe(t *testing.T) {
	for _, name := range []string{"alt", "title", "aria-label", "aria-description", "summary", "href", "data-alt"} {
		for _, as := range []string{name, strings.ToUpper(name), "x-" + name, strings.ReplaceAll(name, "s", "\u017f")} {
			for _, value := range []string{"='(S) x'", "=\"x\"", " = x", "", "\n=\nx"} {
				tag := "<p id=a " + as + value + ">"
				require.True(t, mayDescribe(tag) || !description.Get().MatchString(tag), tag)
			}
		}
	}
	require.False(t, mayDescribe(`<span style="font-size:11.0pt">`))
	require.False(t, mayDescribe("<title>"))
}

// TestXMLOfOfficePrograms: paragraphs in a flat document are lines.
func TestXMLOfOfficePrograms(t *testing.T) {
	for _, xml := range []string{
		`<?xml version="1.0"?><o:d><o:b><text:p>SECRET</text:p><text:p>(S) The pier.</text:p></o:b></o:d>`,
		`<?xml version="1.0"?><o:d><text:h>SECRET</text:h><text:p>(S) The pier.</text:p></o:d>`,
		`<?xml version="1.0"?><o:d><text:h>SECRET</text:h><text:h>(S) The pier.</text:h></o:d>`,
		`<?xml version="1.0"?><w:d><w:p><w:r><w:t>SECRET</w:t></w:r></w:p><w:p><w:t>(S) The pier.</w:t></w:p></w:d>`,
	} {
		c := decode("memo.xml", xml, true)
		require.NotNil(t, c.Otherwise)
		require.Contains(t, c.Otherwise().File.Text, "SECRET\n(S) The pier.")
	}
}
