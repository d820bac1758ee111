import { getTranslations } from 'next-intl/server'
import { ArticleList } from '#components/desk/article-list.tsx'
import { EmptyPage } from '#components/desk/empty-page.tsx'
import { LinkButton } from '#components/desk/link-button.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { PageKeys } from '#components/desk/page-keys.tsx'
import { ListBones } from '#components/going/list-bones.tsx'
import { Settling } from '#components/going/settling.tsx'
import { ArticleFilterForm } from '#components/lists/article-filter-form.tsx'
import { FilterChips } from '#components/lists/filter-chips.tsx'
import { SaveView } from '#components/lists/save-view.tsx'
import { StateTabs } from '#components/lists/state-tabs.tsx'
import { ViewTabs } from '#components/lists/view-tabs.tsx'
import { readFilterChoices } from '#lib/lists/filter-choices.ts'
import { listArticles } from '#lib/lists/list-articles.ts'
import { listSavedViews } from '#lib/lists/saved-views.ts'
import { addressOf, articleFilter, type ListKey, queryOf, wordOfKey } from '#lib/lists/schema.ts'
import { deskActor } from '../door.ts'

type Asked = Record<string, string | string[] | undefined>

/** One page of 稿件: what the address asks for of everything that the person may know of, from `after` on. */
export async function ArticlesPage({ asked, after }: { asked: Asked; after: ListKey | null }) {
  const actor = await deskActor()
  const filter = articleFilter.parse(asked)
  const [{ rows, next, counts }, choices, views] = await Promise.all([
    listArticles(actor, filter, after),
    readFilterChoices(actor),
    listSavedViews(actor),
  ])
  const t = await getTranslations('articles')
  const query = queryOf(filter)
  const isKept = views.some((view) => view.query === query)
  return (
    <>
      <PageHead title={t('title')}>
        <LinkButton href="/desk/articles/new">{t('new')}</LinkButton>
      </PageHead>
      <ViewTabs views={views} query={query} />
      <ArticleFilterForm key={query} filter={filter} choices={choices} />
      <StateTabs filter={filter} counts={counts} />
      <FilterChips filter={filter} choices={choices}>
        {isKept ? null : <SaveView query={query} />}
      </FilterChips>
      <Settling bones={<ListBones rows={rows.length} />}>
        {rows.length > 0 ? (
          <ArticleList label={t('title')} rows={rows} me={actor.id} />
        ) : (
          <EmptyPage>{query ? t('nothing') : t('empty')}</EmptyPage>
        )}
      </Settling>
      <PageKeys
        first={after && { href: addressOf(filter), label: t('first') }}
        next={
          next && {
            href: `/desk/articles/before/${wordOfKey(next)}${query && `?${query}`}`,
            label: t('further'),
          }
        }
      />
    </>
  )
}
