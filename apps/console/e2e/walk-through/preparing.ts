import { randomUUID } from 'node:crypto'
import { plainDate } from '@jianjia/domain/kernel'
import { USUAL_STEPS } from '@jianjia/domain/obligation'
import { doubtsOf, type IssuedKeyPoints, type PlanContent, type PlanReading } from '@jianjia/domain/plan'
import { expect } from '@playwright/test'
import { sendFile } from '../support/send-file.ts'
import { wordFileOf } from '../support/word-file.ts'
import { only, type Walk, yearOf } from './walk.ts'

/** Signing in, the tree, accounts. */
export async function arrive({ take, cast }: Walk): Promise<void> {
  await take({ name: 'sign-in', who: undefined, address: '/sign-in' })
  await take({ name: 'today', who: cast.officer, address: '/' })
  await take({ name: 'units', who: cast.admin, address: '/units' })
  await take({
    ...{ name: 'accounts', who: cast.admin, address: '/people/accounts' },
    prepare: async (page, say) => {
      await page.getByRole('combobox', { name: say('单位', 'Unit') }).fill('蒹葭小学')
      await page.getByRole('option', { name: '蒹葭小学工会' }).first().click()
      await expect(page.getByRole('checkbox').nth(3)).toBeVisible()
    },
  })
}

interface SchemeLine {
  readonly schemeId: string
  readonly state: string
}

/** Next year's scheme: the draft, its check page, publication. */
export async function prepareScheme({ take, cast: { officer } }: Walk): Promise<void> {
  const { read, change } = officer.procedures
  const { schemes } = await read<{ schemes: readonly SchemeLine[] }>('scheme.list', {})
  const { schemeId } = only(
    schemes.filter(({ state }) => state === 'draft'),
    'draft of a scheme',
  )
  await take({ name: 'scheme-begin', who: officer, address: '/schemes/begin' })
  await take({ name: 'scheme', who: officer, address: `/schemes/${schemeId}` })
  await take({ name: 'scheme-check', who: officer, address: `/schemes/${schemeId}/publish` })
  const { version } = await read<{ version: number }>('scheme.get', { schemeId })
  await change('scheme.publish', { schemeId, expectedVersion: version })
}

interface ReadPlan {
  readonly version: number
  readonly draft: PlanContent
  readonly source: { readonly reading: PlanReading }
}

interface AskedKeyPoints {
  readonly issued: readonly (Pick<IssuedKeyPoints, 'keyPointsId'> & {
    readonly latest: number
    readonly applies: boolean
    readonly versions: readonly Pick<IssuedKeyPoints, 'number' | 'content'>[]
  })[]
}

/** Next year's plan comes as a Word file, is checked beside what was read of it, handed in and accepted. */
export async function handInPlan(walk: Walk): Promise<void> {
  const { take, cast, origin, unitId, districtId } = walk
  const { chair, officer } = cast
  const year = yearOf(walk) + 1
  const period = { start: plainDate(`${year}-01-01`), end: plainDate(`${year}-12-31`) }
  const { today } = officer.procedures
  await officer.procedures.change('obligation.setRound', {
    ...{ kind: 'plan', periodKind: 'calendarYear', periodLabel: `${year}年`, opensOn: today, dueOn: `${year}-02-28` },
    ...{ periodStart: period.start, periodEnd: period.end, unitKinds: ['branch', 'generalBranch'], stages: [] },
    ...{ note: '', steps: USUAL_STEPS },
  })
  const answer = await sendFile(chair.request, {
    ...{ origin, use: 'plan.start', name: '工会工作计划.docx', bytes: wordFileOf(planOf(year)) },
    input: { districtId, key: randomUUID(), unitId, kind: 'plan' },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  const { planId }: { planId: string } = await answer.json()
  await take({
    ...{ name: 'plan-read', who: chair, address: `/plans/${planId}/read` },
    prepare: async (page) => {
      await page.locator('[id^=piece-i]').getByText('慰问困难教职工').click()
      await expect(page.locator('li[data-chosen]').getByText('慰问困难教职工')).toBeVisible()
      await page.evaluate(() => scrollTo(0, 0))
    },
  })
  const { read, change } = chair.procedures
  const { draft, source, version } = await read<ReadPlan>('plan.get', { planId })
  const content = { ...draft, period }
  // Late in the year the district has issued its key points of the next one.
  const { issued } = await read<AskedKeyPoints>('plan.keyPoints', { planId, period })
  const keyPoints = issued.flatMap(({ keyPointsId, latest, applies, versions }) =>
    versions.filter(({ number }) => applies && number === latest).map((version) => ({ keyPointsId, ...version })),
  )
  const doubts = doubtsOf({ kind: 'plan', content, reading: source.reading, returned: [], keyPoints })
  const waived = { decision: 'waived', reason: '本年由区里统一组织，学校不另排' }
  const checks = Object.fromEntries(
    doubts.map(({ key, kind }) => [key, kind === 'keyPoint' ? waived : { decision: 'confirmed' }]),
  )
  const saved = await change<{ version: number }>('plan.save', {
    ...{ planId, content: { ...content, checks }, expectedVersion: version },
  })
  await change('plan.submit', { planId, expectedVersion: saved.version })
  await take({ name: 'plan-accept', who: officer, address: `/plans/${planId}` })
  const handedIn = await officer.procedures.read<{ version: number }>('plan.get', { planId })
  await officer.procedures.change('plan.accept', { planId, expectedVersion: handedIn.version })
}

function planOf(year: number): readonly string[] {
  return [
    `蒹葭小学工会${year}年工作计划`,
    '为团结引领全校教职工建功立业，结合学校实际，制定本计划。',
    ...['一、指导思想', '坚持以习近平新时代中国特色社会主义思想为指导，竭诚服务教职工。'],
    ...['二、主要工作', '（一）加强组织建设', '完善工会委员会议事制度，做好会员信息登记。'],
    ...['（二）维护教职工权益', '落实教代会制度，畅通教职工意见渠道，力争五月底前完成集体合同签订。'],
    ...['三、工作安排', '一月：', '1.召开新学期工会委员会议。', '2.慰问困难教职工。'],
    ...['三月：', '1.举办春季插花沙龙。', '五月：', '1.组织教职工健步走。', '九月：', '1.庆祝教师节。'],
    ...['十一月：', '1.报送工会信息两篇。', '3.看望离退休教职工。', '十二月：', '1.召开教职工代表大会。'],
    ...['蒹葭小学工会', `${year - 1}年11月20日`],
  ]
}
