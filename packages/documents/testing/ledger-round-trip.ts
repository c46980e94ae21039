import type { EntryDraft, LedgerKind } from '@jianjia/domain/ledger'
import { expect } from 'vitest'
import { knownPeople } from '../src/ledger-sheet/known-people.ts'
import { guessLedgerField, ledgerColumns } from '../src/ledger-sheet/ledger-columns.ts'
import type { LedgerScene } from '../src/ledger-sheet/ledger-import.ts'
import { ledgerTable } from '../src/ledger-sheet/ledger-table.ts'
import { planLedgerImport } from '../src/ledger-sheet/plan-ledger-import.ts'
import { readRecordSheet } from '../src/record-sheet/read-record-sheet.ts'
import { readSheetBytes } from '../src/sheet/read-sheet-bytes.ts'
import type { Workbook } from '../src/sheet/sheet-table.ts'
import { tableCsv, tableWorkbook } from '../src/table/plain-table.ts'
import { knownEntry, ledgerScene } from './ledger-scenes.ts'

export function planned(workbook: Workbook, scene: LedgerScene) {
  const sheet = readRecordSheet(workbook, { columns: ledgerColumns(scene.kind), guess: guessLedgerField(scene.kind) })
  return sheet === undefined ? [] : planLedgerImport(sheet, scene)
}

function exported(drafts: readonly EntryDraft[], scene: LedgerScene, language: 'zh' | 'en') {
  const lines = drafts.map((draft, at) => ({
    ...{ entryId: knownEntry(draft, at + 1).entryId, draft },
    unitName: scene.units.find(({ unitId }) => unitId === draft.unitId)?.name ?? '',
  }))
  const { nameOf } = knownPeople(scene.members)
  return ledgerTable({ kind: scene.kind, condition: '全部', lines, nameOf, language })
}

/** Into an empty ledger, and into the one that it came from. */
export async function takesBack(drafts: readonly EntryDraft[], kind: LedgerKind, language: 'zh' | 'en' = 'zh') {
  const scene = ledgerScene(kind)
  const table = exported(drafts, scene, language)
  const entries = drafts.map((draft, at) => knownEntry(draft, at + 1))
  for (const workbook of [readSheetBytes(await tableWorkbook(table)), readSheetBytes(tableCsv(table), 'a.csv')]) {
    const fresh = planned(workbook, scene)
    expect(fresh.map(({ state, faults, accepted }) => [state, faults, accepted?.draft])).toEqual(
      drafts.map((draft) => ['new', [], draft]),
    )
    expect(planned(workbook, { ...scene, entries }).map(({ state }) => state)).toEqual(drafts.map(() => 'same'))
  }
}
