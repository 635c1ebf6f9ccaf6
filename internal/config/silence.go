package config

// Placed is a silence with the file and the place at which it is.
type Placed struct {
	Silence *Silence
	Layer   *Layer
	// At is where its heading's word begins in the layer's text.
	At int
}

// Silences gives all silences of the configuration, the farthest base's first; nil for none.
func (c *Config) Silences() []*Placed {
	if c == nil {
		return nil
	}
	return c.silences
}

// place finds all silences with their places. It is done once the file is read, since several goroutines ask for them.
func (c *Config) place() {
	for _, l := range c.Layers {
		for i := range l.File.Silences {
			p := &Placed{Silence: &l.File.Silences[i], Layer: l}
			if i < len(l.SilencesAt) {
				p.At = l.SilencesAt[i]
			}
			c.silences = append(c.silences, p)
		}
	}
}

// For reports whether the silence is for a file, given by its absolute path.
func (p *Placed) For(abs string) bool {
	return len(p.Silence.Paths) == 0 || p.Layer.covers(p.Silence.Paths, abs)
}

// Exact reports whether the silence names single files, so that it is known to be unused once these were checked.
func (p *Placed) Exact() bool { return literal(p.Silence.Paths) }
