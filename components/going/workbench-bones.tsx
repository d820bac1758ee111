import bar from '#components/lists/stage-bar.module.css'
import { Workbench } from '#components/lists/workbench.tsx'
import { Bone } from '#components/ui/bone.tsx'
import styles from './bones.module.css'
import { ListBones } from './list-bones.tsx'
import { places } from './places.ts'

/** The author's desk, the stages of the house's workflow, and both kinds of release. */
const PLACES = 7

/** The place of the workbench under its heading. */
export function WorkbenchBones() {
  return (
    <>
      <div className={bar.bar}>
        <div className={bar.places}>
          {places(PLACES).map((place) => (
            <div key={place} className={bar.place}>
              <div className={bar.link}>
                <Bone width={48} height={11} line={20} />
                <Bone width={20} height={18} line={31} />
              </div>
            </div>
          ))}
        </div>
      </div>
      <Workbench mine={<Sections rows={[5, 2]} />} today={<Sections rows={[3, 1]} />} />
    </>
  )
}

function Sections({ rows }: { rows: number[] }) {
  return rows.map((count) => (
    <div key={count} className={styles.section}>
      <div className={styles.heading}>
        <Bone width={96} height={15} line={25} />
      </div>
      <ListBones rows={count} />
    </div>
  ))
}
