import { inTenant, insertRows, newId } from '@jianjia/db'
import { insertEntries, type RecordedEntry } from '@jianjia/db/ledger'
import { addDays, type EntryId, type FileId, type PlainDate } from '@jianjia/domain/kernel'
import { acceptEntry, EntryDraft, FIRST_WORDS, type WordList } from '@jianjia/domain/ledger'
import { instantOn } from './calendar.ts'
import { pictureRecord } from './evidence-files.ts'
import { type DemoMember, type DemoWork, inventYear } from './everyday-work.ts'
import { keepFiles } from './keep-files.ts'
import { type Random, seededRandom } from './random.ts'
import type { DemoBranch, Story } from './story.ts'
import { type AuditedStep, writeAudit } from './write-audit.ts'

/** Records of its own are drawn from a source of their own: what else is told stays as it is. */
const SEED = 2027

const WORDS = Object.fromEntries(
  Object.entries(FIRST_WORDS).map(([list, words]) => [list, words.map(({ word }) => word)]),
) as Record<WordList, string[]>

interface Days {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** The everyday work of all schools between two days, recorded by their chairs; each passes the rules of a typed one. */
export async function recordEverydayWork(story: Story, days: Days): Promise<void> {
  const random = seededRandom(SEED)
  const proofs = await keepProofs(story, days)
  const recorded = story.branches.flatMap((branch, at) => {
    const members = membersOf(story, branch)
    const [first, ...rest] = members
    if (first === undefined) return []
    const asked = { year: Number(days.from.slice(0, 4)), members: [first, ...rest] as const, random }
    const work = inventYear(asked).filter(({ day }) => day >= days.from && day < addDays(days.to, -5))
    return work.map((each) => entryOf(story, branch, { work: each, days, random, proof: proofs[at] ?? null, members }))
  })
  const inOrder = recorded
    .toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
    .map((entry) => ({ ...entry, id: newId<EntryId>() }))
  await inTenant(story.db, story.districtId, 'write', async (tx) => {
    await insertEntries(tx, inOrder)
    await insertRows(
      tx,
      'evidence_use',
      inOrder.flatMap(({ id, draft, recordedBy, recordedAt, proof }) =>
        proof === null
          ? []
          : [
              {
                ...{ id: newId<string>(), file_id: proof, unit_id: draft.unitId, subject_id: id },
                ...{ subject_kind: 'ledgerEntry' as const, added_by: recordedBy, added_at: recordedAt },
              },
            ],
      ),
    )
    await writeAudit(
      tx,
      inOrder.map(
        ({ draft, by, recordedAt }): AuditedStep => ({
          ...{ procedure: 'ledger.record', by, at: recordedAt },
          ...{ unitId: draft.unitId, subject: { kind: 'unit', id: draft.unitId } },
        }),
      ),
    )
  })
}

/** One photograph per school, which proves what needs a proof: one upload, many uses. */
function keepProofs(story: Story, { from }: Days): Promise<readonly FileId[]> {
  return keepFiles(
    story,
    story.branches.map(({ unitId, chair }, at) => ({
      ...{ file: pictureRecord('活动照片.png', at + 301), ownerUnitId: unitId, by: chair },
      at: instantOn(addDays(from, 20), 600 + at),
    })),
  )
}

function membersOf({ cast }: Story, { groups }: DemoBranch): readonly DemoMember[] {
  const keys = new Set(groups.map(({ key }) => key))
  return cast.people.flatMap(({ group, personId, name }) =>
    group !== null && keys.has(group) ? [{ personId, name }] : [],
  )
}

interface Told {
  readonly work: DemoWork
  readonly days: Days
  readonly random: Random
  readonly proof: FileId | null
  readonly members: readonly DemoMember[]
}

function entryOf(story: Story, branch: DemoBranch, { work, days, random, proof, members }: Told) {
  const { calendar } = story
  const isSchool = branch.unit.kind === 'branch'
  const files = proof !== null && NEED_PROOF.has(work.kind) ? [proof] : []
  const accepted = acceptEntry(EntryDraft.parse({ ...work, unitId: branch.unitId }), {
    ...{ today: days.to, unitOpenedOn: calendar.since, unitClosedOn: null, files },
    ...{ words: WORDS, roster: new Set(members.map(({ personId }) => personId)) },
  })
  if (!accepted.ok) throw new Error(`an invented ${work.kind} is refused: ${accepted.refusal.code}`)
  const entry: RecordedEntry = {
    ...{ id: newId<EntryId>(), ...accepted.value, recordedBy: branch.chair.personId },
    recordedAt: instantOn(addDays(work.day, random.below(4)), 480 + random.below(600)),
    placed: {
      ...{ openedOn: calendar.since, closedOn: null },
      ...{ branchId: isSchool ? branch.unitId : null, generalBranchId: isSchool ? null : branch.unitId },
    },
  }
  return { ...entry, by: branch.chair, proof: files[0] ?? null }
}

const NEED_PROOF = new Set(['activity', 'training', 'reading', 'festivalGoods', 'disclosure', 'honour'])
