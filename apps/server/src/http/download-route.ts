import type { Readable } from 'node:stream'
import { type ByteRange, DOWNLOADS, type OutgoingFile } from '@jianjia/api'
import { refuse } from '@jianjia/domain/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { apiContext, type Behind } from './api-context.ts'
import { attachment } from './attachment.ts'
import { rangeOf } from './byte-range.ts'
import { FILE_POLICY } from './security-headers.ts'
import { sendError, sendRefusal } from './send-refusal.ts'

interface Asked {
  readonly name: string
  readonly input: unknown
}

/**
 * Files by plain addresses, so that a browser shows its own progress and nothing is held in memory twice. Of a stored file a
 * part can be asked for: the first page of a large PDF is there before the rest.
 */
export function mountDownloads(server: FastifyInstance, behind: Behind): void {
  server.get<{ Params: { districtId: string; fileId: string } }>('/files/:districtId/:fileId', (request, reply) => {
    const { districtId, fileId } = request.params
    return sendFile(behind, request, { reply, asked: { name: 'evidence.open', input: { districtId, fileId } } })
  })
  server.get<{ Params: { districtId: string; fileId: string } }>(
    '/files/:districtId/:fileId/small',
    (request, reply) => {
      const { districtId, fileId } = request.params
      return sendFile(behind, request, { reply, asked: { name: 'evidence.thumbnail', input: { districtId, fileId } } })
    },
  )
  server.get<{ Params: { name: string }; Querystring: { input?: string } }>('/downloads/:name', (request, reply) => {
    const asked = { name: request.params.name, input: parseJson(request.query.input) }
    return sendFile(behind, request, { reply, asked })
  })
}

async function sendFile(
  behind: Behind,
  request: FastifyRequest,
  { reply, asked }: { readonly reply: FastifyReply; readonly asked: Asked },
): Promise<FastifyReply> {
  const download = Object.hasOwn(DOWNLOADS, asked.name) ? DOWNLOADS[asked.name] : undefined
  if (download === undefined) return sendRefusal(reply, refuse('notFoundOrNoAccess').refusal)
  try {
    const file = await download.open(await apiContext(behind, request), asked.input)
    const { content } = file
    const stored = 'storageKey' in content
    const part = stored ? rangeOf(request.headers.range, content.size) : undefined
    if (part === 'outside')
      return await reply
        .code(416)
        .header('content-range', `bytes */${stored ? content.size : 0}`)
        .send()
    const { body, size } = await bodyOf(behind, file, part)
    if (part !== undefined) reply.code(206).header('content-range', `bytes ${part.start}-${part.end}/${size}`)
    return await reply
      .headers({
        ...(stored && { 'accept-ranges': 'bytes' }),
        'content-type': file.mediaType,
        'content-length': part === undefined ? size : part.end - part.start + 1,
        'content-disposition': attachment(file.name),
        'content-security-policy': FILE_POLICY,
        'cache-control': 'private, no-store',
      })
      .send(body)
  } catch (error) {
    return sendError(reply, error)
  }
}

async function bodyOf(
  { services }: Behind,
  { content }: OutgoingFile,
  part: ByteRange | undefined,
): Promise<{ body: Readable | Buffer; size: number }> {
  if ('bytes' in content) return { body: Buffer.from(content.bytes), size: content.bytes.byteLength }
  if ('stream' in content) return { body: content.stream, size: content.size }
  return { body: await services.storage.open(content.storageKey, part), size: content.size }
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
