package playground

import (
	"bytes"
	"encoding/binary"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/clients"
)

// codeOf is a module with an empty section of types and the bodies of functions.
func codeOf(bodies ...string) []byte {
	content := binary.AppendUvarint(nil, uint64(len(bodies)))
	for _, body := range bodies {
		content = append(binary.AppendUvarint(content, uint64(len(body))), body...)
	}
	module := binary.AppendUvarint([]byte("\x00asm\x01\x00\x00\x00\x01\x01\x00\x0a"), uint64(len(content)))
	return append(module, content...)
}

// returnTo stores an address, as Go does before a call.
func returnTo(function, block uint64) string {
	return string(binary.AppendUvarint([]byte{constI64}, function<<16|block)) + storeI64
}

// unfolded is what the worker of the page makes of a folded part by one of its functions.
func unfolded(t *testing.T, function string, part []byte) []byte {
	t.Helper()
	node := clients.Installed(t, "node")
	path := t.TempDir() + "/folded"
	require.NoError(t, os.WriteFile(path, part, 0o644))
	script := `const { readFileSync } = require("node:fs");
		const source = readFileSync("../../editors/playground/worker.js", "utf8");
		const [, path, name] = process.argv;
		const unfold = eval("(" + new RegExp("^function " + name + "\\(.*?^}", "ms").exec(source)[0] + ")");
		const data = Uint8Array.from(readFileSync(path)).buffer;
		unfold(data);
		process.stdout.write(Buffer.from(data));`
	out, err := exec.CommandContext(t.Context(), node, "-e", script, path, function).Output()
	require.NoError(t, err)
	return out
}

// TestFoldedReturnsAreUnfolded by the worker of the page.
func TestFoldedReturnsAreUnfolded(t *testing.T) {
	const call = "\x10\x05\x42\x2a" // a call, and a number that is not stored
	other := returnTo(firstFunction+7, 1)
	module := codeOf(
		returnTo(firstFunction, 1)+call+returnTo(firstFunction, 2)+call+returnTo(firstFunction, 3),
		"",
		returnTo(firstFunction+2, 0xffff)+other+returnTo(firstFunction+2, 3)+call+returnTo(firstFunction+2, 300))
	folded := bytes.Clone(module)
	foldReturns(folded)
	require.Len(t, folded, len(module))
	require.True(t, strings.HasPrefix(string(folded), foldedVersion))
	const next = "\x42\x81\x80\x80\x80\x00" + storeI64
	require.Equal(t, 3, bytes.Count(folded, []byte(next)), "each is one block on")
	require.Contains(t, string(folded), other)
	require.Equal(t, module, unfolded(t, "unfoldReturns", folded))
}

// TestWhatCannotBeFoldedIsLeft: no module, a damaged one, and one with a number that looks folded.
func TestWhatCannotBeFoldedIsLeft(t *testing.T) {
	whole := codeOf(returnTo(firstFunction, 1))
	for name, module := range map[string][]byte{
		"text":              []byte("no module at all"),
		"cut off":           whole[:len(whole)-4],
		"no code":           whole[:11],
		"a number's zero":   codeOf(returnTo(firstFunction, 1) + "\x42\x81\x80\x80\x80\x00" + storeI64),
		"the version alone": whole[:6],
	} {
		before := bytes.Clone(module)
		foldReturns(module)
		require.Equal(t, before, module, name)
	}
	require.Equal(t, whole, unfolded(t, "unfoldReturns", whole), "nothing is undone in a module that is not folded")
}
