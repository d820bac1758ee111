import { Bone } from '#components/ui/bone.tsx'
import styles from './bones.module.css'
import { places } from './places.ts'

type Props = { search?: boolean; fields?: number; pills?: number }

/** The place of a filter over a list: its words with their button, its fields, its pills. */
export function FilterBones({ search = false, fields = 0, pills = 0 }: Props) {
  return (
    <>
      {search ? (
        <div className={styles.search}>
          <Bone width={480} height={36} />
          <Bone width={72} height={36} />
        </div>
      ) : null}
      {fields > 0 ? (
        <div className={styles.fields}>
          {places(fields).map((field) => (
            <div key={field}>
              <Bone width={56} height={12} line={25} />
              <Bone width="100%" height={36} />
            </div>
          ))}
        </div>
      ) : null}
      {pills > 0 ? (
        <div className={styles.pills}>
          {places(pills).map((pill) => (
            <Bone key={pill} width={pill % 2 === 0 ? 62 : 78} height={31} />
          ))}
        </div>
      ) : null}
    </>
  )
}
