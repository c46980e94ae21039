import { type MissingInItem, missingBeforeSubmit, modeOf } from '../assessment/index.ts'
import { add, exact, toText, ZERO } from '../kernel/index.ts'
import { type Criterion, describeCriterion } from '../scheme/index.ts'
import { describeCap, describeClause, type ItemNode, type Provenance, type ScoreColumn } from '../scoring/index.ts'
import type { Binder, BinderCategory, BinderColumn, BinderPoints, BinderSheet } from './binder.ts'
import type { BinderSource } from './binder-source.ts'
import { type EvidenceNumbers, evidenceNumbers } from './evidence-numbers.ts'
import type { BinderGap, BinderGapCode } from './gaps.ts'
import { type Measured, sheetRecords } from './sheet-records.ts'
import { sheetSources } from './sheet-sources.ts'
import { objectionLines } from './tell-objection.ts'

/** Lines that the scheme puts under no category stand under this tab, the last one. */
const NO_CATEGORY = '其他项目'

/**
 * The binder of one unit: each line of the scheme has its sheet, also one that nothing is known of. Records and files are
 * numbered in the order in which they are met. Pure; the same source gives the same binder.
 */
export function assembleBinder(source: BinderSource): Binder {
  const numbers = evidenceNumbers(source.files)
  const { score, assessment, result } = source
  const objections = objectionLines(source.objections)
  const categories = tabs(source).map((tab, at) => category(tab, at + 1, { source, numbers }))
  return {
    format: 'jianjia.binder/1',
    unit: source.unit.name,
    assessment: assessment.name,
    receiver: source.receiver,
    window: { start: assessment.window.start, end: assessment.window.end },
    phase: result === null ? 'selfAssessment' : 'published',
    asOf: source.asOf,
    address: source.address,
    result,
    ...(objections.length === 0 ? {} : { objections }),
    totals: {
      full: score.final?.countedFull ?? score.self?.full ?? null,
      self: score.self?.points ?? null,
      review: score.review?.points ?? null,
      final: score.final?.final ?? null,
    },
    categories,
    evidence: numbers.list(),
    gaps: categories.flatMap(({ sheets }) => sheets.flatMap(({ gaps }) => gaps)),
  }
}

interface Tab {
  readonly name: string
  readonly lines: readonly Line[]
}

interface Line {
  readonly criterion: Criterion
  readonly node: Shown
}

/** A line with the columns that may be shown: before publication nobody reads in a binder what reviewers have said. */
type Shown = Pick<ItemNode, 'full' | 'role' | 'self' | 'review'> & { readonly final: ScoreColumn | null }

interface Making {
  readonly source: BinderSource
  readonly numbers: EvidenceNumbers
}

/** In the order of the scheme's categories; those that only lines name come after them, lines without one last. */
function tabs({ scheme, score, result }: BinderSource): readonly Tab[] {
  const nodes = new Map(score.items.map((node) => [node.id, node]))
  const names = new Map((scheme.categories ?? []).map(({ id, name }) => [id, name]))
  const lines = new Map<string | undefined, Line[]>([...names.keys()].map((id) => [id, []]))
  for (const criterion of scheme.items) {
    const found = nodes.get(criterion.id)
    if (found === undefined) throw new RangeError(`no node of ${criterion.id}`)
    const node = result === null ? { ...found, review: null, final: null } : found
    const known = lines.get(criterion.category)
    if (known === undefined) lines.set(criterion.category, [{ criterion, node }])
    else known.push({ criterion, node })
  }
  const named = [...lines].filter(([id, { length }]) => id !== undefined && length > 0)
  const without = lines.get(undefined) ?? []
  return [
    ...named.map(([id, of]) => ({ name: names.get(id ?? '') ?? id ?? '', lines: of })),
    ...(without.length === 0 ? [] : [{ name: NO_CATEGORY, lines: without }]),
  ]
}

function category({ name, lines }: Tab, number: number, making: Making): BinderCategory {
  const sheets = lines.map((line, at) => sheet(line, `${number}.${at + 1}`, making))
  return { number, name, points: sumOf(lines.map(({ node }) => node)), sheets }
}

/** The sums of a tab over the lines that count; null where no line has points in the column. */
function sumOf(nodes: readonly Shown[]): BinderPoints {
  const counted = nodes.filter(({ role }) => role === 'base')
  const sum = (of: (node: Shown) => string | null | undefined) => {
    const values = counted.flatMap((node) => of(node) ?? [])
    return values.length === 0 ? null : toText(values.reduce((total, value) => add(total, exact(value)), ZERO))
  }
  return {
    full: sum(({ full }) => full),
    self: sum(({ self }) => self?.points),
    review: sum(({ review }) => review?.points),
    final: sum(({ final }) => final?.points),
  }
}

