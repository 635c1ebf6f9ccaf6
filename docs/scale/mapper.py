"""Checks cables as a step of an engine such as Spark, and yields the results as lines of JSON Lines for cablelint merge.

As a program it reads paths from standard input, one a line, and writes the lines to standard output:
python3 mapper.py < paths > part
"""

import io
import itertools
import os
import subprocess
import sys
import tarfile
import tempfile

BATCH = 2000  # the inputs of one run: starting the program then costs nothing, and a lost run little


def results(run, first, stdin=subprocess.DEVNULL):
    """Yields the lines that the program writes, and raises RuntimeError if it failed: the engine then repeats the task.

    Status 1 (findings) and 3 (an input was not checked: the result says which) are no failures."""
    with tempfile.TemporaryFile() as notes:
        with subprocess.Popen(run, stdin=stdin, stdout=subprocess.PIPE, stderr=notes) as process:
            for line in process.stdout:
                yield line.decode("utf-8").rstrip("\n")
        notes.seek(0)
        said = notes.read().decode("utf-8", "replace")
    status = process.returncode
    if status not in (0, 1, 3):
        how = f"was killed by signal {-status}" if status < 0 else f"ended with status {status}"
        raise RuntimeError(f"{run[0]} {how}, first input {first}: {said[:500]}")
    sys.stderr.write(said)


def command(program, flags, *inputs):
    return [program, "check", "--quiet", "--jobs", "1", "--format", "jsonl", *flags, *inputs]


def named(name):
    """The arguments for standard input under a name. It is no draft, which would be taken to be of today."""
    return ["--date", "none", "--stdin-filename", name, "-"]


def check(paths, program="cablelint", flags=()):
    """Checks files, archives and tables by their paths. In Spark: paths.mapPartitions(check)."""
    paths = iter(paths)
    while batch := list(itertools.islice(paths, BATCH)):
        yield from results(command(program, flags, "--", *batch), batch[0])


def check_rows(rows, name="rows.tar", program="cablelint", flags=()):
    """Checks texts that are in a table: rows are pairs of an identifier and a text. A result's path is rows.tar!IDENTIFIER,
    no matter how the table is divided. A row without a text is in no result, and merge lists it as missing."""
    rows = iter(rows)
    while batch := list(itertools.islice(rows, BATCH)):
        with tempfile.TemporaryFile() as file:
            with tarfile.open(fileobj=file, mode="w") as tar:
                for identifier, text in batch:
                    if not identifier:
                        raise ValueError("a row has no identifier: its result could not be told from others")
                    if text is None:
                        print(f"{identifier}: no text", file=sys.stderr)
                        continue
                    # a lone surrogate becomes bytes that are no UTF-8, which the program judges
                    data = bytes(text) if isinstance(text, (bytes, bytearray)) else text.encode("utf-8", "surrogatepass")
                    entry = tarfile.TarInfo(str(identifier))
                    entry.size = len(data)
                    tar.addfile(entry, io.BytesIO(data))
            file.seek(0)
            yield from results(command(program, [*named(name), *flags]), batch[0][0], file)


def check_objects(keys, fetch, program="cablelint", flags=()):
    """Checks what an object store holds: fetch gives the bytes of a key, which may be an archive or a table. A key that
    cannot be fetched is in no result, and merge lists it as missing; an empty text would count as checked."""
    for key in keys:
        try:
            data = fetch(key)
        except Exception as fault:  # whatever the store's client raises
            print(f"{key}: {fault}", file=sys.stderr)
            continue
        with tempfile.TemporaryFile() as file:
            file.write(data)
            file.seek(0)
            yield from results(command(program, [*named(key), *flags]), key, file)


if __name__ == "__main__":
    names = (os.fsdecode(line.rstrip(b"\n")) for line in sys.stdin.buffer)
    for result in check(names):
        sys.stdout.buffer.write(result.encode("utf-8") + b"\n")
