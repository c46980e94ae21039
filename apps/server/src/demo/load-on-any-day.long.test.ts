import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { scratchDb, setClock } from '@jianjia/db/testing'
import { expect, test } from 'vitest'
import { ballotBox } from '../ballot-box.ts'
import { numberVault } from '../number-vault.ts'
import { createServices } from '../services.ts'
import { loadDemonstration } from './load-demonstration.ts'

/** The ends of years, terms and Februaries, and some days that are nothing special. */
const DAYS = [
  ...['2026-12-31', '2027-01-01', '2027-01-31', '2027-02-28', '2027-04-05', '2027-06-30', '2027-07-15'],
  ...['2027-09-01', '2027-10-03', '2027-11-22', '2028-02-29', '2028-03-01'],
]

test.each(DAYS)('the demonstration loads on %s, and everybody of it may sign in', async (day) => {
  await using scratch = await scratchDb()
  const filesFolder = await mkdtemp(path.join(tmpdir(), 'jianjia-demo-'))
  try {
    await setClock(scratch.owner, `${day}T08:30:00+08:00`)
    const secrets = ['a secret of the tests'] as const
    const keys = { vault: numberVault(secrets), ballotBox: ballotBox(secrets) }
    const services = createServices({ filesFolder, ...keys })
    const { ownerUrl, appUrl } = scratch
    const signIns = await loadDemonstration({ ownerUrl, appUrl, services, filesFolder })
    expect(signIns).toHaveLength(8)
    const { rows } = await scratch.owner.query<{ ahead: string }>(
      'select count(*)::text as ahead from app.audit_log where at > app.now()',
    )
    expect(rows).toEqual([{ ahead: '0' }])
  } finally {
    await rm(filesFolder, { recursive: true, force: true })
  }
})
