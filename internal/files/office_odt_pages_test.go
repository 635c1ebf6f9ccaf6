package files

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// openText is a text of OpenDocument: its pages as styles have them, the styles of its paragraphs, and its body.
func openText(t testing.TB, pages, styles, body string) string {
	const spaces = ` xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:fo="f" xmlns:draw="d" xmlns:dc="c" xmlns:svg="v"`
	return packedParts(t, "content.xml", `<office:document-content`+spaces+`><office:automatic-styles>`+styles+
		`</office:automatic-styles><office:body><office:text>`+body+`</office:text></office:body></office:document-content>`,
		"styles.xml", `<office:document-styles`+spaces+`>`+pages+`</office:document-styles>`)
}

// openPage is a page of OpenDocument with a header and a footer, each a paragraph.
func openPage(name, next, head, foot string) string {
	return `<style:master-page style:name="` + name + `" style:next-style-name="` + next + `"><style:header><text:p>` +
		head + `</text:p></style:header><style:footer><text:p>` + foot + `</text:p></style:footer></style:master-page>`
}

// openStyles are styles of paragraphs: Second and its child begin the page of that name, Break any page.
const openStyles = `<style:style style:name="Second" style:master-page-name="Second"/>` +
	`<style:style style:name="Child" style:parent-style-name="Second"/>` +
	`<style:style style:name="Back" style:master-page-name="Standard"/>` +
	`<style:style style:name="First" style:master-page-name="First"/>` +
	`<style:style style:name="Lost" style:master-page-name="Nowhere"/>` +
	`<style:style style:name="Break"><style:paragraph-properties fo:break-before="page"/></style:style>` +
	`<style:style style:name="Same" style:parent-style-name="Second" style:master-page-name=""/>`

