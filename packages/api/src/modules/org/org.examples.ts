import { createHash } from 'node:crypto'
import { BENCH_UNIT_NAMES, type BenchUnitName, type ExamplePlace, type Examples } from '@jianjia/api/testing'
import { inTenant } from '@jianjia/db'
import { readClock } from '@jianjia/db/clock'
import { legalChildKinds } from '@jianjia/domain/org'
import { findCurrentTree } from './current-tree.ts'
import { fingerprintOf } from './read-tree-file.ts'
import { wrongRowsKey } from '../sheet-import/wrong-rows-key.ts'

const SHEET = new TextEncoder().encode('单位名称,单位类别\n第九小学工会,基层工会\n')
const SHA256 = createHash('sha256').update(SHEET).digest('hex')
const FILE = { bytes: SHEET, fileName: '单位.csv', mediaType: 'text/csv' }

async function versionOf({ bench, unit }: ExamplePlace): Promise<number> {
  const { rows } = await bench.scratch.owner.query<{ version: number }>('select version from unit where id = $1', [
    unit.unitId,
  ])
  return rows[0]?.version ?? 0
}

/** So that the unit can be closed: what stands below it ends the day before, years from now. */
async function endUnitsBelow({ bench, tenant, unitName }: ExamplePlace): Promise<void> {
  const below = (name: BenchUnitName): readonly BenchUnitName[] =>
    BENCH_UNIT_NAMES.filter((child) => tenant.units[child].parent === name).flatMap((child) => [child, ...below(child)])
  const ids = below(unitName).map((name) => tenant.units[name].unitId)
  await bench.scratch.owner.query(`update unit set closed_on = '2030-12-31' where id = any($1::uuid[])`, [ids])
}

export const orgExamples = {
  'org.tree': { prepare: () => ({ input: {} }) },
  'org.unit': { prepare: ({ unit }) => ({ input: { unitId: unit.unitId } }) },
  'org.createUnit': {
    prepare: ({ unit }) => ({
      input: {
        ...{ parentId: unit.unitId, kind: legalChildKinds(unit.kind)[0], name: `新单位${crypto.randomUUID()}` },
        ...{ shortName: null, code: null, stage: 'primary', ownership: 'public', zone: null, members: 12 },
        from: '2026-01-01',
      },
    }),
  },
  'org.renameUnit': {
    prepare: async (place) => ({
      input: {
        ...{ unitId: place.unit.unitId, name: `新名称${crypto.randomUUID()}`, shortName: null, nameEn: null },
        ...{ from: '2026-01-01', expectedVersion: await versionOf(place) },
      },
    }),
  },
  'org.moveUnit': {
    prepare: async (place) => {
      const { unit, tenant } = place
      if (unit.kind === 'district') return undefined
      const { otherSchool, town, district } = tenant.units
      const parent = unit.kind === 'group' ? otherSchool : unit.kind === 'branch' ? town : district
      const expectedVersion = await versionOf(place)
      return { input: { unitId: unit.unitId, parentId: parent.unitId, from: '2026-01-01', expectedVersion } }
    },
  },
  'org.closeUnit': {
    prepare: async (place) => {
      if (place.unit.kind === 'district') return undefined
      await endUnitsBelow(place)
      return { input: { unitId: place.unit.unitId, lastDay: '2031-01-01', expectedVersion: await versionOf(place) } }
    },
  },
  'org.importPreview': { prepare: () => ({ input: {}, ...FILE }) },
  'org.importApply': {
    prepare: async ({ bench, tenant }) => {
      const fingerprint = await inTenant(bench.db, tenant.districtId, 'read', async (read) => {
        const { today, now } = await readClock(read)
        return fingerprintOf(SHA256, await findCurrentTree(read, today, now))
      })
      return { input: { fingerprint, since: '2026-01-01', skipWrong: false }, ...FILE }
    },
  },
  'org.wrongRows': {
    prepare: async ({ bench, tenant }) => {
      const token = crypto.randomUUID()
      const { briefFiles } = bench.contextFor(undefined).services
      await briefFiles.keep(wrongRowsKey(tenant.districtId, token), SHEET)
      return { input: { token } }
    },
  },
  'org.template': { prepare: () => ({ input: {} }) },
} satisfies Examples
