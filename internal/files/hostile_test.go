package files

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
)

// documentOf makes a document of each kind of one text of XML, which is in its main part.
var documentOf = map[string]func(t testing.TB, xml string, more ...string) string{
	"memo.docx": func(t testing.TB, xml string, more ...string) string {
		return packedParts(t, append([]string{"word/document.xml", xml}, more...)...)
	},
	"deck.pptx": func(t testing.TB, xml string, more ...string) string {
		return packedParts(t, append([]string{
			"ppt/presentation.xml", `<p xmlns:r="r"><sldIdLst><sldId r:id="r1"/></sldIdLst></p>`,
			"ppt/_rels/presentation.xml.rels", `<R><Relationship Id="r1" Target="slides/slide1.xml"/></R>`,
			"ppt/slides/slide1.xml", xml}, more...)...)
	},
	"memo.odt": func(t testing.TB, xml string, more ...string) string {
		return packedParts(t, append([]string{"content.xml", xml}, more...)...)
	},
}

// TestHostileXML: in every kind of document a part that was made to do harm, or was cut, makes the whole unchecked.
func TestHostileXML(t *testing.T) {
	para := `<p><r><t>(S) He left.</t></r></p>`
	whole := `<body>` + strings.Repeat(para, 40) + `</body>`
	for name, c := range map[string]struct {
		xml  string
		want error
	}{
		"a bomb":                {`<body><p><r><t>` + strings.Repeat("a", 18<<20) + `</t></r></p></body>`, errRatio},
		"a bomb of elements":    {`<body>` + strings.Repeat(`<p/>`, 1_100_000) + `</body>`, errParagraphs},
		"an external entity":    {`<!DOCTYPE b [<!ENTITY e SYSTEM "file:///etc/passwd">]><body>&e;</body>`, errDoctype},
		"entities by entities":  {`<!DOCTYPE b [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><body>&b;</body>`, errDoctype},
		"an unknown entity":     {`<body><p><r><t>&secret;</t></r></p></body>`, errNotBalanced},
		"too deep":              {strings.Repeat("<l>", 3001) + strings.Repeat("</l>", 3001), errNesting},
		"cut in a tag":          {whole[:len(whole)-3], errNotBalanced},
		"cut between":           {whole[:len(whole)-len("</body>")], errNotBalanced},
		"cut in a text":         {whole[:len(whole)/2+4], errNotBalanced},
		"another end":           {`<body>` + para + `</boddy>`, errNotBalanced},
		"two roots, one open":   {whole + `<body>`, errNotBalanced},
		"bytes that are not":    {"<body>\x00\xff</body>", errNotBalanced},
		"another character set": {`<?xml version="1.0" encoding="utf-7"?><body>` + para + `</body>`, errNotBalanced},
	} {
		for file, document := range documentOf {
			start := time.Now()
			got := decode(file, document(t, c.xml), true)
			require.Equal(t, Unread, got.Kind, "%s %s", file, name)
			if got.Reason != errRatio.Error() { // a bomb of elements packs too well as well
				require.Equal(t, c.want.Error(), got.Reason, "%s %s", file, name)
			}
			require.Nil(t, got.File)
			require.Less(t, time.Since(start), 20*time.Second, name)
		}
	}
	for file, document := range documentOf { // every cut
		data := document(t, whole)
		require.Equal(t, Cable, decode(file, data, true).Kind, file)
		for n := 0; n < len(data); n += 97 {
			require.Equal(t, Unread, decode(file, data[:n], true).Kind, "%s cut at %d", file, n)
		}
	}
}

// isNone takes no reading for a cable, so that the last one is given.
func isNone(*source.File) bool { return false }

// TestNestedLists: three thousand lists in each other are read, in documents, pages and mails.
func TestNestedLists(t *testing.T) {
	in := func(open, close string) string {
		return strings.Repeat(open, 2900) + `<p><r><t>(S) He left.</t></r></p>` + strings.Repeat(close, 2900)
	}
	for file, document := range documentOf {
		c := decode(file, document(t, in("<list>", "</list>")), true)
		require.Equal(t, Cable, c.Kind, "%s: %s", file, c.Reason)
		require.Contains(t, c.File.Text, "(S) He left.", file)
	}
	page := "<html><body>" + strings.Repeat("<ul><li>", 3000) + "(S) He left." + strings.Repeat("</li></ul>", 3000) +
		"</body></html>"
	require.Contains(t, decode("memo.html", page, true).Reading(isNone).File.Text, "(S) He left.")
	c := decode("mail.eml", mailHead+"Content-Type: text/html\n\n"+page, true)
	require.Contains(t, c.File.Text, "(S) He left.")
}

