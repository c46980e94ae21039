import { readFile } from 'node:fs/promises'
import path from 'node:path'

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const FOLDER = path.resolve(import.meta.dirname, '../../../../docs/walk-through')
export const PICTURES = path.join(FOLDER, 'pictures')

const TEXTS = { 'zh-CN': 'README.md', en: 'en.md' } as const
/** Words of the screen: 「…」 in Chinese, **…** in English. */
const QUOTED = { 'zh-CN': /「([^」]+)」/g, en: /\*\*([^*]+)\*\*/g } as const

const PICTURE = /!\[([^\]]*)\]\(pictures\/(?:zh|en)\/([a-z0-9-]+)\.webp\)/g

/** The pictures that a text names, in its order, each with the words that it says are to be seen on it. */
export async function picturesOf(language: Language): Promise<ReadonlyMap<string, readonly string[]>> {
  const text = await readFile(path.join(FOLDER, TEXTS[language]), 'utf8')
  return new Map(
    [...text.matchAll(PICTURE)].map(([, caption = '', name = '']) => [
      name,
      [...caption.matchAll(QUOTED[language])].map(([, word = '']) => word),
    ]),
  )
}

export async function wordsOn(language: Language, name: string): Promise<readonly string[]> {
  const words = (await picturesOf(language)).get(name)
  if (words === undefined) throw new Error(`the text in ${language} names no picture ${name}`)
  return words
}
