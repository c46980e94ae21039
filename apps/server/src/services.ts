import { randomBytes, randomInt } from 'node:crypto'
import path from 'node:path'
import { type BallotBox, NO_JOBS, type NumberVault, type Services } from '@jianjia/api'
import { hashOneTimePassword, PASSWORD_HASHING, type PasswordHashing } from './auth/password-hash.ts'
import { pinyinOf } from './pinyin.ts'
import { briefFolder } from './storage/brief-folder.ts'
import { evidenceStorage } from './storage/evidence-storage.ts'
import { madeFolder } from './storage/made-folder.ts'
import type { S3Place } from './storage/s3/s3-place.ts'

/** Without letters and digits that are mistaken for each other when read aloud or copied by hand. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

export interface ServicesOptions {
  readonly filesFolder: string
  /** Absent: nobody has said under which address the server is reached. */
  readonly publicOrigin?: string | undefined
  readonly vault: NumberVault
  readonly ballotBox: BallotBox
  /** Where evidence lies; the data folder unless said. */
  readonly s3?: S3Place | undefined
  /** The slow one unless said. */
  readonly passwords?: PasswordHashing
}

export function createServices(options: ServicesOptions): Services {
  const { filesFolder, publicOrigin, vault, ballotBox, s3, passwords = PASSWORD_HASHING } = options
  return {
    ...{ storage: evidenceStorage(filesFolder, s3), briefFiles: briefFolder(path.join(filesFolder, 'brief')) },
    ...{ madeFiles: madeFolder(path.join(filesFolder, 'made')), publicOrigin: publicOrigin ?? null },
    ...{ vault, ballotBox, jobs: NO_JOBS, hashOneTimePassword, pinyin: pinyinOf },
    hashPassword: (password) => passwords.hash(password),
    newOneTimePassword: () => readableSecret(3),
    newToken: () => randomBytes(32).toString('base64url'),
  }
}

/** Groups of four characters, five bits each: `k7mq-2xwf-…`. */
export function readableSecret(groups: number): string {
  return Array.from({ length: groups }, () => Array.from({ length: 4 }, oneCharacter).join('')).join('-')
}

function oneCharacter(): string {
  return ALPHABET.charAt(randomInt(ALPHABET.length))
}
