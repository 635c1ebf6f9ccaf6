package decode

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// Judgment is what a marking means and what the rules find in it.
type Judgment struct {
	Result
	// Unknown are its words that are of no marking, in order.
	Unknown []string
	// Findings are what the rules report of the marking, each rule once.
	Findings []lint.Diagnostic
	// Foreign means that it is a marking of others, as NATO's are, and not one of a cable.
	Foreign bool
	// Unread means that a cable with this marking has no mark there: nothing checks it.
	Unread bool
	// Correct is the marking as it should be; empty where it is sound, and where several are possible or none is near.
	Correct string
	// ByDay means that the day decides: an instruction or a reason is right in its time.
	ByDay bool
	// Perhaps are at most three markings of the register that may have been meant, the nearest first; nil where none is
	// near.
	Perhaps []string
}

// Sound reports whether the marking is known and no rule has an error or a warning about it.
func (j Judgment) Sound() bool {
	return j.Parts != nil && len(j.Unknown) == 0 && !j.Unread && !j.Foreign &&
		!slices.ContainsFunc(j.Findings, func(d lint.Diagnostic) bool { return d.Severity >= lint.Warning })
}

// Linters are the linters that judge a marking. In State's profile they are those of State's rules and of the
// register's: State's cables name the countries of a release list in any order, so the rule on that order is left out.
// In the profile of the register its rules alone judge. verbatim lets them quote words that are of no marking: for
// what the user typed.
func Linters(rules []*lint.Rule, verbatim bool, profile lint.Profile) (list []*lint.Linter, err error) {
	profiles, ignored := []lint.Profile{lint.State, lint.IC}, []string{"P014"}
	if profile == lint.IC {
		profiles, ignored = profiles[1:], nil
	}
	for _, profile := range profiles {
		l, err := lint.NewLinter(rules, lint.Options{Settings: lint.Settings{Profile: profile}, Ignore: ignored,
			Verbatim: verbatim})
		if err != nil {
			return nil, err
		}
		list = append(list, l)
	}
	return list, nil
}

// Judge is Text for a marking that is to be used on a day: the rules look at the smallest cable that has it, so that
// decode never judges otherwise than check. A caption alone is only decoded.
func Judge(s string, day calendar.Day, linters ...*lint.Linter) Judgment {
	w := judge{day, linters, grammar.NewParser()}
	return w.lookAlikes(s, w.judged(s))
}

// judged is Judge for a text whose characters are what they look like.
func (w judge) judged(s string) Judgment {
	if j, ok := loneWord(s); ok && caption(s) == nil && !notMarking(s) && foreignMarking(s) == nil && tag(s) == nil {
		return j
	}
	if w.strict() {
		if j, ok := w.byRegister(strings.TrimSpace(s)); ok {
			return j
		}
	}
	if j, ok := w.ofCUI(strings.TrimSpace(s)); ok {
		return j
	}
	j := w.one(s)
	switch s = strings.TrimSpace(s); {
	case j.Sound():
		j.Correct = ""
	case !j.ByDay:
		j.Correct = w.correct(s, j)
		j.Perhaps = w.perhaps(s, j)
	case j.Correct != "" && !w.one(j.Correct).Sound():
		j.Correct = ""
	}
	return j
}

// judge is one run: a day and the linters.
type judge struct {
	day     calendar.Day
	linters []*lint.Linter
	parser  *grammar.Parser
}

// strict reports whether the register alone judges.
func (w judge) strict() bool {
	return !slices.ContainsFunc(w.linters, func(l *lint.Linter) bool { return l.Profile() != lint.IC })
}

