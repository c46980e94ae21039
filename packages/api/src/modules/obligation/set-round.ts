import { findRoundRows, insertRound, listRounds } from '@jianjia/db/obligation'
import { listSegmentsBetween, listTreeRecordsBetween } from '@jianjia/db/org'
import { ObligationRoundId, ok, refuse } from '@jianjia/domain/kernel'
import { expectedUnits, owedBy, RoundDraft, roundLifecycle, setRound as maySet } from '@jianjia/domain/obligation'
import { treeAsOf } from '@jianjia/domain/org'
import { z } from 'zod'
import { change } from '../../frame/change.ts'

/** Says what every unit of some kinds owes for a period, and by when. */
export const setRound = change({
  name: 'obligation.setRound',
  action: 'obligation.set',
  audit: 'named',
  dataClass: 'internal',
  input: RoundDraft.shape,
  target: 'root',
  output: z.strictObject({ roundId: ObligationRoundId, expected: z.int() }),
  subjectOf: ({ roundId }) => ({ kind: 'obligationRound', id: roundId }),
  run: async ({ tx, input, actor, target, today, now, services, newId, record }) => {
    if (target === undefined) return refuse('notFoundOrNoAccess')
    const { unitId } = target
    const { kind, periodStart: start, periodEnd: end, dueOn } = input
    const days = { from: dueOn, to: dueOn }
    const [records, segments, standing] = await Promise.all([
      listTreeRecordsBetween(tx, days),
      listSegmentsBetween(tx, days),
      listRounds(tx, { kind, period: { start, end }, standing: true }),
    ])
    const tree = treeAsOf(records, dueOn, now)
    const tags = segments.filter((tag) => tag.dimension === 'stage' && tag.voidedAt === null)
    const stages = new Map(tags.map(({ unitId: tagged, value }) => [tagged, value]))
    const expected = expectedUnits({ ...input, unitId }, { tree, stages })
    const rows = await findRoundRows(tx, standing)
    const others = standing.map((round) => ({ round, owedBy: owedBy(round, rows, { now }) }))
    const decided = maySet(input, { today, expected, others })
    if (!decided.ok) return decided

    const roundId = newId<ObligationRoundId>()
    await insertRound(tx, { id: roundId, unitId, draft: input, setBy: actor.personId })
    const { subject, initial } = roundLifecycle
    await record({ subject, subjectId: roundId, unitId, event: 'set', to: initial })
    await services.jobs.add(tx, { name: 'remindTenant', payload: { districtId: tx.districtId } })
    return ok({ roundId, expected: expected.length })
  },
})
