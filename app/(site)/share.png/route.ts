import { paperSharePicture } from '../share-pictures.ts'

export const dynamic = 'force-dynamic'

export const GET = paperSharePicture
