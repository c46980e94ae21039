import { expect, test } from 'vitest'
import { plainDate } from '../kernel/index.ts'
import { periodsAround } from '../period/index.ts'
import { periodChoices } from './period-choices.ts'

test.each(['2026-01-15', '2026-07-31', '2026-08-01', '2026-12-31'])(
  'around %s a branch is offered nothing that the district could not have asked for',
  (day) => {
    const asked = periodsAround(plainDate(day)).map(({ start, end }) => `${start} ${end}`)
    const offered = periodChoices(plainDate(day)).map(({ start, end }) => `${start} ${end}`)
    expect(asked).toEqual(expect.arrayContaining(offered))
  },
)

test('terms are named by the year in which they begin', () => {
  expect(periodChoices(plainDate('2026-11-22')).map(({ kind, year, start, end }) => [kind, year, start, end])).toEqual([
    ['year', '2026', '2026-01-01', '2026-12-31'],
    ['year', '2027', '2027-01-01', '2027-12-31'],
    ['schoolYear', '2026—2027', '2026-09-01', '2027-08-31'],
    ['schoolYear', '2027—2028', '2027-09-01', '2028-08-31'],
    ['autumn', '2026', '2026-09-01', '2027-01-31'],
    ['spring', '2027', '2027-02-01', '2027-08-31'],
  ])
})
