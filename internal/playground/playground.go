// Package playground writes the page that checks texts in a browser. The page contains the engine: the linter as
// WebAssembly (internal/playground/engine). It needs no server and makes no connection.
package playground

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"errors"
	"html"
	"strings"
)

// page.js is the bundle of editors/playground, wasm_exec.js is Go's own.
//
//go:embed page
var page embed.FS

// EngineName is the name of the file with the engine, as releases ship it.
const EngineName = "cablelint.wasm"

// ErrNotEngine reports that a file is not WebAssembly.
var ErrNotEngine = errors.New("it is not WebAssembly")

// Page is the page with an engine, a file of WebAssembly. The version is that of the program, which both show.
func Page(engine []byte, version string) ([]byte, error) {
	if !bytes.HasPrefix(engine, []byte("\x00asm")) {
		return nil, ErrNotEngine
	}
	packed, err := pack(engine)
	if err != nil {
		return nil, err
	}
	style, script := text("page.css"), text("page.js")
	return []byte(strings.NewReplacer(
		"{{policy}}", policy(style, script), "{{style}}", style, "{{script}}", script,
		"{{version}}", html.EscapeString(version),
		"{{worker}}", text("wasm_exec.js")+text("worker.js"), "{{engine}}", base64.StdEncoding.EncodeToString(packed),
	).Replace(text("page.html"))), nil
}

// policy allows the page's own style and script, the worker that it makes and WebAssembly in it. All else is refused,
// every connection first.
func policy(style, script string) string {
	return strings.Join([]string{
		"default-src 'none'", "connect-src 'none'", "style-src " + hash(style),
		"script-src 'wasm-unsafe-eval' " + hash(script),
		"worker-src blob:", "base-uri 'none'", "form-action 'none'",
	}, "; ")
}

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// text is an embedded file. Which there are is known when the program is built.
func text(name string) string {
	data, err := page.ReadFile("page/" + name)
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
