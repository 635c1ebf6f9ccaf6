package files

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// inches is a drawing of a size in inches in a paragraph of its own.
func inches(width, height float64, description string) string {
	return drawn(fmt.Sprint(int(width*914_400)), fmt.Sprint(int(height*914_400)), description)
}

// pictureCase is a document with pictures: what is missing because of them, and how many there are.
type pictureCase struct {
	name, xml, missing string
	pictures           int
}

func checkPictures(t *testing.T, document func(xml string) Content, cases []pictureCase) {
	t.Helper()
	for _, c := range cases {
		got := document(c.xml)
		require.Equal(t, Cable, got.Kind, "%s: %s", c.name, got.Reason)
		require.Equal(t, c.pictures, got.Pictures, c.name)
		if c.missing == "" {
			require.Empty(t, got.Missing, c.name)
		} else {
			require.Equal(t, c.missing+" was not read: check it by hand", got.Missing, c.name)
		}
	}
}

// TestPicturesInWord: a picture that can hold a page is missing; a seal, a signature or a small chart is counted.
func TestPicturesInWord(t *testing.T) {
	text := wordPara(`<w:r><w:t>(U) The ferry left.</w:t></w:r>`)
	banner := wordPara(`<w:r><w:t>SECRET//NOFORN</w:t></w:r>`)
	number := wordPara(`<w:r><w:t>2</w:t></w:r>`)
	grouped := func(group, inside string) string {
		square := func(name, side string) string { return `<` + name + ` cx="` + side + `" cy="` + side + `"/>` }
		return wordPara(`<w:r><w:drawing>` + square("wp:extent", "914400") + `<wgp><grpSpPr><xfrm>` +
			square("ext", "914400") + square("chExt", group) + `</xfrm></grpSpPr><pic:pic><a:blip/><pic:spPr><xfrm>` +
			square("ext", inside) + `</xfrm></pic:spPr></pic:pic></wgp></w:drawing></w:r>`)
	}
	sheet := func(width, height, margin string) string {
		return `<w:sectPr><w:pgSz w:w="` + width + `" w:h="` + height + `"/><w:pgMar w:top="` + margin + `" w:bottom="` +
			margin + `" w:left="` + margin + `" w:right="` + margin + `"/></w:sectPr>`
	}
	decorated := strings.Replace(inches(3, 3, ""), `name="x"/>`, `name="x"><a:extLst><a:ext><adec:decorative `+
		`xmlns:adec="d" val="1"/></a:ext></a:extLst></wp:docPr>`, 1)
	checkPictures(t, func(xml string) Content {
		return decode("memo.docx", packedParts(t, "word/document.xml", inWord+xml+`</w:body>`), true)
	}, []pictureCase{
		{"a seal", inches(1, 1, "") + text, "", 1},
		{"a signature", text + inches(2.5, .8, ""), "", 1},
		{"a small chart", text + inches(4, 3, "") + text, "", 1},
		{"a scanned page", text + inches(6.5, 9, ""), "a picture in body:¶2", 1},
		{"a third of the text area", text + inches(6.5, 3.1, ""), "a picture in body:¶2", 1},
		{"a bit less", text + inches(6.5, 2.9, ""), "", 1},
		{"the largest counts", text + inches(1, 1, "") + text + inches(6, 8, "") + text, "a picture in body:¶4", 2},
		{"a page in strips", text + inches(6.5, 2.5, "") + inches(6.5, 2.5, ""), "a picture in body:¶3", 2},
		{"strips with text between", inches(6.5, 2.5, "") + text + inches(6.5, 2.5, ""), "", 2},
		{"alone", inches(2, 2, ""), "a picture in body:¶1", 1},
		{"alone between banners", banner + inches(2, 2, "") + banner + number, "a picture in body:¶2", 1},
		{"alone with hidden text", wordPara(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>Text.</w:t></w:r>`) + inches(2, 2, ""),
			"a picture in body:¶2", 1},
		{"a page that says it is small", text + strings.Replace(inches(6.5, 9, ""), `<pic:spPr/>`,
			`<pic:spPr><a:xfrm><a:ext cx="900" cy="900"/></a:xfrm></pic:spPr>`, 1), "a picture in body:¶2", 1},
		{"a lone icon", inches(.4, .4, ""), "", 1},
		{"an icon", inches(.3, .3, "") + text, "", 1},
		{"a decoration", decorated + text, "", 1},
		{"unknown size", drawn("", "", "") + text, "a picture in body:¶1", 1},
		{"a stamp by its description", text + inches(1, .5, ` descr="Red stamp: Secret"`), "a picture in body:¶2", 1},
		{"a stamp by its title", text + inches(.4, .4, ` title="NOFORN"`), "a picture in body:¶2", 1},
		{"a seal with a description", text + inches(1, 1, ` descr="Seal of the Secretary of State"`), "", 1},
		{"the seal of an agency", text + inches(1, 1, ` descr="U.S. Secret Service seal"`), "", 1},
		{"a description of a shape", text + `<w:p><w:r><w:drawing><wp:docPr descr="Secret"/><wsp/></w:drawing></w:r></w:p>` +
			inches(1, 1, ""), "", 1},
		{"an older seal", wordPara(`<w:r><w:pict><v:shape alt="Seal" style="width:72pt;height:72pt"><v:imagedata/></v:shape>`+
			`</w:pict></w:r>`) + text, "", 1},
		{"an older stamp", wordPara(`<w:r><w:pict><v:shape alt="TOP SECRET" style="width:72pt;height:72pt"><v:imagedata/>`+
			`</v:shape></w:pict></w:r>`) + text, "a picture in body:¶1", 1},
		{"in a group of larger units", text + grouped("91440000", "91440000"), "", 1},
		{"in a group of smaller units", text + grouped("91440", "914400"), "a picture in body:¶2", 1},
		{"a page after a group", text + grouped("91440000", "914400") + inches(6.5, 9, ""), "a picture in body:¶3", 2},
		{"wide margins", text + inches(3, 3, "") + sheet("12240", "15840", "3600"), "a picture in body:¶2", 1},
		{"a small sheet", text + inches(3, 3, "") + sheet("7200", "7200", "1440"), "a picture in body:¶2", 1},
		{"a poster", text + inches(6.5, 8, "") + sheet("57600", "57600", "1440"), "a picture in body:¶2", 1},
	})
}

// TestPicturesInHeaders: a seal is counted once, no matter how many sections show it; a page is missing.
func TestPicturesInHeaders(t *testing.T) {
	body := `<w:body xmlns:w="w" xmlns:r="r">` + strings.Repeat(`<w:p><w:pPr><w:sectPr><w:headerReference `+
		`w:type="default" r:id="h"/></w:sectPr></w:pPr><w:r><w:t>(U) Text.</w:t></w:r></w:p>`, 3) + `</w:body>`
	document := func(body string) func(xml string) Content {
		return func(xml string) Content {
			return decode("memo.docx", packedParts(t, "word/document.xml", body, "word/_rels/document.xml.rels",
				`<R><Relationship Id="h" Target="header1.xml"/></R>`, "word/header1.xml",
				strings.ReplaceAll(inWord, "w:body", "w:hdr")+xml+`</w:hdr>`), true)
		}
	}
	checkPictures(t, document(body), []pictureCase{
		{"a seal", inches(1, 1, ""), "", 1},
		{"a page", inches(7, 9, ""), "a picture in header(default):¶1", 1},
		{"two seals", inches(1, 1, "") + inches(1, 1, ""), "", 2},
	})
	checkPictures(t, document(strings.ReplaceAll(body, "(U) Text.", " ")), []pictureCase{
		{"a seal, and no text", inches(1, 1, ""), "a picture in header(default):¶1", 1},
	})
}

// TestPicturesOnSlides: a logo of the master is counted once; a picture alone on a slide, or a large one, is missing.
func TestPicturesOnSlides(t *testing.T) {
	shown := func(width, height float64) string {
		return fmt.Sprintf(`<pic><nvPicPr><cNvPr id="1"/></nvPicPr><blipFill><blip/></blipFill><spPr><xfrm><ext cx="%d" `+
			`cy="%d"/></xfrm></spPr></pic>`, int(width*914_400), int(height*914_400))
	}
	text := func(s string) string { return `<sp><p><r><t>` + s + `</t></r></p></sp>` }
	deck := func(size, master string) func(string) Content {
		relation := func(target string) string { return `<R><Relationship Id="n" Target="` + target + `"/></R>` }
		return func(xml string) Content {
			return decode("deck.pptx", packedParts(t, "ppt/presentation.xml", `<p xmlns:r="r"><sldIdLst><sldId r:id="a"/>`+
				`<sldId r:id="b"/></sldIdLst>`+size+`</p>`, "ppt/_rels/presentation.xml.rels", `<R><Relationship Id="a" `+
				`Target="slides/slide1.xml"/><Relationship Id="b" Target="slides/slide2.xml"/></R>`,
				"ppt/slides/slide1.xml", `<sld>`+text("(U) Text.")+`</sld>`, "ppt/slides/_rels/slide1.xml.rels",
				relation("../slideLayouts/slideLayout1.xml"), "ppt/slides/slide2.xml", `<sld>`+xml+`</sld>`,
				"ppt/slides/_rels/slide2.xml.rels", relation("../slideLayouts/slideLayout1.xml"),
				"ppt/slideLayouts/slideLayout1.xml", `<sldLayout/>`, "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
				relation("../slideMasters/slideMaster1.xml"), "ppt/slideMasters/slideMaster1.xml",
				`<sldMaster>`+master+`</sldMaster>`), true)
		}
	}
	const wide = `<sldSz cx="12192000" cy="6858000"/>` // 13.3 by 7.5 inches
	checkPictures(t, deck(wide, ""), []pictureCase{
		{"a photo next to text", text("(U) Text.") + shown(5, 4), "", 1},
		{"a third of the slide", text("(U) Text.") + shown(6, 6), "a picture in slide 2", 1},
		{"alone", shown(3, 3), "a picture in slide 2", 1},
		{"alone between banners", text("SECRET") + shown(3, 3) + text("SECRET") + text("2"), "a picture in slide 2", 1},
		{"a chart's frame before a logo", text("(U) Text.") + `<graphicFrame><xfrm><ext cx="9144000" cy="5000000"/></xfrm>` +
			`<chart/></graphicFrame>` + shown(1, 1), "", 1},
		{"a logo in a group", text("(U) Text.") + `<grpSp><grpSpPr><xfrm><ext cx="9144000" cy="6858000"/>` +
			`<chExt cx="9144000" cy="6858000"/></xfrm></grpSpPr>` + shown(1, 1) + `</grpSp>`, "", 1},
		{"no picture", text("(U) Text."), "", 0},
	})
	checkPictures(t, deck(wide, shown(1, 1)), []pictureCase{{"a logo of the master", text("(U) Text."), "", 1}})
	checkPictures(t, deck(wide, shown(13, 7)), []pictureCase{
		{"a page on the master", text("(U) Text."), "a picture in slide 1 master", 1}})
	checkPictures(t, deck("", ""), []pictureCase{
		{"a slide of unknown size", text("(U) Text.") + shown(5, 4), "a picture in slide 2", 1}})
}

// TestPicturesInOpenDocument: sizes are those of frames and of the page layout.
func TestPicturesInOpenDocument(t *testing.T) {
	const names = ` xmlns:text="t" xmlns:draw="d" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"`
	frame := func(width, height, in string) string {
		return `<text:p><draw:frame svg:width="` + width + `" svg:height="` + height + `"><draw:image/>` + in +
			`</draw:frame></text:p>`
	}
	document := func(layout string) func(string) Content {
		return func(xml string) Content {
			return decode("memo.odt", documentOf["memo.odt"](t, `<b`+names+`>`+xml+`</b>`, "styles.xml",
				`<s xmlns:style="s" xmlns:fo="f"`+names+`>`+layout+`</s>`), true)
		}
	}
	const text = `<text:p>(U) Text.</text:p>`
	checkPictures(t, document(""), []pictureCase{
		{"a seal", frame("2cm", "2cm", "") + text, "", 1},
		{"a page", text + frame("17cm", "24cm", ""), "a picture in body:¶2", 1},
		{"alone", frame("5cm", "2cm", ""), "a picture in body:¶1", 1},
		{"alone between banners", `<text:p>SECRET</text:p>` + frame("5cm", "2cm", ""), "a picture in body:¶2", 1},
		{"a stamp", text + frame("2cm", "2cm", "<svg:desc>Stamp SECRET</svg:desc>"), "a picture in body:¶2", 1},
	})
	checkPictures(t, document(`<style:page-layout-properties fo:page-width="14cm" fo:page-height="12cm" `+
		`fo:margin="2cm"/>`),
		[]pictureCase{{"a small sheet", text + frame("6cm", "6cm", ""), "a picture in body:¶2", 1}})
	checkPictures(t, document(`<style:header>`+frame("3cm", "3cm", "")+`</style:header>`),
		[]pictureCase{{"a seal in the header", text, "", 1}})
}
