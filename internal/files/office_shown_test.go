package files

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// shownCase is a marking in a place that people see, and where it is found, or what is said of it.
type shownCase struct{ name, xml, want string }

// checkShown reads documents of one kind, and looks for (TS) Here or for what is missing.
func checkShown(t *testing.T, document func(xml string) Content, cases []shownCase) {
	t.Helper()
	for _, c := range cases {
		got := document(c.xml)
		require.Equal(t, Cable, got.Kind, "%s: %s", c.name, got.Reason)
		at := strings.Index(got.File.Text, "(TS) Here")
		if at < 0 {
			require.Contains(t, got.Missing, c.want, c.name)
			require.NotEmpty(t, c.want, c.name)
			continue
		}
		require.Equal(t, c.want, got.File.Place(at), c.name)
	}
}

const (
	marked1 = `<w:r><w:t>(TS) Here.</w:t></w:r>`
	inWord  = `<w:body xmlns:w="w" xmlns:wp="wp" xmlns:a="a" xmlns:pic="pic" xmlns:mc="mc" xmlns:v="v" xmlns:o="o" ` +
		`xmlns:m="m" xmlns:c="c">`
	picture  = `<a:graphic><pic:pic><pic:blipFill><a:blip/></pic:blipFill><pic:spPr/></pic:pic></a:graphic>`
	drawing1 = `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="%CX" cy="%CY"/><wp:docPr id="1" name="x"%D/>` + picture +
		`</wp:inline></w:drawing></w:r></w:p>`
)

// drawn is a drawing of a size, with attributes of its description.
func drawn(cx, cy, description string) string {
	return strings.NewReplacer("%CX", cx, "%CY", cy, "%D", description).Replace(drawing1)
}

