package report

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/lint"
)

var (
	sheetAssets = regexp.MustCompile(`(?s)<(style|script)>(.*?)</(?:style|script)>`)
	sheetHashes = regexp.MustCompile(`sha256-[A-Za-z0-9/=+]+`)
)

// withoutAssets leaves style and script out of a page, so that its golden file shows what was made of the cables.
func withoutAssets(page string) string {
	return sheetHashes.ReplaceAllString(sheetAssets.ReplaceAllString(page, "<$1>…</$1>"), "sha256-…")
}

// TestTheSheetRunsItsOwnScriptAlone: the policy names the hashes of what is between the tags, and nothing else in
// the page could run or be fetched.
func TestTheSheetRunsItsOwnScriptAlone(t *testing.T) {
	page := run(t, "html", cables(t)...)
	found := sheetAssets.FindAllStringSubmatch(page, -1)
	require.Len(t, found, 2)
	policy := strings.ReplaceAll(regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(page)[1], "&#39;", "'")
	require.Equal(t, "default-src 'none'; style-src "+sourceHash(found[0][2])+"; "+
		"script-src "+sourceHash(found[1][2])+"; base-uri 'none'; form-action 'none'", policy)
	require.Less(t, strings.Index(page, "Content-Security-Policy"), strings.Index(page, "<style>"),
		"the policy holds for what comes after it")
	rest := sheetAssets.ReplaceAllString(page, "")
	require.NotRegexp(t, `<script|<link|<img|<iframe|<object|<embed|\ssrc=|\sstyle=|\son[a-z]+=`, rest)
	require.NotRegexp(t, `\shref="[^#]`, rest)
	require.NotContains(t, sheetCSS(), "url(")
	require.NotContains(t, sheetJS(), "innerHTML")
	require.NotRegexp(t, `</?script`, sheetJS())
}

// hostile is a text that would break out of the page if anything let it, as path, post, mark, caption and prose.
const hostile = `"'><script>alert(1)</script><img src=x onerror=alert(2)>]]><!--{{.}}` +
	"\x00\x1b[31m\u202e\xff</style></title>"

func hostileFile(t testing.TB) *File {
	f := linted(t, hostile+".txt", "R 041530Z MAY 09\nFM AMEMBASSY <SCRIPT>ALERT(1)</SCRIPT>\nTO SECSTATE WASHDC\nBT\n"+
		"C O N F I D E N T I A L <SCRIPT>ALERT(1)</SCRIPT> 000412\n\n"+
		"NOFORN<IMG SRC=X ONERROR=ALERT(1)>\nSIPDIS\n\nE.O. 12958: DECL: 05/04/2019 "+hostile+"\nTAGS: PREL <B>\n"+
		"SUBJECT: (S<script>) "+hostile+"\n\nClassified By: "+hostile+" reasons 1.4 (b).\n\n"+
		"1. (C/<script>alert(3)</script>) "+hostile+"\n\n2. (S\"onmouseover=alert(4)) x\n\n3. (S) "+hostile+"\n"+
		"\n"+hostile+"\nBT\n")
	require.NotEmpty(t, f.Results)
	f.Results[0].Doc.Post, f.Results[0].Doc.Identifier = hostile, hostile
	d := &f.Results[0].Diagnostics[0]
	d.Message, d.Help, d.Related = hostile, hostile, []lint.Related{{Message: hostile}}
	d.Fixes = []lint.Fix{{Title: hostile}}
	d.Suppressed = &lint.Suppression{Kind: lint.ByConfig, Reason: hostile}
	return f
}

