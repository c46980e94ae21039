import type { TenantRead } from '@jianjia/db'
import { findTargets } from '@jianjia/db/org'
import { type Refusal, refuse, ok, REFUSALS, type RefusalCode, UnitId } from '@jianjia/domain/kernel'
import { type Action, type Actor, can, type DataClass } from '@jianjia/domain/policy'
import { z } from 'zod'
import { change, type ChangeAsk } from './change.ts'
import type { Found, LookupAsk } from './target.ts'

/** More rows than these are no longer one change; a screen sends the next ones after them. */
export const MOST_ROWS_TOGETHER = 200

const isCode = (text: string): text is RefusalCode => Object.hasOwn(REFUSALS, text)

/** Why a row was left as it was. */
const RowRefusal = z.strictObject({
  code: z.string().refine(isCode),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])),
  unblockedByName: z.string().optional(),
  until: z.string().optional(),
})

/** What became of each row, in the order in which they were sent. */
export const RowOutcomes = z.strictObject({
  rows: z.array(
    z.strictObject({
      id: z.uuid(),
      /** Whose it is, of a row that was changed. */
      unitId: UnitId.nullable(),
      refusal: RowRefusal.nullable(),
    }),
  ),
})
export type RowOutcomes = z.infer<typeof RowOutcomes>

/** The row as it was seen when it was marked. */
export interface SeenRow {
  readonly id: string
  readonly expectedVersion: number
}

/** Any number of rows that are meant together, each named once. */
export const SeenRows = z
  .array(z.strictObject({ id: z.uuid(), expectedVersion: z.int() }))
  .min(1)
  .max(MOST_ROWS_TOGETHER)
  .refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length)

/** One of the rows that the actor may change. */
export interface MeantRow<Subject> extends SeenRow {
  readonly unitId: UnitId
  readonly subject: Subject
}

interface OwnedBy {
  readonly unitId: UnitId
}

export interface ChangeRowsSpec<Subject extends OwnedBy> {
  readonly name: string
  readonly action: Action
  readonly dataClass: DataClass
  /** What the audit line of a row is about. */
  readonly subjectKind: string
  /** The things that the rows name, by their ids, in one statement. */
  readonly find: (db: TenantRead, ids: readonly string[]) => Promise<ReadonlyMap<string, Subject>>
  /**
   * Decides and writes, in a number of statements that does not depend on how many rows there are. Gives why rows were
   * left as they were; those it does not name were changed.
   */
  readonly run: (
    rows: readonly MeantRow<Subject>[],
    ask: Pick<ChangeAsk<never, never>, 'tx' | 'actor' | 'today' | 'services'>,
  ) => Promise<ReadonlyMap<string, Refusal>>
}

interface Judged<Subject> {
  readonly meant: readonly MeantRow<Subject>[]
  readonly refused: ReadonlyMap<string, Refusal>
}

/**
 * A change of many rows in one transaction, each by itself: its permission, its version, its line in the log and, where
 * it is left as it was, its reason. Where the actor may change none of them, and where it is one row only that is left,
 * the whole is refused as a single one would be.
 */
export function changeRows<Subject extends OwnedBy>(spec: ChangeRowsSpec<Subject>) {
  const { name, action, dataClass, subjectKind } = spec
  return change({
    ...{ name, action, dataClass, audit: 'named' },
    input: { rows: SeenRows },
    target: (ask: LookupAsk<{ readonly rows: readonly SeenRow[] }>) => judge(spec, ask),
    output: RowOutcomes,
    linesOf: ({ rows }) =>
      rows.flatMap(({ id, unitId }) => (unitId === null ? [] : [{ unitId, kind: subjectKind, id }])),
    run: async ({ tx, input, actor, subject, today, services }) => {
      if (subject === undefined) return refuse('notFoundOrNoAccess')
      const { meant, refused } = subject
      const left = await spec.run(meant, { tx, actor, today, services })
      const [only] = input.rows
      const alone = input.rows.length === 1 && only && (refused.get(only.id) ?? left.get(only.id))
      if (alone) return { ok: false, refusal: alone }
      const units = new Map(meant.map((row) => [row.id, row.unitId]))
      return ok({
        rows: input.rows.map(({ id }) => {
          const refusal = refused.get(id) ?? left.get(id)
          return refusal === undefined
            ? { id, unitId: units.get(id) ?? null, refusal: null }
            : { id, unitId: null, refusal: told(refusal) }
        }),
      })
    },
  })
}

/** Which rows the actor may change, asked for all at once; the first of them stands for the whole. */
async function judge<Subject extends OwnedBy>(
  { action, find }: ChangeRowsSpec<Subject>,
  { db, input, actor }: LookupAsk<{ readonly rows: readonly SeenRow[] }>,
): Promise<Found<Judged<Subject>> | undefined> {
  const found = await find(
    db,
    input.rows.map(({ id }) => id),
  )
  const targets = await findTargets(db, [...new Set([...found.values()].map(({ unitId }) => unitId))])
  const meant: MeantRow<Subject>[] = []
  const refused = new Map<string, Refusal>()
  for (const row of input.rows) {
    const subject = found.get(row.id)
    const refusal = refusalOf(actor, action, subject && targets.get(subject.unitId))
    if (refusal !== undefined || subject === undefined) refused.set(row.id, refusal ?? NOT_THERE)
    else meant.push({ ...row, unitId: subject.unitId, subject })
  }
  const unitId = meant[0]?.unitId ?? [...found.values()][0]?.unitId
  return unitId && { unitId, subject: { meant, refused } }
}

const NOT_THERE = refuse('notFoundOrNoAccess').refusal

function refusalOf(actor: Actor, action: Action, target: Parameters<typeof can>[2] | undefined): Refusal | undefined {
  if (target === undefined) return NOT_THERE
  const decision = can(actor, action, target)
  return decision.allowed ? undefined : decision.refusal
}

/** A refusal as it stands in an answer: of one row there is no place in the input. */
export function told({
  code,
  detail,
  unblockedByName,
  until,
}: Refusal): NonNullable<RowOutcomes['rows'][number]['refusal']> {
  const plain = Object.fromEntries(
    Object.entries(detail).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null ? [...value] : value,
    ]),
  )
  return {
    ...{ code, detail: plain },
    ...(unblockedByName !== undefined && { unblockedByName }),
    ...(until !== undefined && { until }),
  }
}
