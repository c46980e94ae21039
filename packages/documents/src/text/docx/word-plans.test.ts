import { describe, expect, it } from 'vitest'
import { lostParagraphs } from '../../../testing/lost-paragraphs.ts'
import { WORD_CALENDARS } from '../../../testing/plans/word-calendars.ts'
import { WORD_FORMS } from '../../../testing/plans/word-forms.ts'
import { WORD_HEADINGS } from '../../../testing/plans/word-headings.ts'
import { WORD_LAYOUTS } from '../../../testing/plans/word-layouts.ts'
import { WORD_LISTS } from '../../../testing/plans/word-lists.ts'
import { WORD_USUAL } from '../../../testing/plans/word-usual.ts'
import { WORD_TABLES } from '../../../testing/plans/word-tables.ts'
import { renderReading } from '../../../testing/render-reading.ts'
import { writeWord } from '../../../testing/word/write-word.ts'
import { readPlans } from '../../plan/read-plans.ts'
import { readDocx } from './read-docx.ts'

describe.each([
  ['lists and numbered styles', WORD_LISTS],
  ['headings', WORD_HEADINGS],
  ['tables', WORD_TABLES],
  ['calendars', WORD_CALENDARS],
  ['the usual kind', WORD_USUAL],
  ['layouts', WORD_LAYOUTS],
  ['forms', WORD_FORMS],
])('plans in Word files: %s', (_, fixtures) => {
  it.each(fixtures)('$name', async ({ text, expected }) => {
    const document = readDocx(await writeWord(text))
    const readings = readPlans(document)
    expect(`\n${readings.map(renderReading).join('\n---\n')}`).toBe(expected)
    expect(lostParagraphs(document, readings)).toEqual([])
  })
})