// TestNothingBreaksOutOfTheSheet: with full snippets, so that all of the text is there.
func TestNothingBreaksOutOfTheSheet(t *testing.T) {
	var out bytes.Buffer
	w, _ := New("html", &out, Options{Version: hostile, Snippets: Full})
	unread := &File{Path: hostile, Content: files.Content{Kind: files.Unread, Reason: hostile}}
	var sum Summary
	for _, f := range []*File{hostileFile(t), unread} {
		require.NoError(t, w.File(f))
		sum.Add(f)
	}
	require.NoError(t, w.End(sum))
	rest := sheetAssets.ReplaceAllString(out.String(), "")
	require.Contains(t, rest, "&lt;script&gt;alert(1)")
	// a quote in a text is escaped, so those that are left enclose values of attributes
	require.NotRegexp(t, `(?i)<script|<img|<b>x|<!--|\]\]>|<[^>]*\son[a-z]+\s*=|</style></title>`,
		regexp.MustCompile(`"[^"]*"`).ReplaceAllString(rest, `""`))
	require.NotRegexp(t, "[\x00-\x08\x0b-\x1f\x7f\u202e]|\uFFFD|\\{\\{", strings.ReplaceAll(rest, "{{.}}", ""))
	tags := regexp.MustCompile(`<(?:/?[a-z0-9]+|!doctype)`)
	known := map[string]bool{}
	for _, tag := range tags.FindAllString(withoutAssets(run(t, "html", cables(t)...)), -1) {
		known[tag] = true
	}
	for _, tag := range tags.FindAllString(rest, -1) {
		require.True(t, known[tag], "%s is not a tag of the page itself", tag)
	}
}

// TestTheSheetShowsNoMoreThanItIsAskedTo.
func TestTheSheetShowsNoMoreThanItIsAskedTo(t *testing.T) {
	for show, want := range map[Snippets]string{Full: "4. <mark>(S)</mark> Another came.",
		Marking: "4. <mark>(S)</mark> " + dots, None: "portion (S) is above the header"} {
		var out bytes.Buffer
		w, _ := New("html", &out, Options{Snippets: show})
		for _, f := range sample(t) {
			require.NoError(t, w.File(f))
		}
		require.NoError(t, w.End(Summary{}))
		require.Contains(t, out.String(), want)
		require.Equal(t, show == Full, strings.Contains(out.String(), "Tomas Reed"))
		require.Equal(t, show != None, strings.Contains(out.String(), "<pre>"))
	}
}

// TestTheSheetKeepsNoCables: of a file nothing stays but the totals and its compressed section.
func TestTheSheetKeepsNoCables(t *testing.T) {
	w, _ := New("html", io.Discard, Options{Snippets: Marking, Today: 20000})
	first := sample(t)[0]
	require.NoError(t, w.File(first))
	heap := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	was := heap()
	const size = 64 << 10
	for i := range 200 {
		require.NoError(t, w.File(linted(t, fmt.Sprintf("%d.txt", i), first.Content.File.Text+strings.Repeat("x", size))))
	}
	require.Less(t, int64(heap())-int64(was), int64(200*size/4))
	require.NoError(t, w.End(Summary{}))
}

// TestTheWorstComesFirst: cables with more errors, then with more warnings, then in the order of their paths; and what
// was not checked before what has no findings.
func TestTheWorstComesFirst(t *testing.T) {
	one := func(path string, severities ...lint.Severity) *File {
		f := linted(t, path, cleanCable(t))
		for _, s := range severities {
			f.Results[0].Diagnostics = append(f.Results[0].Diagnostics,
				lint.Diagnostic{Rule: lint.UnusedSilence, Severity: s, Cable: f.Results[0].Doc})
		}
		return f
	}
	silenced := one("a-silenced", lint.Error)
	silenced.Results[0].Diagnostics[0].Suppressed = &lint.Suppression{Kind: lint.ByConfig, Reason: "x"}
	page := run(t, "html", silenced, one("b-sound"), one("c-info", lint.Info, lint.Info, lint.Info),
		one("d-warning", lint.Warning), one("e-error", lint.Error),
		one("f-warnings", lint.Warning, lint.Warning), &File{Path: "g-unread",
			Content: files.Content{Kind: files.Unread, Reason: "gone"}},
		&File{Path: "h-letter", Content: files.Content{Kind: files.NotCable}}, one("i-error", lint.Error, lint.Info),
		one("j-errors", lint.Error, lint.Error), one("k-error", lint.Error))
	page = page[strings.Index(page, `<main id="cables">`):]
	at := -1
	for _, path := range []string{"j-errors", "i-error", "e-error", "k-error", "f-warnings", "d-warning", "c-info",
		"g-unread", "h-letter", "a-silenced", "b-sound"} {
		next := strings.Index(page, path)
		require.Greater(t, next, at, path)
		at = next
	}
	require.Contains(t, page, `<summary><b>1 file that is not a cable</b></summary>`)
	require.Contains(t, page, `<summary><b>2 cables without findings</b></summary>`)
}

