import { Bone } from '#components/ui/bone.tsx'
import styles from './bones.module.css'
import { places } from './places.ts'

/** As wide as headlines are: no two beside one another alike. */
const widths = ['46%', '62%', '38%', '54%', '70%'] as const

/** The place of a list of the desk that is on its way, with as many rows as are expected. */
export function ListBones({ rows }: { rows: number }) {
  return (
    <div className={styles.list}>
      {places(Math.max(1, rows)).map((row) => (
        <div key={row} className={styles.row}>
          <Bone width={widths[row % widths.length] ?? '50%'} height={15} line={24} />
          <Bone width={220} height={11} line={22} />
        </div>
      ))}
    </div>
  )
}

/** Rows alone, where the frame around them is there already. */
export function RowBones({ rows }: { rows: number }) {
  return places(rows).map((row) => (
    <div key={row} className={styles.row}>
      <Bone width="34%" height={11} line={21} />
      <Bone width={widths[row % widths.length] ?? '50%'} height={14} line={22} />
    </div>
  ))
}
