package rules

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var invalidReleaseList = &lint.Rule{
	Code: "P020", Name: "invalid-release-list", Title: "the release list names nobody, or a country that does not exist",
	Demands:    "a release list names the United States and others, by names or codes that readers know",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Alone:      true,
	Cites: []law.Cite{law.Consistency("a release list says who may have the text: the lists of public cables name " +
		"countries and organizations, and those of codes begin with USA")},
	Why: `Anybody who shares the text goes by this list. A list without a name, with USA alone or with an unknown code
does not show to whom the text may be released. A list of codes that leaves out USA is not the register's form, and
programs refuse it. Papers that follow the register name countries by three letters: GBR, not UK. A list after REL
without TO is only noted. State's short forms, such as REL NATO and REL UK, need no USA.`,
	Silences: []string{"C018", "P014"},
	Fixes:    []lint.FixKind{lint.Safe},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "2. ⟦(C//REL TO)⟧ The minister gave a date.", Note: "a list of nobody"},
		{Frame: "2009 C", Text: "2. (C//REL TO ⟦GBR⟧) The minister gave a date.",
			Fixed: "2. (C//REL TO USA, GBR) The minister gave a date.", Note: "a code, and USA is left out"},
		{Frame: "2009 C", Text: "2. (C//REL TO ⟦UK⟧, CAN) The minister gave a date.",
			Fixed: "2. (C//REL TO USA, UK, CAN) The minister gave a date.", Note: "an old code next to another"},
		{Frame: "none", Text: "SECRET//REL TO USA, GBR" + memoDate + "(S//REL TO USA, ⟦UK⟧) He told us so.\n\n" +
			"(S//REL TO USA, GBR) She did, too." + memoBlock + "SECRET//REL TO USA, GBR\n",
			Note: "in a paper that follows the register"},
		{Frame: "2009 C", Text: "2. (C//REL TO ⟦USA⟧) The minister gave a date.", Note: "nobody else"},
		{Frame: "2009 C", Text: "2. (C//REL TO ⟦USA ONLY⟧) The minister gave a date.",
			Note: "nobody else, in other words"},
		{Frame: "2009 C", Text: "2. (C//REL TO USA, ⟦GBR ONLY⟧) The minister gave a date.", Note: "a word too many"},
		{Frame: "2009 C", Text: "2. (C//REL TO USA, ⟦XYZ⟧) The minister gave a date.", Note: "no country has this code"},
		{Frame: "2009 C", Text: "2. (C//REL TO USA, ⟦XX⟧) The minister gave a date.", Note: "no group has this name"},
		{Frame: "2009 C", Settings: &lint.Settings{Captions: []string{"QQZZ"}}, Trap: true,
			Text: "2. (C//REL TO USA, QQZZ) The minister gave a date.", Note: "a group of the configuration"},
		{Frame: "2009 C", Text: "2. (C//REL TO ⟦USA GBR⟧) The minister gave a date.", Note: "the comma is missing"},
		{Frame: "2009 C", Text: "C O N F I D E N T I A L//REL TO ⟦GBR⟧ QUELLVILLE 000412",
			Note: "on the classification line"},
		{Frame: "2009 C", Text: "2. (C/REL ⟦FRNACE⟧) The minister gave a date.", Note: "a typo"},
		{Frame: "2009 C", Text: "2. ⟦(C//REL USA, GBR)⟧ The minister gave a date.", Note: "TO is missing"},
		{Frame: "2009 C", Text: "2. (C/REL USA, GBR) The minister gave a date.", Trap: true,
			Note: "State's form, without TO"},
		{Frame: "2009 C", Text: "2. (C/REL NATO) The minister gave a date.", Trap: true, Note: "State's form, without USA"},
		{Frame: "2009 C", Text: "2. (C/REL PAK) The minister gave a date.", Trap: true, Note: "a code in State's form"},
		{Frame: "2009 C", Text: "2. (C/REL NATO/AUS) The minister gave a date.", Trap: true,
			Note: "a code among State's names"},
		{Frame: "2009 C", Text: "2. (C//REL TO USA, GBR) The minister gave a date.", Note: "the register's form"},
	},
	Check: func(p *lint.Pass) {
		lists := releaseLists{Pass: p, countries: sync.OnceValue(func() []string { return countriesInLists(p.Doc) })}
		if p.Profile != lint.IC { // C018 and P014
			lists.ofMarks()
		}
		lists.ofHeader()
		listsWithoutTo(p)
	},
}

