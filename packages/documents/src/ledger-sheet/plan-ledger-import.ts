import { PlainDate } from '@jianjia/domain/kernel'
import {
  acceptEntry,
  EntryDraft,
  emptyTexts,
  type FieldText,
  type FieldTexts,
  fieldsOf,
  type LedgerKind,
  PersonIds,
  readTexts,
  specOf,
  writeTexts,
} from '@jianjia/domain/ledger'
import type { RecordSheet } from '../record-sheet/record-sheet.ts'
import { type KnownPeople, knownPeople } from './known-people.ts'
import type { KnownEntry, LedgerScene, PlannedEntry, RowFault, ValueChange } from './ledger-import.ts'
import { OTHER_UNIT, tellCellFault, tellFieldFault, tellRefusedEntry } from './row-faults.ts'
import { type RowReader, type RowTexts, rowReader, titleOf } from './row-texts.ts'

/**
 * What importing a sheet into a ledger would do with each of its rows; pure. A row is the entry whose number it carries, or
 * one that says the same, or the only one of its unit and day with the same identity; fields without a column stay as
 * they are. The same sheet again gives nothing but `same`.
 */
export function planLedgerImport(sheet: RecordSheet, scene: LedgerScene): readonly PlannedEntry[] {
  const people = knownPeople(scene.members)
  const reader = rowReader(sheet, scene, people)
  const rows = sheet.records.map(reader.read)
  const matches = matchRows(rows, scene, reader)
  const seen = new Set<string>()
  return rows.map((row) => planRow(row, { scene, people, reader, seen, known: matches.get(row) ?? null }))
}

/** Which entry each row is, if any. No entry is two rows. */
function matchRows(
  rows: readonly RowTexts[],
  scene: LedgerScene,
  reader: RowReader,
): ReadonlyMap<RowTexts, KnownEntry> {
  const matches = new Map<RowTexts, KnownEntry>()
  if (scene.entries.length === 0) return matches
  const byId = new Map<string, KnownEntry>(scene.entries.map((entry) => [entry.entryId, entry]))
  const used = new Set<KnownEntry>()
  const take = (row: RowTexts, entry: KnownEntry | undefined) => {
    if (entry === undefined || used.has(entry) || matches.has(row)) return
    used.add(entry)
    matches.set(row, entry)
  }
  for (const row of rows) take(row, byId.get(row.recordId))
  const said = Map.groupBy(scene.entries, (entry) => sayingOf(scene.kind, entryTexts(entry), reader))
  for (const row of rows) {
    if (matches.has(row) || row.faults.length > 0) continue
    take(
      row,
      said.get(sayingOfRow(row, scene, reader))?.find((entry) => !used.has(entry)),
    )
  }
  const left = Map.groupBy(
    scene.entries.filter((entry) => !used.has(entry)),
    (entry) => keyOf(scene.kind, entryTexts(entry)),
  )
  const asking = Map.groupBy(
    rows.filter((row) => !matches.has(row)),
    (row) => keyOf(scene.kind, rowSaying(scene.kind, row, row.texts)),
  )
  for (const [key, [row, ...others]] of asking) {
    const entries = left.get(key) ?? []
    if (row !== undefined && others.length === 0 && entries.length === 1) take(row, entries[0])
  }
  return matches
}

interface Saying {
  readonly unitId: string
  readonly day: string
  readonly title: string
  readonly texts: FieldTexts
}

function entryTexts({ draft }: KnownEntry): Saying {
  return { unitId: draft.unitId, day: draft.day, title: draft.title, texts: writeAny(draft) }
}

function writeAny({ kind, details }: EntryDraft): FieldTexts {
  return writeTexts(kind, details as never)
}

function rowSaying(kind: LedgerKind, row: RowTexts, texts: FieldTexts): Saying {
  return { unitId: row.unitId, day: row.day ?? '', title: titleOf(kind, row), texts }
}

/** Everything that the columns of the sheet say of an entry. */
function sayingOf(kind: LedgerKind, { unitId, day, title, texts }: Saying, reader: RowReader): string {
  const fields = fieldsOf(kind).filter(({ name }) => reader.hasColumn(name))
  return JSON.stringify([
    ...[unitId, day, reader.hasColumn('title') ? title : ''],
    ...fields.map(({ name }) => inOrder(texts[name] ?? '')),
  ])
}

function sayingOfRow(row: RowTexts, { kind }: LedgerScene, reader: RowReader): string {
  const read = readTexts(kind, { ...emptyTexts(kind), ...row.texts })
  // Where fields are missing that the sheet has no column for, an entry that is there may have them.
  const texts = read.ok ? writeTexts(kind, read.details) : row.texts
  return sayingOf(kind, rowSaying(kind, row, texts), reader)
}

function inOrder(text: FieldText): FieldText {
  return Array.isArray(text) ? text.toSorted((a, b) => (a < b ? -1 : Number(a > b))) : text
}

function keyOf(kind: LedgerKind, { unitId, day, title, texts }: Saying): string {
  const { identity } = specOf(kind)
  return JSON.stringify([unitId, day, ...(identity?.map((field) => texts[field] ?? '') ?? [title])])
}

interface Planning {
  readonly scene: LedgerScene
  readonly people: KnownPeople
  readonly reader: RowReader
  /** What rows before have said that are no entry yet. */
  readonly seen: Set<string>
  readonly known: KnownEntry | null
}

