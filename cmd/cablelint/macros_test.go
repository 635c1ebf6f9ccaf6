package main

import (
	"archive/zip"
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMacrosAreTold: of a document without marks where a run says what each file is.
func TestMacrosAreTold(t *testing.T) {
	t.Chdir(t.TempDir())
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range map[string]string{"word/vbaProject.bin": "x",
		"word/document.xml": `<w:body xmlns:w="w"><w:p>` +
			`<w:r><w:t>The ferry sails at noon.</w:t></w:r></w:p></w:body>`} {
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = w.Write([]byte(text))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	require.NoError(t, os.WriteFile("a.docm", b.Bytes(), 0o644))
	run := inPath(os.Getenv("PATH"))
	status, _, errs := run("check", "--no-config", "--verbose", "a.docm")
	require.Equal(t, statusClean, status)
	require.Contains(t, errs, "a.docm: the document has macros, which were not run\n")
	_, _, errs = run("check", "--no-config", "a.docm")
	require.NotContains(t, errs, "macros")
}
