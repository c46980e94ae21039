import { draftOf, newKey, type Example, type Examples, type SeededRound, seedRound } from '@jianjia/api/testing'
import { inTenant } from '@jianjia/db'
import { readClock } from '@jianjia/db/clock'
import { addDays, type UnitId } from '@jianjia/domain/kernel'

/** A round belongs to the unit that asks: only the root can be asked about it. */
function ofTheRoot(fieldsOf: (seeded: SeededRound, schoolId: UnitId) => object, dueIn = 10): Example {
  return {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const seeded = await seedRound(bench, tenant, { dueIn })
      return { input: { roundId: seeded.roundId, ...fieldsOf(seeded, tenant.units.school.unitId) } }
    },
  }
}

const seededFirst: Example = {
  prepare: async ({ bench, tenant }) => {
    await seedRound(bench, tenant)
    return { input: {} }
  },
}

export const obligationExamples = {
  'obligation.matrix': seededFirst,
  'obligation.export': {
    prepare: async ({ bench, tenant }) => {
      await seedRound(bench, tenant)
      return { input: { format: 'csv', language: 'zh' } }
    },
  },
  'obligation.unit': {
    prepare: async ({ bench, tenant, unit }) => {
      if (unit.kind === 'district') return undefined
      const { roundId } = await seedRound(bench, tenant, { unitKinds: [unit.kind] })
      return { input: { roundId, unitId: unit.unitId } }
    },
  },
  'obligation.owed': {
    prepare: async ({ bench, tenant, unit }) => {
      await seedRound(bench, tenant)
      return { input: { unitId: unit.unitId } }
    },
  },
  'obligation.round': ofTheRoot(() => ({})),
  'obligation.setRound': {
    prepare: async ({ bench, tenant }) => {
      const { today } = await inTenant(bench.db, tenant.districtId, 'read', readClock)
      return { input: draftOf(today) }
    },
  },
  'obligation.setReminders': ofTheRoot(() => ({
    ...{ steps: { daysBefore: [3], everyDaysLate: null }, expectedVersion: 1 },
  })),
  'obligation.close': ofTheRoot(() => ({ reason: '已全部收齐', expectedVersion: 1 }), -3),
  'obligation.edit': ofTheRoot(({ draft }) => ({
    ...{ periodLabel: draft.periodLabel, note: '附完成情况', dueOn: addDays(draft.dueOn, 7) },
    ...{ reason: null, expectedVersion: 1 },
  })),
  'obligation.reopen': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const { roundId } = await seedRound(bench, tenant, { dueIn: -3 })
      const officer = bench.callerFor(tenant.people.officer).obligation
      const of = { districtId: tenant.districtId, roundId }
      await officer.close({ ...of, reason: '已全部收齐', expectedVersion: 1, key: newKey() })
      return { input: { roundId, reason: '还有学校补交', expectedVersion: 2 } }
    },
  },
  'obligation.cancel': ofTheRoot(() => ({ reason: '时段填错', expectedVersion: 1 })),
  'obligation.extend': ofTheRoot(({ draft }, schoolId) => ({
    ...{ unitIds: [schoolId], dueOn: addDays(draft.dueOn, 7), reason: '校舍维修' },
  })),
  'obligation.moveDays': ofTheRoot(({ draft }, schoolId) => ({
    ...{ moves: [{ unitId: schoolId, seen: draft.dueOn, dueOn: addDays(draft.dueOn, 3) }], reason: '校舍维修' },
  })),
  'obligation.waive': ofTheRoot((_, schoolId) => ({ unitIds: [schoolId], reason: '本学期新建' })),
  'obligation.previewReminder': ofTheRoot(() => ({ state: 'missing', unitIds: [] }), -3),
  'obligation.remind': ofTheRoot(() => ({ state: 'missing', unitIds: [] }), -3),
} satisfies Examples
