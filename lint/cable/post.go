package cable

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// originTokens is how many tokens from the start of a file may hold an archive's block and an envelope.
const originTokens = 60

// Origin is what an archive's block and the FM line at the start of a file say about the post that sent the cable;
// empty where neither is there.
func Origin(t *grammar.Tree) string {
	var origin []string
	tokens := t.All()
	for i := range min(tokens.Len(), originTokens) {
		switch kind := tokens.KindAt(i); kind {
		case scan.From, scan.ArchiveOrigin, scan.ArchiveIdentifier:
		default:
			continue
		}
		switch tok := tokens.At(i); tok.Kind {
		case scan.From, scan.ArchiveOrigin:
			if post := tok.PostLetters(); post != "" {
				origin = append(origin, post)
			}
		case scan.ArchiveIdentifier:
			if id, written, _ := tok.Identifier(); written {
				origin = append(origin, postLetters(id.Post))
			}
		}
	}
	return strings.Join(origin, " ")
}

// ShownPost is a post as reports may name it: of a post that the origin names the words that the origin or the table
// has, of another one or two words, since a spliced cable's post is in neither. A line may have taken in prose, and
// that is dots, also where it is glued to the post: of a word that is not in capitals only the capitals are a post's.
func ShownPost(post, origin string) string {
	type piece struct {
		at    source.Span
		known bool
	}
	var pieces []piece
	at, known, named := 0, 0, false
	for word := range strings.FieldsSeq(post) {
		at += strings.Index(post[at:], word)
		own, byOrigin, of := source.Span{End: len(word)}, inOrigin(strings.ToUpper(word), origin), strings.ToUpper(word)
		if !byOrigin && !postWord(of) {
			own = capitalsOf(word)
			of = own.In(word)
			byOrigin = inOrigin(of, origin)
		}
		if !own.Empty() {
			p := piece{own.Shift(at), byOrigin || postWord(of)}
			if named = named || byOrigin; p.known {
				known++
			}
			pieces = append(pieces, p)
		}
		at += len(word)
	}
	guest := known < len(pieces) && !named && len(pieces) <= guestWords
	r := marking.NewRedaction(post)
	for _, p := range pieces {
		if p.known || guest {
			r.Keep(p.at)
		}
	}
	return r.String()
}

// capitalsOf is the longest part of a word without small letters, from its first to its last letter: VARNES of
// oldVARNES. It is empty where that is too short for a post.
func capitalsOf(word string) (longest source.Span) {
	if !text.HasLower(word) {
		return source.Span{End: len(word)}
	}
	for from := 0; from < len(word); {
		end := from
		for end < len(word) && text.IsUpper(word[end]) {
			end++
		}
		if end-from > max(longest.Len(), 2) {
			longest = source.Span{Start: from, End: end}
		}
		from = end + 1
	}
	return longest
}

// gluedTo is what is glued to the capitals of a post in small letters: old of oldVARNES, where the FM line does not
// have the word as a whole. A word such as McMURDO or AmembassyVARNES is a post's.
func (d *documentBuilder) gluedTo(post Text) source.Span {
	at := 0
	for word := range strings.FieldsSeq(post.Text) {
		at += strings.Index(post.Text[at:], word)
		own := capitalsOf(word)
		for _, rest := range [...]source.Span{{End: own.Start}, {Start: own.End, End: len(word)}} {
			letters := strings.ToUpper(rest.In(word))
			if !own.Empty() && len(postLetters(letters)) >= shortestGlued && !postWord(letters) &&
				!d.sends(strings.ToUpper(word)) {
				return rest.Shift(post.Span.Start + at)
			}
		}
		at += len(word)
	}
	return source.Span{}
}

// shortestGlued is how many letters are no part of a name: Mc is one.
const shortestGlued = 3

// sends reports whether an FM line has a word.
func (d *documentBuilder) sends(word string) bool {
	for _, e := range d.doc.Envelopes {
		if inOrigin(word, postLetters(strings.ToUpper(e.Sender))) {
			return true
		}
	}
	return false
}

// shownPost is ShownPost by the origin that a file names. Of one word of capitals that makes no difference, so that it
// is not looked for.
func shownPost(post string, t *grammar.Tree) string {
	if capitals(post) {
		return post
	}
	return ShownPost(post, Origin(t))
}

// guestWords is the most words of a post that nothing else in the file names.
const guestWords = 2

// inOrigin reports whether a word of a post is in the origin.
func inOrigin(word, origin string) bool {
	letters := postLetters(word)
	return len(letters) > 1 && strings.Contains(origin, letters)
}

// postWord reports whether a word can be of any post: it is of the table, or the year that lines of the 1970s put
// first.
func postWord(word string) bool {
	return text.DigitsEnd(word, 0) == len(word) && len(word) <= 4 || slices.Contains(postWords[:], strings.Trim(word, "."))
}

