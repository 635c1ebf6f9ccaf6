package files

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestPlacesOfBanners: a shape with nothing but a banner is read where the slide shows it, and no other shape is
// moved.
func TestPlacesOfBanners(t *testing.T) {
	shape := func(text, in, place string) string {
		return `<sp><nvPr>` + in + `</nvPr><spPr>` + place + `</spPr><txBody><p><r><t>` + text + `</t></r></p></txBody></sp>`
	}
	const low, top = `<off x="0" y="6400000"/>`, `<off x="0" y="0"/>`
	title := shape("(U) Ferries", `<ph type="title"/>`, "")
	head, foot, out := shape("SECRET//NOFORN", "", top), shape("SECRET", "", low), shape("(S) Out.", "", "")
	mixed := `<sp><spPr>` + low + `</spPr><p><r><t>SECRET</t></r></p><p><r><t>He left.</t></r></p></sp>`
	for slide, want := range map[string]string{
		title + foot + head + out:                                 "SECRET//NOFORN (U) Ferries (S) Out. SECRET",
		shape("SECRET", `<ph type="ftr"/>`, "") + title:           "(U) Ferries SECRET",
		shape("SECRET", `<ph type="body"/>`, "") + title:          "SECRET (U) Ferries",
		shape("(S) A.", "", low) + title:                          "(S) A. (U) Ferries",
		shape("1", "", low) + title:                               "1 (U) Ferries",
		`<grpSp>` + shape("SECRET", "", low) + `</grpSp>` + title: "SECRET (U) Ferries",
		foot + `<pic><spPr>` + top + `</spPr></pic>` + title:      "(U) Ferries SECRET",
		mixed: "SECRET He left.",
	} {
		data := packedParts(t, "ppt/presentation.xml", `<p xmlns:r="r"><sldIdLst><sldId r:id="r1"/></sldIdLst></p>`,
			"ppt/_rels/presentation.xml.rels", `<R><Relationship Id="r1" Target="slides/slide1.xml"/></R>`,
			"ppt/slides/slide1.xml", `<sld>`+slide+`</sld>`)
		require.Equal(t, want, shownIn(t, "deck.pptx", data), slide)
		c := decode("deck.pptx", data, true)
		require.Len(t, c.File.Document.Titles, strings.Count(slide, `"title"`))
		if len(c.File.Document.Titles) > 0 {
			require.Equal(t, "(U) Ferries", c.File.Document.Titles[0].In(c.File.Text))
		}
	}
}

// TestCapitalsOfSlides: capitals by format, of a run, of all text of a shape, and of another shape.
func TestCapitalsOfSlides(t *testing.T) {
	for in, want := range map[string]string{
		`<p><r><rPr cap="all"/><t>secret</t></r></p>`:                                                             "SECRET",
		`<p><r><rPr cap="small"/><t>secret</t></r></p>`:                                                           "SECRET",
		`<p><r><rPr cap="none"/><t>secret</t></r></p>`:                                                            "secret",
		`<p><r><rPr/><t>secret</t></r></p>`:                                                                       "secret",
		`<lstStyle><lvl1pPr><defRPr cap="all"/></lvl1pPr></lstStyle><p><r><rPr/><t>secret</t></r></p>`:            "SECRET",
		`<lstStyle><lvl1pPr><defRPr cap="all"/></lvl1pPr></lstStyle><p><r><rPr cap="none"/><t>secret</t></r></p>`: "secret",
		`<lstStyle/><p><pPr><defRPr cap="all"/></pPr><r><t>secret</t></r></p>`:                                    "secret",
	} {
		data := packedParts(t, "ppt/presentation.xml", `<p xmlns:r="r"><sldIdLst><sldId r:id="r1"/></sldIdLst></p>`,
			"ppt/_rels/presentation.xml.rels", `<R><Relationship Id="r1" Target="slides/slide1.xml"/></R>`,
			"ppt/slides/slide1.xml", `<sld><sp><txBody>`+in+`</txBody></sp>`+
				`<sp><txBody><p><r><t>end</t></r></p></txBody></sp></sld>`)
		require.Equal(t, want+" end", shownIn(t, "deck.pptx", data), in)
	}
}

// TestLettersInCells: a column that has other letters too has no marks, nor has a table with a column of reasons.
func TestLettersInCells(t *testing.T) {
	for table, want := range map[string]string{
		"Port,Level|Lund,(S)|Orr,(U)":                                "",
		"Name,Shift|Vale,(E)|Lund,(S)|Marsh,(L)":                     "(E) (S) (L)",
		"Name,Shift|Vale,E|Lund,(S)":                                 "E (S)",
		"Item,Classification,Reason|Ports,(S),1.4(g)|Cameras,U,none": "(S) U",
		"Item,Classification,Declassify on|Ports,(S),25 years":       "(S)",
		"Item,Classification,Declassify on|Ports,S//NF,25 years":     "`S//NF`",
		"Item,Classification,Declassify on|Ports,(S//NF),25 years":   "`(S//NF)`",
		"Item,Duration,Class|Ports,25 years,TOP SECRET":              "`TOP SECRET`",
		"Item,Level|Ports,SECRET|Piers,none|Boats,UNCLASSIFIED":      "`SECRET` `UNCLASSIFIED`",
		"Item,Level|Ports,SECRET//NOFORN|Piers,U":                    "`SECRET//NOFORN`",
		"Ports,SECRET|Piers,CONFIDENTIAL|Boats,UNCLASSIFIED":         "`SECRET` `CONFIDENTIAL` `UNCLASSIFIED`",
		"Item,Level|Ports,(S//NF)|Piers,(C)|Boats,SECRET":            "`SECRET`",
		"Number,Level|14,SECRET":                                     "",
		"Seal,SECRET|Of piers,Page 1|Seal,CONFIDENTIAL":              "",
		"Office,Date|Seal,SECRET|" +
			"Of piers,(S) He left the pier at noon and did not return.|1,SECRET": "",
		"Item,Level,Note|Ports,(S),(S) He left.|Cameras,(U),Reason": "",
		"Letter,Text|(B),x|(C),(C) He left.":                        "(B) (C)",
		"Name,(S) He left.|Vale,(TS)":                               "",
	} {
		rows := ""
		for row := range strings.SplitSeq(table, "|") {
			rows += `<w:tr>`
			for cell := range strings.SplitSeq(row, ",") {
				rows += `<w:tc>` + wordPara(wordText(cell)) + `</w:tc>`
			}
			rows += `</w:tr>`
		}
		c := decode("memo.docx", wordDocument(t, `<w:tbl>`+rows+`</w:tbl>`), true)
		var have []string
		for _, at := range c.File.Document.Data {
			have = append(have, at.In(c.File.Text))
		}
		require.Equal(t, want, strings.Join(have, " "), table)
	}
}
