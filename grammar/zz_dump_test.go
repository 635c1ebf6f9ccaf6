package grammar

import (
	"fmt"
	"github.com/cablelint/cablelint/grammar/source"
	"os"
	"strings"
	"testing"
)

func TestZDump(t *testing.T) {
	fs := strings.Fields(os.Getenv("DUMP"))
	for _, f := range fs {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		tr := NewParser().Parse(source.NewFile(f, string(b)))
		fmt.Println("=====", f)
		fmt.Println(tr.Dump(func(t Token) string {
			s := t.Text
			if len(s) > 100 {
				s = s[:60] + " … " + s[len(s)-35:]
			}
			return fmt.Sprintf("%q", s)
		}))
	}
}
