import { spawnSync } from 'node:child_process'
import { chownSync, readFileSync, statSync } from 'node:fs'

/** The account PostgreSQL runs under. It refuses to run as root; for a plain user there is nothing to do. */
export interface Account {
  readonly how: 'same' | 'namespace' | 'otherUser'
  /** The program and arguments that start `program` under this account. */
  wrap(program: string, args: readonly string[]): readonly [string, readonly string[]]
  /** Makes a folder that we just made the account's own. */
  claim(folder: string): void
}

interface Numbers {
  readonly user: number
  readonly group: number
}

/** Number 1 is `daemon` (or `bin`) on every Unix, and PostgreSQL wants an account with a name. */
const DAEMON: Numbers = { user: 1, group: 1 }
const ROOT = 0
const CAP_DAC_OVERRIDE = 1n

/**
 * A plain user runs PostgreSQL directly. Root runs it in a user namespace, where root outside is `daemon` inside: files
 * stay root's and no folder needs opening. Where namespaces are not allowed, PostgreSQL runs as `daemon` and gets its
 * folders by chown; the capability to pass closed folders goes with it where we have it to give. A cluster that belongs
 * to somebody else already is run as that one.
 */
export function chooseAccount(place: { cluster: string; only?: Account['how'] | undefined }): Account {
  if (process.getuid?.() !== ROOT) return sameUser
  const owner = ownerOf(place.cluster)
  if (owner !== undefined && owner.user !== ROOT) return otherUser(owner)
  if (place.only !== 'otherUser' && canRun('unshare', [...NAMESPACE, 'true'])) return namespace
  if (place.only !== 'namespace' && owner === undefined && canRun('setpriv', [...as(DAEMON), 'true']))
    return otherUser(DAEMON)
  throw new Error(
    'PostgreSQL 不能以 root 运行，且 unshare 与 setpriv 均不可用：请改用普通用户启动 · ' +
      'PostgreSQL does not run as root, and neither unshare nor setpriv works here: start as a plain user',
  )
}

const NAMESPACE = ['--user', `--map-user=${DAEMON.user}`, `--map-group=${DAEMON.group}`]
const PASS_FOLDERS = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']

const sameUser: Account = { how: 'same', wrap: (program, args) => [program, args], claim: () => undefined }

const namespace: Account = {
  how: 'namespace',
  wrap: (program, args) => ['unshare', [...NAMESPACE, program, ...args]],
  claim: () => undefined,
}

function otherUser(numbers: Numbers): Account {
  const mayPass = mayPassFolders() && canRun('setpriv', [...as(numbers), ...PASS_FOLDERS, 'true'])
  const flags = [...as(numbers), ...(mayPass ? PASS_FOLDERS : [])]
  return {
    how: 'otherUser',
    wrap: (program, args) => ['setpriv', [...flags, program, ...args]],
    claim: (folder) => chownSync(folder, numbers.user, numbers.group),
  }
}

function as(numbers: Numbers): readonly string[] {
  return [`--reuid=${numbers.user}`, `--regid=${numbers.group}`, '--clear-groups']
}

function ownerOf(cluster: string): Numbers | undefined {
  const found = statSync(cluster, { throwIfNoEntry: false })
  return found === undefined ? undefined : { user: found.uid, group: found.gid }
}

function canRun(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

function mayPassFolders(): boolean {
  try {
    const effective = /^CapEff:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0'
    return ((BigInt(`0x${effective}`) >> CAP_DAC_OVERRIDE) & 1n) === 1n
  } catch {
    return false
  }
}
