package house

import (
	"reflect"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint/cable"
)

// ViewVersion is the version of the view: a name that is removed or changes its meaning raises it, a new name
// does not.
const ViewVersion = 1

// View is what a condition sees of a document. Its tags are the names that conditions use; docs/own-rules.md
// documents them.
type View struct {
	Version     int         `expr:"version"`
	Kind        string      `expr:"kind"`
	Form        string      `expr:"form"`
	Identifier  string      `expr:"identifier"`
	Date        string      `expr:"date"`
	Year        int         `expr:"year"`
	Post        string      `expr:"post"`
	Level       string      `expr:"level"`
	Controls    []string    `expr:"controls"`
	Captions    []string    `expr:"captions"`
	Portions    []Portion   `expr:"portions"`
	Portion     Portion     `expr:"portion"`
	Instruction Instruction `expr:"instruction"`
	Authority   Authority   `expr:"authority"`
	Tags        []string    `expr:"tags"`
	Text        string      `expr:"text"`
}

// Portion is a portion as a condition sees it.
type Portion struct {
	Number   int      `expr:"number"`
	Marked   bool     `expr:"marked"`
	Mark     string   `expr:"mark"`
	Level    string   `expr:"level"`
	Controls []string `expr:"controls"`

	at *cable.Portion
}

// Instruction is the E.O. line as a condition sees it.
type Instruction struct {
	Present bool     `expr:"present"`
	Order   string   `expr:"order"`
	Dates   []string `expr:"dates"`
	Codes   []string `expr:"codes"`
}

// Authority is who classified the document, and why, as a condition sees it.
type Authority struct {
	Present     bool     `expr:"present"`
	Classifier  string   `expr:"classifier"`
	Position    string   `expr:"position"`
	DerivedFrom string   `expr:"derived_from"`
	Section     string   `expr:"section"`
	Letters     []string `expr:"letters"`
}

// viewOf is a document as a condition sees it, without its text. Captions are the user's own.
func viewOf(d *cable.Document, captions []string) *View {
	v := &View{Version: ViewVersion, Kind: d.Noun(), Form: formOf(d), Identifier: d.Identifier, Post: d.Post}
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
	out := Authority{
		Present: true, Classifier: a.Classifier.Text, Position: a.Position.Text, DerivedFrom: a.DerivedFrom.Text,
	}
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
	items = len(v.Captions) + len(v.Tags) + len(v.Controls) +
		len(v.Instruction.Dates) + len(v.Instruction.Codes) + len(v.Authority.Letters)
	longest = max(len(v.Text), len(v.Authority.Classifier), len(v.Authority.DerivedFrom))
	for i := range v.Portions {
		longest = max(longest, len(v.Portions[i].Mark))
	}
	return len(v.Portions), items, longest
}

// namesOf are the names that conditions use of a part of the view.
func namesOf(t reflect.Type) (names []string) {
	for i := range t.NumField() {
		if name := t.Field(i).Tag.Get("expr"); name != "" {
			names = append(names, name)
		}
	}
	return names
}
