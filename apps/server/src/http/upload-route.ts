import { Refused, UPLOADS } from '@jianjia/api'
import { refuse } from '@jianjia/domain/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { incomingFolder } from '../storage/folder-storage.ts'
import { receiveFile } from '../storage/receive-file.ts'
import { uploadFolder, uploadsFolder } from '../storage/upload-folder.ts'
import { apiContext, type Behind } from './api-context.ts'
import { resumable, type UploadNote } from './resumable.ts'
import { sendError, sendRefusal } from './send-refusal.ts'

interface UploadPlace extends Behind {
  /** Where evidence lies, and beside it what is on its way. */
  readonly filesFolder: string
}

type WithId = FastifyRequest<{ Params: { id: string } }>

const PIECE = 'application/offset+octet-stream'

/**
 * Files come in by the tus protocol, in as many pieces as the line allows: `POST /uploads` with the use case, its input and
 * the file's name says what is to come and is permitted or refused; `PATCH` and `HEAD /uploads/<id>` send and ask how much
 * is there. `POST /uploads/<id>/done` then does what it was sent for, once for its key however often it is asked, and
 * answers as the use case does. `DELETE` ends it; what nobody ends is swept.
 */
export function mountUploads(server: FastifyInstance, place: UploadPlace): void {
  const store = uploadFolder(uploadsFolder(place.filesFolder))
  const passOn = resumable('/uploads', store)

  server.register(async (scope) => {
    scope.addContentTypeParser(PIECE, (_request, _body, done) => done(null))
    scope.post('/uploads', async (request, reply) => {
      const note = await orRefused(request, reply, () => noteOf(request))
      return note && passOn(request, reply, note)
    })
    scope.route({
      method: ['HEAD', 'PATCH', 'DELETE'],
      url: '/uploads/:id',
      handler: async (request: WithId, reply) => {
        const found = await orRefused(request, reply, () =>
          request.method === 'PATCH' ? permittedUpload(request) : ownUpload(request),
        )
        return found && passOn(request, reply)
      },
    })
    scope.post('/uploads/:id/done', (request: WithId, reply) => orRefused(request, reply, () => end(request, reply)))
  })

  /** What is to come, once its sender is permitted to send it. */
  async function noteOf(request: FastifyRequest): Promise<UploadNote> {
    const context = await apiContext(place, request)
    const { use, input, name } = metadataOf(request.headers['upload-metadata'])
    await useCase(use).admit(context, parseJson(input))
    return { use, input, name, account: context.account?.accountId ?? '' }
  }

  /** The upload, for whoever began it; for everybody else there is none. */
  async function ownUpload(request: WithId) {
    const context = await apiContext(place, request)
    const { account } = context
    if (account === undefined) throw new Refused(refuse('notSignedIn').refusal)
    const upload = await store.getUpload(request.params.id).catch(() => undefined)
    const { use, input, name, account: owner } = upload?.metadata ?? {}
    if (upload === undefined || owner !== account.accountId) throw new Refused(refuse('uploadGone').refusal)
    return { context, upload, note: { use: use ?? '', input: input ?? '', name: name ?? '' } }
  }

  /** A piece is taken from whoever may still send the whole: a post that has ended meanwhile ends the upload. */
  async function permittedUpload(request: WithId) {
    const own = await ownUpload(request)
    await useCase(own.note.use).admit(own.context, parseJson(own.note.input))
    return own
  }

  async function end(request: WithId, reply: FastifyReply): Promise<FastifyReply> {
    const { note, upload } = await ownUpload(request)
    if (upload.offset !== upload.size || upload.storage === undefined)
      return sendRefusal(reply, refuse('uploadInterrupted').refusal)
    const arrived = { place: upload.storage.path, name: note.name }
    const received = await receiveFile(arrived, incomingFolder(place.filesFolder))
    if (!received.ok) return sendRefusal(reply, received.refusal)
    const { file, drop } = received.value
    const context = await apiContext(place, request)
    try {
      const answer = await useCase(note.use).receive(context, parseJson(note.input), file)
      await drop()
      return await reply.send(answer)
    } finally {
      await drop()
    }
  }
}

async function orRefused<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    await sendError(reply, error)
    // What a refused sender still sends is read and dropped, so that the answer arrives.
    request.raw.resume()
    return undefined
  }
}

function useCase(name: string) {
  const use = Object.hasOwn(UPLOADS, name) ? UPLOADS[name] : undefined
  if (use === undefined) throw new Refused(refuse('notFoundOrNoAccess').refusal)
  return use
}

/** `Upload-Metadata: use dGV4dA==,input …,filename …` */
function metadataOf(header: string | string[] | undefined): Omit<UploadNote, 'account'> {
  const values = new Map<string, string>()
  for (const pair of String(header ?? '').split(',')) {
    const [key = '', value = ''] = pair.trim().split(' ')
    values.set(key, Buffer.from(value, 'base64').toString('utf8'))
  }
  const { use = '', input = '', filename = '' } = Object.fromEntries(values)
  if (use === '' || filename === '') throw new Refused(refuse('malformed', { expected: ['use', 'filename'] }).refusal)
  return { use, input, name: filename }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
