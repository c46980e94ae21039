import { expect, test } from 'vitest'
import type { PlanReading, ReadItem } from './plan-reading.ts'
import { READING_WARNINGS } from './plan-reading.ts'
import { SOURCE_NOTES, type SourceLine } from './reading-forms.ts'
import { SOURCE_REMARKS, sourceRemarks } from './source-remarks.ts'

const READING: PlanReading = {
  ...{ kind: 'plan', title: '', titleParagraphs: [], period: null, guidingIdeology: null, goals: [], sections: [] },
  ...{ schedule: [], passages: [], suggestions: [], figures: [], warnings: [], unread: [] },
  noise: { score: 0, words: [] },
}
const line = (number: number, more: Partial<SourceLine> = {}): SourceLine => ({
  ...{ number, text: `第${number}段`, autoNumber: null, cell: null },
  ...more,
})

test('every note, warning, table, number, exchanged word and foreign item is named once, at its paragraph', () => {
  const item = (remit: ReadItem['remit'], paragraph: number): ReadItem => ({
    ...{ text: remit, paragraphs: [paragraph], recurring: false, remit, owner: null },
  })
  const remarks = sourceRemarks({
    lines: [
      line(1, { autoNumber: '一、' }),
      line(2, { cell: { table: 0, row: 0, column: 0 } }),
      line(3, { cell: { table: 0, row: 0, column: 1 } }),
      line(4, { cell: { table: 1, row: 0, column: 0 } }),
    ],
    notes: SOURCE_NOTES.map((code) => ({ code, paragraph: code === 'radicals' ? 4 : null, text: code })),
    reading: {
      ...READING,
      warnings: READING_WARNINGS.map((code, index) => ({ code, paragraph: index, text: code })),
      noise: { score: 40, words: ['职工群众'] },
      schedule: [
        {
          ...{ months: [3], term: null, theme: null, paragraphs: [] },
          items: [item('union', 1), item('party', 2), item('school', 3), item('studentAid', 4), item('party', 1)],
        },
      ],
    },
  })
  expect(remarks.map(({ kind }) => kind)).toEqual([...SOURCE_REMARKS])
  const places = (kind: string) => remarks.find((remark) => remark.kind === kind)?.places
  expect(places('table')).toEqual([
    { paragraph: 2, text: '第2段' },
    { paragraph: 4, text: '第4段' },
  ])
  expect(places('party')).toEqual([
    { paragraph: 1, text: 'party' },
    { paragraph: 2, text: 'party' },
  ])
  expect(places('radicals')).toEqual([{ paragraph: 4, text: 'radicals' }])
  // The first of the warnings stands at no paragraph: it is about the file as a whole.
  expect(places('missingNumber')).toEqual([{ paragraph: null, text: 'missingNumber' }])
})

test('of a plain file nothing is said', () => {
  expect(sourceRemarks({ lines: [line(1)], notes: [], reading: READING })).toEqual([])
  expect(sourceRemarks({ lines: [], notes: [], reading: null })).toEqual([])
})
