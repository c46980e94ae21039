import { createHash } from 'node:crypto'
import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { withLock } from './lock.mjs'
import { runQuietly } from './processes.mjs'
import { say } from './say.mjs'

/**
 * The packages of the lockfile in node_modules, exactly. The stamp is the lockfile's hash; it goes before an install and
 * comes back after it, so an install that was killed is done again.
 */
export async function ensurePackages({ root, toolchain, env }) {
  const stamp = path.join(root, 'node_modules', '.jianjia-installed')
  const wanted = fingerprint(root, toolchain)
  if (readOr(stamp) === wanted) return
  await withLock(
    path.join(root, '.toolchain', 'packages.lock'),
    async (note) => {
      if (readOr(stamp) === wanted) return
      rmSync(stamp, { force: true })
      say('installing packages')
      await runQuietly({
        command: toolchain.node,
        args: [toolchain.pnpm, 'install', '--frozen-lockfile', '--reporter=append-only', ...ownStore(root)],
        cwd: root,
        env: { ...env, pnpm_config_confirm_modules_purge: 'false' },
        onStart: note,
      })
      mkdirSync(path.dirname(stamp), { recursive: true })
      writeFileSync(stamp, wanted)
    },
    (pid) => say(`waiting for process ${pid}, which is installing packages`),
  )
}

function fingerprint(root, toolchain) {
  const hash = createHash('sha256')
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(path.join(root, file)))
  return hash.update(path.relative(root, toolchain.pnpm)).update(root).digest('hex')
}

/** Accounts without a home of their own (services, containers) get the package store beside the toolchain. */
function ownStore(root) {
  try {
    accessSync(homedir(), constants.W_OK)
    return []
  } catch {
    return ['--store-dir', path.join(root, '.toolchain', 'store')]
  }
}

function readOr(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
