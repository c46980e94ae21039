import { describe, expect, it } from 'vitest'
import {
  definition,
  inList,
  list,
  makeDocx,
  p,
  startOverride,
  styled,
  type TestDocx,
} from '../../../testing/make-docx.ts'
import { readDocx } from './read-docx.ts'

function numbersOf(document: TestDocx): readonly string[] {
  return readDocx(makeDocx(document)).paragraphs.map(({ autoNumber, text }) => `${autoNumber ?? ''}|${text}`)
}

const OFFICIAL = definition(0, [
  { format: 'chineseCounting', text: '%1、' },
  { format: 'chineseCounting', text: '（%2）' },
  { format: 'decimal', text: '%3.' },
  { format: 'decimalEnclosedCircle', text: '%4' },
])

describe('automatic numbers', () => {
  it('count by level, and begin again under each outer one', () => {
    const body = [
      p('指导思想', inList(1)),
      p('工作目标', inList(1)),
      p('会员', inList(1, 1)),
      p('阵地', inList(1, 1)),
      p('建家', inList(1, 2)),
      p('活动室', inList(1, 3)),
      p('图书', inList(1, 3)),
      p('工作措施', inList(1)),
      p('维权', inList(1, 1)),
      p('没有编号'),
      p('慰问', inList(1, 2)),
    ].join('')
    expect(numbersOf({ body, numbering: OFFICIAL + list(1, 0) })).toEqual([
      ...['一、|指导思想', '二、|工作目标', '（一）|会员', '（二）|阵地', '1.|建家', '①|活动室', '②|图书'],
      ...['三、|工作措施', '（一）|维权', '|没有编号', '1.|慰问'],
    ])
  })

  it('of several levels show the outer ones in their own form, or all in Arabic digits', () => {
    const mixed = [
      { format: 'chineseCounting', text: '第%1章' },
      { format: 'decimal', text: '%1.%2' },
      { format: 'decimal', text: '%1.%2.%3', more: '<w:isLgl/>' },
    ]
    const body = [0, 1, 1, 2, 0, 1, 2].map((level) => p('x', inList(1, level))).join('')
    expect(numbersOf({ body, numbering: definition(0, mixed) + list(1, 0) })).toEqual([
      ...['第一章|x', '一.1|x', '一.2|x', '1.2.1|x', '第二章|x', '二.1|x', '2.1.1|x'],
    ])
  })

  it('go on over lists of one definition, unless a list starts anew', () => {
    const numbering =
      OFFICIAL + list(1, 0) + list(2, 0) + list(3, 0, startOverride(0, 1)) + list(4, 0, startOverride(0, 5))
    const body = [1, 1, 2, 3, 3, 4, 1].map((numId) => p('x', inList(numId))).join('')
    expect(numbersOf({ body, numbering })).toEqual([
      '一、|x',
      '二、|x',
      '三、|x',
      '一、|x',
      '二、|x',
      '五、|x',
      '六、|x',
    ])
  })

  it('of definitions that look alike are counted apart', () => {
    const two = OFFICIAL + definition(1, [{ format: 'decimal', text: '%1、', start: 3 }]) + list(1, 0) + list(2, 1)
    const body = [1, 2, 1, 2].map((numId) => p('x', inList(numId))).join('')
    expect(numbersOf({ body, numbering: two })).toEqual(['一、|x', '3、|x', '二、|x', '4、|x'])
  })

  it('begin again only after the level they name, or never', () => {
    const levels = [
      { format: 'decimal', text: '%1' },
      { format: 'decimal', text: '(%2)', more: '<w:lvlRestart w:val="0"/>' },
      { format: 'lowerLetter', text: '%3)', more: '<w:lvlRestart w:val="1"/>' },
    ]
    const body = [0, 1, 2, 1, 2, 0, 1, 2].map((level) => p('x', inList(1, level))).join('')
    const numbering = definition(0, levels) + list(1, 0)
    expect(numbersOf({ body, numbering })).toEqual(['1|x', '(1)|x', 'a)|x', '(2)|x', 'b)|x', '2|x', '(3)|x', 'a)|x'])
  })

  it('show a level that was skipped at its start', () => {
    const numbering = definition(0, [
      { format: 'decimal', text: '%1' },
      { format: 'decimal', text: '%1.%2' },
    ])
    const body = [1, 1, 0, 1].map((level) => p('x', inList(1, level))).join('')
    expect(numbersOf({ body, numbering: numbering + list(1, 0) })).toEqual(['1.1|x', '1.2|x', '1|x', '1.1|x'])
  })

  it('come from the style of a paragraph, on the level that is bound to the style', () => {
    const numbering = definition(0, [
      { format: 'chineseCountingThousand', text: '%1、', more: '<w:pStyle w:val="2"/>' },
      { format: 'decimal', text: '%2．', more: '<w:pStyle w:val="3"/>' },
    ])
    const numPr = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    const styles = [
      `<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/>${numPr}</w:style>`,
      `<w:style w:type="paragraph" w:styleId="3"><w:name w:val="标题 2"/>${numPr}</w:style>`,
      '<w:style w:type="paragraph" w:styleId="9"><w:name w:val="我的标题"/><w:basedOn w:val="3"/></w:style>',
    ].join('')
    const none = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    const body = [
      p('指导思想', styled('2')),
      p('目标', styled('3')),
      p('更多', styled('9')),
      p('不编号', styled('2') + none),
      p('措施', styled('2')),
    ]
    const document = { body: body.join(''), styles, numbering: numbering + list(1, 0) }
    expect(numbersOf(document)).toEqual(['一、|指导思想', '1．|目标', '2．|更多', '|不编号', '二、|措施'])
    const read = readDocx(makeDocx(document)).paragraphs
    expect(read.map(({ headingLevel }) => headingLevel)).toEqual([1, 2, 2, 1, 1])
    expect(read.map(({ listLevel }) => listLevel)).toEqual([0, 1, 1, undefined, 0])
  })

  it('are found over a style of lists, and a level can be replaced in one list', () => {
    const numbering = [
      definition(0, [{ format: 'chineseCounting', text: '（%1）' }], '<w:styleLink w:val="公文"/>'),
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="公文"/></w:abstractNum>',
      list(1, 0),
      list(2, 1),
      list(
        3,
        0,
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/><w:lvl w:ilvl="0"><w:start w:val="1"/>' +
          '<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:lvlOverride>',
      ),
    ].join('')
    const styles = [
      '<w:style w:type="numbering" w:styleId="公文"><w:name w:val="公文"/>',
      '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    ].join('')
    const body = [2, 2, 3, 3].map((numId) => p('x', inList(numId))).join('')
    expect(numbersOf({ body, numbering, styles })).toEqual(['（一）|x', '（二）|x', 'I.|x', 'II.|x'])
  })

  it('may be a bullet, nothing, or filled up with zeros', () => {
    const sign = (text: string, font: string) => ({
      format: 'bullet',
      text,
      more: `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`,
    })
    const custom =
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>' +
      '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    const numbering = [
      definition(0, [sign('\uF06C', 'Wingdings')]),
      definition(1, [sign('\uF0B7', 'Symbol')]),
      definition(2, [{ format: 'none', text: '' }]),
      definition(3, [{ format: 'decimal', text: '〔%1〕', more: custom }]),
      ...[1, 2, 3, 4].map((numId) => list(numId, numId - 1)),
    ].join('')
    const body = [1, 2, 3, 4].map((numId) => p('x', inList(numId))).join('')
    expect(numbersOf({ body, numbering })).toEqual(['●|x', '•|x', '|x', '〔001〕|x'])
  })

  it('are given to blank paragraphs too, and not to deleted ones', () => {
    const gone = `<w:p><w:pPr>${inList(1)}<w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>`
    const body = p('甲', inList(1)) + p('', inList(1)) + gone + p('乙', inList(1))
    expect(numbersOf({ body, numbering: OFFICIAL + list(1, 0) })).toEqual(['一、|甲', '二、|', '三、|乙'])
  })

  it('stand before the first line of a paragraph whose lines were broken by hand', () => {
    const broken = p('甲', inList(1)).replace('</w:p>', '<w:r><w:br/><w:t>乙</w:t></w:r></w:p>')
    expect(numbersOf({ body: broken + p('丙', inList(1)), numbering: OFFICIAL + list(1, 0) })).toEqual([
      ...['一、|甲', '|乙', '二、|丙'],
    ])
  })

  it('of lists that are not there are not shown', () => {
    expect(numbersOf({ body: p('x', inList(7)) + p('y', inList(1, 8)), numbering: OFFICIAL + list(1, 0) })).toEqual([
      ...['|x', '|y'],
    ])
    expect(numbersOf({ body: p('x', inList(1)) })).toEqual(['|x'])
  })
})
