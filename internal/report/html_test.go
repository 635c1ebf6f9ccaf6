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
	sheetHashes = regexp.MustCompile(`sha256-(?:[A-Za-z0-9/=]|&#43;)+`)
)

// withoutAssets leaves style and script out of a page, so that its golden file shows what was made of the cables.
func withoutAssets(page string) string {
	return sheetHashes.ReplaceAllString(sheetAssets.ReplaceAllString(page, "<$1>…</$1>"), "sha256-…")
}

// TestTheSheetRunsItsOwnScriptAlone: the policy names the hashes of what stands between the tags, and nothing else in the page
// could run or be fetched.
func TestTheSheetRunsItsOwnScriptAlone(t *testing.T) {
	page := run(t, "html", cables(t)...)
	found := sheetAssets.FindAllStringSubmatch(page, -1)
	require.Len(t, found, 2)
	policy := strings.ReplaceAll(regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(page)[1], "&#39;", "'")
	policy = strings.ReplaceAll(policy, "&#43;", "+")
	require.Equal(t, "default-src 'none'; style-src "+sourceHash(found[0][2])+"; script-src "+sourceHash(found[1][2])+"; base-uri 'none'; form-action 'none'", policy)
	require.Less(t, strings.Index(page, "Content-Security-Policy"), strings.Index(page, "<style>"), "the policy holds for what stands behind it")
	rest := sheetAssets.ReplaceAllString(page, "")
	require.NotRegexp(t, `<script|<link|<img|<iframe|<object|<embed|\ssrc=|\sstyle=|\son[a-z]+=`, rest)
	require.NotRegexp(t, `\shref="[^#]`, rest)
	require.NotContains(t, sheetCSS(), "url(")
	require.NotContains(t, sheetJS(), "innerHTML")
	require.NotRegexp(t, `</?script`, sheetJS())
}

// hostile is a text that would break out of the page if anything let it, as path, post, mark, caption and prose.
const hostile = `"'><script>alert(1)</script><img src=x onerror=alert(2)>]]><!--{{.}}` + "\x00\x1b[31m\u202e\xff</style></title>"

func hostileFile(t testing.TB) *File {
	f := linted(t, hostile+".txt", "R 041530Z MAY 09\nFM AMEMBASSY <SCRIPT>ALERT(1)</SCRIPT>\nTO SECSTATE WASHDC\nBT\nC O N F I D E N T I A L <SCRIPT>ALERT(1)</SCRIPT> 000412\n\n"+
		"NOFORN<IMG SRC=X ONERROR=ALERT(1)>\nSIPDIS\n\nE.O. 12958: DECL: 05/04/2019 "+hostile+"\nTAGS: PREL <B>\nSUBJECT: (S<script>) "+hostile+"\n\nClassified By: "+hostile+" reasons 1.4 (b).\n\n"+
		"1. (C/<script>alert(3)</script>) "+hostile+"\n\n2. (S\"onmouseover=alert(4)) x\n\n3. (S) "+hostile+"\n\n"+hostile+"\nBT\n")
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
	// a quote in a text is escaped, so those that stand enclose values of attributes
	require.NotRegexp(t, `(?i)<script|<img|<b>x|<!--|\]\]>|<[^>]*\son[a-z]+\s*=|</style></title>`, regexp.MustCompile(`"[^"]*"`).ReplaceAllString(rest, `""`))
	require.NotRegexp(t, "[\x00-\x08\x0b-\x1f\x7f\u202e]|\uFFFD|\\{\\{", strings.ReplaceAll(rest, "{{.}}", ""))
	tags := regexp.MustCompile(`<(?:/?[a-z0-9]+|!doctype)`)
	known := map[string]bool{}
	for _, tag := range tags.FindAllString(withoutAssets(run(t, "html", cables(t)...)), -1) {
		known[tag] = true
	}
	for _, tag := range tags.FindAllString(rest, -1) {
		require.True(t, known[tag], "%s is no tag of the page's own", tag)
	}
}

// TestTheSheetShowsNoMoreThanItIsAskedTo.
func TestTheSheetShowsNoMoreThanItIsAskedTo(t *testing.T) {
	for show, want := range map[Snippets]string{Full: "4. <mark>(S)</mark> Another came.", Marking: "4. <mark>(S)</mark> " + dots, None: "portion (S) is above the header"} {
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

// TestTheSheetKeepsNoCables: each file is written before the next comes, and nothing but the totals stays.
func TestTheSheetKeepsNoCables(t *testing.T) {
	var out counting
	w, _ := New("html", &out, Options{Snippets: Marking, Today: 20000})
	first := sample(t)[0]
	require.NoError(t, w.File(first))
	before := out.n
	require.Positive(t, before)
	require.NoError(t, w.File(first))
	require.Greater(t, out.n, before+1000)
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

type counting struct{ n int }

func (c *counting) Write(b []byte) (int, error) {
	c.n += len(b)
	return len(b), nil
}

// TestTheSheetHasBounds: what is beyond them is counted, and the page says so.
func TestTheSheetHasBounds(t *testing.T) {
	b, err := os.ReadFile("../../testdata/cables/2009-sensitive.txt")
	require.NoError(t, err)
	sound := linted(t, "sound.txt", string(b))
	require.Empty(t, sound.Findings())
	faulty := sample(t)[0]
	var out bytes.Buffer
	s := newHTML(&out, Options{}).(*sheet)
	s.w.Reset(io.Discard)
	var sum Summary
	add := func(f *File) {
		require.NoError(t, s.File(f))
		sum.Add(f)
	}
	for range sheetSound + 3 {
		add(sound)
	}
	s.w.Reset(&out)
	add(sound)
	require.Empty(t, out.String())
	add(faulty)
	require.Contains(t, out.String(), `class="cable bad"`, "sound cables crowd out none with findings")
	for i := range sheetOther + 2 {
		add(&File{Path: fmt.Sprintf("u%d", i), Content: files.Content{Kind: files.Unread, Reason: "gone"}})
	}
	require.NoError(t, s.End(sum))
	require.Contains(t, out.String(), "Counted in the totals and not shown: 0 cables with findings, 4 cables without, 2 other inputs.")
	require.Contains(t, out.String(), fmt.Sprintf("<li>and %d more</li>", sheetOther+2-unreadNamed))
	require.Contains(t, out.String(), fmt.Sprintf(`value="VARNES">VARNES</button><svg class="share" width="100%%" height="4" aria-hidden="true"><rect width="100%%" height="4"/></svg></th><td class="num">%d</td>`, sheetSound+5))
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
	require.Equal(t, 2, strings.Count(out.String(), `data-post="`+otherPosts+`"`))
}

func TestAnEmptyRunHasASheet(t *testing.T) {
	page := run(t, "html")
	require.Contains(t, page, "No rule found anything.")
	require.True(t, strings.HasSuffix(page, "</html>\n"))
}

// TestFilesThatAreNoCables are shown apart, with what was found in them.
func TestFilesThatAreNoCables(t *testing.T) {
	config := &File{Path: ".cablelint.toml", Content: files.Content{Kind: files.Cable, File: source.NewFile(".cablelint.toml", "a\nb\n")},
		Own: []lint.Diagnostic{{Rule: lint.UnusedSilence, Severity: lint.Warning, Cite: lint.UnusedSilence.Cites[0], Span: source.Span{Start: 2, End: 3}, Message: "nothing to silence"}}}
	page := run(t, "html", config)
	require.Contains(t, page, `<section class="input bad">`)
	require.Contains(t, page, "nothing to silence")
	require.Contains(t, page, "<p>line 2</p>")
	require.NotContains(t, page, "<pre>")
}
