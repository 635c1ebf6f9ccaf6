// Package types is what mscfb needs of the package of this name, which is compiled into the engine of the playground
// instead of it: the whole package registers all types of property sets, with math/big for decimal numbers, and makes
// the engine 35 KB larger after compression. Nobody asks a compound file for these values.
package types

import "time"

// Guid is a GUID as it is in the file.
type Guid [16]byte

// MustGuid takes the first 16 bytes.
func MustGuid(b []byte) Guid { return Guid(b) }

// String is empty: GUIDs are not shown.
func (Guid) String() string { return "" }

// FileTime is a time as it is in the file.
type FileTime [8]byte

// MustFileTime takes the first 8 bytes.
func MustFileTime(b []byte) FileTime { return FileTime(b) }

// Time is the zero time: times are not shown.
func (FileTime) Time() time.Time { return time.Time{} }
