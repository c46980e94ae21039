import { type EntryId, ok, type PersonId, plainDate, type UnitId } from '@jianjia/domain/kernel'
import type { EntryDraft, LedgerKind } from '@jianjia/domain/ledger'
import { EXAMPLE_CONTEXT, EXAMPLE_MEMBERS } from '@jianjia/domain/testing'
import type { KnownEntry, LedgerScene } from '../src/ledger-sheet/ledger-import.ts'

export const BRANCH = '00000000-0000-7000-8000-0000000000b1' as UnitId
export const GROUP = '00000000-0000-7000-8000-0000000000b2' as UnitId

const OPEN = { openedOn: plainDate('2020-09-01'), closedOn: null }

/** A branch with a group and three members, two of whom are called alike. */
export function ledgerScene(kind: LedgerKind, more: Partial<LedgerScene> = {}): LedgerScene {
  return {
    ...{ kind, branchId: BRANCH, entries: [], fill: {}, onRoster: () => true, checkDay: () => ok(null) },
    ...{ today: EXAMPLE_CONTEXT.today, words: EXAMPLE_CONTEXT.words, fileIds: EXAMPLE_CONTEXT.files },
    units: [
      { ...OPEN, unitId: BRANCH, name: '第一小学工会', shortName: '一小' },
      { ...OPEN, unitId: GROUP, name: '第一小学数学组', shortName: '数学组' },
    ],
    members: [
      { personId: EXAMPLE_MEMBERS[0], name: '周晓梅', unitName: '数学组' },
      { personId: EXAMPLE_MEMBERS[1], name: '何一鸣', unitName: '数学组' },
      { personId: '00000000-0000-7000-8000-00000000a003' as PersonId, name: '何一鸣', unitName: '第一小学工会' },
    ],
    ...more,
  }
}

export function knownEntry(draft: EntryDraft, at = 1): KnownEntry {
  const entryId = `00000000-0000-7000-8000-${`${at}`.padStart(12, '0')}` as EntryId
  return { entryId, version: 1, draft, fileIds: EXAMPLE_CONTEXT.files }
}
