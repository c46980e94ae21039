import { expect, test } from 'vitest'
import {
  acceptFile,
  EVIDENCE_TYPES,
  isEvidenceType,
  MAX_EVIDENCE_BYTES,
  MAX_PICTURE_BYTES,
  mostBytesOf,
  savedName,
} from './evidence.ts'

const file = { size: 10, mediaType: 'application/pdf', name: '决议.pdf' }
const codeOf = (changed: Partial<{ size: number; mediaType: string | undefined; name: string }>) => {
  const accepted = acceptFile({ ...file, ...changed })
  return accepted.ok ? accepted.value : accepted.refusal.code
}

test('a file is kept from one byte to the limit, and not beyond', () => {
  expect([0, 1, MAX_EVIDENCE_BYTES, MAX_EVIDENCE_BYTES + 1].map((size) => codeOf({ size }))).toEqual([
    'evidenceEmpty',
    'application/pdf',
    'application/pdf',
    'evidenceTooLarge',
  ])
})

test('exactly the listed types are kept, by what the content says and not by the name', () => {
  for (const mediaType of Object.keys(EVIDENCE_TYPES)) expect(codeOf({ mediaType, name: 'a.exe' })).toBe(mediaType)
  for (const mediaType of ['text/html', 'image/svg+xml', 'application/zip', 'toString', '', undefined])
    expect(codeOf({ mediaType })).toBe('evidenceTypeNotAllowed')
  expect(isEvidenceType('constructor')).toBe(false)
})

test('the refusal names the file and what would be kept', () => {
  const refused = acceptFile({ ...file, mediaType: undefined })
  expect(refused).toMatchObject({ refusal: { detail: { name: '决议.pdf', mediaType: '' } } })
  expect(!refused.ok && refused.refusal.detail['allowed']).toContain('docx')
})

test('a photograph may send more than a document, as its name says on the way and its content in the end', () => {
  expect(['IMG_1.HEIC', '家访.jpeg', '决议.pdf', 'jpg'].map(mostBytesOf)).toEqual([
    MAX_PICTURE_BYTES,
    MAX_PICTURE_BYTES,
    MAX_EVIDENCE_BYTES,
    MAX_EVIDENCE_BYTES,
  ])
  expect(codeOf({ size: MAX_PICTURE_BYTES, mediaType: 'image/heic' })).toBe('image/heic')
  expect(codeOf({ size: MAX_PICTURE_BYTES + 1, mediaType: 'image/heic' })).toBe('evidenceTooLarge')
})

test('a file is saved under its own name, with the ending of what it has become', () => {
  expect(savedName('IMG_1.HEIC', 'image/jpeg')).toBe('IMG_1.jpg')
  expect(savedName('家访.照片.webp', 'image/jpeg')).toBe('家访.照片.jpg')
  for (const name of ['家访.jpg', '家访.JPEG', '家访', 'v1.2']) expect(savedName(name, 'image/jpeg')).toBe(name)
  expect(savedName('决议.pdf', 'application/pdf')).toBe('决议.pdf')
})
