package files

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// shownIn is the text of a document, with single blanks.
func shownIn(t *testing.T, name, data string) string {
	t.Helper()
	c := decode(name, data, true)
	require.Equal(t, Cable, c.Kind, c.Reason)
	return strings.Join(strings.Fields(c.File.Text), " ")
}

// TestCapitalsByFormat: what a format shows as capitals is read as capitals, and what it shows as it is, is not.
func TestCapitalsByFormat(t *testing.T) {
	run := func(properties string) string {
		return `<w:r><w:rPr>` + properties + `</w:rPr><w:t>secret</w:t></w:r>`
	}
	const styles = `<w:styles` + wordSpaces + `><w:style w:styleId="Banner"><w:rPr><w:caps/></w:rPr></w:style>` +
		`<w:style w:styleId="Small"><w:basedOn w:val="Banner"/></w:style>` +
		`<w:style w:styleId="Off"><w:basedOn w:val="Banner"/><w:rPr><w:caps w:val="0"/></w:rPr></w:style>` +
		`<w:style w:styleId="Circle"><w:basedOn w:val="Circle"/></w:style></w:styles>`
	styled := func(name, run string) string { return `<w:pPr><w:pStyle w:val="` + name + `"/></w:pPr>` + run }
	for runs, want := range map[string]string{
		run(``):                             "secret",
		run(`<w:b/>`):                       "secret",
		run(`<w:caps/>`):                    "SECRET",
		run(`<w:smallCaps/>`):               "SECRET",
		run(`<w:caps w:val="true"/>`):       "SECRET",
		run(`<w:caps w:val="0"/>`):          "secret",
		run(`<w:smallCaps w:val="false"/>`): "secret",
		run(`<w:caps/>`) + run(`<w:rStyle w:val="Banner"/><w:caps w:val="0"/>`): "SECRETsecret",
		run(`<w:caps/>`) + run(``):                           "SECRETsecret",
		styled("Banner", run(``)):                            "SECRET",
		styled("Small", run(``)):                             "SECRET",
		styled("Off", run(``)):                               "secret",
		styled("Circle", run(``)):                            "secret",
		styled("Unknown", run(``)):                           "secret",
		styled("Banner", run(`<w:caps w:val="0"/>`)):         "secret",
		run(`<w:rStyle w:val="Banner"/>`):                    "SECRET",
		run(`<w:rStyle w:val="Banner"/><w:caps w:val="0"/>`): "secret",
		run(`<w:caps/><w:smallCaps w:val="0"/>`):             "SECRET",
		run(`<w:caps w:val="0"/><w:smallCaps/>`):             "SECRET",
		`<w:pPr><w:rPr><w:caps/></w:rPr></w:pPr>` + run(``):  "secret",
	} {
		have := shownIn(t, "memo.docx", wordDocument(t, wordPara(runs)+wordPara(wordText("end")), "word/styles.xml", styles))
		require.Contains(t, have, "CONFIDENTIAL "+want+" end ", runs)
	}
}

// TestCapitalsOfTheUsualStyle: a paragraph that names no style has the usual one; a style without a parent does not.
func TestCapitalsOfTheUsualStyle(t *testing.T) {
	const styles = `<w:styles` + wordSpaces + `><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr>` +
		`<w:caps/></w:rPr></w:style><w:style w:type="character" w:default="1" w:styleId="Font"/>` +
		`<w:style w:type="paragraph" w:styleId="Plain"/></w:styles>`
	for runs, want := range map[string]string{
		wordText("secret"): "SECRET",
		`<w:pPr><w:pStyle w:val="Plain"/></w:pPr>` + wordText("secret"): "secret",
	} {
		have := shownIn(t, "memo.docx", wordDocument(t, wordPara(runs), "word/styles.xml", styles))
		require.Contains(t, have, "CONFIDENTIAL "+want+" CONFIDENTIAL", runs)
	}
}

