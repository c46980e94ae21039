import { describeGap } from '@jianjia/domain/binder'
import { HEAD, R, W } from '../../official/docx-xml.ts'
import { type BinderIo, type BinderToWrite, counter, type WrittenBinder } from '../binder-file.ts'
import {
  CONTENTS,
  COVER_NOTE,
  coverLines,
  GAPS,
  NO_GAPS,
  pointsHead,
  pointsRow,
  SIGNATORIES,
  SIGNATURES,
  SUMMARY,
  TITLE,
} from '../binder-words.ts'
import { openForPaper } from '../paper-photograph.ts'
import { zipOutput } from '../zip-output.ts'
import {
  CONTENT_TYPES,
  coreXml,
  documentRelations,
  footerXml,
  headerXml,
  ROOT_RELATIONS,
  sectionXml,
  SETTINGS,
  stylesXml,
} from './docx-frame.ts'
import { wordPictures } from './docx-pictures.ts'
import { cell, linkTo, pageOf, paragraph, paragraphOf, run, table } from './docx-pieces.ts'
import { sheetBookmark, tabBookmark, tabXml, type WordBook, widths } from './docx-sheets.ts'

/**
 * The binder as a Word file: the same content as the PDF on A4 for both sides, each tab beginning on the right, with an
 * outline and links. Page numbers of the contents are filled in by Word. The same binder always gives the same bytes.
 */
export async function writeBinderDocx(given: BinderToWrite, io: BinderIo): Promise<WrittenBinder> {
  const { binder } = given
  const step = counter(binder, io)
  const zip = zipOutput(io)
  const pictures = wordPictures(zip)
  await zip.add('[Content_Types].xml', CONTENT_TYPES, 'packed')
  await zip.add('_rels/.rels', ROOT_RELATIONS, 'packed')
  for (const evidence of binder.evidence) {
    const bytes = evidence.shownAs === 'photograph' ? await openForPaper(binder, evidence, io) : undefined
    if (bytes !== undefined) await pictures.add(evidence, bytes)
    step()
  }
  const book: WordBook = { given, pictures }
  const tabs = binder.categories.map((category) => {
    const xml = tabXml(book, category)
    for (const _ of category.sheets) step()
    return xml
  })
  const parts = [frontXml(given), ...tabs]
  const sections = parts.map((xml, at) => xml + sectionBreak(at === 0 ? 'nextPage' : 'oddPage'))
  const body = [...sections, signaturesXml(given), sectionXml('oddPage')].join('')
  await zip.add(
    'word/document.xml',
    `${HEAD}<w:document ${W} ${R} ${WP}><w:body>${body}</w:body></w:document>`,
    'packed',
  )
  await zip.add('word/_rels/document.xml.rels', documentRelations(await pictures.end()), 'packed')
  await zip.add('word/styles.xml', stylesXml(), 'packed')
  await zip.add('word/settings.xml', SETTINGS, 'packed')
  await zip.add('word/header1.xml', headerXml(given), 'packed')
  await zip.add('word/footer1.xml', footerXml(given, 'right'), 'packed')
  await zip.add('word/footer2.xml', footerXml(given, 'left'), 'packed')
  await zip.add('docProps/core.xml', coreXml(given), 'packed')
  await zip.end()
  step()
  return { pages: null }
}

const WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'

/** Ends a section; how it begins on paper is a property of the section itself. */
function sectionBreak(begins: 'nextPage' | 'oddPage'): string {
  return `<w:p><w:pPr>${sectionXml(begins)}</w:pPr></w:p>`
}

function frontXml(given: BinderToWrite): string {
  const { binder } = given
  return [
    paragraph('Cover', ''),
    paragraph('Cover', binder.unit),
    paragraph('CoverTitle', TITLE),
    paragraph('Cover', binder.assessment),
    table({
      widths: widths([3, 11]),
      head: [],
      rows: coverLines(given).map(([label, text]) => [cell(label), cell(text)]),
      ruled: false,
    }),
    paragraph('Small', COVER_NOTE),
    paragraph('H1', CONTENTS, { pageBefore: true }),
    contentsLine(SUMMARY, 'summary'),
    contentsLine(GAPS, 'gaps'),
    ...binder.categories.flatMap(({ number, name, sheets }) => [
      contentsLine(`${number}. ${name}`, tabBookmark(number)),
      ...sheets.map((sheet) => contentsLine(`　${sheet.number} ${sheet.name}`, sheetBookmark(sheet.number))),
    ]),
    contentsLine(SIGNATURES, 'end'),
    paragraph('H1', SUMMARY, { pageBefore: true, bookmark: 'summary' }),
    summaryXml(given),
    paragraph('H1', GAPS, { bookmark: 'gaps' }),
    gapsXml(given),
  ].join('')
}

function contentsLine(text: string, bookmark: string): string {
  return paragraphOf('Contents', linkTo(bookmark, `${run(text)}<w:r><w:tab/></w:r>${pageOf(bookmark)}`))
}

function summaryXml({ binder }: BinderToWrite): string {
  const right = (text: string) => cell(text, { align: 'right' })
  return table({
    widths: widths([8, ...pointsHead(binder).map(() => 2)]),
    head: ['类别', ...pointsHead(binder)],
    rows: [
      ...binder.categories.map(({ number, name, points }) => [
        cell(`${number}. ${name}`),
        ...pointsRow(points, binder).map(right),
      ]),
      [cell('合计', { bold: true }), ...pointsRow(binder.totals, binder).map(right)],
    ],
  })
}

function gapsXml({ binder }: BinderToWrite): string {
  if (binder.gaps.length === 0) return paragraph('Body', NO_GAPS)
  return table({
    widths: widths([2, 7, 7]),
    head: ['编号', '项目', '缺什么'],
    rows: binder.gaps.map((gap) => [cell(gap.sheet), cell(gap.name), cell(describeGap(gap, 'zh-CN'))]),
  })
}

function signaturesXml({ stateHash }: BinderToWrite): string {
  return [
    paragraph('H1', SIGNATURES, { bookmark: 'end' }),
    paragraph('Body', `状态校验码 ${stateHash}。`),
    ...SIGNATORIES.map(
      ({ heading, rows }) =>
        paragraph('H3', heading) +
        table({ widths: widths([3, 10]), head: [], rows: rows.map((text) => [cell(`${text}\n\n`), cell('')]) }),
    ),
    // A text does not end with a table.
    paragraph('Small', ''),
  ].join('')
}
