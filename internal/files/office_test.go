package files

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
)

// packed makes a zip archive of parts, in their order.
func packedParts(t testing.TB, parts ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		require.NoError(t, err)
		_, err = w.Write([]byte(parts[i+1]))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.String()
}

const (
	wordSpaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"`
	wordRels   = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h1" Type="header" Target="header1.xml"/><Relationship Id="h2" Type="header" Target="header2.xml"/><Relationship Id="f1" Type="footer" Target="/word/footer1.xml"/><Relationship Id="x" Type="hyperlink" Target="http://port.example/" TargetMode="External"/></Relationships>`
)

// wordText is a run of text.
func wordText(s string) string {
	return `<w:r><w:t xml:space="preserve">` + strings.ReplaceAll(s, "&", "&amp;") + `</w:t></w:r>`
}

// wordPara is a paragraph of runs.
func wordPara(runs string) string { return `<w:p>` + runs + `</w:p>` }

// wordDocument makes a Word document of a body, with a header of the first page, one of the others and a footer.
func wordDocument(t testing.TB, body string, more ...string) string {
	t.Helper()
	parts := []string{
		"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"word/document.xml", `<?xml version="1.0" encoding="UTF-8"?><w:document` + wordSpaces + `><w:body>` + body +
			`<w:sectPr><w:headerReference w:type="first" r:id="h1"/><w:headerReference w:type="default" r:id="h2"/><w:footerReference w:type="first" r:id="f1"/><w:footerReference w:type="default" r:id="f1"/><w:titlePg/></w:sectPr></w:body></w:document>`,
		"word/_rels/document.xml.rels", wordRels,
		"word/header1.xml", `<w:hdr` + wordSpaces + `>` + wordPara(wordText("CONFIDENTIAL")) + `</w:hdr>`,
		"word/header2.xml", `<w:hdr` + wordSpaces + `>` + wordPara(wordText("CONFIDENTIAL")) + `</w:hdr>`,
		"word/footer1.xml", `<w:ftr` + wordSpaces + `>` + wordPara(wordText("CONFIDENTIAL")) + `</w:ftr>`,
	}
	return packedParts(t, append(parts, more...)...)
}

