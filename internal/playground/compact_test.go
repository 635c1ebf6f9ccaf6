package playground_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/playground"
	"github.com/cablelint/cablelint/internal/playground/page"
	"github.com/cablelint/cablelint/internal/testing/clients"
)

// crash panics where its argument says so, recovers, moves its stack, calls what reflect makes, and collects garbage:
// all of them read the table of functions.
const crash = `package main

import (
	"fmt"
	"os"
	"reflect"
	"runtime"
	"strings"
)

func deep(n int) int {
	var room [64]int
	if n == 0 {
		runtime.GC()
		return 0
	}
	room[n%64] = n
	return deep(n-1) + room[n%64]
}

func recovered() (said string) {
	defer func() { said = fmt.Sprint(recover()) }()
	var none map[string]int
	none["x"] = 1
	return ""
}

func main() {
	double := func(in []reflect.Value) []reflect.Value {
		runtime.GC()
		return []reflect.Value{reflect.ValueOf(2 * int(in[0].Int()))}
	}
	made := reflect.MakeFunc(reflect.TypeFor[func(int) int](), double).Interface().(func(int) int)
	upper := reflect.ValueOf(&strings.Builder{}).MethodByName("Len").Interface().(func() int)
	fmt.Println(deep(1000), recovered(), made(21), upper())
	if len(os.Args) > 1 {
		crashing()
	}
}

//go:noinline
func crashing() { panic("on purpose") }
`

// TestACompactProgramRuns: it does what it did, and the report of a crash has its reason, but no lines and no names.
func TestACompactProgramRuns(t *testing.T) {
	node := clients.Installed(t, "node")
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(dir+"/main.go", []byte(crash), 0o644))
	require.NoError(t, os.WriteFile(dir+"/go.mod", []byte("module crash\n\ngo 1.26\n"), 0o644))
	build := exec.CommandContext(t.Context(), "go", append(playground.BuildArgs(), "-o", "main.wasm", ".")...)
	build.Dir, build.Env = dir, append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOWORK=off")
	out, err := build.CombinedOutput()
	require.NoError(t, err, string(out))
	whole, err := os.ReadFile(dir + "/main.wasm")
	require.NoError(t, err)
	compact, err := playground.Compact(whole)
	require.NoError(t, err)
	require.Contains(t, string(whole), "main.go")
	require.NotContains(t, string(compact), "main.go", "the files of its lines")
	require.Contains(t, string(whole), "fmt.Fprintln\x00")
	require.NotContains(t, string(compact), "fmt.Fprintln\x00")
	for _, name := range []string{"reflect.makeFuncStub", "reflect.methodValueCall", "runtime.bgsweep"} {
		require.Contains(t, string(compact), "\x00"+name+"\x00", "the runtime knows a frame or goroutine by its name")
	}

	root, err := exec.Command("go", "env", "GOROOT").Output()
	require.NoError(t, err)
	run := func(module []byte, args ...string) string {
		path := filepath.Join(t.TempDir(), "x.wasm")
		require.NoError(t, os.WriteFile(path, module, 0o644))
		script := filepath.Join(string(bytes.TrimSpace(root)), "lib/wasm/wasm_exec_node.js")
		out, _ := exec.CommandContext(t.Context(), node, append([]string{script, path}, args...)...).CombinedOutput()
		return string(out)
	}
	require.Equal(t, "500500 assignment to entry in nil map 42 0\n", run(compact))
	require.Equal(t, run(whole), run(compact))
	crashed := run(compact, "crash")
	require.Contains(t, crashed, "panic: on purpose")
	require.Contains(t, run(whole, "crash"), "main.go:")
	require.NotContains(t, crashed, "main.go:")
}

// TestWhatIsNoEngine is refused, however it is cut; nothing panics.
func TestWhatIsNoEngine(t *testing.T) {
	for _, text := range []string{"", "\x7fELF", "\x00asm"} {
		_, err := playground.Compact([]byte(text))
		require.ErrorIs(t, err, page.ErrNotEngine)
	}
	const header = "\x00asm\x01\x00\x00\x00"
	segments := func(content string) []byte {
		out := append([]byte(header), 11)
		return append(binary.AppendUvarint(out, uint64(len(content))), content...)
	}
	// two segments in the reverse order, at 68 and at 64: signed LEB128 needs two bytes for them
	good := segments("\x02\x00\x41\xc4\x00\x0b\x02cd\x00\x41\xc0\x00\x0b\x02ab")
	compact, err := playground.Compact(good)
	require.NoError(t, err)
	require.Equal(t, string(segments("\x01\x00\x41\xc0\x00\x0b\x06ab\x00\x00cd")), string(compact))
	for i := len(header) + 1; i < len(good); i++ {
		_, err := playground.Compact(good[:i])
		require.Error(t, err, "%d bytes", i)
	}
	for name, content := range map[string]string{
		"a passive segment":           "\x01\x01\x02ab",
		"an address that is computed": "\x01\x00\x23\x00\x0b\x02ab",
		"an address below zero":       "\x01\x00\x41\x7f\x0b\x02ab",
		"an address beyond all":       "\x01\x00\x41\xff\xff\xff\xff\x07\x0b\x02ab",
		"an address without end":      "\x01\x00\x41\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff",
		"no data":                     "\x00",
	} {
		_, err := playground.Compact(segments(content))
		require.Error(t, err, name)
	}
}

// TestABrokenTableIsLeft: a table that is not as Go writes it is not touched, and nothing panics.
func TestABrokenTableIsLeft(t *testing.T) {
	const magic = "\xf1\xff\xff\xff\x00\x00\x01\x08"
	for name, words := range map[string][]uint64{
		"cut":                     {1},
		"parts in another order":  {1, 0, 0, 90, 80, 80, 80, 80},
		"parts beyond its end":    {1, 0, 0, 72, 72, 72, 72, 1 << 40},
		"more functions than fit": {1 << 60, 0, 0, 72, 72, 72, 72, 72},
		"a function beyond":       {1, 0, 0, 72, 72, 72, 72, 72, 1 << 60},
	} {
		image := []byte(magic)
		for _, w := range words {
			image = binary.LittleEndian.AppendUint64(image, w)
		}
		content := append([]byte("\x01\x00\x41\x00\x0b"), binary.AppendUvarint(nil, uint64(len(image)))...)
		content = append(content, image...)
		module := append([]byte("\x00asm\x01\x00\x00\x00\x0b"), binary.AppendUvarint(nil, uint64(len(content)))...)
		module = append(module, content...)
		compact, err := playground.Compact(module)
		require.NoError(t, err, name)
		require.Equal(t, string(module), string(compact), name)
	}
}
