package files

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestChangesOfOpenDocument: what changes that nobody has accepted take out and put in is noted where it is.
func TestChangesOfOpenDocument(t *testing.T) {
	region := func(id, kind, info, text string) string {
		return fmt.Sprintf(`<text:changed-region xml:id="%s"><text:%s><office:change-info><dc:creator>(S) Ann</dc:creator>%s`+
			`</office:change-info>%s</text:%[2]s></text:changed-region>`, id, kind, info, text)
	}
	p := func(s string) string { return "<text:p>" + s + "</text:p>" }
	const out, in, end = `<text:change text:change-id="d"/>`, `<text:change-start text:change-id="i"/>`,
		`<text:change-end text:change-id="i"/>`
	const empty = "<text:p/>"
	// Wanted is the text, with what is put in between braces, what is taken out between brackets, and what is a
	// paragraph that is taken out between two of them.
	for name, c := range map[string]struct{ removed, body, want string }{
		"a mark":        {p("(S//NF)"), p(out + in + "(C)" + end + " The pier."), "[(S//NF)]{(C)} The pier."},
		"in the middle": {p("new "), p("(C) The " + out + "pier."), "(C) The [new ]pier."},
		"all of a paragraph": {p("(S) Gone."), p("(C) One.") + p(out) + p("(C) Two."),
			"(C) One. [[(S) Gone.]] (C) Two."},
		"a paragraph with its end": {p("(S) Gone.") + empty, p("(C) One.") + p(out+"(C) Two."),
			"(C) One. [[(S) Gone.]](C) Two."},
		"a paragraph from its end": {empty + p("(S) Gone."), p("(C) One."+out) + p("(C) Two."),
			"(C) One.[[(S) Gone.]] (C) Two."},
		"two paragraphs": {p("(S) A.") + p("(S) B.") + empty, p(out + "(C) Two."), "[[(S) A.]][[(S) B.]](C) Two."},
		"the end of one, and a mark": {p(" and left.") + p("(S) "), p("(C) He came" + out + "The pier."),
			"(C) He came[ and left.][(S) ]The pier."},
		"the mark of the second": {p("(S) A.") + p("(S) "), p(out + "B."), "[[(S) A.]][(S) ]B."},
		"between paragraphs":     {p("(S) Gone."), p("(C) One.") + out + p("(C) Two."), "(C) One. [[(S) Gone.]] (C) Two."},
		"put in over two": {"", p("(C) One"+in+" and.") + p("(S) Two."+end+" Three."),
			"(C) One{ and.} {(S) Two.} Three."},
		"a sign that comes again": {p("(S) Gone."), p(out) + p(out+"(C) Two."), "[[(S) Gone.]] (C) Two."},
		"a sign without a change": {"", p(`<text:change text:change-id="x"/><text:change-start text:change-id="x"/>(C) Two.`),
			"(C) Two."},
		"a picture": {p(`<draw:frame svg:width="5cm" svg:height="2cm"><draw:image/></draw:frame>(S)`), p("(C) One. " + out + "End."), "(C) One. [(S)]End."},
		"with a blank and a span": {p(`(S)<text:s/><text:span>Gone</text:span>`), p("(C) One. " + out + "End."),
			"(C) One. [(S) Gone]End."},
	} {
		list := `<text:tracked-changes>` + region("d", "deletion", p("(S) Said."), c.removed) + region("i", "insertion", "", "") +
			region("f", "format-change", "", "") + `</text:tracked-changes>`
		got := decode("memo.odt", openText(t, "", "", list+c.body), true)
		require.Equal(t, Cable, got.Kind, got.Reason)
		shown, doc := got.File.Text, got.File.Document
		for i := len(shown); i >= 0; i-- {
			put := ""
			for _, d := range doc.Deleted {
				if d.At == i {
					put += map[bool]string{true: "[[" + d.Text + "]]", false: "[" + d.Text + "]"}[d.Whole]
				}
			}
			for _, at := range doc.Inserted {
				if at.End == i {
					put = "}" + put
				}
				if at.Start == i {
					put += "{"
				}
			}
			shown = shown[:i] + put + shown[i:]
		}
		require.Equal(t, c.want, strings.Join(strings.Fields(shown), " "), name)
		require.Empty(t, got.Missing, name)
		require.Zero(t, got.Pictures, name)
	}
}
