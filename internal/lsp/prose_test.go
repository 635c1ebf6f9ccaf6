package lsp

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDiagnosticsQuoteNoProseOfAMark: an editor keeps what it is sent in its log.
func TestDiagnosticsQuoteNoProseOfAMark(t *testing.T) {
	c := start(t, plainClient)
	text := strings.NewReplacer("1. (C/NF)", "1. (S//REL TO FM Kowalski told us)", "2. (C)",
		"2. (s//nf agent kowalski paid)").Replace(sound)
	c.open(draft, text)
	found := c.wait(draft, 1)
	require.NotEmpty(t, found)
	diagnostics, err := json.Marshal(found)
	require.NoError(t, err)
	sent := strings.ToLower(string(diagnostics) + c.sent("window/logMessage") + c.sent("window/showMessage"))
	for _, word := range [...]string{"kowalski", "agent", "told", "paid"} {
		require.NotContains(t, sent, word)
	}
	c.leave()
}
