package register

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

func (r *reader) item(it *item) {
	whole := it.whole()
	said := strings.ToUpper(whole)
	e := entryOf(said)
	switch {
	case r.listed(it):
	case e != nil && e.Category == Retired:
		r.add(whole, e)
	case r.sar && it.List == nil && entryOf(strings.ToUpper(it.Phrase[0])) == nil && e == nil:
		r.program(it.Phrase[0], slices.Concat([]*name{{Words: it.Phrase[1:]}}, it.Within), whole)
	case r.compartments(it):
	case e != nil && e.Category == FGI:
		r.p.Concealed = true
		r.add(whole, e)
	case e != nil && e.Category != SAR:
		r.control(e, whole)
	case r.release(said, whole):
	case r.lateLevel(said, whole):
	case r.retired(it):
	default:
		r.p.Pieces = append(r.p.Pieces, Piece{Text: whole})
	}
}

// lateLevel reads a classification that is not the first item.
func (r *reader) lateLevel(said, whole string) bool {
	level, restricted, ok := levelOf(said)
	if !ok || restricted || r.foreign {
		return false
	}
	if r.p.Levels++; r.p.Levels == 1 {
		r.p.Level, r.p.Short = level, short(whole)
	} else if level == r.p.Level {
		r.p.Levels--
		r.p.Twice = append(r.p.Twice, whole)
	}
	r.p.Pieces = append(r.p.Pieces, Piece{Text: whole, Known: true})
	return true
}

// retired reads a compartment that the register has no more: SI-UMBRA, KDK-BLFH. The control system is read as it is.
func (r *reader) retired(it *item) bool {
	words := []string{upper(it.Phrase)}
	for _, w := range it.Within {
		words = append(words, upper(w.Words[:1]))
	}
	found := false
	for _, w := range words {
		if e := entryOf(w); e != nil && e.Category == Retired && len(w) > 2 {
			r.add(w, e)
			found = true
		}
	}
	if e := entryOf(words[0]); found && e != nil && e.Category == SCI {
		r.p.SCI = append(r.p.SCI, Path{System: e.Banner})
	}
	return found
}

// release notes a code of declassification, which has no place in a marking.
func (r *reader) release(said, whole string) bool {
	if !marking.Declassification(said) {
		return false
	}
	r.p.Declassify = append(r.p.Declassify, whole)
	r.p.Pieces = append(r.p.Pieces, Piece{Text: whole, Known: true, Place: len(entries) + 1})
	return true
}

func (r *reader) control(e *Entry, whole string) {
	if r.p.Controls&bit(e) != 0 {
		r.p.Twice = append(r.p.Twice, whole)
	}
	r.p.Controls |= bit(e)
	if e.Category == AEA {
		system, within, _ := strings.Cut(e.Banner, "-")
		r.p.AEA = append(r.p.AEA, Path{System: system, Compartment: within})
		r.p.Controls &^= bit(e)
	}
	r.add(whole, e)
}

func (r *reader) add(whole string, e *Entry) {
	place := 1 + slices.IndexFunc(entries[:], func(o Entry) bool { return o.Banner == e.Banner })
	if e.Category == NATOControl && !r.p.NATO() { // it follows the controls of the United States of its category
		place = len(entries) - 1
		for i := range entries {
			if entries[i].Category == natoCategory(e) {
				place = i + 1
			}
		}
	}
	r.p.Pieces = append(r.p.Pieces, Piece{Text: whole, Entry: e, Known: true, Place: place})
}

// listed reads REL TO, DISPLAY ONLY and FGI with the names that follow.
func (r *reader) listed(it *item) bool {
	if it.Within != nil {
		return false
	}
	said := upper(it.Phrase)
	for _, key := range [...]string{"REL TO", "AUTHORIZED FOR RELEASE TO", "RELEASABLE TO", "REL", "DISPLAY ONLY", "FGI",
		"FOREIGN GOVERNMENT INFORMATION"} {
		rest, ok := strings.CutPrefix(said+" ", key+" ")
		if !ok {
			continue
		}
		words := strings.Fields(rest)
		if entryOf(key).Category != FGI { // FGI ALB AND CAN names Andorra
			words, it = unjoined(words), it.unjoined()
		}
		if len(words) == 0 && it.List == nil {
			return r.unlisted(key, it.whole())
		}
		for _, n := range it.List {
			words = append(words, strings.ToUpper(strings.Join(n.Words, " ")))
		}
		r.list(entryOf(key), it.whole(), words)
		return true
	}
	return false
}

// unlisted reads REL alone, which stands for the list of the banner, and the words of a list that is missing.
func (r *reader) unlisted(key, whole string) bool {
	switch e := entryOf(key); {
	case e.Category == FGI: // the source is not named
		return false
	case key == "REL":
		r.p.Unlisted = true
		r.control(e, whole)
	default:
		r.p.Unnamed = append(r.p.Unnamed, whole)
		r.control(e, whole)
	}
	return true
}

// list puts the names of a list where they belong. A name that the register does not have is a piece that is unknown.
func (r *reader) list(e *Entry, whole string, words []string) {
	var known []string
	r.add(whole, e)
	for _, w := range words {
		code, ok := country(w)
		if !ok {
			r.p.Pieces = append(r.p.Pieces, Piece{Text: w, Place: r.p.Pieces[len(r.p.Pieces)-1].Place, Named: true})
			continue
		}
		if slices.Contains(known, code) {
			r.p.Twice = append(r.p.Twice, w)
		}
		known = append(known, code)
	}
	others := names(slices.DeleteFunc(slices.Clone(known), func(c string) bool { return c == "USA" }))
	switch e.Category {
	case FGI:
		r.p.FGI = others
		return
	default:
		r.p.Controls |= bit(e)
		if e.Banner == relTo {
			r.p.Release = others
		} else {
			r.p.Display = others
		}
	}
}

