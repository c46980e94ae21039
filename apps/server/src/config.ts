import path from 'node:path'
import { parseArgs } from 'node:util'
import { StartError } from './start-error.ts'
import { readS3Place, type S3Place } from './storage/s3/s3-place.ts'

export interface Config {
  readonly dataFolder: string
  readonly host: string
  /** A port that must be had; otherwise the next free one from `DEFAULT_PORT`. */
  readonly port: number | undefined
  readonly empty: boolean
  readonly demo: boolean
  /** Absent: the built-in PostgreSQL. */
  readonly databaseUrl: string | undefined
  readonly databaseOwnerUrl: string | undefined
  readonly publicOrigin: string | undefined
  readonly trustProxy: boolean
  readonly logLevel: string
  readonly authSecret: string | undefined
  /** With it `/metrics` tells figures of the server; without it there is no such address. */
  readonly metricsToken: string | undefined
  /** With which identity numbers are sealed: the newest first, older ones behind it to open what lies there. */
  readonly rosterSecrets: readonly [string, ...string[]] | undefined
  /** Whether this server also does what is done apart from any request; at least one of those on a database must. */
  readonly doesJobs: boolean
  /** Absent: evidence lies in the data folder. */
  readonly s3: S3Place | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

export interface Places {
  /** The project's folder: the data lie there unless told otherwise. */
  readonly root: string
  /** Where the command was called: relative folders are taken from there. */
  readonly caller: string
}

/** Options of the command line win over the environment. */
export function readConfig(args: readonly string[], env: Environment, { root, caller }: Places): Config {
  const options = parse(args)
  const databaseUrl = blankAsAbsent(env['DATABASE_URL'])
  const publicUrl = blankAsAbsent(env['PUBLIC_URL'])
  return {
    dataFolder: path.resolve(caller, options.data ?? blankAsAbsent(env['JIANJIA_DATA']) ?? path.join(root, 'data')),
    host: options.host ?? blankAsAbsent(env['HOST']) ?? '127.0.0.1',
    port: readPort(options.port ?? blankAsAbsent(env['PORT'])),
    empty: options.empty ?? false,
    demo: options.demo ?? false,
    databaseUrl,
    databaseOwnerUrl: blankAsAbsent(env['DATABASE_OWNER_URL']),
    publicOrigin: publicUrl === undefined ? undefined : originOf(publicUrl),
    trustProxy: env['TRUST_PROXY'] === '1',
    logLevel: blankAsAbsent(env['LOG_LEVEL']) ?? (databaseUrl === undefined ? 'warn' : 'info'),
    authSecret: blankAsAbsent(env['AUTH_SECRET']),
    metricsToken: readToken(blankAsAbsent(env['METRICS_TOKEN'])),
    rosterSecrets: readSecrets(env['ROSTER_SECRET']),
    doesJobs: env['JOBS'] !== 'off',
    s3: readS3Place(env),
  }
}

const SHORTEST_TOKEN = 16

function readToken(token: string | undefined): string | undefined {
  if (token === undefined || token.length >= SHORTEST_TOKEN) return token
  throw new StartError(
    `METRICS_TOKEN 至少要有 ${SHORTEST_TOKEN} 个字符。`,
    `METRICS_TOKEN needs at least ${SHORTEST_TOKEN} characters.`,
  )
}

function readSecrets(text: string | undefined): Config['rosterSecrets'] {
  const [first, ...others] = (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return first === undefined ? undefined : [first, ...others]
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        empty: { type: 'boolean' },
        demo: { type: 'boolean' },
        data: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
      },
    })
    if (values.empty === true && values.demo === true)
      throw new StartError('--empty 与 --demo 不能同时使用。', '--empty and --demo cannot be used together.')
    return values
  } catch (error) {
    if (error instanceof StartError) throw error
    const said = error instanceof Error ? error.message : String(error)
    throw new StartError(
      '无法识别的选项。可用：--empty --demo --data 目录 --port 端口 --host 地址',
      `Unknown option. Known: --empty --demo --data DIR --port N --host H (${said})`,
    )
  }
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port >= 1 && port <= 65_535) return port
  throw new StartError(`端口必须是 1 到 65535 的整数：${text}`, `A port is a whole number from 1 to 65535: ${text}`)
}

function originOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol))
    throw new StartError(`PUBLIC_URL 不是网址：${url}`, `PUBLIC_URL is not an http or https address: ${url}`)
  return parsed.origin
}

function blankAsAbsent(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}
