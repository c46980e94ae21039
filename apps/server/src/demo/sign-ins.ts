import type { Services } from '@jianjia/api'
import type { SignIns } from '../demonstration-marks.ts'
import { readableSecret } from '../services.ts'
import type { Cast, DemoAccount } from './cast.ts'
import { accountsWith } from './story.ts'

/** How an account of the demonstration signs in. */
export interface SignInDraft {
  readonly account: DemoAccount
  readonly username: string
  readonly passwordHash: string
  readonly mustChangePassword: boolean
}

/** The school whose chair, committee and group have printed sign-ins, and the school of the reviewer among them. */
export const SHOWN = { branch: 'branch-6', group: 'branch-6-0', reviewers: 'branch-10', member: 'branch-23-2' } as const

interface Shown {
  readonly role: string
  readonly username: string
  readonly account: DemoAccount
}

function shownAccounts(cast: Cast): readonly Shown[] {
  const one = (role: string, username: string, at: Parameters<typeof accountsWith>[1]): Shown[] =>
    accountsWith(cast, at)
      .slice(0, 1)
      .map((account) => ({ role, username, account }))
  return [
    ...one('区管理员 / administrator', 'admin', { unit: 'district', role: 'districtAdministrator' }),
    ...one('区干事 / district officer', 'officer', { unit: 'district', role: 'districtOfficer' }),
    ...one('审计 / auditor', 'auditor', { unit: 'district', role: 'auditor' }),
    ...one('工会主席 / chair', 'chair', { unit: SHOWN.branch, role: 'chair' }),
    ...one('工会委员 / committee member', 'committee', { unit: SHOWN.branch, role: 'committeeMember' }),
    ...one('小组长 / group leader', 'leader', { unit: SHOWN.group, role: 'groupLeader' }),
    ...one('评委 / reviewer', 'reviewer', { unit: SHOWN.reviewers, role: 'chair' }),
    ...one('会员 / member', 'member', { unit: SHOWN.member, role: 'member' }),
  ]
}

/**
 * One person per role gets a user name to remember and a password that is printed. Everybody else with a post has an
 * account whose password nobody knows: the administrator gives one when it is wanted.
 */
export async function inventSignIns(
  cast: Cast,
  { hashPassword, pinyin }: Pick<Services, 'hashPassword' | 'pinyin'>,
): Promise<{ readonly drafts: readonly SignInDraft[]; readonly shown: SignIns }> {
  const unknown = await hashPassword(readableSecret(8))
  const printed = await Promise.all(
    shownAccounts(cast).map(async (each) => {
      const password = readableSecret(3)
      return { ...each, password, passwordHash: await hashPassword(password) }
    }),
  )
  const taken = new Set(printed.map(({ account }) => account.accountId))
  const others = [...cast.accounts.values()].filter(({ accountId }) => !taken.has(accountId))
  return {
    drafts: [
      ...printed.map(({ account, username, passwordHash }) => ({
        ...{ account, username, passwordHash, mustChangePassword: false },
      })),
      ...others.map((account, at) => ({
        ...{ account, username: `${pinyin(account.name).pinyin}${at + 1}`, passwordHash: unknown },
        mustChangePassword: true,
      })),
    ],
    shown: printed.map(({ role, username, password }) => ({ role, username, password })),
  }
}
