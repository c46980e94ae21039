import { request } from '@playwright/test'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { as, PC } from './support/colleague.ts'
import { expect, testInOneDistrict as test } from './support/test.ts'

test('a calendar is subscribed to by a link of one’s own, which is replaced and ended', async ({
  page,
  installation,
  district,
}) => {
  const [chair] = district.chairs
  if (chair === undefined) throw new Error('no chair')
  await page.setViewportSize(PC)
  await as(page, chair, installation.origin)
  const outside = await request.newContext()
  const statusOf = async (address: string) => (await outside.get(address)).status()
  const act = async (name: string) => {
    await page.getByRole('button', { name }).click()
    await page.getByRole('dialog').getByRole('button', { name }).click()
  }

  await test.step('made from the menu of the account, and read without a session', async () => {
    await page.goto('/')
    await page.getByRole('button', { name: /的菜单$/ }).click()
    await page.getByRole('button', { name: '订阅日历' }).click()
    await expect(page.getByRole('heading', { name: '还没有订阅链接' })).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole('button', { name: '生成订阅链接' }).click()
  })
  const first = await page.getByRole('textbox', { name: '订阅链接' }).inputValue()
  const answer = await outside.get(first)
  expect(answer.headers()['content-type']).toMatch(/^text\/calendar/)
  expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR/)
  await expectGoodPage(page)
  await takeLook(page, 'calendar-link')

  await test.step('shown once; another one ends the first', async () => {
    await page.reload()
    await expect(page.getByRole('heading', { name: '订阅链接在用' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: '订阅链接' })).toHaveCount(0)
    await act('换一个新链接')
    await expect(page.getByRole('textbox', { name: '订阅链接' })).not.toHaveValue(first)
    expect(await statusOf(first)).toBe(404)
  })

  await test.step('ended', async () => {
    const second = await page.getByRole('textbox', { name: '订阅链接' }).inputValue()
    expect(await statusOf(second)).toBe(200)
    await act('停用链接')
    await expect(page.getByRole('heading', { name: '还没有订阅链接' })).toBeVisible()
    expect(await statusOf(second)).toBe(404)
  })
  await outside.dispose()
})
