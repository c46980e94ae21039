import { daysBetween, type PlainDate } from '../../kernel/index.ts'
import type { DatePair } from '../../period/index.ts'
import { type Mask, maskName, maskText } from './mask-text.ts'
import type { NoticeField, NoticeSettings } from './notice-settings.ts'
import { findPersonalData, type PersonalKind } from './personal-data.ts'

/** A unit of a result as the notice is made of it. */
export interface NoticeUnit {
  readonly name: string
  readonly segment: string | null
  readonly rank: number | null
  readonly segmentRank: number | null
  readonly final: string | null
  readonly level: string | null
  /** Null = it was scored. */
  readonly exemptReason: string | null
}

/** What a notice is about. */
export interface NoticeSubject {
  /** What the tenant's root is called. */
  readonly district: string
  readonly assessment: string
  readonly period: DatePair
  readonly scheme: string
  readonly days: DatePair
  /** By when objections are answered. */
  readonly answerBy: PlainDate
  readonly units: readonly NoticeUnit[]
}

/** One line of the public list. What the settings leave out is absent, not empty. */
export interface NoticeLine {
  readonly name: string
  readonly rank?: number | null
  /** Others have the same rank. */
  readonly tied?: boolean
  readonly segment?: string | null
  readonly segmentRank?: number | null
  readonly segmentTied?: boolean
  readonly final?: string | null
  readonly level?: string | null
  readonly exempt?: true
  readonly exemptReason?: string
}

/** The public notice of a result as everybody reads it: frozen with its own hash, masked, without any id of a unit. */
export interface NoticeSheet {
  readonly format: 'jianjia.notice/1'
  readonly title: string
  readonly district: string
  readonly assessment: string
  readonly period: DatePair
  readonly scheme: string
  readonly days: DatePair
  /** By when objections are answered; notices that were frozen before it was said have none. */
  readonly answerBy?: PlainDate
  readonly fields: readonly NoticeField[]
  readonly lines: readonly NoticeLine[]
  readonly contact: {
    readonly office: string
    readonly person: string
    readonly phone: string
    readonly email: string
    readonly place: string
  }
  readonly remark: string
}

/** Makes the sheet: only the fields that were chosen, every text masked as was set. */
export function noticeSheet(subject: NoticeSubject, settings: NoticeSettings): NoticeSheet {
  const { masks, fields, contact } = settings
  const shown = new Set(fields)
  const clean = (text: string, allowPhone = false) =>
    maskText(text, masks, allowPhone ? { phones: [contact.phone] } : {})
  const units = shown.has('exempt') ? subject.units : subject.units.filter((unit) => unit.exemptReason === null)
  return {
    format: 'jianjia.notice/1',
    title: clean(settings.title),
    district: subject.district,
    assessment: clean(subject.assessment),
    period: subject.period,
    scheme: clean(subject.scheme),
    days: subject.days,
    answerBy: subject.answerBy,
    fields: fields.toSorted(),
    lines: inOrder(units).map((unit) => lineOf(unit, subject.units, { shown, masks })),
    contact: {
      office: clean(contact.office),
      person: contact.fullName ? contact.person : maskName(contact.person),
      phone: contact.phone,
      email: contact.email,
      place: contact.place,
    },
    remark: clean(settings.remark, true),
  }
}

function inOrder(units: readonly NoticeUnit[]): readonly NoticeUnit[] {
  return units.toSorted((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER))
}

interface Shown {
  readonly shown: ReadonlySet<NoticeField>
  readonly masks: readonly Mask[]
}

function lineOf(unit: NoticeUnit, all: readonly NoticeUnit[], { shown, masks }: Shown): NoticeLine {
  const others = all.filter((each) => each !== unit)
  const { rank, segment, segmentRank, final, level, exemptReason } = unit
  return {
    name: maskText(unit.name, masks),
    ...(shown.has('rank') && { rank, tied: rank !== null && others.some((each) => each.rank === rank) }),
    ...(shown.has('segment') && { segment }),
    ...(shown.has('segmentRank') && {
      segmentRank,
      segmentTied:
        segmentRank !== null && others.some((each) => each.segment === segment && each.segmentRank === segmentRank),
    }),
    ...(shown.has('final') && { final }),
    ...(shown.has('level') && { level }),
    ...(exemptReason !== null && { exempt: true }),
    ...(exemptReason !== null && shown.has('exemptReason') && { exemptReason: maskText(exemptReason, masks) }),
  }
}

/** Where on the sheet something of a person can be read, that must not be. */
export interface MaskFault {
  readonly place: 'title' | 'assessment' | 'unit' | 'exemptReason' | 'contact' | 'remark'
  readonly kind: PersonalKind
  /** The whole text in which it stands. */
  readonly text: string
}

/**
 * The mask checker: reads the finished sheet as everybody will, and finds what must not be on it. The number of whoever
 * takes objections is meant to be read, and an office has an address; words of hardship count only where a sentence is
 * about somebody, not in what an assessment or a unit is called.
 */
export function maskFaults(sheet: NoticeSheet): readonly MaskFault[] {
  const { contact } = sheet
  const phones = [contact.phone]
  const meant = { phones, hardshipIsMeant: true } as const
  const look = (place: MaskFault['place'], text: string, allowed: Parameters<typeof findPersonalData>[1]) =>
    [...new Set(findPersonalData(text, allowed).map(({ kind }) => kind))].map((kind) => ({ place, kind, text }))
  return [
    ...look('title', sheet.title, meant),
    ...[sheet.assessment, sheet.scheme, sheet.district].flatMap((text) => look('assessment', text, meant)),
    ...sheet.lines.flatMap((line) => look('unit', line.name, meant)),
    ...sheet.lines.flatMap((line) => look('exemptReason', line.exemptReason ?? '', { phones })),
    ...[contact.office, contact.person, contact.place].flatMap((text) =>
      look('contact', text, meant).filter(({ kind }) => kind !== 'homeAddress'),
    ),
    // Of a field for a telephone everything that is no telephone.
    ...look('contact', contact.phone, meant),
    ...look('remark', sheet.remark, { phones }),
  ]
}

/** How a notice stands on a day: it has not begun, it runs with so many days left (the last included), it is over. */
export function noticeStanding(
  { start, end }: DatePair,
  today: PlainDate,
): { readonly state: 'running' | 'over'; readonly daysLeft: number; readonly begun: boolean } {
  if (today > end) return { state: 'over', daysLeft: 0, begun: true }
  return { state: 'running', daysLeft: daysBetween(today, end) + 1, begun: today >= start }
}
