import { describe, expect, test } from 'vitest'
import { EXAMPLE_MEMBERS, exampleDraft, LEDGER_EXAMPLES } from '../../testing/ledger-examples.ts'
import type { UnitId } from '../kernel/index.ts'
import { emptyTexts, readTexts, writeTexts } from './field-texts.ts'
import { fieldsOf } from './fields.ts'
import { LedgerKind, specOf } from './registry.ts'
import { tellDetails } from './tell-details.ts'

const unitId = '00000000-0000-7000-8000-000000000001' as UnitId

describe.each(LedgerKind.options)('%s', (kind) => {
  const { details } = LEDGER_EXAMPLES[kind]

  test('texts give the details back, by code, by Chinese and by English name', () => {
    const texts = writeTexts(kind, details as never)
    expect(readTexts(kind, texts)).toEqual({ ok: true, details })
    for (const language of ['zh', 'en'] as const) {
      const named = fieldsOf(kind).map(({ name, names }) => {
        const text = texts[name] ?? ''
        if (typeof text === 'string') return [name, names[text]?.[language] ?? text] as const
        return [name, typeof text === 'boolean' ? text : text.map((word) => names[word]?.[language] ?? word)] as const
      })
      expect(readTexts(kind, Object.fromEntries(named))).toEqual({ ok: true, details })
    }
  })

  test('nothing said: what must be said is missing, and nothing else is at fault', () => {
    const read = readTexts(kind, emptyTexts(kind))
    const must = fieldsOf(kind).filter(
      ({ optional, type }) => !optional && !['yesNo', 'people', 'choice'].includes(type),
    )
    expect(read.ok ? [] : read.faults.map(({ field }) => field)).toEqual(must.map(({ name }) => name))
  })

  test('every field is told below its heading', () => {
    const told = tellDetails(exampleDraft(kind, unitId), (id) => (id === EXAMPLE_MEMBERS[0] ? '周晓梅' : '何一鸣'))
    expect(told.map(({ field }) => field.name).toSorted()).toEqual(Object.keys(details).toSorted())
    for (const { field, value } of told)
      expect([field.name, value?.zh]).toEqual([field.name, expect.stringMatching(/\S/)])
    const money = told.filter(({ field }) => field.type === 'fen')
    for (const { value } of money) expect(value?.zh).toMatch(/^¥[\d,]+\.\d\d$/)
    const headings: Readonly<Record<string, unknown>> = specOf(kind).headings
    for (const { field } of told) expect(field.heading).toBe(headings[field.name])
  })
})

test('money is taken as people write it, and never rounded', () => {
  const fen = (costFen: string) => {
    const read = readTexts('activity', { ...writeTexts('activity', LEDGER_EXAMPLES.activity.details), costFen })
    return read.ok ? read.details.costFen : read.faults[0]?.code
  }
  expect(['1,234.50', '500元', '0.12万元', '1.5 万', '', '0.29'].map(fen)).toEqual([
    123_450,
    50_000,
    120_000,
    1_500_000,
    null,
    29,
  ])
  expect(['1.234', '-5', '五百', '1e3', '99999999999'].map(fen)).toEqual([...Array(4).fill('notMoney'), 'tooLong'])
})

test('what fields ask of each other has a code of the list', () => {
  const of = (texts: object) => {
    const read = readTexts('ethics', { ...writeTexts('ethics', LEDGER_EXAMPLES.ethics.details), ...texts })
    return read.ok ? [] : read.faults
  }
  expect(of({ staff: '' })).toEqual([{ field: 'staff', code: 'staffGoesWithPledge' }])
  expect(of({ headcount: '47' })).toEqual([{ field: 'headcount', code: 'moreThanStaff' }])
  expect(of({ headcount: '四十' })).toEqual([{ field: 'headcount', code: 'notACount' }])
  expect(of({ form: '讲坐' })).toEqual([{ field: 'form', code: 'notAWord' }])
})

test('a link, a day and a long text say what is wrong with them', () => {
  const of = (texts: object) => {
    const read = readTexts('dispatch', { ...writeTexts('dispatch', LEDGER_EXAMPLES.dispatch.details), ...texts })
    return read.ok ? [] : read.faults.map(({ field, code }) => `${field} ${code}`)
  }
  expect(of({ link: 'javascript:alert(1)' })).toEqual(['link notALink'])
  expect(of({ adoptedOn: '2026-02-30' })).toEqual(['adoptedOn notADay'])
  expect(of({ adoptedOn: '' })).toEqual(['adoptedOn adoptedOnGoesWithAdopted'])
  expect(of({ channel: '长'.repeat(101) })).toEqual(['channel tooLong'])
})
