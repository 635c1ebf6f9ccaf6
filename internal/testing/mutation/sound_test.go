package mutation

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestASeedIsACable(t *testing.T) {
	require.Equal(t, Sound(7), Sound(7))
	require.NotEqual(t, Sound(7), Sound(8))
}
