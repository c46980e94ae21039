import { z } from 'zod'
import { Day, Line, Link } from '../detail-fields.ts'
import { defineLedgerKind, measure, measureIf } from '../kind.ts'
import { LEVEL_NAMES } from '../levels.ts'
import { wordsOf } from '../name.ts'

const LEVELS = {
  school: LEVEL_NAMES.school,
  district: LEVEL_NAMES.district,
  city: LEVEL_NAMES.city,
  province: LEVEL_NAMES.province,
  national: LEVEL_NAMES.national,
} as const

const GENRES = {
  news: { zh: '信息', en: 'news' },
  brief: { zh: '简讯', en: 'brief' },
  research: { zh: '调研文章', en: 'research article' },
} as const

/** How far up the channel is that took the piece (采用级别). */
export const DispatchLevel = z.enum(wordsOf(LEVELS))
export type DispatchLevel = z.infer<typeof DispatchLevel>

/** What kind of piece it is (信息 · 简讯 · 调研文章). */
export const DispatchGenre = z.enum(wordsOf(GENRES))
export type DispatchGenre = z.infer<typeof DispatchGenre>

/** 信息报送: a piece of information sent to a channel, and whether the channel took it (domain.md S07). */
export const dispatch = defineLedgerKind({
  names: { zh: '信息报送', en: 'Dispatches' },
  details: z
    .strictObject({
      genre: DispatchGenre,
      /** The channel's own name: 区教育工会微信公众号, 市总工会网站 … */
      channel: Line,
      level: DispatchLevel,
      adopted: z.boolean(),
      /** The day on which the channel published it; only when adopted. */
      adoptedOn: Day.nullable(),
      /** Where it can be read; proves the adoption as well as a file does. */
      link: Link.nullable(),
      author: z.string().trim().min(1).max(50).nullable(),
    })
    .refine((details) => details.adopted === (details.adoptedOn !== null), {
      path: ['adoptedOn'],
      message: 'adoptedOnGoesWithAdopted',
    }),
  headings: {
    genre: { zh: '种类', en: 'Kind of piece' },
    channel: { zh: '报送渠道', en: 'Channel' },
    level: { zh: '级别', en: 'Level' },
    adopted: { zh: '已被采用', en: 'Adopted' },
    adoptedOn: { zh: '采用日期', en: 'Adopted on' },
    link: { zh: '网页链接', en: 'Web address' },
    author: { zh: '作者', en: 'Author' },
  },
  choices: { genre: GENRES, level: LEVELS },
  inOrder: ({ adoptedOn }) => [['adoptedOn', adoptedOn]],
  /** An adoption is proved by a link or a file; a piece that was only sent needs no proof. */
  minEvidence: ({ adopted, link }) => (adopted && link === null ? 1 : 0),
  measures: ({ genre: kind, level, adopted, author }) => [
    measure('dispatch.submitted', { level, kind }),
    ...measureIf(adopted, 'dispatch.adopted', { level, kind }),
    ...measureIf(author !== null, 'dispatch.author', { subject: author, level, kind }),
  ],
})