// wordBody has everything that a text may be in.
var wordBody = wordPara(wordText("MEMORANDUM FOR THE RECORD")) +
	wordPara(``) +
	wordPara(wordText("(C) The har")+wordText("bor master signs.")) +
	wordPara(`<w:ins w:id="1"><w:r><w:t>(S) He named his price.</w:t></w:r></w:ins>`) +
	wordPara(`<w:del w:id="2"><w:r><w:delText>(C) </w:delText></w:r></w:del>`+wordText("The pier is new.")) +
	wordPara(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>(U) Hidden.</w:t></w:r>`) +
	wordPara(`<w:r><w:rPr><w:strike/></w:rPr><w:t>SEC</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>RET</w:t></w:r>`) +
	wordPara(`<w:r><w:fldChar/><w:instrText>HYPERLINK "http://port.example/(S)"</w:instrText></w:r>`+wordText("A link.")) +
	`<w:tbl><w:tr><w:tc>` + wordPara(wordText("Topic")) + `</w:tc><w:tc>` + wordPara(wordText("(U) Said")) +
	`</w:tc></w:tr><w:tr><w:tc>` +
	`<w:tbl><w:tr><w:tc>` + wordPara(wordText("(C) Inner")) + `</w:tc></w:tr></w:tbl>` + wordPara(wordText("After")) +
	`</w:tc></w:tr></w:tbl>` +
	`<w:sdt><w:sdtContent>` + wordPara(wordText("(U) In a control.")) + `</w:sdtContent></w:sdt>` +
	wordPara(`<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>`+wordPara(wordText("(U) In a "+
		"box."))+`</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>`+wordPara(wordText("(U) In a "+
		"box."))+`</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`+wordText("Around the box."))

func TestWordDocuments(t *testing.T) {
	c := decode("memo.docx", wordDocument(t, wordBody, "word/footnotes.xml",
		`<w:footnotes`+wordSpaces+`><w:footnote>`+wordPara(wordText("(U) A note."))+`</w:footnote></w:footnotes>`), true)
	require.Equal(t, Cable, c.Kind, c.Reason)
	var have []string
	d := c.File.Document
	for i, p := range d.Parts {
		end := len(c.File.Text)
		if i+1 < len(d.Parts) {
			end = d.Parts[i+1].Start
		}
		have = append(have, p.Name+" "+strings.TrimSpace(c.File.Text[p.Start:end]))
	}
	require.Equal(t, []string{
		"header(first):¶1 CONFIDENTIAL",
		"body:¶1 MEMORANDUM FOR THE RECORD", "body:¶3 (C) The harbor master signs.", "body:¶4 (S) He named his price.",
		"body:¶5 The pier is new.", "body:¶6 (U) Hidden.",
		"body:¶7 ~~SECRET~~", "body:¶8 A link.", "body:T1.R1.C1¶1 Topic", "body:T1.R1.C2¶1 (U) Said",
		"body:T1.R2.C1.T1.R1.C1¶1 (C) Inner", "body:T1.R2.C1¶1 After",
		"body:¶9 (U) In a control.", "body:¶11 (U) In a box.", "body:¶10 Around the box.", "footnotes:¶1 (U) A note.",
		"footer(first):¶1 CONFIDENTIAL", "header(default):¶1 CONFIDENTIAL", "footer(default):¶1 CONFIDENTIAL",
	}, have)
	require.Len(t, d.Inserted, 1)
	require.Equal(t, "(S) He named his price.", d.Inserted[0].In(c.File.Text))
	require.Equal(t, "(U) Hidden.", d.Hidden[0].In(c.File.Text))
	require.Equal(t, "(C) ", d.Deleted[0].Text)
	require.Equal(t, "body:¶5", c.File.Place(d.Deleted[0].At))
	at := strings.Index(c.File.Text, "Inner")
	require.Equal(t, "body:T1.R2.C1.T1.R1.C1¶1", c.File.Place(at))
	require.Equal(t, 5, c.File.Position(at).Column)
	require.NotContains(t, c.File.Text, "HYPERLINK")
}

func TestSectionsOfWordDocuments(t *testing.T) {
	body := wordPara(`<w:pPr><w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr></w:pPr>`+wordText("(C) The last of the first section.")) + wordPara(wordText("(U) The second section."))
	c := decode("memo.docx", wordDocument(t, body), true)
	require.Equal(t, Cable, c.Kind, c.Reason)
	first, second, _ := strings.Cut(c.File.Text, "\f")
	require.Contains(t, first, "(C) The last of the first section.")
	require.Contains(t, second, "(U) The second section.")
	require.NotContains(t, first, "second section")
}

func TestSlides(t *testing.T) {
	const spaces = ` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	slide := func(lines ...string) string {
		s := `<p:sld` + spaces + `><p:sp><p:txBody>`
		for _, l := range lines {
			s += `<a:p><a:r><a:t>` + l + `</a:t></a:r></a:p>`
		}
		return s + `</p:txBody></p:sp></p:sld>`
	}
	data := packedParts(t,
		"ppt/presentation.xml",
		`<p:presentation`+spaces+`><p:sldIdLst><p:sldId id="256" r:id="r2"/><p:sldId id="257" r:id="r1"/></p:sldIdLst></p:presentation>`,
		"ppt/_rels/presentation.xml.rels",
		`<Relationships><Relationship Id="r1" Target="slides/slide1.xml"/><Relationship Id="r2" Target="slides/slide2.xml"/></Relationships>`,
		"ppt/slides/slide1.xml", slide("SECRET", "(U) Last", "SECRET"), "ppt/slides/slide2.xml",
		slide("SECRET", "(S) First", "SECRET"),
		"ppt/slides/_rels/slide2.xml.rels",
		`<Relationships><Relationship Id="n" Target="../notesSlides/notesSlide1.xml"/></Relationships>`,
		"ppt/notesSlides/notesSlide1.xml", slide("(TS) Say it softly."))
	c := decode("deck.pptx", data, true)
	require.Equal(t, Cable, c.Kind, c.Reason)
	require.Equal(t, "SECRET\n\n(S) First\n\nSECRET\n\n(TS) Say it softly.\n\n\fSECRET\n\n(U) Last\n\nSECRET\n\n",
		c.File.Text)
	require.Equal(t, "slide 1 notes:¶1", c.File.Place(strings.Index(c.File.Text, "(TS)")))
	require.Equal(t, "slide 2:¶2", c.File.Place(strings.Index(c.File.Text, "(U)")))
	require.Equal(t, "slides", c.File.Document.Kind)
}

