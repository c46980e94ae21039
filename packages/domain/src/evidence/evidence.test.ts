import { expect, test } from 'vitest'
import { acceptFile, EVIDENCE_TYPES, isEvidenceType, MAX_EVIDENCE_BYTES } from './evidence.ts'

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
