import type { Finding } from '../reading/check.ts'
import { lex } from '../reading/lex.ts'
import { isTest, packageOf, type SourceFile } from '../reading/repository.ts'

/** How a statement begins. Sentences of the screen begin with a capital and go on in small letters, so they do not match. */
const STATEMENT = new RegExp(
  [
    String.raw`^(?:with\s+\w+\s+as\s*\(|select\s[\s\S]*\sfrom\s|select\s+[\w.]+\s*\(|insert\s+into\s|update\s+\S+\s+set\s`,
    String.raw`delete\s+from\s|truncate\s|grant\s+\w+\s+(?:on|to)\s|(?:create|alter|drop)\s+(?:or\s+replace\s+)?`,
    String.raw`(?:table|role|schema|index|function|database|policy|view|trigger|extension|collation)\s)`,
  ].join('|'),
)
const TAG = /(?<![\w.])sql\s*(?:<[^`]*>)?\s*`/

/** SQL outside packages/db. Tests may ask the database what is in it, and tooling measures with statements of its own. */
export function findSql(files: readonly SourceFile[]): Finding {
  const checked = files.filter(({ path }) => {
    const place = packageOf(path)
    return place !== 'packages/db' && !path.startsWith('tooling/') && !isTest(path)
  })
  return { seen: checked.length, faults: checked.filter(holdsSql).map((file) => `${file.path}: SQL`) }
}

function holdsSql(file: SourceFile): boolean {
  const { code, strings } = lex(file.text)
  if (TAG.test(code)) return true
  return strings.map((text) => text.trim()).some((text) => isStatement(text))
}

function isStatement(text: string): boolean {
  return STATEMENT.test(text) || (text === text.toUpperCase() && STATEMENT.test(text.toLowerCase()))
}
