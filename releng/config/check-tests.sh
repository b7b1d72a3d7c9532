#!/bin/sh
# Fails when a test module ran no test since the given moment, and prints the totals of the run as its last line.
# usage: check-tests.sh <root of the checkout> <start of the build: seconds since 1970, or an ISO instant>
set -eu
root=$1
case $2 in *T*) start=$(date -u -d "$2" +%s) ;; *) start=$2 ;; esac
passed=0 failed=0 silent=''
# number of an attribute, summed over the reports of a module that are not older than the build
sum() { # <attribute> <reports...>
  _name=$1; shift
  cat "$@" | tr '>' '\n' | sed -n "s/.*<testsuite .*[[:space:]]$_name=\"\([0-9]*\)\".*/\1/p" | awk '{ n += $1 } END { print n + 0 }'
}
for module in "$root"/bundles/*tests "$root"/releng/archrules; do
  [ -d "$module/src" ] || { silent="$silent $(basename "$module")"; continue; }
  set --
  for report in "$module"/target/surefire-reports/TEST-*.xml; do
    if [ -f "$report" ] && [ "$(stat -c %Y "$report")" -ge "$start" ]; then set -- "$@" "$report"; fi
  done
  count=0
  if [ $# -gt 0 ]; then
    count=$(sum tests "$@")
    bad=$(($(sum failures "$@") + $(sum errors "$@")))
    skipped=$(sum skipped "$@")
    passed=$((passed + count - bad - skipped)) failed=$((failed + bad))
    [ "$skipped" = 0 ] || echo "$(basename "$module"): $skipped skipped"
    count=$((count - skipped))
  fi
  [ "$count" -gt 0 ] || silent="$silent $(basename "$module")"
done
[ -z "$silent" ] || echo "no test ran in:$silent" >&2
echo "$passed passed, $failed failed"
[ -z "$silent" ] && [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
