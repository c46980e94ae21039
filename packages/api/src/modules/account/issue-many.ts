import { localPart } from '@jianjia/db'
import { listTakenUsernames, lockTree } from '@jianjia/db/org'
import { addDays, ok, PersonId, PlainDate, type Result, refuse } from '@jianjia/domain/kernel'
import { MAX_ONE_TIME_PASSWORD_DAYS, Username, usernameBase } from '@jianjia/domain/policy'
import { z } from 'zod'
import { change, type ChangeAsk } from '../../frame/change.ts'
import { findLockedTree } from '../org/current-tree.ts'
import { listPeopleOfUnits, type PersonWithAccount } from './people-of-unit.ts'
import { MAX_AT_ONCE, outlookOf } from './preview-many.ts'
import { slipWorkbook } from './slip-workbook.ts'
import { writeAccounts } from './write-accounts.ts'

const ManyInput = {
  open: z.array(z.strictObject({ personId: PersonId, username: Username })).max(MAX_AT_ONCE),
  renew: z.array(PersonId).max(MAX_AT_ONCE),
  days: z.int().min(1).max(MAX_ONE_TIME_PASSWORD_DAYS),
  language: z.enum(['zh', 'en']),
}

const Slip = z.strictObject({
  ...{ personId: PersonId, name: z.string(), unitName: z.string(), username: z.string() },
  oneTimePassword: z.string().nullable(),
})

/**
 * Accounts for many people of the roster, and new passwords for those who have never used theirs: all or none. The
 * passwords are in this one answer, as slips and as a workbook, and nowhere else; a repeat gets the answer without them.
 * Whoever holds no post becomes a member of the own unit, so that the account opens something.
 */
export const issueMany = change({
  name: 'account.issueMany',
  action: 'account.reset',
  audit: 'named',
  dataClass: 'personal',
  input: ManyInput,
  target: 'root',
  output: z.strictObject({
    slips: z.array(Slip),
    /** The last day on which the passwords work. */
    lastDay: PlainDate,
    /** The slips as .xlsx, in base64. */
    workbook: z.string().nullable(),
  }),
  withoutSecret: ({ slips, lastDay }) => ({
    ...{ lastDay, workbook: null },
    slips: slips.map((slip) => ({ ...slip, oneTimePassword: null })),
  }),
  run: async (ask) => {
    const { tx, input, today, services } = ask
    await lockTree(tx)
    const found = await findPeople(ask)
    if (!found.ok) return found
    const { people, usernames } = found.value
    const tree = await findLockedTree(tx, today)
    const written = await writeAccounts(ask, { people, usernames, tree, days: input.days })
    if (!written.ok) return written
    const slips = written.value
    const lastDay = addDays(today, input.days - 1)
    const bytes = await slipWorkbook({ slips, lastDay, origin: services.publicOrigin, language: input.language })
    return ok({ slips: [...slips], lastDay, workbook: Buffer.from(bytes).toString('base64') })
  },
})

type Ask = ChangeAsk<z.output<z.ZodObject<typeof ManyInput>> & { districtId: string }, never>

interface Wanted {
  readonly people: readonly PersonWithAccount[]
  /** For those who get an account. */
  readonly usernames: ReadonlyMap<PersonId, string>
}

/** Everybody named, in the state in which the list has shown them; whoever was faster is told who stands differently now. */
async function findPeople({ tx, input, today }: Ask): Promise<Result<Wanted>> {
  const usernames = new Map(input.open.map(({ personId, username }) => [personId, String(username)]))
  const personIds = [...usernames.keys(), ...input.renew]
  const isTwice = new Set(personIds).size < input.open.length + input.renew.length
  const isSameName = new Set(usernames.values()).size < usernames.size
  if (personIds.length === 0 || isTwice || isSameName) return refuse('malformed')
  if (personIds.length > MAX_AT_ONCE) return refuse('tooManyAtOnce', { count: personIds.length, limit: MAX_AT_ONCE })
  const unitIds = [...(await findLockedTree(tx, today)).nodes.keys()]
  const people = await listPeopleOfUnits(tx, { unitIds, day: today, personIds })
  if (people.length < personIds.length) return refuse('notFoundOrNoAccess')
  for (const person of people) {
    const { account, name } = person
    if (usernames.has(person.personId)) {
      if (account !== undefined) return refuse('accountExists', { username: account.username })
    } else if (!['firstPassword', 'expired'].includes(outlookOf(person))) return refuse('stateMoved', { name })
  }
  const bases = [...new Set([...usernames.values()].map(usernameBase))]
  const taken = await listTakenUsernames(localPart(tx), bases)
  const [username] = [...usernames.values()].filter((each) => taken.has(each))
  return username === undefined ? ok({ people, usernames }) : refuse('usernameTaken', { username })
}
