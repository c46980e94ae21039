import type { Finding } from '../reading/check.ts'
import { lex } from '../reading/lex.ts'
import { isTest, type SourceFile } from '../reading/repository.ts'

const CHINESE = /[\u4e00-\u9fff]/
const TABLE_WITH_FILE = /<(?:LocalTable|DataTable)\b[^>]*?\bfile=/s

/**
 * What a list that goes out as a file calls its columns stands once, in the domain: neither the file's own module nor the
 * screen may say it again. A column of buttons (`act`) is only on the screen and has its own name there.
 */
export function findListWordsTwice(files: readonly SourceFile[]): Finding {
  const modules = files.flatMap(({ path, text }) => {
    if (!path.startsWith('packages/api/') || isTest(path) || !text.includes('listFile(')) return []
    const { code, strings } = lex(text)
    return /\blistFile\(/.test(code) && !code.includes('function listFile') ? [{ path, strings }] : []
  })
  const screens = files.filter(
    ({ path, text }) =>
      path.startsWith('apps/console/') && (TABLE_WITH_FILE.test(text) || text.includes("/use-listed.tsx'")),
  )
  const faults = [
    ...modules
      .filter(({ strings }) => strings.some((said) => CHINESE.test(said)))
      .map(({ path }) => `${path}: says in words what the columns of the list say`),
    ...screens.flatMap(({ path, text }) => headingsOf(text).map((key) => `${path}: gives the column ${key} a heading`)),
  ]
  return { seen: modules.length + screens.length, faults }
}

/** Columns with a heading of their own, other than the one of buttons. */
function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/\bkey: '(\w+)',\s*title:/g)].flatMap(([, key = '']) => (key === 'act' ? [] : [key]))
}
