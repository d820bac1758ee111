import type { Front, FrontSection } from '#lib/site/front.ts'
import type { Story } from '#lib/site/schema.ts'
import { Document } from './document.tsx'
import { channelPath, type Frame, olderPath } from './frame.ts'
import { Card, Facts, Headline, StoryPicture, Summary } from './story.tsx'
import { homeData } from './structured-data.ts'

/** The front page, as `arrangeFront` has arranged it. */
export function HomePage({ frame, front }: { frame: Frame; front: Front }) {
  const { words, paper } = frame
  const { lead, latest, pictures, rows } = front
  // What stands in the channels' rows is older than the last of the newest: the list of everything goes on from there.
  const oldest = rows.length > 0 ? latest.at(-1) : undefined
  return (
    <Document frame={frame} title="" description={paper.description} path="/" graph={homeData(frame)}>
      {lead ? (
        <div className={latest.length > 0 ? 'top' : 'top top-alone'}>
          <Lead frame={frame} story={lead} />
          {latest.length > 0 ? <Latest frame={frame} stories={latest} /> : null}
        </div>
      ) : (
        <p className="empty">{words('empty')}</p>
      )}
      {pictures.length > 0 ? (
        <section className="pictures" aria-label={words('pictures')}>
          {pictures.map((story) => (
            <Card key={story.articleId} frame={frame} story={story} front level="h2" sizes={QUARTER} />
          ))}
        </section>
      ) : null}
      {rows.map(({ form, sections }) => (
        <div key={sections[0]?.channel.slug} className={`row row-${form} row-of-${sections.length}`}>
          {sections.map((section) => (
            <Section key={section.channel.slug} frame={frame} section={section} form={form} />
          ))}
        </div>
      ))}
      {oldest ? (
        <p className="further">
          <a href={olderPath('/', oldest.articleId)}>{words('older')}</a>
        </p>
      ) : null}
    </Document>
  )
}

const QUARTER = '(min-width: 62rem) 19rem, 45vw'
const THIRD = '(min-width: 62rem) 26rem, (min-width: 40rem) 45vw, 92vw'
const LARGE = '(min-width: 62rem) 52rem, 92vw'

function Lead({ frame, story }: { frame: Frame; story: Story }) {
  return (
    <div className={story.cover ? 'lead' : 'lead lead-bare'}>
      <StoryPicture story={story} sizes={LARGE} first />
      <div>
        {story.kicker ? <p className="lead-kicker">{story.kicker}</p> : null}
        <Headline story={story} front level="h2" />
        <Summary story={story} />
        <Facts frame={frame} story={story} />
      </div>
    </div>
  )
}

function Latest({ frame, stories }: { frame: Frame; stories: Story[] }) {
  return (
    <section className="latest" aria-label={frame.words('latest')}>
      <p className="label">{frame.words('latest')}</p>
      <ol>
        {stories.map((story) => (
          <li key={story.articleId} className="line">
            <Headline story={story} front level="h2" />
            <Facts frame={frame} story={story} />
          </li>
        ))}
      </ol>
    </section>
  )
}

type SectionProps = { frame: Frame; section: FrontSection; form: 'wide' | 'columns' }

function Section({ frame, section: { channel, children, lead, stories }, form }: SectionProps) {
  const rest = stories.length > 0 && (
    <ul className="lines">
      {stories.map((story) => (
        <li key={story.articleId} className="line">
          <Headline story={story} front />
        </li>
      ))}
    </ul>
  )
  return (
    <section className="section" aria-label={channel.name}>
      <header className="section-head">
        <h2>
          <a href={channelPath(channel.slug)}>{channel.name}</a>
        </h2>
        {children.map(({ slug, name }) => (
          <a key={slug} href={channelPath(slug)}>
            {name}
          </a>
        ))}
      </header>
      {form === 'wide' ? (
        <div className="section-wide">
          <div className="card card-beside">
            <StoryPicture story={lead} sizes={THIRD} />
            <div>
              <Headline story={lead} front />
              <Summary story={lead} />
              <Facts frame={frame} story={lead} channel={false} />
            </div>
          </div>
          {rest}
        </div>
      ) : (
        <>
          <Card frame={frame} story={lead} front summary channel={false} sizes={THIRD} />
          {rest}
        </>
      )}
    </section>
  )
}
