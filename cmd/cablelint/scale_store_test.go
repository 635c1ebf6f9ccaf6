//go:build unix

package main

import (
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// upload puts shards into the bucket under their names.
const upload = `
import boto3, os, sys
store = boto3.client("s3")
for path in sys.argv[1:]:
    store.upload_file(path, "cables", os.path.basename(path))
`

// objectStore is a server that speaks as Amazon S3 does, with a bucket; the bench's programs find it.
func (b *bench) objectStore() {
	b.Helper()
	free, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(b, err)
	address := free.Addr().String()
	require.NoError(b, free.Close())
	server := exec.CommandContext(b.Context(), filepath.Join(os.Getenv("CABLELINT_SPARK"), "bin/gofakes3"),
		"-backend", "memory", "-initialbucket", "cables", "-host", address)
	require.NoError(b, server.Start())
	b.Cleanup(func() { _ = server.Wait() })
	b.env = append(b.env, "AWS_ENDPOINT_URL=http://"+address, "AWS_ACCESS_KEY_ID=a", "AWS_SECRET_ACCESS_KEY=b",
		"AWS_DEFAULT_REGION=us-east-1", "AWS_EC2_METADATA_DISABLED=true", "NO_PROXY=127.0.0.1")
	require.Eventually(b, func() bool {
		answer, err := http.Get("http://" + address)
		return err == nil && answer.Body.Close() == nil
	}, time.Minute, 100*time.Millisecond)
}

// TestScaleUnderSparkByObjects checks shards in an object store while a worker is killed. One of them is cut off, and
// one is not there.
func TestScaleUnderSparkByObjects(t *testing.T) {
	b := sparkBench(t)
	b.objectStore()
	from, _ := generated(t, (missingShard+1)*1000)
	shards, paths := b.shards(from)
	keys, stored := make([]string, len(shards)), slices.Delete(slices.Clone(shards), missingShard, missingShard+1)
	for i, s := range shards {
		keys[i] = filepath.Base(s)
	}
	require.NoError(t, os.WriteFile(b.at("upload.py"), []byte(upload), 0o644))
	b.ok("python3", append([]string{"upload.py"}, stored...)...)
	out, err := b.submit("local[2,4]", "objects", b.lines("keys", keys), b.at("results"), "cables")
	require.NoError(t, err, out)
	require.DirExists(t, b.fault("worker"), "the fault did not happen")
	require.Contains(t, out, keys[missingShard]+": An error occurred (NoSuchKey)")

	// one process has the same files under the same names
	for i, s := range stored {
		stored[i] = filepath.Base(s)
		require.NoError(t, os.Rename(s, b.at(stored[i])))
	}
	require.Equal(t, statusUnchecked, b.alone(append([]string{"check", "--quiet", "--format", "jsonl=one"}, stored...)...))
	b.merged("all")
	b.same("one", "all")
	for i, p := range paths {
		paths[i] = strings.TrimPrefix(p, b.at("shards")+"/")
	}
	b.merged("accounted", "--expected", b.lines("documents", paths))
	missing := map[string]int{}
	for path, kind := range b.kinds("accounted") {
		if kind == "missing" {
			shard, _, _ := strings.Cut(path, "!")
			missing[shard]++
		}
	}
	require.Len(t, missing, 2)
	require.Equal(t, 1000, missing[keys[missingShard]])
}
