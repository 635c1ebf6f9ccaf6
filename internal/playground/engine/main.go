//go:build js

// Command engine is cablelint for the page that cablelint playground writes, compiled to WebAssembly: what is typed
// is read as by the editor server, and files are checked as by the command line. The worker of the page calls it; it
// opens no file and no connection.
package main

import (
	"encoding/json"
	"runtime/debug"
	"syscall/js"
	"time"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/internal/lsp"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// Each text leaves garbage, and little is kept: it is collected seldom, until memory is scarce. That of a large file
// is collected often: an engine never gives memory back.
const (
	garbagePercent = 400
	largePercent   = 100
	large          = 1 << 20
	memoryGoal     = 512 << 20
)

func main() {
	debug.SetGCPercent(garbagePercent)
	debug.SetMemoryLimit(memoryGoal)
	host := js.Global().Get("cablelint")
	version := host.Get("version").String()
	options := lsp.Options{Rules: rules.All(), Own: lint.Own(), Today: today, Version: version}
	page, err := lsp.NewPage(options)
	if err != nil {
		host.Call("failed", err.Error())
		return
	}
	offer := func(name string, f func(args []js.Value) any) {
		host.Set(name, js.FuncOf(func(_ js.Value, args []js.Value) any { return f(args) }))
	}
	offer("choose", func(args []js.Value) any {
		o, err := optionsOf(args[0].String(), args[1].String(), args[2].String(), args[3].String())
		if err == nil {
			err = page.Choose(o)
		}
		return failure(err)
	})
	offer("text", func(args []js.Value) any { return encoded(page.Check(string(taken(args[0])))) })
	offer("fixes", func([]js.Value) any { return encoded(page.Fixes()) })
	offer("safe", func([]js.Value) any { return encoded(page.SafeFixes()) })
	offer("hover", func(args []js.Value) any { return page.Hover(args[0].Int(), args[1].Int()) })
	var e *exercise
	offer("warm", func(args []js.Value) any {
		if e == nil {
			other, err := lsp.NewPage(options) // the user's text stays in the first
			if err != nil {
				return failure(err)
			}
			e = newExercise(other)
		}
		e.round(args[0].Int())
		return nil
	})
	offer("templates", func([]js.Value) any { return encoded(page.Templates()) })
	c := newFileChecker(host, version)
	offer("check", func(args []js.Value) any { return c.json(args[0].String(), taken(args[1])) })
	s := newSheet(c)
	offer("add", func(args []js.Value) any { return failure(s.add(args[0].String(), taken(args[1]))) })
	offer("skip", func(args []js.Value) any { return failure(s.skip(args[0].String(), args[1].String())) })
	offer("sheet", func([]js.Value) any { return failure(s.end()) })
	host.Call("ready")
	select {} // the page ends it by ending the worker
}

// failure is an error for the worker; null for none.
func failure(err error) any {
	if err == nil {
		return nil
	}
	return js.Global().Get("Error").New(err.Error())
}

// encoded is a value as JSON.
func encoded(v any) any {
	data, err := json.Marshal(v)
	if err != nil {
		return failure(err)
	}
	return string(data)
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

// given copies bytes to the page.
func given(data []byte) js.Value {
	to := js.Global().Get("Uint8Array").New(len(data))
	js.CopyBytesToJS(to, data)
	return to
}
