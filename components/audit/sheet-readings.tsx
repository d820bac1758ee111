import { useTranslations } from 'next-intl'
import type { KeptReading } from '#lib/checks/readings.ts'
import { houseWeights, weighedChecks } from '#lib/checks/schema.ts'
import styles from './sign-off-sheet.module.css'
import { useClock } from './use-clock.ts'

/** How the machine read each text as it was handed on: by which lexicon and which setting, and what it found. */
export function SheetReadings({ readings }: { readings: KeptReading[] }) {
  const t = useTranslations('sheet.readings')
  const clock = useClock()
  const setting = useSetting()
  if (readings.length === 0) return null
  return (
    <section className={styles.round}>
      <h2>{t('title')}</h2>
      <table className={styles.facts}>
        <tbody>
          {readings.map((reading) => (
            <tr key={reading.at}>
              <th scope="row">{t('revision', { number: reading.revision })}</th>
              <td>
                <p>{t('by', { by: reading.by, time: clock(reading.at) })}</p>
                <p>
                  {t('found', {
                    count: reading.findings.length,
                    passed: reading.findings.filter(({ waiver }) => waiver !== null).length,
                  })}{' '}
                  {reading.lexiconVersion === null
                    ? t('noLexicon')
                    : t('lexicon', { version: reading.lexiconVersion })}{' '}
                  {setting(reading)}
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** By which setting a reading was made: the house's own, or where the paper had it otherwise. */
function useSetting(): (reading: KeptReading) => string {
  const t = useTranslations('sheet.readings')
  const names = useTranslations('settings.checks.names')
  const words = useTranslations('settings.checks.weights')
  return ({ weights }) => {
    if (!weights) return ''
    const changed = weighedChecks.filter((check) => weights[check] !== houseWeights[check])
    if (changed.length === 0) return t('house')
    const told = changed.map((check) => t('weighs', { check: names(check), weight: words(weights[check]) }))
    return t('setting', { weights: told.join(t('between')) })
  }
}