// releaseLists checks the release lists of a document.
type releaseLists struct {
	*lint.Pass
	// countries are the codes of countries in the lists of a paper's marks. They are gathered once, so that each list
	// does not go over all marks.
	countries func() []string
}

// ofMarks reports the release lists of marks that name nobody, or not whom they should.
func (p releaseLists) ofMarks() {
	elsewhere := sync.OnceValue(func() bool { return listElsewhere(p.Doc) })
	above := sync.OnceValue(func() bool { return bannerAboveMarks(p.Doc) })
	for _, b := range p.Doc.Binding() {
		m := b.Mark
		if !m.Parsed.Released {
			continue
		}
		if shortRelease(m) && elsewhere() {
			continue
		}
		if found, ok := p.fault(m.Parsed, m.Text, m.Span); ok {
			found.Scope = scopeOf(b)
			if shortRelease(m) && p.Doc.Paper != nil && !above() { // the copy lost the banner, which may have the list
				found.Severity = lint.Info
			}
			p.Report(found)
		}
	}
}

// ofHeader reports the same of the header's lines and of banners.
func (p releaseLists) ofHeader() {
	var all repeats
	headerMarks(p.Doc, func(m *marking.Parsed, s string, at source.Span) {
		if p.Profile == lint.IC && strings.Contains(s, "/") {
			return
		}
		if found, ok := p.fault(m, s, at); ok {
			noteIfListBroken(p.Doc, &found, at)
			all.add(s, found)
		}
	})
	all.report(p.Pass)
}

// shortRelease reports whether a mark with REL has no list. Defense writes (S//REL) so below a banner that has one,
// and the reader of the register takes it (IC Markings Register and Manual, 2016, page 150): the list is the banner's.
func shortRelease(m *cable.Mark) bool {
	return !m.Parsed.ReleaseTo() && len(m.Parsed.ReleaseNames(m.Text)) == 0
}

// listElsewhere reports whether the header or a banner has the list of a mark that says REL alone, or may have it: the
// list may be in a banner of a paper that was not read whole, or is not in the copy.
func listElsewhere(d *cable.Document) (has bool) {
	if d.Paper != nil && (!bannered(d) || !bannersRead(d)) {
		return true
	}
	headerMarks(d, func(m *marking.Parsed, s string, _ source.Span) {
		has = has || m.Released && len(m.ReleaseNames(s)) > 0
	})
	return has
}

// bannerAboveMarks reports whether a banner is above the first mark of a document.
func bannerAboveMarks(d *cable.Document) (above bool) {
	binding := d.Binding()
	headerMarks(d, func(_ *marking.Parsed, _ string, at source.Span) {
		above = above || len(binding) > 0 && at.Start < binding[0].Mark.Span.Start
	})
	return above
}

// headerMarks goes over what of the header may have a release list: classification lines, banners and captions.
func headerMarks(d *cable.Document, yield func(m *marking.Parsed, s string, at source.Span)) {
	for _, b := range d.Blocks {
		if b.Line != nil && !b.Line.FromPage {
			yield(b.Line.Level.Parsed, b.Line.Level.Text, b.Line.Level.Span)
		}
		for _, m := range b.Banner {
			yield(m.Parsed, m.Text, m.Span)
		}
		for _, c := range b.Captions {
			if !marking.MayRelease(c.Text) { // as of most captions
				continue
			}
			yield(marking.Parse(c.Text), c.Text, c.Span)
		}
	}
	if d.Paper != nil {
		for _, message := range d.Paper.Messages {
			for _, m := range message.Banners {
				yield(m.Parsed, m.Text, m.Span)
			}
		}
	}
}