// TestTheIndexIsOfTheGravest: the errors by rule and by cable; the warnings where there are no errors.
func TestTheIndexIsOfTheGravest(t *testing.T) {
	index := func(list ...*File) string {
		page := run(t, "html", list...)
		return page[strings.Index(page, `<section id="index"`):strings.Index(page, `<form id="bar"`)]
	}
	errors := index(sample(t)...)
	require.Less(t, strings.Index(errors, "<h2>errors by rule</h2>"), strings.Index(errors, "<h2>errors by cable</h2>"))
	require.Less(t, strings.Index(errors, "<h2>errors by cable</h2>"), strings.Index(errors, "<h2>infos by rule</h2>"))
	cables := errors[strings.Index(errors, "<h2>errors by cable</h2>"):strings.Index(errors, "<h2>infos by rule</h2>")]
	require.Contains(t, cables, `href="#rule-C002"`)
	require.NotContains(t, cables, `P006`, "an info is not among the errors")

	warning := linted(t, "warning.txt", cleanCable(t))
	warning.Results[0].Diagnostics = []lint.Diagnostic{{Rule: lint.UnusedSilence, Severity: lint.Warning,
		Cable: warning.Results[0].Doc}}
	require.Contains(t, index(warning), "<h2>warnings by cable</h2>")
	require.NotContains(t, index(warning), "<h2>errors")
	require.Contains(t, index(linted(t, "sound.txt", cleanCable(t))), "No findings.")
}

// TestTheMarksCallForWhatDiffers: nothing is shown for a line that is right, since it would read as a fault.
func TestTheMarksCallForWhatDiffers(t *testing.T) {
	const dtg, order = "R 041530Z MAY 09", "E.O. 12958: DECL: 05/04/2019"
	for name, c := range map[string]struct {
		level, order, mark string
		calls              []string
	}{
		"nothing differs":       {"S E C R E T", order, "(S)", nil},
		"a lower level":         {"C O N F I D E N T I A L", order, "(S)", []string{"level"}},
		"a higher level":        {"S E C R E T", order, "(C)", []string{"level"}},
		"a caption is missing":  {"S E C R E T", order, "(S/NF)", []string{"captions"}},
		"level and caption":     {"C O N F I D E N T I A L", order, "(S/NF)", []string{"level", "captions"}},
		"SBU":                   {"UNCLAS", "E.O. 12958: N/A", "(SBU)", []string{"captions"}},
		"an impossible date":    {"S E C R E T", "E.O. 12958: DECL: 13/45/2019", "(S)", []string{"E.O. line"}},
		"no E.O. line":          {"S E C R E T", "", "(S)", []string{"E.O. line"}},
		"a date in short":       {"S E C R E T", "E.O. 12958: DECL: 05/04/2012", "(S)", nil},
		"LOU is missing":        {"UNCLAS", "E.O. 12958: N/A", "(LOU)", []string{"level"}},
		"the caption is there":  {"S E C R E T", "NOFORN\n\n" + order, "(S/NF)", nil},
		"no such reason":        {"S E C R E T", order, "(S)", []string{"authority"}},
		"nothing is marked":     {"S E C R E T", order, "", nil},
		"unclassified, no line": {"UNCLAS", "", "(U)", nil},
	} {
		text := telegram(dtg, c.level, c.order, "1. "+c.mark+" Word.")
		text = strings.Replace(text, "\n\n1. ", "\n\nClassified By: DCM Tomas Reed for reasons 1.4 (b).\n\n1. ", 1)
		if name == "no such reason" {
			text = strings.Replace(text, "1.4 (b)", "1.4 (z)", 1)
		}
		f := linted(t, "a.txt", text)
		s := newHTML(io.Discard, Options{Snippets: Marking}).(*sheet)
		var calls []string
		header := s.header(f, f.Results[0])
		for _, row := range header.Rows {
			if len(row.Calls) > 0 {
				calls = append(calls, row.Name)
			}
		}
		require.Equal(t, c.calls, calls, name)
		require.Equal(t, len(calls) > 0, header.Differs, name)
	}
}

