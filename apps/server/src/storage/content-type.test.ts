import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { compoundFile, fromPhone, heicFromPhone, makeDocx, zipParts } from '@jianjia/documents/testing'
import { EVIDENCE_TYPES } from '@jianjia/domain/evidence'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mediaTypeOf } from './content-type.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jianjia-types-'))
})
afterAll(() => rm(folder, { recursive: true }))

const latin = (value: string) => Uint8Array.from(value, (sign) => sign.charCodeAt(0))
const text = (value: string) => new TextEncoder().encode(value)

/** What a file is; `text`: what any text may be, under the ending of one; `other`: no evidence, whatever it is called. */
const CONTENTS: readonly (readonly [what: string, is: string, bytes: Uint8Array | Promise<Uint8Array>])[] = [
  ['a PDF', 'application/pdf', latin('%PDF-1.7\n1 0 obj')],
  ['a photograph', 'image/jpeg', fromPhone(1)],
  ['a photograph of a phone', 'image/heic', heicFromPhone()],
  [
    ...(['a Word file', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'] as const),
    makeDocx({ body: '<w:p/>' }),
  ],
  ['an old Word file', 'application/msword', compoundFile({ WordDocument: new Uint8Array(5_000) })],
  ['an archive', 'other', zipParts({ 'a.txt': 'x' })],
  ['a page', 'text', text('<!doctype html><script>alert(1)</script>')],
  [
    'a drawing with a script',
    'other',
    text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
  ],
  ['a script', 'text', text('alert(document.cookie)')],
  ['a program', 'other', latin('MZ\u0090\0\u0003\0\0\0')],
  ['a page that ends as a PDF', 'text', text('<html>\n%PDF-1.7')],
  ['a film', 'other', latin('\0\0\0\u0018ftypmp42\0\0\0\0mp42isom')],
]
const NAMES = ['a.pdf', 'a.html', 'a.svg', 'a.jpg.exe', 'a.docx', 'a.TXT', '..%2fa.csv', 'a']
const TEXTS: Readonly<Record<string, string>> = { 'a.TXT': 'text/plain', '..%2fa.csv': 'text/csv' }

test('what a file is taken for, of every kind under every name: its content decides, or it is no evidence', async () => {
  const found: string[] = []
  for (const [what, is, bytes] of CONTENTS) {
    const place = path.join(folder, 'file')
    await writeFile(place, await bytes)
    for (const name of NAMES) {
      const type = await mediaTypeOf(place, name)
      const kept = type !== undefined && Object.hasOwn(EVIDENCE_TYPES, type) ? type : 'other'
      const wanted = is === 'text' ? (TEXTS[name] ?? 'other') : is
      if (kept !== wanted) found.push(`${what} as ${name}: ${kept}`)
    }
  }
  expect(found).toEqual([])
  expect(CONTENTS.length * NAMES.length).toBe(96)
})
