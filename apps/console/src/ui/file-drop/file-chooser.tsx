import { type ReactNode, useId } from 'react'
import classes from './file-drop.module.css'

interface FileChooserProps {
  readonly label: string
  readonly icon: ReactNode
  /** The `accept` of a file input. */
  readonly accept: string
  readonly multiple?: boolean
  /** Takes a photo at once. */
  readonly camera?: boolean
  /** Shown only where fingers point. */
  readonly touchOnly?: boolean
  readonly disabled?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Opens the device's own choice of files. The same file may be chosen again after it was corrected. */
export function FileChooser(props: FileChooserProps) {
  const { label, icon, accept, multiple = false, camera = false, touchOnly = false, disabled = false, onFiles } = props
  const id = useId()
  return (
    <span className={classes['chooser']} data-touch={touchOnly || undefined}>
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        {...(camera && { capture: 'environment' as const })}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <label htmlFor={id}>
        {icon}
        {label}
      </label>
    </span>
  )
}