// postWords are the words of posts whose names have several, and of missions: what FM lines shorten.
var postWords = [...]string{
	"STATE", "SECSTATE", "USUN", "USEU", "USNATO", "USOSCE", "UNVIE", "USDEL", "USMISSION", "AMEMBASSY", "AMCONSUL",
	"USINT", "USLO", "AIT", "REO", "FAA", "MISSION",
	"THE", "HAGUE", "NEW", "YORK", "DELHI", "SAN", "JOSE", "SALVADOR", "SAO", "PAULO", "RIO", "DE", "JANEIRO", "HONG",
	"KONG", "HO", "CHI", "MINH", "CITY", "TEL", "AVIV",
	"ABU", "DHABI", "ADDIS", "ABABA", "KUALA", "LUMPUR", "PORT", "OF", "SPAIN", "AU", "PRINCE", "LOUIS", "MORESBY",
	"BUENOS", "AIRES", "LA", "PAZ", "SANTO", "DOMINGO",
	"ST", "PETERSBURG", "CAPE", "TOWN", "DAR", "ES", "SALAAM", "PHNOM", "PENH", "BANDAR", "SERI", "BEGAWAN", "NUEVO",
	"LAREDO", "CIUDAD", "JUAREZ", "PONTA", "DELGADA",
	"CHIANG", "MAI", "VATICAN", "PARIS", "BRUSSELS", "GENEVA", "VIENNA", "ROME", "BERLIN", "BAGHDAD", "KABUL", "TOKYO",
	"MEXICO", "PANAMA", "GUATEMALA", "LONDON",
}

// damagedPost reports whether a copy left too little of a name: noise, or a part of the word for the kind of post.
func damagedPost(name, letters string) bool {
	for _, kind := range [...]string{"AMEMBASSY", "AMCONSUL", "USMISSION"} {
		if strings.HasPrefix(kind, letters) {
			return true
		}
	}
	// an address is joined to it
	return text.Noisy(name) || strings.Contains(name, "WASHDC")
}

// OtherPost reports whether a name, of an FM line or a page line, is of another post than one of a classification
// line: none of the post's words of four letters or more is in it, nor the whole. What is masked is of no post.
func OtherPost(name, post string) bool {
	if strings.Contains(name, "XX") || strings.Contains(name, "##") || post == "" || samePost(name, post, true) {
		return false
	}
	letters := postLetters(strings.ToUpper(name))
	if whole := postLetters(post); len(letters) < 3 || len(whole) < 3 || strings.Contains(letters, whole) ||
		strings.Contains(whole, letters) || strings.Contains(letters, whole[:max(min(5, len(whole)), len(whole)/2)]) ||
		damagedPost(name, letters) {
		return false
	}
	for word := range strings.FieldsSeq(post) {
		w := postLetters(word)
		if len(w) >= 4 && strings.Contains(letters, w) {
			return false
		}
		for n := range strings.FieldsSeq(name) { // a letter lost, added or exchanged
			if len(w) >= 4 && (text.OneSlip(postLetters(strings.ToUpper(n)), w) ||
				text.OneSlip(scan.KeyLetters(n), scan.KeyLetters(w))) {
				return false
			}
		}
	}
	return true
}

// wholePost is a post that a page line may have cut to six letters, as the FM line has it.
func (d *documentBuilder) wholePost(cut string) string {
	for _, e := range d.doc.Envelopes {
		words := strings.Fields(e.Sender)
		for i := range words {
			if post := strings.Join(words[i:], " "); strings.HasPrefix(postLetters(post), postLetters(cut)) {
				return post
			}
		}
	}
	return cut
}

// beforePost is what a classification line has before the post that the FM line names; empty where nothing is, or the
// words may be of the post's name.
func (d *documentBuilder) beforePost(post string) string {
	if i := strings.LastIndexAny(post, notOfPosts); i >= 0 {
		signOrBlank := func(c rune) bool { return c == ' ' || strings.ContainsRune(notOfPosts, c) }
		words := slices.Collect(strings.FieldsFuncSeq(post[:i], signOrBlank))
		if len(words) > 0 && !slices.ContainsFunc(words, notOfPost) { // USUN/QUELLVILLE, (CORRECTED COPY) QUELLVILLE
			return ""
		}
		return post[:i+1]
	}
	for _, e := range d.doc.Envelopes {
		sender := postLetters(strings.ToUpper(e.Sender))
		for at := 0; sender != "" && at < len(post); at++ {
			if at > 0 && post[at-1] != ' ' {
				continue
			}
			if own := postLetters(post[at:]); len(own) < shortestPost || !strings.HasSuffix(sender, own) {
				continue
			}
			before := strings.TrimRight(post[:at], " ")
			strange := false
			for word := range strings.FieldsSeq(before) {
				if postWord(word) || inOrigin(word, sender) || marking.Known(word) {
					return ""
				}
				strange = strange || notOfPost(word)
			}
			if !strange {
				return ""
			}
			return before
		}
	}
	return ""
}

// notOfPost reports whether a word cannot be part of a post, and cannot come before one.
func notOfPost(word string) bool {
	return !postWord(word) && !slices.Contains(namingWords[:], word)
}

// namingWords are before the name of a post, and are no control: CONSUL QUELLVILLE, FROM QUELLVILLE, CITE QUELLVILLE,
// CORRECTED COPY QUELLVILLE.
var namingWords = [...]string{"CONSUL", "CONSULATE", "LEGATION", "FROM", "CITE", "CORRECTED", "CORRECTION", "COPY"}

// otherThanPost reports whether a text has a sign that the name of a post does not have.
func otherThanPost(s string) bool { return strings.ContainsAny(s, notOfPosts) }

// notOfPosts are signs that the name of a post does not have.
const notOfPosts = "/()[]"

// shortestPost is how many letters the name of a post has at least that is told from the words before it.
const shortestPost = 4
