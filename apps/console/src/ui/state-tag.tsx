import classes from './state-tag.module.css'

/**
 * How far something is. Each has its own shape beside the word, so that nobody depends on colour:
 * `idle` ○ not begun · `active` ◐ under way · `done` ● finished · `attention` ▲ to look at · `official` ■ published, or overdue.
 */
export type StateTone = 'idle' | 'active' | 'done' | 'attention' | 'official'

export interface StateTagProps {
  readonly tone: StateTone
  readonly children: string
}

export function StateTag({ tone, children }: StateTagProps) {
  // It stands by itself, so it begins like a sentence; the same words stand within sentences elsewhere.
  const words = children.charAt(0).toUpperCase() + children.slice(1)
  return (
    <span className={classes['tag']} data-tone={tone}>
      {words}
    </span>
  )
}
