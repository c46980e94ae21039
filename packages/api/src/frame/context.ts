import type { Db } from '@jianjia/db'
import type { AccountId, SessionId } from '@jianjia/domain/kernel'
import type { BallotBox } from './ballot-box.ts'
import type { BriefFiles } from './brief-files.ts'
import type { FileStorage } from './file-storage.ts'
import type { JobRequests } from './job-requests.ts'
import type { MadeFiles } from './made-files.ts'
import type { NumberVault } from './number-vault.ts'

/** What a procedure gets from the process that runs it. One per request. */
export interface ApiContext {
  readonly db: Db
  /** In every answer that fails, and in the log line of the request. */
  readonly requestId: string
  /** Undefined for a visitor who has not signed in. */
  readonly account: SignedInAccount | undefined
  /** The post that the page showed when it asked, as it was sent; undefined where no page asks. */
  readonly post?: string | undefined
  /** Where the request comes from, for limits on guessing; undefined where the program asks by itself. */
  readonly source?: string | undefined
  readonly services: Services
}

export interface SignedInAccount {
  readonly accountId: AccountId
  /** The session that asks; undefined where the program asks for somebody by itself. */
  readonly sessionId?: SessionId
  readonly username: string
  /** True until the owner has replaced a password that somebody else has chosen. */
  readonly mustChangePassword: boolean
  /** True where signing in took a second step. */
  readonly secondFactor?: boolean
}

/** What the frame must not do by itself: randomness, password hashing, pinyin and files. The server and the tests supply them. */
export interface Services {
  /** A password to be shown once to the administrator who asked for it. */
  newOneTimePassword(): string
  /** What opens something to whoever knows it: 256 random bits, in characters that an address may hold. */
  newToken(): string
  /** What a Chinese name is found by: full pinyin and first letters, in lower case without blanks. */
  pinyin(name: string): { readonly pinyin: string; readonly initials: string }
  hashPassword(password: string): Promise<string>
  /** For passwords of `newOneTimePassword` alone: nobody guesses them, so hashing a thousand takes seconds. */
  hashOneTimePassword(password: string): Promise<string>
  readonly storage: FileStorage
  readonly briefFiles: BriefFiles
  readonly madeFiles: MadeFiles
  /** Under which address people reach the server; null where nobody has said so. */
  readonly publicOrigin: string | null
  readonly jobs: JobRequests
  readonly vault: NumberVault
  readonly ballotBox: BallotBox
}
