import { DetailedError, Upload } from 'tus-js-client'

export interface Transfer {
  readonly file: File
  readonly metadata: Readonly<Record<string, string>>
  /** Where an earlier attempt has put what it had sent. */
  readonly url: string | undefined
  readonly onUrl: (url: string) => void
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal | undefined
}

/** What came of sending the bytes: where they lie now, or the answer that ended it, or none. */
export type Transferred =
  | { readonly url: string }
  | { readonly refused: { readonly status: number; readonly body: string } }
  | { readonly stopped: 'unreachable' | 'paused' }

/** A piece of this size takes a quarter of a minute on a bad line, and is all that a cut can cost. */
const PIECE_BYTES = 1024 * 1024
/** So long a broken line is tried again before somebody is told. */
const WAITS = [0, 500, 1500, 3000, 5000, 10_000, 20_000]

/** Sends the bytes of a file in pieces; after a cut it goes on where the server has got to. */
export function transfer({ file, metadata, url, onUrl, onProgress, signal }: Transfer): Promise<Transferred> {
  return new Promise((resolve) => {
    const upload = new Upload(file, {
      endpoint: '/uploads',
      ...(url !== undefined && { uploadUrl: url }),
      metadata: { ...metadata },
      chunkSize: PIECE_BYTES,
      retryDelays: WAITS,
      // Kept by ourselves, with the file, so that it is forgotten with the account.
      storeFingerprintForResuming: false,
      uploadDataDuringCreation: file.size <= PIECE_BYTES,
      onShouldRetry: (error) => !isAnswer(error.originalResponse?.getStatus() ?? 0),
      onUploadUrlAvailable: () => onUrl(upload.url ?? ''),
      onProgress: (sent, all) => onProgress(all === 0 ? 1 : sent / all),
      onSuccess: () => resolve({ url: upload.url ?? '' }),
      onError: (error) => resolve(outcomeOf(error)),
    })
    signal?.addEventListener('abort', () => {
      void upload.abort()
      resolve({ stopped: 'paused' })
    })
    if (signal?.aborted) resolve({ stopped: 'paused' })
    else upload.start()
  })
}

/** Whoever asks for the same thing again gets the same answer. 409 and 423 say where the upload stands, or that it is busy. */
function isAnswer(status: number): boolean {
  return status >= 400 && status < 500 && status !== 409 && status !== 423
}

function outcomeOf(error: unknown): Transferred {
  const answer = error instanceof DetailedError ? error.originalResponse : null
  const status = answer?.getStatus() ?? 0
  return status === 0 ? { stopped: 'unreachable' } : { refused: { status, body: answer?.getBody() ?? '' } }
}
