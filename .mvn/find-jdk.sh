# Sourced by ./mvnw and ./quarterback. Tycho 5 needs Java 21 or newer. JAVA_HOME (or the java on the PATH) is used if it is new
# enough. Otherwise the newest JDK >= 21 in the usual places is used. MVNW_JDK=/path forces one.
_qb_major() { # prints the feature version of the JDK home $1, from its "release" file (no JVM start)
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release" | head -n 1
}
_qb_find_jdk() {
  if [ -n "${MVNW_JDK-}" ]; then
    [ -x "$MVNW_JDK/bin/javac" ] || { echo "MVNW_JDK=$MVNW_JDK isn't a JDK. Give the folder of a JDK, or unset MVNW_JDK." >&2; exit 1; }
    JAVA_HOME=$MVNW_JDK; export JAVA_HOME; return 0
  fi
  _best='' _bestv=0
  if [ -n "${JAVA_HOME-}" ]; then
    _v=$(_qb_major "$JAVA_HOME" || :); [ "${_v:-0}" -ge 21 ] && return 0
  else
    _j=$(command -v javac || :)
    if [ -n "$_j" ]; then
      _h=$(dirname "$(dirname "$(readlink -f "$_j")")"); _v=$(_qb_major "$_h" || :)
      [ "${_v:-0}" -ge 21 ] && { JAVA_HOME=$_h; export JAVA_HOME; return 0; }
    fi
  fi
  _home=${HOME-/nonexistent} _other=/nonexistent # under sudo, the JDK may be in the home folder of the person who called it
  if [ -n "${SUDO_USER-}" ]; then _other=$(getent passwd "$SUDO_USER" | cut -d : -f 6); _other=${_other:-/nonexistent}; fi
  case $- in *f*) _noglob=1 ;; *) _noglob='' ;; esac
  set +f
  for _h in "${JDK_HOME-}" "${JAVA_HOME_25_X64-}" "${JAVA_HOME_21_X64-}" /usr/lib/jvm/* /usr/java/* /opt/jdk* /opt/java/* /opt/*/jdk* \
      "$_home"/.sdkman/candidates/java/* "$_home"/.jdks/* "$_home"/.asdf/installs/java/* "$_home"/.local/share/mise/installs/java/* \
      "$_other"/.sdkman/candidates/java/* "$_other"/.jdks/* "$_other"/.asdf/installs/java/* "$_other"/.local/share/mise/installs/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -d "$_h" ] || continue
    _v=$(_qb_major "$_h" || :)
    if [ "${_v:-0}" -ge 21 ] && [ "$_v" -gt "$_bestv" ]; then _best=$_h _bestv=$_v; fi
  done
  [ -z "$_noglob" ] || set -f
  if [ -z "$_best" ]; then
    echo "We couldn't find a JDK 21 or newer (we looked in JAVA_HOME, the PATH, /usr/lib/jvm, /opt, ~/.sdkman and ~/.jdks)." >&2
    echo "Install one (Debian 13 or Ubuntu: apt-get install openjdk-21-jdk; other systems: https://adoptium.net), or set JAVA_HOME." >&2
    exit 1
  fi
  JAVA_HOME=$_best; export JAVA_HOME
  [ -n "${FIND_JDK_QUIET-}" ] || echo "using JDK $_bestv in $JAVA_HOME" >&2
}
_qb_find_jdk
