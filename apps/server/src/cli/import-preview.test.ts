import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { compoundFile } from '@jianjia/documents/testing'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { command } from './import-preview.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '导入 预览-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return command(args, { callerDirectory: folder })
}

const SHEET = '单位名称,上级单位,会员数\n第一小学,区教育工会,45\n第二小学,别处,x\n'

describe('import preview', () => {
  it('gives the preview of a file beside the caller, judged by the lists it is given, and writes nothing', async () => {
    const lists = JSON.stringify({ units: [{ name: '区教育工会' }], required: ['name'] })
    const { output, faults } = await run(['unit', '名册 1.csv', '--known', 'lists.json', '--today', '2026-03-01'], {
      '名册 1.csv': SHEET,
      'lists.json': lists,
    })
    expect(faults).toBeUndefined()
    expect(output).toMatchObject({
      headerRow: 1,
      rowsOk: 1,
      rowsBad: [
        { row: 3, column: '上级单位', code: 'unknownParent' },
        { row: 3, column: '会员数', code: 'textInNumber' },
      ],
      mapping: { 单位名称: 'name', 上级单位: 'unit', 会员数: 'memberCount' },
      refused: null,
    })
    expect((await readdir(folder)).toSorted()).toEqual(['lists.json', '名册 1.csv'])
    expect(await readFile(join(folder, '名册 1.csv'), 'utf8')).toBe(SHEET)
  })

  it('takes the day of China Standard Time where none is given', async () => {
    const { output } = await run(['member', 'm.csv'], { 'm.csv': '姓名,入会时间\n张三,2999-01-01\n李四,2020-01-01\n' })
    expect(output).toMatchObject({ rowsOk: 1, rowsBad: [{ row: 2, column: '入会时间', code: 'futureDate' }] })
  })

  it('a refused file gives both the document and a fault with a text in both languages', async () => {
    const { output, faults } = await run(['unit', 'a.xlsx'], { 'a.xlsx': '%PDF-1.7' })
    expect(output).toMatchObject({ rowsOk: 0, refused: { code: 'notASpreadsheet' } })
    expect(faults).toEqual([
      { path: 'a.xlsx', code: 'notASpreadsheet', text: expect.stringMatching(/电子表格.*spreadsheet/s) },
    ])
  })

  it.each<[string, Uint8Array]>([
    ['encrypted', compoundFile({ EncryptedPackage: new Uint8Array(5_000) })],
    ['unpackedTooLarge', new Uint8Array(33 * 1024 * 1024).fill(65)],
    ['notASpreadsheet', new TextEncoder().encode('Rar!\u001a\u0007\u0001')],
    ['headerNotFound', new TextEncoder().encode('甲,乙\n1,2\n')],
  ])('%s is said with nothing shown of the file', async (code, bytes) => {
    await writeFile(join(folder, 'refused.csv'), bytes)
    const { output, faults } = await run(['member', 'refused.csv'])
    expect(output).toMatchObject({
      sheet: null,
      headerRow: null,
      rowsOk: 0,
      rowsBad: [],
      mapping: {},
      refused: { code },
    })
    expect(faults).toMatchObject([{ path: 'refused.csv', code }])
  })

  it.each<[string, readonly string[], string]>([
    ['no file', ['unit'], 'badArguments'],
    ['an unknown kind', ['school', 'u.csv'], 'unknownImportKind'],
    ['a file that is not there', ['unit', 'nowhere.csv'], 'fileNotFound'],
    ['a folder', ['unit', '.'], 'fileUnreadable'],
    ['an unknown option', ['unit', 'u.csv', '--colour', 'red'], 'badOption'],
    ['a day that is none', ['unit', 'u.csv', '--today', '2026-02-30'], 'badDate'],
    ['lists that are no JSON', ['unit', 'u.csv', '--known', 'u.csv'], 'notJson'],
    ['lists that are not there', ['unit', 'u.csv', '--known', 'nowhere.json'], 'unreadable'],
    ['lists of the wrong form', ['unit', 'u.csv', '--known', 'wrong.json'], 'malformed'],
    ['a required field that does not exist', ['unit', 'u.csv', '--known', 'field.json'], 'unknownField'],
  ])('%s is bad input with a reason', async (_, args, code) => {
    const { output, faults } = await run(args, {
      'u.csv': SHEET,
      'wrong.json': '{"units": "all"}',
      'field.json': '{"required": ["colour"]}',
    })
    expect(output).toBeUndefined()
    expect(faults).toMatchObject([{ code }])
  })
})
