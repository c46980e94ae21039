import { readFile } from 'node:fs/promises'
import { readPlanFile } from '@jianjia/documents'
import type { ReadSource } from '@jianjia/domain/plan'
import type { ReceivedFile } from '../../frame/file-storage.ts'

/**
 * The text of a file and what is read from it, or why nothing is. Read in a worker, and before the transaction, so that
 * none of the database's waits for it. The same bytes always give the same answer.
 */
export async function readPlanSource(file: ReceivedFile): Promise<ReadSource> {
  const read = await readPlanFile(await readFile(file.path))
  if (!read.ok) {
    const { code, detail } = read.refusal
    const plain = Object.entries(detail).map(([name, value]) => [name, value instanceof Array ? [...value] : value])
    return { lines: [], readings: [], notes: [], refused: { code, detail: Object.fromEntries(plain) } }
  }
  const { document, readings } = read.value
  return {
    lines: document.paragraphs.map(({ number, text, autoNumber, cell }) => ({
      ...{ number, text, autoNumber: autoNumber ?? null },
      cell: cell === undefined ? null : { table: cell.table, row: cell.row, column: cell.column },
    })),
    readings: [...readings],
    notes: [...document.notes],
    refused: null,
  }
}
