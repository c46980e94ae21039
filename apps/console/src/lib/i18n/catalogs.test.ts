import { groupDigits } from '@jianjia/domain/kernel'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { texts } from './language.ts'

const src = path.resolve(import.meta.dirname, '..', '..')
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(path.join(src, name), 'utf8') }))
/** Every folder with sentences of its own that has a hook for them. */
const folders = sources.filter(({ name }) => /(?:^|\/)zh\.ts$/.test(name)).map(({ name }) => path.dirname(name))

interface Tree {
  readonly [key: string]: string | Tree
}
const Tree: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), Tree])))
const Catalogs = z.record(z.string(), Tree)

interface Sentence {
  readonly key: string
  readonly text: string
}

interface CatalogPair {
  readonly folder: string
  readonly chinese: readonly Sentence[]
  readonly english: readonly Sentence[]
}

async function readCatalog(folder: string): Promise<CatalogPair> {
  const [zh, en] = await Promise.all(
    ['zh.ts', 'en.ts'].map(async (name) =>
      Object.values(Catalogs.parse(await import(path.join(src, folder, name)))).flatMap((tree) => flatten(tree)),
    ),
  )
  return { folder, chinese: zh ?? [], english: en ?? [] }
}

function flatten(tree: Tree, at = ''): Sentence[] {
  return Object.entries(tree).flatMap(([key, value]): Sentence[] =>
    typeof value === 'string' ? [{ key: `${at}${key}`, text: value }] : flatten(value, `${at}${key}.`),
  )
}

/** The values that a sentence takes, each once: `{{count, day|days}}` takes `count`. */
const valuesIn = (text: string) =>
  [...new Set([...text.matchAll(/\{\{(\w+)(?:,[^}]*)?\}\}/g)].map((match) => match[1] ?? ''))].toSorted()

/** Keys of one language alone, values that one sentence takes and the other does not, and empty sentences. */
function faultsOf({ folder, chinese, english }: CatalogPair): readonly string[] {
  const zh = new Map(chinese.map(({ key, text }) => [key, text]))
  const en = new Map(english.map(({ key, text }) => [key, text]))
  const singular = (key: string) => key.endsWith('_one') && zh.has(key.slice(0, -'_one'.length))
  return [
    ...[...zh.keys()].filter((key) => !en.has(key)).map((key) => `${folder} ${key}: not in English`),
    ...[...en.keys()].filter((key) => !zh.has(key) && !singular(key)).map((key) => `${folder} ${key}: not in Chinese`),
    ...[...chinese, ...english]
      .filter(({ text }) => text.trim() === '')
      .map(({ key }) => `${folder} ${key}: nothing is said`),
    ...[...en].flatMap(([key, text]) => {
      const of = zh.get(singular(key) ? key.slice(0, -'_one'.length) : key)
      const missing = of === undefined ? [] : valuesIn(of).filter((name) => !valuesIn(text).includes(name))
      // A singular may say its number in words: one day.
      const allowed = singular(key) ? missing.slice(1) : missing
      const left = valuesIn(text).filter((name) => of !== undefined && !valuesIn(of).includes(name))
      return [...allowed, ...left].map((name) => `${folder} ${key}: {{${name}}} in one language alone`)
    }),
  ]
}

