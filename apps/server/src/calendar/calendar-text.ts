import type { CalendarEvent, ItemEvent, ReportEvent } from '@jianjia/domain/plan'
import type { PlainDate } from '@jianjia/domain/kernel'
import ical, { ICalAlarmType, ICalEventStatus, ICalEventTransparency } from 'ical-generator'

const HOUR = 3600
const DAY = 24 * HOUR
/** Calendars ask again so often. */
const REFRESH = 12 * HOUR
/** Before the last day of a report, at its beginning: a week and a day, as the reminders of a round. */
const ALARMS = [7 * DAY, DAY]

const REPORTS = { plan: '工作计划', termSummary: '学期总结', yearSummary: '年度总结' } as const
const STATES = { planned: '', late: '', postponed: '', done: '已完成：', dropped: '不再开展：' } as const

/**
 * The events as iCalendar (RFC 5545). The same events give the same text: nothing of it is of the moment at which it is
 * written. `origin` is where people reach us, for the links.
 */
export function calendarText(events: readonly CalendarEvent[], origin: string): string {
  const calendar = ical({
    ...{ name: '建家 · 工会工作', ttl: REFRESH },
    prodId: { company: 'Jianjia', product: 'Calendar', language: 'ZH' },
  })
  for (const event of events) {
    const { uid, sequence, changedAt, cancelled } = event
    const { summary, description, path } = event.kind === 'item' ? wordsOfItem(event) : wordsOfReport(event)
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

interface Words {
  readonly summary: string
  readonly description: readonly string[]
  readonly path: string
}

function wordsOfItem({ state, text, unitName, owner, planTitle, planId }: ItemEvent): Words {
  const who = owner === null ? [] : [`责任人：${owner}`]
  return {
    summary: `${STATES[state]}${text}`,
    description: [`单位：${unitName}`, ...who, `计划：${planTitle}`],
    path: `/plans/${planId}`,
  }
}

function wordsOfReport({ kind, report, period, unitName, roundId, unitId }: ReportEvent): Words {
  const what = `${REPORTS[report]}（${period}）`
  return kind === 'owed'
    ? {
        summary: `截止：报送${what}`,
        description: [`单位：${unitName}`],
        path: `/obligations/${roundId}/units/${unitId}`,
      }
    : { summary: `各单位报送截止：${what}`, description: [`布置单位：${unitName}`], path: `/obligations/${roundId}` }
}

function startOf(day: PlainDate): string {
  return `${day}T00:00:00Z`
}
