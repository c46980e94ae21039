import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectClean } from '../reading/check.ts'
import { readText, ROOT } from '../reading/repository.ts'
import { readMessages } from './catalogs.ts'
import { findWalkThroughFaults, type Told, type WalkThrough } from './walk-through.ts'

const FOLDER = 'docs/walk-through'
const ZH = { folder: 'zh', quoted: /「([^」]+)」/g }
const EN = { folder: 'en', quoted: /\*\*([^*]+)\*\*/g }

describe('the walk-through tells the same in both languages, in words of the screen, with pictures that are there', () => {
  test('as it stands', async () => {
    const pictures = readdirSync(path.join(ROOT, FOLDER, 'pictures'), { recursive: true, encoding: 'utf8' })
    const told = (file: string, of: typeof ZH): Told => ({ ...of, file, text: readText(`${FOLDER}/${file}`) })
    const finding = findWalkThroughFaults({
      told: [told('README.md', ZH), told('en.md', EN)],
      messages: [await readMessages('zh'), await readMessages('en')],
      pictures: pictures.filter((name) => name.includes('.')),
    })
    expectClean(finding, 'words of the screen and pictures of the walk-through', 150)
  })

  test('and each planted fault is found', () => {
    const zh = '## 1. 开始\n点「单位」，再点「导入 3 行」。\n![图](pictures/zh/units.webp)\n'
    const en = '## 1. Begin\nPress **Units**, then **Import 3 rows**.\n![it](pictures/en/units.webp)\n'
    const good: WalkThrough = {
      told: [
        { ...ZH, file: 'zh.md', text: zh },
        { ...EN, file: 'en.md', text: en },
      ],
      messages: [
        [
          ['a title', '单位'],
          ['a rows', '导入 {{count}} 行'],
          ['a other', '台账'],
        ],
        [
          ['a title', 'Units'],
          ['a rows', 'Import {{count}} rows'],
          ['a rows_one', 'Import one row'],
          ['a other', 'Ledger'],
        ],
      ],
      pictures: ['zh/units.webp', 'en/units.webp'],
    }
    const faultsWith = (change: Partial<WalkThrough>) => findWalkThroughFaults({ ...good, ...change }).faults
    const withEnglish = (text: string) => faultsWith({ told: [good.told[0], { ...good.told[1], text }] })
    expect(faultsWith({})).toEqual([])
    expect(faultsWith({ pictures: ['zh/units.webp'] })).toEqual(['en/units.webp is named and not there'])
    expect(faultsWith({ pictures: [...good.pictures, 'zh/old.webp'] })).toEqual(['zh/old.webp is there and not named'])
    expect(withEnglish(en.replace('Units', 'Unions'))).toEqual([
      'zh.md, step 1: the other has no “单位”',
      'en.md, step 1: no screen says “Unions”',
    ])
    expect(withEnglish(en.replace('Units', 'Ledger'))).toHaveLength(2)
    expect(withEnglish(en.replace('units.webp', 'tree.webp'))).toContain('step 1: zh.md and en.md show other pictures')
    expect(withEnglish(`${en}## 2. More\n`)).toEqual(['zh.md and en.md tell another number of steps'])
  })
})
