import type { ExamplePlace, Examples } from '@jianjia/api/testing'
import { legalChildKinds } from '@jianjia/domain/org'
import { wrongRowsKey } from './wrong-rows-key.ts'

const SHEET = new TextEncoder().encode('单位名称,单位类别\n第九小学工会,基层工会\n')
const FILE = { bytes: SHEET, fileName: '单位.csv', mediaType: 'text/csv' }

async function versionOf({ bench, unit }: ExamplePlace): Promise<number> {
  const { rows } = await bench.scratch.owner.query<{ version: number }>('select version from unit where id = $1', [
    unit.unitId,
  ])
  return rows[0]?.version ?? 0
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
      const parent = unit.kind === 'group' ? tenant.units.otherSchool : tenant.units.town
      const isFixed = unit.kind === 'district' || unit.kind === 'generalBranch' || parent.unitId === unit.unitId
      if (isFixed) return undefined
      const expectedVersion = await versionOf(place)
      return { input: { unitId: unit.unitId, parentId: parent.unitId, from: '2026-01-01', expectedVersion } }
    },
  },
  'org.closeUnit': {
    prepare: async (place) => {
      const hasChildren = Object.values(place.tenant.units).some(({ parent }) => parent === place.unitName)
      if (hasChildren) return undefined
      const input = { unitId: place.unit.unitId, lastDay: '2026-06-30', expectedVersion: await versionOf(place) }
      return { input }
    },
  },
  'org.importPreview': { prepare: () => ({ input: {}, ...FILE }) },
  'org.importApply': {
    prepare: async ({ bench, tenant }) => {
      const by = tenant.people.administrator
      const input = { districtId: tenant.districtId }
      const preview = await bench.upload('org.importPreview', { by, input, ...FILE })
      const fingerprint = preview instanceof Object && 'fingerprint' in preview ? preview.fingerprint : ''
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
