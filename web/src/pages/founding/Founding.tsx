import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { Section } from '../../parts/Section.tsx'
import { Loading, Problem } from '../../parts/States.tsx'
import { usePlace } from '../../shell/crumbs.ts'
import { Mark } from '../../shell/glyphs.tsx'
import { LanguageChoice, ThemeChoice } from '../../shell/Top.tsx'
import { Beginning } from './Beginning.tsx'
import { Founders } from './Founders.tsx'
import type { FoundingShown } from './shown.ts'
import { WaitsToBeLetIn } from './Joining.tsx'
import { Steps } from './Steps.tsx'
import { TwelveWords } from './TwelveWords.tsx'
import { useGoOn } from './useGoOn.ts'
import './founding.css'

/** Founds a coalition with other nodes, step by step: the page of a folder in which none stands yet. */
export function Founding(): ReactElement {
  const { t } = useTranslation('founding')
  usePlace({ name: t('title') })
  const { data, error, refetch } = useGet('/api/founding')
  const joining = useGet('/api/joining').data?.joining
  return (
    <main id="main" className="founding" tabIndex={-1}>
      <div className="spread">
        <div className="brand">
          <Mark />
          <span>Entente</span>
        </div>
        <div className="line">
          <LanguageChoice />
          <ThemeChoice />
        </div>
      </div>
      {error !== null ? (
        <>
          <h1>{t('title')}</h1>
          <Problem error={error} onRetry={() => void refetch()} />
        </>
      ) : data === undefined || joining === undefined ? (
        <Loading />
      ) : data.stands ? (
        <Stands />
      ) : joining ? (
        <WaitsToBeLetIn joining={joining} />
      ) : data.founding === null ? (
        <Beginning />
      ) : (
        <UnderWay founding={data.founding} />
      )}
    </main>
  )
}

function UnderWay({ founding }: { readonly founding: FoundingShown }): ReactElement {
  const { t } = useTranslation('founding')
  const { name, step, coalition } = founding
  return (
    <>
      <div className="pagehead">
        <h1>{t('heading', { name })}</h1>
        <p className="lede">{t(`step.${step}`)}</p>
      </div>
      {coalition === null ? null : (
        <Section title={t('words.title')}>
          <p className="small muted">{t('words.means')}</p>
          <TwelveWords words={coalition.words} />
          <p className="tiny faint proof founding-id">{coalition.id}</p>
        </Section>
      )}
      <Steps founding={founding} />
      <Founders founding={founding} />
    </>
  )
}

/** The coalition stands: the node itself answers here in a moment. */
function Stands(): ReactElement {
  const { t } = useTranslation('founding')
  useGoOn()
  return (
    <div className="pagehead">
      <h1>{t('stands')}</h1>
      <p className="lede">{t('standsMeans')}</p>
    </div>
  )
}
