import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { type Procedures, proceduresOf } from './procedures.ts'
import { sendFile } from './send-file.ts'

interface Sheet {
  readonly lines: readonly {
    readonly criterion: {
      readonly id: string
      readonly minEvidence?: number
      readonly rule: { readonly kind: string; readonly min?: string | number }
    }
    readonly mode: string
    readonly answered: boolean
    readonly version: number
    readonly full: string | null
    readonly fileIds: readonly string[]
  }[]
}

/** Answers every line that is still open, with one of the unit's own files where one is asked for: without the screen. */
export function fillEveryLine(page: Page, origin: string, unitId: string): Promise<void> {
  return fillSheetOf(page.request, origin, { unitId })
}

/** The same as whoever is signed in with these requests; uploads a file where the unit has none, and hands in if asked. */
export async function fillSheetOf(
  requests: APIRequestContext,
  origin: string,
  { unitId, submit = false }: { readonly unitId: string; readonly submit?: boolean },
): Promise<void> {
  const procedures = await proceduresOf(requests, origin)
  const { assessments } = await procedures.read<{ assessments: readonly { assessmentId: string }[] }>(
    'assessment.list',
    {},
  )
  const about = { assessmentId: assessments[0]?.assessmentId, unitId }
  const sheet = await procedures.read<Sheet>('selfAssessment.get', about)
  const { files } = await procedures.read<{ files: readonly { fileId: string }[] }>('evidence.mine', { unitId })
  const fileId =
    files[0]?.fileId ?? (await uploadProof(requests, origin, { districtId: procedures.districtId, unitId }))
  for (const line of sheet.lines) await fillLine(procedures, { about, line, fileId })
  if (!submit) return
  const { version } = await procedures.read<{ version: number }>('selfAssessment.get', about)
  await procedures.change('selfAssessment.submit', { ...about, expectedVersion: version })
}

async function uploadProof(
  requests: APIRequestContext,
  origin: string,
  { districtId, unitId }: { readonly districtId: string; readonly unitId: string },
): Promise<string> {
  const answer = await sendFile(requests, {
    ...{ origin, name: '佐证.pdf', bytes: Buffer.from(`%PDF-1.4\n%${unitId}\n`) },
    input: { districtId, key: randomUUID(), ownerUnitId: unitId },
  })
  expect(answer.status(), await answer.text()).toBe(200)
  const body: { readonly fileId: string } = await answer.json()
  return body.fileId
}

interface Filling {
  readonly about: object
  readonly line: Sheet['lines'][number]
  readonly fileId: string | undefined
}

async function fillLine(procedures: Procedures, { about, line, fileId }: Filling): Promise<void> {
  const { criterion, mode, answered, version, full, fileIds } = line
  if (mode !== 'claim') return
  const of = { ...about, itemId: criterion.id }
  if (!answered) {
    const { kind } = criterion.rule
    const value = kind === 'allOrNothing' ? true : kind === 'minimumCount' ? Number(criterion.rule.min) : full
    await procedures.change('selfAssessment.saveItem', { ...of, value, note: '', expectedVersion: version })
  }
  if (fileIds.length < (criterion.minEvidence ?? 0) && fileId !== undefined)
    await procedures.change('selfAssessment.attachEvidence', { ...of, fileIds: [fileId] })
}
