import { AsyncLocalStorage } from 'node:async_hooks'
import { errorDataOf, Refused } from '@jianjia/api'
import { mostBytesOf } from '@jianjia/domain/evidence'
import { type RefusalCode, refuse } from '@jianjia/domain/kernel'
import type { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { storageRefusal } from '../storage/storage-refusal.ts'

/** What is noted beside a file that arrives in pieces. */
export interface UploadNote {
  readonly use: string
  /** JSON of the use case's fields. */
  readonly input: string
  readonly name: string
  readonly account: string
}

interface Passing {
  readonly requestId: string
  /** Only with the request that begins an upload. */
  readonly note?: UploadNote
}

/** Hands a request that was permitted to the library that speaks the tus protocol, and its answer back. */
export type PassOn = (request: FastifyRequest, reply: FastifyReply, note?: UploadNote) => Promise<FastifyReply>

export function resumable(path: string, datastore: FileStore): PassOn {
  const passing = new AsyncLocalStorage<Passing>()
  const tus = new Server({
    ...{ path, datastore, relativeLocation: true, allowedOrigins: [] },
    onUploadCreate: async (_request, { size = Number.POSITIVE_INFINITY }) => {
      const note = passing.getStore()?.note
      if (note === undefined) throw new Error('an upload without its note')
      const limit = mostBytesOf(note.name)
      if (size > limit) throw new Refused(refuse('evidenceTooLarge', { name: note.name, limit }).refusal)
      return { metadata: { ...note } }
    },
    onResponseError: async (_request, error) => answerOf(error, passing.getStore()?.requestId ?? ''),
  })
  return async (request, reply, note) => {
    reply.hijack()
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value)
    await passing.run({ requestId: request.id, ...(note && { note }) }, () => tus.handle(request.raw, reply.raw))
    return reply
  }
}

/** The library's own errors by their status; the disk's and ours say themselves. */
const CODE_OF: Readonly<Record<number, RefusalCode>> = { 404: 'uploadGone', 410: 'uploadGone', 413: 'evidenceTooLarge' }

function answerOf(error: unknown, requestId: string): { status_code: number; body: string } {
  const status = typeof error === 'object' && error !== null && 'status_code' in error ? Number(error.status_code) : 500
  const code = CODE_OF[status]
  const refused = storageRefusal(error) ?? (code && new Refused(refuse(code).refusal))
  // A client of the protocol reads the status of what is wrong with its pieces, and needs no sentence.
  if (refused === undefined && status < 500) return { status_code: status, body: JSON.stringify({ requestId }) }
  const { status: status_code, data } = errorDataOf(refused ?? error, requestId)
  return { status_code, body: JSON.stringify(data) }
}
