import { createHash } from 'node:crypto'
import type { BinderFormat } from '@jianjia/domain/binder'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { collectBinder, makeBinder as binderOf, makeEvidence } from '../../testing/make-binder.ts'
import { largePhotograph, makePhotograph } from '../../testing/make-photograph.ts'
import { readTextBytes } from '../text/read-text-bytes.ts'
import type { BinderIo, BinderToWrite } from './binder-file.ts'
import { makeBinder } from './make-binder.ts'
import { stepsOf } from './binder-file.ts'
import { binderWriter } from './write-binder.ts'

async function writeIt(format: BinderFormat, given: BinderToWrite, open?: BinderIo['open']) {
  const write = await binderWriter(format)
  return collectBinder((io) => write(given, io), open)
}

const GIVEN = binderOf()
/** One photograph of the second tab that is shown in the first already, and a file that is no photograph. */
const [FIRST, ...OTHERS] = GIVEN.binder.evidence.slice(0, -1)
const REPORT = makeEvidence(GIVEN.binder.evidence.length, {
  ...{ name: '总结报告.pdf', mediaType: 'application/pdf', shownAs: 'file', sheet: '2.2', proves: '2.2-3' },
})
const MIXED: BinderToWrite = {
  ...GIVEN,
  binder: { ...GIVEN.binder, evidence: [...(FIRST ? [{ ...FIRST, alsoIn: ['2.2'] }] : []), ...OTHERS, REPORT] },
}

const written = new Map<BinderFormat, ReturnType<typeof writeIt>>()

