import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { EXAMPLE_CONTEXT, EXAMPLE_MEMBERS, exampleDraft, exampleDrafts } from '../../testing/ledger-examples.ts'
import { addDays, type UnitId } from '../kernel/index.ts'
import { acceptEntry, measuresOf } from './entry.ts'
import { EntryDraft } from './entry-draft.ts'
import { METRICS, type Metric } from './metric.ts'
import { isPersonal, tellTitle, titleAbove } from './personal.ts'
import { LEDGER_KINDS, LedgerKind, specOf } from './registry.ts'
import { stepName } from './step-name.ts'

const unitId = '00000000-0000-7000-8000-000000000001' as UnitId

describe.each(LedgerKind.options)('%s', (kind) => {
  const draft = exampleDraft(kind, unitId)

  test('its example parses, is accepted and gives measures of the vocabulary', () => {
    expect(EntryDraft.parse(draft)).toEqual(draft)
    const accepted = acceptEntry(draft, EXAMPLE_CONTEXT)
    expect(accepted).toMatchObject({ ok: true })
    const measures = measuresOf(draft)
    expect(measures.length).toBeGreaterThan(0)
    for (const { metric, amount } of measures) {
      expect(METRICS[metric]).toBeDefined()
      expect(amount).toMatch(/^\d+$/)
    }
  })

  test('every field has a heading, every word of a closed list a name, and nothing else is named', () => {
    const { headings, choices, words = {}, personal = [] } = LEDGER_KINDS[kind] as ReturnType<typeof specOf>
    const fields = Object.keys(draft.details)
    expect(Object.keys(headings).toSorted()).toEqual(fields.toSorted())
    for (const field of [...Object.keys(choices), ...Object.keys(words), ...personal]) expect(fields).toContain(field)
  })

  test('an unknown field does not parse, and the future is refused', () => {
    expect(EntryDraft.safeParse({ ...draft, details: { ...draft.details, more: 1 } }).success).toBe(false)
    const late = { ...draft, day: addDays(EXAMPLE_CONTEXT.today, 1) }
    expect(acceptEntry(late, EXAMPLE_CONTEXT)).toMatchObject({ refusal: { code: 'entryInFuture', path: ['day'] } })
  })

  test('whoever it names is on the roster, and no more are named than were there', () => {
    const { members, headcount } = specOf(kind)
    const nobody = { ...EXAMPLE_CONTEXT, roster: new Set<never>() }
    const names = members?.(draft.details as never) ?? []
    const expected = names.length === 0 ? { ok: true } : { refusal: { code: 'memberNotOnRoster' } }
    expect(acceptEntry(draft, nobody)).toMatchObject(expected)
    if (headcount === undefined || names.length === 0) return
    const few = { ...draft, details: { ...draft.details, headcount: names.length - 1 } } as EntryDraft
    expect(acceptEntry(few, EXAMPLE_CONTEXT)).toMatchObject({ refusal: { code: 'headcountBelowNames' } })
  })
})

test('each metric is given by a kind, each kind is in the schema of drafts, in the order of the registry', () => {
  const given = new Set<Metric>(exampleDrafts(unitId).flatMap((draft) => measuresOf(draft).map(({ metric }) => metric)))
  const bySteps: readonly Metric[] = [
    ...(['mentoring.followedUp', 'mentoring.concluded', 'learningTeam.joined', 'learningTeam.met'] as const),
    ...(['mutualAid.eligible', 'mutualAid.enrolled'] as const),
  ]
  expect([...given, ...bySteps].toSorted()).toEqual(Object.keys(METRICS).toSorted())
  expect(EntryDraft.options.map(({ shape }) => shape.kind.value)).toEqual(LedgerKind.options)
})

test('one word of a closed list never has two names', () => {
  for (const { choices } of Object.values(LEDGER_KINDS))
    for (const names of Object.values<Readonly<Record<string, { zh: string; en: string }>>>(choices))
      for (const [word, name] of Object.entries(names)) expect([word, stepName(word)]).toEqual([word, name])
})

test('details are flat: words, numbers, days, ids and lists of them', () => {
  const kinds = new Set<string>()
  for (const { details } of Object.values(LEDGER_KINDS))
    for (const field of Object.values<z.ZodType>(details.shape)) kinds.add(typeNameOf(field))
  expect([...kinds].toSorted()).toEqual(['array', 'boolean', 'enum', 'number', 'string'])
})

function typeNameOf(field: z.ZodType): string {
  return field instanceof z.ZodNullable ? typeNameOf(field.unwrap() as z.ZodType) : field.type
}

test('words of the district’s list and the days of a visit', () => {
  const visit = exampleDraft('visit', unitId)
  const of = (details: Partial<typeof visit.details>) =>
    acceptEntry({ ...visit, details: { ...visit.details, ...details } }, EXAMPLE_CONTEXT)
  expect(of({ visitKind: '邻里不和' })).toMatchObject({
    refusal: { code: 'wordNotListed', path: ['details', 'visitKind'] },
  })
  expect(of({ visitedOn: addDays(visit.day, -1) })).toMatchObject({ refusal: { code: 'datesOutOfOrder' } })
  expect(of({ visitedOn: addDays(EXAMPLE_CONTEXT.today, 1) })).toMatchObject({ refusal: { code: 'entryInFuture' } })
  const metrics = (details: Partial<typeof visit.details>) =>
    measuresOf({ ...visit, details: { ...visit.details, ...details } }).map(
      ({ metric, amount }) => `${metric} ${amount}`,
    )
  expect(metrics({ visitedOn: null })).toEqual(['visit.known 1'])
  expect(metrics({})).toEqual(['visit.known 1', 'visit.done 1', 'visit.delay 2', 'visit.amount 50000'])
})

test('one award that branch and group record is one subject', () => {
  const honour = exampleDraft('honour', unitId)
  const subject = (title: string, issuer: string) =>
    measuresOf({ ...honour, title, details: { ...honour.details, issuer } })[0]?.subject
  expect(subject('先进 基层工会组织', '区总工会')).toBe(subject('“先进基层工会组织”', ' 区总工会'))
  expect(subject('先进基层工会组织', '市总工会')).not.toBe(subject('先进基层工会组织', '区总工会'))
  expect(EXAMPLE_MEMBERS).toHaveLength(2)
})

test('a title that only says what the entry is is said in English for whoever reads English', () => {
  const personal = LedgerKind.options.filter(isPersonal)
  const titles = personal.map((kind) => titleAbove({ kind, title: '看望张老师' }))
  expect(personal.length).toBeGreaterThan(1)
  expect(titles.map((title) => tellTitle(title, 'en'))).toEqual(personal.map((kind) => LEDGER_KINDS[kind].names.en))
  expect(titles.map((title) => tellTitle(title, 'zh-CN'))).toEqual(titles)
  expect(tellTitle('看望张老师', 'en')).toBe('看望张老师')
})
