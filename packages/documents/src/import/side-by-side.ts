import type { PrintedColumn } from './header-lines.ts'
import { headerName } from './header-name.ts'

export interface ColumnGroups {
  readonly count: number
  /** null: the column belongs to all groups. */
  groupOf(column: number): number | null
}

/** So many columns behind the groups may belong to all of them (备注). */
const LONGEST_TAIL = 2

/**
 * Finds the same columns printed twice or more beside one another (办公室 | 分数 | 办公室 | 分数), also between columns that all
 * groups share (序号 | 姓名 | 分数 | 姓名 | 分数 | 备注). One repeated name alone is not yet a group.
 */
export function groupColumns(printed: readonly PrintedColumn[]): ColumnGroups {
  const names = printed.map(({ label }) => headerName(label).full)
  for (let start = 0; start < names.length; start += 1) {
    for (let tail = 0; tail <= LONGEST_TAIL; tail += 1) {
      const run = names.slice(start, names.length - tail)
      const period = periodOf(run, start === 0 && tail === 0 ? 1 : 2)
      if (period !== undefined) return grouped(printed, { start, period, count: run.length / period })
    }
  }
  return { count: 1, groupOf: () => 0 }
}

function periodOf(run: readonly string[], shortest: number): number | undefined {
  for (let period = shortest; period <= run.length / 2; period += 1) {
    if (run.length % period === 0 && run.every((name, index) => name === run[index % period])) return period
  }
  return undefined
}

interface Grouping {
  readonly start: number
  readonly period: number
  readonly count: number
}

function grouped(printed: readonly PrintedColumn[], { start, period, count }: Grouping): ColumnGroups {
  const places = new Map(printed.map(({ column }, index) => [column, index]))
  return {
    count,
    groupOf(column) {
      const group = Math.floor(((places.get(column) ?? 0) - start) / period)
      return group < 0 || group >= count ? null : group
    },
  }
}
