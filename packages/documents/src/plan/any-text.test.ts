import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lostParagraphs } from '../../testing/lost-paragraphs.ts'
import { IRREGULAR } from '../../testing/plans/irregular.ts'
import { MONTHS } from '../../testing/plans/months.ts'
import { STYLES } from '../../testing/plans/styles.ts'
import { WORD } from '../../testing/plans/word.ts'
import { writeDocument } from '../../testing/write-document.ts'
import { textDocumentOf } from '../text/read-plain-text.ts'
import type { TextDocument } from '../text/text-document.ts'
import { readPlans } from './read-plans.ts'

const BITS = [
  ...[
    '一、',
    '（二）',
    '3.',
    '（4）',
    '①',
    '一是',
    '第一章',
    '第二条',
    '三月：',
    '七、八月份',
    '12月—次年1月',
    '第3周',
    '上旬',
  ],
  ...[
    '指导思想',
    '工作目标',
    '月份安排',
    '上学期',
    '篇一',
    '篇二',
    '工会工作计划',
    '20xx年',
    '2026年',
    '\t',
    '|',
    '。',
    '；',
    '：',
  ],
  ...[
    '组织教职工',
    '召开教代会',
    '慰问',
    '200多名',
    '“三八”',
    '（',
    '》',
    '３．８',
    ' ',
    '　',
    '\n',
    '\n\n',
    '…',
    '１',
    'A.',
    '★',
  ],
]
const text = fc.array(fc.oneof(fc.constantFrom(...BITS), fc.string({ unit: 'grapheme', maxLength: 6 })), {
  maxLength: 60,
})

describe('any text at all', () => {
  it('is read without loss, twice alike, in its own words', () => {
    fc.assert(
      fc.property(text, (bits) => {
        const document = textDocumentOf(bits.join(''))
        const readings = readPlans(document)
        expect(lostParagraphs(document, readings)).toEqual([])
        expect(readPlans(document)).toEqual(readings)
        expect(foreignTexts(document)).toEqual([])
      }),
      { numRuns: 60, seed: 20_261_122 },
    )
  }, 20_000)

  it('of a plan with pieces cut out, doubled or exchanged is read the same way', () => {
    const plans = [...IRREGULAR, ...MONTHS, ...STYLES, ...WORD].map((fixture) => writeDocument(fixture.text))
    const change = fc.record({ plan: fc.nat(), from: fc.nat(), to: fc.nat(), insert: fc.constantFrom(...BITS) })
    fc.assert(
      fc.property(change, ({ plan, from, to, insert }) => {
        const document = plans[plan % plans.length] ?? textDocumentOf('')
        const mutated = mutate(document, { from, to, insert })
        const readings = readPlans(mutated)
        expect(lostParagraphs(mutated, readings)).toEqual([])
        expect(foreignTexts(mutated)).toEqual([])
      }),
      { numRuns: 120, seed: 20_261_122 },
    )
  }, 20_000)

  it('in one line of 10,000 characters is read in less than a second', () => {
    const line = `工会工作计划${'组织教职工开展活动，做好慰问工作；一是认真负责，3月召开会议（全体参加）。'.repeat(280)}`
    const start = performance.now()
    const [reading] = readPlans(textDocumentOf(line))
    expect(performance.now() - start).toBeLessThan(1000)
    expect(line.length).toBeGreaterThan(10_000)
    expect(reading).toMatchObject({ unread: [], schedule: [] })
  })

  it('that is blank gives no reading', () => {
    expect(readPlans(textDocumentOf(' \n\t\n　\n'))).toEqual([])
  })
})

/** Texts of a reading that do not stand in the source, blanks aside. */
function foreignTexts(document: TextDocument): readonly string[] {
  const source = bare(document.paragraphs.map(({ text: own, autoNumber }) => `${autoNumber ?? ''}${own}`).join(''))
  return readPlans(document)
    .flatMap(({ title, guidingIdeology, goals, sections, schedule, suggestions, passages, unread }) => [
      title,
      ...(guidingIdeology === null ? [] : guidingIdeology.text.split('\n')),
      ...goals.flatMap((goal) => goal.text.split('\n')),
      ...sections.flatMap(({ number, heading }) => [number, heading]),
      ...schedule.flatMap(({ items, theme }) => [...items.flatMap((item) => item.text.split('\n')), theme ?? '']),
      ...[...suggestions, ...passages].map((one) => one.text),
      ...unread.flatMap((one) => one.text.split('\t')),
    ])
    .filter((own) => !source.includes(bare(own)))
}

function bare(own: string): string {
  return own.replace(/\s/gu, '')
}

function mutate(document: TextDocument, change: { from: number; to: number; insert: string }): TextDocument {
  const { paragraphs } = document
  const at = change.from % paragraphs.length
  const other = paragraphs[change.to % paragraphs.length]
  return {
    ...document,
    paragraphs: paragraphs.map((paragraph, index) => {
      if (index !== at) return paragraph
      const cut = change.to % (paragraph.text.length + 1)
      const text = `${paragraph.text.slice(0, cut)}${change.insert}${other?.text ?? ''}`.replaceAll('\n', ' ')
      return { ...paragraph, text }
    }),
  }
}
