import {
  Document,
  HeadingLevel,
  type ILevelsOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalMergeType,
} from 'docx'

/**
 * Writes a Word file with Word's own lists and tables, line by line. `{公文.1}文字` stands in level 1 of the list 公文,
 * `{公文.1*}文字` where that list begins anew; `#2 文字` is a heading style, `@章 文字` a style with its own number.
 * `| a | b |` is a row of a table, `|! a | b |` one that comes again on each page; in a cell `^` goes on from above, `<`
 * from the left, `¶` parts paragraphs, and `[[a ; b / c ; d]]` is a table inside the cell.
 */
export async function writeWord(text: string): Promise<Uint8Array> {
  const instances = new Map<string, number>()
  const children: (Paragraph | Table)[] = []
  let rows: string[] = []
  for (const line of [...text.replace(/^\n/, '').split('\n'), '']) {
    if (line.startsWith('|')) rows.push(line)
    else {
      if (rows.length > 0) children.push(tableOf(rows, instances))
      rows = []
      children.push(paragraphOf(line, instances))
    }
  }
  const document = new Document({
    numbering: { config: LISTS.filter(({ reference }) => isUsed(reference, text)) },
    styles: { paragraphStyles: NUMBERED_STYLES },
    sections: [{ children: children.slice(0, -1) }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** The numbered styles stand in every file, and with them their list. */
function isUsed(reference: string, text: string): boolean {
  return reference === '公文' || text.includes(`{${reference}.`)
}

const HAN = LevelFormat.CHINESE_COUNTING
const DIGIT = LevelFormat.DECIMAL

/** The levels of the lists, each as `format text`. */
const LISTS = Object.entries({
  公文: [`${HAN} %1、`, `${HAN} （%2）`, `${DIGIT} %3.`, `${DIGIT} （%4）`],
  章节: [`${HAN} 第%1章 `, `${HAN} 第%2节 `, `${DIGIT} %3、`],
  编号: [`${DIGIT} %1`, `${DIGIT} %1.%2`, `${DIGIT} %1.%2.%3`],
  序号: [`${DIGIT} %1.`, `${LevelFormat.LOWER_LETTER} %2)`],
  顿号: [`${DIGIT} %1、`],
  括号: [`${DIGIT} (%1)`],
  光数: [`${DIGIT} %1`],
  部分: [`${HAN} 第%1部分 `, `${HAN} %2、`, `${DIGIT} %3．`],
  大写: [`${LevelFormat.CHINESE_LEGAL_SIMPLIFIED} %1、`, `${DIGIT} %2、`],
  天干: [`${LevelFormat.IDEOGRAPH_TRADITIONAL} %1、`],
  圈码: [`${LevelFormat.DECIMAL_ENCLOSED_CIRCLE} %1`],
  周次: [`${DIGIT} 第%1周`],
  圆点: [`${LevelFormat.BULLET} ●`, `${LevelFormat.BULLET} ◆`],
  方块: [`${LevelFormat.BULLET} \uF06E`],
}).map(([reference, levels]) => ({ reference, levels: levels.map(levelOf) }))

type ListFormat = (typeof LevelFormat)[keyof typeof LevelFormat]

function levelOf(form: string, level: number): ILevelsOptions {
  const [format = '', ...text] = form.split(' ')
  const known = Object.values(LevelFormat).find((one): one is ListFormat => one === format)
  return { level, text: text.join(' '), ...(known === undefined ? {} : { format: known }) }
}

const NUMBERED_STYLES = [
  { id: '章', name: '章标题', paragraph: { numbering: { reference: '公文', level: 0 }, outlineLevel: 0 } },
  { id: '节', name: '节标题', paragraph: { numbering: { reference: '公文', level: 1 }, outlineLevel: 1 } },
  { id: '条', name: '条目', paragraph: { numbering: { reference: '公文', level: 2 } } },
]

const HEADINGS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3]

function paragraphOf(line: string, instances: Map<string, number>): Paragraph {
  const found = /^(?:#(\d) |@(\S) )?(?:\{(.+?)\.(\d)(\*?)\})?(.*)$/.exec(line)
  const [, heading, style, reference, level = '0', anew, text = ''] = found ?? []
  if (reference !== undefined && anew === '*') instances.set(reference, (instances.get(reference) ?? 0) + 1)
  const instance = instances.get(reference ?? '') ?? 0
  const headingLevel = heading === undefined ? undefined : HEADINGS[Number(heading)]
  return new Paragraph({
    text,
    ...(headingLevel === undefined ? {} : { heading: headingLevel }),
    ...(style === undefined ? {} : { style }),
    ...(reference === undefined ? {} : { numbering: { reference, level: Number(level), instance } }),
  })
}

function tableOf(lines: readonly string[], instances: Map<string, number>): Table {
  const rows = lines.map((line) => ({
    isHeader: line.startsWith('|!'),
    cells: line
      .slice(line.startsWith('|!') ? 2 : 1, line.lastIndexOf('|'))
      .split('|')
      .map((cell) => cell.trim()),
  }))
  return new Table({
    rows: rows.map(
      ({ isHeader, cells }, row) =>
        new TableRow({
          tableHeader: isHeader,
          children: cells.flatMap((cell, column) => {
            if (cell === '<') return []
            const beside = cells.slice(column + 1)
            const end = beside.findIndex((one) => one !== '<')
            const isAbove = rows[row + 1]?.cells[column] === '^'
            return [
              new TableCell({
                columnSpan: 1 + (end < 0 ? beside.length : end),
                ...(cell === '^' ? { verticalMerge: VerticalMergeType.CONTINUE } : {}),
                ...(cell !== '^' && isAbove ? { verticalMerge: VerticalMergeType.RESTART } : {}),
                children: cell === '^' ? [new Paragraph('')] : cellChildren(cell, instances),
              }),
            ]
          }),
        }),
    ),
  })
}

function cellChildren(cell: string, instances: Map<string, number>): readonly (Paragraph | Table)[] {
  const [before = '', nested, after = ''] = cell.split(/\[\[|\]\]/)
  const paragraphs = (text: string) => text.split('¶').map((one) => paragraphOf(one.trim(), instances))
  if (nested === undefined) return paragraphs(before)
  const rows = nested.split('/').map((row) => `|${row.split(';').join('|')}|`)
  return [...(before === '' ? [] : paragraphs(before)), tableOf(rows, instances), ...paragraphs(after)]
}
