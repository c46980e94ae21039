import {
  DeletedTextRun,
  Footer,
  FootnoteReferenceRun,
  Header,
  InsertedTextRun,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
} from 'docx'
import { Document, Packer } from 'docx'
import { definition, inList, list, makeDocx, p, r, startOverride, styled } from '../make-docx.ts'
import { item, NUMBERING, wordFile, type WordFixture } from './word-fixture.ts'

const change = { id: 1, author: '审阅人', date: '2026-01-05T00:00:00Z' }

/** Files with what stands beside, over or behind the text. */
export const ODD_FILES: readonly WordFixture[] = [
  {
    name: 'tracked changes',
    make: () =>
      wordFile([
        new Paragraph('2026 年工会工作计划'),
        new Paragraph({
          numbering: { reference: '公文', level: 0 },
          children: [
            new TextRun('加强'),
            new DeletedTextRun({ ...change, text: '制度' }),
            new InsertedTextRun({ ...change, id: 2, text: '组织' }),
            new TextRun('建设'),
          ],
        }),
        item('关心职工'),
      ]),
    paragraphs: ['|2026 年工会工作计划', '一、|加强组织建设', '二、|关心职工'],
    notes: ['trackedChanges 2 －制度 ＋组织'],
  },
  {
    name: 'footnotes, header, footer with page numbers',
    make: async () => {
      const document = new Document({
        numbering: NUMBERING,
        footnotes: { 1: { children: [new Paragraph('数据截至十二月。')] } },
        sections: [
          {
            headers: { default: new Header({ children: [new Paragraph('晨光小学工会')] }) },
            footers: {
              default: new Footer({
                children: [new Paragraph({ children: [new TextRun({ children: ['第', PageNumber.CURRENT, '页'] })] })],
              }),
            },
            children: [
              new Paragraph('工会工作总结'),
              new Paragraph({ children: [new TextRun('慰问 47 户'), new FootnoteReferenceRun(1), new TextRun('。')] }),
            ],
          },
        ],
      })
      return new Uint8Array(await Packer.toBuffer(document))
    },
    paragraphs: ['|工会工作总结', '|慰问 47 户。'],
    notes: ['footnote 2 数据截至十二月。', 'headerFooter null 晨光小学工会', 'headerFooter null 第页'],
  },
  {
    name: 'a table of contents that is not filled in, and a cell without text',
    make: () =>
      wordFile([
        new Paragraph('工作计划'),
        new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-3' }),
        item('指导思想'),
        new Table({ rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('')] })] })] }),
      ]),
    paragraphs: ['|工作计划', '|', '|', '一、|指导思想', '[0:0,0] |'],
  },
  {
    name: 'numbers over styles as WPS writes them, a list that starts at five',
    make: async () => {
      const numbering = [
        definition(7, [
          { format: 'japaneseCounting', text: '%1、', more: '<w:pStyle w:val="21"/>' },
          { format: 'japaneseCounting', text: '（%2）', more: '<w:pStyle w:val="22"/>' },
        ]),
        list(3, 7),
        list(4, 7, startOverride(0, 5)),
      ].join('')
      const style = (id: string, name: string) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>`
      const body = [
        ...[p('工会工作计划'), p('指导思想', styled('21')), p('工作措施', styled('21')), p('组织建设', styled('22'))],
        ...[p('民主管理', styled('22')), p('后勤保障', inList(4)), p('总结评比', styled('21'))],
      ]
      return makeDocx({ body: body.join(''), numbering, styles: style('21', '一级标题') + style('22', 'heading 2') })
    },
    paragraphs: [
      ...[
        '|工会工作计划',
        '一、|指导思想',
        '二、|工作措施',
        '#2 （一）|组织建设',
        '#2 （二）|民主管理',
        '五、|后勤保障',
      ],
      '六、|总结评比',
    ],
  },
  {
    name: 'content controls, a text box with the title, fields, a picture',
    make: async () => {
      const box = `<w:txbxContent>${p('晨光小学')}${p('工会工作计划')}</w:txbxContent>`
      const drawing = `<w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict>`
      const control = (inside: string) =>
        `<w:sdt><w:sdtPr><w:tag w:val="t"/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
      const body = [
        `<w:p><w:r>${drawing}</w:r></w:p>${control(p('一、指导思想'))}<w:p>${control(r('以人为本'))}${r('。')}</w:p>`,
        `<w:p>${r('第')}<w:fldSimple w:instr="SEQ 表">${r('3')}</w:fldSimple>${r('次会议')}</w:p>`,
        '<w:p><w:r><w:drawing><wp:docPr id="1" name="图片" descr="活动照片"/><pic:pic><a:blip/></pic:pic></w:drawing></w:r></w:p>',
      ]
      return makeDocx({ body: body.join('') })
    },
    paragraphs: ['|', '|一、指导思想', '|以人为本。', '|第3次会议', '|'],
    notes: ['textBox 1 晨光小学\n工会工作计划', 'picture 5 活动照片'],
  },
]
