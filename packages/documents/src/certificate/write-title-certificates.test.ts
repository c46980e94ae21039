import { plainDate } from '@jianjia/domain/kernel'
import { expect, it } from 'vitest'
import { readTextBytes } from '../text/read-text-bytes.ts'
import { type TitleCertificate, writeTitleCertificates } from './write-title-certificates.ts'

const CERTIFICATE: TitleCertificate = {
  unitName: '柳河镇中心小学工会',
  level: '模范职工之家',
  scheme: '学校工会年度考核细则',
  issuer: '芦溪区教育工会',
  number: '〔2027〕第0007号',
  awardedOn: plainDate('2027-01-05'),
  validFrom: plainDate('2027-01-01'),
  validTo: plainDate('2029-12-31'),
  verify:
    'https://union.example.cn/public/0191f2a0-0000-7000-8000-000000000001/titles/0191f2a0-0000-7000-8000-000000000002',
}

async function textOf(certificates: readonly TitleCertificate[]) {
  const { paragraphs, notes } = await readTextBytes(await writeTitleCertificates(certificates))
  return {
    text: paragraphs
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\s/g, ''),
    notes,
  }
}

it('a certificate can be searched: 工会 and the like are found, and no radical stands for a character', async () => {
  const { text, notes } = await textOf([CERTIFICATE])
  for (const said of [
    '工会',
    '小学',
    '模范职工之家',
    '有效期：2027年1月1日至2029年12月31日',
    '〔2027〕第0007号',
    '芦溪区教育工会',
    '2027年1月5日',
  ])
    expect(text).toContain(said)
  expect(text).toContain(CERTIFICATE.verify)
  expect(text).not.toMatch(/[\u2E80-\u2FDF]/)
  expect(notes.filter(({ code }) => code === 'radicals')).toEqual([])
})

it('many stand in one file, a page each, and the same are the same to the byte', async () => {
  const many = Array.from({ length: 12 }, (_, at) => ({ ...CERTIFICATE, unitName: `第${at + 1}小学工会` }))
  const bytes = await writeTitleCertificates(many)
  expect(await writeTitleCertificates(many)).toEqual(bytes)
  const pages = Buffer.from(bytes)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)
  expect(pages).toHaveLength(12)
  const { text } = await textOf(many)
  for (const { unitName } of many) expect(text).toContain(unitName)
})

it('one without an end and without a number says so', async () => {
  const { text } = await textOf([{ ...CERTIFICATE, validTo: null, number: null }])
  expect(text).toContain('有效期：自2027年1月1日起')
  expect(text).not.toContain('编号')
})
