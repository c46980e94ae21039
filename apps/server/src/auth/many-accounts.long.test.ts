import { expect, test } from 'vitest'
import { bodyOf, serverBench } from '../../testing/server-bench.ts'

const PEOPLE = 1_000

test(`${PEOPLE} accounts are made while somebody waits, each with a password of its own that signs in`, async () => {
  await using it = await serverBench({ logLevel: 'silent' })
  const { tenant, scratch } = it.bench
  const { districtId, units, people } = tenant
  await it.givePassword(people.administrator)
  const cookie = await it.signIn(people.administrator)
  const { rows } = await scratch.owner.query<{ personId: string }>(
    `with p as (insert into person (district_id, id, name, pinyin, initials)
       select $1, gen_random_uuid(), '会员' || n, 'huiyuan', 'hy' from generate_series(1, ${PEOPLE}) n returning id),
     m as (insert into membership (district_id, id, person_id, unit_id, valid_from)
       select $1, gen_random_uuid(), p.id, $2, '2024-01-01' from p)
     select id as "personId" from p`,
    [districtId, units.school.unitId],
  )
  const open = rows.map(({ personId }, at) => ({ personId, username: `huiyuan${at + 1}` }))
  const from = performance.now()
  const body = { districtId, key: crypto.randomUUID(), open, renew: [], days: 14, language: 'zh' }
  const answer = await it.post('/trpc/account.issueMany', body, { cookie })
  const took = performance.now() - from
  type Slip = { username: string; oneTimePassword: string }
  const { result } = await bodyOf<{ result: { data: { slips: Slip[] } } }>(answer)
  const { slips } = result.data
  expect(new Set(slips.map(({ oneTimePassword }) => oneTimePassword)).size).toBe(PEOPLE)
  process.stdout.write(`${PEOPLE} accounts in ${Math.round(took)} ms\n`)
  expect(took).toBeLessThan(20_000)
  for (const slip of [slips[0], slips[500], slips[999]]) {
    const signed = await it.post('/auth/sign-in/username', {
      ...{ username: slip?.username, password: slip?.oneTimePassword },
    })
    expect(await signed.json()).toEqual({ mustChangePassword: true })
  }
})
