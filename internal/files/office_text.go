package files

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/cablelint/cablelint/grammar/source"
)

// textReader gathers the paragraphs of a part: of its body, its tables in each other, its text boxes, each once.
// Elements are known by their local names, which the formats share: p is a paragraph in all of them.
type textReader struct {
	office *office
	part   string // "body", "header(first)", "slide 3"
	done   []paragraph

	open   []*paragraph // paragraphs in each other: a text box is inside one
	levels []*level     // tables in each other, the part itself first
	run    piece        // how the text is that is read
	skip   int          // depth in an element that is not read
	inText bool
	bare   bool // text is directly in paragraphs, as in OpenDocument
	ins    int
	del    int
	// changes are those that nobody has accepted, of OpenDocument
	changes odtChanges
	inRun   bool
	alone   bool // of a slide or a layout: its master is not shown
	draws   bool // charts and diagrams of the part are read
	words   int  // depth in the names that a chart shows
	titles  int  // depth in the titles that newer charts show
	noted   bool // a text is directly in the element of that name, as in comments on slides
	shown   shown
	again   bool // the part was read before: its pictures were counted
	// outside means that words with capitals are outside of all paragraphs; the names of positions have none
	outside   bool
	lettering lettering
}

// level is a part, or a cell of a table, in which paragraphs are counted.
type level struct {
	table, row, cell int // of the table that is inside it
	paragraphs       int
	name             string
}

func newTextReader(o *office, part string) *textReader {
	return &textReader{office: o, part: part, levels: []*level{{}}}
}

// read reads a part.
func (r *textReader) read(name string) error {
	return r.readBy(name, r.token)
}

// readBy reads a part whose tokens a reader for a kind of part takes first.
func (r *textReader) readBy(name string, token func(xml.Token)) error {
	r.again = r.office.seen[name]
	err := r.office.each(name, token)
	r.pictured()
	return err
}

func (r *textReader) token(t xml.Token) {
	if r.bare && r.changed(t) {
		return
	}
	switch t := t.(type) {
	case xml.StartElement:
		if r.skip > 0 || r.skips(t.Name) {
			r.skip++
			return
		}
		r.start(t)
		r.look(t)
		r.letters(t)
	case xml.EndElement:
		if r.skip > 0 {
			r.skip--
			return
		}
		r.end(t.Name.Local)
		r.lookEnd(t.Name)
		r.lettersEnd(t.Name.Local)
	case xml.CharData:
		switch {
		case r.skip > 0:
		case len(r.open) > 0 && (r.inText || r.bare):
			r.add(string(t))
		default:
			r.outside = r.outside || bytes.ContainsFunc(t, unicode.IsUpper)
		}
	}
}

// skips reports whether an element holds what nobody reads: the code of a field, how a text looked before a tracked
// change, the second form of a drawing whose first form has text, who wrote a comment and when.
func (r *textReader) skips(name xml.Name) bool {
	switch name.Local {
	case "instrText", "delInstrText", "change-info", "binData", "rPrChange", "pPrChange", "sectPrChange":
		return true
	case "Fallback":
		n := len(r.shown.choices)
		return n > 0 && r.shown.choices[n-1]
	case "creator", "creator-initials", "date", "sender-initials":
		return r.shown.comment > 0
	}
	return false
}

func (r *textReader) start(e xml.StartElement) {
	switch e.Name.Local {
	case "sld", "sldLayout":
		shown := attribute(e, "showMasterSp")
		r.alone = shown == "0" || shown == "false"
	case "p", "h":
		r.begin()
	case "strCache", "multiLvlStrCache", "strDim":
		r.words++
	case "txData":
		r.titles++
	case "pt", "text", "v":
		if r.plainText(e.Name.Local) {
			r.begin()
			r.inText = true
		}
	case "r":
		r.inRun, r.run = true, piece{}
	case "t", "delText":
		r.inText = true
	case "tab", "ptab":
		if r.inRun || r.bare {
			r.add(r.gap())
		}
	case "sym":
		r.add(symbol(attribute(e, "char")))
	case "br", "cr", "line-break":
		if len(r.open) > 0 {
			r.add(map[bool]string{true: "\f", false: "\n"}[attribute(e, "type") == "page"])
		}
	case "s":
		if r.bare {
			r.add(" ")
		}
	case "noBreakHyphen":
		r.add("-")
	case "tbl", "table":
		l := r.level()
		l.table, l.row, l.cell = l.table+1, 0, 0
	case "tr", "table-row":
		l := r.level()
		l.row, l.cell = l.row+1, 0
	case "tc", "table-cell":
		l := r.level()
		l.cell++
		r.office.tables = max(r.office.tables, len(r.levels))
		r.levels = append(r.levels, &level{name: fmt.Sprintf("%sT%d.R%d.C%d", dotted(l.name), l.table, l.row, l.cell)})
	case "ins", "moveTo":
		r.ins++
	case "del", "moveFrom":
		r.del++
	case "vanish", "strike", "dstrike":
		r.property(e)
	case "textpath":
		if s := attribute(e, "string"); s != "" {
			r.office.label(r.part, s)
		}
	}
}

