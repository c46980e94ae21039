import { describe, expect, test } from 'vitest'
import { expectClean } from './check.ts'
import { importsOf } from './imports.ts'
import { lex } from './lex.ts'

describe('taking a source apart', () => {
  test('tells comments, strings, templates and regular expressions from code', () => {
    const source = [
      "const a = 'it\\'s' // Date.now()",
      '/* new Date() */ const b = `x ${f({ k: "in" })} // y`',
      'const c = /[/"]\\//.test(d) ? e / 2 : 1 / 3',
    ].join('\n')
    const { code, strings } = lex(source)
    expect(code).toBe('const a = \'\' \n const b = `${f({ k: "" })}`\nconst c = /regex/.test(d) ? e / 2 : 1 / 3')
    expect(strings).toEqual(["it\\'s", 'in', 'x … // y'])
  })

  test('finds every form of import, and none in comments and strings', () => {
    const text = [
      "import { a, type B } from 'one'",
      "import type { C } from '@scope/two/deep'",
      "import { type D, type E } from 'three'",
      "import * as f from './four.ts'",
      "import '../five.css'",
      "export { g } from 'node:six'",
      "export type * from 'seven'",
      'import {',
      '  h,',
      "} from 'eight'",
      "const i = await import('nine')",
      "// import { j } from 'ten'",
      "const k = `import { l } from 'eleven'`",
    ].join('\n')
    const found = importsOf({ path: 'packages/x/src/m/n.ts', text })
    const table = found.map(({ packageName, file, typeOnly }) => [packageName ?? file, typeOnly])
    expect(table).toEqual([
      ['one', false],
      ['@scope/two', true],
      ['three', true],
      ['packages/x/src/m/four.ts', false],
      ['packages/x/src/five.css', false],
      ['node:', false],
      ['seven', true],
      ['eight', false],
      ['nine', false],
    ])
  })

  test('a check that saw too little does not pass', () => {
    expect(() => expectClean({ seen: 2, faults: [] }, 'things', 3)).toThrow('fewer than 3')
    expect(() => expectClean({ seen: 5, faults: ['wrong'] }, 'things', 3)).toThrow('wrong')
  })
})
