import { counted } from '../kernel/index.ts'
import { closedKinds, METRICS, type Name } from '../ledger/index.ts'
import type { Cadence, Every } from './cadence.ts'
import type { Counted, DutyDraft } from './duty.ts'

const CYCLES: Readonly<Record<Every['cycle'], Readonly<Record<Every['year'], Name>>>> = {
  month: { calendar: { zh: '每月', en: 'month' }, school: { zh: '每月', en: 'month' } },
  quarter: {
    calendar: { zh: '每季度', en: 'quarter' },
    school: { zh: '学年每三个月', en: 'three months of the school year' },
  },
  halfYear: { calendar: { zh: '每半年', en: 'half year' }, school: { zh: '每学期', en: 'term' } },
  year: { calendar: { zh: '每年', en: 'calendar year' }, school: { zh: '每学年', en: 'school year' } },
}

const MONTHS_EN = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September']
const ALL_MONTHS_EN = [...MONTHS_EN, 'October', 'November', 'December']

/** A rhythm in words: 每月至少 1 次（7、8月除外）. */
export function tellCadence(cadence: Cadence): Name {
  if (cadence.kind === 'everybody')
    return {
      zh: `每 ${cadence.months} 个月内对每位会员一次`,
      en: `once within ${counted(cadence.months, 'month|months')} for every member`,
    }
  const { cycle, year, times, pause } = cadence
  const turn = CYCLES[cycle][year]
  const months = pause.toSorted((a, b) => a - b)
  const exceptZh = months.length === 0 ? '' : `（${months.join('、')}月除外）`
  const exceptEn =
    months.length === 0 ? '' : `, except in ${months.map((month) => ALL_MONTHS_EN[month - 1]).join(', ')}`
  return {
    zh: `${turn.zh}至少 ${times} 次${exceptZh}`,
    en: `at least ${times === 1 ? 'once' : `${times} times`} every ${turn.en}${exceptEn}`,
  }
}

/** What is counted, in words: 召开会议（工会委员会会议）. */
export function tellCounted({ metric, kinds }: Counted): Name {
  const names = new Map(closedKinds(metric) ?? [])
  const words = kinds.map((kind) => names.get(kind) ?? { zh: kind, en: kind })
  const of = METRICS[metric]
  return words.length === 0
    ? { zh: of.zh, en: of.en }
    : {
        zh: `${of.zh}（${words.map(({ zh }) => zh).join('、')}）`,
        en: `${of.en} (${words.map(({ en }) => en).join(', ')})`,
      }
}

/** A duty in one sentence: what, and how often. */
export function tellDuty({ counted, cadence }: Pick<DutyDraft, 'counted' | 'cadence'>): Name {
  const [what, often] = [tellCounted(counted), tellCadence(cadence)]
  return { zh: `${what.zh}：${often.zh}`, en: `${what.en}: ${often.en}` }
}
