import { useMemo } from 'react'
import { encode } from 'uqr'
import classes from './qr-picture.module.css'

export interface QrPictureProps {
  readonly text: string
  readonly label: string
}

/** Dark on white in every colour scheme: cameras do not read it the other way round. */
export function QrPicture({ text, label }: QrPictureProps) {
  const { size, way } = useMemo(() => {
    const { data, size } = encode(text, { ecc: 'M', border: 4 })
    const dots = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    return { size, way: dots.join('') }
  }, [text])
  return (
    <svg className={classes['qr']} role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <rect width={size} height={size} fill="#fff" />
      <path d={way} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
