import { expectAccessible, expectFitsPhones, expectGoodPage, scriptBytes, takeLook } from './support/checks.ts'
import { as, PC } from './support/colleague.ts'
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
    for (const typed of ['liuan', 'lhxx', 'suji', 'chengruoshui', 'luhua', 'dyzx', 'youeryuan']) {
      await box.fill('')
      const answered = page.waitForResponse((response) => response.url().includes('search.find'))
      const begun = performance.now()
      await box.fill(typed)
      await answered
      await expect(options.first()).toBeVisible()
      taken.push(performance.now() - begun)
    }
    const middle = taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)]
    console.info(`palette: ${taken.map((ms) => ms.toFixed(0)).join(' ')} ms, median ${middle?.toFixed(0)} ms`)
    expect(middle).toBeLessThanOrEqual(AT_ONCE_MS)
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
