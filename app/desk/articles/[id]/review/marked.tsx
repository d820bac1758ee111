import { getTranslations } from 'next-intl/server'
import { EmptyPage } from '#components/desk/empty-page.tsx'
import { CopyHead } from '#components/marked-copy/copy-head.tsx'
import { MarkedCopy } from '#components/marked-copy/marked-copy.tsx'
import { SinceTabs } from '#components/marked-copy/since-tabs.tsx'
import { listChannels } from '#lib/articles/queries.ts'
import { handsOf } from '#lib/audit/hands.ts'
import { type Since, sincesOf, textsSince } from '#lib/audit/past.ts'
import { type Past, readTexts } from '#lib/audit/read-past.ts'
import { attribute } from '#lib/document/compare/attribute.ts'
import type { Actor } from '#lib/platform/actor.ts'
import type { ArticleView } from '#lib/review/read-article.ts'

type Props = { actor: Actor; view: ArticleView; past: Past; since: Since; shown: number[] | undefined }

/** 花脸稿: the words of the review page with every mark that was made on them since. */
export async function Marked({ actor, view, past, since, shown }: Props) {
  const { articleId } = view.state
  const t = await getTranslations('markedCopy')
  const offered = sincesOf(past)
  const now = offered.includes(since) ? since : 'origin'
  const texts = textsSince(past, now)
  const last = texts.at(-1)
  if (!last || !view.revision) return <EmptyPage>{t('nothing')}</EmptyPage>
  const { hands, ofText } = handsOf(texts)
  const channels = Object.fromEntries((await listChannels()).map(({ slug, name }) => [slug, name]))
  return (
    <>
      <SinceTabs articleId={articleId} past={past} offered={offered} now={now} />
      {texts.length > 1 ? (
        <MarkedCopy
          // Another past has other hands.
          key={texts.map(({ hash }) => hash).join(' ')}
          marked={attribute(await readTexts(actor, view, texts))}
          texts={texts}
          hands={hands}
          ofText={ofText}
          channels={channels}
          shown={shown}
          head={
            <CopyHead
              articleId={articleId}
              round={past.round}
              isCorrection={past.origin === 'live'}
              revision={view.revision}
              hash={last.hash}
              by={actor.name}
              at={new Date().toISOString()}
            />
          }
        />
      ) : (
        <EmptyPage>{t('none')}</EmptyPage>
      )}
    </>
  )
}
