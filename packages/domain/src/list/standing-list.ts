import { counted } from '../kernel/index.ts'
import type { ListColumn } from './list-column.ts'

export interface StandingRow {
  readonly unitName: string
  readonly total: string | null
  readonly full: string | null
  readonly level: string | null
  readonly next: { readonly level: string; readonly missing: string } | null
  /** Whether what the unit itself says counts: only once it has handed in. */
  readonly claimsCounted: boolean
  readonly unanswered: readonly unknown[]
}

export const STANDING_LIST = { zh: '各单位按今天算', en: 'All units as of today' } as const

/** The columns for these units: all points have as many decimals as the longest of them. */
export function standingColumns(units: readonly Pick<StandingRow, 'total'>[]) {
  const places = Math.max(0, ...units.map(({ total }) => decimalsOf(total)))
  return [
    {
      key: 'unit',
      heading: { zh: '单位', en: 'Unit' },
      say: (row) => row.unitName,
      sortBy: (row) => ({ text: row.unitName }),
    },
    {
      key: 'total',
      heading: { zh: '得分', en: 'Points' },
      say: ({ total }) => (total === null ? '—' : withDecimals(total, places)),
      sortBy: (row) => ({ exact: row.total }),
    },
    { key: 'full', heading: { zh: '满分', en: 'Full mark' }, say: (row) => row.full ?? '—' },
    {
      key: 'level',
      heading: { zh: '等级', en: 'Level' },
      say: ({ level }, language) => level ?? { zh: '还没有到任何等级', en: 'below every level' }[language],
    },
    {
      key: 'missing',
      heading: { zh: '离下一等级', en: 'To the next level' },
      say: ({ next }, language) => {
        if (next === null) return '—'
        const { missing, level } = next
        return { zh: `差 ${missing} 分到“${level}”`, en: `${counted(missing, 'point|points')} to “${level}”` }[language]
      },
      sortBy: (row) => ({ exact: row.next?.missing ?? null }),
    },
    {
      key: 'unanswered',
      heading: { zh: '未填报', en: 'Not answered' },
      say: ({ claimsCounted, unanswered }, language) =>
        claimsCounted ? `${unanswered.length}` : { zh: '未提交', en: 'not handed in' }[language],
    },
  ] as const satisfies readonly ListColumn<StandingRow>[]
}

function decimalsOf(total: string | null): number {
  return total === null || total.includes('/') ? 0 : (total.split('.')[1]?.length ?? 0)
}

/** The same number with as many decimals as the others have. */
function withDecimals(total: string, places: number): string {
  if (total.includes('/') || places === 0) return total
  const [whole = '', decimals = ''] = total.split('.')
  return `${whole}.${decimals.padEnd(places, '0')}`
}
