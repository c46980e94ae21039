import { listOwnDisclosures, listRecords as findRecords } from '@jianjia/db/duty'
import { findWordLists } from '@jianjia/db/ledger'
import { COVERAGE_STATES, disclosureCoverage } from '@jianjia/domain/duty'
import { EntryId, ok, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { ListedWord } from '@jianjia/domain/ledger'
import { subtree } from '@jianjia/domain/org'
import { inScope } from '@jianjia/domain/policy'
import { z } from 'zod'
import { read, readSpec } from '../../frame/read.ts'
import { findTree } from '../org/current-tree.ts'

const Cell = z.strictObject({
  state: z.enum(COVERAGE_STATES),
  count: z.int(),
  lastOn: PlainDate.nullable(),
})

/** The district's words × its schools: what was made known in a period, on time or late, and what was not. */
export const dutyDisclosure = readSpec({
  name: 'duty.disclosure',
  action: 'duty.read',
  dataClass: 'internal',
  input: { start: PlainDate, end: PlainDate },
  target: 'scope',
  output: z.strictObject({
    today: PlainDate,
    words: z.array(ListedWord),
    units: z.array(
      z.strictObject({
        ...{ unitId: UnitId, name: z.string(), must: z.int(), mustDone: z.int(), unlisted: z.int() },
        /** In the order of the words. */
        cells: z.array(Cell),
      }),
    ),
  }),
  run: async ({ db, input: { start, end }, scope, today, now }) => {
    if (end < start) return refuse('datesOutOfOrder', { first: start, second: end }, { path: ['end'] })
    const period = { start, end }
    const [lists, tree] = await Promise.all([findWordLists(db), findTree(db, today, now)])
    const { words } = lists.disclosureIndicator
    const branches = (tree.rootId === null ? [] : subtree(tree, tree.rootId)).filter(
      ({ kind, path }) => kind === 'branch' && inScope(scope, path),
    )
    const found = await listOwnDisclosures(
      db,
      branches.map(({ id }) => id),
      period,
    )
    return ok({
      today,
      words: [...words],
      units: branches.map(({ id, name }) => {
        const own = found.filter(({ ownerId }) => ownerId === id)
        const { cells, ...counts } = disclosureCoverage(words, own, { period, today })
        return { unitId: id, name, ...counts, cells: [...cells] }
      }),
    })
  },
})

export const listDisclosure = read(dutyDisclosure)

const MOST = 200

/** The records by which one unit has made one thing known in a period. */
export const listDisclosed = read({
  name: 'duty.disclosed',
  action: 'duty.read',
  dataClass: 'internal',
  input: { unitId: UnitId, word: ListedWord.shape.word, start: PlainDate, end: PlainDate },
  target: { unit: 'unitId' },
  output: z.strictObject({
    records: z.array(
      z.strictObject({
        ...{ entryId: EntryId, unitName: z.string(), day: PlainDate, title: z.string(), amount: z.string() },
      }),
    ),
    more: z.boolean(),
  }),
  run: async ({ db, input: { unitId, word, start, end } }) => {
    const of = { unitId, metric: 'disclosure.published' as const, kinds: [], subject: word }
    const found = await findRecords(db, { ...of, days: { start, end }, limit: MOST + 1 })
    return ok({ records: found.slice(0, MOST), more: found.length > MOST })
  },
})
