import { PRESET_IDS } from '@jianjia/domain/scheme'
import { expect, test } from 'vitest'
import { changedFields, faultsOf, type Figures, figuresOf, figuresSchema, sameFigures } from './figures.ts'

const words = { nameMissing: '请填写细则名称', yearMissing: '请填写年度' }
const preset = 'schoolUnionAnnual'

function figures(own: Record<string, string | number> = {}): Figures {
  return { name: '年度细则', yearLabel: '2026', parameters: figuresOf(preset, own) }
}

test.each(PRESET_IDS)('%s: the figures that a new form shows are right', (id) => {
  const schema = figuresSchema({ preset: id, language: 'zh-CN', ...words })
  expect(faultsOf(schema, { name: '年度细则', yearLabel: '2026', parameters: figuresOf(id) })).toEqual({})
})

test('figures that were never saved have the value of the preset', () => {
  expect(figuresOf(preset, { meetings: null, congresses: 3 })).toMatchObject({ meetings: 1, congresses: 3 })
})

test('every fault stands at its field, in the language of the screen, in the order of the form', () => {
  const wrong = { name: ' ', yearLabel: '', parameters: figuresOf(preset, { ties: 'toss', meetings: '' }) }
  const zh = faultsOf(figuresSchema({ preset, language: 'zh-CN', ...words }), wrong)
  expect(Object.keys(zh)).toEqual(['name', 'yearLabel', 'parameters.meetings', 'parameters.ties'])
  expect(zh['name']).toBe('请填写细则名称')
  expect(zh['parameters.meetings']).toContain('1 至 24')
  const en = faultsOf(figuresSchema({ preset, language: 'en', ...words }), wrong)
  expect(en['parameters.meetings']).toContain('from 1 to 24')
})

test('what differs is named; blanks around a name do not', () => {
  expect(changedFields(figures(), { ...figures({ warmthPoints: '12' }), name: '另一份' })).toEqual([
    'name',
    'warmthPoints',
  ])
  expect(sameFigures(figures(), { ...figures(), name: ' 年度细则 ' })).toBe(true)
})
