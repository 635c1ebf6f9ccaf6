package house

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint/cable"
)

// ViewVersion is the version of the view: a name that is removed or changes its meaning raises it, a new name does not.
const ViewVersion = 1

// View is what a condition sees of a document. Its tags are the names that conditions use; docs/own-rules.md
// documents them.
type View struct {
	Version     int         `expr:"version" doc:"the version of these names, 1"`
	Kind        string      `expr:"kind" doc:"cable or paper"`
	Form        string      `expr:"form" doc:"telegram, draft, smart; of a paper memo, memcon, email, report, slides, other"`
	Identifier  string      `expr:"identifier" doc:"such as 09VARNES412; empty where unknown"`
	Date        string      `expr:"date" doc:"YYYY-MM-DD; empty where the day is not known"`
	Year        int         `expr:"year" doc:"the year; 0 where unknown"`
	Post        string      `expr:"post" doc:"the post of the classification line, in capitals; empty where unknown"`
	Level       string      `expr:"level" doc:"of the header: UNCLASSIFIED, CONFIDENTIAL, SECRET, TOP SECRET; empty where there is none"`
	Controls    []string    `expr:"controls" doc:"of the header, such as NOFORN, SBU, NODIS"`
	Captions    []string    `expr:"captions" doc:"of the header as the handbooks write them, and those of [words]"`
	Portions    []Portion   `expr:"portions" doc:"numbered paragraphs, and other portions with a mark"`
	Portion     Portion     `expr:"portion" doc:"with each = \"portion\": the portion that is judged"`
	Instruction Instruction `expr:"instruction" doc:"the E.O. line"`
	Authority   Authority   `expr:"authority" doc:"Classified By, Derived From, Reason"`
	Tags        []string    `expr:"tags" doc:"of the TAGS line, in capitals"`
	Text        string      `expr:"text" doc:"the whole document; only with text = true"`
}

// Portion is a portion as a condition sees it.
type Portion struct {
	Number   int      `expr:"number" doc:"the paragraph's number; 0 where it has none"`
	Marked   bool     `expr:"marked" doc:"whether it has a mark"`
	Mark     string   `expr:"mark" doc:"the mark as written, such as (C/NF)"`
	Level    string   `expr:"level" doc:"as of the header"`
	Controls []string `expr:"controls" doc:"as of the header"`

	at *cable.Portion
}

// Instruction is the E.O. line as a condition sees it.
type Instruction struct {
	Present bool     `expr:"present" doc:"whether there is one"`
	Order   string   `expr:"order" doc:"the order's number, such as 13526"`
	Dates   []string `expr:"dates" doc:"its dates, YYYY-MM-DD"`
	Codes   []string `expr:"codes" doc:"its exemptions, such as 25X1"`
}

// Authority is who classified the document, and why, as a condition sees it.
type Authority struct {
	Present     bool     `expr:"present" doc:"whether there is a Classified By, Derived From or Reason"`
	Classifier  string   `expr:"classifier" doc:"name and position as written"`
	Position    string   `expr:"position" doc:"what follows the name"`
	DerivedFrom string   `expr:"derived_from" doc:"the Derived From line as written"`
	Section     string   `expr:"section" doc:"the section of the reason, such as 1.4"`
	Letters     []string `expr:"letters" doc:"the letters of the reason, lower case"`
}

// viewOf is a document as a condition sees it, without its text. Captions are the user's own.
func viewOf(d *cable.Document, captions []string) *View {
	v := &View{Version: ViewVersion, Kind: "cable", Form: formOf(d), Identifier: d.Identifier, Post: d.Post}
	if d.Paper != nil {
		v.Kind = "paper"
	}
	if d.Date.Exact() {
		v.Date = d.Date.From.String()
	}
	if d.Date.Known() && d.Date.From.Year() == d.Date.To.Year() {
		v.Year = d.Date.From.Year()
	}
	v.Level, v.Controls = markingOf(d.Marking())
	captioned, tagged := distinct{}, distinct{}
	for _, b := range d.Blocks {
		v.addBlock(d, b, captions, captioned, tagged)
	}
	for _, p := range d.Portions {
		v.Portions = append(v.Portions, portionOf(p))
	}
	return v
}

