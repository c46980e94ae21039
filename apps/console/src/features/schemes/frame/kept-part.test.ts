import { canonicalJson } from '@jianjia/domain/kernel'
import {
  buildPreset,
  formOfLevels,
  formOfPoints,
  formOfQuotas,
  formOfTotals,
  formOfVoices,
  PRESET_IDS,
  type Scheme,
} from '@jianjia/domain/scheme'
import { expect, test } from 'vitest'
import { beginPart, KeptLevels, KeptPoints, KeptQuotas, KeptTotals, KeptVoices, type PartSchema } from './kept-part.ts'

const SCHEMES = PRESET_IDS.flatMap((id) => {
  const built = buildPreset(id, {})
  return built.ok ? [built.scheme] : []
})

/** A part without the type of its form: how it is kept and how it is opened. */
function partOf<Form>(schema: PartSchema<Form>, open: (scheme: Scheme) => Form) {
  const asKept = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
  return {
    /** Every preset: what is typed comes back as it was, upon what it was typed. */
    comesBack: () => {
      for (const scheme of SCHEMES) {
        const found = open(scheme)
        for (const other of SCHEMES) {
          const form = open(other)
          const start = beginPart(schema, asKept({ form, base: found }), found)
          const isOther = canonicalJson(form) !== canonicalJson(found)
          expect(start).toEqual({ form: isOther ? form : found, base: found, isRestored: isOther })
        }
      }
    },
    /** What does not fit is none, and what is stored stands. */
    isNone: (kept: unknown) => {
      const found = open(SCHEMES[0] as Scheme)
      expect(beginPart(schema, kept, found)).toEqual({ form: found, base: found, isRestored: false })
    },
    of: (scheme: Scheme) => open(scheme),
  }
}

const PARTS = {
  totals: partOf(KeptTotals, formOfTotals),
  points: partOf(KeptPoints, formOfPoints),
  voices: partOf(KeptVoices, formOfVoices),
  levels: partOf(KeptLevels, formOfLevels),
  quotas: partOf(KeptQuotas, formOfQuotas),
} as const

test('the presets have levels, quotas, voices and segments, so that each form is shown with something in it', () => {
  expect(SCHEMES.length).toBeGreaterThan(5)
  expect(SCHEMES.some(({ quotas = [] }) => quotas.length > 0)).toBe(true)
  expect(SCHEMES.some(({ raters = [] }) => raters.length > 0)).toBe(true)
})

test.each(Object.entries(PARTS))('%s: what lies on the device comes back to the letter', (_name, part) => {
  part.comesBack()
})

test.each(Object.entries(PARTS))('%s: what no longer fits is none, and the stored form stands', (_name, part) => {
  const form = part.of(SCHEMES[1] as Scheme)
  for (const kept of [
    ...[undefined, null, 'x', [], {}, { form }, { base: form }, { form: {}, base: {} }],
    ...[
      { form, base: {} },
      { form: { ...form, later: '1' }, base: form },
      { form, base: form, later: 1 },
    ],
    ...Object.keys(form).map((key) => ({ form: { ...form, [key]: 7 }, base: form })),
    ...Object.keys(form).map((key) => ({
      form: Object.fromEntries(Object.entries(form).filter(([each]) => each !== key)),
      base: form,
    })),
  ])
    part.isNone(kept)
})

test('a part of another kind is none', () => {
  PARTS.totals.isNone({ form: formOfQuotas(SCHEMES[0] as Scheme), base: formOfTotals(SCHEMES[0] as Scheme) })
})
