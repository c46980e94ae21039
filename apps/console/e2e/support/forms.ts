import { expect, type Page } from '@playwright/test'

/** Labels of the fields of the page's form that hold nothing. Switches and files are no fields of text. */
export function emptyFields(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const form = document.querySelector('main form:not([role=search])') ?? document.body
    const fields = [...form.querySelectorAll<HTMLInputElement>('input, textarea, select')].filter(
      (field) => !['checkbox', 'radio', 'file', 'hidden', 'search'].includes(field.type) && field.checkVisibility(),
    )
    const labelOf = (field: HTMLInputElement) =>
      field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? field.name
    return fields.filter((field) => field.value === '').map((field) => labelOf(field).replace(/[ *]+$/, ''))
  })
}

/** Every fault stands once on top, with the focus there, and in the same words at its field, to which it leads. */
export async function expectFaultsExplained(page: Page, faults: number): Promise<void> {
  const summary = page.locator('[data-error-summary]')
  await expect(summary).toBeFocused()
  await expect(page).toHaveTitle(/^错误：/)
  const words = await summary.getByRole('link').allTextContents()
  expect(words).toHaveLength(faults)
  const inline = await page.locator('main .mantine-InputWrapper-error').allTextContents()
  expect(inline.toSorted()).toEqual(words.toSorted())
  for (const link of await summary.getByRole('link').all()) {
    await link.click()
    const landed = await page.evaluate(() => {
      const field = document.activeElement
      const around = field?.matches('input, textarea, select, button')
        ? field.closest('.mantine-InputWrapper-root')
        : null
      return around?.querySelector('.mantine-InputWrapper-error')?.textContent
    })
    expect(landed).toBe(await link.textContent())
  }
}

/** Each form: what it leaves to be typed (nothing of it is known already), and how many faults it has when sent so. */
export const FORMS = [
  {
    at: '/people?act=add',
    by: 'administrator',
    send: '登记这个人',
    faults: 4,
    empty: ['姓名', '单位', '职务', '分工（选填）', '用户名'],
  },
  {
    at: '/units/SCHOOL?act=create',
    by: 'administrator',
    send: /^新建到/,
    faults: 1,
    empty: ['名称', '简称', '学段', '办学性质', '片区（选填）', '统计编码（选填）', '会员人数（选填）'],
  },
  { at: '/units/SCHOOL?act=move', by: 'administrator', send: '改隶属', faults: 1, empty: ['新的上级'] },
  {
    at: '/password',
    by: 'administrator',
    send: '更换密码',
    faults: 2,
    empty: ['现在的密码', '新密码', '再输入一次新密码'],
  },
  {
    at: '/assessments/new',
    by: 'officer',
    send: '下一步：核对',
    faults: 4,
    empty: ['名称', '自评开始日', '自评截止日', '评审截止日', '添加免检单位'],
  },
  {
    at: '/ledger/new?kind=dispatch',
    by: 'chair',
    send: '记入台账',
    faults: 2,
    empty: ['标题', '报送渠道', '作者（选填）'],
  },
] as const
