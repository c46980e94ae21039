import { newId } from '@jianjia/db'
import type { ExamplePlace, Examples } from '@jianjia/api/testing'

const DETAILS = {
  ...{ genre: 'news', channel: '区教育工会公众号', level: 'district', adopted: false },
  ...{ adoptedOn: null, link: null, author: null },
} as const

const DAY = '2026-03-02'

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
  'ledger.kindsUsed': { prepare: () => ({ input: {} }) },
  'ledger.words': { prepare: () => ({ input: {} }) },
  'ledger.setWords': {
    prepare: () => ({
      input: { list: 'visitKind', words: [{ word: '生病住院', heading: '五必访', must: true }], expectedVersion: 0 },
    }),
  },
} satisfies Examples
