import type { Page } from '@playwright/test'
import { expectAccessible, expectFitsPhones, expectGoodPage, scriptBytes, takeLook } from './support/checks.ts'
import { as, PC } from './support/colleague.ts'
import { PASSWORD } from './support/prepared-district.ts'
import { proceduresOf } from './support/procedures.ts'
import { deskOf } from './support/submitted-sheets.ts'
import { expect, testInOneDistrict as test } from './support/test.ts'

/** From the last letter to what is found, as a person sees it; the limit is that of the bar. */
const AT_ONCE_MS = 100

test('one box finds every page, unit, person and document in reach, by letters and by hand', async ({
  page,
  installation,
  district,
}) => {
  await page.setViewportSize(PC)
  await as(page, district.officer, installation.origin)
  await page.goto('/')
  await expectGoodPage(page)
  expect(await scriptBytes(page)).toBeLessThanOrEqual(250_000)
  const box = page.getByRole('combobox', { name: /名称、拼音或首字母/ })
  const options = page.getByRole('option')

  await test.step('Ctrl K opens it; with nothing typed it lists the pages', async () => {
    await page.keyboard.press('Control+k')
    await expect(box).toBeFocused()
    await expect(options.first()).toHaveText('今日事项')
    await expectAccessible(page)
    await takeLook(page, 'palette-pages')
  })

  await test.step('full pinyin, first letters, one slip and the name', async () => {
    for (const typed of ['diyizhongxue', 'dyzx', 'diyizongxue', '第一中学']) {
      await box.fill(typed)
      await expect(options.filter({ hasText: '第一中学工会' }).first()).toBeVisible()
    }
    for (const typed of ['hqy', 'heqingyue', 'heqinyue', '何清越']) {
      await box.fill(typed)
      await expect(options.filter({ hasText: '何清越' })).toBeVisible()
    }
    await box.fill('khxz')
    await expect(options.first()).toContainText('考核细则')
    await box.fill('qqwwee')
    await expect(options).toHaveCount(0)
    await expect(page.getByText('你的权限范围内没有这个名称')).toBeVisible()
    await box.fill('gonghui')
    await expect(options.filter({ hasText: '芦花小学工会' })).toBeVisible()
    await expectAccessible(page)
    await takeLook(page, 'palette-found')
  })

  await test.step('what is found is there within a tenth of a second after the last letter', async () => {
    const taken: number[] = []
    for (const typed of ['liuan', 'lhxx', 'suji', 'chengruoshui', 'luhua', 'zhongxuegonghui', 'youeryuan']) {
      await box.fill('')
      const answered = page.waitForResponse((response) => response.url().includes('search.find'))
      const begun = performance.now()
      await box.fill(typed)
      await answered
      await expect(options.first()).toBeVisible()
      taken.push(performance.now() - begun)
    }
    // What the steps of this test and the emptiest question to the server take on this machine, now.
    const floor: number[] = []
    for (const _ of taken) {
      const begun = performance.now()
      await page.evaluate(() => fetch('/healthz').then((answer) => answer.text()))
      await expect(options.first()).toBeVisible()
      floor.push(performance.now() - begun)
    }
    const [found, least] = [middleOf(taken), middleOf(floor)]
    test.info().annotations.push({ type: 'milliseconds', description: `${taken.join(' ')}, floor ${floor.join(' ')}` })
    expect(found).toBeLessThanOrEqual(AT_ONCE_MS + least)
  })

  await test.step('while an input method composes nothing is asked', async () => {
    await box.fill('')
    let asked = 0
    page.on('request', (request) => {
      if (request.url().includes('search.find')) asked++
    })
    const client = await page.context().newCDPSession(page)
    for (const text of ['d', 'di', 'di y', 'di yi'])
      await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await page.waitForTimeout(300)
    expect(asked).toBe(0)
    await client.send('Input.insertText', { text: '第一' })
    await expect(options.filter({ hasText: '第一中学工会' })).toBeVisible()
    expect(asked).toBe(1)
  })

  await test.step('the arrows choose, Enter goes there, Escape closes', async () => {
    await box.fill('台账')
    await expect(options.first()).toHaveAttribute('data-combobox-selected')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/ledger/)
    await expect(box).toHaveCount(0)
    await page.getByRole('button', { name: '查找' }).click()
    await box.fill('luhua')
    await expect(options.filter({ hasText: '芦花小学工会' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: '芦花小学工会' })).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Escape')
    await expect(box).toHaveCount(0)
  })

  await test.step('on a phone by the button in the bar', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('button', { name: '查找' }).click()
    await box.fill('zhongxue')
    await expect(options.filter({ hasText: '第一中学工会' })).toBeVisible()
    await expectFitsPhones(page)
    await options.filter({ hasText: '第一中学工会' }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: '第一中学工会' })).toBeVisible()
  })
})

