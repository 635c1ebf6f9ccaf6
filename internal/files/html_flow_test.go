package files

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLineBreaksOfASourceAreBlanks: only elements, <pre> and styles end lines of a page.
func TestLineBreaksOfASourceAreBlanks(t *testing.T) {
	for page, want := range map[string]string{
		"<p>(U) The word was\nSECRET\nand it is old.</p>":        "(U) The word was SECRET and it is old.",
		"<p>(U) The word\r\n\twas</p>":                           "(U) The word was",
		"<p>Derived From: Port\n  Guide <b>1,\n</b>of\t2014</p>": "Derived From: Port Guide 1, of 2014",
		"<p>the <i>harbor</i>\n<b>board</b> </p>":                "the harbor board",
		"<p>S&#32;&#10; &amp;\nT</p>":                            "S & T",
		"<p>SECRET<br>\nTrip<br/>report":                         "SECRET\nTrip\nreport",
		"<p>SECRET<br>\n<br>\nTrip":                              "SECRET\n\nTrip",
		"<p>\n  SECRET\n</p>\n<p>(S) He left.</p>":               "\nSECRET\n\n(S) He left.",
		"<div>SECRET</div><div>Trip</div>":                       "SECRET\nTrip",
		"<center>SECRET</center><address>Port</address>":         "SECRET\nPort",
		"<x-banner>SECRET</x-banner><x-text>(S) He left.":        "SECRET\n(S) He left.",
		"SECRET\n\n(S) He\nleft.":                                "SECRET\n\n(S) He left.",
		"<p>(S) a</p><pre>SECRET\n\n  (S) b</pre>c\nd":           "(S) a\nSECRET\n\n  (S) b\nc d",
		"<div style=\"white-space: pre-wrap\">SECRET\n(S) a":     "SECRET\n(S) a",
		"<div style=\"white-space: nowrap\">SECRET\n(S) a":       "SECRET (S) a",
		"<p>a\u00a0\u00a0b\nc":                                   "a\u00a0\u00a0b c",
	} {
		f := decode("p.txt", "<html>"+page, true).File
		if f.Origin == nil {
			f = decode("p.txt", "<html><p>(S) first</p>\n"+page, true).File
		}
		text := strings.TrimSuffix(f.Text, "\n")
		require.Equal(t, want, strings.TrimPrefix(text, "(S) first\n\n"), page)
	}
}

// TestBoxesEndLines: the style of an element, a text of a drawing and a line of hOCR may be on lines of their own.
func TestBoxesEndLines(t *testing.T) {
	for page, want := range map[string]string{
		"<svg><text>SECRET</text>\n<text>Port": "SECRET\nPort",
		"SECRET <a href=/ocr_1>Port</a>":       "SECRET Port",
		"<dialog>SECRET</dialog>Port":          "SECRET\nPort",
		"<b style='top:2;display:block'>SECRET</b>\n<b style=\"DISPLAY: Block\">Port</b> a":          "SECRET\nPort\na",
		"<i style='position: absolute;top:2px'>a <i>SECRET</i> b</i> Port":                           "a SECRET b\nPort",
		"<b class='ocr_line'><b class='ocrx'>TOP</b>\n<b>SECRET</b></b>\n<b class=\"ocr_line\">Port": "TOP SECRET\nPort",
		"<style>.l{display:block}</style><b class=l>SECRET</b>\n<b class=l>(S) a</b>":                "SECRET\n(S) a",
		"<style>\n.l { Position : absolute }\n</style><b class=l>SECRET</b>\n<b class=l>(S) a":       "SECRET\n(S) a",
		"<style>p{margin:0}b{display:none}i{display:inline-block}</style><b>SECRET</b>\n<b>(S) a":    "SECRET (S) a",
		"<p>a <b style='display:inline-block'>b</b>\n<b style='display:none'>c</b> d":                "a b c d",
	} {
		require.Equal(t, want, shownBy("<html>"+page).text.String(), page)
	}
}

