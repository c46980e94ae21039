/** A file as a test sends it: the same three steps as the console, without pieces unless it is cut. */
export interface SentFile {
  readonly origin: string
  readonly cookie: string
  readonly use?: string
  readonly input: unknown
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The answer to the last step, or to the first that was refused. */
export async function sendFile(sent: SentFile): Promise<Response> {
  const begun = await beginUpload(sent, sent.bytes)
  const location = begun.headers.get('location')
  if (begun.status !== 201 || location === null) return begun
  return endUpload(sent, location)
}

type Way = Pick<SentFile, 'origin' | 'cookie'>

/** Says what is to come, and sends as much of it as is given. */
export function beginUpload(sent: SentFile, first: Uint8Array<ArrayBuffer>): Promise<Response> {
  const { origin, cookie, use = 'evidence.upload', input, name, bytes } = sent
  const note = { use, input: JSON.stringify(input), filename: name }
  const metadata = Object.entries(note).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
  return fetch(`${origin}/uploads`, {
    method: 'POST',
    headers: {
      ...{ cookie, 'tus-resumable': '1.0.0', 'upload-length': String(bytes.byteLength) },
      ...{ 'upload-metadata': metadata.join(','), 'content-type': 'application/offset+octet-stream' },
    },
    body: first,
  })
}

export function endUpload({ origin, cookie }: Way, location: string): Promise<Response> {
  return fetch(`${origin}${location}/done`, { method: 'POST', headers: { cookie } })
}
