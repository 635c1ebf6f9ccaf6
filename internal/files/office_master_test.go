package files

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBannersOfMasters: what a layout and a master show on each slide is read with it, and what only holds a place for
// the slide's own text is not. A slide may show none of them.
func TestBannersOfMasters(t *testing.T) {
	shape := func(y, in, text string) string {
		return `<sp><nvPr>` + in + `</nvPr><spPr><off x="0" y="` + y + `"/></spPr><p><r><t>` + text + `</t></r></p></sp>`
	}
	deck := func(slide, layout string) string {
		return packedParts(t,
			"ppt/presentation.xml", `<p xmlns:r="r"><sldIdLst><sldId r:id="r1"/></sldIdLst></p>`,
			"ppt/_rels/presentation.xml.rels", `<R><Relationship Id="r1" Target="slides/slide1.xml"/></R>`,
			"ppt/slides/slide1.xml", `<sld`+slide+`><p><r><t>(S) He left.</t></r></p></sld>`,
			"ppt/slides/_rels/slide1.xml.rels", `<R><Relationship Id="l" Target="../slideLayouts/slideLayout2.xml"/>`+
				`<Relationship Id="c" Target="../charts/chart1.xml"/></R>`,
			"ppt/charts/chart1.xml", `<c><p><r><t>(U) Exports</t></r></p></c>`,
			"ppt/slideLayouts/slideLayout2.xml", `<sldLayout`+layout+`>`+shape("9", `<ph type="title"/>`, "Click to edit")+
				shape("0", "", "Harbor office")+`</sldLayout>`,
			"ppt/slideLayouts/_rels/slideLayout2.xml.rels",
			`<R><Relationship Id="m" Target="../slideMasters/slideMaster1.xml"/></R>`,
			"ppt/slideMasters/slideMaster1.xml", `<sldMaster>`+shape("100", "", "SECRET")+
				shape("6400000", "", "SECRET")+shape("6400000", `<ph type="ftr"/>`, "Footer")+`</sldMaster>`,
			"ppt/slideMasters/_rels/slideMaster1.xml.rels",
			`<R><Relationship Id="l" Target="../slideLayouts/slideLayout2.xml"/></R>`)
	}
	for name, c := range map[string]struct{ slide, layout, want string }{
		"all":                {"", "", "Harbor office SECRET (S) He left. (U) Exports SECRET"},
		"without the master": {"", ` showMasterSp="0"`, "Harbor office (S) He left. (U) Exports"},
		"alone":              {` showMasterSp="0"`, "", "(S) He left. (U) Exports"},
	} {
		got := decode("deck.pptx", deck(c.slide, c.layout), true)
		require.Equal(t, Cable, got.Kind, got.Reason)
		require.Equal(t, c.want, strings.Join(strings.Fields(got.File.Text), " "), name)
	}
	got := decode("deck.pptx", deck("", ""), true)
	require.Equal(t, "slide 1 master:¶1", got.File.Place(strings.Index(got.File.Text, "SECRET")))
	require.Equal(t, "slide 1 chart:¶1", got.File.Place(strings.Index(got.File.Text, "(U) Exports")))
}