// compartments reads SI-G ABCD, SAR-BP and RD-SIGMA 14 20.
func (r *reader) compartments(it *item) bool {
	if it.List != nil {
		return false
	}
	e := entryOf(upper(it.Phrase))
	if e == nil || e.Category != SCI && e.Category != SAR && !(e.Category == AEA && it.Within != nil) {
		return false
	}
	if e.Category == SAR {
		if it.Within == nil {
			return false
		}
		r.sar = true
		r.program(it.Within[0].Words[0], slices.Concat([]*name{{Words: it.Within[0].Words[1:]}}, it.Within[1:]), it.whole())
		return true
	}
	to := &r.p.SCI
	if e.Category == AEA {
		to = &r.p.AEA
	}
	found, ok := within(e, it.Within)
	if !ok {
		return false
	}
	*to = append(*to, found...)
	if deeper := entryOf(strings.ToUpper(it.whole())); deeper != nil {
		e = deeper
	}
	r.add(it.whole(), e)
	return true
}

// within reads the compartments of a control system; ok is false for one that cannot be.
func within(e *Entry, list []*name) (found []Path, ok bool) {
	system, inner, _ := strings.Cut(e.Banner, "-")
	if len(list) == 0 {
		return []Path{{System: system, Compartment: inner}}, true
	}
	for _, n := range list {
		c := compartment(system, strings.ToUpper(n.Words[0]))
		if c == "" {
			return nil, false
		}
		if len(n.Words) == 1 {
			found = append(found, Path{System: system, Compartment: c})
		}
		for _, sub := range n.Words[1:] {
			if !plain(sub) || c == "SIGMA" && !sigma(sub) {
				return nil, false
			}
			found = append(found, Path{system, c, strings.ToUpper(sub)})
		}
	}
	return found, true
}

// compartment is a compartment's name as a system's table has it; empty for one that is not possible. Names of
// compartments are for a large part not public, so any of two to six letters and digits is read in SI, TK, RSV and HCS.
func compartment(system, word string) string {
	if e := entryOf(system + "-" + word); e != nil {
		_, word, _ = strings.Cut(e.Banner, "-")
		return word
	}
	switch system {
	case "RD", "FRD":
		if word == "SIGMA" || word == "SG" {
			return "SIGMA"
		}
		return ""
	case "HCS":
		return "" // O and P are all that there is
	case "RSV":
		if len(word) != 3 {
			return ""
		}
	case "TK":
		if len(word) > 4 {
			return ""
		}
	case "SI":
		if len(word) < 3 {
			return ""
		}
	}
	if !plain(word) || len(word) > 6 || entryOf(word) != nil {
		return ""
	}
	return word
}

func plain(word string) bool {
	for i := range len(word) {
		if c := text.Upper(word[i]); (c < 'A' || c > 'Z') && (c < '0' || c > '9') {
			return false
		}
	}
	return word != ""
}

// sigma reports whether a number is one of the SIGMA categories in use.
func sigma(n string) bool { return slices.Contains([]string{"14", "15", "18", "20"}, n) }

// program reads one special access program: its two or three letters or its name, its compartments and what is in them.
func (r *reader) program(id string, list []*name, whole string) {
	id = strings.ToUpper(id)
	if len(id) < 2 || !plain(id) {
		r.p.Pieces = append(r.p.Pieces, Piece{Text: whole})
		return
	}
	found := false
	for i, n := range list {
		words := n.Words
		if i == 0 && len(words) > 0 && len(list) > 0 && r.first(whole, id, words) {
			for _, sub := range words {
				r.p.SAR, found = append(r.p.SAR, Path{System: id, Sub: strings.ToUpper(sub)}), true
			}
			continue
		}
		if len(words) == 0 {
			continue
		}
		for _, sub := range words[1:] {
			r.p.SAR, found = append(r.p.SAR, Path{id, strings.ToUpper(words[0]), strings.ToUpper(sub)}), true
		}
		if len(words) == 1 {
			r.p.SAR, found = append(r.p.SAR, Path{System: id, Compartment: strings.ToUpper(words[0])}), true
		}
	}
	if !found {
		r.p.SAR = append(r.p.SAR, Path{System: id})
	}
	r.add(whole, entryOf("SAR"))
}

// first reports whether words follow a program's name after a blank, and not after a dash.
func (r *reader) first(whole, id string, words []string) bool {
	return strings.Contains(strings.ToUpper(whole), id+" "+strings.ToUpper(words[0]))
}

// finish sorts what is a set.
func (r *reader) finish() {
	p := r.p
	p.SCI, p.SAR, p.AEA = set(p.SCI, &p.Twice), set(p.SAR, &p.Twice), set(p.AEA, &p.Twice)
}

func set(list []Path, twice *[]string) []Path {
	sorted := slices.Clone(list)
	slices.SortFunc(sorted, comparePaths)
	for i := 1; i < len(sorted); i++ {
		if sorted[i] == sorted[i-1] {
			*twice = append(*twice, strings.Join(systems(sorted[i:i+1]), ""))
		}
	}
	if len(list) == 0 {
		return nil
	}
	return paths(list)
}
