import { Paragraph, Table, TableCell, TableRow } from 'docx'
import { item, wordFile, type WordFixture } from './word-fixture.ts'

type Cell = string | { readonly text: string; readonly rows?: number; readonly columns?: number } | readonly Paragraph[]

function tableOf(rows: readonly (readonly Cell[])[]): Table {
  const cellOf = (cell: Cell) => {
    if (typeof cell === 'string') return new TableCell({ children: [new Paragraph(cell)] })
    if ('length' in cell) return new TableCell({ children: [...cell] })
    const { text, rows: rowSpan = 1, columns: columnSpan = 1 } = cell
    return new TableCell({ children: [new Paragraph(text)], rowSpan, columnSpan })
  }
  return new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cellOf) })) })
}

const inCell = (instance: number, ...texts: readonly string[]) =>
  texts.map((text) => item(text, 0, { reference: '序号', instance }))

/** Files whose timetable is a table. */
export const TABLE_FILES: readonly WordFixture[] = [
  {
    name: 'two columns, months and automatic items that begin anew in each cell',
    make: () =>
      wordFile([
        new Paragraph('2026 年上半年工会工作安排'),
        tableOf([
          ['月份', '工作内容'],
          ['一月', inCell(1, '走访慰问困难职工。', '召开工会委员会。')],
          ['二月', inCell(2, '组织迎春联欢。')],
          ['三、四月', inCell(3, '庆祝妇女节。', '组织春游。')],
        ]),
      ]),
    paragraphs: [
      ...[
        '|2026 年上半年工会工作安排',
        '[0:0,0] |月份',
        '[0:0,1] |工作内容',
        '[0:1,0] |一月',
        '[0:1,1] 1.|走访慰问困难职工。',
      ],
      ...['[0:1,1] 2.|召开工会委员会。', '[0:2,0] |二月', '[0:2,1] 1.|组织迎春联欢。', '[0:3,0] |三、四月'],
      ...['[0:3,1] 1.|庆祝妇女节。', '[0:3,1] 2.|组织春游。'],
    ],
    schedule: ['1: 走访慰问困难职工。 · 召开工会委员会。', '2: 组织迎春联欢。', '3,4: 庆祝妇女节。 · 组织春游。'],
  },
  {
    name: 'three columns, months merged over their rows',
    make: () =>
      wordFile([
        new Paragraph('晨光中学工会 2026 年工作计划'),
        new Paragraph('一、工作安排'),
        tableOf([
          ['月份', '工作内容', '负责人'],
          [{ text: '9月', rows: 2 }, '教师节表彰', '工会主席'],
          ['新教师座谈', '组织委员'],
          [{ text: '10月', rows: 3 }, '重阳节慰问', '福利委员'],
          ['秋季运动会', '文体委员'],
          ['教代会提案征集', '工会主席'],
          ['11月', '读书分享', '宣传委员'],
        ]),
      ]),
    paragraphs: [
      ...['|晨光中学工会 2026 年工作计划', '|一、工作安排', '[0:0,0] |月份', '[0:0,1] |工作内容', '[0:0,2] |负责人'],
      ...['[0:1,0 2x1] |9月', '[0:1,1] |教师节表彰', '[0:1,2] |工会主席', '[0:2,1] |新教师座谈', '[0:2,2] |组织委员'],
      ...['[0:3,0 3x1] |10月', '[0:3,1] |重阳节慰问', '[0:3,2] |福利委员', '[0:4,1] |秋季运动会', '[0:4,2] |文体委员'],
      ...['[0:5,1] |教代会提案征集', '[0:5,2] |工会主席', '[0:6,0] |11月', '[0:6,1] |读书分享', '[0:6,2] |宣传委员'],
    ],
    schedule: ['9: 教师节表彰 · 新教师座谈', '10: 重阳节慰问 · 秋季运动会 · 教代会提案征集', '11: 读书分享'],
  },
  {
    name: 'four columns, terms and months merged, a title row over all',
    make: () =>
      wordFile([
        tableOf([
          [{ text: '2026 年度工会活动安排表', columns: 4 }],
          ['学期', '月份', '内容', '责任人'],
          [{ text: '上学期', rows: 3 }, { text: '三月', rows: 2 }, '女职工维权讲座', '女工委员'],
          ['植树活动', '文体委员'],
          ['四月', '教工合唱比赛', '宣传委员'],
          [{ text: '下学期', rows: 2 }, '九月', '新学年慰问', '福利委员'],
          ['十月', '健步走', '文体委员'],
        ]),
      ]),
    paragraphs: [
      ...['[0:0,0 1x4] |2026 年度工会活动安排表', '[0:1,0] |学期', '[0:1,1] |月份', '[0:1,2] |内容', '[0:1,3] |责任人'],
      ...['[0:2,0 3x1] |上学期', '[0:2,1 2x1] |三月', '[0:2,2] |女职工维权讲座', '[0:2,3] |女工委员'],
      ...['[0:3,2] |植树活动', '[0:3,3] |文体委员', '[0:4,1] |四月', '[0:4,2] |教工合唱比赛', '[0:4,3] |宣传委员'],
      ...['[0:5,0 2x1] |下学期', '[0:5,1] |九月', '[0:5,2] |新学年慰问', '[0:5,3] |福利委员', '[0:6,1] |十月'],
      ...['[0:6,2] |健步走', '[0:6,3] |文体委员'],
    ],
    schedule: ['3: 女职工维权讲座 · 植树活动', '4: 教工合唱比赛', '9: 新学年慰问', '10: 健步走'],
  },
  {
    name: 'a table within a table, and one after it',
    make: () =>
      wordFile([
        new Paragraph('工会工作台账'),
        new Table({
          rows: [
            new TableRow({
              children: [
                new TableCell({ children: [new Paragraph('外')] }),
                new TableCell({ children: [new Paragraph('前'), tableOf([['甲', '乙']]), new Paragraph('后')] }),
              ],
            }),
          ],
        }),
        new Paragraph('说明'),
        tableOf([['丙']]),
      ]),
    paragraphs: [
      ...[
        '|工会工作台账',
        '[0:0,0] |外',
        '[0:0,1] |前',
        '[1:0,0] |甲',
        '[1:0,1] |乙',
        '[0:0,1] |后',
        '|说明',
        '[2:0,0] |丙',
      ],
    ],
  },
]
