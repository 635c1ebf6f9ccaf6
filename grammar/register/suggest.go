package register

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// Suggest gives at most three markings of the register that a damaged one may have been meant to be, the nearest
// first; nil where none is near. It forgets the signs between the words, reads the letters as words of the register
// with as few typos as possible, and writes the result in the register's order. No word is dropped.
func Suggest(s string) []string {
	l, all := guesses(s)
	var best []string
	written := Parse(s)
	if right := rewritten(written); right != "" {
		best = append(best, right)
	}
	names := 0
	if written.Understood() {
		names = len(namedIn(written))
	} else if len(all) > 0 {
		names = len(namedIn(Parse(all[0].right)))
	}
	for _, g := range all {
		if len(best) == 3 || g.cost > all[0].cost+2*typo {
			break
		}
		if !slices.Contains(best, g.right) && l.plausible(g.slips) &&
			len(namedIn(Parse(g.right))) <= names { // nobody is added to those who may have it
			best = append(best, g.right)
		}
	}
	return best
}

// namedIn are the names in the lists of a marking.
func namedIn(p *Parsed) []string { return slices.Concat(p.Release, p.Display, p.FGI) }

// longestLetters is how many letters and digits a marking has at most that is read.
const longestLetters = 160

// guesses reads a text's letters as words of the register, the nearest reading first; each is a marking that is
// understood.
func guesses(s string) (l spelling, all []guess) {
	s, _ = text.Fold(s[:min(len(s), Longest)])
	if l = letters(withoutAnd(s)); len(l.text) == 0 || len(l.text) > longestLetters {
		return l, nil
	}
	for _, g := range l.read() {
		p := Parse(g.text)
		if !p.Understood() {
			continue
		}
		p.Portion, p.Short = l.portion, g.short
		if p.Contradicts() {
			g.cost += 150
		}
		g.right = p.Right()
		all = append(all, g)
	}
	slices.SortStableFunc(all, func(a, b guess) int { return a.cost - b.cost })
	return l, all
}

// spelling is a text without its signs: capitals and digits, and before each the sign that was there.
type spelling struct {
	source  string
	text    string
	at      []int  // by letter: its place in the source
	sign    []byte // by letter; 0 for none, a blank, '/', '=' for a double slash, ',' or '-'
	foreign bool
	portion bool
}

func letters(s string) (l spelling) {
	var b strings.Builder
	sign := byte(0)
	l.source = s
	for i := range len(s) {
		c := text.Upper(s[i])
		switch {
		case 'A' <= c && c <= 'Z' || '0' <= c && c <= '9':
			b.WriteByte(c)
			l.sign, l.at = append(l.sign, sign), append(l.at, i)
			sign = 0
		case c == '(' && b.Len() == 0:
			l.portion = true
		case c == '/' && sign == '/':
			sign = '='
			l.foreign = l.foreign || b.Len() == 0
		case c == '/' || c == ',' || c == '-':
			sign = c
		case sign == 0:
			sign = ' '
		}
	}
	l.text = b.String()
	if len(l.sign) > 0 {
		l.sign[0] = '='
	}
	return l
}

// between is what was written before a letter, after the letter before it.
func (l *spelling) between(i int) string { return l.source[l.at[i-1]+1 : l.at[i]] }

// word is what was written from a letter to before another.
func (l *spelling) word(i, n int) string { return l.source[l.at[i] : l.at[i+n-1]+1] }

// place is what may come next in a marking.
type place uint8

const (
	atStart place = iota
	afterOwner
	afterLevel
	inJoint   // the countries of a joint marking
	inList    // names of countries
	inSystem  // compartments
	inProgram // special access programs
	inSigma   // numbers
)

// guess is a beginning of a text read as words of the register.
type guess struct {
	text  string
	cost  int
	at    place
	short bool // the classification is a letter
	last  Category
	// The words that were written with a typo or in another form, and the signs that the register writes
	// otherwise, both in order.
	slips []slip
	gaps  []gap
	right string // the marking as the register writes it
}

