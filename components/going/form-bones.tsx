import { Bone } from '#components/ui/bone.tsx'
import styles from './bones.module.css'
import { places } from './places.ts'

/** The place of the ways between the parts of something. */
export function TabsBones() {
  return (
    <div className={styles.tabs}>
      {places(5).map((tab) => (
        <Bone key={tab} width={60} height={14} line={23} />
      ))}
    </div>
  )
}

/** The place of a form of panels: under a line that says what it is for, or narrow and without one. */
export function FormBones({ narrow = false }: { narrow?: boolean }) {
  return (
    <div className={styles.form} data-narrow={narrow || undefined}>
      {narrow ? null : <Bone width="72%" height={13} line={25} />}
      {places(3).map((panel) => (
        <div key={panel} className={styles.panel}>
          <Bone width={110} height={15} line={25} />
          <div className={styles.pair}>
            {places(2).map((field) => (
              <div key={field}>
                <Bone width={64} height={12} line={24} />
                <Bone width="100%" height={36} />
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}
