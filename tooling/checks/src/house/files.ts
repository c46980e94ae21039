import type { Finding } from '../reading/check.ts'
import { lex } from '../reading/lex.ts'
import { isToolConfig, type SourceFile } from '../reading/repository.ts'

/** Lines of any source file, tests among them. */
const LONGEST = 400

export function findLongFiles(files: readonly SourceFile[]): Finding {
  const faults = files.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length
    return lines > LONGEST ? [`${path}: ${lines} lines, at most ${LONGEST}`] : []
  })
  return { seen: files.length, faults }
}

/** Names that say nothing about what is inside, alone or at the end of a longer one. */
const NOTHING_NAMES =
  /(?:^|\/)(?:[a-z0-9-]+-)?(?:utils?|helpers?|common|misc|stuff|v\d+)(?=[./]|$)|(?:^|\/)shared(?=[./]|$)/i
const KEBAB = /^[$_]?[a-z0-9]+([-.][a-z0-9$]+)*\.(ts|tsx|mjs|js)$/
const MIGRATION = /\/migrations\/\d{8}T\d{6}-[a-z0-9-]+\.ts$/

/** File and folder names that say nothing, or are not in kebab-case. Route files follow the router's own rule. */
export function findBadNames(files: readonly SourceFile[]): Finding {
  const faults = files.flatMap(({ path }) => {
    const name = path.split('/').at(-1) ?? ''
    if (NOTHING_NAMES.test(path)) return [`${path}: the name says nothing`]
    return KEBAB.test(name) || MIGRATION.test(path) || path.includes('/routes/') ? [] : [`${path}: not in kebab-case`]
  })
  return { seen: files.length, faults }
}

/** Default exports, which every importer names as it likes. Tools want them in their configuration. */
export function findDefaultExports(files: readonly SourceFile[]): Finding {
  const checked = files.filter(({ path }) => !isToolConfig(path))
  const faults = checked
    .filter(({ text }) => /(^|\n)\s*export\s+default\b|\bas\s+default\b/.test(lex(text).code))
    .map(({ path }) => `${path}: default export`)
  return { seen: checked.length, faults }
}

/** Marks of unfinished work, of silenced tools and of tests that do not run. Spelled apart, so that this file passes. */
const IN_COMMENTS = new RegExp(
  [
    'TO' + 'DO\\b',
    'FIX' + 'ME\\b',
    '@ts-' + '(ignore|nocheck|expect-error)',
    '(es|ox)lint-' + 'disable',
    'biome-' + 'ignore',
  ].join('|'),
)
const IN_CODE = /\b(describe|test|it)\.(skip|only|todo)\b|\bas any\b|:\s*any\b/
const TWO_STEP_CAST = /\bas unknown as\b/

export function findUnfinished(files: readonly SourceFile[]): Finding {
  const faults = files.flatMap(({ path, text }) => {
    const { code } = lex(text)
    const comments = IN_COMMENTS.exec(text)?.[0]
    const words = IN_CODE.exec(code)?.[0]
    return [comments, words].flatMap((found) => (found === undefined ? [] : [`${path}: ${found}`]))
  })
  return { seen: files.length, faults }
}

/** Casts through `unknown`: only an opaque type may need one, in the file that defines it. */
export function findTwoStepCasts(files: readonly SourceFile[], allowed: readonly string[]): Finding {
  const faults = files
    .filter(({ path, text }) => TWO_STEP_CAST.test(lex(text).code) && !allowed.includes(path))
    .map(({ path }) => `${path}: as unknown as`)
  return { seen: files.length, faults }
}
