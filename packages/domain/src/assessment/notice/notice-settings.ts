import { z } from 'zod'
import { MASKS } from './mask-text.ts'

/** What a public notice may show of each unit besides its name. */
export const NOTICE_FIELDS = ['rank', 'segment', 'segmentRank', 'level', 'final', 'exempt', 'exemptReason'] as const
export type NoticeField = (typeof NOTICE_FIELDS)[number]

const line = (most: number) => z.string().trim().max(most)

/** Who takes objections, and how they are reached. */
export const NoticeContact = z.strictObject({
  office: line(60).min(1),
  /** Shown by the surname alone unless `fullName`. */
  person: line(30),
  fullName: z.boolean(),
  phone: line(40).min(5),
  email: z.union([z.literal(''), z.email().max(100)]),
  place: line(120),
})
export type NoticeContact = z.infer<typeof NoticeContact>

/** What a district sets of a public notice; the figures come from the frozen result. */
export const NoticeSettings = z.strictObject({
  title: line(80).min(1),
  fields: z.array(z.enum(NOTICE_FIELDS)).max(NOTICE_FIELDS.length),
  masks: z.array(z.enum(MASKS)).max(MASKS.length),
  contact: NoticeContact,
  /** A sentence of the district's own below the notice; empty = none. */
  remark: line(500),
})
export type NoticeSettings = z.infer<typeof NoticeSettings>

/** As a district finds them: ranks and levels, no points, everything masked. */
export const NOTICE_DEFAULTS = {
  fields: ['rank', 'segment', 'level', 'exempt'],
  masks: [...MASKS],
} as const satisfies Pick<NoticeSettings, 'fields' | 'masks'>
