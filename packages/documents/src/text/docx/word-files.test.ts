import { describe, expect, it } from 'vitest'
import { NUMBERED_FILES } from '../../../testing/word/numbered-files.ts'
import { ODD_FILES } from '../../../testing/word/odd-files.ts'
import { TABLE_FILES } from '../../../testing/word/table-files.ts'
import { readPlanBytes } from '../../read-plan-bytes.ts'
import type { SourceParagraph } from '../text-document.ts'
import { readDocx } from './read-docx.ts'

function shown({ text, autoNumber = '', headingLevel, cell }: SourceParagraph): string {
  const span = cell === undefined || cell.rowSpan * cell.columnSpan === 1 ? '' : ` ${cell.rowSpan}x${cell.columnSpan}`
  const place = cell === undefined ? '' : `[${cell.table}:${cell.row},${cell.column}${span}] `
  return `${place}${headingLevel === undefined ? '' : `#${headingLevel} `}${autoNumber}|${text}`
}

describe.each([...NUMBERED_FILES, ...TABLE_FILES, ...ODD_FILES])('$name', (fixture) => {
  it('gives every paragraph with its number and its place', async () => {
    const { paragraphs, notes } = readDocx(await fixture.make())
    expect(paragraphs.map(shown)).toEqual(fixture.paragraphs)
    expect(notes.map(({ code, paragraph, text }) => `${code} ${paragraph} ${text}`)).toEqual(fixture.notes ?? [])
  })

  it('is read into what it says', async () => {
    const { readings } = await readPlanBytes(await fixture.make())
    expect(readings).toHaveLength(1)
    const sections = readings.flatMap((reading) => reading.sections)
    const schedule = readings.flatMap((reading) => reading.schedule)
    if (fixture.sections !== undefined)
      expect(
        sections.filter(({ level }) => level < 3).map(({ level, number, heading }) => `${level} ${number} ${heading}`),
      ).toEqual(fixture.sections)
    if (fixture.schedule !== undefined)
      expect(
        schedule.map(({ months, items }) => `${months.join()}: ${items.map((own) => own.text).join(' · ')}`),
      ).toEqual(fixture.schedule)
  })
})
