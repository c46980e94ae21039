import { Ownership, Stage } from '@jianjia/domain/org'
import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { previewImport } from '../import/preview-import.ts'
import { OWNERSHIP_NAMES, STAGE_NAMES, UNIT_KIND_NAMES } from '../import/unit/unit-kind-names.ts'
import { comparable } from '../import/values/plain-text.ts'
import { readSheetBytes } from '../sheet/read-sheet-bytes.ts'
import { planTreeImport } from '../unit-tree/plan-tree-import.ts'
import { unitTemplate } from './unit-template.ts'

it('the template is understood, and its example row is never imported', async () => {
  const workbook = readSheetBytes(await unitTemplate('zh'))
  const preview = previewImport(workbook, 'unit')
  expect(preview).toMatchObject({
    sheet: '单位名册',
    headerRow: 3,
    rowsOk: 0,
    rowsBad: [],
    skipped: [{ row: 4, reason: 'example' }],
  })
  expect(preview.mapping).toMatchObject({
    '*单位名称': 'name',
    上级单位: 'unit',
    单位类别: 'kind',
    统计编码: 'code',
    会员人数: 'memberCount',
  })
  expect(preview.ignored).toEqual(['序号'])
  expect(preview.sheets).toBeUndefined()
  expect(planTreeImport(workbook, [])?.units).toEqual([])
})

it('it has drop-down lists whose every word is understood, and a note on every column', async () => {
  const { sheets } = await readXlsx(await unitTemplate('zh'))
  const lists = sheets[0]?.dataValidations ?? []
  expect(lists.map(({ range }) => range)).toEqual(['E4:E2000', 'H4:H2000', 'I4:I2000'])
  const kinds = lists[0]?.values ?? lists[0]?.formula1?.replaceAll('"', '').split(',') ?? []
  expect(kinds.map((word) => UNIT_KIND_NAMES.get(word))).toEqual(['district', 'generalBranch', 'branch', 'group'])
  expect(
    [...(sheets[0]?.cells ?? [])].filter(([at, cell]) => at.startsWith('2,') && cell.comment !== undefined),
  ).toHaveLength(11)
})

it('the English one is understood as well, with the words of its lists, and has no Chinese in it', async () => {
  const bytes = await unitTemplate('en')
  const preview = previewImport(readSheetBytes(bytes), 'unit')
  expect(preview).toMatchObject({ sheet: 'Units', headerRow: 3, rowsOk: 0, rowsBad: [] })
  expect(preview.skipped).toEqual([{ row: 4, reason: 'example' }])
  const fields = ['name', 'shortName', 'unit', 'kind', 'code', 'memberCount', 'stage', 'ownership', 'zone', 'note']
  expect(Object.values(preview.mapping)).toEqual(fields)
  expect(preview.ignored).toEqual(['No.'])
  const { sheets } = await readXlsx(bytes)
  const [kinds = [], stages = [], ownerships = []] = (sheets[0]?.dataValidations ?? []).map(
    ({ values, formula1 }) => values ?? formula1?.replaceAll('"', '').split(',') ?? [],
  )
  expect(kinds.map((word) => UNIT_KIND_NAMES.get(comparable(word)))).toEqual([
    'district',
    'generalBranch',
    'branch',
    'group',
  ])
  expect(stages.map((word) => STAGE_NAMES.get(comparable(word)))).toEqual([...Stage.options])
  expect(ownerships.map((word) => OWNERSHIP_NAMES.get(comparable(word)))).toEqual([...Ownership.options])
  expect(JSON.stringify(sheets)).not.toMatch(/[\u3001-\u303f\u3400-\u9fff\uff01-\uff5e]/)
})
