package files

import (
	"encoding/base64"
	endian "encoding/binary"
	"strings"
)

// The size in dots of pictures that mails hold.
const (
	// smallDots is the width or height below which a picture is taken for a logo.
	smallDots = 200
	// dotsAnInch is how mail programs show a picture that is in the text of a mail.
	dotsAnInch = 96
)

// pictureSize is the size of a picture in dots, by its first bytes; 0 is one that is not known.
func pictureSize(data string) (width, height int, ok bool) {
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
		return 0, 0, false
	}
	return width, height, true
}

// sizeOfJPEG is the size that the frame header of a picture says, or 0.
func sizeOfJPEG(data string) (width, height int) {
	two := func(at int) int { return int(endian.BigEndian.Uint16([]byte(data[at : at+2]))) }
	for i := 2; i+9 < len(data) && data[i] == 0xff; i += 2 + two(i+2) {
		if kind := data[i+1]; kind >= 0xc0 && kind <= 0xcf && kind != 0xc4 && kind != 0xc8 && kind != 0xcc {
			return two(i + 7), two(i + 5)
		}
	}
	return 0, 0
}

// smallPicture reports whether an attached file is a picture, and too small to hold a page or a text. One in the text
// of a mail has the size at which it is shown there; one that is attached, such as a photo of a page, has any.
func (a attachedFile) smallPicture() (small, picture bool) {
	width, height, ok := pictureSize(a.data)
	switch {
	case !ok:
		return false, false
	case width == 0 || height == 0:
		return false, true
	case width < smallDots || height < smallDots:
		return true, true
	}
	inches := float64(width) / dotsAnInch * float64(height) / dotsAnInch
	return a.inline && inches < textArea*pageShare, true
}

// picturesIn counts the pictures whose bytes are in a page of HTML.
func picturesIn(page string) (small, large int) {
	const start, code = "data:image/", ";base64,"
	for _, rest := range strings.Split(page, start)[1:] {
		kind, data, ok := strings.Cut(rest[:min(len(rest), 64<<10)], code)
		if !ok || strings.ContainsAny(kind, "\"'<> ,") {
			large++
			continue
		}
		if end := strings.IndexAny(data, "\"'<>)= "); end >= 0 {
			data = data[:end]
		}
		data = data[:len(data)/4*4]
		decoded, _ := base64.StdEncoding.DecodeString(data) // what comes before an error is enough
		if isSmall, _ := (attachedFile{data: string(decoded), inline: true}).smallPicture(); isSmall {
			small++
		} else {
			large++
		}
	}
	return small, large
}