// TestPagesOfOpenDocument: a text has the headers and footers of the pages that it is on.
func TestPagesOfOpenDocument(t *testing.T) {
	p := func(style, text string) string {
		return `<text:p text:style-name="` + style + `">` + text + `</text:p>`
	}
	usual := openPage("Standard", "Standard", "SECRET", "SECRET")
	second, bare := openPage("Second", "", "CONFIDENTIAL", "CONFIDENTIAL"), openPage("Second", "", "", "")
	first := openPage("First", "Standard", "", "")
	for name, x := range map[string]struct{ pages, body, want string }{
		"one": {usual, p("", "A"), "SECRET A SECRET"},
		"another": {usual + second, p("", "A") + p("Second", "B") + p("", "C"),
			"SECRET A SECRET | CONFIDENTIAL B C CONFIDENTIAL"},
		"without a header":    {usual + bare, p("", "A") + p("Second", "B"), "SECRET A SECRET | B"},
		"by its parent":       {usual + bare, p("", "A") + p("Child", "B"), "SECRET A SECRET | B"},
		"the parent's undone": {usual + bare, p("", "A") + p("Same", "B"), "SECRET A B SECRET"},
		"and back": {usual + bare, p("", "A") + p("Second", "B") + p("Back", "C"),
			"SECRET A SECRET | B | SECRET C SECRET"},
		"from the beginning": {openPage("Standard", "", "Pier", "") + second, p("Second", "A"),
			"CONFIDENTIAL A CONFIDENTIAL"},
		"not of this name":    {openPage("Second", "", "Pier", "") + usual, p("", "A"), "SECRET A SECRET"},
		"no usual one":        {second, p("", "A"), "CONFIDENTIAL A CONFIDENTIAL"},
		"one that is missing": {usual, p("", "A") + p("Lost", "B"), "SECRET A B SECRET"},
		"the same again":      {usual, p("", "A") + p("Back", "B"), "SECRET A B SECRET"},
		"a heading": {usual + bare, p("", "A") + `<text:h text:style-name="Second">B</text:h>`,
			"SECRET A SECRET | B"},
		"a table": {usual + bare, p("", "A") + `<table:table table:style-name="Second"><table:table-row><table:table-cell>` +
			p("Back", "B") + `</table:table-cell></table:table-row></table:table>`, "SECRET A SECRET | B"},
		"a text box": {usual + bare, `<text:p>A<draw:frame><draw:text-box>` + p("Second", "B") +
			`</draw:text-box></draw:frame></text:p>`, "SECRET B A SECRET"},
		"the next": {first + usual, p("First", "A"), "A | SECRET SECRET"},
		"the next by a break": {openPage("Standard", "Second", "SECRET", "SECRET") + bare, p("", "A") + p("Break", "B") +
			p("Break", "C"), "SECRET A SECRET | B C"},
		"the next by the program's break": {openPage("Standard", "Second", "SECRET", "SECRET") + bare,
			p("", "A<text:soft-page-break/>") + p("", "B") + p("", "C"), "SECRET A SECRET | B C"},
		"the next, with a header": {openPage("Standard", "Second", "SECRET", "SECRET") + second, p("", "A") + p("Break", "B"),
			"SECRET A SECRET | CONFIDENTIAL B CONFIDENTIAL"},
		"a break on the page before": {openPage("Standard", "", "SECRET", "") + openPage("Second", "Standard", "", ""),
			p("", "A<text:soft-page-break/>") + p("Second", "B") + p("", "C"), "SECRET A | B C | SECRET"},
		"the next is shown once": {openPage("Standard", "Second", "", "") + second, p("", "A"),
			"A | CONFIDENTIAL CONFIDENTIAL"},
		"a first page of its own": {`<style:master-page style:name="Standard"><style:header><text:p>SECRET</text:p>` +
			`</style:header><style:header-first><text:p/></style:header-first></style:master-page>`, p("", "A"),
			"A | SECRET"},
		"one that is not shown": {`<style:master-page style:name="Standard"><style:header><text:p>SECRET</text:p>` +
			`</style:header><style:header-first style:display="false"><text:p>Old</text:p></style:header-first>` +
			`</style:master-page>`, p("", "A"), "SECRET A"},
		"pages for the left": {`<style:master-page style:name="Standard"><style:header><text:p>SECRET</text:p>` +
			`</style:header><style:header-left><text:p>TOP SECRET</text:p></style:header-left></style:master-page>`,
			p("", "A"), "SECRET A | TOP SECRET"},
	} {
		data := openText(t, x.pages, openStyles, x.body)
		c := decode("memo.odt", data, true)
		require.Equal(t, Cable, c.Kind, c.Reason)
		require.Equal(t, x.want, strings.Join(strings.Fields(strings.ReplaceAll(c.File.Text, "\f", " | ")), " "), name)
		require.Empty(t, c.Missing, name)
	}
}

// TestPagesThatAreNotShown: marks in the header of a page that no text is on are said, and words are not.
func TestPagesThatAreNotShown(t *testing.T) {
	const unseen = "a header that no page shows has marks, and was not checked"
	usual := openPage("Standard", "", "SECRET", "SECRET")
	hidden := `<style:master-page style:name="Standard"><style:header style:display="false"><text:p>SECRET</text:p>` +
		`</style:header></style:master-page>`
	for pages, want := range map[string]string{
		usual + openPage("Second", "", "TOP SECRET", ""):    unseen,
		usual + openPage("Second", "", "(S) The pier.", ""): unseen,
		usual + openPage("Second", "", "Page 1", ""):        "",
		hidden: unseen,
	} {
		c := decode("memo.odt", openText(t, pages, openStyles, "<text:p>(U) The pier is new.</text:p>"), true)
		require.Equal(t, want, c.Missing, pages)
	}
}

// TestPagesAgainAndAgain: a large header that the text comes back to is a bomb.
func TestPagesAgainAndAgain(t *testing.T) {
	pages := openPage("Standard", "", strings.Repeat("SECRET ", 20_000), "") + openPage("Second", "", "", "")
	body := strings.Repeat(`<text:p text:style-name="Second">A</text:p><text:p text:style-name="Back">B</text:p>`, 5_000)
	c := decode("memo.odt", openText(t, pages, openStyles, body), true)
	require.Equal(t, Unread, c.Kind)
	require.Equal(t, errRatio.Error(), c.Reason)
}