// slip is a word of n letters from a letter on that is not the register's, and the word that it may be.
type slip struct {
	at, n int
	word  *candidate
}

// gap is what the register writes before a letter.
type gap struct {
	at   int
	want string
}

// typo is the cost of one typo.
const typo = 100

// width is how many guesses are kept for each place in the text.
const width = 12

// read gives the guesses for the whole text, the best first.
func (l *spelling) read() []guess {
	beam := make([][]guess, len(l.text)+1)
	start := guess{}
	if l.foreign {
		start.text = "//"
	}
	beam[0] = []guess{start}
	words := candidates.Get()
	for i := range len(l.text) {
		if len(beam[i]) == 0 {
			continue
		}
		sets := letterSets(l.text[i:])
		var asked, takes [kindsOfWords]bool
		for w := range words {
			word := &words[w]
			k := word.kind()
			if !asked[k] {
				asked[k] = true
				takes[k] = slices.ContainsFunc(beam[i], func(g guess) bool { return g.takes(word) })
			}
			if takes[k] {
				l.try(beam, i, word, &sets)
			}
		}
		l.free(beam, i)
	}
	return beam[len(l.text)]
}

// keeps reports whether a guess of a cost is one of the best of a place.
func keeps(best []guess, cost int) bool { return len(best) < width || cost < best[width-1].cost }

// kept is the best guesses of a place with another one, behind those of its cost.
func kept(best []guess, g guess) []guess {
	i := len(best)
	for i > 0 && best[i-1].cost > g.cost {
		i--
	}
	best = slices.Insert(best, i, g)
	return best[:min(width, len(best))]
}

// letterSets are the sets of the first letters of a text: of none, of one, and so on.
func letterSets(s string) (sets [longestLetters + 1]uint64) {
	for n := range len(s) {
		sets[n+1] = sets[n] | letterSet(s[n:n+1])
	}
	return sets
}

// try reads the letters from i on as a word, exactly or with typos. sets are those of the letters from i on.
func (l *spelling) try(beam [][]guess, i int, w *candidate, sets *[longestLetters + 1]uint64) {
	allowed := 1
	if len(w.letters) > 8 {
		allowed = 2
	}
	for n := max(1, len(w.letters)-allowed); n <= len(w.letters)+allowed && i+n <= len(l.text); n++ {
		if bits.OnesCount64(sets[n]^w.set) > 2*allowed { // each typo changes two letters at most
			continue
		}
		typos := text.Typos(l.text[i:i+n], w.letters, allowed)
		if typos > allowed {
			continue
		}
		cost := typos*typo + w.cost + l.gaps(i, n, w)
		if typos > 0 && (len(w.letters) < 3 || w.code && len(w.letters) == 3) {
			cost += 40 // of short words many are near
		}
		for _, g := range beam[i] {
			if !g.takes(w) || !keeps(beam[i+n], g.cost+cost) {
				continue
			}
			next := g.add(w)
			next.cost = g.cost + cost
			l.note(&next, g, i, n, w, typos)
			beam[i+n] = kept(beam[i+n], next)
		}
	}
}

// note adds to a guess what was written otherwise than the register writes its last word.
func (l *spelling) note(next *guess, before guess, i, n int, w *candidate, typos int) {
	if want := before.separator(w); i > 0 && l.between(i) != want {
		next.gaps = append(slices.Clip(next.gaps), gap{i, want})
	}
	if typos > 0 || w.named {
		next.slips = append(slices.Clip(next.slips), slip{i, n, w})
		return
	}
	for j := i + 1; j < i+n; j++ {
		want := ""
		if k := j - i; w.gap[k] {
			want = w.sign(k)
		}
		if l.between(j) != want {
			next.gaps = append(slices.Clip(next.gaps), gap{j, want})
		}
	}
}

// separator is what the register writes between a guess and the word that comes next.
func (g guess) separator(w *candidate) string {
	switch {
	case w.level || w.owner || w.code && g.at != inList:
		return " "
	case w.code:
		list := g.text[strings.LastIndex(g.text, "/")+1:]
		if list == relTo || list == displayOnly || strings.HasPrefix(list, "FGI") {
			return " "
		}
		return ", "
	case g.at != atStart && g.last == w.category && g.last != Retired && w.category != NATOControl:
		return "/"
	}
	return "//"
}

