import { articleSharePicture } from '../../../share-pictures.ts'

export const dynamic = 'force-dynamic'

export const GET = articleSharePicture
