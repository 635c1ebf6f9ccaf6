package lsp

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"sync"

	"github.com/sourcegraph/jsonrpc2"

	"github.com/cablelint/cablelint/grammar/source"
)

// The bounds of a message, in bytes. A cable of the largest size that the command line reads fits, with room for its
// escapes.
const (
	maxBody   = 128 << 20
	maxHeader = 4 << 10
)

// The codes of errors: JSON-RPC 2.0 and LSP 3.17.
const (
	codeParseError      = -32700
	codeInvalidRequest  = -32600
	codeMethodNotFound  = -32601
	codeInvalidParams   = -32602
	codeInternal        = -32603
	codeNotInitialized  = -32002
	codeRequestFailed   = -32803
	codeContentModified = -32801
	codeCancelled       = -32800
)

// stream reads and writes messages with a header, as the protocol's base part lays them down. Header names may be in
// any case. A message that is no JSON is answered with an error, and reading goes on.
type stream struct {
	in  *bufio.Reader
	out io.Writer
	end func() error

	writing sync.Mutex
	fault   error // why reading ended, where it was the client's fault; read once reading has ended
}

func newStream(in io.Reader, out io.Writer, end func() error) *stream {
	return &stream{in: bufio.NewReaderSize(in, 64<<10), out: out, end: end}
}

// ReadObject reads the next message that is one.
func (s *stream) ReadObject(v any) error {
	for {
		body, err := s.body()
		if err != nil {
			if errors.Is(err, ErrProtocol) {
				s.fault = err
				s.refuse(codeInvalidRequest, err.Error())
				return io.EOF // the end for the connection, which prints other errors
			}
			return err
		}
		if !json.Valid(body) {
			s.refuse(codeParseError, "the message is no JSON")
			continue
		}
		if err := json.Unmarshal(body, v); err != nil {
			s.refuse(codeInvalidRequest, "the message is neither a request nor an answer")
			continue
		}
		return nil
	}
}

// body reads a header and the bytes that it announces.
func (s *stream) body() ([]byte, error) {
	length := -1
	for read := 0; ; {
		line, err := s.in.ReadSlice('\n')
		read += len(line)
		switch {
		case errors.Is(err, bufio.ErrBufferFull) || read > maxHeader:
			return nil, fmt.Errorf("%w: a header of more than %d bytes", ErrProtocol, maxHeader)
		case err != nil && read > 0:
			return nil, fmt.Errorf("%w: the input ends within a header", ErrProtocol)
		case err != nil:
			return nil, err
		}
		text := strings.TrimRight(string(line), "\r\n")
		if text == "" {
			break
		}
		name, value, ok := strings.Cut(text, ":")
		if !ok {
			return nil, fmt.Errorf("%w: a line of the header has no colon", ErrProtocol)
		}
		if !strings.EqualFold(strings.TrimSpace(name), "Content-Length") {
			continue
		}
		if length, err = strconv.Atoi(strings.TrimSpace(value)); err != nil || length < 0 {
			return nil, fmt.Errorf("%w: Content-Length is no number", ErrProtocol)
		}
	}
	switch {
	case length < 0:
		return nil, fmt.Errorf("%w: a header without Content-Length", ErrProtocol)
	case length > maxBody:
		return nil, fmt.Errorf("%w: a message of %d bytes, and %d are the most", ErrProtocol, length, maxBody)
	}
	var body bytes.Buffer // it grows with what comes: a header alone takes nothing
	if _, err := io.CopyN(&body, s.in, int64(length)); err != nil {
		return nil, fmt.Errorf("%w: the input ends within a message", ErrProtocol)
	}
	return body.Bytes(), nil
}

// refuse answers a message whose number cannot be known.
func (s *stream) refuse(code int, message string) {
	type fault struct {
		Code    int    `json:"code"`
		Message string `json:"message"`
	}
	_ = s.WriteObject(struct {
		Version string `json:"jsonrpc"`
		ID      *int   `json:"id"`
		Error   fault  `json:"error"`
	}{"2.0", nil, fault{code, message}})
}

// WriteObject writes a message.
func (s *stream) WriteObject(v any) error {
	body, err := json.Marshal(v)
	if err != nil {
		return err
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	body = signedID(body)
	body = source.EscapeJSON(body) // editors log what they are sent
	_, err = s.out.Write(append(fmt.Appendf(nil, "Content-Length: %d\r\n\r\n", len(body)), body...))
	return err
}

// idFirst is the beginning of an answer.
const idFirst = `{"id":`

// signedID gives an answer the number of its request where that is negative: the library holds numbers without a sign.
func signedID(body []byte) []byte {
	rest, ok := bytes.CutPrefix(body, []byte(idFirst))
	end := bytes.IndexByte(rest, ',')
	if !ok || end < 0 {
		return body
	}
	n, err := strconv.ParseUint(string(rest[:end]), 10, 64)
	if err != nil || n <= math.MaxInt64 {
		return body
	}
	return append(fmt.Appendf(nil, "%s%d", idFirst, int64(n)), rest[end:]...)
}

// requestID is the number of a request as a notification names it; negative numbers are those that the library makes
// of them.
func requestID(raw json.RawMessage) (id jsonrpc2.ID, err error) {
	var n int64
	if json.Unmarshal(raw, &n) == nil {
		return jsonrpc2.ID{Num: uint64(n)}, nil
	}
	err = json.Unmarshal(raw, &id)
	return id, err
}

// Close ends reading.
func (s *stream) Close() error { return s.end() }
