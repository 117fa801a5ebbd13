import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type AnyRoute,
} from '@tanstack/react-router'
import { base } from './lib/base.ts'
import { filtersOf } from './lib/filters.ts'
import { Loading } from './parts/States.tsx'
import { Broken, Missing } from './shell/Broken.tsx'
import { Shell } from './shell/Shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: Missing, errorComponent: Broken })

/** The pages. The server answers these addresses and no others: src/http/pages/app.ts. */
const pages = {
  '/': lazyRouteComponent(() => import('./pages/today/Today.tsx'), 'Today'),
  '/questions': lazyRouteComponent(() => import('./pages/questions/Questions.tsx'), 'Questions'),
  '/questions/new': lazyRouteComponent(() => import('./pages/questions/NewQuestion.tsx'), 'NewQuestion'),
  '/questions/$id': lazyRouteComponent(() => import('./pages/question/Question.tsx'), 'Question'),
  '/hypotheses': lazyRouteComponent(() => import('./pages/hypotheses/HypothesesList.tsx'), 'HypothesesList'),
  '/hypotheses/$id': lazyRouteComponent(() => import('./pages/hypotheses/Hypotheses.tsx'), 'Hypotheses'),
  '/risks': lazyRouteComponent(() => import('./pages/risks/Risks.tsx'), 'Risks'),
  '/track': lazyRouteComponent(() => import('./pages/track/Track.tsx'), 'Track'),
  '/evidence': lazyRouteComponent(() => import('./pages/evidence/Happenings.tsx'), 'Happenings'),
  '/evidence/documents': lazyRouteComponent(() => import('./pages/evidence/Documents.tsx'), 'Documents'),
  '/evidence/timeline': lazyRouteComponent(() => import('./pages/evidence/Timeline.tsx'), 'Timeline'),
  '/happenings/$id': lazyRouteComponent(() => import('./pages/evidence/Happening.tsx'), 'Happening'),
  '/documents/$id': lazyRouteComponent(() => import('./pages/document/Document.tsx'), 'Document'),
  '/members': lazyRouteComponent(() => import('./pages/members/Members.tsx'), 'Members'),
  '/members/roster': lazyRouteComponent(() => import('./pages/roster/Roster.tsx'), 'Roster'),
  '/arrangements': lazyRouteComponent(() => import('./pages/arrangements/Arrangements.tsx'), 'Arrangements'),
  '/arrangements/compare': lazyRouteComponent(() => import('./pages/arrangements/Compare.tsx'), 'Compare'),
  '/arrangements/relationships': lazyRouteComponent(
    () => import('./pages/arrangements/relationship/Relationship.tsx'),
    'Relationship',
  ),
  '/arrangements/scenarios': lazyRouteComponent(
    () => import('./pages/arrangements/scenario/Scenario.tsx'),
    'Scenario',
  ),
  '/arrangements/own': lazyRouteComponent(() => import('./pages/arrangements/Own.tsx'), 'Own'),
  '/arrangements/$id': lazyRouteComponent(() => import('./pages/arrangements/Charter.tsx'), 'Charter'),
  '/decisions': lazyRouteComponent(() => import('./pages/decisions/Decisions.tsx'), 'Decisions'),
  '/decisions/new': lazyRouteComponent(() => import('./pages/decisions/NewMotion.tsx'), 'NewMotion'),
  '/decisions/$id': lazyRouteComponent(() => import('./pages/decisions/Motion.tsx'), 'Motion'),
  '/release': lazyRouteComponent(() => import('./pages/release/Release.tsx'), 'Release'),
  '/settings': lazyRouteComponent(() => import('./pages/settings/Settings.tsx'), 'Settings'),
  '/founding': lazyRouteComponent(() => import('./pages/founding/Founding.tsx'), 'Founding'),
  '/signin': lazyRouteComponent(() => import('./pages/signin/SignIn.tsx'), 'SignIn'),
}

const children: AnyRoute[] = Object.entries(pages).map(([path, component]) =>
  createRoute({ getParentRoute: () => root, path, component, validateSearch: filtersOf }),
)

/** Where the pages stand in the address, and what each shows. */
export const router = createRouter({
  routeTree: root.addChildren(children),
  basepath: base === '' ? '/' : base,
  defaultPreload: 'intent',
  // The frame is on the screen while the page's own code is still on its way, so that what comes then is all that is left to draw.
  defaultPendingComponent: () => <Loading rows={8} />,
  defaultPendingMs: 0,
  defaultPendingMinMs: 0,
  // A page that breaks leaves the frame round it standing.
  defaultErrorComponent: Broken,
  scrollRestoration: true,
})
