import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { UPLOADS } from '@jianjia/api'
import { newId } from '@jianjia/db'
import { PlanId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change, contextOf, type DemoBranch, type Story } from './story.ts'

export interface PlanFile {
  readonly branch: DemoBranch
  readonly title: string
  readonly bytes: Uint8Array
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const Started = z.object({ planId: PlanId })

/** A chair hands over the school's plan as a Word file, and it is read. */
export async function startPlanFromFile(story: Story, { branch, title, bytes }: PlanFile) {
  const start = UPLOADS['plan.start']
  if (start === undefined) throw new RangeError('plans cannot be started from a file')
  const place = path.join(story.incoming, newId<string>())
  await mkdir(story.incoming, { recursive: true, mode: 0o700 })
  await writeFile(place, bytes, { mode: 0o600 })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = { path: place, name: `${title}.docx`, mediaType: DOCX, size: bytes.length, sha256 }
  const input = { ...change(story), unitId: branch.unitId, kind: 'plan' }
  return Started.parse(await start.receive(contextOf(story, branch.chair), input, file))
}