function sheet({ criterion, node }: Line, number: string, { source, numbers }: Making): BinderSheet {
  const provenance = provenanceOf(node)
  const measured = provenance.filter((each): each is Measured => each.source === 'measure')
  const { records, gone } = sheetRecords(measured, { sheet: number, source, numbers })
  const own = numbers.number([...filesOf(provenance), ...(source.itemFiles.get(criterion.id) ?? [])], {
    sheet: number,
    proves: number,
  })
  const gap = (code: BinderGapCode, values: BinderGap['values'] = {}) => ({
    ...{ sheet: number, name: criterion.name, code, values },
  })
  const without = records.filter(({ evidence }) => evidence.length === 0).length
  return {
    ...{ number, itemId: criterion.id, name: criterion.name, standard: criterion.standard ?? null },
    rule: describeCriterion(criterion, 'zh-CN'),
    points: {
      full: node.full,
      self: node.self?.points ?? null,
      review: node.review?.points ?? null,
      final: node.final?.points ?? null,
    },
    columns: columnsOf(node, criterion.source),
    sources: [...sheetSources(provenance, source), ...ownWords(criterion, source)],
    records,
    evidence: own.numbers,
    path: source.paths.item(criterion.id),
    gaps: [
      ...gapsOf({ criterion, provenance, records: records.length, files: own.numbers.length }).map(({ code, values }) =>
        gap(code, values),
      ),
      ...(without === 0 ? [] : [gap('recordsWithoutFiles', { count: String(without) })]),
      ...(gone + own.gone === 0 ? [] : [gap('fileGone', { count: String(gone + own.gone) })]),
    ],
  }
}

/** All that stands behind the columns of a line, each once: for records the three columns are made of the same. */
function provenanceOf({ self, review, final }: Shown): readonly Provenance[] {
  const all = [self, review, final].flatMap((column) => column?.provenance ?? [])
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]
}

function filesOf(provenance: readonly Provenance[]): readonly string[] {
  return provenance.flatMap((each) => ('fileIds' in each ? (each.fileIds ?? []) : []))
}

function columnsOf({ self, review, final }: Shown, source: Criterion['source']): readonly BinderColumn[] {
  const told = (column: BinderColumn['column'], given: ScoreColumn | null): readonly BinderColumn[] => {
    if (given === null) return []
    const says = [
      describeClause(given.clause, 'zh-CN', source),
      ...(given.cap === null ? [] : [describeCap(given.cap, 'zh-CN')]),
    ]
    return [{ column, points: given.points, says: says.join('；') }]
  }
  return [...told('self', self), ...told('review', review), ...told('final', final)]
}

/** What the unit has written beside a value that it did not type. */
function ownWords({ id, source: from }: Criterion, { selfItems }: BinderSource) {
  const own = selfItems.find(({ itemId }) => itemId === id)
  const isClaim = modeOf({ source: from }) === 'claim'
  return [
    ...(own === undefined || isClaim || own.note === '' ? [] : [{ label: '补充说明', text: own.note }]),
    ...(own?.contestReason ? [{ label: '本单位提出异议', text: own.contestReason }] : []),
  ]
}

interface Known {
  readonly criterion: Criterion
  readonly provenance: readonly Provenance[]
  readonly records: number
  readonly files: number
}

function gapsOf({ criterion, provenance, records, files }: Known): readonly Pick<BinderGap, 'code' | 'values'>[] {
  switch (modeOf(criterion)) {
    case 'records':
      return criterion.source?.kind === 'measure' && records === 0 ? [{ code: 'noRecords', values: {} }] : []
    case 'district':
      return provenance.some(({ source }) => source === 'districtEntry' || source === 'vote')
        ? []
        : [{ code: 'notEntered', values: {} }]
    case 'claim': {
      const answered = provenance.some(({ source }) => source === 'claim')
      const missing = missingBeforeSubmit([{ criterion, answered: true, evidenceCount: files }])
      return [
        ...(answered ? [] : [{ code: 'notAnswered', values: {} } as const]),
        ...missing.map(tooFew),
        ...(missing.length > 0 || files > 0 ? [] : [{ code: 'noEvidence', values: {} } as const]),
      ]
    }
  }
}

function tooFew({ needed, got }: MissingInItem): Pick<BinderGap, 'code' | 'values'> {
  return { code: 'tooFewFiles', values: { needed: String(needed), got: String(got) } }
}
