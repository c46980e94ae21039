import { type ApiBench, benchInJune, newKey, outcomeOf, refusalOf, seedReport, seedRound } from '@jianjia/api/testing'
import { advanceClock, databaseChecksum } from '@jianjia/db/testing'
import { addDays } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'

type Seeded = Awaited<ReturnType<typeof seedRound>>

function callers(bench: ApiBench, { roundId, draft }: Seeded) {
  const { districtId, people, units } = bench.tenant
  const officer = bench.callerFor(people.officer).obligation
  const said = { periodLabel: draft.periodLabel, note: draft.note, dueOn: draft.dueOn, reason: null }
  return {
    round: () => officer.round({ districtId, roundId }),
    total: async () => (await officer.matrix({ districtId })).total,
    unit: () => officer.unit({ districtId, roundId, unitId: units.school.unitId }),
    edit: (expectedVersion: number, more: Partial<Omit<typeof said, 'reason'>> & { readonly reason?: string }) =>
      officer.edit({ districtId, roundId, ...said, ...more, expectedVersion, key: newKey() }),
    end: (how: 'close' | 'cancel' | 'reopen', expectedVersion: number) =>
      officer[how]({ districtId, roundId, reason: '写错了', expectedVersion, key: newKey() }),
    handIn: (on: Seeded['today']) => seedReport(bench, bench.tenant, { unitId: units.school.unitId, draft, on }),
    refused: async (call: () => Promise<unknown>) => {
      const before = await databaseChecksum(bench.scratch.owner)
      const { code, path } = await refusalOf(call())
      expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
      return [code, ...(path ?? [])].join(' ')
    },
  }
}

test('until somebody has handed in, name, words and day change freely; then only to a later day with a reason', async () => {
  await using bench = await benchInJune()
  const seeded = await seedRound(bench, bench.tenant, { dueIn: 10 })
  const { today, draft } = seeded
  const { round, unit, edit, handIn, refused } = callers(bench, seeded)
  const earlier = addDays(draft.dueOn, -4)
  expect(await edit(1, { dueOn: earlier, periodLabel: '本学年', note: '附照片' })).toMatchObject({
    ...{ version: 2, extended: 0 },
  })
  expect(await round()).toMatchObject({
    ...{ periodLabel: '本学年', note: '附照片', dueOn: earlier, version: 2, over: false, handedIn: 0 },
    changes: [
      {
        ...{ event: 'edited', reason: null, dueOn: { from: draft.dueOn, to: earlier } },
        ...{ periodLabel: { from: draft.periodLabel, to: '本学年' }, note: { from: draft.note, to: '附照片' } },
      },
    ],
  })
  const kept = { periodLabel: '本学年', note: '附照片' }
  expect(await edit(2, { ...kept, dueOn: earlier })).toMatchObject({ version: 2 })
  expect(await refused(() => edit(2, { dueOn: addDays(today, -1) }))).toBe('datesOutOfOrder dueOn')
  expect(await refused(() => edit(1, { dueOn: earlier }))).toBe('staleVersion')

  await handIn(today)
  expect(await refused(() => edit(2, { dueOn: addDays(earlier, -1), reason: '提前' }))).toBe('roundDueOnlyLater dueOn')
  expect(await refused(() => edit(2, { dueOn: draft.dueOn }))).toBe('roundReasonNeeded reason')
  expect(await edit(2, { ...kept, dueOn: draft.dueOn, reason: '多校停电' })).toMatchObject({ version: 3, extended: 0 })
  expect((await round()).changes.map(({ dueOn, reason }) => [dueOn?.to, reason])).toEqual([
    [draft.dueOn, '多校停电'],
    [earlier, null],
  ])
  // Those who owe it read why their day moved.
  expect((await unit()).decisions).toMatchObject([
    { kind: 'moved', dueOn: earlier, reason: '' },
    { kind: 'moved', dueOn: draft.dueOn, reason: '多校停电' },
  ])
})

test('once the day is over a later one extends all who are not on time; who owed it stays as it was kept', async () => {
  await using bench = await benchInJune()
  const seeded = await seedRound(bench, bench.tenant, { dueIn: 2 })
  const { today, draft } = seeded
  const { round, total, edit, handIn, refused } = callers(bench, seeded)
  await advanceClock(bench.scratch.owner, '5 days')
  await handIn(addDays(today, 4))
  expect(await total()).toMatchObject({ expected: 3, late: 1, missing: 2 })
  const later = addDays(today, 8)
  expect(await refused(() => edit(1, { dueOn: later }))).toBe('roundReasonNeeded reason')
  expect(await refused(() => edit(1, { dueOn: addDays(draft.dueOn, -1), reason: '提前' }))).toBe(
    'roundDueOnlyLater dueOn',
  )
  expect(await refused(() => edit(1, { dueOn: addDays(draft.dueOn, 1), reason: '延一天' }))).toBe(
    'datesOutOfOrder dueOn',
  )
  expect(await edit(1, { dueOn: later, reason: '系统停机' })).toMatchObject({ version: 2, extended: 3 })
  expect(await round()).toMatchObject({
    ...{ dueOn: draft.dueOn, over: true },
    changes: [{ event: 'postponed', dueOn: { from: draft.dueOn, to: later }, reason: '系统停机' }],
  })
  expect(await total()).toEqual({ expected: 1, onTime: 1, late: 0, waived: 0, missing: 0, open: 2 })
  expect(await refused(() => edit(2, { dueOn: later, reason: '再来一次' }))).toBe('cohortEmpty dueOn')
})

test('a closed round opens again with a reason, a cancelled one does not, and neither is said anew', async () => {
  await using bench = await benchInJune()
  const seeded = await seedRound(bench, bench.tenant, { dueIn: 2 })
  const { today } = seeded
  const { round, total, edit, end, handIn, refused } = callers(bench, seeded)
  expect(await refused(() => end('reopen', 1))).toBe('stateMoved')
  await advanceClock(bench.scratch.owner, '4 days')
  expect(await end('close', 1)).toMatchObject({ version: 2 })
  await advanceClock(bench.scratch.owner, '1 day')
  await handIn(addDays(today, 5))
  expect(await total()).toMatchObject({ expected: 3, late: 0, missing: 3 })
  expect(await refused(() => edit(2, { note: '再补一句' }))).toBe('stateMoved')
  expect(await end('reopen', 2)).toMatchObject({ version: 3 })
  expect(await total()).toMatchObject({ expected: 3, late: 1, missing: 2 })
  expect(await round()).toMatchObject({
    ...{ state: 'open', endedOn: null, endedReason: null },
    changes: [{ event: 'reopened', endedReason: '写错了', reason: '写错了', dueOn: null }],
  })
  expect(await end('cancel', 3)).toMatchObject({ version: 4 })
  expect(await outcomeOf(end('reopen', 4))).toBe('stateMoved')
})
