package main

import (
	"archive/tar"
	"archive/zip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// doorPapers are texts that the ways to hand in a text could read differently: unusual characters and no date.
var doorPapers = map[string]string{
	"no-break.txt": "SECRET\n\nMay 3, 2021\n\nMEMORANDUM FOR MR. POE\n\nSUBJECT: (U) Piers\n\n" +
		"(S\u00a0) The owner is ill.\n\n" +
		"(S) The pier is sold.\n\nClassified By: R. Quill, Director\nReason: 1.4(d)\nDeclassify On: 20310503\n\nSECRET\n",
	"undated.txt": "SECRET\n\nMEMORANDUM FOR MR. POE\n\nSUBJECT: (U) Piers\n\n(S) The owner is ill.\n\nSECRET\n",
	"split-caption.txt": "R 041530Z MAY 09\nC O N F I D E N T I A L VARNES 000412\n\nNO\u00a0DIS\n\n" +
		"E.O. 12958: DECL: 05/04/2019\n" +
		"TAGS: PREL VN\nSUBJECT: THE SHIP\n\n" +
		"Classified By: DCM Tomas Reed for reasons 1.4 (b).\n\n1. (C\u00a0) It sails.\n",
	"mark-alone.txt": "\ufeffCONFIDENTIAL\n\n(C\u2009) One\u00a0pier.\n\n(C) Another.\n\nCONFIDENTIAL\n",
	"carriage.txt": "SECRET\r\n\r\nMEMORANDUM FOR MR. POE\r\n\r\n" +
		"SUBJECT: (U) Piers\r\n\r\n(C) One.\r\n\r\nSECRET\r\n",
	"invisible.txt":     "SECRET\n\nMEMORANDUM FOR MR. POE\n\nSUBJECT: (U) Piers\n\n(S\u200b) One.\n\nSECRET\n",
	"ordinary.md":       "# Piers\n\nThe piers are\u00a0new.\n",
	"nobody-knows.text": "(S) One pier, and nothing else.\n",
}

// doorTexts are the texts above, and those of the folder of examples.
func doorTexts(t *testing.T) map[string]string {
	texts := map[string]string{}
	for name, text := range doorPapers {
		texts[name] = text
	}
	all, err := filepath.Glob("../../testdata/cables/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, all)
	for _, path := range all {
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		texts[filepath.Base(path)] = string(text)
	}
	return texts
}

// byDoor are the findings and the result of each text as a run says them, without fixes, by the text's name.
func byDoor(t *testing.T, in string, args ...string) map[string][]string {
	t.Helper()
	p, out, _ := at(in)
	p.run(append([]string{"check", "--no-config", "--format", "jsonl"}, args...))
	found := map[string][]string{}
	for line := range strings.Lines(out.String()) {
		var o struct {
			Type, Path, Code, Severity, Message, Kind, Reason string
			Range                                             json.RawMessage
		}
		require.NoError(t, json.Unmarshal([]byte(line), &o), line)
		if o.Type == "summary" {
			continue
		}
		name := filepath.Base(o.Path[strings.LastIndexByte(o.Path, '!')+1:])
		found[name] = append(found[name], strings.Join([]string{o.Kind, o.Reason, o.Code, o.Severity, o.Message,
			string(o.Range)}, " | "))
	}
	return found
}

// TestTheSameFindingsByAnyDoor: a text has the same findings as a file, on standard input under its name, and as an
// entry of an archive.
func TestTheSameFindingsByAnyDoor(t *testing.T) {
	texts, dir := doorTexts(t), t.TempDir()
	folder := filepath.Join(dir, "texts")
	require.NoError(t, os.Mkdir(folder, 0o755))
	zipFile, err := os.Create(filepath.Join(dir, "all.zip"))
	require.NoError(t, err)
	tarFile, err := os.Create(filepath.Join(dir, "all.tar"))
	require.NoError(t, err)
	z, tape := zip.NewWriter(zipFile), tar.NewWriter(tarFile)
	for name, text := range texts {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644))
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = io.WriteString(w, text)
		require.NoError(t, err)
		require.NoError(t, tape.WriteHeader(&tar.Header{Name: name, Size: int64(len(text)), Mode: 0o644}))
		_, err = io.WriteString(tape, text)
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	require.NoError(t, tape.Close())
	require.NoError(t, zipFile.Close())
	require.NoError(t, tarFile.Close())
	files := byDoor(t, "", folder)
	require.Contains(t, strings.Join(files["no-break.txt"], ""), "P017")
	require.Contains(t, strings.Join(files["undated.txt"], ""), "A017")
	zips, tars := byDoor(t, "", zipFile.Name()), byDoor(t, "", tarFile.Name())
	for name, text := range texts {
		require.Equal(t, files[name], zips[name], name)
		require.Equal(t, files[name], tars[name], name)
		require.Equal(t, files[name], byDoor(t, text, "--stdin-filename", name, "-")[name], name)
	}
}
