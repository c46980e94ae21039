import type { DistrictId, VoteId } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'
import { ballotBox } from './ballot-box.ts'

const place = { districtId: 'd' as DistrictId, voteId: 'v' as VoteId, envelopeId: 'e' }

test('a ballot opens in its place only, equal choices have nothing in common, and all are of one length', () => {
  const box = ballotBox(['one'])
  const sealed = Array.from({ length: 200 }, (_, at) => box.seal(place, at % 4))
  expect(sealed.map((ballot) => box.open(place, ballot))).toEqual(sealed.map((_, at) => at % 4))
  expect(new Set(sealed.map((ballot) => ballot.sealed)).size).toBe(200)
  expect(new Set(sealed.map((ballot) => ballot.sealed.length)).size).toBe(1)
  for (const [name, other] of Object.entries({ districtId: 'x', voteId: 'x', envelopeId: 'x' }))
    expect(box.open({ ...place, [name]: other }, sealed[0] ?? { keyId: '', sealed: '' })).toBeUndefined()
})

test('every flipped bit is noticed', () => {
  const box = ballotBox(['one'])
  const ballot = box.seal(place, 2)
  const bytes = Buffer.from(ballot.sealed, 'base64url')
  const opened = Array.from({ length: bytes.length * 8 }, (_, bit) => {
    const altered = Buffer.from(bytes)
    altered.writeUInt8(altered.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    return box.open(place, { ...ballot, sealed: altered.toString('base64url') })
  })
  expect(opened.filter((choice) => choice !== undefined)).toEqual([])
  expect(opened.length).toBeGreaterThan(200)
})

test('a new secret in front opens what was sealed before; without its secret nothing opens', () => {
  const before = ballotBox(['one']).seal(place, 3)
  expect(ballotBox(['two', 'one']).open(place, before)).toBe(3)
  expect(ballotBox(['two']).open(place, before)).toBeUndefined()
})
