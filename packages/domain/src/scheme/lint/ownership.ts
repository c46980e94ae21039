import { counted } from '../../kernel/index.ts'
import type { Criterion } from '../criterion.ts'
import type { Scheme } from '../scheme.ts'
import { fitsSource } from '../source-fit.ts'
import { errorAt, type Finding, warningAt } from './finding.ts'

/** More files than this for one line, and collecting proof becomes the work. */
const MOST_FILES = 5

/** Who owns each datum, how it is proved, and whether its source gives what the rule takes. */
export function lintOwnership(scheme: Scheme): Finding[] {
  return scheme.items.flatMap((item, at) => [...owner(item, at), ...evidence(item, at), ...fact(item, at)])
}

function owner(item: Criterion, at: number): Finding[] {
  if (item.owner === undefined)
    return [
      errorAt(['items', at, 'owner'], 'unowned', {
        zh: `“${item.name}”的数据没有人负责：请写明由小组、学校工会还是区教育工会负责`,
        en: `nobody owns the datum of “${item.name}”: name the group, the branch or the district`,
      }),
    ]
  const supplied = item.evidenceMode === 'districtSupplied' || item.source?.kind === 'districtEntry'
  if (!supplied || item.owner === 'district') return []
  return [
    warningAt(['items', at, 'owner'], 'ownerMismatch', {
      zh: `“${item.name}”由区教育工会提供，负责人却不是区教育工会`,
      en: `“${item.name}” is supplied by the district and owned by somebody else`,
    }),
  ]
}

function evidence(item: Criterion, at: number): Finding[] {
  const findings: Finding[] = []
  if (item.evidenceMode === undefined)
    findings.push(
      warningAt(['items', at, 'evidenceMode'], 'unproved', {
        zh: `“${item.name}”没有写明怎样核实`,
        en: `nothing says how “${item.name}” is proved`,
      }),
    )
  if ((item.evidenceMode === 'vote') !== (item.rule.kind === 'voteShare') && item.evidenceMode !== undefined)
    findings.push(
      warningAt(['items', at, 'evidenceMode'], 'ownerMismatch', {
        zh:
          item.rule.kind === 'voteShare'
            ? `“${item.name}”按投票计分，核实方式却不是投票`
            : `“${item.name}”凭投票核实，规则却不是按投票计分`,
        en:
          item.rule.kind === 'voteShare'
            ? `“${item.name}” is scored by a vote and proved otherwise`
            : `“${item.name}” is proved by a vote and scored otherwise`,
      }),
    )
  if ((item.minEvidence ?? 0) > MOST_FILES)
    findings.push(
      warningAt(['items', at, 'minEvidence'], 'evidenceBurden', {
        zh: `“${item.name}”至少要 ${item.minEvidence} 个文件，准备材料会成为负担`,
        en: `“${item.name}” asks for ${counted(item.minEvidence ?? 0, 'file|files')}: collecting them becomes the work`,
      }),
    )
  return findings
}

function fact(item: Criterion, at: number): Finding[] {
  if (item.source === undefined || fitsSource(item.source, item.rule)) return []
  return [
    errorAt(['items', at, 'source'], 'factMismatch', {
      zh: `“${item.name}”的数据来源给不出这种规则所需的数据`,
      en: `the source of “${item.name}” does not give the fact that its rule takes`,
    }),
  ]
}