// TestWhichFindingsAreAboutALine: those that count, and that need nothing but the cable.
func TestWhichFindingsAreAboutALine(t *testing.T) {
	r := linted(t, "a.txt", telegram("R 041530Z MAY 09", "S E C R E T", "E.O. 12958: DECL: 05/04/2019",
		"1. (S) Word.")).Results[0]
	on := r.Doc.Blocks[0].Order.Span
	silenced, needy := &lint.Suppression{Kind: lint.ByConfig}, &lint.Rule{Code: "D999",
		Need: lint.Need{Text: "--as-of DATE"}}
	for name, c := range map[string]struct {
		finding lint.Diagnostic
		want    bool
	}{
		"on the line":          {lint.Diagnostic{Rule: &lint.Rule{Code: "H999"}, Span: on}, true},
		"silenced":             {lint.Diagnostic{Rule: &lint.Rule{Code: "H999"}, Span: on, Suppressed: silenced}, false},
		"about the review day": {lint.Diagnostic{Rule: needy, Span: on}, false},
		"of the family":        {lint.Diagnostic{Rule: &lint.Rule{Code: "D999"}}, false},
	} {
		r.Diagnostics = []lint.Diagnostic{c.finding}
		require.Equal(t, c.want, faulty(r, 'D', orderSpan), name)
	}
}

// TestTheIndexHasBounds: cables and rules beyond are counted, and a rule counts a cable once.
func TestTheIndexHasBounds(t *testing.T) {
	var list []sheetSection
	for range cablesNamed + 5 {
		var s sheetSection
		for i := range codesInFront + 2 {
			s.count(lint.Diagnostic{Rule: &lint.Rule{Code: fmt.Sprint("R", i)}, Severity: lint.Error})
		}
		s.count(lint.Diagnostic{Rule: &lint.Rule{Code: "R0"}, Severity: lint.Warning})
		list = append(list, s)
	}
	cables, beyond := worstCables(append(list, sheetSection{sheetLine: sheetLine{Warnings: 1}}), lint.Error)
	require.Equal(t, 5, beyond)
	require.Len(t, cables.Front, cablesInFront)
	require.Len(t, cables.More, cablesNamed-cablesInFront)
	require.Len(t, cables.Front[0].Codes, codesInFront)
	require.Equal(t, 2, cables.Front[0].MoreCodes)
	require.Equal(t, codesInFront+2, cables.Front[0].Findings)

	totals, two := newSheetTotals(), lint.Diagnostic{Rule: lint.UnusedSilence, Severity: lint.Error}
	require.Equal(t, 2, totals.findings([]lint.Diagnostic{two, two}))
	require.Equal(t, 1, totals.findings([]lint.Diagnostic{two}))
	rule := totals.ruleView(lint.Error)[0]
	require.Equal(t, []int{3, 2}, []int{rule.Findings, rule.Cables})
}

func cleanCable(t *testing.T) string {
	b, err := os.ReadFile("../../testdata/cables/2009-sensitive.txt")
	require.NoError(t, err)
	return string(b)
}

