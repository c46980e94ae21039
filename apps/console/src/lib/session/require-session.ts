import { redirect } from '@tanstack/react-router'
import { queryClient } from '../api/query-client.ts'
import { readInOwnLanguage } from './own-language.ts'
import { meQuery, owesSecondFactor, toSession } from './session.ts'

const CHANGE_PASSWORD = '/password'
const SECOND_FACTOR = '/second-factor'

/** Lets a person through, or leads to sign-in, or to the new password or second step without which nothing else opens. */
export async function requireSession(href: string): Promise<void> {
  const session = toSession(await queryClient.ensureQueryData({ ...meQuery(), revalidateIfStale: true }))
  if (!session) throw redirect({ href: signInAddress(href) })
  await readInOwnLanguage(session)
  const here = href.split(/[?#]/)[0]
  if (session.account.mustChangePassword && here !== CHANGE_PASSWORD) throw redirect({ href: CHANGE_PASSWORD })
  if (owesSecondFactor(session) && here !== SECOND_FACTOR && here !== CHANGE_PASSWORD)
    throw redirect({ href: SECOND_FACTOR })
}

/** The sign-in page that leads back to where the person wanted to go. */
export function signInAddress(next: string): string {
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`
}
