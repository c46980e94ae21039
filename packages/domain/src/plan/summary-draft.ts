import { parts } from '../kernel/index.ts'
import { METRICS, type Metric, titleAbove } from '../ledger/index.ts'
import { SPOKEN_METRICS } from './spoken-metrics.ts'
import { type DatePair, periodsAround } from '../period/index.ts'
import type { ItemStanding } from './item-states.ts'
import { EMPTY_CONTENT, type PlanContent, type PlanItem } from './plan-content.ts'
import { type Drafting, type DraftSources, quoted } from './summary-drafting.ts'
import { dayFigure, LEVEL_WORDS, levelKey, sourcesWithin, summaryFacts } from './summary-facts.ts'
import { writeUndone } from './summary-not-done.ts'
import { measuresOfPlan, type PlanMeasure } from './summary-sections.ts'
import { type Piece, summaryWriter } from './summary-writer.ts'

/**
 * A summary from the facts, in the official voice. Its sections are the plan's measures; every figure outside of quoted
 * words has a citation; what was promised and not done is listed with its reason. The same sources give the same words.
 */
export function draftSummary(sources: DraftSources): PlanContent {
  const { planId, period, today } = sources
  const writer = summaryWriter()
  const draft: Drafting = { ...sources, ...sourcesWithin(sources), facts: summaryFacts(sources), writer }
  writeOpening(draft)
  const measures = measuresOfPlan(sources.content)
  for (const measure of measures) writeMeasure(draft, measure)
  if (!measures.some(tellsOfRecords)) writeRecords(draft, 'headed')
  writeLedgers(draft)
  writeUnplanned(draft)
  writeUndone(draft)
  const summary = { planId, draftedOn: today, ...writer.written() }
  return { ...EMPTY_CONTENT, title: titleOf(sources), period: { ...period }, summary }
}

/** The days as a title names them: 2026年, 2025—2026学年第一学期, 2026年上半年, or the months. */
export function periodWords({ start, end }: DatePair): string {
  const named = periodsAround(start).find((period) => period.start === start && period.end === end)
  if (named !== undefined) return named.label
  const [from, to] = [parts(start), parts(end)]
  const half = HALVES[`${start.slice(5)} ${end.slice(5)}`]
  if (half !== undefined && from.year === to.year) return `${from.year}年${half}`
  const first = `${from.year}年${from.month}月`
  if (from.year === to.year && from.month === to.month) return first
  return `${first}至${from.year === to.year ? '' : `${to.year}年`}${to.month}月`
}

const HALVES: Readonly<Record<string, string>> = { '01-01 06-30': '上半年', '07-01 12-31': '下半年' }

/** The union by its own name; a school's name gets the word 工会. */
function unionName(unitName: string): string {
  return unitName.includes('工会') ? unitName : `${unitName}工会`
}

function titleOf({ unitName, period }: DraftSources): string {
  return `${unionName(unitName)}${periodWords(period)}工作总结`
}

function writeOpening({ facts, writer, period, unitName, standings }: Drafting): void {
  const name = (key: string): readonly Piece[] => piece(facts, `items.${key}`)
  const opening = `${periodWords(period)}，${unionName(unitName)}按照工作计划开展各项工作。`
  if (standings.length === 0) return writer.paragraph(opening)
  const [first, ...rest] = [
    ...clause(facts, 'items.byRecord', '、有台账记录的'),
    ...clause(facts, 'items.byPerson', '、由本会说明的'),
  ]
  writer.paragraph(
    ...[opening, '计划安排工作', ...name('all'), '，完成', ...name('done')],
    ...(typeof first === 'string' ? [`，其中${first.slice(1)}`, ...rest] : []),
    ...clause(facts, 'items.afterDue', '，晚于计划时间完成的'),
    ...['。', ...openStates(facts)],
  )
}

/** What has not come to an end, and how; nothing where everything has. */
function openStates(facts: Drafting['facts']): readonly Piece[] {
  const said = [
    ...clause(facts, 'items.late', '，逾期未完成的'),
    ...clause(facts, 'items.postponed', '，推迟的'),
    ...clause(facts, 'items.dropped', '，取消的'),
    ...clause(facts, 'items.planned', '，尚未到期的'),
  ]
  const [first, ...rest] = said
  return typeof first === 'string' ? [first.slice(1), ...rest, '。'] : []
}