// one judges without looking for what would be correct.
func (w judge) one(s string) Judgment {
	s = strings.TrimSpace(s)
	if spaced, plain := w.unspaced(s); plain != "" {
		j := w.one(plain + strings.TrimPrefix(s, spaced))
		if len(j.Parts) > 0 {
			j.Parts[0].Text = spaced
		}
		return j
	}
	read := register.Parse(s)
	j := Judgment{Result: Text(s), Foreign: foreignMarking(s) != nil && !read.Understood()}
	if list := captionList(s); len(list) > 1 {
		j.Parts, j.Findings = captionParts(list), w.find(captionFrame(list, w.day), "C")
		return j
	}
	m := marking.Parse(s)
	if notMarking(s) {
		return w.instructed(j, s)
	}
	// a caption is decoded alone, LIMITED OFFICIAL USE judged by its time
	if !says(m) && !isForeign(read) || caption(s) != nil && !m.Has(marking.LOU) {
		return j
	}
	switch {
	case j.Foreign:
	case ofRegister(read):
		j.Parts, j.Unknown = registerParts(read), nil
	default:
		j.Parts, j.Unknown = pieces(m), unknown(m)
	}
	if m.Marking.Level == marking.Unmarked && len(m.Words) == 1 && !read.Understood() &&
		!strings.HasPrefix(read.Text, "//") && !m.Opened {
		return j // the name of a control, and not a portion mark (NF)
	}
	f := markFrame(s, m, w.day)
	if isBanner(read) {
		return w.banner(j, read, f)
	}
	j.Unread = !j.Foreign && !w.reads(f)
	j.Findings = slices.DeleteFunc(w.find(f, ""), func(d lint.Diagnostic) bool {
		// State's cables have no such word
		return f.header && d.Severity < lint.Warning || d.Rule.Code == "P004" && ofRegister(read) ||
			d.Rule.Code == "C018" && !w.strict()
	})
	return w.asRegister(w.handling(j, m), read, m)
}

// unspaced is the level that a marking begins with, in spaced letters before its controls as classification lines have
// it, and its plain word; empty for none. The register knows no such spelling.
func (w judge) unspaced(s string) (spaced, plain string) {
	m := marking.Parse(s)
	if w.strict() || len(m.Words) < 2 || !m.Words[0].IsLevel() || m.Words[0].Span.Start > 0 {
		return "", ""
	}
	spaced = m.Words[0].Text
	for _, word := range strings.Fields(spaced) {
		if len(word) > 1 {
			return "", ""
		}
	}
	if len(spaced) < len("S E C R E T") {
		return "", ""
	}
	return spaced, m.Words[0].Level.String()
}

// find runs the linters over a frame and keeps what is about the marking, or of a family of rules.
func (w judge) find(f frame, family string) (found []lint.Diagnostic) {
	t := w.parser.Parse(source.NewFile("marking", f.text))
	for _, l := range w.linters {
		for _, r := range l.File(t, nil) {
			for _, d := range r.Diagnostics {
				known := slices.ContainsFunc(found, func(o lint.Diagnostic) bool { return o.Rule == d.Rule })
				if !known && strings.HasPrefix(d.Rule.Code, family) && d.Span.Overlaps(f.at) {
					found = append(found, d)
				}
			}
		}
	}
	return found
}

// notMarking reports whether a text is decoded as something that is not a marking.
func notMarking(s string) bool {
	for _, read := range [...]func(string) []Part{order, reason, instructionParts} {
		if read(s) != nil {
			return true
		}
	}
	return false
}

// says reports whether a marking has a level, a control or a release list.
func says(m *marking.Parsed) bool {
	return m.Released || slices.ContainsFunc(m.Words, func(w marking.Word) bool {
		return w.IsLevel() || w.Known &&
			w.IsControl(w.Control)
	})
}

// pieces are the parts of a marking that its levels and controls are; words may be unknown.
func pieces(m *marking.Parsed) (parts []Part) {
	for _, w := range m.Words {
		switch {
		case w.IsLevel():
			parts = append(parts, level(w.Text, w.Level))
		case w.IsControl(w.Control):
			parts = append(parts, control(w.Text, w.Control))
		}
	}
	return append(parts, notes(m)...)
}

