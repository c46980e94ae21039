import { newId } from '@jianjia/db'
import { type ExamplePlace, type Examples } from '@jianjia/api/testing'
import type { TargetDraft } from '@jianjia/domain/duty'
import { plainDate, type UnitId } from '@jianjia/domain/kernel'

const COUNTED = { metric: 'dispatch.adopted', kinds: [] } as const

/** A unit right below; undefined for units without any. */
function below({ tenant, unitName }: ExamplePlace): UnitId | undefined {
  return Object.values(tenant.units).find(({ parent }) => parent === unitName)?.unitId
}

function draft(unitId: UnitId): TargetDraft {
  return {
    ...{ name: '信息采用', counted: { ...COUNTED, kinds: [] }, lines: [{ unitId, amount: 3 }] },
    ...{ start: plainDate('2026-01-01'), end: plainDate('2026-12-31') },
  }
}

interface Stored {
  readonly by: UnitId
  readonly lineOf: UnitId
}

/** A target, made anew for each call. */
async function storedTarget({ bench, tenant }: ExamplePlace, { by, lineOf }: Stored): Promise<string> {
  const targetId = newId()
  const lines = JSON.stringify([{ unitId: lineOf, amount: 3 }])
  const { owner } = bench.scratch
  await owner.query(
    `insert into target (district_id, id, unit_id, counted, period_start, period_end)
     values ($1, $2, $3, $4, '2026-01-01', '2026-12-31')`,
    [tenant.districtId, targetId, by, JSON.stringify(COUNTED)],
  )
  await owner.query(
    `insert into target_version (district_id, target_id, number, name, lines, set_by) values ($1, $2, 1, '信息', $3, $4)`,
    [tenant.districtId, targetId, lines, tenant.people.officer.personId],
  )
  return targetId
}

const ofTheUnit = async (place: ExamplePlace) => {
  const lineOf = below(place) ?? place.unit.unitId
  return { targetId: await storedTarget(place, { by: place.unit.unitId, lineOf }), lineOf }
}

export const targetExamples = {
  'target.list': {
    prepare: async (place) => {
      await ofTheUnit(place)
      return { input: { unitId: place.unit.unitId } }
    },
  },
  'target.get': { prepare: async (place) => ({ input: { targetId: (await ofTheUnit(place)).targetId } }) },
  'target.records': {
    prepare: async (place) => {
      const { unitId } = place.unit
      const targetId = await storedTarget(place, { by: place.tenant.units.district.unitId, lineOf: unitId })
      return { input: { unitId, targetId } }
    },
  },
  'target.set': {
    prepare: (place) => {
      const lineOf = below(place)
      return lineOf === undefined ? undefined : { input: { unitId: place.unit.unitId, target: draft(lineOf) } }
    },
  },
  'target.change': {
    prepare: async (place) => {
      const lineOf = below(place)
      if (lineOf === undefined) return undefined
      const targetId = await storedTarget(place, { by: place.unit.unitId, lineOf })
      return { input: { targetId, name: '信息采用', lines: [{ unitId: lineOf, amount: 5 }], expectedVersion: 1 } }
    },
  },
  'target.withdraw': {
    prepare: async (place) => ({ input: { targetId: (await ofTheUnit(place)).targetId, expectedVersion: 1 } }),
  },
} satisfies Examples
