import { type BinnedItem, findBinned } from '@jianjia/db/bin'
import { findKeyPointsSource, listKeyPointsVersions } from '@jianjia/db/key-points'
import { listUnitNames } from '@jianjia/db/org'
import { restorableUntil } from '@jianjia/domain/bin'
import { KeyPointsId, ok, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { KEY_POINTS_STATES, KeyPointsContent, SourceLine, SourceRefusal } from '@jianjia/domain/plan'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { issuesFor, readableKeyPoints } from './key-points-target.ts'

/** Key points with all their versions; the draft and its file only for those who write them. */
export const getKeyPoints = read({
  name: 'keyPoints.get',
  action: 'keyPoints.read',
  dataClass: 'internal',
  input: { keyPointsId: KeyPointsId },
  target: readableKeyPoints,
  output: z.strictObject({
    ...{ keyPointsId: KeyPointsId, unitId: UnitId, unitName: z.string(), title: z.string() },
    state: z.enum(KEY_POINTS_STATES),
    ...{ number: z.int(), version: z.int(), savedAt: z.string(), savedByName: z.string(), today: PlainDate },
    /** Whether I write them. */
    writes: z.boolean(),
    draft: KeyPointsContent.nullable(),
    /** Where it lies in the bin, for whoever may take it out. */
    binned: z.strictObject({ byName: z.string(), restorableUntil: PlainDate }).nullable(),
    /** The newest first. */
    versions: z.array(
      z.strictObject({
        ...{ number: z.int(), content: KeyPointsContent, note: z.string() },
        ...{ issuedByName: z.string(), issuedAt: z.string() },
      }),
    ),
    source: z
      .strictObject({
        ...{ seq: z.int(), fileName: z.string(), size: z.int(), lines: z.array(SourceLine) },
        refused: SourceRefusal.nullable(),
      })
      .nullable(),
  }),
  run: async ({ db, subject, actor, today }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { keyPointsId, unitId, state, title, number, version, sourceSeq, savedByName } = subject
    const writes = issuesFor(actor).includes(unitId)
    const [versions, names, source, binned] = await Promise.all([
      listKeyPointsVersions(db, keyPointsId),
      listUnitNames(db, { unitIds: [unitId], day: today }),
      writes && sourceSeq > 0 ? findKeyPointsSource(db, { keyPointsId, seq: sourceSeq }) : undefined,
      writes && state === 'discarded' ? findBinned(db, { kind: 'keyPoints', subjectId: keyPointsId }) : undefined,
    ])
    const draft = writes ? subject.draft : null
    return ok({
      ...{ keyPointsId, unitId, unitName: names.get(unitId) ?? '', state, number, version, today, writes, draft },
      ...{ title: draft?.title ?? title, savedAt: subject.savedAt.toISOString(), savedByName },
      versions: versions.map(({ issuedAt, ...each }) => ({ ...each, issuedAt: issuedAt.toISOString() })),
      source: source === undefined ? null : shown(source),
      binned: binned === undefined ? null : inBin(binned),
    })
  },
})

function inBin({ binnedByName, binnedOn }: BinnedItem) {
  return { byName: binnedByName, restorableUntil: restorableUntil(binnedOn) }
}

function shown({ seq, fileName, size, lines, refused }: NonNullable<Awaited<ReturnType<typeof findKeyPointsSource>>>) {
  return { seq, fileName, size, lines, refused }
}
