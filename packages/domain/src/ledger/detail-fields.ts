import { z } from 'zod'
import { PersonId, PlainDate } from '../kernel/index.ts'

/** Fields that many kinds have. A blank is null, never an empty text. */

/** One line: a place, an issuer, a name as people write it. */
export const Line = z.string().trim().min(1).max(100)

/** Some sentences. */
export const Passage = z.string().trim().min(1).max(4000)

/** A whole number of people. */
export const Headcount = z.int().min(0).max(100_000)

/** Money in fen, up to ten million yuan. */
export const Fen = z.int().min(0).max(1_000_000_000)

/** Members of the roster, each once. */
export const PersonIds = z
  .array(PersonId)
  .max(2000)
  .refine((ids) => new Set(ids).size === ids.length, { message: 'memberTwice' })

/** Where something can be read. */
export const Link = z.url({ protocol: /^https?$/ }).max(500)

export const Day = PlainDate

/** Who was there: members of the roster by name, and how many people in all. */
export const attendance = { headcount: Headcount, memberIds: PersonIds }

export const ATTENDANCE_HEADINGS = {
  headcount: { zh: '参加人数', en: 'Attendance' },
  memberIds: { zh: '参加人员', en: 'Members present' },
} as const
