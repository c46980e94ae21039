import { type APIRequestContext, expect, request } from '@playwright/test'
import type { SignIn } from '../support/account.ts'
import type { Installation } from '../support/installation.ts'
import { type Procedures, proceduresOf, signInBy } from '../support/procedures.ts'

/** Somebody who is signed in: by procedures, and as what a browser starts with. */
export interface Seat {
  readonly request: APIRequestContext
  readonly procedures: Procedures
  readonly state: Awaited<ReturnType<APIRequestContext['storageState']>>
}

const ROLES = ['admin', 'officer', 'chair', 'leader', 'reviewer'] as const
export type Cast = Readonly<Record<(typeof ROLES)[number], Seat>>

/** Whom the demonstration lets in, by the passwords that it prints. */
export async function castOf(installation: Installation): Promise<Cast> {
  const signIns = await installation.listSignIns()
  const seatOf = (username: string) => {
    const found = signIns.find((person) => person.username === username)
    if (found === undefined) throw new Error(`the demonstration prints no ${username}`)
    return sitDown(found, installation.origin)
  }
  const [admin, officer, chair] = [await seatOf('admin'), await seatOf('officer'), await seatOf('chair')]
  return { admin, officer, chair, leader: await seatOf('leader'), reviewer: await seatOf('reviewer') }
}

async function sitDown({ username, password }: SignIn, origin: string): Promise<Seat> {
  const context = await request.newContext()
  const came = await context.post(`${origin}/auth/sign-in/username`, {
    ...{ data: { username, password }, headers: { origin } },
  })
  expect(came.status(), username).toBe(200)
  return seatFrom(context, origin)
}

/** Anybody else comes in by a password that the administrator gives anew, and replaces it. */
export async function admit({ admin }: Pick<Cast, 'admin'>, personId: string, origin: string): Promise<Seat> {
  const { change } = admin.procedures
  const given = await change<{ username: string; oneTimePassword: string }>('account.resetPassword', { personId })
  const context = await request.newContext()
  await signInBy(context, origin, { ...given, password: '蒹葭苍苍白露为霜十一号' })
  return seatFrom(context, origin)
}

async function seatFrom(context: APIRequestContext, origin: string): Promise<Seat> {
  const procedures = await proceduresOf(context, origin)
  return { request: context, procedures, state: await context.storageState() }
}
