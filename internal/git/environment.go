package git

import (
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/internal/installed"
)

// noFile is a file that is empty and holds nothing.
const noFile = os.DevNull

// passed are the variables that reach git as they are. None of them names a file.
var passed = [...]string{
	// who started sudo: git takes that user's repositories for the caller's
	"SUDO_UID",
	// the user's choice to leave out the machine's configuration
	"GIT_CONFIG_NOSYSTEM",
	// Windows starts no program without some of them
	"SYSTEMROOT", "WINDIR", "SYSTEMDRIVE", "PATHEXT", "PROGRAMDATA", "ALLUSERSPROFILE",
}

// placed are the variables by which git finds the configuration of the user and the machine. That configuration
// belongs to who runs the program: its safe.directory and core.excludesFile are followed. A value that is relative,
// or below the checked repository, is replaced by a place where nothing is.
var placed = [...]string{"HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "USERPROFILE", "TEMP",
	"TMP", "TMPDIR"}

// fixed are the variables that are the same in every call.
var fixed = [...]string{
	"LC_ALL=C", "LANGUAGE=", // messages are English
	"GIT_NO_LAZY_FETCH=1",
	// the only protocol is one that no helper or alias can be called by: an empty list would let "::address" through
	"GIT_ALLOW_PROTOCOL=_", "GIT_PROTOCOL_FROM_USER=0",
	"GIT_TERMINAL_PROMPT=0", "GIT_ASKPASS=", "SSH_ASKPASS=",
	"GIT_OPTIONAL_LOCKS=0",
	"GIT_NO_REPLACE_OBJECTS=1", "GIT_GRAFT_FILE=" + noFile, // commits are what they are named by
	"GIT_ATTR_NOSYSTEM=1",
	"GIT_PAGER=", "PAGER=",
	// trace2.* of a configuration names files to write
	"GIT_TRACE=0", "GIT_TRACE2=0", "GIT_TRACE2_EVENT=0", "GIT_TRACE2_PERF=0",
}

// get is a variable of the process. Of several the last counts.
func (g *Git) get(name string) (value string, ok bool) {
	for _, kv := range g.environ {
		k, v, _ := strings.Cut(kv, "=")
		if k == name || runtime.GOOS == "windows" && strings.EqualFold(k, name) {
			value, ok = v, true
		}
	}
	return value, ok
}

// environment is the whole environment of a call of git. What is not named in this file does not reach it.
func (g *Git) environment(at workTree) []string {
	env := append([]string{}, fixed[:]...)
	for _, name := range passed {
		if v, ok := g.get(name); ok {
			env = append(env, name+"="+v)
		}
	}
	for _, name := range placed {
		if v, ok := g.get(name); ok && v != "" {
			if !filepath.IsAbs(v) || installed.Within(at.top, v) {
				v = noFile
			}
			env = append(env, name+"="+v)
		}
	}
	env = append(env, "PATH="+strings.Join(g.path(at), string(os.PathListSeparator)),
		// the top was found before: git looks nowhere else, and core.worktree moves nothing. GIT_DIR is not set, since git
		// asks whose a repository is only where it found it itself.
		"GIT_CEILING_DIRECTORIES="+filepath.Dir(at.top), "GIT_WORK_TREE="+at.top)
	if index, ok := g.indexFile(at); ok && index != "" {
		env = append(env, "GIT_INDEX_FILE="+index)
	}
	return env
}

// path are the entries of PATH that are absolute and outside the repository.
func (g *Git) path(at workTree) []string {
	value, _ := g.get("PATH")
	return installed.Path(value, at.top)
}

// indexFile is the index that GIT_INDEX_FILE names. A hook of git commit -a gets the index of its commit by it, which
// is always a file of the git directory; ok is false for any other.
func (g *Git) indexFile(at workTree) (path string, ok bool) {
	v, _ := g.get("GIT_INDEX_FILE")
	if v == "" {
		return "", true
	}
	if !filepath.IsAbs(v) {
		v = filepath.Join(at.top, v)
	}
	return v, at.dir != "" && installed.Within(at.dir, v)
}

// safeDirectories are the values of safe.directory that GIT_CONFIG_COUNT gives, as images of containers set them.
// Nothing else of what it gives is followed.
func (g *Git) safeDirectories() (folders []string) {
	count, _ := g.get("GIT_CONFIG_COUNT")
	n, err := strconv.Atoi(count)
	if err != nil {
		return nil
	}
	for i := range min(n, 1000) {
		key, _ := g.get("GIT_CONFIG_KEY_" + strconv.Itoa(i))
		if value, ok := g.get("GIT_CONFIG_VALUE_" + strconv.Itoa(i)); ok && strings.EqualFold(key, "safe.directory") {
			folders = append(folders, value)
		}
	}
	return folders
}
