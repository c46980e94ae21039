import type { Finding } from '../reading/check.ts'
import { compareVersions, type LockedPackage } from './version-floors.ts'

/** A hole that somebody has made known, and the versions that have it. */
export interface Advisory {
  readonly id: string
  readonly package: string
  /** As registries write it: `>=1.0.0 <1.2.3 || >=2.0.0 <2.0.4`; `*` = every version. */
  readonly vulnerable: string
  /** Known and put up with for at most two weeks: since when, and why. */
  readonly waived?: { readonly since: string; readonly because: string }
}

export interface RecordedAdvisories {
  /** The day on which somebody last asked. */
  readonly asked: string
  readonly advisories: readonly Advisory[]
}

const WAIVER_DAYS = 14
const DAY_MS = 86_400_000

/** Installed versions with a known hole, whatever its severity. `today` is a date of ISO form. */
export function findVulnerable(
  locked: readonly LockedPackage[],
  advisories: readonly Advisory[],
  today: string,
): Finding {
  const faults = advisories.flatMap((advisory) =>
    locked
      .filter(({ name, version }) => name === advisory.package && isWithin(version, advisory.vulnerable))
      .filter(() => !isWaived(advisory, today))
      .map(({ name, version }) => `${name}@${version}: ${advisory.id} (${advisory.vulnerable})`),
  )
  return { seen: advisories.length, faults }
}

function isWaived({ waived }: Advisory, today: string): boolean {
  return waived !== undefined && Date.parse(today) - Date.parse(waived.since) <= WAIVER_DAYS * DAY_MS
}

const COMPARATOR = /^(>=|<=|<|>|=)?\s*v?(\d+\.\d+\.\d+(?:-[\w.]+)?)$/

/** Whether a version lies in a range of comparators: any of those with `||` between, all of those with blanks between. */
export function isWithin(version: string, range: string): boolean {
  return range.split('||').some((part) => {
    const comparators = part
      .replaceAll(/([<>=])\s+/g, '$1')
      .split(/[\s,]+/)
      .filter((comparator) => comparator !== '')
    return comparators.every((comparator) => comparator === '*' || holds(version, comparator))
  })
}

function holds(version: string, comparator: string): boolean {
  const [, sign = '=', bound] = COMPARATOR.exec(comparator) ?? []
  if (bound === undefined) throw new Error(`no range that can be read: ${comparator}`)
  const order = compareVersions(version, bound)
  if (sign === '<') return order < 0
  if (sign === '<=') return order <= 0
  if (sign === '>') return order > 0
  return sign === '>=' ? order >= 0 : order === 0
}

interface Reported {
  readonly github_advisory_id?: string
  readonly module_name?: string
  readonly name?: string
  readonly url?: string
  readonly id?: number | string
  readonly vulnerable_versions: string
}

/**
 * What is recorded, with what `pnpm audit --json` or a registry's list has to say beside it; nothing recorded is lost, as a
 * fix may be undone again.
 */
export function withReported(recorded: RecordedAdvisories, report: unknown, today: string): RecordedAdvisories {
  const found = reportedIn(report).map((entry): Advisory => {
    const id = entry.github_advisory_id ?? entry.url?.split('/').at(-1) ?? String(entry.id)
    return { id, package: entry.module_name ?? entry.name ?? '', vulnerable: entry.vulnerable_versions }
  })
  const isNew = (one: Advisory) => !recorded.advisories.some((old) => old.id === one.id && old.package === one.package)
  return { asked: today, advisories: [...recorded.advisories, ...found.filter(isNew)] }
}

/** Two forms: `{ advisories: { 1: {…} } }` of the audit, `{ name: [{…}] }` of the registry's list. */
function reportedIn(report: unknown): readonly Reported[] {
  if (!isObject(report)) throw new Error('no report of advisories')
  if (isObject(report['advisories'])) return Object.values(report['advisories']).filter(isReported)
  return Object.entries(report).flatMap(([name, list]) =>
    Array.isArray(list) ? list.filter(isReported).map((entry) => ({ name, ...entry })) : [],
  )
}

function isReported(value: unknown): value is Reported {
  return isObject(value) && typeof value['vulnerable_versions'] === 'string'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
