import type { APIRequestContext, APIResponse } from '@playwright/test'

interface SentFile {
  readonly origin: string
  readonly use?: string
  readonly input: unknown
  readonly name: string
  readonly bytes: Buffer
}

/** A file in one piece, past the screens; the answer is that of the use case. */
export async function sendFile(requests: APIRequestContext, sent: SentFile): Promise<APIResponse> {
  const { origin, use = 'evidence.upload', input, name, bytes } = sent
  const note = Object.entries({ use, input: JSON.stringify(input), filename: name })
  const begun = await requests.post(`${origin}/uploads`, {
    headers: {
      ...{ origin, 'tus-resumable': '1.0.0', 'upload-length': String(bytes.length) },
      'upload-metadata': note.map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`).join(','),
      'content-type': 'application/offset+octet-stream',
    },
    data: bytes,
  })
  const location = begun.headers()['location']
  if (begun.status() !== 201 || location === undefined) return begun
  return requests.post(`${origin}${location}/done`, { headers: { origin } })
}
