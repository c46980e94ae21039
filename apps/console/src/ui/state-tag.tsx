import classes from './state-tag.module.css'

/**
 * How far something is. Each has its own shape beside the word, so that nobody depends on colour:
 * `idle` ○ not begun · `active` ◐ under way · `done` ● finished · `attention` △ to look at · `official` ■ published, or overdue.
 */
export type StateTone = 'idle' | 'active' | 'done' | 'attention' | 'official'

const SHAPES: Readonly<Record<StateTone, string>> = {
  idle: 'M8 2.500a5.500 5.500 0 1 0 .01 0z',
  active: 'M8 2.500a5.500 5.500 0 1 0 .01 0zM8 3v10a5 5 0 0 0 0-10z',
  done: 'M8 2.500a5.500 5.500 0 1 0 .01 0z',
  attention: 'M8 2.500l6 10.500H2z',
  official: 'M3 3h10v10H3z',
}

export interface StateTagProps {
  readonly tone: StateTone
  readonly children: string
}

export function StateTag({ tone, children }: StateTagProps) {
  return (
    <span className={classes['tag']} data-tone={tone}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={SHAPES[tone]} />
      </svg>
      <span className={classes['words']}>{children}</span>
    </span>
  )
}
