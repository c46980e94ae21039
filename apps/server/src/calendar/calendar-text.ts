import type { CalendarEvent, ItemEvent, ReportEvent } from '@jianjia/domain/plan'
import type { PlainDate } from '@jianjia/domain/kernel'
import { tellPeriod } from '@jianjia/domain/period'
import type { Language } from '@jianjia/domain/policy'
import ical, { ICalAlarmType, ICalEventStatus, ICalEventTransparency } from 'ical-generator'

const HOUR = 3600
const DAY = 24 * HOUR
/** Calendars ask again so often. */
const REFRESH = 12 * HOUR
/** Before the last day of a report, at its beginning: a week and a day, as the reminders of a round. */
const ALARMS = [7 * DAY, DAY]

interface CalendarWords {
  readonly name: string
  readonly code: string
  readonly reports: Readonly<Record<ReportEvent['report'], string>>
  readonly states: Readonly<Record<ItemEvent['state'], string>>
  readonly owner: (name: string) => string
  readonly unit: (name: string) => string
  readonly askedBy: (name: string) => string
  readonly plan: (title: string) => string
  readonly report: (name: string, period: string) => string
  readonly owed: (report: string) => string
  readonly asked: (report: string) => string
}

const WORDS: Readonly<Record<Language, CalendarWords>> = {
  'zh-CN': {
    ...{ name: '建家 · 工会工作', code: 'ZH' },
    reports: { plan: '工作计划', termSummary: '学期总结', yearSummary: '年度总结' },
    states: { planned: '', late: '', postponed: '', done: '已完成：', dropped: '不再开展：' },
    owner: (name) => `责任人：${name}`,
    unit: (name) => `单位：${name}`,
    askedBy: (name) => `布置单位：${name}`,
    plan: (title) => `计划：${title}`,
    report: (name, period) => `${name}（${period}）`,
    owed: (report) => `截止：报送${report}`,
    asked: (report) => `各单位报送截止：${report}`,
  },
  en: {
    ...{ name: 'Jianjia · union work', code: 'EN' },
    reports: { plan: 'plan', termSummary: 'term summary', yearSummary: 'year summary' },
    states: { planned: '', late: '', postponed: '', done: 'Done: ', dropped: 'Given up: ' },
    owner: (name) => `Responsible: ${name}`,
    unit: (name) => `Unit: ${name}`,
    askedBy: (name) => `Asked for by: ${name}`,
    plan: (title) => `Plan: ${title}`,
    report: (name, period) => `${name} (${tellPeriod(period, 'en')})`,
    owed: (report) => `Due: ${report}`,
    asked: (report) => `Due from the units: ${report}`,
  },
}

export interface CalendarAbout {
  /** Where people reach us, for the links. */
  readonly origin: string
  readonly language: Language
}

/**
 * The events as iCalendar (RFC 5545). The same events give the same text: nothing of it is of the moment at which it is
 * written.
 */
export function calendarText(events: readonly CalendarEvent[], { origin, language }: CalendarAbout): string {
  const words = WORDS[language]
  const calendar = ical({
    ...{ name: words.name, ttl: REFRESH },
    prodId: { company: 'Jianjia', product: 'Calendar', language: words.code },
  })
  for (const event of events) {
    const { uid, sequence, changedAt, cancelled } = event
    const { summary, description, path } = event.kind === 'item' ? sayItem(event, words) : sayReport(event, words)
    const url = `${origin}${path}`
    const made = calendar.createEvent({
      ...{ id: uid, sequence, allDay: true, start: startOf(event.day), stamp: changedAt, lastModified: changedAt },
      ...{ summary, description: [...description, url].join('\n'), url },
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // It fills no hours: whoever is asked for a meeting on that day is free.
      transparency: ICalEventTransparency.TRANSPARENT,
    })
    if (event.kind === 'owed')
      for (const trigger of ALARMS) made.createAlarm({ type: ICalAlarmType.display, trigger, description: summary })
  }
  return calendar.toString()
}

interface SaidEvent {
  readonly summary: string
  readonly description: readonly string[]
  readonly path: string
}

function sayItem({ state, text, unitName, owner, planTitle, planId }: ItemEvent, words: CalendarWords): SaidEvent {
  const who = owner === null ? [] : [words.owner(owner)]
  return {
    summary: `${words.states[state]}${text}`,
    description: [words.unit(unitName), ...who, words.plan(planTitle)],
    path: `/plans/${planId}`,
  }
}

function sayReport({ kind, report, period, unitName, roundId, unitId }: ReportEvent, words: CalendarWords): SaidEvent {
  const what = words.report(words.reports[report], period)
  const path = `/obligations/${roundId}`
  return kind === 'owed'
    ? { summary: words.owed(what), description: [words.unit(unitName)], path: `${path}/units/${unitId}` }
    : { summary: words.asked(what), description: [words.askedBy(unitName)], path }
}

function startOf(day: PlainDate): string {
  return `${day}T00:00:00Z`
}
