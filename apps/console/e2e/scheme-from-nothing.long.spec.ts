import type { Locator, Page } from '@playwright/test'
import { signIn } from './support/account.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { counting } from './support/counting.ts'
import { expect, testInOneDistrict as test } from './support/test.ts'

interface NewLine {
  readonly name: string
  readonly points: string
}

/** A line at the end of a category, judged by reviewers, by keys alone once its page is open. */
async function addLine(page: Page, category: string, { name, points }: NewLine): Promise<void> {
  await page
    .locator('section', { has: page.getByRole('heading', { name: category, exact: true }) })
    .getByRole('link', { name: '在这里增加一项' })
    .click()
  await page.getByLabel('项目名称').fill(name)
  await page.getByLabel('分值', { exact: true }).fill(points)
  await page.getByLabel('分值', { exact: true }).press('Enter')
  await page.getByRole('button', { name: '把这一项加入草稿' }).click()
  await expect(page.getByRole('heading', { level: 3, name })).toBeVisible()
}

async function openPart(page: Page, part: string): Promise<void> {
  await page.getByRole('link', { name: `修改：${part}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: part })).toBeVisible()
}

/** Saved, the page of the draft is scrolled to the part. */
async function savePart(page: Page, place: string): Promise<void> {
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.locator(`#${place}`)).toBeInViewport()
}

function row(page: Page, list: string, number: number): Locator {
  return page.getByRole('group', { name: `${list} ${number}` })
}

async function inEnglish(page: Page, look: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: /的菜单$/ }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await page.keyboard.press('Escape')
  await look()
  await page.getByRole('button', { name: /程若水/ }).click()
  await page.getByRole('button', { name: '中文' }).click()
  await page.keyboard.press('Escape')
}

async function expectLines(page: Page, category: string, names: readonly string[]): Promise<void> {
  const lines = page.locator('section', { has: page.getByRole('heading', { name: category, exact: true }) })
  await expect(lines.locator('[data-line]')).toHaveText(names.map((name) => new RegExp(name)))
}

test('a scheme is written from nothing, frozen, compared with its next version, copied for next year', async ({
  page,
  district,
}) => {
  test.slow()
  const { officer, year } = district
  await signIn(page, officer)

  await test.step('four ways to begin stand side by side', async () => {
    await page.goto('/schemes')
    await page.getByRole('link', { name: '新建考核细则' }).click()
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(4)
    await expectGoodPage(page)
    await takeLook(page, 'nothing-begin')
    await page.getByRole('link', { name: '从空白开始' }).click()
    await page.getByRole('button', { name: '建立空白草稿' }).click()
    await expect(page.locator('[data-error-summary]').getByRole('link')).toHaveCount(1)
    await page.getByLabel('细则名称').fill(`${year} 年度教育工会考核细则`)
    await page.getByLabel('标明总分').fill('20')
    await expectGoodPage(page)
    await takeLook(page, 'nothing-blank')
    await page.getByLabel('标明总分').press('Enter')
    await expect(page.getByText('草稿（逐项编辑） · 0 个项目')).toBeVisible()
    await expect(page.getByText('方案没有考核项目').first()).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'nothing-empty')
  })

  await test.step('two categories and their lines', async () => {
    for (const [name, points] of [
      ['自身建设', '10'],
      ['民主管理', '10'],
    ] as const) {
      await page.getByLabel('类别名称').last().fill(name)
      await page.getByLabel('标明分值').last().fill(points)
      await page.getByRole('button', { name: '增加这个类别' }).click()
      await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
    }
    await addLine(page, '自身建设', { name: '按期换届', points: '5' })
    await addLine(page, '自身建设', { name: '送温暖', points: '5' })
    await addLine(page, '民主管理', { name: '教代会', points: '6' })
    await addLine(page, '民主管理', { name: '校务公开', points: '4' })
  })

  await test.step('an entry condition, a veto of its own strength, an extra', async () => {
    await page.getByRole('link', { name: '增加必备条件' }).click()
    await expect(page.locator('[data-sentence]')).toContainText('不满足此条件的不参加评定')
    await page.getByLabel('项目名称').fill('依法建立工会')
    await page.getByRole('button', { name: '把这一项加入草稿' }).click()
    await page.getByRole('link', { name: '增加一票否决' }).click()
    await page.getByLabel('项目名称').fill('发生重大安全事故')
    await page.getByLabel('出现后的结果').selectOption({ label: '不能评为最高等级' })
    await expectGoodPage(page)
    await takeLook(page, 'nothing-veto')
    await page.getByRole('button', { name: '把这一项加入草稿' }).click()
    await page.getByRole('link', { name: '增加加分项' }).click()
    await page.getByLabel('项目名称').fill('特色加分')
    await page.getByLabel('加分事项').first().fill('获市级以上表彰')
    await page.getByLabel('每次得（分）').or(page.getByLabel('每次加（分）')).first().fill('1')
    await page.getByLabel('最多加（分）').first().fill('2')
    await page.getByRole('button', { name: '把这一项加入草稿' }).click()
    await expect(page.getByRole('heading', { name: '必备条件、一票否决与加分' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 3, name: '特色加分' })).toBeVisible()
  })

  await test.step('what the total is made of', async () => {
    await openPart(page, '总分、取整与加分封顶')
    await page.getByLabel('在总分以外另有加分').check()
    await page.getByLabel('加分合计最多（分）').fill('x')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await expect(page.locator('[data-error-summary]')).toContainText('“加分合计最多（分）”：请填写数字')
    await expectGoodPage(page)
    await page.getByLabel('加分合计最多（分）').fill('2')
    await expect(page.locator('[data-sentence]')).toContainText('加分合计最多 2 分')
    await takeLook(page, 'nothing-totals')
    await savePart(page, 'part-totals')
  })

  await test.step('three levels by keys, the linter beside them while they are typed', async () => {
    await openPart(page, '等级与前提')
    for (const [at, [name, min]] of [
      ['模范职工之家', '90'],
      ['先进职工之家', '16'],
      ['合格职工之家', '12'],
    ].entries()) {
      await page.getByRole('button', { name: '增加等级' }).focus()
      await page.keyboard.press('Enter')
      await row(page, '等级', at + 1)
        .getByLabel('等级', { exact: true })
        .focus()
      await page.keyboard.type(name ?? '')
      await page.keyboard.press('Tab')
      await page.keyboard.type(min ?? '')
    }
    await expect(page.locator('[data-finding=error]')).toContainText('“模范职工之家”要求 90 分，而总分最多 22 分')
    await expectGoodPage(page)
    await takeLook(page, 'nothing-levels')
    await row(page, '等级', 1).getByLabel('分数线（分）').fill('18')
    await row(page, '等级', 1).getByLabel('每类至少达到（%）').fill('60')
    await row(page, '等级', 1).getByLabel('须先有的称号').fill('先进职工之家')
    await expect(page.locator('[data-finding]')).toHaveCount(0)
    await expect(page.locator('[data-sentence]')).toContainText('模范职工之家：18 分起；每类至少达到该类的 60%')
    await expect(page.locator('[data-sentence]')).toContainText('评“模范职工之家”须先有“先进职工之家”称号')
    await savePart(page, 'levels')
  })

  await test.step('a quota with its ties, and two raters', async () => {
    await openPart(page, '名额与并列')
    await page.getByRole('button', { name: '增加名额' }).click()
    await row(page, '名额', 1).getByLabel('名额', { exact: true }).fill('30')
    await row(page, '名额', 1).getByLabel('名额线上并列时').selectOption({ label: '依次比较指定项目' })
    await page.getByRole('combobox', { name: '依次比较的项目' }).fill('jdh')
    await page.getByRole('option', { name: '教代会' }).click()
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-sentence]')).toContainText(
      '模范职工之家：参评单位的 30%，取整数；名额线上并列的依次比较：教代会',
    )
    await expectGoodPage(page)
    await takeLook(page, 'nothing-quotas')
    await savePart(page, 'quotas')
    await openPart(page, '谁评分、怎样合成')
    for (const [at, [name, weight]] of [
      ['自评', '20'],
      ['考核组', '60'],
    ].entries()) {
      await page.getByRole('button', { name: '增加评分主体' }).click()
      await row(page, '评分主体（按权重）', at + 1)
        .getByLabel('名称')
        .fill(name ?? '')
      await row(page, '评分主体（按权重）', at + 1)
        .getByLabel('权重（%）')
        .fill(weight ?? '')
    }
    await expect(page.locator('[data-finding=error]')).toContainText('各评分主体的权重合计 0.8，不是 1')
    await row(page, '评分主体（按权重）', 2).getByLabel('权重（%）').fill('80')
    await page.getByLabel('分差超过该项分值的（%）须商定').fill('20')
    await expect(page.locator('[data-finding]')).toHaveCount(0)
    await expectGoodPage(page)
    await takeLook(page, 'nothing-voices')
    await inEnglish(page, async () => {
      await expect(page.locator('[data-sentence]')).toContainText('a spread above 20% of the full mark')
      await expectGoodPage(page)
      await takeLook(page, 'nothing-voices-english')
    })
    await savePart(page, 'part-voices')
  })

  await test.step('full marks by segment in one table, sums beside them', async () => {
    await page.getByRole('link', { name: '各项分值' }).click()
    await page.getByRole('combobox', { name: '分值按哪些学段分开' }).fill('xx')
    await page.getByRole('option', { name: '小学' }).click()
    await page.getByRole('combobox', { name: '分值按哪些学段分开' }).fill('cz')
    await page.getByRole('option', { name: '初中' }).click()
    await page.keyboard.press('Escape')
    await page.getByLabel('送温暖：初中').fill('7')
    await expect(page.locator('[data-sentence] [data-differs]').first()).toContainText('12 标明 10')
    await page.getByLabel('按期换届：初中').fill('3')
    await expect(page.locator('[data-sentence] [data-differs]')).toHaveCount(0)
    await expectGoodPage(page)
    await takeLook(page, 'nothing-marks')
    await savePart(page, 'whole')
    await expect(page.locator('h3', { hasText: '送温暖' })).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'nothing-draft')
  })

  await test.step('ordered by mouse, by keys, by buttons and across categories', async () => {
    await page.getByRole('link', { name: '调整顺序' }).click()
    await expectLines(page, '自身建设', ['按期换届', '送温暖'])
    await expectGoodPage(page)
    await takeLook(page, 'nothing-order')
    const [from, to] = [
      page.getByRole('button', { name: '拖动：送温暖' }),
      page.getByRole('button', { name: '拖动：按期换届' }),
    ]
    const [a, b] = [await from.boundingBox(), await to.boundingBox()]
    if (!a || !b) throw new Error('nothing to drag')
    await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2)
    await page.mouse.down()
    await page.mouse.move(a.x + a.width / 2, a.y - 12, { steps: 4 })
    await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 8 })
    await page.mouse.up()
    await expectLines(page, '自身建设', ['送温暖', '按期换届'])
    await page.getByRole('button', { name: '拖动：送温暖' }).focus()
    await page.keyboard.press('Space')
    await page.waitForTimeout(300)
    await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(300)
    await page.keyboard.press('Space')
    await expectLines(page, '自身建设', ['按期换届', '送温暖'])
    await page.getByRole('button', { name: '下移：送温暖' }).click()
    await expectLines(page, '民主管理', ['送温暖', '教代会', '校务公开'])
    await page.getByRole('button', { name: '上移：送温暖' }).click()
    await expectLines(page, '自身建设', ['按期换届', '送温暖'])
    await page.getByLabel('移到哪个类别：校务公开').selectOption({ label: '自身建设' })
    await expectLines(page, '自身建设', ['按期换届', '送温暖', '校务公开'])
    await page.getByLabel('移到哪个类别：校务公开').selectOption({ label: '民主管理' })
    await page.getByRole('button', { name: '类别下移：自身建设' }).click()
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('民主管理')
    await page.getByRole('button', { name: '类别上移：自身建设' }).click()
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('自身建设')
    await expect(page.getByText('顺序已保存')).toBeVisible()
    await page.reload()
    await expectLines(page, '民主管理', ['教代会', '校务公开'])
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('自身建设')
    await page.getByRole('link', { name: '完成' }).click()
  })

  await test.step('the check page says all that is frozen; then it is frozen', async () => {
    await page.getByRole('button', { name: '去发布' }).click()
    await expect(page.getByText('4 个计分项目、3 个条件或加分项、3 个等级、1 条名额')).toBeVisible()
    await expect(page.getByText('这是第一版，没有可以比较的')).toBeVisible()
    await expect(page.getByText('还没有考核用这份细则')).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'nothing-check')
    await page.getByRole('button', { name: '冻结并发布第 1 版' }).click()
    await expect(page.getByText('已发布第 1 版，内容已冻结')).toBeVisible()
  })

  await test.step('an assessment can be opened by it', async () => {
    await page.getByRole('link', { name: '去开启考核' }).click()
    await page.getByRole('combobox', { name: '考核细则' }).click()
    await page.getByRole('option', { name: new RegExp(`${year} 年度教育工会考核细则`) }).click()
    await page.getByRole('textbox', { name: '名称', exact: true }).fill(`${year} 年度考核`)
    await page.getByLabel('自评截止日').fill(`${year + 1}-01-10`)
    await page.getByLabel('评审截止日').fill(`${year + 1}-01-20`)
    await page.getByRole('button', { name: '全选', exact: true }).click()
    await page.getByRole('button', { name: '下一步：核对' }).click()
    await expect(page.getByText('核对后开启')).toBeVisible()
    await expect(page.getByText(new RegExp(`${year} 年度教育工会考核细则`)).first()).toBeVisible()
  })

  await test.step('it is printed as the table of paper', async () => {
    await page.goto('/schemes')
    await page.getByRole('link', { name: `${year} 年度教育工会考核细则` }).click()
    await page.getByRole('link', { name: '打印' }).click()
    const table = page.getByRole('table')
    await expect(table.getByRole('columnheader')).toHaveText(['项目', '内容', '分值', '评分标准', '评分方式'])
    await expect(table.getByRole('row')).toHaveCount(6)
    await expectGoodPage(page)
    await takeLook(page, 'nothing-table')
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('button', { name: '打印这张表' })).toBeHidden()
    await expect(table).toBeVisible()
    await page.emulateMedia({ media: 'screen' })
  })

  await test.step('a revision says what changes, before it is frozen and afterwards', async () => {
    await page.goBack()
    await page.getByRole('button', { name: '修订（另出新版）' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '修订（另出新版）' }).click()
    await openPart(page, '等级与前提')
    await row(page, '等级', 3).getByLabel('分数线（分）').fill('13')
    await savePart(page, 'levels')
    await page.getByRole('link', { name: '修改：教代会' }).click()
    await page.getByLabel('项目名称').fill('教职工代表大会')
    await page.getByRole('button', { name: '保存这一项' }).click()
    await page.getByRole('button', { name: '去发布' }).click()
    await expect(page.getByText('与第 1 版（现行）相比')).toBeVisible()
    await expect(page.locator('[data-compared]')).toContainText('2 处不同')
    await expect(page.locator('[data-compared]')).toContainText('可以并列比较')
    await expect(page.locator('[data-change]')).toContainText([
      '原来：12 分起现在：13 分起',
      '“教代会”改名为“教职工代表大会”',
    ])
    await expectGoodPage(page)
    await page.getByRole('button', { name: '冻结并发布第 2 版' }).click()
    await page.getByRole('link', { name: '查看细则' }).click()
    await page.getByRole('link', { name: '与上一版比较' }).click()
    await expect(page).toHaveURL(/compare\?from=1&to=2/)
    await expect(page.locator('[data-change]')).toHaveCount(2)
    await expectGoodPage(page)
    await takeLook(page, 'nothing-compare')
    await inEnglish(page, async () => {
      await expect(page.locator('[data-change]').last()).toContainText('is now called')
      await expectGoodPage(page)
    })
    await page.getByLabel('从', { exact: true }).selectOption({ label: '第 2 版' })
    await expect(page.getByText('两版内容完全相同')).toBeVisible()
  })

  await test.step("next year's draft takes three clicks and no typing", async () => {
    const { press, taken } = counting()
    await page.goto('/schemes')
    await press(page.getByRole('link', { name: '新建考核细则' }))
    await press(page.getByRole('link', { name: '从去年的细则开始' }))
    await expect(page.locator('[data-taken]')).toContainText('7 个项目、3 个等级、1 条名额')
    await expect(page.getByLabel('细则名称')).toHaveValue(`${year + 1} 年度教育工会考核细则`)
    await expectGoodPage(page)
    await takeLook(page, 'nothing-copy')
    await press(page.getByRole('button', { name: '建立草稿' }))
    await expect(page.getByRole('heading', { level: 1, name: `${year + 1} 年度教育工会考核细则` })).toBeVisible()
    await expect(page.getByRole('heading', { level: 3 })).toHaveCount(7)
    expect(taken()).toBe(3)
  })
})