// TestCapitalsAroundTextBoxes: a text box has the style of its own paragraphs, and what comes after it that of the
// paragraph which it is in.
func TestCapitalsAroundTextBoxes(t *testing.T) {
	const styles = `<w:styles` + wordSpaces + `><w:style w:styleId="Banner"><w:rPr><w:caps/></w:rPr></w:style></w:styles>`
	const banner = `<w:pPr><w:pStyle w:val="Banner"/></w:pPr>`
	around := func(outer, inner string) string {
		return shownIn(t, "memo.docx", wordDocument(t, wordPara(outer+wordText("a ")+`<w:r><w:pict><w:txbxContent>`+
			wordPara(inner+wordText("box"))+`</w:txbxContent></w:pict></w:r>`+wordText("b")), "word/styles.xml", styles))
	}
	require.Contains(t, around(banner, ""), " box A B ")
	require.Contains(t, around("", banner), " BOX a b ")
}

// TestTrackedFormats: how a text looked before a tracked change of its format is not how it is shown.
func TestTrackedFormats(t *testing.T) {
	const styles = `<w:styles` + wordSpaces + `><w:style w:styleId="Banner"><w:rPr><w:caps/></w:rPr></w:style></w:styles>`
	run := func(now, before string) string {
		return `<w:r><w:rPr>` + now + `<w:rPrChange w:id="1"><w:rPr>` + before + `</w:rPr></w:rPrChange></w:rPr>` +
			`<w:t>secret</w:t></w:r>`
	}
	for runs, want := range map[string]string{
		run("", `<w:strike/>`):                      "secret",
		run(`<w:strike/>`, ""):                      "~~secret~~",
		run("", `<w:caps/>`):                        "secret",
		run(`<w:caps/>`, ""):                        "SECRET",
		run("", `<w:rStyle w:val="Banner"/>`):       "secret",
		run(`<w:caps/>`, `<w:caps w:val="false"/>`): "SECRET",
		`<w:pPr><w:pStyle w:val="Banner"/><w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="Plain"/></w:pPr></w:pPrChange>` +
			`</w:pPr>` + wordText("secret"): "SECRET",
	} {
		have := shownIn(t, "memo.docx", wordDocument(t, wordPara(runs), "word/styles.xml", styles))
		require.Contains(t, have, "CONFIDENTIAL "+want+" CONFIDENTIAL", runs)
	}
	c := decode("memo.docx", wordDocument(t, wordPara(run("", `<w:vanish/>`))), true)
	require.Empty(t, c.File.Document.Hidden)
	sections := func(change string) string {
		return decode("memo.docx", packedParts(t, "word/document.xml", `<w:document`+wordSpaces+`><w:body>`+
			wordPara(`<w:pPr><w:sectPr>`+change+`</w:sectPr></w:pPr>`+wordText("One."))+wordPara(wordText("Two."))+
			`<w:sectPr>`+change+`</w:sectPr></w:body></w:document>`), true).File.Text
	}
	require.Equal(t, sections(""), sections(`<w:sectPrChange w:id="1"><w:sectPr/></w:sectPrChange>`))
}

