import type { TenantRead } from '@jianjia/db'
import { listAssessmentLines, listParts } from '@jianjia/db/assessment'
import { listOwnDisclosures } from '@jianjia/db/duty'
import { findWordLists } from '@jianjia/db/ledger'
import { findRoundRows, listRounds } from '@jianjia/db/obligation'
import { coverageAsObligation, disclosureCoverage, dutyAsObligation } from '@jianjia/domain/duty'
import { addDays, type PlainDate, plainDate } from '@jianjia/domain/kernel'
import { effectiveDueOn, roundCells, type StandingCell, stateOn } from '@jianjia/domain/obligation'
import { subtree, type Tree, type TreeNode } from '@jianjia/domain/org'
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
}

/** Everything that the units seen owe in a year, in a bounded number of statements, whatever the number of units. */
export async function findOwedColumns(db: TenantRead, of: OwedQuestion) {
  const { scope, today, now } = of
  const standings = await findStandings(db, { today, now, sees: ({ path }) => inScope(scope, path) })
  const { tree } = standings
  const nodes = (tree.rootId === null ? [] : subtree(tree, tree.rootId)).filter(({ path }) => inScope(scope, path))
  const [rounds, assessments, disclosures] = await Promise.all([
    roundColumns(db, of),
    assessmentColumns(db, of, nodes),
    disclosureColumn(db, of, nodes),
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
  return { tree, columns: [...rounds, ...assessments, ...disclosures, ...duties] } satisfies FoundColumns
}

export interface FoundColumns {
  readonly tree: Tree
  readonly columns: readonly OwedColumn[]
}

async function roundColumns(db: TenantRead, { scope, today, now, year }: OwedQuestion): Promise<readonly OwedColumn[]> {
  const [dueFrom, dueTo] = daysOf(year)
  const rounds = (await listRounds(db, { standing: true, limit: MOST_ROUNDS, dueFrom, dueTo })).toReversed()
  const rows = await findRoundRows(db, rounds)
  return rounds.map((round) => ({
    ...{ kind: round.kind, subjectId: round.id, name: round.period.label, dueOn: round.dueOn },
    cells: roundCells(round, rows, { today, now }).filter(({ path }) => inScope(scope, path)),
  }))
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
