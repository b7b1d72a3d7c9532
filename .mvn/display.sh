# Sourced by ./mvnw. The UI tests need a display: without one, run the build inside a virtual X server.
if [ "$(uname)" = Linux ] && [ -z "${DISPLAY-}" ] && [ -z "${QUARTERBACK_IN_XVFB-}" ]; then
  if command -v xvfb-run >/dev/null 2>&1; then
    QUARTERBACK_IN_XVFB=1; export QUARTERBACK_IN_XVFB
    exec xvfb-run -a -s "-screen 0 1400x900x24" "$0" "$@"
  fi
  echo "mvnw: no DISPLAY and no xvfb-run: UI tests will fail (apt-get install xvfb xauth), or pass -DskipUiTests" >&2
fi
