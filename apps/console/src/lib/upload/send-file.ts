import { z } from 'zod'
import { postHeader } from '../session/shown-post.ts'
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
  /** Where an earlier attempt has come to, and where this one comes to. */
  readonly url?: string | undefined
  readonly onUrl?: (url: string) => void
  /** Stops the sending; what has arrived stays for a later attempt. */
  readonly signal?: AbortSignal
}

export type FileOutcome<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly failure: Failure }

/**
 * Sends one file in pieces, over however many cuts of the line, and then has done what it is sent for. Never rejects. A stop
 * is told as `unreachable`: nothing was answered.
 */
export async function sendFile<Answer>(sent: FileToSend<Answer>): Promise<FileOutcome<Answer>> {
  const { use, input, file, url, signal } = sent
  const sender = await import('./transfer.ts').catch(() => undefined)
  if (sender === undefined) return failed({ kind: 'unreachable' })
  const moved = await sender.transfer({
    ...{ file, url, signal },
    metadata: { use, input: JSON.stringify(input), filename: file.name },
    onUrl: (found) => sent.onUrl?.(found),
    onProgress: (share) => sent.onProgress?.(share),
  })
  if ('stopped' in moved) return failed({ kind: 'unreachable' })
  if ('refused' in moved) return outcomeOf(moved.refused, sent.answer)
  const answer = await endOf(moved.url, signal)
  if (answer === undefined) return failed({ kind: 'unreachable' })
  const outcome = outcomeOf(answer, sent.answer)
  // What was sent is kept elsewhere now, or refused for good.
  if (outcome.ok || outcome.failure.kind === 'refused') void forget(moved.url)
  return outcome
}

interface Answered {
  readonly status: number
  readonly body: string
  readonly requestId?: string | undefined
}

const TRIES = 4
const PAUSE_MILLIS = 1500

/** Has done what the file was sent for. It happens once, so a lost answer is asked for again. */
async function endOf(url: string, signal: AbortSignal | undefined): Promise<Answered | undefined> {
  for (let tries = 0; tries < TRIES && signal?.aborted !== true; tries += 1) {
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS))
    const response = await fetch(`${url}/done`, { method: 'POST', headers: postHeader() }).catch(() => undefined)
    const body = await response?.text().catch(() => undefined)
    if (response === undefined || body === undefined) continue
    return { status: response.status, body, requestId: response.headers.get('x-request-id') ?? undefined }
  }
  return undefined
}

/** Nobody needs to wait for it: what is not forgotten is swept. */
export async function forget(url: string): Promise<void> {
  await fetch(url, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } }).catch(() => undefined)
}

const Refused = z.object({ refusal: z.unknown(), requestId: z.string().optional() })

function outcomeOf<Answer>({ status, body, requestId }: Answered, schema: z.ZodType<Answer>): FileOutcome<Answer> {
  const read = readJson(body)
  const answer = schema.safeParse(read)
  if (status < 300 && answer.success) return { ok: true, answer: answer.data }
  const refused = Refused.safeParse(read)
  const refusal = readRefusal(refused.data?.refusal)
  if (refusal) return failed({ kind: 'refused', refusal })
  return failed({ kind: 'accident', requestId: requestId ?? refused.data?.requestId })
}

function failed(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
