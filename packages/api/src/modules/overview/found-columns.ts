import type { TenantRead } from '@jianjia/db'
import { listAssessmentLines, listParts } from '@jianjia/db/assessment'
import { listOwnDisclosures } from '@jianjia/db/duty'
import { findWordLists } from '@jianjia/db/ledger'
import { findRoundRows, listRounds } from '@jianjia/db/obligation'
import { listSegmentsBetween } from '@jianjia/db/org'
import { coverageAsObligation, disclosureCoverage, dutyAsObligation } from '@jianjia/domain/duty'
import { addDays, type PlainDate, plainDate, type UnitId } from '@jianjia/domain/kernel'
import { effectiveDueOn, ReportKind, roundCells, type StandingCell, stateOn } from '@jianjia/domain/obligation'
import { holds, type Stage, subtree, type Tree, type TreeNode } from '@jianjia/domain/org'
import { inScope, type Scope } from '@jianjia/domain/policy'
import { findStandings } from '../duty/find-standings.ts'
import { MOST_ROUNDS } from '../obligation/found-matrix.ts'

/** What is owed, as a column of the overview. */
export interface OwedColumn {
  readonly kind: 'plan' | 'termSummary' | 'yearSummary' | 'selfAssessment' | 'disclosure' | 'duty'
  readonly subjectId: string
  /** The period of a report, the name of an assessment or of a duty; empty for the disclosures. */
  readonly name: string
  readonly dueOn: PlainDate | null
  readonly cells: readonly OwedCell[]
}

export interface OwedCell extends StandingCell {
  readonly dueOn: PlainDate | null
}

export interface OwedQuestion {
  readonly scope: Scope
  readonly today: PlainDate
  readonly now: string
  readonly year: number
  /** Only what is of this kind. */
  readonly kind?: OwedColumn['kind'] | undefined
  /** Only schools of this stage, as they are today. */
  readonly stage?: Stage | undefined
}

/** Everything that the units seen owe in a year, in a bounded number of statements, whatever the number of units. */
export async function findOwedColumns(db: TenantRead, of: OwedQuestion) {
  const { scope, today, now } = of
  const standings = await findStandings(db, { today, now, sees: ({ path }) => inScope(scope, path) })
  const { tree } = standings
  const nodes = (tree.rootId === null ? [] : subtree(tree, tree.rootId)).filter(({ path }) => inScope(scope, path))
  const [{ rounds, moreRounds }, assessments, disclosures, ofStage] = await Promise.all([
    roundColumns(db, of),
    assessmentColumns(db, of, nodes),
    disclosureColumn(db, of, nodes),
    unitsOfStage(db, of),
  ])
  const isNow = today.startsWith(yearText(of.year))
  const duties = !isNow
    ? []
    : standings.duties.map(({ id, name }): OwedColumn => {
        const cells = standings.units.flatMap(({ node, duties: owed }) => {
          const standing = owed.find(({ duty }) => duty.id === id)?.standing
          if (standing === undefined) return []
          const state = dutyAsObligation(standing.state)
          return state === null ? [] : [{ unitId: node.id, path: node.path, state, dueOn: standing.until }]
        })
        return { kind: 'duty', subjectId: id, name, dueOn: null, cells }
      })
  const columns = [...rounds, ...assessments, ...disclosures, ...duties]
    .filter(({ kind }) => of.kind === undefined || kind === of.kind)
    .map((column) => ({ ...column, cells: column.cells.filter(({ unitId }) => ofStage?.has(unitId) ?? true) }))
  return { tree, columns, moreRounds } satisfies FoundColumns
}

export interface FoundColumns {
  readonly tree: Tree
  readonly columns: readonly OwedColumn[]
  /** There are rounds of the year that are not among the columns. */
  readonly moreRounds: boolean
}