/** Written once for all who only look at it. */
function mixedAs(format: BinderFormat): ReturnType<typeof writeIt> {
  const made = written.get(format) ?? writeIt(format, MIXED)
  written.set(format, made)
  return made
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

describe.each(['pdf', 'docx', 'html'] as const)('a binder as %s', (format) => {
  it('is the same to the byte, also from a thread of its own, and another after one change', async () => {
    const { bytes, steps } = await mixedAs(format)
    const again = await collectBinder((io) => makeBinder({ format, given: structuredClone(MIXED) }, io))
    expect(hashOf(again.bytes)).toBe(hashOf(bytes))
    const total = stepsOf(MIXED.binder)
    expect(steps.at(-1)).toEqual([total, total])
    expect(again.steps).toEqual(steps)
    const changed = await writeIt(format, { ...MIXED, binder: { ...MIXED.binder, assessment: '另一次考核' } })
    expect(hashOf(changed.bytes)).not.toBe(hashOf(bytes))
  })

  it('names a file that is gone or damaged, and goes on', async () => {
    const { bytes } = await writeIt(format, GIVEN, async ({ number }) =>
      number === 1
        ? undefined
        : number === 2
          ? new Uint8Array([0xff, 0xd8, 1, 2, 3])
          : makePhotograph({ seed: number }),
    )
    expect(bytes.length).toBeGreaterThan(10_000)
  })
})

it('few photographs are made as small as they are printed; of many the thumbnails are taken', async () => {
  const asked: string[] = []
  const large = await largePhotograph()
  const sizes = async (photographs: number) => {
    const { binder, stateHash } = binderOf({ categories: 1, sheets: 1, records: 1, photographs })
    const pixels = { width: 2560, height: 1920 }
    const evidence = binder.evidence.map((each) => ({ ...each, pixels }))
    const { bytes } = await writeIt('pdf', { binder: { ...binder, evidence }, stateHash }, async (_, size) => {
      asked.push(size)
      return size === 'whole' ? large : makePhotograph({ width: 480, height: 360, bytes: 512 })
    })
    return bytes.length
  }
  expect(await sizes(2)).toBeLessThan(large.length)
  expect(asked).toEqual(['whole', 'whole'])
  await sizes(301)
  expect(new Set(asked.slice(2))).toEqual(new Set(['small']))
})

it('an accident of the host ends the making and is thrown on', async () => {
  const open = () => Promise.reject(new Error('the disk is gone'))
  const made = collectBinder((io) => makeBinder({ format: 'html', given: GIVEN }, io), open)
  await expect(made).rejects.toThrow('the disk is gone')
})

describe('the PDF', () => {
  let bytes: Uint8Array = new Uint8Array()
  let pages: readonly string[] = []
  beforeAll(async () => {
    const made = await mixedAs('pdf')
    bytes = made.bytes
    pages = await pageTexts(bytes)
    expect(made.written.pages).toBe(pages.length)
  })

  it('can be searched: 工会 is found and no radical stands in for a character', async () => {
    expect(pages.join('')).toContain('工会')
    expect(pages.join('').match(/[\u2E80-\u2FDF]/gu)).toBeNull()
    const { notes } = await readTextBytes(bytes)
    expect(notes.filter(({ code }) => code === 'radicals')).toEqual([])
  })

  it('holds everything: cover, points, gaps, every sheet, record and file, signatures', () => {
    const all = pages.join('').replaceAll(/\s/g, '')
    const { categories, evidence, unit, assessment } = MIXED.binder
    for (const text of [unit, assessment, MIXED.stateHash, '目录', '得分汇总', '1条记录没有附件', '检查组'])
      expect(all).toContain(text.replaceAll(/\s/g, ''))
    for (const sheet of categories.flatMap(({ sheets }) => sheets)) {
      expect(all).toContain(`${sheet.number}${sheet.name}`)
      for (const record of sheet.records) expect(all).toContain(record.title.replaceAll(/\s/g, ''))
    }
    for (const { number, name } of evidence.slice(0, -1)) expect(all).toContain(`证据${number}${name}`)
    expect(all).toContain('总结报告.pdf')
  })

  it('begins each tab on the right, names the right page in the contents, and numbers pages outside', () => {
    const starts = MIXED.binder.categories.map(({ number, name }) => {
      const at = pages.findIndex((text, page) => page > 3 && text.includes(`${number}. ${name} 编号`))
      return at + 1
    })
    for (const page of starts) expect([page > 0, page % 2]).toEqual([true, 1])
    for (const [at, page] of starts.entries())
      expect(pages[2]).toMatch(new RegExp(`${at + 1}\\. 建家工作\\d ${page}(?!\\d)`))
    expect(pages.every((text, at) => text.includes(`— ${at + 1} —`))).toBe(true)
  })

  it('is tagged, has an outline, and asks to be printed on both sides', () => {
    const raw = Buffer.from(bytes).toString('latin1')
    for (const mark of ['/MarkInfo', '/StructTreeRoot', '/Outlines', '/Duplex /DuplexFlipLongEdge', '/Lang (zh-CN)'])
      expect(raw).toContain(mark)
  })
})

describe('the Word file', () => {
  it('has every part that it names, and every link leads to a bookmark', async () => {
    const { bytes } = await mixedAs('docx')
    const parts = unzipSync(bytes)
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const relations = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())
    const targets = new Map([...relations.matchAll(/Id="(\w+)"[^>]*Target="([^"]+)"/g)].map(([, id, to]) => [id, to]))
    for (const target of targets.values()) expect(Object.keys(parts)).toContain(`word/${target}`)
    for (const [, id] of text.matchAll(/r:(?:embed|id)="(\w+)"/g)) expect(targets.has(id)).toBe(true)
    const marks = [...text.matchAll(/bookmarkStart w:id="(\d+)" w:name="(\w+)"/g)]
    expect(new Set(marks.map(([, id]) => id)).size).toBe(marks.length)
    const names = new Set(marks.map(([, , name]) => name))
    const anchors = [...text.matchAll(/(?:w:anchor="|PAGEREF )(\w+)/g)].map(([, name]) => name)
    expect(anchors.length).toBeGreaterThan(10)
    for (const anchor of anchors) expect(names.has(anchor)).toBe(true)
    expect(text.match(/<w:type w:val="oddPage"\/>/g)).toHaveLength(MIXED.binder.categories.length + 1)
    const { paragraphs } = await readTextBytes(bytes)
    const all = paragraphs.map((paragraph) => paragraph.text).join('\n')
    expect(all).toContain('工会')
    for (const { name } of MIXED.binder.evidence) expect(all).toContain(name)
  })
})

describe('the folder', () => {
  it('opens without a server: every link leads to a part and a place in it, or to the record; no script', async () => {
    const { bytes } = await mixedAs('html')
    const parts = unzipSync(bytes)
    const pages = Object.entries(parts).flatMap(([name, part]) =>
      name.endsWith('.html') ? [[name, strFromU8(part)] as const] : [],
    )
    const places = new Map(
      pages.map(([name, text]) => [name, new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]),
    )
    for (const [, text] of pages) {
      expect(text).not.toMatch(/<script|javascript:| on\w+=/i)
      for (const [, link = ''] of text.matchAll(/(?:href|src)="([^"]+)"/g)) {
        if (link.startsWith('https://union.example.cn/')) continue
        const [file = '', place] = link.split('#')
        expect(Object.keys(parts)).toContain(file)
        if (place !== undefined) expect(places.get(file)?.has(place)).toBe(true)
      }
    }
    expect(parts['files/0003.jpg']).toEqual(makePhotograph({ seed: 3 }))
    expect(pages.map(([, text]) => text).join('')).toContain(MIXED.stateHash)
  })

  it('shows text of others as text', async () => {
    const binder = { ...GIVEN.binder, unit: '<script>alert(1)</script>"工会' }
    const { bytes } = await writeIt('html', { ...GIVEN, binder })
    const index = strFromU8(unzipSync(bytes)['index.html'] ?? new Uint8Array())
    expect(index).not.toContain('<script')
    expect(index).toContain('&lt;script&gt;')
  })
})

it('a server whose address is not known is no reason for a false code: the path is written out', async () => {
  const given = binderOf({ address: null })
  const pages = await pageTexts((await writeIt('pdf', given)).bytes)
  expect(pages.join('')).toContain('系统内位置')
  const index = unzipSync((await writeIt('html', given)).bytes)['01.html']
  expect(strFromU8(index ?? new Uint8Array())).not.toContain('<svg')
})

async function pageTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const { extractText, getDocumentProxy } = await import('unpdf')
  const { text } = await extractText(await getDocumentProxy(bytes.slice()))
  return text.map((page) => page.replaceAll(/\s+/g, ' '))
}
