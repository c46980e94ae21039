import { type ObligationRoundId, plainDate, type PlanId, type UnitId } from '@jianjia/domain/kernel'
import type { ItemEvent, ReportEvent } from '@jianjia/domain/plan'
import type { Language } from '@jianjia/domain/policy'
import { expect, test } from 'vitest'
import { calendarText } from './calendar-text.ts'

const said = { sequence: 3, changedAt: '2026-03-05T01:02:03.000Z', unitName: '芦溪区教育工会', cancelled: false }

const asked: ReportEvent = {
  ...{ ...said, kind: 'asked', uid: 'r-u@jianjia', day: plainDate('2026-12-18'), report: 'termSummary' },
  ...{ period: '2026年春季学期', roundId: 'r' as ObligationRoundId, unitId: 'u' as UnitId },
}

const item: ItemEvent = {
  ...{ ...said, kind: 'item', uid: 'p-i1@jianjia', day: plainDate('2026-02-27'), planId: 'p' as PlanId },
  ...{ planTitle: '工作计划', text: '慰问, 走访；座谈', owner: null, state: 'late' },
}

const linesIn = (language: Language, ...events: Parameters<typeof calendarText>[0]) =>
  calendarText(events, { origin: 'https://union.example', language }).replaceAll('\r\n ', '').split('\r\n')
const linesOf = (...events: Parameters<typeof calendarText>[0]) => linesIn('zh-CN', ...events)

test('an event says its day, when it was changed last and what leads to it, and nothing of the moment of writing', () => {
  expect(linesOf(asked)).toEqual(
    expect.arrayContaining([
      ...['UID:r-u@jianjia', 'SEQUENCE:3', 'DTSTAMP:20260305T010203Z', 'LAST-MODIFIED:20260305T010203Z'],
      ...['DTSTART;VALUE=DATE:20261218', 'STATUS:CONFIRMED', 'TRANSP:TRANSPARENT'],
      'SUMMARY:各单位报送截止：学期总结（2026年春季学期）',
      'DESCRIPTION:布置单位：芦溪区教育工会\\nhttps://union.example/obligations/r',
      'URL;VALUE=URI:https://union.example/obligations/r',
    ]),
  )
  expect(linesOf(asked).filter((line) => line.includes('ALARM'))).toEqual([])
})

test('an item without an owner names nobody, and commas are kept apart from separators', () => {
  const lines = linesOf(item)
  expect(lines).toContain('SUMMARY:慰问\\, 走访；座谈')
  expect(lines).toContain('DESCRIPTION:单位：芦溪区教育工会\\n计划：工作计划\\nhttps://union.example/plans/p')
})

test('without events there is still a calendar', () => {
  expect(linesOf().filter((line) => line !== '')).toMatchObject({ 0: 'BEGIN:VCALENDAR' })
  expect(linesOf()).toContain('END:VCALENDAR')
})

test('whoever reads English gets English, and only names and what somebody wrote are Chinese', () => {
  const round = { ...asked, period: '2026—2027学年第一学期' }
  const lines = linesIn('en', round, { ...round, kind: 'owed' }, { ...item, state: 'done', owner: '林望舒' })
  const said = lines.filter((line) => /^(?:SUMMARY|DESCRIPTION|X-WR-CALNAME|NAME):/.test(line))
  expect(said).toContain('SUMMARY:Due from the units: term summary (first term of 2026–2027)')
  expect(said).toContain('SUMMARY:Due: term summary (first term of 2026–2027)')
  expect(said).toContain('SUMMARY:Done: 慰问\\, 走访；座谈')
  const written = ['芦溪区教育工会', '慰问\\, 走访；座谈', '工作计划', '林望舒']
  const left = said.map((line) => written.reduce((rest, text) => rest.replaceAll(text, ''), line))
  expect(left.filter((line) => /[\u3001-\u9fff\uff01-\uff5e]/.test(line))).toEqual([])
})
