import { Document, type ISectionOptions, LevelFormat, Packer, Paragraph, type IPropertiesOptions } from 'docx'

/** A Word file of our own writing with what a reader must see in it. */
export interface WordFixture {
  readonly name: string
  readonly make: () => Promise<Uint8Array>
  /** Every paragraph: `number|text`, before it `#1 ` for a heading and `[table:row,column span] ` for a cell. */
  readonly paragraphs: readonly string[]
  /** `code paragraph text` of each note. */
  readonly notes?: readonly string[]
  /** `level number heading` of each section, and `months: item · item` of each block of the timetable. */
  readonly sections?: readonly string[]
  readonly schedule?: readonly string[]
}

/** The list of official papers under the name "公文", one of Arabic numbers under "序号". */
export const NUMBERING: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: '公文',
      levels: [
        { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
        { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
        { level: 2, format: LevelFormat.DECIMAL, text: '%3.' },
        { level: 3, format: LevelFormat.DECIMAL, text: '（%4）' },
        { level: 4, format: LevelFormat.DECIMAL_ENCLOSED_CIRCLE, text: '%5' },
      ],
    },
    { reference: '序号', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] },
    { reference: '圆点', levels: [{ level: 0, format: LevelFormat.BULLET, text: '\uF0B7' }] },
    { reference: '罗马', levels: [{ level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.', start: 4 }] },
  ],
}

type Children = ISectionOptions['children']

export async function wordFile(children: Children, more: Partial<IPropertiesOptions> = {}): Promise<Uint8Array> {
  const { sections: _, ...rest } = more
  const document = new Document({ numbering: NUMBERING, ...rest, sections: [{ children }] })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** A paragraph of an automatic list; lists of another instance begin anew. */
export function item(text: string, level = 0, { reference = '公文', instance = 0 } = {}): Paragraph {
  return new Paragraph({ text, numbering: { reference, level, instance } })
}
