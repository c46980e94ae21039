import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { WORD_LISTS } from '../../testing/plans/word-lists.ts'
import { WORD_TABLES } from '../../testing/plans/word-tables.ts'
import { renderReading } from '../../testing/render-reading.ts'
import { readPlanBytes } from '../read-plan-bytes.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../testing/plans/files')

/** Our own plans as LibreOffice has written them. */
const FILES = [
  ['official-list.doc', 'an official list of four levels with months at the third'],
  ['lists-in-cells.doc', 'numbers that begin anew inside the cells of a table'],
  ['terms-between-months.docx', 'terms merged over the whole width in the middle of a table'],
  ['tables-below-months.pdf', 'tables below the names of their months'],
] as const

/** Paragraphs are counted otherwise in each kind of file. */
function withoutParagraphs(reading: string): string {
  return reading.replaceAll(/\n! \S+ \d+:/g, '\n!')
}

describe('plans in files of another writer', () => {
  it.each(FILES)('%s is read as the file it was made of', async (file, name) => {
    const made = [...WORD_LISTS, ...WORD_TABLES].find((fixture) => fixture.name === name)
    const { readings } = await readPlanBytes(readFileSync(path.join(FOLDER, file)))
    const shown = `\n${readings.map(renderReading).join('\n---\n')}`
    expect(withoutParagraphs(shown)).toBe(withoutParagraphs(made?.expected ?? ''))
  })
})
