import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adopted, promised, summarySources } from '../../testing/summary-sources.ts'
import {
  citationCheckKey,
  checkCitations,
  draftSummary,
  marksIn,
  putRight,
  submitSummary,
  summaryFacts,
} from './index.ts'
import type { SummaryPart } from './summary-content.ts'

const RECORDS = [...adopted('甲', '2026-03-18', 'city'), ...adopted('乙', '2026-05-02', 'district')]
const SOURCES = summarySources({ items: [promised('i1', '报送工会信息')], headings: ['宣传信息'], records: RECORDS })
const FACTS = summaryFacts(SOURCES)
const CONTENT = draftSummary(SOURCES)
const DRAFT = partOf(CONTENT)

function partOf({ summary }: typeof CONTENT): SummaryPart {
  if (summary === undefined) throw new Error('no summary')
  return summary
}

/** The citation of the pieces sent in, and its paragraph with other words. */
const SENT = DRAFT.citations.find(({ fact }) => fact === 'metric.dispatch.submitted') ?? { id: '', block: '' }
const TEXT = DRAFT.blocks.find(({ id }) => id === SENT.block)?.text ?? ''
const MARKED = /2(⁽[⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾)条/u

function edited(text: string): SummaryPart {
  return { ...DRAFT, blocks: DRAFT.blocks.map((block) => (block.id === SENT.block ? { ...block, text } : block)) }
}

function stateAfter(text: string, facts = FACTS) {
  const found = checkCitations(edited(text), facts).find(({ citation }) => citation.id === SENT.id)
  if (found === undefined) throw new Error('no citation')
  return found
}

describe('a citation after editing', () => {
  test('stays intact whatever is written around it, in another paragraph too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const rest = after.startsWith('⁽') ? '' : after
        const lead = /[\d０-９,，.．\s月]$/u.test(before.normalize('NFKC')) ? `${before}共` : before
        expect(stateAfter(`${lead}共报送${MARKED.exec(TEXT)?.[0] ?? ''}${rest}`).state).toBe('intact')
      }),
    )
    const moved = { ...DRAFT, blocks: [...edited('').blocks, { id: 'b99', level: 0, number: '', text: TEXT }] }
    const states = checkCitations(moved, FACTS).map(({ state }) => state)
    expect(new Set(states)).toEqual(new Set(['intact']))
  })

  test('a figure in full width, or with a separator, is the same figure', () => {
    expect(stateAfter(TEXT.replace(MARKED, '２$1条')).state).toBe('intact')
  })

  test('another figure breaks it, and so does none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 99_999 }), (figure) => {
        const { state, written } = stateAfter(TEXT.replace(MARKED, `${figure}$1条`))
        expect([state, written]).toEqual(['broken', String(figure)])
      }),
    )
    expect(stateAfter(TEXT.replace(MARKED, '若干$1条'))).toMatchObject({ state: 'broken', by: 'noFigure' })
    expect(stateAfter(TEXT.replace(MARKED, '12$1条'))).toMatchObject({ state: 'broken', by: 'figure', written: '12' })
  })

  test('a figure without its mark is broken, also with another figure; without both nothing is claimed', () => {
    expect(stateAfter(TEXT.replace(MARKED, '2条'))).toMatchObject({ state: 'broken', by: 'mark', written: '2' })
    expect(stateAfter(TEXT.replace(MARKED, '20条'))).toMatchObject({ state: 'broken', by: 'mark', written: '20' })
    expect(stateAfter('报送了一批信息。').state).toBe('gone')
  })

  test('a figure that stands twice is broken where one of both is another', () => {
    const mark = MARKED.exec(TEXT)?.[1] ?? ''
    expect(stateAfter(`${TEXT}全年2${mark}条。`).state).toBe('intact')
    expect(stateAfter(`${TEXT}全年9${mark}条。`)).toMatchObject({ state: 'broken', by: 'figure', written: '9' })
  })

  test('without its mark the same figure is found under another measure word', () => {
    expect(stateAfter(TEXT.replace(MARKED, '2篇'))).toMatchObject({ state: 'broken', by: 'mark', written: '2' })
  })

  test('thousands and blanks do not make another figure, days are figures too', () => {
    const figures = (text: string) => marksIn(text).map(({ citationId, figure }) => [citationId, figure])
    expect(figures('共1,200⁽¹⁾条，１２⁽¹²⁾项，3月08日⁽³⁾')).toEqual([
      ['c1', '1200'],
      ['c12', '12'],
      ['c3', '3月8日'],
    ])
  })

  test('changed records break it and say that it was them; so do records that are gone', () => {
    const more = summaryFacts({ ...SOURCES, records: [...RECORDS, ...adopted('丙', '2026-06-01', 'city')] })
    expect(stateAfter(TEXT, more)).toMatchObject({ state: 'broken', by: 'records', written: '2' })
    const none = summaryFacts({ ...SOURCES, records: [] })
    expect(stateAfter(TEXT, none)).toMatchObject({ state: 'broken', by: 'records', fact: null })
  })

  test.each(['12$1条', '若干$1条', '2条', '20条'])('is put right where the figure or the mark is lost: %s', (wrong) => {
    const broken = stateAfter(TEXT.replace(MARKED, wrong))
    const block = edited(TEXT.replace(MARKED, wrong)).blocks.find(({ id }) => id === SENT.block)
    if (block === undefined) throw new Error('no block')
    expect(stateAfter(putRight(block, broken).text).state).toBe('intact')
  })
})

describe('handing in', () => {
  const wrong = { ...CONTENT, summary: edited(TEXT.replace(MARKED, '12$1条')) }

  test('waits until broken figures are put right, or put aside with a reason', () => {
    expect(submitSummary(CONTENT, FACTS).ok).toBe(true)
    expect(submitSummary(wrong, FACTS)).toMatchObject({
      refusal: { code: 'summaryFiguresBroken', detail: { count: 1, figure: '12' } },
    })
    const key = citationCheckKey(stateAfter(TEXT.replace(MARKED, '12$1条')))
    const checks = { [key]: { decision: 'waived' as const, reason: '含校刊十篇' } }
    expect(submitSummary({ ...wrong, checks }, FACTS).ok).toBe(true)
    const again = { ...CONTENT, summary: edited(TEXT.replace(MARKED, '13$1条')) }
    expect(submitSummary({ ...again, checks }, FACTS).ok).toBe(false)
  })
})
