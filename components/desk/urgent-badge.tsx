import { useTranslations } from 'next-intl'
import styles from './urgent-badge.module.css'

/** 加急: somebody asked for it to be read first. */
export function UrgentBadge() {
  const t = useTranslations('articles')
  return <span className={styles.urgent}>{t('urgent')}</span>
}
