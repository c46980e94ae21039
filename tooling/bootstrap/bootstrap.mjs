#!/usr/bin/env node
// The one door: `npm start`, `npm test` and every other word of package.json come through here. It needs only Node >= 20
// and npm, so it is plain JavaScript without dependencies. What it has to say goes to standard error; standard output
// belongs to the command.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { commandFor } from './commands.mjs'
import { cleanEnvironment } from './environment.mjs'
import { ensurePackages } from './packages.mjs'
import { runToEnd } from './processes.mjs'
import { ensureToolchain } from './toolchain.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')
const [word = '', ...args] = process.argv.slice(2)

try {
  const command = commandFor(word, args)
  const environment = cleanEnvironment(process.env)
  const toolchain = await ensureToolchain(root, environment)
  const env = {
    ...environment,
    PATH: [...toolchain.path, environment.PATH].join(path.delimiter),
    // Our sources are read again by every process we start: the second one takes half as long.
    NODE_COMPILE_CACHE: path.join(root, 'node_modules', '.cache', 'compiled'),
  }
  await ensurePackages({ root, toolchain, env })
  const place = { root, node: toolchain.node, env: { ...env, ...command.env } }
  for (const step of command.before) await step(place)
  process.exitCode = await runToEnd({ ...place, args: command.node, lasting: command.lasting })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = error?.exitCode ?? 1
}