// gaps is the cost of signs inside a word, and of none after it.
func (l *spelling) gaps(i, n int, w *candidate) (cost int) {
	for j := i + 1; j < i+n; j++ {
		if l.sign[j] != 0 && (n != len(w.letters) || !w.gap[j-i]) {
			cost += 25
		}
	}
	if i+n < len(l.text) && l.sign[i+n] == 0 {
		cost += 80
	}
	return cost
}

// free reads a compartment, a program or a number, of which there is no list.
func (l *spelling) free(beam [][]guess, i int) {
	n := 1
	for i+n < len(l.text) && l.sign[i+n] == 0 {
		n++
	}
	word := l.text[i : i+n]
	for _, g := range beam[i] {
		next := g
		next.cost += 25
		switch sign := l.sign[i]; {
		case g.at == inSigma && sigma(word):
			next.text += " " + word
			if l.between(i) != " " {
				next.gaps = append(slices.Clip(next.gaps), gap{i, " "})
			}
		case g.at == inProgram && strings.HasSuffix(g.text, "//SAR") && sign == ' ' && n >= 2:
			next.text += "-" + word
			next.gaps = append(slices.Clip(next.gaps), gap{i, "-"})
		case g.at == inSystem && n >= 2 && n <= 6 && sign == '-':
			next.text += "-" + word
		case g.at == inSystem && n >= 2 && n <= 6 && sign == ' ' &&
			strings.Contains(g.text[strings.LastIndex(g.text, "/")+1:], "-"):
			next.text += " " + word
		case g.at == inProgram && n >= 2 && (sign == '-' || sign == ' ' || sign == '/'):
			next.text += string(sign) + word
		default:
			continue
		}
		if keeps(beam[i+n], next.cost) {
			beam[i+n] = kept(beam[i+n], next)
		}
	}
}

// takes reports whether a word can come after a guess.
func (g guess) takes(w *candidate) bool {
	switch {
	case w.level:
		return g.at == afterOwner || g.at == atStart && !w.foreign
	case w.owner:
		return g.at == atStart
	case w.code:
		return g.at == inJoint || g.at == inList || len(w.text) == 3 && strings.HasPrefix(g.text, "//") &&
			(g.at == atStart || g.at == afterOwner && g.text != "//JOINT")
	}
	return g.at != atStart && g.at != afterOwner
}

// add is the guess with a word after it that it takes.
func (g guess) add(w *candidate) guess {
	switch {
	case w.level:
		if g.at == afterOwner {
			g.text += " "
		}
		g.text += w.text
		g.short = len(w.text) < 3
		joint := strings.HasPrefix(g.text, "//JOINT")
		g.at, g.last = afterLevel, Retired // no category
		if joint {
			g.at = inJoint
		}
		return g
	case w.owner:
		g.text = "//" + w.text
		g.at, g.short, g.last = afterLevel, len(w.text) <= 4, Retired
		if w.text == "JOINT" {
			g.at = afterOwner
		}
		return g
	case w.code:
		return g.named(w)
	}
	return g.control(w)
}

// named is the guess with the name of a country or a group after it.
func (g guess) named(w *candidate) guess {
	separator := g.separator(w)
	if g.at == atStart {
		separator = ""
	}
	if g.at == atStart || g.at == afterOwner {
		g.at = afterOwner
	}
	g.text += separator + w.text
	return g
}

func (g guess) control(w *candidate) guess {
	g.text += "//" + w.text
	g.at, g.last = afterLevel, w.category
	switch e := entryOf(w.text); {
	case w.text == relTo, w.text == displayOnly, w.text == "FGI":
		g.at = inList
	case w.text == "RD-SIGMA" || w.text == "FRD-SIGMA":
		g.at = inSigma
	case e != nil && e.Category == SCI:
		g.at = inSystem
	case e != nil && e.Category == SAR:
		g.at = inProgram
	}
	return g
}
