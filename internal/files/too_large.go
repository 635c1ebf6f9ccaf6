package files

import "fmt"

// TooLarge reports that something is larger than --max-size: what it is, its size in bytes, 0 where nobody knows it,
// and the limit.
func TooLarge(what string, size, most int64) error {
	has, allowed := bytesText(size), bytesText(most)
	switch {
	case size <= 0:
		return fmt.Errorf("%s is larger than --max-size %s", what, allowed)
	case has == allowed: // rounded
		has, allowed = fmt.Sprint(size, " bytes"), fmt.Sprint(most, " bytes")
	}
	return fmt.Errorf("%s has %s, more than --max-size %s", what, has, allowed)
}

// bytesText is a number of bytes for people, in the units that --max-size takes.
func bytesText(n int64) string {
	for i, unit := range []string{"GB", "MB", "KB"} {
		size := int64(1) << (30 - 10*i)
		switch {
		case n >= size && n%size == 0:
			return fmt.Sprintf("%d %s", n/size, unit)
		case n >= size:
			return fmt.Sprintf("%.1f %s", float64(n)/float64(size), unit)
		}
	}
	return fmt.Sprintf("%d bytes", n)
}
