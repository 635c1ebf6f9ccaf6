package files

// Why is why a file could not be read or written, without its path, which comes before it anyway.
func Why(err error) string { return plain(err) }