// unknown are the words of a marking that the vocabulary lacks, names of a release list among them.
func unknown(m *marking.Parsed) (words []string) {
	prose := m.Prose()
	for _, w := range m.Words {
		if !w.Known || slices.ContainsFunc(prose, func(p marking.Word) bool { return p.Span == w.Span }) {
			words = append(words, w.Text)
		}
	}
	return words
}

// correct is the marking that was meant: what the rules' own fixes make of it, else its canonical form with the
// nearest word for each unknown one. It is sound itself, or empty.
func (w judge) correct(s string, j Judgment) string {
	if list := captionList(s); len(list) > 1 {
		return w.withoutCaption(list)
	}
	if read := register.Parse(s); read.Understood() && strings.Contains(s, "//") {
		if right, ok := register.Repair(read); ok && right != s && w.one(right).Sound() {
			return right
		}
		if ofRegister(read) {
			return ""
		}
	}
	fixed := w.fixed(s, j)
	known := s
	for _, word := range j.Unknown {
		_, country := marking.CountryNamed(word)
		if near := text.Nearest(word, vocabulary()); near != "" && text.OneSlip(word, near) && !country {
			known = strings.Replace(known, word, near, 1)
		}
	}
	m := marking.Parse(known)
	if len(unknown(m)) > 0 { // a control that nobody knows is not dropped
		return ""
	}
	long := longForm(m)
	if long { // what a rule writes for it is a portion mark
		fixed = ""
	}
	for _, candidate := range [...]string{fixed, known, canonical(m.Marking, long), canonical(m.Header(), long)} {
		candidate = dressed(candidate, s)
		// more people might have it, or it is the frame's
		if right := marking.Parse(candidate); m.Released && (!right.Released && !m.Has(marking.NOFORN) ||
			right.Level != m.Level) {
			continue
		}
		if candidate != "" && candidate != s && says(marking.Parse(candidate)) && w.one(candidate).Sound() {
			return candidate
		}
	}
	return ""
}

// fixed is a marking after the fixes of its findings; empty where they offer none, or several.
func (w judge) fixed(s string, j Judgment) string {
	f := markFrame(s, marking.Parse(s), w.day)
	for _, d := range j.Findings {
		if len(d.Fixes) != 1 || len(d.Fixes[0].Edits) != 1 {
			continue
		}
		if e := d.Fixes[0].Edits[0]; e.Span == f.at {
			return e.Text
		}
	}
	return ""
}

// vocabulary are the words that an unknown one may have been meant to be.
func vocabulary() (words []string) {
	for c := range marking.Controls(1<<32 - 1).All() {
		words = append(words, c.String(), c.Short())
	}
	for l := marking.Unclassified; l <= marking.TopSecret; l++ {
		words = append(words, l.String())
	}
	return words
}

// longForm reports whether a marking is written as headers are: SECRET//NOFORN.
func longForm(m *marking.Parsed) bool {
	return !m.Opened && !m.Closed && slices.ContainsFunc(m.Words,
		func(w marking.Word) bool { return w.IsLevel() && len(w.Text) > len(w.Level.Letter()) })
}

func canonical(m marking.Marking, long bool) string {
	if m.Level == marking.Unmarked {
		return ""
	}
	if long {
		return m.String()
	}
	return m.Portion()
}

// dressed is a candidate with parentheses where the marking asked about has one, and without where it has none.
func dressed(candidate, asked string) string {
	if candidate == "" || strings.ContainsAny(asked, "()") {
		return candidate
	}
	return strings.Trim(candidate, "()")
}

// reads reports whether the grammar finds the mark of a frame where it is.
func (w judge) reads(f frame) bool {
	for _, d := range cable.Documents(w.parser.Parse(source.NewFile("marking", f.text))) {
		for _, p := range d.Portions {
			for _, m := range p.Marks {
				if m.Span.Overlaps(f.at) && m.Span.Start <= f.at.Start && m.Span.End >= f.at.End {
					return true
				}
			}
		}
	}
	return false
}
