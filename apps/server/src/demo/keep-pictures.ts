import { inTenant, insertRows, newId } from '@jianjia/db'
import type { RecordedEntry } from '@jianjia/db/ledger'
import { pictureRecord } from './evidence-files.ts'
import { keepFiles } from './keep-files.ts'
import { accountOf, type Story } from './story.ts'

/** A picture with one entry of every third group: what the group's leader took on the day. */
export async function keepPictures(story: Story, entries: readonly RecordedEntry[]): Promise<void> {
  const firsts = new Map(entries.toReversed().map((entry) => [entry.draft.unitId, entry]))
  const shown = [...firsts.values()].filter((_, at) => at % 3 === 0)
  const uploads = shown.map(({ draft, recordedBy, recordedAt }) => ({
    ...{
      file: pictureRecord(`${draft.title}.png`, Number(draft.day.replaceAll('-', ''))),
      ownerUnitId: draft.unitId,
      at: recordedAt,
    },
    by: accountOf(story.cast, { personId: recordedBy }),
  }))
  const ids = await keepFiles(story, uploads)
  const rows = shown.flatMap(({ id, draft, recordedBy, recordedAt }, at) => {
    const fileId = ids[at]
    if (fileId === undefined) return []
    return [
      {
        ...{ id: newId<string>(), file_id: fileId, unit_id: draft.unitId, subject_kind: 'ledgerEntry' as const },
        ...{ subject_id: id, added_by: recordedBy, added_at: recordedAt },
      },
    ]
  })
  await inTenant(story.db, story.districtId, 'write', (tx) => insertRows(tx, 'evidence_use', rows))
}
