package report

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"strings"

	"github.com/cablelint/cablelint/internal/lazy"
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

// sheetPolicy is the page's content security policy: its own style and script by their hashes, and nothing else from
// anywhere.
var sheetPolicy = lazy.Value[string]{Make: func() string {
	style, script := SheetSources()
	return "default-src 'none'; style-src " + style + "; script-src " + script + "; base-uri 'none'; form-action 'none'"
}}

// SheetSources are the hashes of the style and the script of a review sheet. A page that opens one must allow them,
// because its policy holds for the sheet too.
func SheetSources() (style, script string) { return sourceHash(sheetCSS()), sourceHash(sheetJS()) }

func sourceHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
