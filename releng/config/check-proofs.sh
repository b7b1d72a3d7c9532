#!/bin/sh
# Fails when a requirement that claims to be built has no test that passed in this build, or a check of the catalogue was
# not seen open and then closed by one; names what is missing. Prints how many rows stand where as its last line.
# usage: check-proofs.sh <root of the checkout> <start of the build: seconds since 1970, or an ISO instant> [requirements]
#   requirements: checks that were not proved are named and do not fail
set -eu
root=$1
case $2 in *T*) start=$(date -u -d "$2" +%s) ;; *) start=$2 ;; esac
only=${3:-all}
rows=$root/releng/docs/requirements.md
codes=$root/bundles/care.quarterback.core/src/care/quarterback/core/check/CheckCode.java
# what tests wrote down since the build began: "kind name", one line each
proofs() {
  for file in "$root"/bundles/*tests/target/proofs.tsv "$root"/releng/*/target/proofs.tsv; do
    [ ! -f "$file" ] || awk -F'\t' -v start="$start" 'NF == 3 && $1 + 0 >= start { print $2, $3 }' "$file"
  done | sort -u
}
proved=$(proofs)
# row and first word of its state, "S66 built"; only the first table has rows that begin with S and a digit
stated=$(awk -F'|' '$2 ~ /^ *S[0-9]+[a-z]? *$/ { row = $2; state = $(NF - 1); gsub(/ /, "", row); sub(/^ */, "", state)
  sub(/[ :;,].*/, "", state); print row, state }' "$rows")
[ -n "$stated" ] || { echo "no row was found in $rows" >&2; exit 1; }
# names of the list that have no proof of the kind
missing() { # <kind> <names, one a line>
  { echo "$proved"; echo ---; echo "$2"; } |
    awk -v kind="$1" '/^---$/ { names = 1; next } !names { if ($1 == kind) done[$2] = 1; next } $1 != "" && !($1 in done)' | xargs
}
unproved=$(missing requirement "$(echo "$stated" | awk '$2 == "built" { print $1 }')")
catalogue=$(sed -n 's/^    \([A-Z][A-Z_]*\)(.*/\1/p' "$codes")
[ -n "$catalogue" ] || { echo "no check was found in $codes" >&2; exit 1; }
unchecked=$(missing check "$catalogue")
[ -z "$unproved" ] || echo "requirements that claim to be built, without a test that passed: $unproved" >&2
[ -z "$unchecked" ] || echo "checks that no test opened and closed: $unchecked" >&2
echo "requirements by state:$(echo "$stated" | awk '{ n[$2]++ } END { for (s in n) print s, n[s] }' | sort | awk '{ printf " %s %s,", $1, $2 }' | sed 's/,$//')"
[ -z "$unproved" ] && { [ -z "$unchecked" ] || [ "$only" = requirements ]; }
