import type { FileId, PlainDate } from '@jianjia/domain/kernel'
import { type InventedFile, pdfRecord, pictureRecord, textRecord } from './evidence-files.ts'
import { instantOn } from './calendar.ts'
import { keepFiles, type Upload } from './keep-files.ts'
import type { DemoBranch, Story } from './story.ts'

/** Which files each branch has uploaded, by the key of its unit. */
export type FilesOfBranches = ReadonlyMap<string, readonly FileId[]>

/** The files that a branch brings to its self-assessment of a year: a resolution, minutes, a picture. */
export async function keepYearFiles(story: Story, year: number, on: PlainDate): Promise<FilesOfBranches> {
  const uploads = story.branches.flatMap((branch, index) =>
    filesOf(branch, year, index).map(
      (file, at): Upload => ({
        ...{ file, ownerUnitId: branch.unitId, by: branch.committee[0] ?? branch.chair },
        at: instantOn(on, 500 + index * 9 + at),
      }),
    ),
  )
  const ids = await keepFiles(story, uploads)
  return new Map(
    story.branches.map((branch) => [
      branch.unit.key,
      ids.filter((_, at) => uploads[at]?.ownerUnitId === branch.unitId),
    ]),
  )
}

function filesOf({ unit, chair }: DemoBranch, year: number, index: number): readonly InventedFile[] {
  const { name, shortName } = unit
  return [
    pdfRecord(`${shortName}${year}年教代会决议.pdf`, [
      `${name}`,
      `${year} 年教职工代表大会决议`,
      '一、审议通过校长工作报告和财务工作报告。',
      '二、无记名投票通过绩效工资分配方案。',
      '三、民主评议学校领导干部。',
      `主持：${chair.name}　　${year} 年 3 月`,
    ]),
    textRecord(`${shortName}工会委员会会议记录.txt`, [
      `${name}委员会会议记录（${year} 年）`,
      '第一次：年度重点与经费预算',
      '第二次：教代会筹备与提案征集',
      '第三次：教师节活动与困难教职工帮扶',
      '第四次：年度小结与会员评家',
    ]),
    pictureRecord(`${shortName}教工之家.png`, year * 31 + index),
  ]
}
