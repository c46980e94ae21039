import { describe, expect, it } from 'vitest'
import { encodeGb18030 } from '../../../testing/encode-gb18030.ts'
import { makePdf, pdfLines } from '../../../testing/make-pdf.ts'
import { TextRefusedError } from '../text-refused.ts'
import { readPdf } from './read-pdf.ts'

async function textsOf(bytes: Uint8Array): Promise<readonly string[]> {
  return (await readPdf(bytes)).paragraphs.map(({ text }) => text)
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    return (await readPdf(bytes)).container
  } catch (error) {
    return error instanceof TextRefusedError ? error.code : String(error)
  }
}

/** Twenty-six signs of 16 points fill the line from 90 to 506. */
const FULL = '坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻落实'
const line = (text: string) => text.slice(0, 26)

describe('lines of a PDF', () => {
  it('become paragraphs by where they begin and end', async () => {
    const page = pdfLines([
      ['2026 年工会工作计划', 220],
      ['一、指导思想', 122],
      [line(FULL).slice(0, 24), 122],
      line('党的教育方针，团结带领教职工立足岗位、建功立业，推动学'),
      '校各项工作再上新台阶。',
      ['二、工作措施', 122],
      [`1.${line(FULL).slice(0, 22)}`, 122],
      '开展岗位练兵。',
      ['2.慰问困难职工。', 122],
    ])
    expect(await textsOf(makePdf({ pages: [page] }))).toEqual([
      '2026 年工会工作计划',
      '一、指导思想',
      `${line(FULL).slice(0, 24)}${line('党的教育方针，团结带领教职工立足岗位、建功立业，推动学')}校各项工作再上新台阶。`,
      '二、工作措施',
      `1.${line(FULL).slice(0, 22)}开展岗位练兵。`,
      '2.慰问困难职工。',
    ])
  })

  it('run on over the end of a page, past its number and its running head', async () => {
    const furniture = (page: number) => [
      { text: '某某小学工会文件', y: 800, x: 230, size: 10 },
      { text: `— ${page} —`, y: 40, x: 280, size: 12 },
    ]
    const pages = [
      [...furniture(1), ...pdfLines([['一、工作目标', 122], [line(FULL).slice(0, 24), 122], line(FULL)])],
      [...furniture(2), ...pdfLines(['落实到位。', ['二、工作措施', 122], line(FULL)])],
      [...furniture(3), ...pdfLines(['按月推进。'])],
    ]
    const read = await readPdf(makePdf({ pages }))
    expect(read.paragraphs.map(({ text }) => text)).toEqual([
      '一、工作目标',
      `${line(FULL).slice(0, 24)}${line(FULL)}落实到位。`,
      '二、工作措施',
      `${line(FULL)}按月推进。`,
    ])
    expect(read.notes.map(({ code, text }) => `${code} ${text}`)).toEqual([
      ...['headerFooter 某某小学工会文件', 'headerFooter — 1 —', 'headerFooter — 2 —', 'headerFooter — 3 —'],
    ])
  })

  it('keep apart headings that fill a line, larger letters, and columns', async () => {
    const page = [
      { text: '关于印发工会工作', y: 760, x: 150, size: 22 },
      ...pdfLines([line(`一、${FULL}`).slice(0, 25).concat('。'), '（一）开展活动。', '三月'], 720),
      { text: '迎新春活动', y: 664, x: 250 },
      { text: '张', y: 664, x: 420 },
    ]
    expect(await textsOf(makePdf({ pages: [page] }))).toEqual([
      '关于印发工会工作',
      line(`一、${FULL}`).slice(0, 25).concat('。'),
      '（一）开展活动。',
      '三月\t迎新春活动\t张',
    ])
  })

  it('become the cells of a table where they stand in columns, written cell after cell', async () => {
    const page = [
      { text: '每月安排', y: 760, x: 90 },
      ...[
        [90, 730, '时间'],
        [200, 730, '内容'],
        [420, 730, '负责'],
        [90, 700, '三月'],
        [200, 700, '女教师健步走与'],
        [200, 676, '摄影'],
        [420, 700, '李某'],
        [90, 650, '上半年'],
        [90, 620, '四月'],
        [200, 620, '1.'],
        [232, 620, '植树'],
        [200, 596, '2.读书'],
        [420, 620, '工会'],
        [200, 570, '踏青'],
        [420, 570, '张某'],
      ].map(([x, y, text]) => ({ x: Number(x), y: Number(y), text: String(text) })),
      ...pdfLines(['二、工作要求', '按时到场。'], 540),
    ]
    const { paragraphs } = await readPdf(makePdf({ pages: [page] }))
    const shown = paragraphs.map(({ text, cell }) => (cell ? `[${cell.row},${cell.column}] ${text}` : text))
    expect(shown).toEqual([
      ...['每月安排', '[0,0] 时间', '[0,1] 内容', '[0,2] 负责'],
      ...['[1,0] 三月', '[1,1] 女教师健步走与', '[1,1] 摄影', '[1,2] 李某', '[2,0] 上半年'],
      ...['[3,0] 四月', '[3,1] 1.植树', '[3,1] 2.读书', '[3,2] 工会', '[4,1] 踏青', '[4,2] 张某'],
      ...['二、工作要求', '按时到场。'],
    ])
  })

  it('run on inside a cell that they fill, and over the end of a page', async () => {
    const row = (y: number, cells: readonly string[]) =>
      cells.flatMap((text, index) => (text === '' ? [] : [{ text, y, x: [90, 200, 420][index] ?? 0 }]))
    const pages = [
      [
        ...row(180, ['月份', '内容', '负责']),
        ...row(150, ['五月', '召开全校教职工代表大会，']),
        ...row(126, ['', '审议报告。']),
        ...row(150, ['', '', '校办']),
      ],
      row(780, ['六月', '总结', '工会']),
    ]
    const { paragraphs } = await readPdf(makePdf({ pages }))
    expect(paragraphs.map(({ text, cell }) => `${cell?.row},${cell?.column} ${text}`)).toEqual([
      ...['0,0 月份', '0,1 内容', '0,2 负责', '1,0 五月', '1,1 召开全校教职工代表大会，审议报告。', '1,2 校办'],
      ...['2,0 六月', '2,1 总结', '2,2 工会'],
    ])
  })

  it('of another width begin another table, and the space that programs set between scripts is no blank', async () => {
    const row = (y: number, cells: readonly (readonly [number, string])[]) => cells.map(([x, text]) => ({ x, y, text }))
    const page = [
      { text: '2026', y: 760, x: 90, size: 15 },
      { text: '年计划', y: 760, x: 153 },
      ...row(730, [
        [90, '填报单位：工会委员会'],
        [420, '填报人：罗某'],
      ]),
      ...row(700, [
        [90, '月份'],
        [160, '内容'],
        [420, '地点'],
      ]),
      ...row(670, [
        [90, '三月'],
        [160, '陶艺'],
        [420, '陶吧'],
      ]),
    ]
    const { paragraphs } = await readPdf(makePdf({ pages: [page] }))
    expect(paragraphs.map(({ text, cell }) => (cell ? `[${cell.row},${cell.column}] ${text}` : text))).toEqual([
      ...['2026年计划', '填报单位：工会委员会\t填报人：罗某'],
      ...['[0,0] 月份', '[0,1] 内容', '[0,2] 地点', '[1,0] 三月', '[1,1] 陶艺', '[1,2] 陶吧'],
    ])
  })

  it('keep apart what a wide gap or another size of letters parts', async () => {
    const page = [
      { text: line(FULL), y: 740, x: 90 },
      { text: line(FULL), y: 712, x: 90 },
      { text: line(FULL), y: 650, x: 90 },
      { text: line(FULL), y: 622, x: 90 },
      { text: FULL.slice(0, 20), y: 594, x: 90, size: 20.8 },
    ]
    expect(await textsOf(makePdf({ pages: [page] }))).toEqual([
      line(FULL) + line(FULL),
      line(FULL) + line(FULL),
      FULL.slice(0, 20),
    ])
  })

  it('that repeat, or are numbers, stay where they are text', async () => {
    const page = pdfLines(
      [
        ['工作安排', 122],
        ['7', 122],
        ['慰问职工。', 122],
      ],
      600,
    )
    const read = await readPdf(makePdf({ pages: [page, page] }))
    expect(read.paragraphs.map(({ text }) => text)).toEqual([
      '工作安排',
      '7',
      '慰问职工。',
      '工作安排',
      '7',
      '慰问职工。',
    ])
    expect(read.notes).toEqual([])
  })

  it('join English words with a blank', async () => {
    const page = pdfLines(['The trade union committee of', 'the school.'], 700)
    expect(
      await textsOf(
        makePdf({ pages: [page.map((own, index) => ({ ...own, x: 90, text: own.text.padEnd(index ? 0 : 26, ' ') }))] }),
      ),
    ).toEqual(['The trade union committee of the school.'])
  })
})

