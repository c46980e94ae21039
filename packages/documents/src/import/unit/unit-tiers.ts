import type { Field } from '../fields.ts'
import { headerName } from '../header-name.ts'

const TIERS: readonly ReadonlySet<string>[] = [
  new Set(['区教育工会', '县教育工会', '市教育工会', '教育工会', '区工会', '区级工会', '区级']),
  new Set(['总支工会', '总支', '镇教育工会', '镇级工会', '镇工会', '集团工会']),
  new Set(['学校工会', '基层工会', '学校', '校级工会', '校级', '学校名称']),
  new Set(['分工会', '分会', '分工会名称', '分会名称']),
  new Set(['工会小组', '小组', '年级组', '小组名称', '工会小组名称']),
]
const LEVELS = ['level1Unit', 'level2Unit', 'level3Unit'] as const satisfies readonly Field[]

/**
 * A sheet of units may name its three levels by what they are (区教育工会 | 学校工会 | 工会小组) instead of by number. Taken so
 * only when at least two of them stand there in this order; one alone is the name of the unit.
 */
export function tierFields(labels: readonly string[]): readonly (Field | undefined)[] | undefined {
  const tiers = labels.map((label) => TIERS.findIndex((names) => names.has(headerName(label).bare)))
  const found = tiers.filter((tier) => tier >= 0)
  const inOrder = found.every((tier, index) => index === 0 || tier > (found[index - 1] ?? -1))
  if (found.length < 2 || !inOrder) return undefined
  let level = 0
  return tiers.map((tier) => {
    if (tier < 0) return undefined
    level += 1
    return LEVELS[level - 1]
  })
}
