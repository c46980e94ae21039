import type { LedgerField } from '@jianjia/domain/ledger'
import { type DraftOf, type EntryDraft, type LedgerKind, writeTexts } from '@jianjia/domain/ledger'
import { type RouterOutputs, server } from '../../../lib/api/trpc.ts'
import { newKey } from '../../../lib/change/new-key.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import type { Edit } from '../../../ui/table/column.ts'
import { type EntryValues, useEntrySchema } from '../parts/entry-values.ts'
import { useRecordingUnits } from '../parts/recording-units.ts'

type Row = RouterOutputs['ledger']['list']['entries'][number]

/** Fields of one line: the others are changed on the page of the record. */
const INPUTS: Readonly<Partial<Record<LedgerField['type'], Edit<Row>['input']>>> = {
  ...{ line: 'text', count: 'number', day: 'date' },
}

/** How a field of a kind is changed in its cell: checked by the rules of the form, saved as a correction of the record. */
export function useEntryEdits(kind: LedgerKind, bin: boolean): (field: LedgerField) => Edit<Row> | undefined {
  const { districtId } = usePlace()
  const { units } = useRecordingUnits()
  const schema = useEntrySchema(kind)
  const mine = new Set<string>(units.map(({ unitId }) => unitId))
  const read = (draft: EntryDraft, fileIds: readonly string[], part: Readonly<Record<string, string>>) =>
    schema.safeParse(withPart(draft, fileIds, part))
  return ({ name, type }) => {
    const input = INPUTS[type]
    if (input === undefined || bin) return undefined
    const textOf = (draft: EntryDraft) => {
      const text = textsOf(draft)[name]
      return typeof text === 'string' ? text : ''
    }
    return {
      input,
      typed: ({ entry, unitId, withheld }) => (withheld || !mine.has(unitId) ? undefined : textOf(entry)),
      fault: ({ entry }, text) => {
        const judged = read(entry, [], { [name]: text })
        return judged.success ? undefined : judged.error.issues[0]?.message
      },
      save: async ({ entryId }, text, seen) => {
        const now = await server.ledger.get.query({ districtId, entryId })
        const stands = textOf(now.entry)
        if (stands !== seen && stands !== text) return stands
        const { entry, fileIds } = schema.parse(
          withPart(
            now.entry,
            now.files.map(({ fileId }) => fileId),
            { [name]: text },
          ),
        )
        const about = { districtId, key: newKey(), entryId, expectedVersion: now.version }
        await server.ledger.correct.mutate({ ...about, entry, fileIds })
        return undefined
      },
    }
  }
}

function textsOf<K extends LedgerKind>({ kind, details }: DraftOf<K>) {
  return writeTexts(kind, details)
}

function withPart(draft: EntryDraft, fileIds: readonly string[], part: Readonly<Record<string, string>>): EntryValues {
  const { unitId, title, day } = draft
  return { entry: { unitId, title, day, details: { ...textsOf(draft), ...part } }, fileIds: [...fileIds] }
}
