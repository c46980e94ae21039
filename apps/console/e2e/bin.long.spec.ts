import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { signIn } from './support/account.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { pdfOf } from './support/evidence-files.ts'
import { requestsOf } from './support/prepared-district.ts'
import { proceduresOf } from './support/procedures.ts'
import { sendFile } from './support/send-file.ts'
import { expect, testInOneDistrict as test } from './support/test.ts'

const undo = (page: Page) => page.getByRole('alert').getByRole('button', { name: '撤销' })

test('what a person throws away is taken back at once, or from the bin until its day', async ({
  page,
  context,
  installation,
  district,
}) => {
  test.setTimeout(300_000)
  const { origin } = installation
  const [chair] = district.chairs
  const [school] = district.schools
  if (chair === undefined || school === undefined) throw new Error('the district has no school')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signIn(page, chair)
  const procedures = await proceduresOf(context.request, origin)
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name })

  await test.step('a draft of a plan: one press puts it away, one takes it back, on the page that comes next', async () => {
    const { planId } = await procedures.change<{ planId: string }>('plan.begin', {
      ...{ unitId: school.unitId, kind: 'plan', from: null },
    })
    await page.goto(`/plans/${planId}/read`)
    await page.getByRole('button', { name: '移入回收站' }).click()
    await expect(page).toHaveURL(/\/plans(\?|$)/)
    await takeLook(page, 'bin-undo')
    await undo(page).click()
    await expect(page.getByRole('alert')).toHaveCount(0)
    const got = await procedures.read<{ state: string }>('plan.get', { planId })
    expect(got.state).toBe('draft')
    await page.goto(`/plans/${planId}/read`)
    await page.getByRole('button', { name: '移入回收站' }).click()
    await expect(undo(page)).toBeVisible()
    await page.goto(`/plans/${planId}`)
    await expect(page.getByText('在回收站里')).toBeVisible()
    await expectGoodPage(page)
  })

  await test.step('a file and a view', async () => {
    const sent = await sendFile(await requestsOf(chair, origin), {
      ...{ origin, name: '多余.pdf', bytes: pdfOf('多余') },
      input: { districtId: procedures.districtId, key: randomUUID(), ownerUnitId: school.unitId },
    })
    expect(sent.status()).toBe(200)
    await page.goto('/ledger/new?kind=dispatch')
    await page.getByRole('button', { name: '从我的材料选' }).click()
    await row('多余.pdf').getByRole('button', { name: '移入回收站' }).click()
    await expect(page.getByRole('checkbox', { name: '多余.pdf' })).toHaveCount(0)
    const view = { page: '/plans', name: '未交的' }
    await procedures.change('view.save', { ...view, search: '?state=draft' })
    await procedures.change('view.remove', view)
    await procedures.change('view.save', { ...view, search: '?state=returned' })
  })

  await test.step('the bin shows all of it; a name that is taken is told at the row, and another one serves', async () => {
    await page.getByRole('button', { name: /的菜单$/ }).click()
    await page.getByRole('button', { name: '回收站' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '回收站' })).toBeVisible()
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(3)
    await page.getByRole('button', { name: '取回“未交的”' }).click()
    await expect(page.getByText('这一页已经有同名的视图')).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'bin')
    await page.getByRole('button', { name: /的菜单$/ }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { level: 1, name: 'Bin' })).toBeVisible()
    await takeLook(page, 'bin-en')
    await page.getByRole('button', { name: /^Menu of / }).click()
    await page.getByRole('button', { name: '中文' }).click()
    await page.keyboard.press('Escape')
    await page.getByLabel('换个名字取回').fill('未交的（旧）')
    await page.getByRole('button', { name: '取回“未交的”' }).click()
    await page.getByRole('button', { name: '取回“多余.pdf”' }).click()
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
    await page
      .getByRole('main')
      .getByRole('button', { name: /^取回“/ })
      .click()
    await expect(page.getByText('回收站是空的')).toBeVisible()
    await takeLook(page, 'bin-empty')
  })

  await context.clearCookies()
  await signIn(page, district.officer)
  const officer = await proceduresOf(context.request, origin)

  await test.step('a draft of key points: one press each way, in no list meanwhile, back with every word', async () => {
    const { keyPointsId } = await officer.change<{ keyPointsId: string }>('keyPoints.begin', {
      ...{ unitId: officer.rootUnitId, from: null },
    })
    const edit = `/plans/key-points/${keyPointsId}/edit`
    await page.goto(edit)
    await page.getByLabel('标题').fill('2027 年工作要点')
    await expect(page.getByText('已保存')).toBeVisible()
    await page.getByRole('button', { name: '移入回收站' }).click()
    await expect(page).toHaveURL(/\/plans\/key-points(\?|$)/)
    await expect(page.getByRole('link', { name: '2027 年工作要点' })).toHaveCount(0)
    await undo(page).click()
    await expect(page.getByRole('link', { name: '2027 年工作要点' })).toBeVisible()
    await page.goto(edit)
    await page.getByRole('button', { name: '移入回收站' }).click()
    await expect(undo(page)).toBeVisible()
    await page.goto(edit)
    await expect(page.getByText('在回收站里')).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'bin-key-points')
    await page.goto('/bin')
    await expect(page.getByRole('main').getByRole('listitem')).toContainText('工作要点草稿')
    await page.getByRole('button', { name: '取回“2027 年工作要点”' }).click()
    await expect(page.getByText('回收站是空的')).toBeVisible()
    await page.goto(edit)
    await expect(page.getByLabel('标题')).toHaveValue('2027 年工作要点')
  })

  await test.step('a draft of a scheme', async () => {
    const { schemeId } = await officer.change<{ schemeId: string }>('scheme.create', {
      ...{ name: '不要的细则', yearLabel: '2026', total: '100' },
    })
    await page.goto(`/schemes/${schemeId}`)
    await page.getByRole('button', { name: '移入回收站' }).click()
    await expect(undo(page)).toBeVisible()
    await expect(page.getByRole('link', { name: '不要的细则' })).toHaveCount(0)
    await undo(page).click()
    await page.getByRole('link', { name: '不要的细则' }).click()
    await page.getByRole('button', { name: '移入回收站' }).click()
    await expect(undo(page)).toBeVisible()
    await page.goto(`/schemes/${schemeId}`)
    await expect(page.getByText('在回收站里')).toBeVisible()
    await takeLook(page, 'bin-scheme')
    await page.getByRole('button', { name: '取回', exact: true }).click()
    await expect(page.getByRole('button', { name: '移入回收站' })).toBeVisible()
  })
})