// TestCapitalsOfOpenDocument: so it is in OpenDocument, where spans are in each other and the styles of the text
// replace those of the same name that are for the margins.
func TestCapitalsOfOpenDocument(t *testing.T) {
	const spaces = ` xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f"`
	style := func(name, more, properties string) string {
		return `<style:style style:name="` + name + `"` + more + `><style:text-properties ` + properties + `/></style:style>`
	}
	styles := `<office:document-styles` + spaces + `>` + style("Banner", "", `fo:text-transform="uppercase"`) +
		`<style:default-style><style:text-properties fo:color="#000"/></style:default-style>` +
		style("P1", "", `fo:text-transform="uppercase"`) +
		`<style:header><text:p text:style-name="P1">margin</text:p></style:header></office:document-styles>`
	for body, want := range map[string]string{
		`<text:p>secret</text:p>`:                                                                  "secret",
		`<text:p text:style-name="Banner">secret</text:p>`:                                         "SECRET",
		`<text:p text:style-name="P1">secret</text:p>`:                                             "secret",
		`<text:p text:style-name="P2">secret</text:p>`:                                             "SECRET",
		`<text:p>a <text:span text:style-name="T1">secret</text:span> b</text:p>`:                  "a SECRET b",
		`<text:p text:style-name="P2"><text:span text:style-name="T2">secret</text:span></text:p>`: "secret",
		`<text:p text:style-name="P2"><text:span text:style-name="T3">secret</text:span></text:p>`: "SECRET",
	} {
		content := `<office:document-content` + spaces + `>` + style("P1", "", `fo:color="#000"`) +
			style("P2", ` style:parent-style-name="Banner"`, `fo:color="#000"`) +
			style("T1", "", `fo:font-variant="small-caps"`) +
			style("T2", "", `fo:text-transform="none"`) + style("T3", "", `fo:color="#000"`) +
			`<office:body>` + body + `</office:body></office:document-content>`
		data := packedParts(t, "styles.xml", styles, "content.xml", content)
		require.Equal(t, "MARGIN "+want, shownIn(t, "memo.odt", data), body)
	}
}

// TestPageBreaksUnderAHeader: the pages of a section of a Word document have its header and footer, which are in the
// text once. Where these have no marking, a page break ends a page.
func TestPageBreaksUnderAHeader(t *testing.T) {
	body := wordPara(wordText("(C) One.")) + wordPara(`<w:r><w:br w:type="page"/></w:r>`+wordText("(C) Two."))
	c := decode("memo.docx", wordDocument(t, body), true)
	first, _, _ := strings.Cut(c.File.Text, "\f")
	require.Contains(t, first, "(C) Two.")
	plain := packedParts(t, "word/document.xml", `<w:document`+wordSpaces+`><w:body>`+body+`</w:body></w:document>`)
	first, _, _ = strings.Cut(decode("memo.docx", plain, true).File.Text, "\f")
	require.NotContains(t, first, "(C) Two.")
}

// TestColumnsInMargins: a tab in a header divides the banner from the number of the page; in the text it is a blank.
func TestColumnsInMargins(t *testing.T) {
	tab := `<w:r><w:tab/></w:r>`
	c := decode("memo.docx", wordDocument(t, wordPara(wordText("(C)")+tab+wordText("One.")), "word/footer2.xml", `<w:ftr`+
		wordSpaces+`>`+wordPara(wordText("SECRET")+tab+wordText("1"))+`</w:ftr>`), true)
	require.Contains(t, c.File.Text, "(C) One.")
	r := newTextReader(&office{}, "footer(default)")
	require.Equal(t, "   ", r.gap())
	require.Equal(t, " ", newTextReader(&office{}, "footnotes").gap())
}

// TestMarginsOfKinds: the pages of OpenDocument that have margins of their own are pages more.
func TestMarginsOfKinds(t *testing.T) {
	p := func(s string) string { return `<p>` + s + `</p>` }
	styles := `<styles><header>` + p("SECRET") + `</header><header-left>` + p("CONFIDENTIAL") + `</header-left><footer>` +
		p("SECRET") + `</footer><footer-left>` + p("SECRET 2") + `</footer-left></styles>`
	c := decode("memo.odt", packedParts(t, "styles.xml", styles, "content.xml", `<body>`+p("(C) One.")+`</body>`), true)
	require.Equal(t, "SECRET\n\n(C) One.\n\nSECRET\n\n\fCONFIDENTIAL\n\nSECRET 2\n\n", c.File.Text)
	require.Equal(t, "header", c.File.Margin(strings.Index(c.File.Text, "CONFIDENTIAL")))
	require.Equal(t, "footer", c.File.Margin(strings.Index(c.File.Text, "SECRET 2")))
	require.Empty(t, c.File.Margin(strings.Index(c.File.Text, "(C)")))
}