// TestTheSheetHasBounds: what is beyond them is counted, and the page says so.
func TestTheSheetHasBounds(t *testing.T) {
	sound := linted(t, "sound.txt", cleanCable(t))
	require.Empty(t, sound.Findings())
	var out bytes.Buffer
	w, _ := New("html", &out, Options{})
	var sum Summary
	add := func(f *File) {
		require.NoError(t, w.File(f))
		sum.Add(f)
	}
	for range sheetSound + 4 {
		add(sound)
	}
	add(sample(t)[0])
	for i := range sheetOther + 2 {
		add(&File{Path: fmt.Sprintf("u%d", i), Content: files.Content{Kind: files.Unread, Reason: "gone"}})
	}
	require.NoError(t, w.End(sum))
	page := out.String()
	require.Equal(t, 1, strings.Count(page, `class="cable bad"`), "sound cables crowd out none with findings")
	require.Equal(t, sheetSound, strings.Count(page, `class="cable sound"`))
	require.Contains(t, page, "Counted in the totals and not shown: 0 cables with findings, 4 cables without, 2 other "+
		"inputs.")
	require.Contains(t, page, fmt.Sprintf("<p>and %d more</p>", sheetOther+2-unreadNamed))
	require.Contains(t, page,
		fmt.Sprintf(`value="VARNES">VARNES</button><svg class="share" width="100%%" height="3" aria-hidden="true"><rect width="100%%" height="3"/></svg></th><td class="num">%d</td>`, sheetSound+5))
}

// TestTheBoundKeepsTheWorst: an error after very many warnings is shown, and the sections of no more than two bounds
// are kept.
func TestTheBoundKeepsTheWorst(t *testing.T) {
	s := sheetSections{most: 3}
	for i := range 20 {
		s.add(sheetSection{sheetLine: sheetLine{ID: fmt.Sprint(i), Warnings: 1}})
		require.Less(t, len(s.list), 2*s.most)
	}
	s.add(sheetSection{sheetLine: sheetLine{ID: "error", Errors: 1}})
	var ids []string
	for _, one := range s.worst() {
		ids = append(ids, one.ID)
	}
	require.Equal(t, []string{"error", "0", "1"}, ids)
	require.Equal(t, 18, s.beyond())
}

// TestOneCableHasBounds: a text of very many portions and findings makes no endless section.
func TestOneCableHasBounds(t *testing.T) {
	text := sample(t)[0].Content.File.Text
	var more strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&more, "\n%d. ( S ) %s\n", i+5, strings.Repeat("Word ", 60))
	}
	f := linted(t, "long.txt", strings.TrimSuffix(text, "BT\n")+more.String())
	require.Greater(t, len(f.Findings()), 1000)
	page := run(t, "html", f)
	require.Equal(t, findingsShown, strings.Count(page, "<article class=\"finding"))
	require.Contains(t, page, fmt.Sprintf(`<li class="none">and %d more</li>`, len(f.Results[0].Doc.Portions)-barsShown))
	require.Contains(t, page, fmt.Sprintf("and %d findings more", len(f.Findings())-findingsShown))
	require.Less(t, len(page), 1<<20)
}

// TestPostsHaveABound: a garbled archive may name a new post a cable.
func TestPostsHaveABound(t *testing.T) {
	var out bytes.Buffer
	s := newHTML(&out, Options{}).(*sheet)
	f := sample(t)[0]
	for i := range postsCounted + 2 {
		f.Results[0].Doc.ShownPost = fmt.Sprintf("POST%d", i)
		require.NoError(t, s.File(f))
	}
	require.Len(t, s.totals.posts, postsCounted+1)
	require.Equal(t, 2, s.totals.posts[otherPosts].Cables)
	require.NoError(t, s.End(Summary{}))
	require.Equal(t, 2, strings.Count(out.String(), `data-post="`+otherPosts+`"`))
}

func TestAnEmptyRunHasASheet(t *testing.T) {
	page := run(t, "html")
	require.Contains(t, page, "No findings.")
	require.True(t, strings.HasSuffix(page, "</html>\n"))
}

// TestFilesThatAreNoCables are shown apart, with what was found in them.
func TestFilesThatAreNoCables(t *testing.T) {
	config := &File{Path: ".cablelint.toml", Content: files.Content{Kind: files.Cable,
		File: source.NewFile(".cablelint.toml", "a\nb\n")},
		Own: []lint.Diagnostic{{Rule: lint.UnusedSilence, Severity: lint.Warning, Cite: lint.UnusedSilence.Cites[0],
			Span: source.Span{Start: 2, End: 3}, Message: "nothing to silence"}}}
	page := run(t, "html", config)
	require.Contains(t, page, `<section id="i1" class="input bad">`)
	require.Contains(t, page, "nothing to silence")
	require.Contains(t, page, "<p>line 2</p>")
	require.NotContains(t, page, `data-place="`, "nobody decides about findings in cablelint's own files")
	require.NotContains(t, page, "<pre>")
}

