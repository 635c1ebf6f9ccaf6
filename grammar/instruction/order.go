package instruction

import (
	"strings"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// orderText is the grammar's root: a key, then any sequence of parts, so that no input can fail.
type orderText struct {
	Signs []*lexer.Token `parser:"@Sign*"`
	Key   *lexer.Token   `parser:"@Key?"`
	Parts []*orderPart   `parser:"@@*"`
}

// orderPart is one piece after the key.
type orderPart struct {
	Downgrade *downgrade    `parser:"  @@"`
	Decl      *lexer.Token  `parser:"| @( Decl | Key )"`
	Value     *lexer.Token  `parser:"| @( None | Date | Exemption | Schedule | Mask | Cut )"`
	Words     []lexer.Token `parser:"| @( Word ( Word | Number )* | Number ( Word | Number )* )"`
	Sign      *lexer.Token  `parser:"| @Sign"`
}

// downgrade is DNG: CO 06/09/2016, also with TO, ON and signs between: Downgrade To: CONFIDENTIAL on 20171127.
type downgrade struct {
	Key   lexer.Token  `parser:"@Downgrade ( Particle Sign* )?"`
	Level *lexer.Token `parser:"@Level?"`
	Date  *lexer.Token `parser:"( Particle | Sign )* @Date?"`
}

var orderGrammar = lazy.Value[*participle.Parser[orderText]]{Make: func() *participle.Parser[orderText] {
	return participle.MustBuild[orderText](participle.Lexer(definition()))
}}

// EBNF is the order grammar as text. The keys, the values, and the other words have one name each.
func EBNF() string {
	return strings.NewReplacer("(<decl> | <key>)", "<key>",
		"(<none> | <date> | <exemption> | <schedule> | <mask> | <cut>)", "<value>",
		"((<word> (<word> | <number>)*) | (<number> (<word> | <number>)*))", "<words>").Replace(orderGrammar.Get().String())
}

// ParseOrder reads an E.O. line with its key, or a bare DECL: or Declassify on: line. It never
// fails. Of a line longer than 600 bytes it reads the first 600.
func ParseOrder(s string) *Order {
	s = text.Plain(s[:min(len(s), longest)])
	s = strings.ReplaceAll(s, "¶", "  ") // a paragraph's sign before the key, as wide in blanks
	o := &Order{Commingled: commingled(s)}
	if !plainOrder(s, o) {
		parsedOrder(s, o)
	}
	return o
}

// parsedOrder reads a line by the grammar.
func parsedOrder(s string, o *Order) {
	tree := readOrder(s)
	if tree == nil {
		o.Rest = source.Span{End: len(s)}
		return
	}
	r := orderReader{text: s, o: o}
	r.read(tree)
}

// plainOrder reads a line without a downgrade, "E.O. 12958: DECL: 05/04/2019", as nearly all are. Its grammar is a
// sequence, so participle would only hand the tokens on. ok is false, and nothing read, for any other line.
func plainOrder(s string, o *Order) (ok bool) {
	var tokens [16]lexer.Token
	n := 0
	lex := scanner{text: s}
	for {
		t, _ := lex.Next()
		if t.Type == lexer.EOF {
			break
		}
		if n == len(tokens) || !plainKinds[t.Type] {
			return false
		}
		tokens[n] = t
		n++
	}
	r := orderReader{text: s, o: o, from: -1}
	i := 0
	for i < n && tokens[i].Type == tokSign {
		i++
	}
	if i < n && tokens[i].Type == tokKey {
		r.key(tokens[i])
		i++
	}
	for ; i < n; i++ {
		switch t := tokens[i]; t.Type {
		case tokDecl, tokKey:
			r.again(t)
		case tokSign:
			r.sign(t)
		case tokWord, tokNumber:
			r.gather(t, t)
		default:
			r.value(t)
		}
	}
	r.finish()
	return true
}

// plainKinds are the tokens of which a plain line is made.
var plainKinds = [...]bool{tokKey: true, tokDecl: true, tokNone: true, tokDate: true, tokExemption: true,
	tokSchedule: true, tokMask: true, tokCut: true, tokSign: true, tokWord: true, tokNumber: true}

// orderReader turns the syntax of an order line into what it says.
type orderReader struct {
	text string
	o    *Order
	decl bool // a DECL key comes before the part, and no value after it yet
	end  int  // where the last DECL key ends
	from int  // where the words that are gathered begin; -1 for none
	to   int
}

func (r *orderReader) read(t *orderText) {
	r.from = -1
	if t.Key != nil {
		r.key(*t.Key)
	}
	for _, p := range t.Parts {
		r.part(p)
	}
	r.finish()
}

// finish draws the conclusions that need all parts.
func (r *orderReader) finish() {
	r.words()
	if r.decl {
		r.o.Values = append(r.o.Values, Value{Kind: Empty, Span: source.Span{Start: r.end, End: r.end}})
	}
}

// declassify reads a key after which the value follows.
func (r *orderReader) declassify(t lexer.Token) {
	r.words()
	r.decl, r.end = true, t.Pos.Offset+len(t.Value)
	if r.o.Key.Empty() {
		r.o.Key = source.Span{Start: t.Pos.Offset, End: r.end}
	}
}

// key reads the number out of "E.O. 12958:".
func (r *orderReader) key(t lexer.Token) {
	at := t.Pos.Offset
	r.o.Key = source.Span{Start: at, End: at + len(t.Value)}
	i := strings.IndexAny(t.Value[1:], "123456789")
	if i < 0 {
		return
	}
	i++
	j := i
	for j < len(t.Value) && text.IsDigit(t.Value[j]) {
		j++
	}
	r.o.Number, r.o.NumberSpan = t.Value[i:j], source.Span{Start: at + i, End: at + j}
}

func (r *orderReader) part(p *orderPart) {
	switch {
	case p.Downgrade != nil:
		r.words()
		r.downgrade(p.Downgrade)
	case p.Decl != nil:
		r.again(*p.Decl)
	case p.Value != nil:
		r.value(*p.Value)
	case p.Sign != nil:
		r.sign(*p.Sign)
	default:
		r.gather(p.Words[0], p.Words[len(p.Words)-1])
	}
}

// again reads a key after the first, which may be part of the words before it: SOURCE MARKED DECL.
func (r *orderReader) again(t lexer.Token) {
	if r.from < 0 || !strings.EqualFold(strings.TrimSpace(r.text[r.from:r.to]), "SOURCE MARKED") {
		r.declassify(t)
	}
}

// sign reads a sign, which is part of the words before it unless it ends them.
func (r *orderReader) sign(t lexer.Token) {
	if r.from >= 0 && t.Value != ";" {
		r.to = t.Pos.Offset + 1
	}
}

// gather adds words to those before them.
func (r *orderReader) gather(first, last lexer.Token) {
	if r.from < 0 {
		r.from = first.Pos.Offset
	}
	r.to = last.Pos.Offset + len(last.Value)
}

func (r *orderReader) downgrade(d *downgrade) {
	v := Value{Kind: Downgrade, Span: source.Span{Start: d.Key.Pos.Offset, End: d.Key.Pos.Offset + len(d.Key.Value)}}
	if d.Level != nil {
		v.Span.End = d.Level.Pos.Offset + len(d.Level.Value)
		v.Level, _ = levelWord(d.Level.Value)
	}
	if d.Date != nil {
		v.DateSpan = place(*d.Date)
		v.Span.End = v.DateSpan.End
		readDate(&v, d.Date.Value)
	}
	r.o.Values = append(r.o.Values, v)
	r.decl = false
}

func place(t lexer.Token) source.Span {
	return source.Span{Start: t.Pos.Offset, End: t.Pos.Offset + len(t.Value)}
}

// value reads a value that the lexer knows by its shape. Where words come before it that make it
// theirs (an event, a source, a release stamp), it goes with them.
func (r *orderReader) value(t lexer.Token) {
	if r.from >= 0 && r.belongs(t) {
		r.to = t.Pos.Offset + len(t.Value)
		return
	}
	if t.Type == tokDate && r.scheduleDate(t) {
		return
	}
	r.words()
	v := Value{Span: place(t)}
	switch t.Type {
	case tokNone:
		v.Kind = NotApplicable
	case tokDate:
		v.Kind, v.DateSpan = Date, v.Span
		readDate(&v, t.Value)
	case tokExemption:
		v.Kind, v.Code = Exemption, exemptionCode(t.Value)
	case tokSchedule:
		v.Kind, v.Code = Schedule, scheduleCode(t.Value)
		if v.Code == "OADR" {
			v.Kind = Indefinite
		}
	case tokMask:
		v.Kind = Masked
	case tokCut:
		v.Kind = Cut
	}
	r.o.Values = append(r.o.Values, v)
	r.decl = false
}

// belongs reports whether a value goes with the words before it: they say about an event, a source or a release
// when it was, or they are a note after the line's own value.
func (r *orderReader) belongs(t lexer.Token) bool {
	words := strings.ToUpper(r.text[r.from:r.to])
	if (t.Type == tokDate || t.Type == tokExemption) && annotation(r.o.Values) && !conjunction(words) {
		return true
	}
	for _, w := range [...]string{"SOURCE", "DECLASSIFIED", "AMENDED", "AFTER", "UPON", "UNTIL"} {
		if strings.Contains(words, w) {
			return true
		}
	}
	return false
}

// conjunction reports whether words only join two values: AND, OR.
func conjunction(words string) bool {
	switch strings.Trim(words, " ,;()") {
	case "AND", "OR", "AND OR", "OR UNTIL", "OR UPON":
		return true
	}
	return false
}

// scheduleDate gives the date after GDS 8/12/85 to the schedule.
func (r *orderReader) scheduleDate(t lexer.Token) bool {
	n := len(r.o.Values)
	if r.from >= 0 || n == 0 || r.o.Values[n-1].Kind != Schedule || r.o.Values[n-1].Dated {
		return false
	}
	v := &r.o.Values[n-1]
	v.DateSpan = place(t)
	v.Span.End = v.DateSpan.End
	readDate(v, t.Value)
	return true
}

// scheduleCode is the canonical code of a schedule's text: XGDS-1 for "xgds 1" and "XGDS1", OADR for its words.
func scheduleCode(s string) string {
	if len(s) > len("ORIGINATING") {
		return "OADR"
	}
	last := len(s) - 1
	if !text.IsDigit(s[last]) {
		return strings.ToUpper(s)
	}
	return strings.ToUpper(strings.TrimRight(s[:last], " -")) + "-" + s[last:]
}

// words ends the words that were gathered and says what they are.
func (r *orderReader) words() {
	if r.from < 0 {
		return
	}
	sp := source.Span{Start: r.from, End: r.to}
	r.from = -1
	s := strings.ToUpper(strings.Join(strings.Fields(sp.In(r.text)), " "))
	v := Value{Span: sp}
	switch {
	case strings.HasPrefix(s, "SOURCE") || strings.Contains(s, "SOURCE MARKED"):
		v.Kind, v.Code = SourceMarked, markedAs(s)
	case strings.Contains(s, "DECLASSIFIED") || strings.HasPrefix(s, "AS AMENDED"):
		v.Kind = ReleaseStamp
	case noInstruction(s) != "":
		v.Kind, v.Code = NoInstruction, noInstruction(s)
		v.Span.End = v.Span.Start + len(strings.TrimRight(sp.In(r.text), " ,;"))
	case duration(&v, s):
	case s == "NONE" || s == "NOT APPLICABLE" || s == "/A" || s == "A" && sp.Start > 0 && r.text[sp.Start-1] == '/':
		// the N is lost
		v.Kind = NotApplicable
	case annotation(r.o.Values):
		r.o.Rest = sp
		return
	case vague(s):
		v.Kind, v.Vague = Event, true
	case strings.HasPrefix(s, "REVW ON"), strings.HasPrefix(s, "RVW ON"): // a date of E.O. 12065 follows
		v.Kind = Event
	case measured(s):
		v.Kind = Unknown
	case strings.Contains(s, " ") && len(s) > 8:
		v.Kind = Event
	default:
		v.Kind, v.Unread, v.Near = Unknown, true, nearSchedule(s)
	}
	r.o.Values = append(r.o.Values, v)
	r.decl = false
}

// markedAs is the code of the abolished instruction that a source was marked with: "SOURCE MARKED OADR, DATE OF
// SOURCE …". It is empty for others.
func markedAs(s string) string {
	_, s, _ = strings.Cut(s, "MARKED")
	if end := strings.IndexAny(s, ",;"); end >= 0 {
		s = s[:end]
	}
	s = strings.Trim(s, " :\"'().")
	if n := exemptionLength(s); n > 0 {
		return exemptionCode(s[:n])
	}
	if word, _, _ := strings.Cut(s, " "); word == "OADR" || word == "MR" {
		return word
	}
	return noInstruction(s)
}

// noInstruction is the name of words that name no end: MR, MANUAL REVIEW, DCI ONLY. It is empty for other words. What
// comes after the name, a note or which treaty, is no part of it.
func noInstruction(s string) string {
	if bare, _, _ := strings.Cut(s, "("); strings.Trim(bare, " .,;)") == "MR" || s == "M.R." {
		return "MR"
	}
	for _, name := range [...]string{"MANUAL REVIEW", "DCI ONLY", "DNI ONLY", "SUBJECT TO TREATY"} {
		if strings.HasPrefix(s, name) {
			return name
		}
	}
	return ""
}

// vague reports whether words name no definite event.
func vague(s string) bool {
	switch strings.Trim(s, " .") {
	case "LATER", "LATER DATE", "A LATER DATE", "AT A LATER DATE", "UNKNOWN", "INDEFINITE", "INDEFINITELY", "TBD",
		"TO BE DETERMINED", "NEVER", "PERMANENT":
		return true
	}
	return false
}

// annotation reports whether words after the values only explain them: the name of the officer
// after a schedule, a note after a date.
func annotation(values []Value) bool { return len(values) > 0 }