/** The units of a stage; undefined = all units are asked about. */
async function unitsOfStage(
  db: TenantRead,
  { today, now, stage }: OwedQuestion,
): Promise<ReadonlySet<UnitId> | undefined> {
  if (stage === undefined) return undefined
  const segments = await listSegmentsBetween(db, { from: today, to: today })
  const current = segments.filter((segment) => segment.dimension === 'stage' && holds(segment, today, now))
  return new Set(current.filter(({ value }) => value === stage).map(({ unitId }) => unitId))
}

interface RoundColumns {
  readonly rounds: readonly OwedColumn[]
  readonly moreRounds: boolean
}

async function roundColumns(db: TenantRead, of: OwedQuestion): Promise<RoundColumns> {
  const { scope, today, now, year } = of
  const [dueFrom, dueTo] = daysOf(year)
  const kind = ReportKind.safeParse(of.kind).data
  const found = await listRounds(db, { kind, standing: true, limit: MOST_ROUNDS + 1, dueFrom, dueTo })
  const rounds = found.slice(0, MOST_ROUNDS).toReversed()
  const rows = await findRoundRows(db, rounds)
  const columns = rounds.map((round) => ({
    ...{ kind: round.kind, subjectId: round.id, name: round.period.label, dueOn: round.dueOn },
    cells: roundCells(round, rows, { today, now }).filter(({ path }) => inScope(scope, path)),
  }))
  return { rounds: columns, moreRounds: found.length > MOST_ROUNDS }
}

async function assessmentColumns(
  db: TenantRead,
  { today, year }: OwedQuestion,
  nodes: readonly TreeNode[],
): Promise<readonly OwedColumn[]> {
  const unitIds = nodes.map(({ id }) => id)
  const [lines, parts] = await Promise.all([listAssessmentLines(db, unitIds), listParts(db, unitIds)])
  const pathOf = new Map(nodes.map(({ id, path }) => [id, path]))
  return lines
    .filter(({ selfDue }) => selfDue.startsWith(yearText(year)))
    .map(({ assessmentId, name, selfDue, periodStart, periodEnd }) => ({
      ...{ kind: 'selfAssessment', subjectId: assessmentId, name, dueOn: selfDue },
      cells: parts
        .filter((part) => part.assessmentId === assessmentId && !part.exempt)
        .map(({ unitId, adjustment, submittedOn }) => {
          const owed = { dueOn: selfDue, adjustment }
          const period = { start: periodStart, end: periodEnd }
          const state = stateOn({ kind: 'selfAssessment', unitId, period, submittedOn, ...owed }, today)
          return { unitId, path: pathOf.get(unitId) ?? [unitId], state, dueOn: effectiveDueOn(owed) }
        }),
    }))
}

async function disclosureColumn(
  db: TenantRead,
  { today, year }: OwedQuestion,
  nodes: readonly TreeNode[],
): Promise<readonly OwedColumn[]> {
  const [start, end] = daysOf(year)
  const branches = nodes.filter(({ kind }) => kind === 'branch')
  const ids = branches.map(({ id }) => id)
  const [lists, found] = await Promise.all([findWordLists(db), listOwnDisclosures(db, ids, { start, end })])
  const { words } = lists.disclosureIndicator
  if (!words.some(({ must }) => must) || start > today) return []
  const byOwner = Map.groupBy(found, ({ ownerId }) => ownerId)
  const cells = branches.flatMap(({ id, path }) => {
    const { cells: all } = disclosureCoverage(words, byOwner.get(id) ?? [], { period: { start, end }, today })
    const state = coverageAsObligation(all.filter((_cell, at) => words[at]?.must === true))
    return state === null ? [] : [{ unitId: id, path, state, dueOn: end }]
  })
  return [{ kind: 'disclosure', subjectId: `${year}`, name: '', dueOn: end, cells }]
}

function daysOf(year: number): readonly [PlainDate, PlainDate] {
  const first = plainDate(`${yearText(year)}-01-01`)
  return [first, addDays(plainDate(`${yearText(year + 1)}-01-01`), -1)]
}

function yearText(year: number): string {
  return year.toString().padStart(4, '0')
}
