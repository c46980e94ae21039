import type { Procedures } from './procedures.ts'

export interface Versioned {
  readonly version: number
}

/** A draft from a preset, with what its publication asks for. */
export async function draftScheme(change: Procedures['change'], name: string, preset = 'schoolUnionAnnual') {
  const parameters = preset === 'schoolUnionAnnual' ? { dispatches: 1 } : {}
  const { schemeId, version } = await change<Versioned & { schemeId: string }>('scheme.createFromPreset', {
    ...{ preset, parameters, name, yearLabel: '2026' },
  })
  return { schemeId, expectedVersion: version }
}

interface Opened {
  readonly schemeId: string
  readonly name: string
  readonly unitIds: readonly string[]
}

/** An assessment of some schools, handed in by today. */
export async function openFor({ change, today }: Procedures, { schemeId, name, unitIds }: Opened): Promise<string> {
  const year = Number(today.slice(0, 4))
  const { assessmentId } = await change<{ assessmentId: string }>('assessment.open', {
    ...{ name, schemeId, schemeVersion: 1, publicityDays: 3, exemptions: [], unitIds },
    ...{ periodStart: `${year}-01-01`, periodEnd: `${year}-12-31`, selfDue: today, reviewDue: `${year + 1}-01-20` },
  })
  return assessmentId
}

interface Voting {
  readonly officer: Procedures
  readonly leader: Procedures
  readonly unitId: string
}

/** A visit whose leader asks those present; gives the code. */
export async function openVote({ officer, leader, unitId }: Voting): Promise<string> {
  const draft = await draftScheme(officer.change, '现场测评办法', 'schoolDisclosure')
  await officer.change('scheme.publish', draft)
  const assessmentId = await openFor(officer, { schemeId: draft.schemeId, name: '现场测评', unitIds: [unitId] })
  const { visitId } = await officer.change<{ visitId: string }>('visit.plan', {
    ...{ assessmentId, unitId, heldOn: officer.today, leaderId: leader.personId, visitorIds: [] },
  })
  const { scheme } = await officer.read<{ scheme: { items: readonly { id: string; evidenceMode?: string }[] } }>(
    'scheme.version',
    { schemeId: draft.schemeId, number: 1 },
  )
  const itemId = scheme.items.find(({ evidenceMode }) => evidenceMode === 'vote')?.id
  await leader.change('visit.openVote', { visitId, itemId, present: 8 })
  const { votes } = await leader.read<{ votes: readonly { code: string | null }[] }>('visit.get', { visitId })
  const code = votes[0]?.code
  if (!code) throw new Error('the vote has no code')
  return code
}

/** Every school of the district. */
export async function schoolsOf({ read }: Procedures): Promise<readonly string[]> {
  const { nodes } = await read<{ nodes: readonly { unitId: string; kind: string }[] }>('org.tree', {})
  return nodes.filter(({ kind }) => kind === 'branch').map(({ unitId }) => unitId)
}

/** Asks the chairs of all schools, each with an account, for their marks of the others. */
export async function openVoice(officer: Procedures): Promise<void> {
  const draft = await draftScheme(officer.change, '三方评议办法', 'threeVoices')
  await officer.change('scheme.publish', draft)
  const unitIds = await schoolsOf(officer)
  const assessmentId = await openFor(officer, { schemeId: draft.schemeId, name: '三方评议', unitIds })
  await officer.change('assessment.waive', { assessmentId, unitIds, reason: '以三方评议为准' })
  await officer.change('voice.open', {
    ...{ assessmentId, raterId: '互评', asked: 'peers', closesOn: officer.today, note: '各校主席互评' },
  })
}
