package lsp

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/internal/suppress"
	"github.com/cablelint/cablelint/lint"
)

// Page is the editor server for a page that has one text: the same findings, colors, meanings and fixes, without the
// protocol, and without a configuration. Each text is linted once. It is for one goroutine.
type Page struct {
	session *session
	checks  *config.Checks
	now     *view
}

// NewPage makes one, with an empty text.
func NewPage(o Options) (*Page, error) {
	p := &Page{session: newSession(o)}
	if err := p.Choose(lint.Options{}); err != nil {
		return nil, err
	}
	p.Check("")
	return p, nil
}

// Choose sets the options by which texts are checked from now on. Where they cannot be, those that were stay.
func (p *Page) Choose(o lint.Options) error {
	project := config.NewProject(p.session.Rules, o)
	project.Fix(nil)
	checks, err := project.Within(&config.Checks{Abs: "text"}, "")
	if err == nil {
		p.checks = checks
	}
	return err
}

// PageText is what a page shows of a text while it is typed.
type PageText struct {
	// Kind is what the text was read as, and Reason why, where it was not checked.
	Kind   files.Kind `json:"kind"`
	Reason string     `json:"reason"`
	Notes  []string   `json:"notes"`
	// Counts are how many findings there are: errors, warnings and notes.
	Counts [3]int `json:"counts"`
	// Items are the first findings, Tokens the marks with their levels, both as the protocol has them.
	Items  []diagnostic `json:"items"`
	Tokens []int        `json:"tokens"`
	// Headers are the headers that the portions of its cables call for, each with a summary.
	Headers []PageHeader `json:"headers"`
}

// PageHeader is the header that the portions of a cable call for.
type PageHeader struct {
	Summary string `json:"summary"`
	Text    string `json:"text"`
}

// PageFix is a fix that is offered for a finding.
type PageFix struct {
	Title string     `json:"title"`
	Edits []textEdit `json:"edits"`
}

// listed is how many findings a page lists: an element for each of a hundred thousand makes a browser unusable.
const listed = 500

// listed gives the first findings, which the page lists.
func (p *Page) listed() []lint.Diagnostic { return p.now.found[:min(listed, len(p.now.found))] }

// Check makes a text the page's and lints it.
func (p *Page) Check(text string) PageText {
	s := p.session
	v := &view{document: &document{uri: "text", text: text}, places: newPlaces(text, utf16s), path: "text", shown: "text",
		today: s.Today(), judges: s.judges, parser: s.reader.parser, checks: p.checks}
	v.read(&suppress.Suppressor{Today: v.today})
	p.now = v
	out := PageText{Kind: v.kind, Reason: v.reason, Notes: []string{}, Items: []diagnostic{}, Tokens: v.tokenData(),
		Headers: []PageHeader{}}
	for _, d := range v.found {
		out.Counts[severities[d.Severity]-1]++
	}
	for _, d := range p.listed() {
		out.Items = append(out.Items, s.diagnostic(v, d))
	}
	for _, r := range v.results {
		out.Notes = append(out.Notes, r.Notes...)
		var b strings.Builder
		if report.Derivation(&b, v.shown, r.Doc) == nil { // a strings.Builder takes everything
			out.Headers = append(out.Headers, PageHeader{v.sum(r), b.String()})
		}
	}
	return out
}

// Fixes are the fixes of each finding that is listed, in the same order.
func (p *Page) Fixes() [][]PageFix {
	list := p.listed()
	out := make([][]PageFix, len(list))
	for i, d := range list {
		out[i] = []PageFix{}
		for _, f := range p.now.offers.Of(d) {
			out[i] = append(out[i], PageFix{fixTitle(f), p.now.edits(f)})
		}
	}
	return out
}

// SafeFixes is the text with all safe fixes made; without edits if there are none.
func (p *Page) SafeFixes() PageFix { return PageFix{"all safe fixes", p.now.safe().edits} }

// Hover says what is at a place, in Markdown; it is empty where nothing is.
func (p *Page) Hover(line, character int) string {
	offset, ok := p.now.offset(position{line, character})
	if !ok {
		return ""
	}
	_, lines := p.now.says(offset)
	return strings.Join(lines, "\n\n")
}

// PageTemplate is what a new text begins with.
type PageTemplate struct {
	Name string `json:"name"`
	Text string `json:"text"`
}

// Templates are the beginnings of new texts, in the order in which they are offered: cables as an editor offers them,
// and memoranda.
func (p *Page) Templates() (list []PageTemplate) {
	v := &view{document: &document{}, places: newPlaces("", utf16s), today: p.session.Today(),
		parser: p.session.reader.parser}
	cables, _ := v.newCable("", "", 0)
	for _, c := range cables {
		list = append(list, PageTemplate{c.label, c.text})
	}
	for i, mark := range newMarks {
		h := v.header(marking.Parse(mark).Marking, mark)
		list = append(list, PageTemplate{"memo" + levelSuffix(i, h.Marking), memoTemplate(h)})
	}
	return list
}
