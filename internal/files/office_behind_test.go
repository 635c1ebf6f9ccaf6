package files

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestPicturesBehindTheText: the background of pages can be a stamp, or a scanned page.
func TestPicturesBehindTheText(t *testing.T) {
	const text = `<w:body><w:p><w:r><w:t>(U) Text.</w:t></w:r></w:p></w:body></w:document>`
	for background, want := range map[string]string{
		`<w:background><v:background><v:fill r:id="rId4" type="frame"/></v:background></w:background>`: pictureBehind,
		`<w:background><v:background><v:fill o:relid="rId4"/></v:background></w:background>`:           pictureBehind,
		`<w:background><v:background><v:fill src="a.png"/></v:background></w:background>`:              pictureBehind,
		`<w:background w:color="FFFFFF"/>`: "",
		`<w:background w:color="FFFFFF"><v:background><v:fill type="gradient"/></v:background></w:background>`: "",
		`<w:background><w:drawing><a:blip/></w:drawing></w:background>`:                                        "a picture in body",
	} {
		c := decode("memo.docx", packedParts(t, "word/document.xml", `<w:document xmlns:w="w" xmlns:v="v" xmlns:r="r" `+
			`xmlns:o="o" xmlns:a="a">`+background+text), true)
		require.Contains(t, c.Missing, want, background)
		require.Equal(t, want == "", c.Missing == "", background)
	}
	body := `<w:p><w:r><w:pict><v:rect style="width:400pt;height:300pt"><v:fill r:id="rId4" type="frame"/></v:rect></w:pict>` +
		`</w:r></w:p>`
	require.Contains(t, decode("memo.docx", packedParts(t, "word/document.xml", inWord+body+`</w:body>`), true).Missing,
		"a picture in body:¶1", "a shape filled with a picture")
	boxed := `<w:background><v:background><v:textbox><w:txbxContent><w:p><w:r><w:t>(TS) Here.</w:t></w:r></w:p>` +
		`</w:txbxContent></v:textbox></v:background></w:background>`
	c := decode("memo.docx", packedParts(t, "word/document.xml", `<w:document xmlns:w="w" xmlns:v="v">`+boxed+text), true)
	require.Contains(t, c.File.Text, "(TS) Here.")
	const open = `<x xmlns:style="s" xmlns:draw="d" xmlns:xlink="x" xmlns:text="t">`
	for style, want := range map[string]string{
		`<style:background-image xlink:href="Pictures/1.png"/>`: pictureBehind, `<style:background-image/>`: "",
		`<style:page-layout-properties draw:fill="bitmap"/>`: pictureBehind,
		`<style:page-layout-properties draw:fill="solid"/>`:  "",
	} {
		for _, parts := range [][2]string{{open + style + `</x>`, open + `<text:p>Text.</text:p></x>`},
			{open + `</x>`, open + style + `<text:p>Text.</text:p></x>`}} {
			c := decode("memo.odt", packedParts(t, "styles.xml", parts[0], "content.xml", parts[1]), true)
			require.Equal(t, want, c.Missing, style)
		}
	}
}

// TestForeignElements: a part of another format is not an empty document.
func TestForeignElements(t *testing.T) {
	for _, xml := range []string{`<html><p>SECRET</p></html>`, `<w:document xmlns:w="w"/>`,
		`<pkg:package xmlns:pkg="p"><x>SECRET</x></pkg:package>`, `<w:document xmlns:w="w"><w:text>SECRET</w:text></w:document>`} {
		c := decode("memo.docx", packedParts(t, "word/document.xml", xml), true)
		require.Equal(t, errNoDocument.Error(), c.Reason, xml)
	}
	for name, parts := range map[string][]string{
		"memo.docx": {"word/document.xml", `<document><body><para><text>SECRET</text></para></body></document>`},
		"memo.odt":  {"content.xml", `<html><div>(S) The pier.</div></html>`},
	} {
		c := decode(name, packedParts(t, parts...), true)
		require.Contains(t, c.Missing, "elements that are not known", name)
	}
	deck := decode("deck.pptx", documentOf["deck.pptx"](t, `<sld><html><div>(S) The pier.</div></html></sld>`), true)
	require.Contains(t, deck.Missing, "elements that are not known")
	empty := decode("memo.docx", packedParts(t, "word/document.xml", `<w:document xmlns:w="w"><w:body/></w:document>`), true)
	require.Empty(t, empty.Missing)
	require.Equal(t, Cable, empty.Kind)
}