describe('a PDF', () => {
  it('keeps radicals for the one who repairs all documents', async () => {
    expect(await textsOf(makePdf({ pages: [pdfLines(['⼯会⻓期⼯作'])] }))).toEqual(['⼯会⻓期⼯作'])
  })

  it('may name its encoding only, as the papers of office systems do', async () => {
    const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
    const wide = (text: string) => Array.from(text, (sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')
    const pages = [pdfLines(['2026 年工会工作计划', '一、指导思想'])]
    for (const encoding of ['UniGB-UCS2-H', 'UniGB-UTF16-H'])
      expect(await textsOf(makePdf({ pages, named: { encoding, codesOf: wide } }))).toEqual([
        ...['2026 年工会工作计划', '一、指导思想'],
      ])
    const gbk = { encoding: 'GBK-EUC-H', codesOf: (text: string) => hex(encodeGb18030(text)) }
    expect(await textsOf(makePdf({ pages, named: gbk }))).toEqual(['2026 年工会工作计划', '一、指导思想'])
  })

  it('that only numbers its glyphs is not read as other characters', async () => {
    const named = { encoding: 'Identity-H', codesOf: () => '1a2b1a2c'.repeat(20) }
    const texts = await textsOf(makePdf({ pages: [pdfLines(['x'])], named }))
    expect(texts.join('')).not.toMatch(/\p{Script=Han}/u)
  })

  it('without text has none; cut off, it is damaged or read as far as it is whole', async () => {
    expect((await readPdf(makePdf({ pages: [[]] }))).paragraphs).toEqual([])
    const whole = makePdf({ pages: [pdfLines(['工会'])] })
    expect(await codeOf(whole.slice(0, 400))).toBe('damaged')
    expect(await codeOf(Uint8Array.from('%PDF-1.7\nnothing', (sign) => sign.charCodeAt(0)))).toBe('damaged')
  })

  it('under a password is refused as such', async () => {
    const key = '0'.repeat(64)
    const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -44 >> /ID [<00> <00>]`
    expect(await codeOf(makePdf({ pages: [pdfLines(['工会'])], trailer }))).toBe('encrypted')
  })
})
