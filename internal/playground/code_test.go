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
	return string(binary.AppendUvarint([]byte{opConstI64}, function<<16|block)) + "\x37\x03\x00"
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
		process.stdout.write(Buffer.from(unfold(data) ?? data));`
	out, err := exec.CommandContext(t.Context(), node, "-e", script, path, function).Output()
	require.NoError(t, err)
	return out
}

// allInstructions has one of each kind of instruction, with numbers of several bytes, and ends the function.
const allInstructions = "\x02\x40\x03\x40\x20\x81\x01\x04\x7f\x41\x80\x7f\x05\x41\x01\x0b\x1a" +
	"\x0c\x00\x0d\x02\x0e\x03\x00\x01\x01\x02\x10\x85\x01\x11\x02\x00\x22\x05\x24\x07" +
	"\x28\x02\x10\x29\x03\x80\x01\x31\x00\x00\x3e\x02\x04\x3f\x00\x40\x00\x42\xff\xff\xff\xff\xff\x1f" +
	"\x43\x01\x02\x0b\x20\x44\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x7c\xa7\xc4\xfc\x07\xfc\x0a\x00\x00\xfc\x0b\x00" +
	"\x0b\x0b\x0f\x0b"

// callOf is a call as Go compiles it, in the outermost of some blocks that are opened before it.
func callOf(function, block uint64) string {
	return "\x20\x01\x41\x08\x6b\x22\x01\x24\x00\x20\x01" + returnTo(function, block) +
		"\x41\x00\x10\x05\x23\x00\x21\x01\x0d\x00\x0b"
}

// TestFoldedCodeIsUnfolded by the worker of the page: each kind of instruction, each phrase, and several functions.
func TestFoldedCodeIsUnfolded(t *testing.T) {
	const noLocals, locals, ends = "\x00", "\x02\x81\x01\x7e\x02\x7f", "\x0b"
	blocks := noLocals + strings.Repeat("\x02\x40", 3)
	accesses := ""
	for i, alignment := range []byte(alignments) {
		accesses += string([]byte{opFirstAccess + byte(i), alignment - '0', 0x83, 0x01})
	}
	const epilogue = "\x6a\x22\x01\x24\x00\x20\x01\x41\x08\x6a\x22\x01\x24\x00\x41\x00\x0f\x0b"
	module := codeOf(
		locals+allInstructions,
		noLocals+ends,
		noLocals+"\x02\x40"+accesses+epilogue+ends,
		blocks+callOf(firstFunction+3, 1)+callOf(firstFunction+3, 2)+callOf(firstFunction+3, 0xffff)+ends,
		blocks+callOf(firstFunction+7, 1)+"\x20\x05\x37\x03\x08\x20\x02\xa7\x20\x01\x29\x03\x10\x21\x00\x0c\x01\x0b\x0b"+
			"\x42\x2a\x20\x01\xad\x42\x88\x01\x7c\xa7\x29\x03\x10\x7c\xa7"+ends,
		noLocals+strings.Repeat(returnTo(firstFunction+5, 3)+returnTo(firstFunction+5, 1), 100)+ends,
		noLocals+"\x42\x81\x80\x98\x80\x81\x00"+ends) // a return address with a byte more than it needs
	folded := foldCode(module)
	require.True(t, strings.HasPrefix(string(folded), foldedVersion))
	for n := range phrases {
		require.Contains(t, string(folded), string([]byte{byte(opFirstPhrase + n)}))
	}
	require.Equal(t, module, unfolded(t, "unfoldCode", folded))
	data := append(bytes.Clone(module), "\x0b\x09\x01\x00\x41"...)
	require.Equal(t, data, unfolded(t, "unfoldCode", foldCode(data)), "what is after the code remains")
}

// TestACallIsAPhrase of three bytes: its number, the function, and how far from the outermost block its caller returns.
func TestACallIsAPhrase(t *testing.T) {
	body := "\x00\x02\x40\x02\x40" + callOf(firstFunction, 1) + callOf(firstFunction, 3) + "\x0b"
	folded := string(foldCode(codeOf(body)))
	require.Contains(t, folded, "\x00\x02\x40\x02\x40\xc6\x05\x02\xc7\x02\x05\x01\x0b")
}

// TestWhatCannotBeFoldedIsLeft: no module, a damaged one, and what Go does not write.
func TestWhatCannotBeFoldedIsLeft(t *testing.T) {
	whole := codeOf("\x00" + allInstructions)
	for name, module := range map[string][]byte{
		"text":                     []byte("no module at all"),
		"cut off":                  whole[:len(whole)-4],
		"no code":                  whole[:11],
		"the version alone":        whole[:6],
		"no end":                   codeOf("\x00\x02\x40\x0b"),
		"code after the end":       codeOf("\x00\x0b\x0b"),
		"an unknown operation":     codeOf("\x00\xc5\x0b"),
		"a vector":                 codeOf("\x00\xfd\x0c\x0b"),
		"an unknown bulk":          codeOf("\x00\xfc\x08\x00\x00\x0b"),
		"a table":                  codeOf("\x00\x25\x00\x0b"),
		"another alignment":        codeOf("\x00\x28\x01\x00\x0b"),
		"a branch to nowhere":      codeOf("\x00\x0c\x01\x0b"),
		"a table that falls":       codeOf("\x00\x0e\x01\x01\x00\x0b"),
		"a long number of a block": codeOf("\x00\x0c\x80\x00\x0b"),
		"a long number of locals":  codeOf("\x80\x00\x0b"),
		"more than its functions":  append(codeOf()[:12], "\x05\x01\x02\x00\x0b\x00"...),
	} {
		before := bytes.Clone(module)
		require.Equal(t, before, foldCode(module), name)
		require.Equal(t, before, module, name)
	}
	require.Equal(t, whole, unfolded(t, "unfoldCode", whole), "nothing is undone in a module that is not folded")
}
