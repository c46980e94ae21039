#!/bin/sh
# pnpm's shell for the scripts of a test run: runs the script as any shell would, then notes what it and everything it
# started took of the processors (POSIX `times`: this shell on the first line, what it waited for on the second).
/bin/sh "$@"
code=$?
times > "$JIANJIA_PROCESSOR_TIMES/$(printf %s "$npm_package_name#$npm_lifecycle_event" | tr / +)"
exit $code
