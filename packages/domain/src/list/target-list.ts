import { counted, formFor, groupDigits, type PlainDate } from '../kernel/index.ts'
import type { ListColumn } from './list-column.ts'
import { type Language, type Said, sayPeriod } from './said.ts'

export interface TargetRow {
  readonly name: string
  /** What is counted. */
  readonly words: Said
  readonly start: PlainDate
  readonly end: PlainDate
  /** The unit that asks. */
  readonly unitName: string
  readonly whole: TargetWhole
  /** The own part of what is asked of the unit; null for what the unit asks of those below it. */
  readonly own: TargetPart | null
}

export interface TargetWhole {
  readonly target: string
  readonly counted: string
  readonly over: string
  readonly gap: string
  readonly units: number
  readonly reached: number
}

export interface TargetPart {
  readonly target: string
  readonly done: string
  readonly over: string
  readonly gap: string
  readonly reachedOn: PlainDate | null
  readonly daysEarly: number | null
}

export const TARGET_LIST = { zh: '指标进度', en: 'Targets' } as const

export const TARGET_PART_NAMES = {
  asked: { zh: '要完成的指标', en: 'Targets we were set' },
  set: { zh: '下达的指标', en: 'Targets we set' },
} as const

export const TARGET_COLUMNS = [
  { key: 'name', heading: { zh: '指标', en: 'Target' }, say: (row) => row.name },
  {
    key: 'part',
    heading: { zh: '类别', en: 'Kind' },
    say: ({ own }, language) => TARGET_PART_NAMES[own === null ? 'set' : 'asked'][language],
  },
  { key: 'counted', heading: { zh: '计算内容', en: 'What counts' }, say: ({ words }, language) => words[language] },
  {
    key: 'period',
    heading: { zh: '时段', en: 'Period' },
    say: ({ start, end }, language) => sayPeriod(start, end, language),
  },
  { key: 'by', heading: { zh: '下达单位', en: 'Set by' }, say: (row) => row.unitName },
  { key: 'done', heading: { zh: '完成', en: 'Done' }, say: ({ own, whole }) => own?.done ?? whole.counted },
  { key: 'target', heading: { zh: '应完成', en: 'Asked' }, say: ({ own, whole }) => (own ?? whole).target },
  { key: 'gap', heading: { zh: '还差', en: 'Missing' }, say: ({ own, whole }) => (own ?? whole).gap },
  { key: 'over', heading: { zh: '超额', en: 'Beyond' }, say: ({ own, whole }) => (own ?? whole).over },
  {
    key: 'state',
    heading: { zh: '进度', en: 'Progress' },
    say: ({ own, whole, end }, language, today) => {
      if (own !== null) return sayTargetPart(own, { end, today, language })
      const { reached, units } = whole
      return {
        zh: `${reached}/${units} 个单位已完成`,
        en: `${reached} of ${counted(units, 'unit|units')} ${formFor(reached, 'has reached its own|have reached theirs')}`,
      }[language]
    },
  },
] as const satisfies readonly ListColumn<TargetRow>[]

interface AboutPart {
  /** The last day of the period. */
  readonly end: PlainDate
  readonly today: PlainDate
  readonly language: Language
}

/** 提前 · 超额 · 还差: how one unit stands with its part. */
export function sayTargetPart(part: TargetPart, { end, today, language }: AboutPart): string {
  const { gap, over, reachedOn, daysEarly } = part
  if (reachedOn === null)
    return today > end
      ? { zh: `没有完成，差 ${groupDigits(gap)}`, en: `not reached, ${groupDigits(gap)} missing` }[language]
      : { zh: `还差 ${groupDigits(gap)}`, en: `${groupDigits(gap)} missing` }[language]
  const when =
    daysEarly !== null && daysEarly > 0
      ? { zh: `提前 ${daysEarly} 天完成`, en: `reached ${counted(daysEarly, 'day|days')} early` }
      : { zh: '已完成', en: 'reached' }
  const beyond = over === '0' ? [] : [{ zh: `超额 ${groupDigits(over)}`, en: `${groupDigits(over)} beyond` }[language]]
  return [when[language], ...beyond].join(' · ')
}
