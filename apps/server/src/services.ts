import { randomBytes, randomInt } from 'node:crypto'
import { type BriefFiles, type FileStorage, NO_JOBS, type NumberVault, type Services } from '@jianjia/api'
import { hashPassword } from 'better-auth/crypto'
import { pinyinOf } from './pinyin.ts'

/** Without letters and digits that are mistaken for each other when read aloud or copied by hand. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

export function createServices(storage: FileStorage, briefFiles: BriefFiles, vault: NumberVault): Services {
  return {
    ...{ storage, briefFiles, vault, jobs: NO_JOBS, hashPassword, pinyin: pinyinOf },
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
