import { z } from 'zod'
import { PlainDate } from '../../kernel/index.ts'
import { defineLedgerKind } from '../kind.ts'

/** How far up the channel is that took the piece (采用级别). */
export const DispatchLevel = z.enum(['school', 'district', 'city', 'province', 'national'])
export type DispatchLevel = z.infer<typeof DispatchLevel>

/** What kind of piece it is (信息 · 简讯 · 调研文章). */
export const DispatchGenre = z.enum(['news', 'brief', 'research'])
export type DispatchGenre = z.infer<typeof DispatchGenre>

/** 信息报送: a piece of information sent to a channel, and whether the channel took it. */
export const dispatch = defineLedgerKind({
  details: z
    .strictObject({
      genre: DispatchGenre,
      /** The channel's own name: 区教育工会微信公众号, 市总工会网站 … */
      channel: z.string().trim().min(1).max(100),
      level: DispatchLevel,
      adopted: z.boolean(),
      /** The day on which the channel published it; only when adopted. */
      adoptedOn: PlainDate.nullable(),
      /** Where it can be read; proves the adoption as well as a file does. */
      link: z
        .url({ protocol: /^https?$/ })
        .max(500)
        .nullable(),
      author: z.string().trim().min(1).max(50).nullable(),
    })
    .refine((details) => details.adopted === (details.adoptedOn !== null), {
      path: ['adoptedOn'],
      message: 'adoptedOnGoesWithAdopted',
    }),
  /** An adoption is proved by a link or a file; a piece that was only sent needs no proof. */
  minEvidence: (details) => (details.adopted && details.link === null ? 1 : 0),
  measures: (details) => [
    { metric: 'dispatch.submitted', amount: '1', subject: null, level: details.level, kind: details.genre },
    ...(details.adopted
      ? [{ metric: 'dispatch.adopted' as const, amount: '1', subject: null, level: details.level, kind: details.genre }]
      : []),
  ],
})
