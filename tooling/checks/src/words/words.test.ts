import { expect, test } from 'vitest'
import { expectClean } from '../reading/check.ts'
import { isTest, readCode } from '../reading/repository.ts'
import { type Excepted, findWrongWriting } from './language-faults.ts'
import { textsSaid } from './said.ts'

const files = readCode().filter(({ path }) => !isTest(path) && !path.startsWith('tooling/'))

const EXCEPTED: readonly Excepted[] = [
  ...(['packages/domain/src/scheme/lint/documents.ts', 'apps/console/src/features/schemes/en.ts'] as const).map(
    (file) => ({ file, text: '教师厅〔2025〕2号', why: 'the number of an official paper' }),
  ),
  {
    ...{ file: 'apps/console/src/features/schemes/en.ts', text: '每缺一次扣1分，扣完为止' },
    why: 'what is read are the words of a Chinese paper',
  },
  { file: 'apps/console/src/app/en.ts', text: '语言 Language', why: 'found by whoever reads only the other language' },
  { file: 'apps/console/src/features/setup/en.ts', text: '海棠区', why: 'names of districts are Chinese' },
  { file: 'apps/console/src/features/units/en.ts', text: '“一小”', why: 'names of schools are Chinese' },
  { file: 'apps/console/src/features/sign-in/en.ts', text: '建家', why: 'what the app on the phone shows' },
  ...(['如 "6"、"0.5"', 'such as "6" or "0.5"'] as const).map((text) => ({
    ...{ file: 'packages/domain/src/scheme/parse/scheme-fault.ts', text },
    why: 'the marks are part of what has to be written in the file',
  })),
]

test('texts are written as their language writes', () => {
  expectClean(findWrongWriting(files, EXCEPTED), 'texts in Chinese and English', 12_000)
})

const PLANTED: Readonly<Record<string, string>> = {
  'Chinese in English': "export const a = { zh: '已交', en: 'handed in 已' }",
  'full-width punctuation in English': 'export const a = { zh: `${n}：好`, en: `${n}：good` }',
  'straight quotation marks': 'export const a = { zh: `“${n}”`, en: `is called "${n}"` }',
  'no Chinese in Chinese': "const NAMES = { zh: 'Overview', en: 'Overview' }",
  'half-width punctuation in Chinese': "const say = (language) => (language === 'en' ? 'late, twice' : '迟交,两次')",
  'straight or corner quotation marks': "function chinese(sheet) {\n  return '称为「先进」'\n}",
  'a gap before a sign': "const NOTES_EN: Notes = { most: 'at most 10 %', more: `more` }",
  'two gaps, or three points for an ellipsis': "const isChinese = true\nconst a = isChinese ? '请稍候' : 'wait...'",
}

test.each(Object.entries(PLANTED))('found: %s', (fault, text) => {
  const { faults } = findWrongWriting([{ path: 'packages/x/src/a.ts', text }], [])
  expect(faults.map((line) => line.split(': ')[1])).toEqual([fault])
})

test('found: nothing said in a catalog, an exception that excepts nothing', () => {
  const catalog = { path: 'apps/x/src/en.ts', text: "export const en = { title: '', more: { lead: 'more' } }" }
  const excepted = [{ file: 'apps/x/src/en.ts', text: '海棠区', why: '' }]
  expect(findWrongWriting([catalog], excepted)).toEqual({
    seen: 2,
    faults: ['apps/x/src/en.ts:1: nothing is said: ', 'apps/x/src/en.ts: nothing is excepted: 海棠区'],
  })
})

test('texts are told from keys, names and comparisons', () => {
  const text = [
    "import { en } from './en.ts'",
    "const a = { zh: said(detail, 'openedOn'), en: names['first'] }",
    "const b = language === 'en' ? `${c ? 'one' : 'two'} late` : d === 'x' ? '迟交' : '早交'",
  ].join('\n')
  const said = textsSaid({ path: 'packages/x/src/a.ts', text }).map((one) => `${one.side} ${one.line} ${one.text}`)
  expect(said.toSorted()).toEqual(['en 3 one', 'en 3 two', 'en 3 … late', 'zh 3 早交', 'zh 3 迟交'])
})
