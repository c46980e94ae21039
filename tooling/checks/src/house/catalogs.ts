import path from 'node:path'
import { readFiles, ROOT } from '../reading/repository.ts'
import type { Messages } from './walk-through.ts'

const CONSOLE = 'apps/console/src'

/** Everything that the console's catalogs say in a language. */
export async function readMessages(language: 'zh' | 'en'): Promise<Messages> {
  const ending = new RegExp(`(^|[/.])${language}\\.ts$`)
  const files = readFiles(CONSOLE, ['.ts']).filter((file) => ending.test(file.path))
  const found: (readonly [string, string])[] = []
  for (const { path: file } of files) {
    const made: Record<string, unknown> = await import(path.join(ROOT, file))
    const place = file.replace(ending, '$1*')
    for (const value of Object.values(made)) found.push(...messagesIn(value, place))
  }
  return found
}

function messagesIn(value: unknown, key: string): Messages {
  if (typeof value === 'string') return [[key, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => messagesIn(inner, `${key} ${name}`))
}
