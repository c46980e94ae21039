import { sayCounted, tellTitle } from '@jianjia/domain/ledger'
import { describeRuleOf, inLanguage } from '@jianjia/domain/scheme'
import { describeCap, describeClause, describeMore, roleOf, tellFact } from '@jianjia/domain/scoring'
import { formatDay } from '../../../lib/format/day.ts'
import type { Text } from '../../../lib/i18n/feature-text.ts'
import type { Language } from '../../../lib/i18n/language.ts'
import type { LineageNode } from '../../../ui/lineage/lineage-node.ts'
import type { Line, Sheet } from '../parts/sheet.ts'
import type { zh } from '../zh.ts'

export interface SheetSources {
  readonly districtId: string
  readonly sheet: Sheet
  readonly t: Text<typeof zh>['t']
  readonly language: Language
}

/** The drawer of a figure of the sheet, by the name that stands in the address: `total`, `line/<item>`. */
export function sheetLineage(sources: SheetSources, figure: string): LineageNode | undefined {
  if (figure === 'total') return totalLineage(sources)
  const line = sources.sheet.lines.find(({ criterion }) => figure === `line/${criterion.id}`)
  if (line === undefined || line.self === null) return undefined
  const { t } = sources
  return { ...lineStep(sources, line), label: t('lineage.title', { name: line.criterion.name, column: t('title') }) }
}

/** The sum, and under it every line that it adds up. */
function totalLineage(sources: SheetSources): LineageNode | undefined {
  const { sheet, t } = sources
  if (sheet.total === null) return undefined
  const { points, scored, of, full } = sheet.total
  const added = sheet.lines.filter(
    ({ criterion, self }) => roleOf(criterion.rule) === 'base' && self !== null && self.points !== null,
  )
  return {
    id: 'total',
    label: t('lineage.total'),
    value: points,
    clause: t('lineage.sumOf', { scored, of, full }),
    children: added.map((line) => lineStep(sources, line)),
  }
}

/** One line: the clause that gave the points, the datum, the records and files behind it. */
function lineStep(sources: SheetSources, line: Line): LineageNode {
  const { t, language } = sources
  const { criterion, self, value, mode } = line
  const datum = tellFact(value, criterion.source)
  const notes = [
    t('lineage.rule', { rule: describeRuleOf(criterion, language) }),
    self?.cap ? describeCap(self.cap, language) : undefined,
    self?.more ? describeMore(self.more, language, criterion.source) : undefined,
  ]
  return {
    id: criterion.id,
    label: criterion.name,
    value: self?.points ?? null,
    ...(self && { clause: describeClause(self.clause, language, criterion.source) }),
    notes: notes.filter((note) => note !== undefined),
    children: [
      { id: 'datum', label: t(`lineage.datum.${mode}`, { datum: inLanguage(datum, language) }) },
      ...recordSteps(sources, line),
      ...fileSteps(sources, line.fileIds),
    ],
  }
}

function recordSteps(sources: SheetSources, { records }: Line): readonly LineageNode[] {
  return records.flatMap(({ entryId, day, title, metric, amount, fileIds }, at) => [
    {
      id: `${at}.${entryId}`,
      label: `${formatDay(day, sources.language)} ${tellTitle(title, sources.language)}`.trim(),
      value: inLanguage(sayCounted(metric, amount), sources.language),
      href: `/ledger/${entryId}`,
    },
    ...fileSteps(sources, fileIds).map((step) => ({ ...step, id: `${at}.${step.id}` })),
  ])
}

function fileSteps({ sheet, districtId }: SheetSources, fileIds: readonly string[]): readonly LineageNode[] {
  return fileIds.flatMap((fileId) => {
    const file = sheet.files.find((each) => each.fileId === fileId)
    return file === undefined ? [] : [{ id: fileId, label: file.name, file: { districtId, ...file } }]
  })
}
