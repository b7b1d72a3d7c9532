# Sourced by ./mvnw and ./quarterback, which then call qb_need. Checks by files alone what the system must have. Installs what is
# missing with apt if that is allowed; otherwise prints the line to paste. Prints nothing if everything is there.
_qb_library() { # is the shared library installed?
  for _f in /usr/lib/*/"$1" /lib/*/"$1" /usr/lib64/"$1" /usr/lib/"$1" /usr/local/lib/"$1"; do
    [ ! -e "$_f" ] || return 0
  done
  return 1
}
_qb_fonts() {
  for _f in /usr/share/fonts/*/* /usr/local/share/fonts/* "${HOME-/nonexistent}"/.fonts/* "${HOME-/nonexistent}"/.local/share/fonts/*; do
    [ ! -e "$_f" ] || return 0
  done
  return 1
}
_qb_noto() { # is this file of the Noto fonts installed?
  for _f in /usr/share/fonts/*/noto/"$1" /usr/share/fonts/noto*/"$1" /usr/share/fonts/google-noto*/"$1" /usr/local/share/fonts/"$1" \
    "${HOME-/nonexistent}"/.fonts/"$1" "${HOME-/nonexistent}"/.local/share/fonts/"$1"; do
    [ ! -e "$_f" ] || return 0
  done
  return 1
}
_qb_missing() { # prints the packages that are missing for: build, fonts, scripts, window, display
  for _what in "$@"; do
    case $_what in
    build)
      command -v curl > /dev/null || command -v wget > /dev/null || printf ' curl'
      command -v unzip > /dev/null || printf ' unzip'
      ;;
    fonts)
      _qb_fonts || printf ' fonts-dejavu-core'
      _qb_library libfontconfig.so.1 || printf ' fontconfig'
      ;;
    scripts) # print letters that the shipped fonts don't have
      _qb_noto NotoSansDevanagari-Regular.ttf || printf ' fonts-noto-core'
      _qb_noto NotoSansCJK-Regular.ttc || printf ' fonts-noto-cjk'
      ;;
    window)
      _qb_library libgtk-3.so.0 || printf ' libgtk-3-0'
      _qb_library libwebkit2gtk-4.1.so.0 || printf ' libwebkit2gtk-4.1-0'
      ;;
    display)
      command -v Xvfb > /dev/null && command -v xvfb-run > /dev/null || printf ' xvfb'
      command -v xauth > /dev/null || printf ' xauth'
      ;;
    esac
  done
}
# qb_hint <scripts>...: says what would help, and goes on
qb_hint() {
  [ "$(uname)" = Linux ] && command -v apt-get > /dev/null || return 0
  _list=$(_qb_missing "$@")
  [ -z "$_list" ] || echo "quarterback: to print names in Hindi, Chinese and more scripts:  sudo apt-get install -y$_list" >&2
}
# qb_need <build|fonts|scripts|window|display>...: returns 0 if everything is there in the end; otherwise says what to do and returns 1
qb_need() {
  [ "$(uname)" = Linux ] || return 0
  case $- in *f*) _noglob=1 ;; *) _noglob='' ;; esac
  set +f
  _list=$(_qb_missing "$@")
  if [ -n "$_list" ] && command -v apt-get > /dev/null; then
    _sudo=none
    if [ "$(id -u)" = 0 ]; then _sudo=''; elif sudo -n true 2> /dev/null; then _sudo='sudo -n'; fi
    if [ "$_sudo" != none ]; then
      echo "quarterback: installing with apt:$_list" >&2
      # shellcheck disable=SC2086 # split into words on purpose
      _qb_apt $_list || echo "quarterback: apt couldn't install all of them" >&2
      _list=$(_qb_missing "$@")
    fi
  fi
  [ -z "$_noglob" ] || set -f
  [ -n "$_list" ] || return 0
  echo "quarterback: missing on this computer:$_list" >&2
  echo "Paste this line:  sudo apt-get update && sudo apt-get install -y$_list" >&2
  return 1
}
_qb_apt() {
  _install="$_sudo env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 -qq -y --no-install-recommends install"
  $_install "$@" > /dev/null 2>&1 && return 0
  $_sudo apt-get -o DPkg::Lock::Timeout=120 -qq update >&2 && $_install "$@" >&2
}
