#!/bin/sh
# Makes docs/review-sheet.png from invented cables. It needs Go, Node and Chromium.
set -eu
cd "$(dirname "$0")/.."
page=$(mktemp -d)
trap 'rm -r "$page"' EXIT
cables=testdata/cables
status=0
go run ./cmd/cablelint check --quiet --no-config --as-of 2018-06-01 --format "html=$page/sheet.html" \
  $cables/2011-sections.txt $cables/faulty-r00*.txt $cables/faulty-s00*.txt || status=$?
[ "$status" = 1 ] # it finds what is wrong with the faulty ones
node internal/report/testdata/browser/picture.mjs \
  "$(command -v chromium || command -v google-chrome)" "$page/sheet.html" docs/review-sheet.png 1100 1500
