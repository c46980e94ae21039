import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { say } from './say.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
const PROGRESS_EVERY_MS = 5_000
const KEPT_OUTPUT = 20_000
const SAME_WISH_MS = 300
const followParent = fileURLToPath(new URL('follow-parent.mjs', import.meta.url))

/** The npm that called us, else the one on PATH. */
export function npmCommand() {
  const called = process.env.npm_execpath
  if (called !== undefined && path.basename(called) === 'npm-cli.js' && existsSync(called)) {
    return { command: process.execPath, args: [called] }
  }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] }
}

/** Runs a step of ours. Its output is shown only when it fails; a long one tells now and then how far it is. */
export function runQuietly({ command, args, cwd, env, onStart = () => {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let shown = Date.now()
    const listen = (chunk) => {
      output = (output + chunk).slice(-KEPT_OUTPUT)
      const progress = /^Progress: .*/m.exec(chunk)?.[0]
      if (progress === undefined || Date.now() - shown < PROGRESS_EVERY_MS) return
      shown = Date.now()
      say(progress)
    }
    child.stdout.setEncoding('utf8').on('data', listen)
    child.stderr.setEncoding('utf8').on('data', listen)
    const stopListening = onSignals((signal) => child.kill(signal))
    if (child.pid !== undefined) onStart(child.pid)
    child.on('error', (error) => {
      stopListening()
      reject(error)
    })
    child.on('close', (code, signal) => {
      const interrupted = stopListening()
      if (code === 0 && interrupted === undefined) return resolve()
      const error = new Error(
        interrupted ?? `${output.trim()}\n${[command, ...args].join(' ')}: ended with ${signal ?? code}`,
      )
      error.exitCode = interrupted === undefined ? (code ?? 1) : exitCodeOf(interrupted)
      reject(error)
    })
  })
}

/**
 * Runs the command itself with our standard streams and gives its exit code. Signals go on to it; it also learns when we
 * are gone (by a pipe that closes) and, below npm, we learn when npm is gone, so nothing outlives the one who asked for it.
 */
export function runToEnd({ root, node, args, env, lasting }) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, lasting ? ['--import', followParent, ...args] : args, {
      cwd: root,
      env,
      detached: lasting && process.platform !== 'win32',
      stdio: lasting ? ['inherit', 'inherit', 'inherit', 'pipe'] : 'inherit',
    })
    const stopListening = onSignals((signal) => child.kill(signal))
    const stopWatching = whenOrphaned(() => child.kill('SIGTERM'))
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      stopListening()
      stopWatching()
      resolve(signal === null ? (code ?? 1) : exitCodeOf(signal))
    })
  })
}

/**
 * Calls back at each signal that asks us to end. At Ctrl-C the terminal and npm both send one: what comes right after another
 * is the same wish. The function it gives stops that, and tells the last signal seen.
 */
function onSignals(callback) {
  let last
  let at = Number.NEGATIVE_INFINITY
  const listener = (signal) => {
    last = signal
    if (performance.now() - at < SAME_WISH_MS) return
    at = performance.now()
    callback(signal)
  }
  for (const signal of SIGNALS) process.on(signal, listener)
  return () => {
    for (const signal of SIGNALS) process.off(signal, listener)
    return last
  }
}

/** A shell between npm and us may die of a signal without handing it on; our parent then changes. */
function whenOrphaned(callback) {
  if (process.env.npm_lifecycle_event === undefined) return () => {}
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    callback()
  }, 250)
  return () => clearInterval(timer)
}

function exitCodeOf(signal) {
  return 128 + constants.signals[signal]
}