func TestOpenDocument(t *testing.T) {
	const spaces = ` xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s"`
	data := packedParts(t, "mimetype", "application/vnd.oasis.opendocument.text",
		"content.xml",
		`<office:document-content`+spaces+`><office:body><office:text><text:tracked-changes><text:p>(S) gone</text:p></text:tracked-changes><text:h>(U) Title</text:h><text:p>(C) The<text:s/>pier<text:tab/>is <text:span>new</text:span>.</text:p><table:table><table:table-row><table:table-cell><text:p>(U) Cell</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>`,
		"styles.xml",
		`<office:document-styles`+spaces+`><style:header><text:p>SECRET</text:p></style:header><style:footer><text:p>SECRET</text:p></style:footer></office:document-styles>`)
	c := decode("memo.odt", data, true)
	require.Equal(t, Cable, c.Kind, c.Reason)
	require.Equal(t, "SECRET\n\n(U) Title\n\n(C) The pier is new.\n\n(U) Cell\n\nSECRET\n\n", c.File.Text)
	require.Equal(t, "body:T1.R1.C1¶1", c.File.Place(strings.Index(c.File.Text, "(U) Cell")))
	require.Equal(t, "header(default):¶1", c.File.Place(0))
}

// TestHostileDocuments: what is damaged, or made to do harm, is unchecked with the reason, and never half a document.
func TestHostileDocuments(t *testing.T) {
	main := func(s string) string { return packedParts(t, "word/document.xml", s) }
	open := `<w:document` + wordSpaces + `><w:body>`
	for name, c := range map[string]struct{ data, reason string }{
		"a PDF":            {"%PDF-1.7\n", errNoDocument.Error()},
		"an encrypted one": {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", errNoDocument.Error()},
		"empty":            {"", errNoDocument.Error()},
		"another archive":  {packedParts(t, "a.txt", "x"), errNoDocument.Error()},
		"half a zip":       {wordDocument(t, wordBody)[:400], errNoDocument.Error()},
		"truncated XML":    {main(open + wordPara(wordText("(S) Text."))), errNotBalanced.Error()},
		"a tag is missing": {main(open + `<w:p>` + wordText("(S) Text.") + `</w:body></w:document>`),
			errNotBalanced.Error()},
		"an entity": {main(`<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>` + open +
			wordPara(wordText("x")) + `</w:body></w:document>`), errDoctype.Error()},
		"an unknown entity": {main(open + `<w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>`),
			errNotBalanced.Error()},
		"too deep": {main(open + strings.Repeat("<w:sdt>", 4000) + strings.Repeat("</w:sdt>", 4000) +
			`</w:body></w:document>`), errNesting.Error()},
		"a bomb": {main(open + wordPara(wordText(strings.Repeat("a", 40<<20))) + `</w:body></w:document>`),
			errRatio.Error()},
		"the same part": {packedParts(t, "word/document.xml", open+`</w:body></w:document>`, "word/document.xml",
			open+`</w:body></w:document>`), errTwice.Error()},
		"an empty part":       {main(""), errNotBalanced.Error()},
		"a declaration alone": {main(`<?xml version="1.0"?>`), errNotBalanced.Error()},
		"text after the end":  {main(open + `</w:body></w:document>(S) Text.`), errNotBalanced.Error()},
		"text before":         {main(`(S) Text.` + open + `</w:body></w:document>`), errNotBalanced.Error()},
		"two documents": {main(open + `</w:body></w:document>` + open + wordPara(wordText("(S) Text.")) +
			`</w:body></w:document>`), errNotBalanced.Error()},
		"an empty header":  {wordDocument(t, wordBody, "word/comments.xml", ""), errNotBalanced.Error()},
		"a damaged header": {wordDocument(t, wordBody, "word/comments.xml", `<w:comments`), errNotBalanced.Error()},
	} {
		got := decode("memo.docx", c.data, true)
		require.Equal(t, Unread, got.Kind, name)
		require.Equal(t, c.reason, got.Reason, name)
		require.Nil(t, got.File, name)
	}
	whole := wordDocument(t, wordBody)
	for _, more := range []string{"(TS) behind it", packedParts(t, "b.txt", "(TS) Here."),
		wordDocument(t, wordBody) + "\n"} {
		c := decode("memo.docx", whole+more, true)
		require.NotEmpty(t, c.Missing+c.Reason, "%.9q", more)
	}
	hidden := packedParts(t, "hidden.txt", "(TS) Here.")
	hidden = hidden[:strings.Index(hidden, "PK\x01\x02")] // the entry without its directory
	require.Contains(t, decode("memo.docx", hidden+whole, true).Missing, "its directory does not name")
	require.Empty(t, decode("memo.docx", whole+"\x00\x00", true).Missing)
	c := decode("memo.docm", wordDocument(t, wordBody, "word/vbaProject.bin", "x"), true)
	require.Equal(t, Cable, c.Kind, c.Reason)
	require.Contains(t, c.Damage, "macros")
}

// FuzzDocuments: no bytes make a reader fail, and places are within the text.
func FuzzDocuments(f *testing.F) {
	f.Add("memo.docx", wordDocument(f, wordBody))
	f.Add("memo.odt", packedParts(f, "content.xml", `<a xmlns:text="t"><text:p>(S) Text.</text:p></a>`))
	f.Add("deck.pptx", packedParts(f, "ppt/presentation.xml", `<p/>`))
	f.Fuzz(func(t *testing.T, name, data string) {
		if !officeName(name) {
			return
		}
		c := readOffice(name, data)
		if c.Kind == Unread {
			require.NotEmpty(t, c.Reason)
			return
		}
		for _, p := range c.File.Document.Parts {
			require.LessOrEqual(t, p.Start, len(c.File.Text))
		}
	})
}

// BenchmarkWordDocument reads a document of some 200 pages.
func BenchmarkWordDocument(b *testing.B) {
	body := strings.Repeat(wordPara(wordText("(C) "+strings.Repeat("The harbor master signs on Friday. ", 12))), 1500)
	data := wordDocument(b, body)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if c := readOffice("memo.docx", data); c.Kind != Cable {
			b.Fatal(c.Reason)
		}
	}
}

// TestPropertiesOfDocuments: what somebody calls the document's classification is a label, and nothing else is.
func TestPropertiesOfDocuments(t *testing.T) {
	property := func(name, value string) string {
		return `<property name="` + name + `"><vt:lpwstr>` + value + `</vt:lpwstr></property>`
	}
	c := decode("memo.docx", wordDocument(t, wordBody, "docProps/custom.xml", `<Properties>between`+
		property("Classification", " SECRET ")+"between"+property("Author", "Rosa Quill")+property("Banner", "(S)")+
		property("Marking state", "TOP SECRET")+`</Properties>`), true)
	require.Equal(t, []source.Label{{Kind: source.Property, Name: "classification", Text: "SECRET"},
		{Kind: source.Property, Name: "banner", Text: "(S)"},
		{Kind: source.Property, Name: "marking state", Text: "TOP SECRET"}}, c.File.Labels)
}
