import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../../../..')
const WITH_WORDS = [
  'packages/domain/src',
  'packages/api/src',
  'packages/db/src',
  'packages/documents/src',
  'apps/server/src',
]
/**
 * Inventions of the demonstration, published schemes, the lists that a district begins with and writes on, and what readers
 * of files know of other people’s headings.
 */
const NO_WORDS =
  /\.(?:test|examples)\.ts$|first-duties\.ts$|word-list\.ts$|\/(?:demo|presets|contract-cases|import|plan|ledger-sheet|scheme-sheet|record-sheet)\//
const LITERAL = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g

/** Tells whether a text is one that the product itself says in Chinese, with whatever is filled in. */
export async function readWords(): Promise<(text: string) => boolean> {
  const files = await Promise.all(
    WITH_WORDS.map(async (folder) =>
      (await readdir(path.join(ROOT, folder), { recursive: true }))
        .map((name) => `${folder}/${name}`)
        .filter((name) => name.endsWith('.ts') && !NO_WORDS.test(name)),
    ),
  )
  const texts = await Promise.all(files.flat().map((file) => readFile(path.join(ROOT, file), 'utf8')))
  return wordsOf(texts.flatMap(chineseLiterals))
}

/** The strings and templates of a source that have two Chinese characters of their own. */
export function chineseLiterals(source: string): readonly string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const literals = [...code.matchAll(LITERAL)].map(([, plain, template]) => plain ?? template ?? '')
  return literals.filter((text) => /[\u3400-\u9fff].*[\u3400-\u9fff]/s.test(text.replaceAll(/\$\{[^}]*\}/g, '')))
}

export function wordsOf(literals: readonly string[]): (text: string) => boolean {
  const whole = new Set(literals.filter((text) => !text.includes('${')))
  const patterns = literals.filter((text) => text.includes('${')).map(asPattern)
  return (text) => whole.has(text) || patterns.some((pattern) => pattern.test(text))
}

function asPattern(template: string): RegExp {
  const fixed = template.split(/\$\{[^}]*\}/).map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(`^${fixed.join('.{0,40}')}$`, 'u')
}
