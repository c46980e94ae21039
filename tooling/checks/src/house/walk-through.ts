import type { Finding } from '../reading/check.ts'

/** A walk-through as it is told in one language, and how that language marks the words of the screen. */
export interface Told {
  readonly file: string
  readonly text: string
  readonly folder: string
  readonly quoted: RegExp
}

/** What the screen says in one language: keys, the same in both, with their message. */
export type Messages = readonly (readonly [key: string, message: string])[]

export interface WalkThrough {
  readonly told: readonly [Told, Told]
  readonly messages: readonly [Messages, Messages]
  /** Files below the folder of pictures, as the texts name them: `zh/units.webp`. */
  readonly pictures: readonly string[]
}

interface Step {
  readonly number: string
  readonly pictures: readonly string[]
  readonly words: readonly string[]
}

const PICTURE = /!\[[^\]]*\]\(pictures\/([^)]+)\)/g

/**
 * Two languages tell the same steps with the same pictures in the same order; every picture is there and named; every word
 * in quotation marks is a word of the screen, and the other language says the same one in that step.
 */
export function findWalkThroughFaults({ told, messages, pictures }: WalkThrough): Finding {
  const [first, second] = told.map(stepsOf)
  if (first === undefined || second === undefined) return { seen: 0, faults: ['two languages are needed'] }
  const named = told.flatMap(({ text }) => [...text.matchAll(PICTURE)].map(([, name = '']) => name))
  const known = told.map((_, at) => keysByWord(messages[at] ?? []))
  const both = told.map(({ file }) => file).join(' and ')
  const shapes = [first, second].map((steps) => steps.map((step) => `${step.number} ${step.pictures.join(' ')}`))
  const faults = [
    ...named.filter((name) => !pictures.includes(name)).map((name) => `${name} is named and not there`),
    ...pictures.filter((name) => !named.includes(name)).map((name) => `${name} is there and not named`),
    ...first.flatMap(({ number }, at) =>
      shapes[0]?.[at] === shapes[1]?.[at] ? [] : [`step ${number}: ${both} show other pictures`],
    ),
    ...(first.length === second.length ? [] : [`${both} tell another number of steps`]),
    ...told.flatMap(({ file }, at) => {
      const [own, other] = at === 0 ? [first, second] : [second, first]
      const [keysOf, keysOfOther] = at === 0 ? [known[0], known[1]] : [known[1], known[0]]
      return own.flatMap(({ number, words }, index) => {
        const there = new Set((other[index]?.words ?? []).flatMap((word) => keysOfOther?.(word) ?? []))
        return words.flatMap((word) => {
          const keys = keysOf?.(word) ?? []
          if (keys.length === 0) return [`${file}, step ${number}: no screen says “${word}”`]
          return keys.some((key) => there.has(key)) ? [] : [`${file}, step ${number}: the other has no “${word}”`]
        })
      })
    }),
  ]
  return { seen: first.reduce((sum, { words }) => sum + words.length, 0) + pictures.length, faults }
}

function stepsOf({ text, folder, quoted }: Told): readonly Step[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => ({
      number: /^\d+/.exec(part)?.[0] ?? part.slice(0, 20),
      pictures: [...part.matchAll(PICTURE)].map(([, name = '']) => name.replace(`${folder}/`, '')),
      words: [...part.matchAll(quoted)].map(([, word = '']) => word),
    }))
}

/** Of a word its keys; places for values take anything. One is told as many: `title_one` is `title`. */
function keysByWord(messages: Messages): (word: string) => readonly string[] {
  const exact = new Map<string, string[]>()
  const patterns: (readonly [RegExp, string])[] = []
  for (const [key, message] of messages) {
    const plain = key.replace(/_(one|other)$/, '')
    if (/\{\w/.test(message)) patterns.push([patternOf(message), plain])
    else exact.set(message, [...(exact.get(message) ?? []), plain])
  }
  return (word) => [
    ...(exact.get(word) ?? []),
    ...patterns.filter(([pattern]) => pattern.test(word)).map(([, key]) => key),
  ]
}

function patternOf(message: string): RegExp {
  const parts = message.split(/\{+[^{}]+\}+/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`)
}