test('from any page of a unit to any school in two presses, and the page stays the same', async ({
  page,
  installation,
  district,
}) => {
  await page.setViewportSize(PC)
  await as(page, district.officer, installation.origin)
  const [first, second] = district.schools
  if (first === undefined || second === undefined) throw new Error('the district is too small')
  const way = page.getByRole('navigation', { name: '单位所在位置' })
  await page.goto(`/units/${first.unitId}`)
  await expect(way.getByRole('link')).toHaveText(['海棠区教育工会', first.name])
  await way.getByRole('button', { name: `${first.name}的同级单位` }).click()
  await expectGoodPage(page)
  await takeLook(page, 'unit-trail')
  await way.getByRole('button', { name: `${first.name}的同级单位` }).click()
  await way.getByRole('button', { name: `${first.name}的同级单位` }).click()
  await way.getByRole('link', { name: second.name }).click()
  await expect(page).toHaveURL(new RegExp(`/units/${second.unitId}`))
  await expect(page.getByRole('heading', { level: 1, name: second.name })).toBeVisible()
  await way.getByRole('link', { name: '海棠区教育工会' }).click()
  await way.getByRole('button', { name: '海棠区教育工会的下级单位' }).click()
  await way.getByRole('link', { name: first.name }).click()
  await expect(page.getByRole('heading', { level: 1, name: first.name })).toBeVisible()
  await page.goto(`/duties/units/${first.unitId}`)
  await way.getByRole('button', { name: `${first.name}的同级单位` }).click()
  await way.getByRole('link', { name: second.name }).click()
  await expect(page).toHaveURL(new RegExp(`/duties/units/${second.unitId}`))
})