function planRow(row: RowTexts, planning: Planning): PlannedEntry {
  const { scene, reader, known } = planning
  const { kind } = scene
  const title = reader.hasColumn('title') || known === null ? titleOf(kind, row) : known.draft.title
  const told = { row: row.row, title, day: row.day ?? '' }
  const wrong = (...faults: readonly RowFault[]): PlannedEntry => {
    return { ...told, state: 'wrong', changes: [], faults, accepted: null, known: null }
  }
  if (row.faults.length > 0 || row.day === null) return wrong(...row.faults)
  const before = known === null ? undefined : writeAny(known.draft)
  const read = readTexts(kind, { ...(before ?? blankTexts(kind)), ...row.texts })
  if (!read.ok)
    return wrong(
      ...read.faults.map(({ field, code }) => ({ column: reader.columnOf(field), reason: tellFieldFault(code) })),
    )
  const unitId = reader.hasColumn('unit') || known === null ? row.unitId : known.draft.unitId
  // An entry belongs for ever to the unit that recorded it.
  if (known !== null && unitId !== known.draft.unitId)
    return wrong({ column: reader.columnOf('unit'), reason: OTHER_UNIT })
  const draft = EntryDraft.safeParse({ kind, unitId, day: row.day, title, details: read.details })
  if (!draft.success)
    return wrong({
      column: reader.columnOf('title'),
      reason: title === '' ? tellCellFault('missingRequired') : tellFieldFault('tooLong'),
    })
  const changes = known === null ? [] : changesOf(known.draft, draft.data, planning)
  if (known !== null && changes.length === 0)
    return { ...told, state: 'same', changes, faults: [], accepted: null, known }
  const saying = JSON.stringify([unitId, row.day, title, Object.values(writeAny(draft.data)).map(inOrder)])
  if (known === null && planning.seen.has(saying))
    return wrong({ column: reader.columnOf('title'), reason: tellCellFault('duplicateInFile') })
  planning.seen.add(saying)
  const accepted = accept(draft.data, planning)
  if ('reason' in accepted) return wrong(accepted)
  return { ...told, state: known === null ? 'new' : 'changed', changes, faults: [], accepted, known }
}

/** A new entry says only what the sheet says: no word of a closed list is chosen for anybody. */
function blankTexts(kind: LedgerKind): FieldTexts {
  const choices = fieldsOf(kind).filter(({ type }) => type === 'choice')
  return { ...emptyTexts(kind), ...Object.fromEntries(choices.map(({ name }) => [name, ''])) }
}

function accept(draft: EntryDraft, { scene, reader, known }: Planning) {
  const unit = scene.units.find(({ unitId }) => unitId === draft.unitId)
  if (unit === undefined) return { column: reader.columnOf('unit'), reason: tellCellFault('unknownUnit') }
  for (const day of known === null ? [draft.day] : [known.draft.day, draft.day]) {
    const free = scene.checkDay(day)
    if (!free.ok) return { column: reader.columnOf('day'), reason: tellRefusedEntry(free.refusal) }
  }
  const named = writeAny(draft)
  const ids = PersonIds.parse([named['memberIds'] ?? [], named['memberId'] ?? []].flat().filter((id) => id !== ''))
  const result = acceptEntry(draft, {
    ...{ today: scene.today, unitOpenedOn: unit.openedOn, unitClosedOn: unit.closedOn },
    files: known?.fileIds ?? scene.fileIds,
    words: known === null ? scene.words : wordsWith(scene.words, known),
    roster: new Set(ids.filter((id) => scene.onRoster(id, draft.day))),
  })
  if (result.ok) return result.value
  const { path = [] } = result.refusal
  const field = String(path.at(-1) ?? 'title')
  return { column: reader.columnOf(field === 'files' ? 'title' : field), reason: tellRefusedEntry(result.refusal) }
}

/** What an entry said once it may go on saying. */
function wordsWith(words: LedgerScene['words'], { draft }: KnownEntry): LedgerScene['words'] {
  const kept = Object.values(writeAny(draft)).filter((text) => typeof text === 'string')
  return {
    visitKind: [...words.visitKind, ...kept],
    disclosureIndicator: [...words.disclosureIndicator, ...kept],
  }
}

function changesOf(before: EntryDraft, after: EntryDraft, { scene, people }: Planning): readonly ValueChange[] {
  const unitName = (id: string) => scene.units.find(({ unitId }) => unitId === id)?.name ?? ''
  const [old, fresh] = [writeAny(before), writeAny(after)]
  const envelope = [
    { field: 'unit', from: unitName(before.unitId), to: unitName(after.unitId) },
    { field: 'day', from: String(before.day), to: String(PlainDate.parse(after.day)) },
    { field: 'title', from: before.title, to: after.title },
  ]
  const details = fieldsOf(scene.kind).map(({ name, type, names }) => {
    const tell = (text: FieldText) => {
      const words = [inOrder(text)].flat().map((word) => {
        if (typeof word === 'boolean') return word ? '是' : '否'
        const person = scene.members.find(({ personId }) => personId === word)
        return type === 'person' || type === 'people'
          ? person === undefined
            ? word
            : people.nameOf(person.personId)
          : (names[word]?.zh ?? word)
      })
      return words.join('、')
    }
    return { field: name, from: tell(old[name] ?? ''), to: tell(fresh[name] ?? '') }
  })
  return [...envelope, ...details].filter(({ from, to }) => from !== to)
}
