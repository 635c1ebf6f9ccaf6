package main

import (
	"fmt"
	"testing"

	"github.com/spf13/pflag"
	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/files"
)

// TestEachInputIsCheckedAsItsOwn: those whose checks are kept, and those after them.
func TestEachInputIsCheckedAsItsOwn(t *testing.T) {
	p, _, _ := at("")
	var f runFlags
	f.add(pflag.NewFlagSet("check", pflag.ContinueOnError))
	s, err := p.settings(&f)
	require.NoError(t, err)
	list := make([]files.Input, mostKept+3)
	for i := range list {
		list[i].Path = fmt.Sprintf("%06d.txt", i)
	}
	inputs, err := s.inputs(list)
	require.NoError(t, err)
	n := 0
	for in, err := range inputs {
		require.NoError(t, err)
		want, err := s.project.For(list[n].Path)
		require.NoError(t, err)
		require.Equal(t, list[n].Path, in.Path)
		require.Equal(t, want, in.Checks)
		n++
	}
	require.Equal(t, len(list), n)
}
