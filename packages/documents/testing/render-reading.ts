import type { PlanReading, ScheduleBlock } from '@jianjia/domain/plan'

/**
 * A reading as lines to compare and to look at: `plan | title | period`, then guiding ideology, goals, sections with their
 * level, months with their work, warnings with their paragraph, paragraphs that were not read.
 */
export function renderReading(reading: PlanReading): string {
  const { kind, title, period, guidingIdeology, goals, sections, schedule, warnings, unread } = reading
  const span = period === null ? '-' : `${period.start}..${period.end} (${period.evidence})`
  return [
    `${kind} | ${title} | ${span}`,
    ...(guidingIdeology === null
      ? []
      : [`guiding ${guidingIdeology.headed ? 'headed' : 'implicit'}: ${oneLine(guidingIdeology.text)}`]),
    ...goals.map(({ text }) => `goal: ${oneLine(text)}`),
    ...sections.map(({ level, number, heading }) => `${level} ${number === '' ? '-' : number} ${heading}`),
    ...schedule.map(renderBlock),
    ...warnings.map(({ code, paragraph, text }) => `! ${code} ${paragraph}: ${text.slice(0, 12)}`),
    ...(unread.length === 0 ? [] : [`unread ${unread.map(({ paragraph }) => paragraph).join(' ')}`]),
  ].join('\n')
}

function renderBlock({ months, weeks, part, term, theme, items }: ScheduleBlock): string {
  const time = [
    months.join('+'),
    ...(weeks === undefined ? [] : [`week ${weeks.join('+')}`]),
    ...(part === undefined ? [] : [part]),
    ...(term === null ? [] : [`@${term}`]),
    ...(theme === null ? [] : [`#${theme}`]),
  ]
  const work = items.map(({ text, recurring, remit, owner }) =>
    [
      oneLine(text),
      recurring ? '*' : '',
      remit === 'union' ? '' : `[${remit}]`,
      owner === null ? '' : `<${owner}>`,
    ].join(''),
  )
  return `month ${time.filter((one) => one !== '').join(' ')}: ${work.join(' / ')}`
}

function oneLine(text: string): string {
  return text.replaceAll('\n', '⏎')
}
