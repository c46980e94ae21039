import { StartError } from '../../start-error.ts'

/** Where evidence lies in an S3-compatible store, and with which key it is reached. */
export interface S3Place {
  /** Scheme and host, as `https://s3.example.org`. */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
  /** `https://host/bucket/key`; otherwise `https://bucket.host/key`. */
  readonly pathStyle: boolean
  /** Before every key, when the bucket is shared: ends with `/`, or is empty. */
  readonly prefix: string
}

const NAMES = {
  endpoint: 'S3_ENDPOINT',
  bucket: 'S3_BUCKET',
  keyId: 'S3_ACCESS_KEY_ID',
  secret: 'S3_SECRET_ACCESS_KEY',
} as const

/** Undefined where nothing is said: files then lie in the data folder. Half a place is refused. */
export function readS3Place(env: Readonly<Record<string, string | undefined>>): S3Place | undefined {
  const said = (name: string) => env[name]?.trim() || undefined
  const missing = Object.values(NAMES).filter((name) => said(name) === undefined)
  if (missing.length === Object.keys(NAMES).length) return undefined
  if (missing.length > 0)
    throw new StartError(
      `S3 存储的设置不全，还缺：${missing.join('、')}。`,
      `The settings of the S3 store are incomplete; missing: ${missing.join(', ')}.`,
    )
  const prefix = (said('S3_PREFIX') ?? '').replaceAll(/^\/+|\/+$/g, '')
  if (!/^[A-Za-z0-9._/-]*$/.test(prefix))
    throw new StartError(
      'S3_PREFIX 只能有字母、数字、点、横线和斜线。',
      'S3_PREFIX takes letters, digits, dots, dashes and slashes only.',
    )
  return {
    endpoint: originOf(said(NAMES.endpoint) ?? ''),
    bucket: said(NAMES.bucket) ?? '',
    region: said('S3_REGION') ?? 'us-east-1',
    keyId: said(NAMES.keyId) ?? '',
    secret: said(NAMES.secret) ?? '',
    pathStyle: said('S3_PATH_STYLE') !== 'off',
    prefix: prefix === '' ? '' : `${prefix}/`,
  }
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === '/') return url.origin
  throw new StartError(
    'S3_ENDPOINT 应为网址，不带路径，例如 https://s3.example.org。',
    'S3_ENDPOINT is an http or https address without a path, such as https://s3.example.org.',
  )
}
