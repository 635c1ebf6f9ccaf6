//go:build js

// Command engine is cablelint for the page that cablelint playground writes: the editor server and the check of files,
// compiled to WebAssembly. The worker of the page gives it messages and bytes; it opens no file and no connection.
package main

import (
	"bytes"
	"io"
	"syscall/js"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/lsp"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/internal/suppress"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// The largest file that is read, as by cablelint check.
const maxSize = 64 << 20

func main() {
	host := js.Global().Get("cablelint")
	in, feed := io.Pipe()
	messages := make(chan []byte, 64)
	host.Set("receive", js.FuncOf(func(_ js.Value, args []js.Value) any {
		messages <- taken(args[0])
		return nil
	}))
	host.Set("check", js.FuncOf(func(_ js.Value, args []js.Value) any {
		return checked(args[0].String(), taken(args[1]), args[2].String())
	}))
	go func() {
		for m := range messages {
			if _, err := feed.Write(m); err != nil {
				return
			}
		}
	}()
	host.Call("ready")
	o := lsp.Options{Rules: rules.All(), Own: lint.Own(), Today: today, Version: host.Get("version").String()}
	_ = lsp.Serve(in, toHost{host}, in.Close, o) // the page ends it by ending the worker
}

func today() calendar.Day {
	t := time.Now()
	d, _ := calendar.Date(t.Year(), int(t.Month()), t.Day())
	return d
}

// taken copies bytes from the page.
func taken(from js.Value) []byte {
	data := make([]byte, from.Get("length").Int())
	js.CopyBytesToGo(data, from)
	return data
}

// toHost writes what the server sends to the worker.
type toHost struct{ host js.Value }

// Write sends bytes.
func (t toHost) Write(data []byte) (int, error) {
	array := js.Global().Get("Uint8Array").New(len(data))
	js.CopyBytesToJS(array, data)
	t.host.Call("send", array)
	return len(data), nil
}

// checked is what cablelint check --format json NAME prints of a file, or an error.
func checked(name string, data []byte, version string) string {
	reader := &files.Reader{MaxSize: maxSize}
	checker := check.Checker{Reader: reader}
	project := config.NewProject(rules.All(), lint.Options{})
	project.Fix(nil)
	var out bytes.Buffer
	var sum report.Summary
	w := report.NewJSON(&out, report.Options{Version: version})
	parser, quiet := grammar.NewParser(), suppress.Suppressor{Today: today()}
	open := func() ([]byte, error) { return data, nil }
	for in := range reader.Open(files.Input{Path: name, Named: true, Open: open}) {
		checks, err := project.Within(&config.Checks{Abs: in.Path}, "")
		if err != nil {
			return err.Error()
		}
		f := checker.Lint(parser, check.Input{Input: in, Checks: checks})
		quiet.File(f, checks)
		sum.Add(f)
		if err := w.File(f); err != nil {
			return err.Error()
		}
	}
	if err := w.End(sum); err != nil {
		return err.Error()
	}
	return out.String()
}
