package files

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestNamesOfProperties: what programs and people write into the properties is a label where its name speaks of a
// marking, and where it is nothing but words in capitals.
func TestNamesOfProperties(t *testing.T) {
	custom := func(name, value string) string {
		return `<Properties><property name="` + name + `"><lpwstr>` + value + `</lpwstr></property></Properties>`
	}
	core := func(element, value string) string { return `<c><` + element + `>` + value + `</` + element + `></c>` }
	for _, c := range []struct{ part, xml, name string }{
		{"custom", custom("Classification", "Secret"), "classification"},
		{"custom", custom("MSIP_Label_2a1b-33_Name", "SECRET"), "msip_label_2a1b-33_name"},
		{"custom", custom("bjDocumentSecurityLabel", "SECRET"), "bjdocumentsecuritylabel"},
		{"custom", custom("MSIP_Label_2a1b-33_Enabled", "SECRET"), ""},
		{"custom", custom("Project", "SECRET"), ""},
		{"core", core("keywords", "SECRET//NOFORN"), "keywords"}, {"core", core("title", " SECRET "), "title"},
		{"core", core("contentStatus", "SECRET"), "contentstatus"}, {"core", core("title", "Secret"), ""},
		{"core", core("title", "(S//NF) Ferries"), "title"}, {"core", core("title", "Ferries (S//NF)"), ""},
		{"core", core("title", "(S//NF)"), "title"}, {"core", core("title", "The (S) Ferries"), ""},
		{"core", core("title", ") Ferries"), ""}, {"custom", custom("Project", ") Ferries"), ""},
		{"core", core("creator", "SECRET"), ""}, {"core", core("description", "SECRET"), ""},
	} {
		for _, name := range []string{"memo.docx", "deck.pptx"} {
			content := decode(name, documentOf[name](t, `<p><r><t>Text.</t></r></p>`, "docProps/"+c.part+".xml", c.xml), true)
			require.Equal(t, Cable, content.Kind, content.Reason)
			if labels := content.File.Labels; c.name == "" {
				require.Empty(t, labels, c.xml)
			} else {
				require.Len(t, labels, 1, c.xml)
				require.Equal(t, c.name, labels[0].Name)
			}
		}
	}
}

// TestSectionsOfSlides: their names are shown where slides are sorted.
func TestSectionsOfSlides(t *testing.T) {
	for name, want := range map[string]string{"(S) Tolls": "the name of a section of the slides has a mark, and was not " +
		"checked", "Tolls": "", "Secret plans": ""} {
		c := decode("deck.pptx", packedParts(t, "ppt/presentation.xml",
			`<p><sectionLst><section name="`+name+`"/></sectionLst></p>`), true)
		require.Equal(t, want, c.Missing, name)
	}
}
