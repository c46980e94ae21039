import { expect, test } from 'vitest'
import { StartError } from '../../start-error.ts'
import { readS3Place } from './s3-place.ts'

const SAID = {
  S3_ENDPOINT: 'https://s3.example.org',
  S3_BUCKET: 'evidence',
  S3_ACCESS_KEY_ID: 'reed',
  S3_SECRET_ACCESS_KEY: 'bank',
}

test('nothing said: files lie in the data folder', () => {
  expect(readS3Place({})).toBeUndefined()
  expect(readS3Place({ S3_ENDPOINT: ' ', S3_REGION: 'cn-north-1' })).toBeUndefined()
})

test('a whole place, with what is usual where nothing is said', () => {
  const place = { endpoint: 'https://s3.example.org', bucket: 'evidence', keyId: 'reed', secret: 'bank' }
  expect(readS3Place(SAID)).toEqual({ ...place, region: 'us-east-1', pathStyle: true, prefix: '' })
  const more = {
    S3_ENDPOINT: 'http://10.0.0.7:9000/',
    S3_REGION: 'cn-north-1',
    S3_PATH_STYLE: 'off',
    S3_PREFIX: '/a/b/',
  }
  expect(readS3Place({ ...SAID, ...more })).toEqual({
    ...{ ...place, endpoint: 'http://10.0.0.7:9000', region: 'cn-north-1', pathStyle: false, prefix: 'a/b/' },
  })
})

test.each([
  [{ S3_BUCKET: '' }, 'S3_BUCKET'],
  [{ S3_SECRET_ACCESS_KEY: undefined, S3_ACCESS_KEY_ID: undefined }, 'S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY'],
  [{ S3_ENDPOINT: 's3.example.org' }, 'S3_ENDPOINT is an http or https address'],
  [{ S3_ENDPOINT: 'https://s3.example.org/evidence' }, 'without a path'],
  [{ S3_PREFIX: '文件' }, 'S3_PREFIX takes'],
])('half a place is refused with what is missing: %j', (wrong, said) => {
  expect(() => readS3Place({ ...SAID, ...wrong })).toThrow(StartError)
  expect(() => readS3Place({ ...SAID, ...wrong })).toThrow(said)
  expect(() => readS3Place({ ...SAID, ...wrong })).not.toThrow('bank')
})
