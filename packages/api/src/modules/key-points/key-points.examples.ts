import {
  type BenchKeyPoints,
  type Example,
  type Examples,
  type ExamplePlace,
  seedBinned,
  seedKeyPoints,
} from '@jianjia/api/testing'
import type { KeyPointsState } from '@jianjia/domain/plan'

/** Key points of the unit asked about, in a state; only a union above others has any. */
function ofKeyPoints(
  state: KeyPointsState,
  makes: (made: BenchKeyPoints, place: ExamplePlace) => Promise<object> | object,
): Example {
  return {
    prepare: async (place) => {
      if (!issues(place)) return undefined
      const made = await seedKeyPoints(place.bench, place.tenant, { unit: place.unitName, state })
      return { input: { keyPointsId: made.keyPointsId, ...(await makes(made, place)) } }
    },
  }
}

function issues({ unit }: ExamplePlace): boolean {
  return unit.kind === 'district' || unit.kind === 'generalBranch'
}

const moving = (state: KeyPointsState) => ofKeyPoints(state, ({ version }) => ({ expectedVersion: version }))
const TEXT = new TextEncoder().encode('教育工会工作要点\n三月：慰问困难教职工\n')

export const keyPointsExamples = {
  'keyPoints.list': { prepare: () => ({ input: {} }) },
  'keyPoints.get': ofKeyPoints('issued', () => ({})),
  'keyPoints.begin': {
    prepare: (place) => (issues(place) ? { input: { unitId: place.unit.unitId, from: null } } : undefined),
  },
  'keyPoints.start': {
    prepare: (place) =>
      issues(place)
        ? { bytes: TEXT, fileName: '工作要点.txt', mediaType: 'text/plain', input: { unitId: place.unit.unitId } }
        : undefined,
  },
  'keyPoints.save': ofKeyPoints('draft', ({ content, version }) => ({
    content: { ...content, title: '工作要点（稿）' },
    expectedVersion: version,
  })),
  'keyPoints.issue': ofKeyPoints('draft', ({ version }) => ({ note: '', expectedVersion: version })),
  'keyPoints.revise': moving('issued'),
  'keyPoints.dropRevision': moving('revising'),
  'keyPoints.discard': moving('draft'),
  'keyPoints.restore': ofKeyPoints('discarded', async ({ keyPointsId }, { bench, tenant, unit }) => {
    await seedBinned(bench, tenant, { kind: 'keyPoints', subjectId: keyPointsId, unit })
    return {}
  }),
  'keyPoints.original': ofKeyPoints('draft', async ({ keyPointsId }, { bench, tenant, unit }) => {
    await bench.scratch.owner.query(
      `with file as (insert into evidence_file
           (district_id, id, owner_unit_id, sha256, size, media_type, original_name, uploaded_by)
         values ($1, gen_random_uuid(), $2, md5($3::uuid::text) || md5($3::uuid::text), 3, 'text/plain', '要点.txt', $4)
         returning id)
       insert into key_points_source (district_id, key_points_id, seq, file_id, document, added_by)
         select $1, $3::uuid, 1, id, '[]', $4 from file`,
      [tenant.districtId, unit.unitId, keyPointsId, tenant.people.officer.personId],
    )
    return { seq: 1 }
  }),
} satisfies Examples
