package rules

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/linttest"
	"github.com/cablelint/cablelint/lint"
)

func TestExamples(t *testing.T) { linttest.Run(t, All()) }

func TestFixesAreAsDeclared(t *testing.T) { linttest.Fixes(t, All()) }

func TestFramesAreSound(t *testing.T) { linttest.Frames(t, All()) }

func TestDeclarationsAreWhole(t *testing.T) { require.NoError(t, lint.Validate(All())) }
