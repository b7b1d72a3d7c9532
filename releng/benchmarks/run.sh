#!/bin/sh
# Measures Quarterback against a reference in the same run: releng/benchmarks/run.sh [-q] [import|ccda|open|save|codes|plan|align|agreement|cohort|worklist|changes|reindex|report|start|window]...
# Without names all of them. -q: a trial run, few rounds; its figures mean nothing. Build first: ./mvnw package -DskipTests
# Rows go to releng/benchmarks/target/results.tsv.
#   BENCHMARK_JVM    more options for every JVM, to compare them: later ones win
#   BENCHMARK_OPTS   more options for the JVM that measures, such as a profiler's; -Dbenchmarks.home=FOLDER keeps the store of
#                    "window" for its next run
#   BENCHMARK_MAVEN  options for Maven, such as -o
#   MVNW_JDK         this JDK and no other
set -eu
here=$(dirname "$(readlink -f "$0")")
root=$(dirname "$(dirname "$here")")
FIND_JDK_QUIET=1
cd "$root"
. "$root/.mvn/find-jdk.sh"
quick=false
[ "${1-}" != -q ] || { quick=true; shift; }
[ $# -gt 0 ] || set -- codes plan align agreement cohort import ccda open save worklist changes reindex report start window
product=${BENCHMARK_PRODUCT-$root/releng/product/target/products/care.quarterback.product/linux/gtk/x86_64}
for bundle in "$here"/target/care.quarterback.benchmarks-*.jar; do
  case $bundle in *-sources.jar) ;; *) break ;; esac
done
[ -d "$product/plugins" ] && [ -f "$bundle" ] || { echo "build first: ./mvnw package -DskipTests" >&2; exit 2; }

# the reader that imports are compared with is no part of the build: its jars are fetched once, and again when its POM changes
reference=$here/target/reference
case " $* " in *" import "*)
  if [ ! -f "$reference/.complete" ] || [ "$here/reference/pom.xml" -nt "$reference/.complete" ]; then
    rm -rf "$reference"
    "$root/mvnw" -B -q -ntp ${BENCHMARK_MAVEN-} -f "$here/reference/pom.xml" dependency:copy-dependencies
    : > "$reference/.complete"
  fi ;;
esac

# so are the engines that prints are compared with, and what calls them
peers=$here/target/reference-documents
case " $* " in *" report "*)
  if [ ! -f "$peers/.complete" ] || [ -n "$(find "$here/reference/documents" -newer "$peers/.complete" -type f)" ]; then
    rm -rf "$peers"
    "$root/mvnw" -B -q -ntp ${BENCHMARK_MAVEN-} -f "$here/reference/documents/pom.xml" dependency:copy-dependencies
    "$JAVA_HOME/bin/javac" -nowarn -Xlint:none -d "$peers/classes" -cp "$peers/*" "$here"/reference/documents/src/peers/*.java
    : > "$peers/.complete"
  fi ;;
esac

# two copies of the product, with the benchmarks added: as it is, and without our own bundles but with a bare workbench
work=$here/target/work
rm -rf "$work"
mkdir -p "$work"
version=$(unzip -p "$bundle" META-INF/MANIFEST.MF | tr -d '\r' | sed -n 's/^Bundle-Version: //p')
copy() { # <folder>: plug-ins are linked, for nothing writes into them
  mkdir -p "$1"
  cp -al "$product/plugins" "$1/" 2> /dev/null || cp -a "$product/plugins" "$1/"
  cp -a "$product/configuration" "$1/"
  rm -rf "$1"/configuration/org.eclipse.osgi "$1"/configuration/org.eclipse.core.runtime
  cp "$bundle" "$1/plugins/care.quarterback.benchmarks.jar"
  echo "care.quarterback.benchmarks,$version,plugins/care.quarterback.benchmarks.jar,4,false" \
    >> "$1/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"
}
copy "$work/product"
copy "$work/bare-product"
info=$work/bare-product/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info
grep -v '^care\.quarterback\.' "$info" > "$info.new" || :
grep '^care\.quarterback\.benchmarks,' "$info" >> "$info.new"
mv "$info.new" "$info"
config=$work/bare-product/configuration/config.ini
sed -e 's/^eclipse\.product=.*/eclipse.product=care.quarterback.benchmarks.product/' \
  -e 's/^eclipse\.application=.*/eclipse.application=care.quarterback.benchmarks.bare/' "$config" > "$config.new"
mv "$config.new" "$config"
launcher() { for jar in "$1"/plugins/org.eclipse.equinox.launcher_*.jar; do echo "$jar"; done; }

# the options of ./quarterback, so that what is measured is what people get
options="-Xmx512m -XX:+UseSerialGC -XX:+DisplayVMOutputToStderr -Xlog:disable -Xlog:all=error:stderr \
--enable-native-access=ALL-UNNAMED -Djdk.console=java.base -Djava.awt.headless=true ${BENCHMARK_JVM-}"
measure() { # <name>: each in a process of its own; a larger heap, for HAPI holds whole records
  # shellcheck disable=SC2086 # words on purpose
  "$JAVA_HOME/bin/java" $options -Xmx1500m -Dbenchmarks.quick=$quick "-Dbenchmarks.options=$options" "-Dbenchmarks.work=$work" \
    "-Dbenchmarks.launcher=$(launcher "$work/product")" "-Dbenchmarks.bare=$(launcher "$work/bare-product")" \
    "-Dbenchmarks.reference=$reference" "-Dbenchmarks.fonts=$root/bundles/care.quarterback.reports/fonts" \
    "-Dquarterback.shared=${QUARTERBACK_SHARED-$root/../shared}" ${BENCHMARK_OPTS-} -jar "$(launcher "$work/product")" \
    -application care.quarterback.benchmarks.run -nosplash -consoleLog -data "$work/area" "$1"
}

cpu=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2> /dev/null | head -n 1)
cores=$(getconf _NPROCESSORS_ONLN)
jdk=$(sed -n 's/^JAVA_RUNTIME_VERSION=//p' "$JAVA_HOME/release")
commit=$(git -C "$root" rev-parse --short HEAD 2> /dev/null || echo '?')
echo "machine: $cpu, $cores cores, JDK $jdk; commit $commit; load before: $(cut -d ' ' -f 1-3 /proc/loadavg)"
code=0
if [ -z "${DISPLAY-}" ]; then # a hidden display for the windows
  Xvfb -displayfd 3 -screen 0 1400x900x24 3> "$work/display" 2> /dev/null &
  xvfb=$!
  trap 'kill $xvfb' EXIT
  sleep 2
  DISPLAY=:$(cat "$work/display")
  export DISPLAY
fi
for name in "$@"; do
  measure "$name" || { echo "$name failed" >&2; code=1; }
done
echo "load after: $(cut -d ' ' -f 1-3 /proc/loadavg)"
[ -f "$work/rows.tsv" ] || exit $code
cp "$work/rows.tsv" "$here/target/results.tsv"
! command -v column > /dev/null || column -t -s "$(printf '\t')" "$here/target/results.tsv"
exit $code
