import { newId } from '@jianjia/db'
import { type ExamplePlace, type Examples, previewFingerprint } from '@jianjia/api/testing'
import { wrongRowsKey } from '../sheet-import/wrong-rows-key.ts'

const DETAILS = {
  ...{ genre: 'news', channel: '区教育工会公众号', level: 'district', adopted: false },
  ...{ adoptedOn: null, link: null, author: null },
} as const

/** Before the days of any assessment of the bench: records under a sheet that is being reviewed stand still. */
const DAY = '2025-03-03'

function draft({ unit }: ExamplePlace) {
  return { kind: 'dispatch', unitId: unit.unitId, day: DAY, title: '春季健步走', details: DETAILS } as const
}

/** An entry of the unit, made anew for each call. */
async function storedEntry({ bench, tenant, unit }: ExamplePlace, trashed = false): Promise<string> {
  const entryId = newId()
  await bench.scratch.owner.query(
    `insert into ledger_entry (district_id, id, kind, unit_id, day, title, details, recorded_by, trashed_at)
     values ($1, $2, 'dispatch', $3, $4, '春季健步走', $5, $6, case when $7 then app.now() end)`,
    [tenant.districtId, entryId, unit.unitId, DAY, JSON.stringify(DETAILS), tenant.people.chair.personId, trashed],
  )
  return entryId
}

/** A sheet with one new record, another one each time. */
function sheet({ unit }: ExamplePlace) {
  const lines = [
    '报送日期,标题,种类,报送渠道,级别',
    `${DAY},春季健步走${crypto.randomUUID()},信息,区教育工会公众号,区级`,
  ]
  return {
    input: { unitId: unit.unitId, kind: 'dispatch', columns: {}, fill: {}, fileIds: [] },
    ...{ bytes: new TextEncoder().encode(lines.join('\n')), fileName: '信息.csv', mediaType: 'text/csv' },
  } as const
}

export const ledgerExamples = {
  'ledger.record': { prepare: (place) => ({ input: { entry: draft(place), fileIds: [] } }) },
  'ledger.correct': {
    prepare: async (place) => ({
      input: { entryId: await storedEntry(place), entry: draft(place), fileIds: [], expectedVersion: 1 },
    }),
  },
  'ledger.get': { prepare: async (place) => ({ input: { entryId: await storedEntry(place) } }) },
  'ledger.list': {
    prepare: () => ({
      input: { kind: 'dispatch', from: null, to: null, text: '', trashed: false, page: 1, pageSize: 20 },
    }),
  },
  'ledger.trash': {
    prepare: async (place) => ({ input: { entryId: await storedEntry(place), expectedVersion: 1 } }),
  },
  'ledger.restore': {
    prepare: async (place) => ({ input: { entryId: await storedEntry(place, true), expectedVersion: 1 } }),
  },
  'ledger.trashMany': {
    prepare: async (place) => ({ input: { rows: [{ id: await storedEntry(place), expectedVersion: 1 }] } }),
  },
  'ledger.restoreMany': {
    prepare: async (place) => ({ input: { rows: [{ id: await storedEntry(place, true), expectedVersion: 1 }] } }),
  },
  'ledger.kindsUsed': { prepare: () => ({ input: {} }) },
  'ledger.words': { prepare: () => ({ input: {} }) },
  'ledger.setWords': {
    prepare: () => ({
      input: { list: 'visitKind', words: [{ word: '生病住院', heading: '五必访', must: true }], expectedVersion: 0 },
    }),
  },
  'ledger.importProgress': { prepare: ({ unit }) => ({ input: { unitId: unit.unitId, of: crypto.randomUUID() } }) },
  'ledger.importPreview': { prepare: sheet },
  'ledger.importApply': {
    prepare: async (place) => {
      const { input, ...file } = sheet(place)
      const fingerprint = await previewFingerprint(place, 'ledger.importPreview', { input, ...file })
      return { input: { ...input, fingerprint, skipWrong: false }, ...file }
    },
  },
  'ledger.wrongRows': {
    prepare: async ({ bench, tenant, unit }) => {
      const token = crypto.randomUUID()
      const { briefFiles } = bench.contextFor(undefined).services
      await briefFiles.keep(wrongRowsKey(tenant.districtId, token), new Uint8Array(8))
      return { input: { unitId: unit.unitId, token } }
    },
  },
  'ledger.export': {
    prepare: () => ({
      input: { kind: 'dispatch', from: null, to: null, text: '', format: 'csv', language: 'zh' },
    }),
  },
} satisfies Examples
