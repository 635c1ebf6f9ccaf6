package report

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/json"
	"html/template"
	"strings"
	"sync"

	"github.com/cablelint/cablelint/lint"
)

//go:embed html
var sheetFiles embed.FS

// sheetPart is embedded files, one after the other.
func sheetPart(names ...string) string {
	var b strings.Builder
	for _, n := range names {
		text, err := sheetFiles.ReadFile("html/" + n)
		if err != nil {
			panic(err) // they are compiled in, and a test reads them
		}
		b.Write(text)
	}
	return b.String()
}

func sheetCSS() string {
	return sheetPart("page.css", "cable.css", "decide.css", "index.css", "print.css")
}

func sheetJS() string { return sheetPart("filter.js", "decide.js", "places.js") }

// sheetStyle and sheetScript are whole elements, so that what the policy hashes is between their tags
// unchanged.
func sheetStyle() template.HTML { return template.HTML("<style>" + sheetCSS() + "</style>") }

func sheetScript() template.HTML { return template.HTML("<script>" + sheetJS() + "</script>") }

// sheetPolicy is the page's content security policy: its own style and script by their hashes, and nothing else from
// anywhere.
var sheetPolicy = sync.OnceValue(func() string {
	style, script := SheetSources()
	return "default-src 'none'; style-src " + style + "; script-src " + script + "; base-uri 'none'; form-action 'none'"
})

// SheetSources are the hashes of the style and the script of a review sheet. A page that opens one must allow them,
// because its policy holds for the sheet too.
func SheetSources() (style, script string) { return sourceHash(sheetCSS()), sourceHash(sheetJS()) }

func sourceHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// sheetTemplates are read where a page is written at all.
var sheetTemplates = sync.OnceValue(func() *template.Template {
	t := template.New("sheet").Funcs(template.FuncMap{
		"count":   several,
		"plural":  plural,
		"title":   lint.Sentence,
		"place":   func(p Place) (string, error) { b, err := json.Marshal(p); return string(b), err },
		"verdict": func(f sheetFinding, v lint.Verdict) sheetVerdict { return sheetVerdict{f.ID, v, f.Decided == v} },
		"facet":   func(name, noun string, list []sheetShare) sheetFacet { return sheetFacet{name, noun, list} },
		"of":      func(noun string, lines any) sheetTable { return sheetTable{noun, lines} },
	})
	return template.Must(t.ParseFS(sheetFiles, "html/*.tmpl"))
})

// sheetVerdict is one of the verdicts that a reviewer can choose.
type sheetVerdict struct {
	ID      string
	Verdict lint.Verdict
	Chosen  bool
}

// sheetFacet is a table whose lines narrow the page.
type sheetFacet struct {
	Facet  string
	Noun   string
	Shares []sheetShare
}

// sheetTable is a table about documents that are called by the noun.
type sheetTable struct {
	Noun  string
	Lines any
}