// fault is what is wrong with the release list of a marking with the text s at a place; ok is false where
// nothing is, or where it has none.
func (p releaseLists) fault(m *marking.Parsed, s string, at source.Span) (found lint.Diagnostic, ok bool) {
	if !m.Released || m.Has(marking.NOFORN) { // P013
		return found, false
	}
	names := m.ReleaseNames(s)
	if len(names) == 0 {
		return lint.Diagnostic{Span: at, Message: "the release list names nobody",
			Help: "name the United States and the others, or remove REL TO"}, true
	}
	usa, codes := false, true
	for _, n := range names {
		usa = usa || n.IsUnitedStates()
		short := len(n.Text) == 2 && n.Known() && m.Double && m.ReleaseTo() // UK among codes
		codes = codes && (marking.IsCountry(n.Text) || short)
		fault, wrong := p.nameFault(m, n, s)
		if wrong && n.Codes() {
			fault.Help = "write " + withCommas(names)
		}
		switch {
		case wrong && !ok:
			found, ok = fault, true
			found.Span = n.Span.Shift(at.Start)
		case wrong:
			found.Related = append(found.Related, lint.Related{Span: n.Span.Shift(at.Start), Message: fault.Message})
		}
	}
	if ok {
		return found, true
	}
	first := names[0].Span.Shift(at.Start)
	switch {
	case usa && len(names) == 1:
		found = usaAlone()
		found.Span = first
		return found, true
	case codes && !usa && (m.Double || m.ReleaseTo()):
		return lint.Diagnostic{Span: first, Message: "the release list of country codes leaves out USA",
			Help:  "write USA first, and then the others",
			Fixes: replace(lint.Safe, at, s[:names[0].Span.Start]+"USA, "+s[names[0].Span.Start:], "add USA")}, true
	}
	return found, false
}

// nameFault is what is wrong with one name of the release list of a marking with the text s, without its place; ok is
// false where nothing is.
func (p releaseLists) nameFault(m *marking.Parsed, n marking.ReleaseName, s string) (found lint.Diagnostic, ok bool) {
	code, only := n.Only()
	if only && code == "USA" {
		return usaAlone(), true
	}
	if only {
		return lint.Diagnostic{Message: n.Text + " in the release list is not a country or group; ONLY is not written there",
			Help: "write " + code}, true
	}
	switch code, named := marking.CountryNamed(n.Text); {
	case named && len(n.Text) == 2 && m.ReleaseTo() && p.ByRegister(s):
		return lint.Diagnostic{Message: n.Text + " has two letters, and the register names countries by three",
			Help: "write " + code}, true
	case n.Codes():
		return lint.Diagnostic{Message: n.Text + " in the release list has no comma between its codes"}, true
	case n.Known(): // as nearly all are
		return found, false
	case n.BadCode():
		if near := p.alike(n.Text); near != "" {
			return lint.Diagnostic{Severity: lint.Info, Message: n.Text + " in the release list may be " + near +
				", of which a machine misread letters", Help: "compare it with the original"}, true
		}
		return lint.Diagnostic{Message: n.Text + " in the release list is not the code of a country",
			Help: "write the code of the country that was meant"}, true
	case n.UnknownGroup() && (m.Double || m.ReleaseTo()) && !slices.Contains(p.Captions, n.Text):
		return lint.Diagnostic{Message: n.Text + " in the release list is not a country or group that is known",
			Help: "write the code that was meant, or list it among the captions of the configuration"}, true
	}
	near := n.Nearest()
	return lint.Diagnostic{Help: "write " + near,
		Message: fmt.Sprintf("%s in the release list is not a country or group; nearest: %s", n.Text, near)}, near != ""
}

// withCommas is a release list with a comma between its codes, each of which is there once.
func withCommas(names []marking.ReleaseName) string {
	var list []string
	for _, n := range names {
		words := []string{n.Text}
		if n.Codes() {
			words = strings.Fields(n.Text)
		}
		for _, w := range words {
			if !slices.Contains(list, w) {
				list = append(list, w)
			}
		}
	}
	return "REL TO " + strings.Join(list, ", ")
}

// alike is the code of a country in another release list of a paper that a machine may have taken for a code that no
// country has; empty for none.
func (p releaseLists) alike(code string) string {
	for _, country := range p.countries() {
		if marking.AlikeCodes(country, code) {
			return country
		}
	}
	return ""
}

// countriesInLists are the codes of countries in the release lists of a paper's marks, each once.
func countriesInLists(d *cable.Document) (codes []string) {
	if d.Paper == nil {
		return nil
	}
	seen := map[string]bool{}
	for _, b := range d.Binding() {
		for _, n := range b.Mark.ReleaseNames(b.Mark.Text) {
			if marking.IsCountry(n.Text) && !seen[n.Text] {
				seen[n.Text] = true
				codes = append(codes, n.Text)
			}
		}
	}
	return codes
}

// usaAlone is the finding on a list that names USA and nobody else.
func usaAlone() lint.Diagnostic {
	return lint.Diagnostic{Message: "the release list names USA alone", Help: "name the other countries, or write NF"}
}
