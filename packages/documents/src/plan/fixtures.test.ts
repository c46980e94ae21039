import { describe, expect, it } from 'vitest'
import { lostParagraphs } from '../../testing/lost-paragraphs.ts'
import { COLLEGES } from '../../testing/plans/colleges.ts'
import { COLUMNS } from '../../testing/plans/columns.ts'
import { IRREGULAR } from '../../testing/plans/irregular.ts'
import { CALENDARS } from '../../testing/plans/calendars.ts'
import { KINDS } from '../../testing/plans/kinds.ts'
import { LAYOUTS } from '../../testing/plans/layouts.ts'
import { LISTS } from '../../testing/plans/lists.ts'
import { MONTHS } from '../../testing/plans/months.ts'
import { SEASONS } from '../../testing/plans/seasons.ts'
import { USUAL } from '../../testing/plans/usual.ts'
import { STAGES } from '../../testing/plans/stages.ts'
import { VILLAGES } from '../../testing/plans/villages.ts'
import { OFFICES } from '../../testing/plans/offices.ts'
import { ROUTINES } from '../../testing/plans/routines.ts'
import { STYLES } from '../../testing/plans/styles.ts'
import { WRITING } from '../../testing/plans/writing.ts'
import { WORD } from '../../testing/plans/word.ts'
import { renderReading } from '../../testing/render-reading.ts'
import { writeDocument } from '../../testing/write-document.ts'
import { readPlans } from './read-plans.ts'

describe.each([
  ['styles', STYLES],
  ['tables and automatic numbers', WORD],
  ['kinds', KINDS],
  ['months', MONTHS],
  ['unusual layouts', LAYOUTS],
  ['writing that is easily misread', WRITING],
  ['calendars', CALENDARS],
  ['months in columns and bands', COLUMNS],
  ['lists', LISTS],
  ['irregular writing', IRREGULAR],
  ['routines', ROUTINES],
  ['colleges', COLLEGES],
  ['offices', OFFICES],
  ['stages', STAGES],
  ['the usual kind', USUAL],
  ['seasons', SEASONS],
  ['villages', VILLAGES],
])('plans of our own: %s', (_, fixtures) => {
  it.each(fixtures)('$name', ({ text, expected }) => {
    const document = writeDocument(text)
    const readings = readPlans(document)
    expect(`\n${readings.map(renderReading).join('\n---\n')}`).toBe(expected)
    expect(lostParagraphs(document, readings)).toEqual([])
  })
})
