import { getTranslations } from 'next-intl/server'
import { EmptyPage } from '#components/desk/empty-page.tsx'
import { PageKeys } from '#components/desk/page-keys.tsx'
import { LexiconActs } from '#components/lexicons/lexicon-acts.tsx'
import { LexiconFilterForm } from '#components/lexicons/lexicon-filter-form.tsx'
import { LexiconList } from '#components/lexicons/lexicon-list.tsx'
import { listLexicon } from '#lib/lexicons/queries.ts'
import { addressOf, type LexiconFilter } from '#lib/lexicons/schema.ts'
import { deskActor } from '../../door.ts'
import { SettingsRoom } from '../room.tsx'
import styles from './lexicons-page.module.css'

const HOME = '/desk/settings/lexicons'

/** One page of 词库: the entries that the address asks for, newest first. */
export function LexiconsPage({ filter, before }: { filter: LexiconFilter; before: number | null }) {
  return <SettingsRoom part="lexicons" load={() => load(filter, before)} />
}

async function load(filter: LexiconFilter, before: number | null) {
  const t = await getTranslations('lexicon')
  const page = await listLexicon(await deskActor(), filter, before)
  if (!page) return null
  const query = addressOf(filter)
  const { entries, next, total, version } = page
  return (
    <div className={styles.page}>
      <p className={styles.lead}>{t('lead')}</p>
      <LexiconActs isEmpty={version === 0} />
      {version === 0 ? null : <LexiconFilterForm key={query} filter={filter} />}
      {entries.length > 0 ? (
        <>
          <p className={styles.count}>{t('count', { total, version })}</p>
          <LexiconList entries={entries} />
        </>
      ) : (
        <EmptyPage>{t(version === 0 || !query ? 'empty' : 'nothing')}</EmptyPage>
      )}
      <PageKeys
        first={before === null ? null : { href: `${HOME}${query}`, label: t('newest') }}
        next={next === null ? null : { href: `${HOME}/before/${next}${query}`, label: t('older') }}
      />
    </div>
  )
}
