import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

const src = path.resolve(import.meta.dirname, '..', '..')
const folders = [
  'app',
  'app/palette',
  'ui',
  'ui/answer',
  ...readdirSync(path.join(src, 'features')).map((name) => `features/${name}`),
]

const Tree: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), Tree])))
interface Tree {
  [key: string]: string | Tree
}
const Zh = z.object({ zh: Tree })
const En = z.object({ en: Tree })

function flatten(tree: Tree, at = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${at}${key}`, value]] : flatten(value, `${at}${key}.`),
  )
}

const valuesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted()

describe.each(folders)('the catalog of %s', (folder) => {
  test('has the same sentences and values in both languages', async () => {
    const { zh } = Zh.parse(await import(path.join(src, folder, 'zh.ts')))
    const { en } = En.parse(await import(path.join(src, folder, 'en.ts')))
    const chinese = new Map(flatten(zh))
    const english = new Map(flatten(en))
    const plural = [...english.keys()].filter((key) => key.endsWith('_one') && !chinese.has(key))
    for (const key of plural) english.delete(key)
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
    for (const [key, text] of chinese) expect(valuesIn(english.get(key) ?? ''), key).toEqual(valuesIn(text))
    for (const [key, text] of chinese) expect(text.trim(), key).not.toBe('')
  })
})

test('no page says anything outside the catalogs', () => {
  const chinese = /[\u4e00-\u9fff]/
  const pages = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'))
  const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
  const speaking = pages.filter((name) => chinese.test(withoutComments(readFileSync(path.join(src, name), 'utf8'))))
  expect(pages.length).toBeGreaterThan(40)
  expect(speaking.filter((name) => !name.endsWith('language-link.tsx') && !name.endsWith('user-menu.tsx'))).toEqual([])
})