// TestTheSheetShowsTheForm: a SMART cable is named as one, its banner has all its lines, and what its marks call for
// is written as SMART prints it.
func TestTheSheetShowsTheForm(t *testing.T) {
	text := "UNCLASSIFIED\nSBU\n\nMRN: 18 VARNES 22\nDate/DTG: Jan 19, 2018 / 190739Z JAN 18\nFrom: AMEMBASSY VARNES\n" +
		"E.O.: 13526\nTAGS: PREL\nCaptions: SENSITIVE\nSubject: The Harbor\n\n" +
		"1. (C) The minister.\n\nSignature: Doe\n\nUNCLASSIFIED\nSBU\n"
	s := newHTML(io.Discard, Options{Snippets: Marking}).(*sheet)
	f := linted(t, "a.txt", text)
	c := s.cableView(f, f.Results[0])
	require.Equal(t, "SMART cable", c.Form)
	require.Equal(t, []sheetFound{{"UNCLASSIFIED", "line 1"}, {"SBU", "line 2"}}, c.Header.Rows[levelRow].Found)
	require.Equal(t, "CONFIDENTIAL", c.Header.Rows[levelRow].Calls[0].Text)
	f = linted(t, "a.txt", telegram("R 041530Z MAY 09", "UNCLAS", "E.O. 12958: N/A", "1. Word."))
	require.Empty(t, s.cableView(f, f.Results[0]).Form)
}

// paper is a memorandum with a portion above its banner.
const paper = "SECRET\n\nINFORMATION MEMO FOR THE DIRECTOR\n\nFROM:     EUR - Ann Vole\n" +
	"SUBJECT:  (U) Pier repairs\n\n(U) The pier opens in May.\n\n(TS) The second pier does not.\n\nSECRET\n"

// TestTheSheetOfPapers: it calls them papers, says what they are, and counts no posts, which they do not have.
func TestTheSheetOfPapers(t *testing.T) {
	memo := linted(t, "memo.txt", paper)
	memo.Content.Kind = files.Paper
	page := withoutAssets(run(t, "html", memo))
	for _, want := range []string{
		"<b>1</b> paper</span>", "<h2>errors by paper</h2>", "<h2>Papers by level and year</h2>", "memorandum ·",
		"line 1, banner</p>", "<summary>Banner</summary>", "the paper has no date",
	} {
		require.Contains(t, page, want)
	}
	require.NotRegexp(t, `by post|unknown post|cables?<|\d cable`, page)
	both := withoutAssets(run(t, "html", memo, linted(t, "a.txt", cleanCable(t))))
	require.Contains(t, both, "<h2>errors by document</h2>")
	require.Contains(t, both, "<b>1</b> cable</span><span><b>1</b> paper</span>")
	require.Contains(t, both, "<h2>Cables by post</h2>")
}

// TestAPlaceInADocument: a document has no lines, so each place is told by its name.
func TestAPlaceInADocument(t *testing.T) {
	memo := linted(t, "memo.docx", paper)
	memo.Content.Kind = files.Paper
	memo.Content.File.Document = &source.Document{
		Parts: []source.Part{{Name: "body:¶1"}, {Start: strings.Index(paper, "(TS)"), Name: "body:¶9"}},
	}
	page := withoutAssets(run(t, "html", memo))
	require.Contains(t, page, "<p>body:¶9, an unnumbered portion</p>")
	require.Contains(t, page, "<small>an unnumbered portion (TS), body:¶9</small>")
	require.NotRegexp(t, `line \d`, page)
	var derived bytes.Buffer
	require.NoError(t, Derivation(&derived, memo.Path, memo.Results[0].Doc))
	require.Contains(t, derived.String(), "(TS), an unnumbered portion, body:¶9")
}
