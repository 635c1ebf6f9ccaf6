package rules

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestBannersWithBlanks: a banner whose level a machine set blanks into is read where it is there twice, and what is
// found in its paper is information only.
func TestBannersWithBlanks(t *testing.T) {
	memo := func(head, foot string) []string {
		return onlyOf(reported(t, head+"\n\n(C//SI) The pier is new.\n\n(U) It is wide.\n\n(C//SI) It is old.\n\n"+
			"The owner has asked for the names of all the boats.\n\n(U) Nobody is ill.\n\n"+foot+"\n"),
			"A001 B001 D001 P001 R001")
	}
	for _, head := range []string{"CON FI DENTI AL//SI", "CON Fl DENTIAL//SI", "C ONFIDENTIAL//SI"} {
		assert.Equal(t, []string{"A001 info", "D001 info", "P001 info"}, memo(head, "CON FI DENTIAL//SI"), head)
		assert.Equal(t, []string{"A001 info", "D001 info", "P001 info"}, memo(head, "CONFIDENTIAL//SI"), head)
	}
	assert.Contains(t, memo("CON SIDER//SI", "The end."), "B001 info")
}
