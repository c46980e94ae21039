import { describe, expect, it } from 'vitest'
import { makeDocx, p, r, styled, type TestDocx, table } from '../../../testing/make-docx.ts'
import { zipParts } from '../../../testing/make-xlsx.ts'
import { TextRefusedError } from '../text-refused.ts'
import { readDocx } from './read-docx.ts'

function read(document: string | TestDocx) {
  return readDocx(makeDocx(typeof document === 'string' ? { body: document } : document))
}

function textsOf(document: string | TestDocx): readonly string[] {
  return read(document).paragraphs.map(({ text }) => text)
}

function field(instruction: string, shown: string): string {
  const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
  return [
    `${mark('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>`,
    `${mark('separate')}${shown}${mark('end')}`,
  ].join('')
}

const ins = (inside: string) => `<w:ins w:id="1" w:author="a">${inside}</w:ins>`
const del = (text: string) => `<w:del w:id="2"><w:r><w:delText>${text}</w:delText></w:r></w:del>`

describe('paragraphs', () => {
  it('come in order with their numbers, blank ones too, verbatim', () => {
    const body = p('　　一、指导思想：') + p('') + p(' 抓 “三化” & <建家> ') + '<w:p/>'
    expect(read(body)).toEqual({
      container: 'docx',
      paragraphs: [
        { number: 1, text: '　　一、指导思想：' },
        { number: 2, text: '' },
        { number: 3, text: ' 抓 “三化” & <建家> ' },
        { number: 4, text: '' },
      ],
      notes: [],
    })
  })

  it('are put together from runs, links, smart tags, content controls and readings', () => {
    const body = [
      `<w:p>${r('工')}<w:hyperlink r:id="x">${r('会')}</w:hyperlink><w:smartTag><w:smartTag>${r('计')}</w:smartTag>`,
      `</w:smartTag><w:sdt><w:sdtPr><w:alias w:val="不是正文"/></w:sdtPr><w:sdtContent>${r('划')}</w:sdtContent></w:sdt>`,
      `<w:r><w:ruby><w:rubyPr/><w:rt>${r('cao')}</w:rt><w:rubyBase>${r('草')}</w:rubyBase></w:ruby></w:r></w:p>`,
      `<w:sdt><w:sdtContent>${p('整段控件')}<w:sdt><w:sdtContent>${p('里层')}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>`,
      `<w:customXml>${p('自定义')}</w:customXml>`,
    ].join('')
    expect(textsOf(body)).toEqual(['工会计划草', '整段控件', '里层', '自定义'])
  })

  it('keep tabs, hyphens and signs of other fonts', () => {
    const body = [
      '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>',
      `${r('3')}<w:r><w:noBreakHyphen/></w:r>${r('5月')}<w:r><w:tab/></w:r><w:r><w:softHyphen/></w:r>`,
      '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>',
      `<w:t>þ</w:t></w:r><w:r><w:sym w:font="Nothing" w:char="zz"/></w:r>${r('完')}</w:p>`,
    ].join('')
    expect(textsOf(body)).toEqual(['3-5月\t✓☑完'])
  })

  it('end where the line was broken by hand; a page begins nothing by itself', () => {
    const body = [
      `<w:p>${r('一、')}<w:r><w:br/></w:r>${r('正文')}<w:r><w:cr/></w:r><w:r><w:br w:type="textWrapping"/></w:r>${r('末')}</w:p>`,
      `<w:p><w:r><w:br w:type="page"/></w:r>${r('新页')}</w:p><w:p>${r('旧页')}<w:r><w:br w:type="page"/></w:r></w:p>`,
      `<w:p>${r('前')}<w:r><w:br w:type="page"/></w:r>${r('后')}</w:p>`,
    ].join('')
    expect(textsOf(body)).toEqual(['一、', '正文', '', '末', '新页', '旧页', '前', '后'])
    expect(read(body).paragraphs.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('show of a field what it shows, also within one another', () => {
    const nested = field(`IF ${field('PAGE', r('7'))} = 1`, r('三月'))
    const body = [
      `<w:p>${field('DATE \\@ yyyy', r('2026'))}${r('年')}<w:fldSimple w:instr="AUTHOR">${r('李')}</w:fldSimple></w:p>`,
      `<w:p>${nested}</w:p><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>XE "隐"</w:instrText></w:r>`,
      `<w:r><w:fldChar w:fldCharType="end"/></w:r>${r('后')}</w:p>`,
    ].join('')
    expect(textsOf(body)).toEqual(['2026年李', '三月', '后'])
  })

  it('of a table of contents are listed and not repeated', () => {
    const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
    const body = [
      `${p('目录')}<w:p>${mark('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${mark('separate')}`,
      `${r('一、指导思想')}<w:r><w:tab/></w:r>${field('PAGEREF _a', r('1'))}</w:p><w:p>${r('二、措施\t3')}</w:p><w:p>${r('没有页码的正文。')}</w:p>`,
      `<w:p>${mark('end')}</w:p>${p('一、指导思想')}`,
    ].join('')
    expect(textsOf(body)).toEqual(['目录', '没有页码的正文。', '', '一、指导思想'])
    expect(read(body).notes).toEqual([
      { code: 'tableOfContents', paragraph: null, text: '一、指导思想\t1\n二、措施\t3' },
    ])
  })
})

describe('levels of headings', () => {
  it('come from outline levels and names of styles, in any language, also inherited', () => {
    const style = (id: string, inside: string) => `<w:style w:type="paragraph" w:styleId="${id}">${inside}</w:style>`
    const styles = [
      style('a', '<w:name w:val="Heading 1"/>'),
      style('b', '<w:name w:val="标题 3"/>'),
      style('c', '<w:name w:val="章"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
      style('d', '<w:name w:val="节"/><w:basedOn w:val="c"/>'),
      style('e', '<w:name w:val="正文"/><w:basedOn w:val="d"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
      style('loop', '<w:name w:val="环"/><w:basedOn w:val="loop"/>'),
    ].join('')
    const body = ['a', 'b', 'c', 'd', 'e', 'loop', 'none'].map((id) => p(id, styled(id))).join('')
    const own = p('x', '<w:outlineLvl w:val="4"/>') + p('y', `${styled('a')}<w:outlineLvl w:val="9"/>`)
    const levels = read({ body: body + own, styles }).paragraphs.map(({ headingLevel }) => headingLevel)
    expect(levels).toEqual([1, 3, 2, 2, undefined, undefined, undefined, 5, undefined])
  })
})

describe('tables', () => {
  it('place every paragraph; merged cells stand at their first one', () => {
    const body = table([
      [['<w:gridSpan w:val="3"/>', '2026 年工作安排']],
      ['月份', '内容', '负责人'],
      [['<w:vMerge w:val="restart"/>', '三月'], p('迎新') + p('慰问'), '张'],
      [['<w:vMerge/>', ''], '体检', '李'],
      ['四月', ['<w:gridSpan w:val="2"/>', '春游']],
    ])
    const places = read(`${p('前')}${body}${p('后')}`).paragraphs.map(({ number, text, cell }) =>
      cell === undefined
        ? `${number} ${text}`
        : `${number} ${text} ${cell.table}:${cell.row},${cell.column} ${cell.rowSpan}x${cell.columnSpan}`,
    )
    expect(places).toEqual([
      ...['1 前', '2 2026 年工作安排 0:0,0 1x3', '3 月份 0:1,0 1x1', '4 内容 0:1,1 1x1', '5 负责人 0:1,2 1x1'],
      ...['6 三月 0:2,0 2x1', '7 迎新 0:2,1 1x1', '8 慰问 0:2,1 1x1', '9 张 0:2,2 1x1'],
      ...['10 体检 0:3,1 1x1', '11 李 0:3,2 1x1', '12 四月 0:4,0 1x1', '13 春游 0:4,1 1x2', '14 后'],
    ])
  })

  it('may begin further right, merge sideways in the older way, and keep text that a merged cell hides', () => {
    const first = '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:p/></w:tc></w:tr>'
    const rows = table([
      [['<w:hMerge w:val="restart"/>', '宽'], ['<w:hMerge/>', ''], '窄'],
      [['<w:vMerge w:val="restart"/>', '五月'], 'a', 'b'],
      [['<w:vMerge w:val="continue"/>', '遗留'], 'c', 'd'],
    ]).replace('<w:tr>', `${first}<w:tr>`)
    const found = read(rows).paragraphs.map(({ text, cell }) => [
      text,
      cell?.row,
      cell?.column,
      cell?.rowSpan,
      cell?.columnSpan,
    ])
    expect(found).toEqual([
      ...[
        ['', 0, 1, 1, 1],
        ['宽', 1, 0, 1, 2],
        ['窄', 1, 2, 1, 1],
        ['五月', 2, 0, 2, 1],
        ['a', 2, 1, 1, 1],
      ],
      ...[
        ['b', 2, 2, 1, 1],
        ['遗留', 2, 0, 2, 1],
        ['c', 3, 1, 1, 1],
        ['d', 3, 2, 1, 1],
      ],
    ])
  })

  it('survive within one another', () => {
    const inner = table([['内一', '内二']])
    const body =
      table([
        ['外一', `${p('前')}${inner}${p('后')}`],
        ['外三', '外四'],
      ]) + table([['另一张']])
    const found = read(body).paragraphs.map(({ text, cell }) => `${text} ${cell?.table}:${cell?.row},${cell?.column}`)
    expect(found).toEqual([
      ...['外一 0:0,0', '前 0:0,1', '内一 1:0,0', '内二 1:0,1', '后 0:0,1', '外三 0:1,0', '外四 0:1,1', '另一张 2:0,0'],
    ])
  })
})

describe('tracked changes', () => {
  it('are shown as accepted, with what came and what went', () => {
    const body = `<w:p>${r('计划')}${del('组织')}${ins(r('开展'))}${r('活动')}</w:p>${p('没有改动')}`
    expect(read(body)).toMatchObject({
      paragraphs: [{ text: '计划开展活动' }, { text: '没有改动' }],
      notes: [{ code: 'trackedChanges', paragraph: 1, text: '－组织 ＋开展' }],
    })
  })

  it('of the mark at the end join two paragraphs, with the properties of the later', () => {
    const marked = (inside: string, by = 'del') =>
      `<w:p><w:pPr>${styled('a')}<w:rPr><w:${by} w:id="1"/></w:rPr></w:pPr>${inside}</w:p>`
    const styles = '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/></w:style>'
    const body = marked(r('前半')) + p('后半') + marked(r('新段'), 'ins') + p('尾')
    expect(read({ body, styles })).toMatchObject({
      paragraphs: [{ text: '前半后半' }, { text: '新段', headingLevel: 1 }, { text: '尾' }],
      notes: [
        { code: 'trackedChanges', paragraph: 1 },
        { code: 'trackedChanges', paragraph: 2 },
      ],
    })
    expect(read({ body, styles }).paragraphs[0]).not.toHaveProperty('headingLevel')
    expect(textsOf(marked(del('整段删去')) + p('留下'))).toEqual(['留下'])
    expect(textsOf(p('留下') + marked(r('末段')))).toEqual(['留下', '末段'])
  })

  it('of places leave a text where it was moved to; earlier properties do not count', () => {
    const moved = [
      `<w:p><w:pPr><w:rPr><w:moveFrom w:id="1"/></w:rPr></w:pPr><w:moveFrom w:id="2">${r('搬家')}</w:moveFrom></w:p>`,
      `${p('中间')}<w:p><w:moveTo w:id="3">${r('搬家')}</w:moveTo></w:p>`,
      '<w:p><w:pPr><w:pPrChange w:id="4"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr>',
      `<w:r><w:t>现在是正文</w:t></w:r></w:p>`,
    ].join('')
    expect(textsOf(moved)).toEqual(['中间', '搬家', '现在是正文'])
    expect(read(moved).paragraphs[2]).toEqual({ number: 3, text: '现在是正文' })
  })

  it('of rows take the row away', () => {
    const rows = table([
      ['一月', 'a'],
      ['二月', 'b'],
      ['三月', 'c'],
    ])
    const gone = rows.replace('<w:tr><w:tc><w:tcPr></w:tcPr><w:p><w:r><w:t xml:space="preserve">二月', (found) =>
      found.replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>'),
    )
    expect(read(gone).paragraphs.map(({ text, cell }) => `${text}${cell?.row}`)).toEqual(['一月0', 'a0', '三月1', 'c1'])
  })
})

describe('what stands beside the text', () => {
  it('is listed: boxes, notes, comments, pictures, headers', () => {
    const box = `<w:txbxContent>${p('框里')}${p('第二行')}</w:txbxContent>`
    const drawing = [
      '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>',
      `${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice>`,
      `<mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`,
    ].join('')
    const picture =
      '<w:drawing><wp:docPr id="1" name="图片 1" descr="合影"/><pic:pic><a:blip r:embed="x"/></pic:pic></w:drawing>'
    const note = (element: string, text: string) => `<w:${element} w:id="2">${p(text)}</w:${element}>`
    const separator = '<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    const body = [
      `<w:p><w:r>${drawing}</w:r>${r('锚')}</w:p><w:p>${r('正文')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
      '<w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="2"/></w:r></w:p>',
      `<w:p><w:r>${picture}</w:r></w:p>`,
    ].join('')
    const document = {
      body,
      footnotes: separator + note('footnote', '脚注一'),
      endnotes: note('endnote', '尾注一'),
      comments: note('comment', '请核对'),
      header: p('某某工会'),
      footer: p('— 1 —'),
    }
    expect(read(document)).toEqual({
      container: 'docx',
      paragraphs: [
        { number: 1, text: '锚' },
        { number: 2, text: '正文' },
        { number: 3, text: '' },
      ],
      notes: [
        { code: 'textBox', paragraph: 1, text: '框里\n第二行' },
        { code: 'footnote', paragraph: 2, text: '脚注一' },
        { code: 'footnote', paragraph: 2, text: '尾注一' },
        { code: 'commentLeftOut', paragraph: 2, text: '请核对' },
        { code: 'picture', paragraph: 3, text: '合影' },
        { code: 'headerFooter', paragraph: null, text: '某某工会' },
        { code: 'headerFooter', paragraph: null, text: '— 1 —' },
      ],
    })
  })

  it('is the text where the body has none: a page made of boxes', () => {
    const box = (text: string) =>
      `<w:r><w:pict><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></w:pict></w:r>`
    expect(textsOf(`<w:p>${box('工作计划')}${box('一、指导思想')}</w:p>`)).toEqual(['', '工作计划', '一、指导思想'])
  })

  it('has no say: macros are noted, outside parts never looked for', () => {
    const parts = { 'word/vbaProject.bin': new Uint8Array(64) }
    expect(read({ body: p('有宏'), parts })).toMatchObject({
      paragraphs: [{ text: '有宏' }],
      notes: [{ code: 'macros', paragraph: null }],
    })
  })
})

describe('containers', () => {
  it('may name their parts otherwise and write other prefixes', () => {
    const bytes = zipParts({
      '_rels/.rels':
        '<Relationships xmlns="x"><Relationship Id="a" Type="t/officeDocument" Target="/a/main.xml"/></Relationships>',
      'a/main.xml':
        '<x:document xmlns:x="w"><x:body><x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>',
    })
    expect(readDocx(bytes).paragraphs).toEqual([{ number: 1, text: '甲', headingLevel: 1 }])
  })

  it('without a document are damaged', () => {
    const broken = makeDocx({ body: '', parts: { 'word/document.xml': '<w:other xmlns:w="w"/>' } })
    expect(() => readDocx(broken)).toThrow(TextRefusedError)
  })
})
