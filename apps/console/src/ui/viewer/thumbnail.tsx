import { useState } from 'react'
import { fileAddress, thumbnailAddress } from '../../lib/upload/file-address.ts'
import classes from './viewer.module.css'

interface ThumbnailProps {
  readonly districtId: string
  readonly fileId: string
}

/** A picture in small. One that was stored before there were small pictures is drawn from the large one. */
export function Thumbnail({ districtId, fileId }: ThumbnailProps) {
  const [small, setSmall] = useState(true)
  const address = small ? thumbnailAddress(districtId, fileId) : fileAddress(districtId, fileId)
  return <img className={classes['thumbnail']} src={address} alt="" loading="lazy" onError={() => setSmall(false)} />
}
