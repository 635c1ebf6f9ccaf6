package files

import (
	endian "encoding/binary"
	"strings"
)

// smallPicture is the width or height in dots below which an attached picture is taken for a logo.
const smallPicture = 200

// pictured reports whether bytes are a picture that is large enough to show a text. One whose size is not known is.
func pictured(data string) bool {
	width, height := smallPicture, smallPicture
	switch {
	case strings.HasPrefix(data, "\x89PNG\r\n\x1a\n") && len(data) >= 24:
		width = int(endian.BigEndian.Uint32([]byte(data[16:20])))
		height = int(endian.BigEndian.Uint32([]byte(data[20:24])))
	case strings.HasPrefix(data, "GIF8") && len(data) >= 10:
		width = int(endian.LittleEndian.Uint16([]byte(data[6:8])))
		height = int(endian.LittleEndian.Uint16([]byte(data[8:10])))
	case strings.HasPrefix(data, "\xff\xd8\xff"):
		width, height = sizeOfJPEG(data)
	case strings.HasPrefix(data, "II*\x00"), strings.HasPrefix(data, "MM\x00*"),
		strings.HasPrefix(data, "BM") && strings.IndexByte(data[:min(len(data), 26)], 0) > 0,
		strings.HasPrefix(data, "RIFF") && len(data) > 12 && data[8:12] == "WEBP",
		len(data) > 12 && data[4:8] == "ftyp" && strings.HasPrefix(data[8:], "heic"):
	default:
		return false
	}
	return width >= smallPicture && height >= smallPicture
}

// sizeOfJPEG is the size of a picture that its frame header says; that of a large one where there is none.
func sizeOfJPEG(data string) (width, height int) {
	two := func(at int) int { return int(endian.BigEndian.Uint16([]byte(data[at : at+2]))) }
	for i := 2; i+9 < len(data) && data[i] == 0xff; i += 2 + two(i+2) {
		if kind := data[i+1]; kind >= 0xc0 && kind <= 0xcf && kind != 0xc4 && kind != 0xc8 && kind != 0xcc {
			return two(i + 7), two(i + 5)
		}
	}
	return smallPicture, smallPicture
}
