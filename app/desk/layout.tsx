import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DatabaseAway } from '#components/desk/database-away.tsx'
import { Layers } from '#components/desk/layers.tsx'
import { Notice } from '#components/desk/notice.tsx'
import { PaperReasons } from '#components/desk/offered-reasons.tsx'
import { PersonMenu } from '#components/desk/person-menu.tsx'
import { Shell } from '#components/desk/shell.tsx'
import { Going } from '#components/going/going.tsx'
import { Bell } from '#components/notices/bell.tsx'
import { countUnread } from '#lib/notices/queries.ts'
import { readReasons } from '#lib/paper/queries.ts'
import { canEnterDesk } from '#lib/people/rules.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { changeLanguage, changeOwnPassword, signOut } from './actions.ts'
import { deskActorUnlessAway } from './door.ts'
import { deskEntries } from './navigation.ts'

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await deskActorUnlessAway()
  if (actor === 'away') {
    return (
      <main>
        <DatabaseAway />
      </main>
    )
  }
  const person = (
    <PersonMenu
      name={actor.name}
      email={actor.email}
      atDesk={canEnterDesk(actor).allowed}
      changeLanguage={changeLanguage}
      changePassword={changeOwnPassword}
      signOut={signOut}
    />
  )
  if (!canEnterDesk(actor).allowed) return <Closed actor={actor}>{person}</Closed>
  const [entries, unread, reasons] = await Promise.all([
    deskEntries(actor),
    countUnread(actor),
    readReasons(),
  ])
  const mayTakeDown = actor.capabilities.includes('withdraw')
  return (
    <PaperReasons reasons={reasons}>
      <Going>
        <Layers entries={entries} mayTakeDown={mayTakeDown} acts={{ changeLanguage, signOut }}>
          <Shell
            entries={entries}
            bell={<Bell unread={unread} />}
            mayTakeDown={mayTakeDown}
            person={person}
            personId={actor.id}
          >
            {children}
          </Shell>
        </Layers>
      </Going>
    </PaperReasons>
  )
}

/** A reader's account came to the newsroom's door. */
async function Closed({ actor, children }: { actor: Actor; children: ReactNode }) {
  const t = await getTranslations('desk.closed')
  return (
    <main>
      <Notice title={t('title')}>
        <p>{t('body', { email: actor.email })}</p>
        <p>
          <a href="/">{t('home')}</a>
        </p>
        {children}
      </Notice>
    </main>
  )
}
