package cable

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestItemsOfAPaperWithoutAMark: where one of a list alone has no mark, it lacks one. Each text is the body of a paper,
// in which the signs of such items are those given.
func TestItemsOfAPaperWithoutAMark(t *testing.T) {
	for name, c := range map[string]struct{ body, want string }{
		"numbers":   {"1. (U) One.\n\n2. (C) Two.\n\n3. The boats came back.\n\n4. (C) Four.\n", "3."},
		"the first": {"1. The boats came back.\n\n2. (C) Two.\n\n3. (C) Three.\n", "1."},
		"the last":  {"1. (U) One.\n\n2. (C) Two.\n\n3. The boats came back.\n", "3."},
		"two of six": {"1. (U) A.\n\n2. (C) B.\n\n3. Boats came back late.\n\n4. (C) D.\n\n5. (C) E.\n\n" +
			"6. Boats came back late.\n", "3. 6."},
		"two of four":    {"1. (U) A.\n\n2. Boats came back late.\n\n3. Boats came back late.\n\n4. (C) D.\n", ""},
		"letters":        {"a. (U) One.\n\nb. (C) Two.\n\nc. The boats came back.\n\nd. (C) Four.\n", "c."},
		"capitals":       {"A. (U) One.\n\nB. (C) Two.\n\nC. The boats came back.\n", "C."},
		"parentheses":    {"1) (U) One.\n\n2) (C) Two.\n\n3) The boats came back.\n", "3)"},
		"dashes":         {"- (U) One.\n- The boats came back.\n- (C) Three.\n", "-"},
		"below a letter": {"1. (U) One.\n\n   a. (C) A.\n\n   b. The boats came back.\n\n   c. (C) C.\n", "b."},
		"more than a paragraph": {"1. (U) One.\n\n(C) More of it.\n\n2. The boats came back.\n\n(C) More of it.\n\n" +
			"3. (C) Three.\n", "2."},

		"heading":       {"1. (U) One.\n\n2. The Boats of Port Amber\n\n3. (C) Three.\n", ""},
		"parts marked":  {"1. (U) One.\n\n2. The boats came back.\n\n   a. (C) A.\n\n   b. (C) B.\n\n3. (C) Three.\n", ""},
		"leads on":      {"1. (U) One.\n\n2. (C) Two:\n\n3. The boats came back.\n\n4. (C) Four.\n", ""},
		"colon":         {"1. (U) One.\n\n2. The boats that came back are:\n\n3. (C) Three.\n", ""},
		"none marked":   {"(C) One.\n\n(C) Two.\n\n- The boats came back.\n- The boats sank later.\n", ""},
		"other numbers": {"1. (U) One.\n\n2. (C) Two.\n\n5. The boats came back.\n\n3. (C) Three.\n", ""},
		"inner list": {"1. (U) One.\n\n2. (C) Two.\n\n1. The boats came back.\n\n2. The boats came back.\n\n" +
			"3. (C) Three.\n", ""},
		"goes on": {"1. (U) One.\n\n2. The boats came back to the\n\n3. (C) Three.\n\n   a. (C) A.\n\n" +
			"   b. The boats came back.\n\n   c. (C) C.\n\n4. (C) Four.\n", "b."},
		"in one paragraph": {"- (U) One.\n- The boats came back.\n- (S) Two\n- (C) Three of the boats\n", "-"},
		"lists in their order": {"1. (U) One.\n\n2. The boats came back.\n\n3. (C) Three.\n\n   a. (C) A.\n\n" +
			"   b. The boats came back.\n\n   c. (C) C.\n\n4. (C) Four.\n", "2. b."},
		"bullets of two paragraphs": {"- (U) One.\n- (C) Two.\n\n(C) A paragraph.\n\n- The boats came back.\n", ""},
	} {
		d := paperOf(t, "CONFIDENTIAL\n\n"+c.body+"\nCONFIDENTIAL\n")
		var have []string
		for _, at := range d.UnmarkedItems {
			have = append(have, at.In(d.File.Text))
		}
		assert.Equal(t, c.want, strings.Join(have, " "), name)
	}
}

// TestItemsOfMessages: a list ends with its message.
func TestItemsOfMessages(t *testing.T) {
	d := paperOf(t, "CONFIDENTIAL\n\n1. (C) One.\n\n2. (C) Two.\n\n-----Original Message-----\nFrom: A. Elm\n"+
		"Sent: Monday, May 3, 2010\nTo: B. Oak\nSubject: (U) Boats\n\n3. The boats came back.\n\nCONFIDENTIAL\n")
	require.Len(t, d.Paper.Messages, 2)
	require.Empty(t, d.UnmarkedItems)
}