test('who wears two hats sees which one, in the bar and in the address; writes are of the unit that is shown', async ({
  page,
  browser,
  installation,
  district,
}) => {
  const { origin } = installation
  const [first, second] = district.schools
  const [chair] = district.chairs
  if (first === undefined || second === undefined || chair === undefined) throw new Error('the district is too small')
  const desk = await deskOf({ username: 'song', password: PASSWORD, name: '宋知行' }, origin)
  const { people } = await desk.procedures.read<{ people: { personId: string; name: string }[] }>('person.list', {})
  const personId = people.find(({ name }) => name === chair.name)?.personId
  const post = { unitId: second.unitId, role: 'committeeMember', portfolio: null, from: desk.procedures.today }
  await desk.procedures.change('person.addPost', { personId, ...post })
  await desk.request.dispose()

  await page.setViewportSize(PC)
  await as(page, chair, origin)
  await page.goto('/')
  const bar = page.getByRole('banner')
  const hat = bar.getByRole('button', { name: /当前身份/ })

  await test.step('the unit, the role and the year are in sight, the unit in the address', async () => {
    await expect(hat).toContainText(first.name)
    await expect(hat).toContainText('工会主席')
    await expect(bar.getByRole('button', { name: /当前年度/ })).toContainText(`${district.year}年`)
    await expect(page).toHaveURL(new RegExp(`in=${first.unitId}`))
  })

  await test.step('another hat stays on from page to page and over a reload', async () => {
    await hat.click()
    await bar.getByRole('button', { name: new RegExp(second.name) }).click()
    await expect(hat).toContainText(second.name)
    await page.getByRole('link', { name: '台账', exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`in=${second.unitId}`))
    await page.reload()
    await expect(hat).toContainText(second.name)
  })

  await test.step('a link in the name of the other unit says so, writes there, and leads back', async () => {
    await page.goto(`/ledger/new?kind=dispatch&in=${first.unitId}`)
    await expect(hat).toContainText(first.name)
    await expect(page.getByText(`这个链接是以“${first.name} · 工会主席”的身份打开的`)).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'hat-banner')
    await expect(page.getByText(first.name).nth(1)).toBeVisible()
    await page.getByRole('button', { name: `换回${second.name}` }).click()
    await expect(hat).toContainText(second.name)
    await expect(page.getByText('这个链接是以')).toHaveCount(0)
  })

  await test.step('a page of the other unit offers to change', async () => {
    await page.goto(`/units/${first.unitId}?in=${second.unitId}`)
    await page.getByRole('button', { name: `换成${first.name}` }).click()
    await expect(hat).toContainText(first.name)
    await expect(page).toHaveURL(new RegExp(`in=${first.unitId}`))
  })

  await test.step('a form follows the post that is shown; each of two tabs writes in its own, and says so', async () => {
    const procedures = await proceduresOf(page.context().request, origin)
    const postAt = (unitId: string) => procedures.posts.find((held) => held.unitId === unitId)?.postId
    const begin = async (from: Page) => {
      const sent = from.waitForRequest((request) => request.url().includes('/trpc/plan.begin'))
      await from.getByRole('button', { name: '从空白表单开始' }).click()
      await expect(from).toHaveURL(/\/read/)
      const planId = /plans\/([^/?]+)/.exec(from.url())?.[1]
      const { unitId } = await procedures.read<{ unitId: string }>('plan.get', { planId })
      return { unitId, inPost: (await sent).headers()['x-jianjia-post'] }
    }
    const other = await page.context().newPage()
    await other.goto(`/plans/new?in=${second.unitId}`)
    await expect(other.getByRole('banner').getByRole('button', { name: /当前身份/ })).toContainText(second.name)

    await page.goto(`/plans/new?in=${second.unitId}`)
    const unit = page.getByRole('combobox', { name: '单位' })
    await expect(unit).toHaveValue(second.unitId)
    await page.getByRole('button', { name: `换回${first.name}` }).click()
    await expect(hat).toContainText(first.name)
    await expect(unit).toHaveValue(first.unitId)
    expect(await begin(page)).toEqual({ unitId: first.unitId, inPost: postAt(first.unitId) })
    expect(await begin(other)).toEqual({ unitId: second.unitId, inPost: postAt(second.unitId) })
    await other.close()

    await page.goto(`/ledger/new?kind=dispatch&in=${second.unitId}`)
    await page.getByLabel('标题', { exact: true }).fill('健步走')
    await page.getByRole('button', { name: `换回${first.name}` }).click()
    await expect(page.getByRole('combobox', { name: /单位/ }).first()).toHaveValue(first.name)
    await expect(page.getByLabel('标题', { exact: true })).toHaveValue('健步走')
  })

  await test.step('another year stays in the address and narrows the lists, which say so', async () => {
    await page.goto('/assessments')
    await bar.getByRole('button', { name: /当前年度/ }).click()
    await bar.getByRole('button', { name: `${district.year - 2}年` }).click()
    await expect(page).toHaveURL(new RegExp(`year=${district.year - 2}`))
    await page.getByRole('link', { name: '台账', exact: true }).click()
    await expect(page.getByLabel('起', { exact: true })).toHaveValue(`${district.year - 2}-01-01`)
    const elsewhere = await (await browser.newContext({ baseURL: origin, viewport: PC, locale: 'zh-CN' })).newPage()
    await as(elsewhere, chair, origin)
    await elsewhere.goto(page.url())
    await expect(elsewhere.getByRole('banner').getByRole('button', { name: /当前年度/ })).toContainText(
      `${district.year - 2}年`,
    )
    await elsewhere.context().close()
    await bar.getByRole('button', { name: /当前年度/ }).click()
    await bar.getByRole('button', { name: `${district.year}年` }).click()
    await expect(page).not.toHaveURL(/year=/)
  })
})

function middleOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
