#!/bin/sh
# batch.sh RESULTS FILE...: checks the files into a result of its own in the folder RESULTS.
#
# 0, 1 (findings) and 3 (an input was not checked: the result says which) are no failures of the batch. Anything else is one:
# 255 makes xargs stop at once. A batch that is killed leaves an empty result, and cablelint merge says so.
results=$1
shift
result=$(mktemp "$results/part.XXXXXXXX") || exit 255
cablelint check --quiet --jobs 1 --format jsonl="$result" -- "$@"
case $? in
0 | 1 | 3) exit 0 ;;
esac
rm -f "$result"
exit 255
