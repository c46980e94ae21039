import { expect, test } from 'vitest'
import { type FileId, plainDate, type UnitId } from '../kernel/index.ts'
import { acceptEntry, type EntryContext, measuresOf } from './entry.ts'
import { type DraftOf, EntryDraft } from './entry-draft.ts'

const unitId = '00000000-0000-7000-8000-000000000001' as UnitId
const file = '00000000-0000-7000-8000-0000000000f1' as FileId
const context: EntryContext = {
  today: plainDate('2026-11-21'),
  unitOpenedOn: plainDate('2020-09-01'),
  unitClosedOn: null,
  files: [],
  words: { visitKind: ['生病住院'], disclosureIndicator: [] },
  roster: new Set(),
}

function sent(more: Partial<DraftOf<'dispatch'>['details']> = {}, day = '2026-11-20'): DraftOf<'dispatch'> {
  return {
    kind: 'dispatch',
    unitId,
    day: plainDate(day),
    title: '秋季教职工趣味运动会',
    details: {
      genre: 'news',
      channel: '区教育工会公众号',
      level: 'district',
      adopted: false,
      adoptedOn: null,
      link: null,
      author: null,
      ...more,
    },
  }
}

const adopted = { adopted: true, adoptedOn: plainDate('2026-11-21') } as const

test('a piece that was only sent needs no proof and counts as sent', () => {
  const accepted = acceptEntry(sent(), context)
  expect(accepted.ok && accepted.value.measures).toEqual([
    { metric: 'dispatch.submitted', amount: '1', subject: null, level: 'district', kind: 'news' },
  ])
})

test('an adoption is proved by a link or a file', () => {
  expect(acceptEntry(sent(adopted), context)).toMatchObject({ refusal: { code: 'evidenceMissing', path: ['files'] } })
  expect(acceptEntry(sent({ ...adopted, link: 'https://example.org/n/1' }), context).ok).toBe(true)
  expect(acceptEntry(sent(adopted), { ...context, files: [file] }).ok).toBe(true)
  expect(measuresOf(sent(adopted)).map((measure) => measure.metric)).toEqual(['dispatch.submitted', 'dispatch.adopted'])
})

test('an entry lies neither in the future nor outside the life of its unit', () => {
  expect(acceptEntry(sent({}, '2026-11-22'), context)).toMatchObject({ refusal: { code: 'entryInFuture' } })
  expect(acceptEntry(sent({}, '2026-11-21'), context).ok).toBe(true)
  expect(acceptEntry(sent({}, '2020-08-31'), context)).toMatchObject({ refusal: { code: 'entryBeforeUnitOpened' } })
  const closed = { ...context, unitClosedOn: plainDate('2026-11-19') }
  expect(acceptEntry(sent(), closed)).toMatchObject({ refusal: { code: 'unitClosed' } })
  expect(acceptEntry(sent({}, '2026-11-19'), closed).ok).toBe(true)
})

test('an adoption lies between the day of the piece and today', () => {
  const early = sent({ adopted: true, adoptedOn: plainDate('2026-11-19'), link: 'https://example.org/n/1' })
  const late = sent({ adopted: true, adoptedOn: plainDate('2026-11-22'), link: 'https://example.org/n/1' })
  const path = ['details', 'adoptedOn']
  expect(acceptEntry(early, context)).toMatchObject({ refusal: { code: 'datesOutOfOrder', path } })
  expect(acceptEntry(late, context)).toMatchObject({ refusal: { code: 'entryInFuture', path } })
})

test('details that contradict each other, unknown fields and script links do not parse', () => {
  const wrong = [
    { ...sent(), details: { ...sent().details, adopted: true } },
    { ...sent(), details: { ...sent().details, adoptedOn: '2026-11-21' } },
    { ...sent(), details: { ...sent().details, link: 'javascript:alert(1)' } },
    { ...sent(), details: { ...sent().details, points: '100' } },
    { ...sent(), title: '  ' },
    { ...sent(), kind: 'visit' },
  ]
  for (const draft of wrong) expect(EntryDraft.safeParse(draft).success).toBe(false)
  expect(EntryDraft.safeParse(sent()).success).toBe(true)
})
