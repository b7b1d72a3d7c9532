# Sourced by ./mvnw. The window tests need GTK, WebKit and a display. If there is no display, the build runs inside a virtual X server.
_qb_ui_tests=no
for _arg in "$@"; do # which goals are asked for?
  case $_arg in
  -DskipTests | -DskipTests=true | -Dmaven.test.skip | -Dmaven.test.skip=true) _qb_ui_tests=never ;;
  test | integration-test | verify | install | deploy) [ $_qb_ui_tests = never ] || _qb_ui_tests=yes ;;
  esac
done
if [ "$(uname)" = Linux ] && [ -z "${QUARTERBACK_IN_XVFB-}" ]; then
  . "$(dirname "$0")/.mvn/setup.sh"
  qb_need build || exit 1
  if [ $_qb_ui_tests = yes ]; then
    _qb_need='fonts window'
    [ -n "${DISPLAY-}" ] || _qb_need="$_qb_need display"
    # shellcheck disable=SC2086 # words on purpose
    if ! qb_need $_qb_need; then
      echo "mvnw: the window tests can't run without these. To build without tests, add -DskipTests and run it again." >&2
      exit 1
    fi
    qb_need scripts || echo "mvnw: without these, printing in their scripts isn't tested." >&2
    if [ -z "${DISPLAY-}" ]; then
      QUARTERBACK_IN_XVFB=1; export QUARTERBACK_IN_XVFB
      exec xvfb-run -a -s "-screen 0 1400x900x24" "$0" "$@"
    fi
  fi
fi
