import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { CoalitionSection } from '../founding/CoalitionSection.tsx'
import { Compartments } from '../founding/Compartments.tsx'
import { Peers } from '../founding/Peers.tsx'
import { usePlace } from '../../shell/crumbs.ts'
import { People } from './People.tsx'
import { Feeds } from './Feeds.tsx'
import { Keeping } from './Keeping.tsx'
import { ReadLog } from './ReadLog.tsx'
import { Reading } from './Reading.tsx'
import { Releasing } from './Releasing.tsx'
import { SampleStudy } from './SampleStudy.tsx'
import { Signing } from './Signing.tsx'
import { ThisMember } from './ThisMember.tsx'
import { Watches } from './Watches.tsx'
import './settings.css'

/** What a person may choose for themselves, for this desk and for this node. */
export function Settings(): ReactElement {
  const { t } = useTranslation('settings')
  usePlace({ name: t('title') })
  return (
    <>
      <div className="pagehead">
        <h1>{t('title')}</h1>
        <p className="lede">{t('lede')}</p>
      </div>
      <div className="columns">
        <div className="stack">
          <Reading />
          <Feeds />
          <Watches />
          <Releasing />
          <Compartments />
          <Keeping />
          <ReadLog />
          <SampleStudy />
        </div>
        <aside className="stack">
          <ThisMember />
          <CoalitionSection />
          <Peers />
          <People />
          <Signing />
        </aside>
      </div>
    </>
  )
}
