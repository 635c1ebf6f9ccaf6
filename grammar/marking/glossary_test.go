package marking

import (
	"strings"
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

func TestDefined(t *testing.T) {
	for after, want := range map[string]bool{
		" denotes the transition state": true, "** means that": true, " stands for tin": true,
		" is an example of a mark.": true,
		" is the mark of":           true, " is the symbol for": true, " is short for": true,
		" indicates": true, " represents tin": true,
		" refers to tin": true, " is a mark": true, " is a portion mark": true, " is late": false, " meanings differ": false,
		" Means are few.": false, " is the marker": false, "": false, " The pier is new.": false, " and (U) is free": false,
		" [DELETED] means": false,
	} {
		require.Equal(t, want, Defined(after), after)
	}
}

func TestNamesPart(t *testing.T) {
	for text, want := range map[string]bool{
		"Parts: (C) Chorus, (S) Son, (TS) Two Sailors.\n": true, "Cast: (TS) The Sailor; (S) Sam; (C) Clerk\n": true,
		"(S) Soprano, (C) Contralto, (TS) Tenor solo.\n":    false, // the words are not those of the letters
		"Choose: (C) Cuttings  (S) Seeds  (TS) Two Sorts\n": true, "(C) Cuttings (S) Seeds (TS) Two Sorts\n": true,
		"(C) Confidential, (S) Son, (TS) Two Sailors.\n": false,
		"Parts: (C) Chorus, (S) Son.\n":                  false, "(C) Chairs.\n(S) Ships.\n(TS) Two Sailors.\n": false,
		"(C) Chairs, ships.\n(S) Ships, (U) boats.\n(TS) Two Sailors, they say.\n": false, "": false, "(C) ": false,
		"(C) Chorus, (S) Son, (TS) " + strings.Repeat("Two ", 20): false,
	} {
		require.Equal(t, want, NamesPart(text, "C") && NamesPart(text, "S") && NamesPart(text, "TS"), text)
	}
}

// TestDefinesOther: a letter is explained by a sentence or a key, and not as a level.
func TestDefinesOther(t *testing.T) {
	for text, want := range map[string]bool{
		"(S) stands for son, (D) for daughter.": true, "(D) stands for daughter, (S) for son.": true,
		"(D) means that she left and (S) that he stayed.": true, "(S) indicates a school": true,
		"S = Sun": true, "S=sun, C=cold": true, "Beds (C = cold; S = sun)": true, "(S) = Sun": true,
		"(S): Sun; (C): Cold": true,
		"(S) - Sun\n":         true, "(S) – Sun, (C) – Cold": true,
		"(S) Sun": false, "(S) for sale": false, "(S) that he left": false, "(S) means Secret": false, "(S) = Secret": false,
		"(S) = red": false, "S - Sun\n": false, "(S) - Ships sail at night.\n": false, "(S) - Sun": false,
		"(S) - " + strings.Repeat("Ships and ", 5) + "more\n": false, "TS = Tender": false, "(S) = ": false, "S": false,
		"S means the sun": false, "(S) denotes the classified portions": false, "(S) is a mark": false,
		"(S) denotes paragraphs": false, "(S) means the highest level": false, "(S) means confidential": false,
	} {
		require.Equal(t, want, DefinesOther(text, "S"), text)
	}
	require.True(t, DefinesOther("TS = two singles", "TS"))
	require.False(t, DefinesOther("(T) stands for tenor, (TS) for both", "TS"))
}
