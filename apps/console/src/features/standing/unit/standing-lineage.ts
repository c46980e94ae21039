import type { Text } from '../../../lib/i18n/feature-text.ts'
import type { Language } from '../../../lib/i18n/language.ts'
import type { LineageNode } from '../../../ui/lineage/lineage-node.ts'
import type { zh } from '../zh.ts'
import type { StandingData, UnitOf } from './standing.ts'

export interface StandingSources {
  readonly data: StandingData
  readonly of: UnitOf
  readonly t: Text<typeof zh>['t']
  readonly language: Language
}

type Line = StandingData['lines'][number]

/** The drawer of a figure, by the name that stands in the address: `total`, `next`, `points/<item>`, `fact/<item>`. */
export function standingLineage(sources: StandingSources, figure: string): LineageNode | undefined {
  if (figure === 'total') return totalLineage(sources)
  if (figure === 'next') return nextLineage(sources)
  const line = sources.data.lines.find(({ itemId }) => figure === `points/${itemId}` || figure === `fact/${itemId}`)
  if (line === undefined) return undefined
  const { t } = sources
  const isFact = figure.startsWith('fact/')
  const column = t(isFact ? 'lines.fact' : 'lines.points')
  const node = { ...lineStep(sources, line), label: t('lineage.title', { name: line.name, column }) }
  return isFact ? { ...node, value: factOf(sources, line) } : node
}

/** Where the words of a fact are a number, it opens. */
export function isNumber(text: string): boolean {
  return /^¥?[\d,]+(\.\d+)?( ?\/ ?¥?[\d,]+(\.\d+)?)?$/.test(text)
}

export function factOf({ language }: Pick<StandingSources, 'language'>, { fact }: Line): string {
  return language === 'en' ? fact.en : fact.zh
}

function totalLineage(sources: StandingSources): LineageNode {
  const { data, t } = sources
  const { total, full } = data.standing
  return {
    id: 'total',
    label: t('total'),
    value: total,
    ...(full !== null && { clause: t('lineage.sum', { full }) }),
    children: data.lines.filter(({ points }) => points !== null).map((line) => lineStep(sources, line)),
  }
}

function nextLineage({ data, t }: StandingSources): LineageNode | undefined {
  const { next, total } = data.standing
  if (next === null) return undefined
  return {
    id: 'next',
    label: t('nextMissing'),
    value: next.missing,
    clause: t('lineage.missing'),
    children: [
      { id: 'line', label: t('lineage.line', { level: next.level }), value: next.min },
      { id: 'total', label: t('total'), value: total },
    ],
  }
}

/** What is counted, and the line of the sheet with its records and files, for whoever may open it. */
function lineStep(sources: StandingSources, line: Line): LineageNode {
  const { data, of, t } = sources
  const { itemId, name, points, mode } = line
  const href = `/self/${of.assessmentId}/${of.unitId}?item=${encodeURIComponent(itemId)}`
  return {
    id: itemId,
    label: name,
    value: points,
    clause: t(`lineage.from.${mode}`, { fact: factOf(sources, line) }),
    children: data.standing.claimsCounted ? [{ id: 'sheet', label: t('lines.open', { name }), href }] : [],
  }
}
