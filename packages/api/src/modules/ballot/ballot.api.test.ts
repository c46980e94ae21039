import {
  type ApiBench,
  apiBench,
  ballotToken,
  type BenchVisit,
  castBallot,
  newKey,
  openBenchVote,
  OPINION,
  outcomeOf,
  refusalOf,
  seedVisit,
} from '@jianjia/api/testing'
import { advanceClock, databaseChecksum } from '@jianjia/db/testing'
import { MAX_CODE_MISSES } from '@jianjia/domain/assessment'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const visitor = () => bench.callerFor(undefined)
const leader = () => bench.callerFor(bench.tenant.people.otherChair)
const about = (visit: BenchVisit) => ({ districtId: bench.tenant.districtId, visitId: visit.visitId })

async function opened(present = 20) {
  const visit = await seedVisit(bench, bench.tenant)
  return { visit, ...(await openBenchVote(bench, bench.tenant, { ...visit, present })) }
}

describe('a vote of those present', () => {
  test('twenty phones at once, with double taps, replays and lost answers: each counts once', async () => {
    const { visit, voteId, code } = await opened()
    const choices = Array.from({ length: 20 }, (_, at) => [0, 0, 0, 1, 2, 3][at % 6] ?? 0)
    const outcomes = await Promise.all(
      choices.map(async (choice) => {
        const token = ballotToken()
        // Both answers of the first request are lost and it is asked for again.
        const taken = await Promise.all([1, 2, 3].map(() => outcomeOf(visitor().ballot.take({ code, token }))))
        const cast = await Promise.all(
          [choice, choice, 2].map((tapped, at) =>
            at === 2
              ? outcomeOf(visitor().ballot.cast({ code, token: ballotToken(), choice: tapped }))
              : outcomeOf(visitor().ballot.cast({ code, token, choice: tapped })),
          ),
        )
        return { taken, cast: [...cast.slice(0, 2)].toSorted(), forged: cast[2] }
      }),
    )
    for (const { taken, cast, forged } of outcomes) {
      expect(taken).toEqual(['ok', 'ok', 'ok'])
      expect(cast).toEqual(['ballotAlreadySealed', 'ok'])
      expect(forged).toBe('ballotNotIssued')
    }
    expect(await outcomeOf(visitor().ballot.take({ code, token: ballotToken() }))).toBe('ballotsAllTaken')
    const closed = await leader().visit.closeVote({ ...about(visit), key: newKey(), voteId })
    const of = (wanted: number) => choices.filter((choice) => choice === wanted).length
    expect(closed.told).toEqual({
      ...{ present: 20, returned: 20, valid: 20, abstained: of(3), quorumMissed: null },
      options: [
        { option: '满意', votes: of(0) },
        { option: '基本满意', votes: of(1) },
        { option: '不满意', votes: of(2) },
      ],
    })
    const { rows } = await bench.scratch.owner.query(
      'select (select count(*) from ballot_right where vote_id = $1) + (select count(*) from ballot_envelope where vote_id = $1) as left',
      [voteId],
    )
    expect(rows).toEqual([{ left: 0 }])
  })

  test('thirty who want one of twenty ballots: exactly twenty get one', async () => {
    const { code } = await opened()
    const asked = Array.from({ length: 30 }, () => outcomeOf(visitor().ballot.take({ code, token: ballotToken() })))
    const outcomes = await Promise.all(asked)
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(20)
    expect(outcomes.filter((outcome) => outcome === 'ballotsAllTaken')).toHaveLength(10)
  })

  test('who closes and who votes come one after the other: what was answered as sealed is counted', async () => {
    const { visit, voteId, code } = await opened()
    const tokens = Array.from({ length: 12 }, ballotToken)
    for (const token of tokens) await visitor().ballot.take({ code, token })
    const casting = tokens.map((token, at) => outcomeOf(visitor().ballot.cast({ code, token, choice: at % 2 })))
    await Promise.all(casting.slice(0, 6))
    const closing = leader().visit.closeVote({ ...about(visit), key: newKey(), voteId })
    const sealed = (await Promise.all(casting)).filter((outcome) => outcome === 'ok').length
    expect((await closing).told?.returned).toBe(sealed)
    expect(await outcomeOf(visitor().ballot.look({ code }))).toBe('voteClosed')
    expect(await outcomeOf(visitor().ballot.cast({ code, token: tokens[0] ?? '', choice: 0 }))).toBe('voteClosed')
  })

  test('a change that breaks off between the right and the envelope leaves neither', async () => {
    const { code, voteId } = await opened()
    const token = ballotToken()
    await visitor().ballot.take({ code, token })
    await bench.scratch.owner.query(`create function app.break_off() returns trigger language plpgsql as
      $$ begin raise exception 'broken off'; end $$`)
    await bench.scratch.owner.query(
      'create trigger break_off before insert on ballot_envelope for each row execute function app.break_off()',
    )
    const before = await databaseChecksum(bench.scratch.owner)
    await expect(visitor().ballot.cast({ code, token, choice: 1 })).rejects.toThrow()
    expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
    await bench.scratch.owner.query('drop trigger break_off on ballot_envelope')
    expect(await visitor().ballot.cast({ code, token, choice: 1 })).toEqual({ sealed: true })
    const { rows } = await bench.scratch.owner.query('select used from ballot_right where vote_id = $1', [voteId])
    expect(rows).toEqual([{ used: true }])
  })

  test('a choice that the paper does not have, a malformed token or code write nothing', async () => {
    const { code } = await opened()
    const token = ballotToken()
    await visitor().ballot.take({ code, token })
    const before = await databaseChecksum(bench.scratch.owner)
    const wrong = [
      { code, token, choice: 4 },
      { code, token: token.slice(1), choice: 0 },
      { code: code.slice(1), token, choice: 0 },
    ]
    for (const input of wrong) expect(await outcomeOf(visitor().ballot.cast(input))).toBe('malformed')
    expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
  })
})

