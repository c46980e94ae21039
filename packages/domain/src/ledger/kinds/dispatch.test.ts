import { expect, test } from 'vitest'
import { plainDate } from '../../kernel/index.ts'
import { dispatch } from './dispatch.ts'

const SENT = {
  genre: 'brief',
  channel: '区教育工会公众号',
  level: 'city',
  adopted: false,
  adoptedOn: null,
  link: null,
  author: null,
}
const ADOPTED = { ...SENT, adopted: true, adoptedOn: '2026-05-06' }
const read = (details: object) => dispatch.details.safeParse(details)

test('an adopted piece has the day of its adoption, and a piece that was only sent has none', () => {
  expect([SENT, ADOPTED].map((details) => read(details).success)).toEqual([true, true])
  for (const wrong of [
    { ...SENT, adoptedOn: '2026-05-06' },
    { ...ADOPTED, adoptedOn: null },
    { ...ADOPTED, adoptedOn: '2026-02-30' },
    { ...SENT, link: 'javascript:alert(1)' },
    { ...SENT, channel: '  ' },
    { ...SENT, level: '区级' },
    { ...SENT, more: 1 },
  ])
    expect([wrong, read(wrong).success]).toEqual([wrong, false])
  expect(read({ ...SENT, adoptedOn: '2026-05-06' }).error?.issues).toMatchObject([
    { path: ['adoptedOn'], message: 'adoptedOnGoesWithAdopted' },
  ])
})

test('an adoption is proved by a link or by a file, a submission by nothing', () => {
  const files = (details: object) => dispatch.minEvidence(dispatch.details.parse(details))
  expect([files(SENT), files(ADOPTED), files({ ...ADOPTED, link: 'https://a.example/1' })]).toEqual([0, 1, 0])
})

test('a piece counts once as sent, and once more as taken where it was', () => {
  const measures = (details: object) =>
    dispatch.measures(dispatch.details.parse(details), { day: plainDate('2026-05-01'), title: '春游' })
  const counted = { amount: '1', subject: null, level: 'city', kind: 'brief' }
  expect(measures(SENT)).toEqual([{ metric: 'dispatch.submitted', ...counted }])
  expect(measures(ADOPTED)).toEqual([
    { metric: 'dispatch.submitted', ...counted },
    { metric: 'dispatch.adopted', ...counted },
  ])
})
