package law

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/calendar"
)

func day(y, m, d int) calendar.Day { return calendar.MustDate(y, m, d) }

func TestDaysAreThoseOfTheirNames(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "days.go", nil, 0)
	require.NoError(t, err)
	days := 0
	for name, object := range file.Scope.Objects {
		spec := object.Decl.(*ast.ValueSpec)
		value, err := types.Eval(token.NewFileSet(), nil, token.NoPos, types.ExprString(spec.Values[0]))
		require.NoError(t, err)
		var y, m, d int
		_, err = fmt.Sscanf(name, "day%4d%2d%2d", &y, &m, &d)
		require.NoError(t, err, name)
		require.Equal(t, fmt.Sprint(int(day(y, m, d))), value.Value.String(), name)
		days++
	}
	require.Greater(t, days, 50)
}
