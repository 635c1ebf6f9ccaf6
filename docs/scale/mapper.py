"""Checks cables as a step of an engine such as Spark, and yields the results as lines of JSON Lines for cablelint merge.

As a program it reads paths from standard input, one a line, and writes the lines to standard output: python3 mapper.py < paths > part
"""

import itertools
import os
import subprocess
import sys

BATCH = 2000  # the files of one run: starting the program then costs nothing, and a lost run little


def finished(run, status):
    """1 is findings, and 3 that an input was not checked, which the result says: no step failed. All else is a failure."""
    if status not in (0, 1, 3):
        raise RuntimeError(f"{run[0]} ended with status {status}")


def check(paths, program="cablelint", flags=()):
    """Lints the files of the paths. Of Spark: paths.mapPartitions(check)."""
    paths = iter(paths)
    while batch := list(itertools.islice(paths, BATCH)):
        run = [program, "check", "--quiet", "--jobs", "1", "--format", "jsonl", *flags, "--", *batch]
        with subprocess.Popen(run, stdout=subprocess.PIPE) as process:
            for line in process.stdout:
                yield line.decode("utf-8").rstrip("\n")
        finished(run, process.returncode)


def check_objects(keys, fetch, program="cablelint", flags=()):
    """Lints what an object store holds: fetch gives the bytes of a key. What cannot be fetched is in no result, and merge says so
    where its key is in the list that it is given as --expected; an empty text in its place would count as checked."""
    for key in keys:
        try:
            data = fetch(key)
        except Exception as fault:  # whatever the store's client raises: the key is missed by merge
            print(f"{key}: {fault}", file=sys.stderr)
            continue
        run = [program, "check", "--quiet", "--format", "jsonl", "--stdin-filename", key, *flags, "-"]
        done = subprocess.run(run, input=data, stdout=subprocess.PIPE)
        finished(run, done.returncode)
        yield from done.stdout.decode("utf-8").rstrip("\n").split("\n")


if __name__ == "__main__":
    names = (os.fsdecode(line.rstrip(b"\n")) for line in sys.stdin.buffer)
    for result in check(names):
        sys.stdout.buffer.write(result.encode("utf-8") + b"\n")
