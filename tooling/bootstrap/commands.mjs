import { buildConsole } from './console-build.mjs'

const callerDirectory = process.env.INIT_CWD ?? process.cwd()

/**
 * What each word of package.json runs, as arguments to Node. `lasting` commands get a process group of their own, so that
 * Ctrl-C reaches them once and they can close in their own order.
 */
const COMMANDS = {
  start: { node: ['apps/server/src/start.ts'], before: [buildConsole], lasting: true },
  test: { node: ['tooling/test/src/main.ts', 'all'], lasting: true },
  'test:pg15': { node: ['tooling/test/src/main.ts', 'pg15'], lasting: true },
  'test:long': { node: ['tooling/test/src/main.ts', 'long'], lasting: true },
  'bench:first': { node: ['tooling/bench/first.ts'], lasting: true },
  'bench:ledger': { node: ['tooling/bench/ledger.ts'], lasting: true },
  'bench:plans': { node: ['tooling/bench/plans.ts'], lasting: true },
  gen: { node: ['tooling/generators/gen.ts'], lasting: false },
  jianjia: { node: ['apps/server/src/cli/main.ts'], lasting: false },
}

export function commandFor(word, args) {
  const command = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined
  if (command === undefined) {
    const error = new Error(`bootstrap: unknown word "${word}" — known: ${Object.keys(COMMANDS).join(', ')}`)
    error.exitCode = 2
    throw error
  }
  return {
    node: [...command.node, ...args],
    before: command.before ?? [],
    lasting: command.lasting,
    env: { JIANJIA_CALLER_DIR: callerDirectory },
  }
}