func formOf(d *cable.Document) string {
	switch {
	case d.Paper != nil:
		return string(d.Paper.Kind)
	case d.Form == cable.SMART:
		return "smart"
	}
	return d.Form.String()
}

// addBlock adds what one header block says. A list has each word once; of the rest the first block counts.
func (v *View) addBlock(d *cable.Document, b *cable.HeaderBlock, captions []string, once, tags distinct) {
	for _, c := range b.Captions {
		once.add(&v.Captions, c.Name)
	}
	for _, s := range b.Slugs {
		if line := strings.ToUpper(strings.TrimSpace(s.In(d.File.Text))); slices.Contains(captions, line) {
			once.add(&v.Captions, line)
		}
	}
	for _, t := range b.Tags {
		tags.add(&v.Tags, t)
	}
	if o := b.Order; o != nil && !v.Instruction.Present {
		v.Instruction = instructionOf(o)
	}
	if a := b.Authority; a != nil && !v.Authority.Present {
		v.Authority = authorityOf(a)
	}
}

// distinct are the words that lists have.
type distinct map[string]bool

func (d distinct) add(list *[]string, word string) {
	if !d[word] {
		d[word] = true
		*list = append(*list, word)
	}
}

func portionOf(p *cable.Portion) Portion {
	out := Portion{Number: p.Number, at: p}
	var all marking.Marking
	for i, m := range append(slices.Clone(p.Marks), late(p)...) {
		if i == 0 {
			out.Marked, out.Mark = true, m.Text
		}
		all = marking.Join(all, m.Marking)
	}
	out.Level, out.Controls = markingOf(all)
	return out
}

func late(p *cable.Portion) []*cable.Mark {
	if p.Late == nil {
		return nil
	}
	return []*cable.Mark{p.Late}
}

// markingOf is a marking in words. SBU and LOU are unclassified.
func markingOf(m marking.Marking) (level string, controls []string) {
	if m.Level == marking.Unmarked && m.Controls != 0 {
		m.Level = marking.Unclassified
	}
	if m.Level != marking.Unmarked {
		level = m.Level.String()
	}
	for c := range m.Controls.All() {
		controls = append(controls, c.String())
	}
	return level, controls
}

func instructionOf(o *cable.OrderLine) Instruction {
	out := Instruction{Present: true, Order: o.Number}
	for _, value := range slices.Concat(o.Values, o.More) {
		if value.Dated {
			out.Dates = append(out.Dates, value.Day.String())
		}
		if value.Code != "" {
			out.Codes = append(out.Codes, value.Code)
		}
	}
	return out
}

func authorityOf(a *cable.Authority) Authority {
	out := Authority{Present: true, Classifier: a.Classifier.Text, Position: a.Position.Text,
		DerivedFrom: a.DerivedFrom.Text}
	if a.Reasons != nil {
		out.Section = a.Reasons.Section
		for _, l := range a.Reasons.Letters {
			out.Letters = append(out.Letters, string(l.Letter))
		}
	}
	return out
}

// size are the numbers that bound what a condition can cost on the view.
func (v *View) size() (portions, items, longest int) {
	items = len(v.Captions) + len(v.Tags) + len(v.Controls) + len(v.Instruction.Dates) + len(v.Instruction.Codes) +
		len(v.Authority.Letters)
	longest = max(len(v.Text), len(v.Authority.Classifier), len(v.Authority.DerivedFrom))
	for i := range v.Portions {
		longest = max(longest, len(v.Portions[i].Mark))
	}
	return len(v.Portions), items, longest
}