// TestPlacesOfFlowingPages: what is found in a page leads back to it, and in a mail to the mail.
func TestPlacesOfFlowingPages(t *testing.T) {
	const html = "<html><body>\n<p>SECRET</p>\n<p>(S) The\n  harbor <b>board\n of</b> &eacute;lan\r\nand\tports</p>\n" +
		"<p>(C) Two =\nends</p></body></html>\n"
	words := []string{"SECRET", "(S)", "harbor", "board", "of", "lan", "and", "ports", "(C)", "Two"}
	for name, raw := range map[string]string{
		"p.html": html,
		"a.eml":  mailHead + "Content-Type: text/html\n\n" + html,
		"b.eml": mailHead + "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n" +
			strings.Replace(html, "harbor", "=20=\n  harbor", 1),
		"c.eml": mailHead + "Content-Type: text/html; charset=windows-1252\n\n" + html,
	} {
		f := decode(name, raw, true).File
		for _, word := range words {
			at := strings.LastIndex(f.Text, word)
			require.Equal(t, strings.LastIndex(raw, word), f.Position(at).Offset, name+": "+word)
		}
		require.Contains(t, f.Text, "(S) The harbor board of élan and ports\n", name)
	}
}

// TestFlowedMails: lines that a mail program broke are joined, RFC 3676.
func TestFlowedMails(t *testing.T) {
	head := mailHead + "Content-Type: text/plain; format=flowed\n\n"
	for body, want := range map[string]string{
		"(S) He said that the \nboats are \nSECRET \nat night.\n": "(S) He said that the boats are SECRET at night.\n",
		"a line \r\nof two\r\n":                                   "a line of two\r\n",
		"> a line \n> of two\nb\n":                                "> a line of two\nb\n",
		"> a line \nof mine\n":                                    "> a line \nof mine\n",
		">> a line \n> of two\n":                                  ">> a line \n> of two\n",
		"a line \n\nof two\n":                                     "a line \n\nof two\n",
		"a line\nof two\n":                                        "a line\nof two\n",
		"SECRET \n(S) The pier.\n":                                "SECRET \n(S) The pier.\n",
		"(U) It is. \n(S) The pier.\n":                            "(U) It is. \n(S) The pier.\n",
		"It is. \n2. (S) The pier.\n":                             "It is. \n2. (S) The pier.\n",
		"It is. \n- (S) The pier.\n":                              "It is. \n- (S) The pier.\n",
		"It is. \n  b. (S) The pier.\n":                           "It is. \n  b. (S) The pier.\n",
		"It is. \nTOP SECRET//NOFORN \nThe pier.\n":               "It is. \nTOP SECRET//NOFORN \nThe pier.\n",
		"Declassify On: 20330102 \nSECRET//NOFORN\n":              "Declassify On: 20330102 \nSECRET//NOFORN\n",
		"Pier 12 \nSECRET as it is of two\n":                      "Pier 12 SECRET as it is of two\n",
		"Pier 12 \n(S) below\n":                                   "Pier 12 (S) below\n",
		"It is (a). \nHe said (S) of two\n":                       "It is (a). He said (S) of two\n",
		"see \n(S) below\n":                                       "see (S) below\n",
		"a -- \n-- \nPaul Oak\n":                                  "a -- \n-- \nPaul Oak\n",
		"the end ":                                                "the end ",
	} {
		f := decode("mail.eml", head+body, true).File
		text := strings.TrimSuffix(f.Text, "\n") // one is added to what is joined
		if body == want {
			text = f.Text
		}
		require.Equal(t, want, text[len(text)-len(want):], body)
		if body == want {
			require.Nil(t, f.Origin, "it can be fixed")
			continue
		}
		at := strings.LastIndex(want, "of two")
		if at < 0 {
			continue
		}
		at += len(text) - len(want)
		require.Equal(t, len(head)+strings.Index(body, "of two"), f.Position(at).Offset, body)
	}
	f := decode("mail.eml", strings.Replace(head, "flowed", "flowed; delsp=yes", 1)+"a li \nne\n", true).File
	require.Contains(t, f.Text, "\na line\n")
	f = decode("mail.eml", strings.Replace(head, "\n\n", "\nContent-Transfer-Encoding: quoted-printable\n\n", 1)+
		"=93a line=20\nof two\n", true).File
	require.Contains(t, f.Text, "a line of two\n")
}
