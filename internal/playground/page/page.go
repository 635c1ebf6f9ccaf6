// Package page writes the page that checks texts in a browser. The page contains the engine: the linter as
// WebAssembly (internal/playground/engine). It needs no server and makes no connection.
package page

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"errors"
	"html"
	"strings"

	"github.com/cablelint/cablelint/internal/report"
)

// page.js is the bundle of editors/playground, wasm_exec.js is Go's own.
//
//go:embed page.html page.css page.js worker.js wasm_exec.js
var parts embed.FS

// The names of the file with the engine: as it is compiled, and compressed by xz, as releases ship it.
const (
	EngineName       = "cablelint.wasm"
	PackedEngineName = EngineName + ".xz"
)

// WasmMagic are the first bytes of WebAssembly, and xzMagic those of a file of xz.
const (
	WasmMagic = "\x00asm"
	xzMagic   = "\xfd7zXZ\x00"
)

// ErrNotEngine reports that a file is not WebAssembly.
var ErrNotEngine = errors.New("it is not WebAssembly, plain or compressed by xz")

// HTML is the page with an engine: a file of WebAssembly, plain or compressed by xz, which makes a page of two thirds
// the size. The version is that of the program, which both show.
func HTML(engine []byte, version string) ([]byte, error) {
	packed := engine
	switch {
	case bytes.HasPrefix(engine, []byte(WasmMagic)):
		var err error
		if packed, err = pack(engine); err != nil {
			return nil, err
		}
	case !bytes.HasPrefix(engine, []byte(xzMagic)):
		return nil, ErrNotEngine
	}
	style, script := text("page.css"), text("page.js")
	return []byte(strings.NewReplacer(
		"{{policy}}", policy(style, script), "{{style}}", style, "{{script}}", script,
		"{{version}}", html.EscapeString(version),
		"{{worker}}", text("wasm_exec.js")+text("worker.js"), "{{engine}}", encoded(packed),
	).Replace(text("page.html"))), nil
}

// encoded is a compressed engine as text: each of its streams, with a space between them.
func encoded(packed []byte) string {
	var list []string
	for _, s := range streams(packed) {
		list = append(list, base64.StdEncoding.EncodeToString(s))
	}
	return strings.Join(list, " ")
}

// streamEnd is where a stream of xz ends and another begins.
const streamEnd = "YZ" + xzMagic

// streams are the streams of a file of xz.
func streams(packed []byte) (list [][]byte) {
	for {
		i := bytes.Index(packed, []byte(streamEnd))
		if i < 0 {
			return append(list, packed)
		}
		list, packed = append(list, packed[:i+2]), packed[i+2:]
	}
}

// policy allows the page's own style and script, those of the review sheets that it makes, its worker, and WebAssembly
// there. All else is refused, every connection first.
func policy(style, script string) string {
	sheetStyle, sheetScript := report.SheetSources()
	return strings.Join([]string{
		"default-src 'none'", "connect-src 'none'", "style-src " + hash(style) + " " + sheetStyle,
		"script-src 'wasm-unsafe-eval' " + hash(script) + " " + sheetScript,
		"worker-src blob:", "base-uri 'none'", "form-action 'none'",
	}, "; ")
}

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// text is an embedded file. Which there are is known when the program is built.
func text(name string) string {
	data, err := parts.ReadFile(name)
	if err != nil {
		panic(err)
	}
	return string(data)
}

func pack(data []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
