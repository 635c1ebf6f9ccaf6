package marking

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestGlossary(t *testing.T) {
	for s, want := range map[string]bool{
		"(C) Confidential: it could harm.\n\n(S) Secret: more.\n": true, "(TS) - TOP SECRET\n(U)\tUnclassified\n": true,
		"- **(S)** Secret\n- **(C)** Confidential\n":                  true,
		"(S) Secret talks were held.\n\n(C) The confidential ones.\n": false, "(S) Secret talks.\n(S) Secret plans.\n": false,
		"(C) The pier is new.\n": false, "": false,
	} {
		require.Equal(t, want, Glossary(s), s)
	}
}
