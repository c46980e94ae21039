import { setUp, signOut } from './support/account.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { expect, test } from './support/test.ts'

const FIRST = {
  districtName: '海棠区教育工会',
  districtShortName: '海棠区',
  personName: '宋知行',
  username: 'song',
  password: '蒹葭苍苍白露为霜一号',
} as const
const PHONE = { width: 390, height: 844 }

interface Row {
  readonly name: string
  readonly parent: string
  readonly kind: string
  readonly code: string
  readonly members: string
  readonly stage: string
}

test('placeholder', async ({ page, installation }) => {
  await setUp(page, { ...FIRST, code: installation.setupCode ?? '' })
  await page.goto('/units')
  await expect(page.getByText('先把单位建起来')).toBeVisible()
  await expectGoodPage(page)
  await takeLook(page, 'units-empty')
  await signOut(page)
})