describe('the secret of the ballot', () => {
  test('no column joins a voter to a choice, and no table of the vote knows more than this list', async () => {
    const { rows } = await bench.scratch.owner.query<{ table: string; columns: string[] }>(
      `select table_name as table, array_agg(column_name::text order by column_name) as columns
       from information_schema.columns where table_schema = 'app' and table_name in ('ballot_right', 'ballot_envelope')
       group by 1 order by 1`,
    )
    expect(rows).toEqual([
      { table: 'ballot_envelope', columns: ['district_id', 'id', 'key_id', 'sealed', 'vote_id'] },
      { table: 'ballot_right', columns: ['district_id', 'token_hash', 'used', 'vote_id'] },
    ])
  })

  test('while a vote runs nothing in the database tells a choice, a token or how it stands', async () => {
    const { visit, voteId, code } = await opened()
    const tokens: string[] = []
    for (const choice of [2, 2, 2, 2, 2, 2]) tokens.push(await castBallot(bench, code, choice))
    const { rows: tables } = await bench.scratch.owner.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'app' and table_type = 'BASE TABLE'`,
    )
    const written: string[] = []
    for (const { name } of tables) {
      const { rows } = await bench.scratch.owner.query<{ row: string }>(`select t::text as row from app."${name}" t`)
      written.push(...rows.map(({ row }) => row).filter((row) => row.includes(voteId)))
    }
    expect(written.length).toBeGreaterThan(12)
    for (const row of written) for (const secret of [...tokens, '满意', code]) expect(row).not.toContain(secret)
    const { rows: sealed } = await bench.scratch.owner.query<{ sealed: string; version: string }>(
      'select sealed, substr(id::text, 15, 1) as version from ballot_envelope where vote_id = $1',
      [voteId],
    )
    expect(new Set(sealed.map((row) => row.sealed)).size).toBe(6)
    expect(sealed.every(({ version }) => version === '4')).toBe(true)
    const lines = await bench.scratch.owner.query(
      `select procedure, mode, actor_account_id, actor_person_id, at, request_id, substr(id::text, 15, 1) as version
       from audit_log where subject_id = $1 group by 1, 2, 3, 4, 5, 6, 7 order by 1`,
      [voteId],
    )
    const nobody = { mode: 'sealed', actor_account_id: null, actor_person_id: null, at: null, request_id: null }
    expect(lines.rows).toEqual(
      ['ballot.cast', 'ballot.take'].map((procedure) => ({ procedure, ...nobody, version: '4' })),
    )
    // Turnout is told as it was when the step of five minutes began, to whoever leads as to others.
    const turnout = async () => (await leader().visit.get(about(visit))).votes[0]?.turnout
    expect(await turnout()).toBe(0)
    await advanceClock(bench.scratch.owner, '6 minutes')
    expect(await turnout()).toBe(6)
    await castBallot(bench, code, 0)
    expect(await turnout()).toBe(6)
    const told = await leader().visit.closeVote({ ...about(visit), key: newKey(), voteId })
    expect(told.told?.returned).toBe(7)
  })

  test('an envelope that was altered, copied or moved to another vote stops the count, and nothing is destroyed', async () => {
    const { visit, voteId, code } = await opened()
    for (const choice of [0, 1, 2, 0, 1]) await castBallot(bench, code, choice)
    const close = () => refusalOf(leader().visit.closeVote({ ...about(visit), key: newKey(), voteId }))
    const kept = await bench.scratch.owner.query('select * from ballot_envelope where vote_id = $1 order by id', [
      voteId,
    ])
    const [first, second] = kept.rows
    const attacks = [
      ['update ballot_envelope set sealed = $3 where vote_id = $1 and id = $2', second.sealed],
      ['update ballot_envelope set sealed = reverse($3) where vote_id = $1 and id = $2', first.sealed],
      [
        'insert into ballot_envelope select district_id, vote_id, gen_random_uuid(), key_id, $3 from ballot_envelope where vote_id = $1 and id = $2',
        first.sealed,
      ],
    ] as const
    for (const [attack, sealed] of attacks) {
      await bench.scratch.owner.query(attack, [voteId, first.id, sealed])
      expect(await close()).toMatchObject({ code: 'ballotBoxDamaged', detail: { count: 1 } })
      await bench.scratch.owner.query('delete from ballot_envelope where vote_id = $1 and not id = any($2)', [
        voteId,
        kept.rows.map((row) => row.id),
      ])
      await bench.scratch.owner.query('update ballot_envelope set sealed = $3 where vote_id = $1 and id = $2', [
        ...[voteId, first.id, first.sealed],
      ])
    }
    expect(await outcomeOf(leader().visit.closeVote({ ...about(visit), key: newKey(), voteId }))).toBe('ok')
  })

  test('with fewer than five the box is destroyed unopened; where all agree the counts are not told', async () => {
    const few = await opened()
    for (const choice of [0, 0, 1, 2]) await castBallot(bench, few.code, choice)
    const shut = await leader().visit.closeVote({ ...about(few.visit), key: newKey(), voteId: few.voteId })
    expect(shut).toEqual({ state: 'tooFew', told: null })
    const alike = await opened()
    for (const choice of [1, 1, 1, 1, 1]) await castBallot(bench, alike.code, choice)
    const counted = await leader().visit.closeVote({ ...about(alike.visit), key: newKey(), voteId: alike.voteId })
    expect(counted.told).toEqual({
      ...{ present: 20, returned: 5, valid: 5, options: null, abstained: null },
      quorumMissed: { pct: '25', minPct: '60' },
    })
    expect(JSON.stringify(await leader().visit.get(about(alike.visit)))).not.toContain('"votes":5')
  })
})

describe('the door', () => {
  test('tells whoever has a code of yesterday that it is over, and nobody whether another code exists', async () => {
    const { code } = await opened()
    expect(await visitor().ballot.look({ code })).toMatchObject({
      ...{ question: '会员对工会工作的评价', options: ['满意', '基本满意', '不满意'], present: 20, minPct: '60' },
    })
    await advanceClock(bench.scratch.owner, '61 minutes')
    expect(await outcomeOf(visitor().ballot.look({ code }))).toBe('voteClosed')
    expect(await outcomeOf(visitor().ballot.take({ code, token: ballotToken() }))).toBe('voteClosed')
    const guess = code === '00000000' ? '00000001' : '00000000'
    expect(await refusalOf(visitor().ballot.look({ code: guess }))).toMatchObject({ code: 'voteCodeUnknown' })
  })

  test('who guesses waits, with a right code too, and others do not', async () => {
    const { code } = await opened()
    const guesser = bench.callerFrom('203.0.113.9')
    const wrong = (at: number) => `${at}`.padStart(8, '9')
    for (let at = 0; at < MAX_CODE_MISSES; at++)
      expect(await outcomeOf(guesser.ballot.look({ code: wrong(at) }))).toBe('voteCodeUnknown')
    expect(await outcomeOf(guesser.ballot.look({ code }))).toBe('tooManyRequests')
    expect(await outcomeOf(bench.callerFrom('203.0.113.10').ballot.look({ code }))).toBe('ok')
    await advanceClock(bench.scratch.owner, '11 minutes')
    expect(await outcomeOf(guesser.ballot.look({ code }))).toBe('ok')
  })

  test('a second vote on a line that has one is refused, and one that is void makes room', async () => {
    const { visit, voteId, code } = await opened()
    const again = { ...about(visit), key: newKey(), itemId: OPINION, present: 20 }
    expect(await outcomeOf(leader().visit.openVote(again))).toBe('visitVoteOpen')
    const end = { ...about(visit), key: newKey(), voteId, reason: '有人没有拿到选票' }
    expect(await outcomeOf(leader().visit.discardVote(end))).toBe('ok')
    expect(await outcomeOf(visitor().ballot.look({ code }))).toBe('voteClosed')
    expect(await outcomeOf(leader().visit.openVote({ ...again, key: newKey() }))).toBe('ok')
  })
})