// TestWhatWordShows: text is found where it is, and what is not text is said not to be read.
func TestWhatWordShows(t *testing.T) {
	para := func(s string) string { return `<w:p>` + s + `</w:p>` }
	box := `<w:txbxContent>` + para(marked1) + `</w:txbxContent>`
	forms := func(choice, fallback string) string {
		return para(`<w:r><mc:AlternateContent><mc:Choice>` + choice + `</mc:Choice><mc:Fallback>` + fallback +
			`</mc:Fallback></mc:AlternateContent></w:r>`)
	}
	checkShown(t, func(xml string) Content {
		return decode("memo.docx", packedParts(t, "word/document.xml", inWord+xml+`</w:body>`), true)
	}, []shownCase{
		{"a picture", drawn("3000000", "900000", ""), "a picture in body:¶1 was not read"},
		{"a picture of unknown size", drawn("", "", ""), "a picture in body:¶1"},
		{"a narrow picture", drawn("5000000", "200000", ""), "a picture in body:¶1"},
		{"a described picture", drawn("200000", "200000", ` descr="(TS) Here is the pier."`), "body:¶1 description"},
		{"a picture with a title", drawn("200000", "200000", ` title="(TS) Here is the pier."`), "body:¶1 description"},
		{"an older picture", para(`<w:r><w:pict><v:shape style="width:200pt;height:90pt"><v:imagedata/></v:shape>` +
			`</w:pict></w:r>`), "a picture in body:¶1"},
		{"a picture in a cell", `<w:tbl><w:tr><w:tc>` + drawn("3000000", "900000", "") + `</w:tc></w:tr></w:tbl>`,
			"a picture in body:T1.R1.C1¶1"},
		{"an object", para(`<w:r><w:object><o:OLEObject/></w:object></w:r>`), documentInside},
		{"a part of a master document", `<w:subDoc/>`, documentInside},
		{"a control", para(`<w:r><w:control/></w:r>`), "a form control in body:¶1"},
		{"ink", para(`<w:r><w:contentPart/></w:r>`), "handwriting in body:¶1"},
		{"a symbol", para(`<w:r><w:sym w:font="Symbol" w:char="F028"/><w:t>TS) Here</w:t></w:r>`), "body:¶1"},
		{"a symbol that is a letter", para(`<w:r><w:sym w:char="0028"/><w:t>TS) Here</w:t></w:r>`), "body:¶1"},
		{"a no-break hyphen", para(`<w:r><w:t>(TS) Here</w:t><w:noBreakHyphen/></w:r>`), "body:¶1"},
		{"a soft hyphen", para(`<w:r><w:t>(T</w:t><w:softHyphen/><w:t>S) Here</w:t></w:r>`), "body:¶1"},
		{"a tab", para(`<w:r><w:t>(TS)</w:t><w:tab/><w:t>Here</w:t></w:r>`), "body:¶1"},
		{"a tab to the margin", para(`<w:r><w:t>(TS)</w:t><w:ptab/><w:t>Here</w:t></w:r>`), "body:¶1"},
		{"a field's result", para(`<w:fldSimple>` + marked1 + `</w:fldSimple>`), "body:¶1"},
		{"a choice", para(`<w:r><w:fldChar><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="(U) No"/>` +
			`<w:listEntry w:val="(TS) Here"/></w:ddList></w:ffData></w:fldChar></w:r>`), "body:¶1"},
		{"an equation", para(`<m:oMath><m:r><m:t>(TS) Here</m:t></m:r></m:oMath>`), "body:¶1"},
		{"ruby", para(`<w:ruby><w:rubyBase>` + marked1 + `</w:rubyBase></w:ruby>`), "body:¶1"},
		{"a first form", forms(box, `<w:pict/>`), "body:¶2"},
		{"a second form alone", forms(`<w:drawing/>`, box), "body:¶2"},
		{"a second form without a first", para(`<w:r><mc:AlternateContent><mc:Fallback>` + box +
			`</mc:Fallback></mc:AlternateContent></w:r>`), "body:¶2"},
		{"smart tags", para(`<w:smartTag>` + marked1 + `</w:smartTag>`), "body:¶1"},
		{"a moved text", para(`<w:moveTo>` + marked1 + `</w:moveTo>`), "body:¶1"},
		{"hidden text", para(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>(TS) Here.</w:t></w:r>`), "body:¶1"},
	})
}

// TestPicturesThatAreNotReported: an icon, and a decoration, need no look by hand.
func TestPicturesThatAreNotReported(t *testing.T) {
	for name, xml := range map[string]string{
		"an icon": drawn("300000", "300000", ""),
		"a decoration": strings.Replace(drawn("3000000", "3000000", ""), `name="x"/>`, `name="x"><a:extLst><a:ext>`+
			`<adec:decorative xmlns:adec="d" val="1"/></a:ext></a:extLst></wp:docPr>`, 1),
		"a description without a mark": drawn("300000", "300000", ` descr="A pier in the harbor"`),
		"a chart in two forms": `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><c:chart/></w:drawing></mc:Choice>` +
			`<mc:Fallback><w:drawing>` + picture + `</w:drawing></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
	} {
		c := decode("memo.docx", packedParts(t, "word/document.xml", inWord+xml+`</w:body>`), true)
		require.Equal(t, Cable, c.Kind, c.Reason)
		require.Empty(t, c.Missing, name)
		require.NotContains(t, c.File.Text, "pier", name)
	}
}

// TestPartsOfDocuments: of each part, the marking is found, or the part is said not to be checked.
func TestPartsOfDocuments(t *testing.T) {
	para := `<p><r><t>(TS) Here.</t></r></p>`
	for part, want := range map[string]string{
		"word/footnotes.xml": "footnotes:¶1", "word/endnotes.xml": "endnotes:¶1", "word/comments.xml": "comments:¶1",
		"word/glossary/document.xml": "a building block", "customXml/item1.xml": "data that a program keeps",
		"word/header9.xml": "a header that no page shows", "word/footer9.xml": "a footer that no page shows",
		"word/new/part.xml": "a part of the document that is not shown",
	} {
		checkShown(t, func(string) Content {
			return decode("memo.docx", documentOf["memo.docx"](t, `<body><p><r><t>(U) Text.</t></r></p></body>`, part,
				`<x>`+para+`</x>`), true)
		}, []shownCase{{part, "", want}})
	}
	for _, level := range []string{"(S)", "(TS)", "(S) %1.", "%1. (U)", "(S//NF)"} {
		c := decode("memo.docx", documentOf["memo.docx"](t, `<body>`+para+`</body>`, "word/numbering.xml",
			`<n><lvlText val="`+level+`"/></n>`), true)
		require.Contains(t, c.Missing, "automatic numbers", level)
	}
	c := decode("memo.docx", documentOf["memo.docx"](t, `<body>`+para+`</body>`, "word/numbering.xml",
		`<n><lvlText val="(%1)"/><lvlText val="-"/><lvlText val="(a)"/></n>`, "customXml/item1.xml", `<x>Ferries</x>`,
		"customXml/item2.xml", `<x`), true)
	require.Equal(t, Cable, c.Kind)
	require.Empty(t, c.Missing)
	header := wordDocument(t, wordBody)
	require.Empty(t, decode("memo.docx", header, true).Missing)
}

// TestWhatSlidesShow: text is found where it is, and what is not text is said not to be read.
func TestWhatSlidesShow(t *testing.T) {
	slide := func(in string) string { return `<sld xmlns:a="a">` + in + `</sld>` }
	checkShown(t, func(xml string) Content {
		return decode("deck.pptx", documentOf["deck.pptx"](t, slide(xml)), true)
	}, []shownCase{
		{"a picture", `<pic><blipFill><blip/></blipFill><spPr><xfrm><ext cx="3000000" cy="900000"/></xfrm></spPr></pic>`,
			"a picture in slide 1"},
		{"a shape filled with a picture", `<sp><spPr><blipFill><blip/></blipFill></spPr></sp>`, "a picture in slide 1"},
		{"a background", `<bg><bgPr><blipFill><blip/></blipFill></bgPr></bg>`, "a picture in slide 1"},
		{"a described picture", `<pic><cNvPr descr="(TS) Here is the pier."/></pic>`, "slide 1 description"},
		{"an object", `<graphicFrame><oleObj/></graphicFrame>`, documentInside},
		{"a bullet that is a mark", `<p><pPr><buChar char="(S)"/></pPr><r><t>Text.</t></r></p>`, "automatic numbers"},
		{"a table", `<tbl><tr><tc><p><r><t>(TS) Here.</t></r></p></tc></tr></tbl>`, "slide 1:T1.R1.C1¶1"},
		{"a field", `<p><fld><t>(TS) Here.</t></fld></p>`, "slide 1:¶1"},
	})
	relation := func(target string) string {
		return `<R><Relationship Id="n" Target="` + target + `"/></R>`
	}
	for _, c := range []struct{ part, xml, want string }{
		{"notesSlides/notesSlide1.xml", `<n><p><r><t>(TS) Here.</t></r></p></n>`, "slide 1 notes:¶1"},
		{"comments/comment1.xml", `<cmLst><cm><text>(TS) Here.</text></cm></cmLst>`, "slide 1 comments:¶1"},
		{"comments/modernComment_1.xml", `<cm><txBody><p><r><t>(TS) Here.</t></r></p></txBody></cm>`, "slide 1 comments:¶1"},
		{"charts/chart1.xml", `<chartSpace><chart><title><p><r><t>(TS) Here.</t></r></p></title></chart></chartSpace>`,
			"slide 1 chart:¶1"},
		{"charts/chart1.xml", `<c><tx><strRef><f>A1</f><strCache><pt><v>(TS) Here.</v></pt></strCache></strRef></tx></c>`,
			"slide 1 chart:¶1"},
		{"charts/chartEx1.xml", `<c><strDim><lvl><pt>(TS) Here.</pt></lvl></strDim></c>`, "slide 1 chart:¶1"},
		{"charts/chartEx1.xml", `<c><title><tx><txData><v>(TS) Here.</v></txData></tx></title></c>`, "slide 1 chart:¶1"},
		{"diagrams/data1.xml", `<d><pt><t><p><r><t>(TS) Here.</t></r></p></t></pt></d>`, "slide 1 diagram:¶1"},
		{"slides/slide9.xml", `<d><p><r><t>(TS) Here.</t></r></p></d>`, "a slide that is not in the show"},
		{"handoutMasters/handoutMaster1.xml", `<d><p><r><t>(TS) Here.</t></r></p></d>`, "the page for handouts"},
		{"notesMasters/notesMaster1.xml", `<d><p><r><t>(TS) Here.</t></r></p></d>`, "the page for notes"},
	} {
		refer := relation("../" + c.part)
		if strings.Contains(c.part, "slide9") || strings.Contains(c.part, "Masters") {
			refer = `<R/>`
		}
		checkShown(t, func(string) Content {
			return decode("deck.pptx", documentOf["deck.pptx"](t, slide(`<p><r><t>(U) Text.</t></r></p>`),
				"ppt/slides/_rels/slide1.xml.rels", refer, "ppt/"+c.part, c.xml), true)
		}, []shownCase{{c.part, "", c.want}})
	}
	drawnOn := decode("deck.pptx", documentOf["deck.pptx"](t, slide(`<p/>`), "ppt/slides/_rels/slide1.xml.rels",
		relation("../charts/chart1.xml"), "ppt/charts/chart1.xml", `<chartSpace><chart/></chartSpace>`,
		"ppt/charts/_rels/chart1.xml.rels",
		relation("../drawings/drawing1.xml"), "ppt/drawings/drawing1.xml", `<d><p><r><t>(TS) Here.</t></r></p></d>`), true)
	require.Contains(t, drawnOn.File.Text, "(TS) Here.")
	require.Empty(t, drawnOn.Missing)
}

// TestWhatOpenDocumentShows: text is found where it is, and what is not text is said not to be read.
func TestWhatOpenDocumentShows(t *testing.T) {
	const names = "urn:oasis:names:tc:opendocument:xmlns:"
	spaces := ` xmlns:text="` + names + `text:1.0" xmlns:draw="` + names + `drawing:1.0" xmlns:svg="` + names +
		`svg-compatible:1.0" xmlns:form="` + names + `form:1.0" xmlns:office="` + names + `office:1.0" xmlns:dc="dc"` +
		` xmlns:style="s" xmlns:meta="m"`
	content := func(xml string) string { return `<office:text` + spaces + `>` + xml + `</office:text>` }
	checkShown(t, func(xml string) Content {
		return decode("memo.odt", documentOf["memo.odt"](t, content(xml)), true)
	}, []shownCase{
		{"a comment", `<text:p>(U) Text<office:annotation><dc:creator>Ann</dc:creator><dc:date>2026-01-01</dc:date>` +
			`<text:p>(TS) Here.</text:p></office:annotation> goes on.</text:p>`, "body:¶2"},
		{"a picture", `<text:p><draw:frame svg:width="5cm" svg:height="2cm"><draw:image/></draw:frame></text:p>`,
			"a picture in body:¶1"},
		{"a described picture", `<text:p><draw:frame svg:width="1cm" svg:height="1cm"><draw:image/><svg:desc>(TS) Here ` +
			`is the pier.</svg:desc></draw:frame></text:p>`, "body:¶1 description"},
		{"a text box", `<text:p><draw:frame><draw:text-box><text:p>(TS) Here.</text:p></draw:text-box></draw:frame></text:p>`,
			"body:¶2"},
		{"a control", `<office:forms><form:form><form:textarea/></form:form></office:forms>`, "a form control"},
		{"a section", `<text:section><text:p>(TS) Here.</text:p></text:section>`, "body:¶1"},
		{"a note", `<text:p>Text<text:note><text:note-body><text:p>(TS) Here.</text:p></text:note-body></text:note></text:p>`,
			"body:¶2"},
		{"the title as a field", `<text:p>(TS) <text:title>Here</text:title></text:p>`, "body:¶1"},
		{"a bullet that is a mark", `<text:list-level-style-bullet text:bullet-char="(S)"/>`, "automatic numbers"},
		{"an object", `<text:p><draw:frame><draw:object-ole/></draw:frame></text:p>`, documentInside},
	})
	c := decode("memo.odt", documentOf["memo.odt"](t, content(`<text:p>(U) Text<office:annotation><dc:creator>Ann`+
		`</dc:creator><text:p>A note.</text:p></office:annotation> goes on.</text:p>`)), true)
	require.Contains(t, c.File.Text, "(U) Text goes on.")
	require.NotContains(t, c.File.Text, "Ann")
	for _, edge := range []string{"header", "header-left", "header-first", "footer", "footer-left", "footer-first"} {
		want := map[string]string{"": "(default):¶1", "left": "(even):¶1", "first": "(first):¶1"}
		name, kind, _ := strings.Cut(edge, "-")
		checkShown(t, func(string) Content {
			return decode("memo.odt", documentOf["memo.odt"](t, content(`<text:p>(U) Text.</text:p>`), "styles.xml",
				`<s`+spaces+`><style:`+edge+`><text:p>(TS) Here.</text:p></style:`+edge+`><style:header-style/></s>`), true)
		}, []shownCase{{edge, "", name + want[kind]}})
	}
	c = decode("memo.odt", documentOf["memo.odt"](t, content(`<text:p>(U) Text.</text:p>`), "meta.xml",
		`<m`+spaces+`><meta:user-defined meta:name="Classification">SECRET</meta:user-defined></m>`), true)
	require.Equal(t, "SECRET", c.File.Labels[0].Text)
}