// gap is what is shown for a tab. In the margins of pages it divides the line into columns.
func (r *textReader) gap() string {
	if strings.HasPrefix(r.part, "header(") || strings.HasPrefix(r.part, "footer(") {
		return "   "
	}
	return " "
}

// dotted is a name with a dot after it, where there is one.
func dotted(name string) string {
	if name == "" {
		return ""
	}
	return name + "."
}

// property takes a property of a run, which may be switched off.
func (r *textReader) property(e xml.StartElement) {
	switch attribute(e, "val") {
	case "0", "false", "off":
		return
	}
	if !r.inRun {
		return
	}
	if e.Name.Local == "vanish" {
		r.run.hidden = true
	} else {
		r.run.struck = true
	}
}

func (r *textReader) end(name string) {
	switch name {
	case "p", "h":
		r.finish()
	case "strCache", "multiLvlStrCache", "strDim":
		r.words--
	case "txData":
		r.titles--
	case "pt", "text", "v":
		if r.plainText(name) {
			r.finish()
			r.inText = false
		}
	case "r":
		r.inRun, r.run = false, piece{}
	case "t", "delText":
		r.inText = false
	case "tc", "table-cell":
		if len(r.levels) > 1 {
			r.levels = r.levels[:len(r.levels)-1]
		}
	case "ins", "moveTo":
		r.ins--
	case "del", "moveFrom":
		r.del--
	}
}

// plainText reports whether an element is a paragraph without runs: a name in a chart, a comment on a slide.
func (r *textReader) plainText(name string) bool {
	return name == "pt" && r.words > 0 || name == "v" && r.titles > 0 || name == "text" && r.noted
}

func (r *textReader) level() *level { return r.levels[len(r.levels)-1] }

// begin opens a paragraph.
func (r *textReader) begin() {
	l := r.level()
	l.paragraphs++
	r.office.total++
	r.open = append(r.open, &paragraph{name: fmt.Sprintf("%s:%s¶%d", r.part, l.name, l.paragraphs), number: l.paragraphs})
}

// finish closes a paragraph.
func (r *textReader) finish() {
	n := len(r.open)
	if n == 0 {
		return
	}
	p := r.open[n-1]
	r.open = r.open[:n-1]
	if len(p.pieces) > 0 {
		p.pieces = joined(p.pieces)
		r.done = append(r.done, *p)
	}
}

// joined are pieces with one for those that follow each other and are alike. A paragraph may have a hundred thousand.
func joined(pieces []piece) (list []piece) {
	for len(pieces) > 0 {
		n := 1 + slices.IndexFunc(pieces[1:], func(x piece) bool { return !x.alike(pieces[0]) })
		if n == 0 {
			n = len(pieces)
		}
		x := pieces[0]
		x.text = textOf(pieces[:n])
		list, pieces = append(list, x), pieces[n:]
	}
	return list
}

// textOf is the text of pieces.
func textOf(pieces []piece) string {
	var b strings.Builder
	for _, x := range pieces {
		b.WriteString(x.text)
	}
	return b.String()
}

// add adds text to the paragraph that is open.
func (r *textReader) add(s string) {
	if len(r.open) == 0 {
		return
	}
	if strings.TrimSpace(s) != "" {
		r.shown.texts++
	}
	if r.capitals() {
		s = strings.ToUpper(s)
	}
	p := r.open[len(r.open)-1]
	x := r.run
	x.text, x.inserted, x.deleted = s, r.ins > 0, r.del > 0
	if r.bare {
		x.text = strings.Join(strings.FieldsFunc(s, func(c rune) bool { return c == '\n' || c == '\r' || c == '\t' }), " ")
		if s == "\n" || s == "\f" {
			x.text = s
		}
	}
	p.pieces = append(p.pieces, x)
}

// symbol is a character of a symbol font. Such fonts have theirs in a private area of Unicode, where signs that are no
// letters are at the place of ASCII.
func symbol(hex string) string {
	n, err := strconv.ParseUint(hex, 16, 16)
	if err != nil {
		return string(unicode.ReplacementChar)
	}
	if c := rune(n) - 0xF000; c > ' ' && c < unicode.MaxASCII && !unicode.IsLetter(c) && !unicode.IsDigit(c) {
		return string(c)
	}
	return string(rune(n))
}

// label notes a marking outside of the text.
func (o *office) label(where, text string) {
	o.labels = append(o.labels, source.Label{Name: where, Text: text})
}
