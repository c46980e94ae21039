import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const hashed = (text: string) => createHash('sha256').update(text).digest('hex')
const sealed = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const strict = (text: string) =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

const FORM =
  /^AWS4-HMAC-SHA256 Credential=[^/]+\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\w{64})$/

/** Whether a request is signed with this secret, worked out anew from the description of AWS Signature Version 4. */
export function isSignedWith(secret: string, { method, url, headers }: IncomingMessage): boolean {
  const [, day = '', region = '', names = '', signature] = FORM.exec(headers.authorization ?? '') ?? []
  if (signature === undefined) return false
  const address = new URL(url ?? '/', 'http://store')
  const query = [...address.searchParams]
    .map(([name, value]) => `${strict(name)}=${strict(value)}`)
    .toSorted()
    .join('&')
  const lines = names.split(';').map((name) => `${name}:${String(headers[name] ?? '').trim()}\n`)
  const content = String(headers['x-amz-content-sha256'])
  const request = [method, address.pathname, query, lines.join(''), names, content].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], `${day}/${region}/s3/aws4_request`, hashed(request)]
  const steps = [day, region, 's3', 'aws4_request']
  const key = steps.reduce<string | Buffer>((one, step) => sealed(one, step), `AWS4${secret}`)
  return sealed(key, toSign.join('\n')).toString('hex') === signature
}
