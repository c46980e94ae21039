import { z } from 'zod'
import { type Failure, readRefusal } from '../api/failure.ts'

export interface FileToSend<Answer> {
  /** Name of the use case that takes the file: "evidence.upload". */
  readonly use: string
  /** Its fields, the idempotency key among them: the same key never stores twice, however often it is sent. */
  readonly input: Readonly<Record<string, unknown>>
  readonly file: File
  readonly answer: z.ZodType<Answer>
  /** Gets the share that is sent, between 0 and 1. */
  readonly onProgress?: (share: number) => void
}

export type FileOutcome<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly failure: Failure }

/** Sends one file. XMLHttpRequest, because fetch cannot tell how far an upload has come. Never rejects. */
export function sendFile<Answer>(sent: FileToSend<Answer>): Promise<FileOutcome<Answer>> {
  const form = new FormData()
  form.append('input', JSON.stringify(sent.input))
  form.append('file', sent.file, sent.file.name)
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) sent.onProgress?.(event.loaded / event.total)
    })
    const unreachable = () => resolve({ ok: false, failure: { kind: 'unreachable' } })
    request.addEventListener('error', unreachable)
    request.addEventListener('abort', unreachable)
    request.addEventListener('load', () => resolve(outcomeOf(request, sent.answer)))
    request.open('POST', `/files/${sent.use}`)
    request.send(form)
  })
}

const Refused = z.object({ refusal: z.unknown(), requestId: z.string().optional() })

function outcomeOf<Answer>(request: XMLHttpRequest, schema: z.ZodType<Answer>): FileOutcome<Answer> {
  const body = readJson(request.responseText)
  const answer = schema.safeParse(body)
  if (request.status < 300 && answer.success) return { ok: true, answer: answer.data }
  const refused = Refused.safeParse(body)
  const refusal = readRefusal(refused.data?.refusal)
  if (refusal) return { ok: false, failure: { kind: 'refused', refusal } }
  const requestId = request.getResponseHeader('x-request-id') ?? undefined
  return { ok: false, failure: { kind: 'accident', requestId } }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
