import { createHash } from 'node:crypto'
import { calendarOf } from '@jianjia/api'
import type { Db } from '@jianjia/db'
import { refuse } from '@jianjia/domain/kernel'
import type { FastifyInstance } from 'fastify'
import { calendarText } from '../calendar/calendar-text.ts'
import { sendRefusal } from './send-refusal.ts'

const ENDING = '.ics'

/**
 * `GET /calendar/<token>.ics`: what a calendar reads without a session. Whatever is no link of today takes the same steps
 * and gets the same answer: malformed, never made, ended, of an account that is disabled.
 */
export function mountCalendar(
  server: FastifyInstance,
  { db, origin }: { readonly db: Db; readonly origin: string },
): void {
  server.get<{ Params: { file: string } }>('/calendar/:file', async (request, reply) => {
    const { file } = request.params
    const opened = await calendarOf(db, file.slice(0, -ENDING.length))
    if (opened === undefined || !file.endsWith(ENDING)) return sendRefusal(reply, refuse('notFoundOrNoAccess').refusal)
    const text = calendarText(opened.events, { origin, language: opened.language })
    const tag = `"${createHash('sha256').update(text).digest('base64url')}"`
    reply.headers({ etag: tag, 'cache-control': 'private, max-age=3600' })
    if (namesTag(request.headers['if-none-match'], tag)) return reply.code(304).send()
    return reply.header('content-type', 'text/calendar; charset=utf-8').send(text)
  })
}

/** A proxy that compresses may have made the tag a weak one. */
function namesTag(known: string | undefined, tag: string): boolean {
  return (known ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
}
