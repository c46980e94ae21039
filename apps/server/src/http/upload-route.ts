import multipart from '@fastify/multipart'
import { errorDataOf, UPLOADS } from '@jianjia/api'
import { MAX_EVIDENCE_BYTES } from '@jianjia/domain/evidence'
import { refuse } from '@jianjia/domain/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { receiveFile } from '../storage/receive-file.ts'
import { apiContext, type Behind } from './api-context.ts'
import { sendError, sendRefusal } from './send-refusal.ts'

interface UploadPlace extends Behind {
  /** Where files lie while they arrive. */
  readonly incoming: string
}

/** What a form adds around the file: the fields and the boundaries. */
const FORM_BYTES = 64 * 1024

/**
 * `POST /files/<upload use case>` with a form of two parts, in this order: `input`, the JSON of the use case's fields, and
 * `file`. The bytes stream to the disk; nothing of a refused or interrupted upload stays.
 */
export function mountUploads(server: FastifyInstance, place: UploadPlace): void {
  server.register(async (scope) => {
    await scope.register(multipart, {
      limits: {
        files: 1,
        fields: 1,
        parts: 2,
        fieldSize: FORM_BYTES,
        fileSize: MAX_EVIDENCE_BYTES + 1,
        headerPairs: 20,
      },
      throwFileSizeLimit: false,
    })
    scope.post<{ Params: { name: string } }>(
      '/files/:name',
      { bodyLimit: MAX_EVIDENCE_BYTES + FORM_BYTES },
      (request, reply) => takeUpload(place, request, reply),
    )
  })
}

type UploadRequest = FastifyRequest<{ Params: { name: string } }>

async function takeUpload(place: UploadPlace, request: UploadRequest, reply: FastifyReply): Promise<FastifyReply> {
  try {
    return await receive(place, request, reply)
  } catch (error) {
    // The sender went away in the middle: nobody reads this answer, and it is no fault of ours.
    if (errorDataOf(error, request.id).status >= 500 && !request.raw.complete)
      return await sendRefusal(reply, refuse('uploadInterrupted').refusal)
    return await sendError(reply, error)
  } finally {
    // What a refused sender still sends is read and dropped, so that the answer arrives.
    request.raw.resume()
  }
}

async function receive(place: UploadPlace, request: UploadRequest, reply: FastifyReply): Promise<FastifyReply> {
  const use = Object.hasOwn(UPLOADS, request.params.name) ? UPLOADS[request.params.name] : undefined
  if (use === undefined) return sendRefusal(reply, refuse('notFoundOrNoAccess').refusal)
  if (!request.isMultipart()) return sendRefusal(reply, refuse('malformed').refusal)
  if (Number(request.headers['content-length'] ?? 0) > MAX_EVIDENCE_BYTES + FORM_BYTES)
    return sendRefusal(reply, refuse('evidenceTooLarge', { limit: MAX_EVIDENCE_BYTES }).refusal)
  const context = await apiContext(place, request)
  let input: unknown
  for await (const part of request.parts()) {
    if (part.type === 'field' && part.fieldname === 'input' && typeof part.value === 'string') {
      input = parseJson(part.value)
      use.admit(context, input)
    } else if (part.type === 'file' && part.fieldname === 'file' && input !== undefined) {
      const received = await receiveFile({ stream: part.file, name: part.filename }, place.incoming)
      if (!received.ok) return sendRefusal(reply, received.refusal)
      try {
        return await reply.send(await use.receive(context, input, received.value.file))
      } finally {
        await received.value.drop()
      }
    } else break
  }
  return sendRefusal(reply, refuse('malformed', { expected: ['input', 'file'] }).refusal)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
