import type { Finding } from '../reading/check.ts'

/** The last day on which the version gets fixes, as its makers announced it. */
export const SUPPORT_ENDS: Readonly<Record<string, string>> = {
  'node 24': '2028-04-30',
  'node 26': '2029-04-30',
  'postgres 15': '2027-11-11',
  'postgres 16': '2028-11-09',
  'postgres 17': '2029-11-08',
  'postgres 18': '2030-11-14',
}

const MONTHS_LEFT = 6

/** Versions in use that get no fixes in half a year, or whose end nobody has written down. `today` is a date of ISO form. */
export function findEndingSupport(used: readonly string[], today: string): Finding {
  const limit = new Date(`${today}T00:00:00Z`)
  limit.setUTCMonth(limit.getUTCMonth() + MONTHS_LEFT)
  const earliest = limit.toISOString().slice(0, 10)
  const faults = used.flatMap((name) => {
    const end = SUPPORT_ENDS[name]
    if (end === undefined) return [`${name}: nobody wrote down when its support ends`]
    return end > earliest ? [] : [`${name}: support ends ${end}`]
  })
  return { seen: used.length, faults }
}
