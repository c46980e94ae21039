import { type PlanReading, similarPlans } from '@jianjia/domain/plan'
import { describe, expect, it } from 'vitest'
import { f1, scorePlan, sumTallies } from '../../testing/plan-score.ts'
import { hasCorpus, NO_CORPUS, readCorpus } from '../../testing/plan-corpus.ts'
import { lostParagraphs, paragraphsOf } from '../../testing/lost-paragraphs.ts'
import { readPlainText } from '../text/read-plain-text.ts'
import type { TextDocument } from '../text/text-document.ts'
import { readPlans } from './read-plans.ts'

if (!hasCorpus) process.stdout.write(`${NO_CORPUS}\n`)

describe.runIf(hasCorpus)('the real collections', () => {
  const files = hasCorpus ? readCorpus() : []
  const read = files.map(({ file, bytes, answers }) => {
    const document = readPlainText(bytes)
    if (document === undefined) throw new Error(`${file} is no text`)
    const readings = readPlans(document)
    return { document, readings, answers }
  })
  const scores = read.flatMap(({ readings, answers }) =>
    answers.map((answer, index) => {
      const reading = readings[index]
      if (reading === undefined) throw new Error(`piece ${index + 1} was not found`)
      return scorePlan(reading, answer)
    }),
  )

  it('are split into their 35 pieces and lose no paragraph', () => {
    expect(read.map(({ readings }) => readings.length)).toEqual([5, 16, 6, 2, 6])
    for (const { document, readings } of read) expect(lostParagraphs(document, readings)).toEqual([])
  })

  it('are read as well as promised', () => {
    expect(f1(sumTallies(scores.map(({ items }) => items)))).toBeGreaterThanOrEqual(0.97)
    expect(f1(sumTallies(scores.map(({ months }) => months)))).toBeGreaterThanOrEqual(0.99)
    expect(f1(sumTallies(scores.map(({ sections }) => sections)))).toBeGreaterThanOrEqual(0.95)
    expect(scores.filter(({ kind }) => kind).length).toBeGreaterThanOrEqual(34)
  })

  it('hold three pairs of plans that are alike, and no others', () => {
    const plans = read.flatMap(({ document, readings }, file) =>
      readings.map((reading, piece) => ({ id: `${file}-${piece + 1}`, text: textOf(document, reading) })),
    )
    expect(similarPlans(plans).pairs.map(({ first, second }) => `${first} ${second}`)).toEqual([
      '1-3 1-6',
      '1-9 1-12',
      '4-1 4-2',
    ])
  })

  it('give the same reading twice', () => {
    for (const { document, readings } of read) expect(readPlans(document)).toEqual(readings)
  })
})

/** The text of a piece: all its paragraphs but its title and what belongs to the page. */
function textOf({ paragraphs }: TextDocument, reading: PlanReading): string {
  const left = new Set([...reading.titleParagraphs, ...reading.unread.map(({ paragraph }) => paragraph)])
  const own = new Set(paragraphsOf(reading).filter((paragraph) => !left.has(paragraph)))
  return paragraphs
    .filter(({ number }) => own.has(number))
    .map(({ text }) => text)
    .join('\n')
}
