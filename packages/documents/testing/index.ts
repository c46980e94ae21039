export { BOMBS } from './bombs.ts'
export { compoundFile } from './make-compound.ts'
export { cornersOf, fromPhone, heicFromPhone, remainsOf } from './pictures/make-picture.ts'
export { makeScene, makeVariants } from './pictures/make-scene.ts'