// TestRelationsThatGoInCircles: parts that name each other, themselves, or nothing.
func TestRelationsThatGoInCircles(t *testing.T) {
	header := func(target string) string {
		return packedParts(t, "word/document.xml", `<w:document`+wordSpaces+`><w:body>`+wordPara(wordText("(S) He left."))+
			`<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr></w:body></w:document>`,
			"word/_rels/document.xml.rels", `<R><Relationship Id="h" Target="`+target+`"/></R>`)
	}
	for _, target := range []string{"document.xml", "/word/document.xml", "../word/document.xml",
		"_rels/document.xml.rels"} {
		c := decode("memo.docx", header(target), true)
		require.Equal(t, Cable, c.Kind, c.Reason)
		require.LessOrEqual(t, strings.Count(c.File.Text, "He left."), 2)
	}
	var slides, list string
	for i := range 1000 {
		slides += fmt.Sprintf(`<sldId r:id="r%d"/>`, i)
		list += fmt.Sprintf(`<Relationship Id="r%d" Target="slides/slide1.xml"/>`, i)
	}
	body := `<s>` + strings.Repeat(`<p><r><t>(S) He left on the ferry.</t></r></p>`, 2000) + `</s>`
	same := packedParts(t, "ppt/presentation.xml", `<p xmlns:r="r">`+slides+`</p>`, "ppt/_rels/presentation.xml.rels",
		`<R>`+list+`</R>`, "ppt/slides/slide1.xml", body, "ppt/slides/_rels/slide1.xml.rels",
		`<R><Relationship Id="n" Target="../notesSlides/n.xml"/><Relationship Id="s" Target="slide1.xml"/></R>`,
		"ppt/notesSlides/n.xml", `<n><p><r><t>(TS) Softly.</t></r></p></n>`, "ppt/notesSlides/_rels/n.xml.rels",
		`<R><Relationship Id="s" Target="../slides/slide1.xml"/></R>`)
	c := decode("deck.pptx", same, true)
	require.Equal(t, Unread, c.Kind, "one slide a thousand times is a bomb")
	require.Equal(t, errRatio.Error(), c.Reason)
}

// TestNothingIsFollowed: links, fields and parts elsewhere are not read, and a document that relies on them says so.
func TestNothingIsFollowed(t *testing.T) {
	body := wordPara(`<w:r><w:fldChar/><w:instrText>INCLUDETEXT "/etc/passwd"</w:instrText></w:r>`) +
		wordPara(`<w:hyperlink r:id="x">`+wordText("A link.")+`</w:hyperlink>`)
	c := decode("memo.docx", wordDocument(t, body), true)
	require.Equal(t, Cable, c.Kind, c.Reason)
	require.NotContains(t, c.File.Text, "passwd")
	require.NotContains(t, c.File.Text, "http")
	for _, target := range []string{"file:///etc/passwd", "http://port.example/header.xml", "../../../../etc/passwd"} {
		elsewhere := packedParts(t, "word/document.xml", `<w:document`+wordSpaces+`><w:body>`+body+
			`<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr></w:body></w:document>`,
			"word/_rels/document.xml.rels", `<R><Relationship Id="h" Target="`+target+`" TargetMode="External"/></R>`)
		c := decode("memo.docx", elsewhere, true)
		require.Equal(t, Cable, c.Kind)
		require.NotEmpty(t, c.Missing, target)
		require.NotContains(t, c.File.Text, "root:")
	}
}

// TestMacros: they are reported, in each kind of document, and never run.
func TestMacros(t *testing.T) {
	xml := `<body><p><r><t>(S) He left.</t></r></p></body>`
	for file, part := range map[string]string{"memo.docx": "word/vbaProject.bin", "deck.pptx": "ppt/vbaProject.bin",
		"memo.odt": "Basic/Standard/Module1.xml"} {
		c := decode(file, documentOf[file](t, xml, part, "<m/>"), true)
		require.Equal(t, Cable, c.Kind, c.Reason)
		require.Contains(t, c.Damage, "macros, which were not run", file)
	}
}

// TestDocumentsInDocuments: what a document holds in another form is said to be missing.
func TestDocumentsInDocuments(t *testing.T) {
	xml := `<body><p><r><t>(S) He left.</t></r></p></body>`
	for file, part := range map[string]string{"memo.docx": "word/embeddings/Microsoft_Word_Document1.docx",
		"deck.pptx": "ppt/embeddings/oleObject1.bin", "memo.odt": "Object 1/content.xml"} {
		c := decode(file, documentOf[file](t, xml, part, "<m/>"), true)
		require.Contains(t, c.Missing, "a document inside it", file)
		require.Contains(t, c.File.Text, "(S) He left.")
	}
	c := decode("memo.docx", documentOf["memo.docx"](t, `<body><altChunk/></body>`, "word/afchunk.mht", "(TS) x"), true)
	require.Contains(t, c.Missing, "a document inside it")
}

// TestHostileParts: of mails, at any depth.
func TestHostileParts(t *testing.T) {
	deep := func(in string) string {
		return mailHead + "Content-Type: multipart/mixed; boundary=b\n\n--b\n" + in + "\n--b--\n"
	}
	for name, c := range map[string]struct {
		raw  string
		want error
	}{
		"many parts in a part": {deep("Content-Type: multipart/mixed; boundary=c\n\n" +
			strings.Repeat("--c\n\nx\n", 100_000)),
			errMailParts},
		"a part's long head":  {deep("X-Long: " + strings.Repeat("a", 1<<20) + "\n\ntext"), errMailHead},
		"a long folded head":  {deep("X-Long: a\n" + strings.Repeat(" a\n", 1<<18) + "\ntext"), errMailHead},
		"many lines":          {strings.Repeat("X-A: b\n", 1<<17) + "\ntext", errMailHead},
		"mails in each other": {mailHead + strings.Repeat("Content-Type: message/rfc822\n\n", 60) + "x", errMailParts},
	} {
		start := time.Now()
		got := decode("mail.eml", c.raw, true)
		require.Equal(t, Unread, got.Kind, name)
		require.Equal(t, c.want.Error(), got.Reason, name)
		require.Less(t, time.Since(start), 5*time.Second, name)
	}
	// one boundary begins another, or is in each line
	many := deep("\n" + strings.Repeat("--b-\n--bb\n--\n", 50_000))
	require.Equal(t, Cable, decode("mail.eml", many, true).Kind)
}
