import { readFile } from 'node:fs/promises'
import type { PlanReading, ReadSource, SourceLine } from '@jianjia/domain/plan'
import type { ReceivedFile } from '../../frame/file-storage.ts'

/**
 * The text of a file and what is read from it, or why nothing is. Text that no rule understands is listed as unread, so
 * that nothing of it is lost.
 */
export async function readPlanSource(file: ReceivedFile): Promise<ReadSource> {
  if (file.mediaType !== 'text/plain')
    return { lines: [], readings: [], refused: { code: 'fileUnreadable', detail: { name: file.name } } }
  const text = new TextDecoder().decode(await readFile(file.path))
  const lines = text.split(/\r?\n/).map(
    (line, index): SourceLine => ({
      ...{ number: index + 1, text: line, autoNumber: null, cell: null },
    }),
  )
  return { lines, readings: [unread(lines)], refused: null }
}

function unread(lines: readonly SourceLine[]): PlanReading {
  const written = lines.filter(({ text }) => text.trim() !== '')
  return {
    ...{ kind: 'other', title: written[0]?.text ?? '', period: null, guidingIdeology: null, goals: [], sections: [] },
    ...{ titleParagraphs: [], schedule: [], passages: [], suggestions: [], figures: [], warnings: [] },
    noise: { score: 0, words: [] },
    unread: written.map(({ number, text }) => ({ paragraph: number, text })),
  }
}
