import { describe, expect, it } from 'vitest'
import { SUMMARY } from '../../testing/official-summary.ts'
import { readTextBytes } from '../text/read-text-bytes.ts'
import { linesOfDocument } from './lines-of-document.ts'
import { writeOfficialPdf } from './write-official-pdf.ts'

describe('the official layout of a PDF', () => {
  it('can be searched, says all that it was given, and is small', async () => {
    const bytes = await writeOfficialPdf(SUMMARY)
    const { paragraphs, notes } = await readTextBytes(bytes)
    const text = paragraphs.map((paragraph) => paragraph.text).join('\n')
    expect(text).toContain('工会')
    expect(notes.filter(({ code }) => code === 'radicals')).toEqual([])
    const words = text.replaceAll(/\s/g, '')
    for (const line of linesOfDocument(SUMMARY)) {
      const shown = line.role === 'table' ? [...line.head, ...line.rows.flat()] : [line.text]
      for (const part of shown) expect(words).toContain(part.replaceAll(/\s/g, ''))
    }
    expect(notes.map((note) => note.text)).toEqual(['— 1 —', '— 2 —'])
    expect(bytes.length).toBeLessThan(100_000)
  })

  it('carries long tables over pages with their heads, and is the same to the byte', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [`第${index + 1}项`, '组织教职工开展文体活动'])
    const document = {
      ...SUMMARY,
      sections: [{ heading: '活动', blocks: [{ kind: 'table', head: ['编号', '内容'], rows }] as const }],
    }
    const bytes = await writeOfficialPdf(document)
    expect(await writeOfficialPdf(document)).toEqual(bytes)
    const texts = (await readTextBytes(bytes)).paragraphs.map(({ text }) => text)
    expect(texts.filter((text) => text.startsWith('编号')).length).toBeGreaterThan(1)
    const all = texts.join('\n')
    for (const [number = ''] of rows) expect(all).toContain(number)
  })
})