/** What the sources name as keys: in quotes, or in a template whose open parts may be anything. */
function namesIn(texts: readonly string[]): (key: string) => boolean {
  const whole = new Set(
    texts.flatMap((text) => [...text.matchAll(/(['"`])([\w.]+)\1/g)].map((match) => match[2] ?? '')),
  )
  const open = texts.flatMap((text) =>
    [...text.matchAll(/`((?:[\w.]*\$\{[^}`]*\}[\w.]*)+)`/g)].map((match) => match[1] ?? ''),
  )
  const patterns = [...new Set(open)]
    .filter((template) => template.replaceAll(/\$\{[^}]*\}|\./g, '') !== '')
    .map((template) => new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[\\w.]+')}$`))
  return (key) => whole.has(key) || patterns.some((pattern) => pattern.test(key))
}

/** Sentences that no source of the folder, nor any that takes the folder's hook, asks for. */
function unusedOf({ folder, chinese }: CatalogPair): readonly string[] {
  const asking = sources.filter(
    ({ name, text }) =>
      !/(?:^|\/)(?:zh|en)\.ts$/.test(name) && (name.startsWith(`${folder}/`) || takesTextOf(folder, name, text)),
  )
  const isNamed = namesIn(asking.map(({ text }) => text))
  return chinese.filter(({ key }) => !isNamed(key)).map(({ key }) => `${folder} ${key}: nobody asks for it`)
}

function takesTextOf(folder: string, name: string, text: string): boolean {
  const taken = [...text.matchAll(/from '([^']*text\.ts)'/g)].map((match) =>
    path.join(path.dirname(name), match[1] ?? ''),
  )
  return taken.includes(path.join(folder, 'text.ts'))
}

const all = await Promise.all(folders.map(readCatalog))

describe('the catalogs', () => {
  test('have the same sentences and values in both languages, none empty', () => {
    const seen = all.reduce((sum, { chinese }) => sum + chinese.length, 0)
    process.stdout.write(`${seen} sentences in ${all.length} catalogs\n`)
    expect(seen).toBeGreaterThan(3000)
    expect(all.flatMap(faultsOf)).toEqual([])
  })
  test('hold no sentence that nobody asks for', () => {
    // What stands in a folder of a feature but has no hook of its own is part of the feature's catalog.
    expect(all.filter(({ folder }) => hasHook(folder)).flatMap(unusedOf)).toEqual([])
  })
  test('what is planted is found', () => {
    const chinese = [
      { key: 'title', text: '概览' },
      { key: 'left', text: '还有 {{count}} 天' },
      { key: 'said', text: '{{who}}说了 {{times}} 次' },
      { key: 'blank', text: ' ' },
    ]
    const english = [
      { key: 'left', text: '{{count}} days left' },
      { key: 'left_one', text: 'one day left' },
      { key: 'said', text: 'said {{times}} times {{when}}' },
      { key: 'said_one', text: 'said once' },
      { key: 'blank', text: 'blank' },
      { key: 'more', text: 'more' },
    ]
    expect(faultsOf({ folder: 'x', chinese, english })).toEqual([
      'x title: not in English',
      'x more: not in Chinese',
      'x blank: nothing is said',
      'x said: {{who}} in one language alone',
      'x said: {{when}} in one language alone',
      'x said_one: {{who}} in one language alone',
    ])
    const isNamed = namesIn(['t("title")', "t('left')", 't(`state.${state}.lead`)', 't(`${all}`)'])
    expect(['title', 'left', 'state.open.lead', 'said', 'state.open'].map(isNamed)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })
})

describe('numbers in English', () => {
  /** `unit|units`: each word that goes with a number somewhere. */
  const forms = new Set(all.flatMap(({ english }) => english.flatMap(({ text }) => formsIn(text))))
  // A verb alone may as well go with a name: “{{name}} has left”.
  const isNoun = (word: string) => !/ |^(?:is|are|was|were|has|have|does|do|waits?|ends?|needs?)$/.test(word)
  const [singulars = new Set<string>(), plurals = new Set<string>()] = [0, 1].map(
    (at) => new Set([...forms].map((form) => form.split('|')[at] ?? '').filter(isNoun)),
  )

  beforeAll(() => {
    for (const { folder, english } of all) {
      const said = Object.fromEntries(english.map(({ key, text }) => [key, text]))
      texts.addResourceBundle('en', folder, said, false, true)
    }
  })

  test('a word that goes with a number somewhere goes with it everywhere', () => {
    expect(plurals.size).toBeGreaterThan(20)
    expect(all.flatMap((catalog) => looseIn(catalog, plurals))).toEqual([])
    const planted = [{ key: 'late', text: '{{days}} more days late' }]
    expect(looseIn({ folder: 'x', chinese: [], english: planted }, plurals)).toEqual(['x late: days'])
  })
  test.each([0, 1, 2, 11, 1000, 12_345.6])('%s stands right in every sentence that takes a number', (number) => {
    const wrong = number === 1 ? plurals : singulars
    const said = all.flatMap(({ folder, english }) => {
      const sayEn = texts.getFixedT('en', folder)
      return english
        .filter(({ key }) => !key.endsWith('_one'))
        .flatMap(({ key, text }) => {
          const names = [...valuesIn(text), ...valuesIn(english.find((one) => one.key === `${key}_one`)?.text ?? '')]
          if (names.length === 0) return []
          const values = Object.fromEntries([...names, 'count'].map((name) => [name, number]))
          return [sayEn(key, { ...values, keySeparator: false })]
        })
    })
    expect(said.length).toBeGreaterThan(500)
    const after = new RegExp(`(?<![\\d.–])${groupDigits(number).replace('.', '\\.')} (\\w+)`, 'g')
    const words = (text: string) => [...text.matchAll(after)].map((match) => match[1] ?? '')
    expect(said.filter((text) => words(text).some((word) => wrong.has(word)))).toEqual([])
    expect(said.filter((text) => text.includes('{{') || text.includes('|'))).toEqual([])
  })
})

test.each(['zh-CN', 'en'] as const)(
  '%s: numbers stand in groups in every sentence, years and texts do not',
  (language) => {
    texts.addResourceBundle(language, 'x', { amount: '{{count}} / {{total}}', of: '{{year}}: {{name}}' }, false, true)
    const say = texts.getFixedT(language, 'x')
    expect(say('amount', { count: 12_345, total: 999 })).toBe('12,345 / 999')
    expect(say('of', { year: 2026, name: '0571-88881234' })).toBe('2026: 0571-88881234')
  },
)

test('nobody writes numbers by themselves', () => {
  const own = /toLocaleString\(|Intl\.NumberFormat|\.toFixed\(/
  const found = sources.filter(({ name, text }) => own.test(text) && !name.startsWith(path.join('lib', 'format')))
  expect(found.map(({ name }) => name)).toEqual([])
})

function formsIn(text: string): string[] {
  return [...text.matchAll(/\{\{\w+, ([^}]*\|[^}]*)\}\}/g)].map((match) => match[1] ?? '')
}

function looseIn({ folder, english }: CatalogPair, plurals: ReadonlySet<string>): string[] {
  const keys = new Set(english.map(({ key }) => key))
  return english
    .filter(({ key }) => !key.endsWith('_one') && !keys.has(`${key}_one`))
    .flatMap(({ key, text }) => {
      const after = [...text.matchAll(/\{\{\w+\}\} (?:(?:more|other|further|late) )?(\w+)/g)].map(
        (match) => match[1] ?? '',
      )
      return after.filter((word) => plurals.has(word)).map((word) => `${folder} ${key}: ${word}`)
    })
}

function hasHook(folder: string): boolean {
  return sources.some(({ name, text }) => path.dirname(name) === folder && text.includes('featureText('))
}

test('no page says anything outside the catalogs', () => {
  const chinese = /[\u4e00-\u9fff]/
  const pages = sources.filter(({ name }) => name.endsWith('.tsx'))
  const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
  const speaking = pages.filter(({ text }) => chinese.test(withoutComments(text))).map(({ name }) => name)
  expect(pages.length).toBeGreaterThan(40)
  expect(speaking.filter((name) => !name.endsWith('language-link.tsx') && !name.endsWith('user-menu.tsx'))).toEqual([])
})

/** Joined by the sign of one language, or a value beside a full-width sign, where both languages are meant. */
const SIGN_OF_ONE = /join\('[、，；：]'\)|\}[：，；、（）]/

test('no page parts its words with the signs of one language alone', () => {
  const meant = /(?:^|\/)zh\.ts$|\.zh\.ts$|lib\/format\/signs\.ts$|lib\/refusals\/text\.ts$|ballot-words\.ts$/
  const wrong = sources.filter(
    ({ name, text }) => !meant.test(name) && lines(text).some((line) => SIGN_OF_ONE.test(line)),
  )
  expect(wrong.map(({ name }) => name)).toEqual([])
  expect(
    ["names.join('、')", '`${name}：${said}`', '`${name}（${aside}）`', "{t('name')}：{said}"].every((line) =>
      SIGN_OF_ONE.test(line),
    ),
  ).toBe(true)
})

/** Those that say both ways themselves do not count. */
function lines(text: string): readonly string[] {
  return text.split('\n').filter((line) => !line.includes("=== 'en' ?"))
}
