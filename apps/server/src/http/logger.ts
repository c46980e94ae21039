import type { FastifyBaseLogger } from 'fastify'
import { pino } from 'pino'

/** Wherever these stand in a log line, their value is replaced. Bodies and query texts are never logged at all. */
const SECRETS = [
  'password',
  'currentPassword',
  'newPassword',
  'setUpCode',
  'oneTimePassword',
  'cookie',
  'authorization',
  'token',
]

export interface LoggerOptions {
  readonly level: string
  /** Standard error unless given. */
  readonly write?: (line: string) => void
}

export function createLogger({ level, write }: LoggerOptions): Logger {
  const destination = write === undefined ? pino.destination(2) : { write }
  return pino(
    {
      level,
      redact: {
        paths: [
          ...SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
          'req.headers.cookie',
          'req.headers.authorization',
          'res.headers["set-cookie"]',
        ],
        censor: '[redacted]',
      },
      serializers: {
        req: (request: { method: string; url: string; id: string }) => ({
          method: request.method,
          path: pathOf(request.url),
        }),
      },
    },
    destination,
  )
}

/** Without the query, and without what opens somebody's calendar to whoever knows it, wherever in the path it stands. */
function pathOf(url: string): string {
  const [path = ''] = url.split('?')
  return path.replace(/^(\/+calendar\/).+/i, '$1[redacted]').replace(TOKEN, '[redacted]')
}

/** As long as a token is; ids are shorter. */
const TOKEN = /[\w-]{43,}/g

export type Logger = FastifyBaseLogger
