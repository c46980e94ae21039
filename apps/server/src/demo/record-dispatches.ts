import { inTenant, newId } from '@jianjia/db'
import { insertEntries, type RecordedEntry } from '@jianjia/db/ledger'
import { addDays, type EntryId, type PlainDate } from '@jianjia/domain/kernel'
import { acceptEntry, type EntryDraft } from '@jianjia/domain/ledger'
import { instantOn } from './calendar.ts'
import { type DemoDispatch, inventDispatches } from './dispatches.ts'
import { type AuditedStep, writeAudit } from './write-audit.ts'
import { accountOf, accountsWith, type DemoBranch, type Story, unitIdOf } from './story.ts'

interface Days {
  readonly from: PlainDate
  readonly to: PlainDate
}

/**
 * What all units sent in between two days, recorded by the leaders of their groups within days of each piece. Every
 * entry passes the rules that hold for one that is typed.
 */
export async function recordDispatches(story: Story, days: Days): Promise<readonly RecordedEntry[]> {
  const entries = story.branches.flatMap((branch) => {
    const told = { random: story.random, zeal: branch.zeal, ...days }
    return inventDispatches(branch.unit, branch.groups, told).map((piece) => entryOf(story, branch, { piece, days }))
  })
  const recorded = entries.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
  const inOrder = recorded.map((entry) => ({ ...entry, id: newId<EntryId>() }))
  await inTenant(story.db, story.districtId, 'write', async (tx) => {
    await insertEntries(tx, inOrder)
    await writeAudit(
      tx,
      inOrder.map(
        ({ draft, recordedBy, recordedAt }): AuditedStep => ({
          ...{ procedure: 'ledger.record', by: accountOf(story.cast, { personId: recordedBy }), at: recordedAt },
          ...{ unitId: draft.unitId, subject: { kind: 'unit', id: draft.unitId } },
        }),
      ),
    )
  })
  return inOrder
}

interface Told {
  readonly piece: DemoDispatch
  readonly days: Days
}

function entryOf(story: Story, branch: DemoBranch, { piece, days }: Told): RecordedEntry {
  const { random, calendar } = story
  const { unit, day, title, genre, channel, level, adoptedOn, link } = piece
  const draft: EntryDraft = {
    ...{ kind: 'dispatch', unitId: unitIdOf(story, unit), day, title },
    details: { genre, channel, level, adopted: adoptedOn !== null, adoptedOn, link, author: null },
  }
  const accepted = acceptEntry(draft, {
    ...{ today: days.to, unitOpenedOn: calendar.since, unitClosedOn: null, files: [] },
    ...{ words: { visitKind: [], disclosureIndicator: [] }, roster: new Set() },
  })
  if (!accepted.ok) throw new Error(`an invented entry is refused: ${accepted.refusal.code}`)
  const later = addDays(adoptedOn ?? day, random.below(3))
  const [leader] = accountsWith(story.cast, { unit, role: 'groupLeader' })
  const isSchool = branch.unit.kind === 'branch'
  return {
    ...{ id: newId<EntryId>(), ...accepted.value, recordedBy: (leader ?? branch.chair).personId },
    // Nothing was recorded after the last day.
    recordedAt:
      later < days.to ? instantOn(later, 480 + random.below(600)) : instantOn(days.to, 1080 + random.below(120)),
    placed: {
      ...{ openedOn: calendar.since, closedOn: null },
      ...{ branchId: isSchool ? branch.unitId : null, generalBranchId: isSchool ? null : branch.unitId },
    },
  }
}