function clause(facts: Drafting['facts'], key: string, words: string): readonly Piece[] {
  const fact = facts.get(key)
  return fact === undefined || fact.figure === '0' ? [] : [words, fact]
}

function piece(facts: Drafting['facts'], key: string): readonly Piece[] {
  const fact = facts.get(key)
  return fact === undefined ? [] : [fact]
}

function writeMeasure(draft: Drafting, measure: PlanMeasure): void {
  const { writer, facts, standings } = draft
  writer.heading(measure.heading)
  const own = standings.filter(({ itemId }) => measure.items.some(({ id }) => id === itemId))
  if (own.length > 0)
    writer.paragraph(
      ...['本部分计划安排工作', ...piece(facts, `${measure.key}.all`)],
      ...['，完成', ...piece(facts, `${measure.key}.done`), '。'],
    )
  else if (!tellsOfRecords(measure) || draft.records.length === 0)
    writer.paragraph('工作计划没有为本部分安排具体时间，也没有相应的完成记录。')
  for (const item of measure.items) writeItem(draft, item, own)
  if (tellsOfRecords(measure)) writeRecords(draft, 'inline')
}

function writeItem({ writer, facts }: Drafting, item: PlanItem, standings: readonly ItemStanding[]): void {
  const done = standings.filter(({ itemId, state }) => itemId === item.id && state === 'done')
  const [one] = done
  if (one?.doneBy === undefined || one.doneBy === null) return
  if (item.recurring)
    return writer.point(
      ...[quoted(item.text), '：计划', ...piece(facts, `item.${item.id}.all`)],
      ...['，完成', ...piece(facts, `item.${item.id}.done`), '。'],
    )
  const late = one.afterDue ? '，晚于计划时间' : ''
  const proof =
    one.doneBy.by === 'record' ? `，有台账记录《${titleAbove(one.doneBy.match.record)}》` : '，由本会说明，没有台账记录'
  writer.point(quoted(item.text), '，', ...piece(facts, `item.${item.id}.day`), `完成${late}${proof}。`)
}

/** Whether the measure is the one that the records of the ledger are about. */
function tellsOfRecords({ heading }: PlanMeasure): boolean {
  return /信息|宣传|报道/u.test(heading)
}

/** What the other ledgers hold, one line for each metric that has records. */
function writeLedgers({ writer, facts }: Drafting): void {
  const told = (Object.keys(SPOKEN_METRICS) as Metric[]).flatMap((metric) => {
    const fact = metric.startsWith('dispatch.') ? undefined : facts.get(`metric.${metric}`)
    return fact === undefined ? [] : [{ metric, fact }]
  })
  if (told.length === 0) return
  writer.heading('日常工作台账')
  for (const { metric, fact } of told) writer.point(`${METRICS[metric].zh}`, fact, '。')
}

function writeRecords({ writer, facts }: Drafting, how: 'headed' | 'inline'): void {
  const submitted = facts.get('metric.dispatch.submitted')
  if (submitted === undefined) return
  if (how === 'headed') writer.heading('信息报送')
  const adopted = facts.get('metric.dispatch.adopted')
  const none = ['，没有被采用的']
  writer.paragraph(
    `共${METRICS['dispatch.submitted'].zh}`,
    submitted,
    ...(adopted === undefined ? none : ['，被采用', adopted, ...byLevel(facts, 'dispatch.adopted')]),
    '。',
  )
}

function byLevel(facts: Drafting['facts'], metric: Metric): readonly Piece[] {
  const said = Object.entries(LEVEL_WORDS).flatMap(([level, words]) => {
    const fact = facts.get(levelKey(metric, level))
    return fact === undefined ? [] : [`、${words}`, fact]
  })
  const [first, ...rest] = said
  return typeof first === 'string' ? [`，其中${first.slice(1)}`, ...rest] : []
}

function writeUnplanned({ writer, facts, unplanned }: Drafting): void {
  if (unplanned.length === 0) return
  writer.heading('计划外完成的工作')
  writer.paragraph('计划以外完成工作', ...piece(facts, 'unplanned.all'), '。')
  for (const { progressId, text, day } of unplanned) {
    const fact = facts.get(`unplanned.${progressId}.day`)
    writer.point(quoted(text), '，', fact ?? dayFigure(day), '完成。')
  }
}
