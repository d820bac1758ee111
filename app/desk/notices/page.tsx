import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoticesPage } from './notices-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('title') }
}

export default function Notices() {
  return <NoticesPage before={null} />
}
