//go:build !js

package config

import toml "github.com/pelletier/go-toml/v2"

// date is a day as TOML writes it.
type date = toml.LocalDate
