import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** Outlives us by a few seconds when we are killed, and stops PostgreSQL then. */
export interface Watchdog {
  /** Tells which postmaster to stop, or that there is none now. */
  watch(postmaster: number | undefined): void
  /** Ends it; only when PostgreSQL has ended. */
  dismiss(): Promise<void>
}

/**
 * A shell that reads from a pipe which only we can write to. The pipe closes when our process ends, even by `kill -9`; then
 * the postmaster named last is asked to stop, and made to after three and a half seconds. It has a session of its own, so
 * neither Ctrl-C nor a signal to our process group reaches it. The working directory is compared first where /proc
 * tells it, because the number may belong to another process by then.
 */
const SCRIPT = `
trap '' INT TERM HUP
pid=
while read -r line; do pid=$line; done
[ -n "$pid" ] && [ "$pid" != none ] || exit 0
there=$(readlink "/proc/$pid/cwd" 2>/dev/null)
[ -z "$there" ] || [ "$there" = "$1" ] || exit 0
gone() {
  kill "-$1" "$pid" 2>/dev/null || return 0
  n=0
  while [ "$n" -lt "$2" ]; do
    kill -0 "$pid" 2>/dev/null || return 0
    case $(cat "/proc/$pid/stat" 2>/dev/null) in *') Z '*) return 0 ;; esac
    sleep 0.1
    n=$((n + 1))
  done
  return 1
}
gone INT 35 || gone QUIT 8 || gone KILL 2
[ -z "$2" ] || rm -rf "$2"
`

const RESTART_AFTER_MS = 200

/** Starts the watchdog, and starts it again should somebody end it. */
export function startWatchdog(place: { cluster: string; temporaryFolder: string | undefined }): Watchdog {
  let watched: number | undefined
  let dismissed = false
  let shell = start()

  function start(): ChildProcess {
    const args = ['-c', SCRIPT, 'jianjia-postgres-watchdog', place.cluster, place.temporaryFolder ?? '']
    const child = spawn('/bin/sh', args, { detached: true, stdio: ['pipe', 'ignore', 'ignore'], cwd: '/' })
    child.stdin?.on('error', () => undefined)
    child.on('error', () => undefined)
    child.on('exit', () => {
      if (dismissed) return
      setTimeout(() => {
        if (dismissed) return
        shell = start()
        tell()
      }, RESTART_AFTER_MS).unref()
    })
    child.unref()
    return child
  }

  function tell(): void {
    shell.stdin?.write(`${watched ?? 'none'}\n`)
  }

  return {
    watch(postmaster) {
      watched = postmaster
      tell()
    },
    async dismiss() {
      dismissed = true
      if (shell.exitCode !== null || shell.signalCode !== null) return
      const ended = once(shell, 'exit')
      shell.ref()
      shell.stdin?.end('none\n')
      await ended
    },
  }
}
