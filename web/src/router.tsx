// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import {
    createRootRoute,
    createRoute,
    createRouter,
    lazyRouteComponent,
} from '@tanstack/react-router';
import type { Language } from '@/i18n';
import { basePath } from '@/i18n/address';
import { learnPages } from '@/i18n/pages';
import { peopleSearch, reviewsSearch } from '@/modules/access/people-address';
import { evidenceSearch } from '@/modules/evidence/evidence-address';
import { guidanceSearch } from '@/modules/evidence/guidance-address';
import { mapSearch } from '@/modules/evidence/map-address';
import { catalogueSearch } from '@/modules/interventions/catalogue-address';
import { elementSearch } from '@/modules/interventions/element-address';
import { layerSearch } from '@/modules/interventions/layers';
import { logsSearch } from '@/modules/privacy/logs-address';
import { NotFound } from '@/ui/NotFound';
import { RouteFailure } from '@/ui/RouteFailure';
import { parseSearch, stringifySearch } from '@/ui/search-params';
import { Shell } from './shell';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const parent = () => root;

/** A page with sentences of its own: both arrive before it is shown. */
function withPages<T>(load: () => Promise<T>): () => Promise<T> {
    return async () => {
        const [page] = await Promise.all([load(), learnPages()]);
        return page;
    };
}

const home = createRoute({
    getParentRoute: parent,
    path: '/',
    component: lazyRouteComponent(() => import('@/modules/home/HomePage'), 'HomePage'),
});
const interventions = createRoute({
    getParentRoute: parent,
    path: '/interventies',
    validateSearch: catalogueSearch,
    component: lazyRouteComponent(
        () => import('@/modules/interventions/CataloguePage'),
        'CataloguePage',
    ),
});
const intervention = createRoute({
    getParentRoute: parent,
    path: '/interventies/$code',
    validateSearch: layerSearch,
    component: lazyRouteComponent(
        withPages(() => import('@/modules/interventions/InterventionPage')),
        'InterventionPage',
    ),
});
const elements = createRoute({
    getParentRoute: parent,
    path: '/elementen',
    validateSearch: elementSearch,
    component: lazyRouteComponent(
        withPages(() => import('@/modules/interventions/ElementsPage')),
        'ElementsPage',
    ),
});
const element = createRoute({
    getParentRoute: parent,
    path: '/elementen/$code',
    component: lazyRouteComponent(
        withPages(() => import('@/modules/interventions/ElementPage')),
        'ElementPage',
    ),
});
const evaluation = createRoute({
    getParentRoute: parent,
    path: '/evaluaties/$code',
    component: lazyRouteComponent(
        withPages(() => import('@/modules/evaluations/EvaluationPage')),
        'EvaluationPage',
    ),
});
const guidance = createRoute({
    getParentRoute: parent,
    path: '/richtlijnen',
    validateSearch: guidanceSearch,
    component: lazyRouteComponent(
        withPages(() => import('@/modules/evidence/GuidancePage')),
        'GuidancePage',
    ),
});
const evidence = createRoute({
    getParentRoute: parent,
    path: '/bewijs/$pool',
    validateSearch: evidenceSearch,
    component: lazyRouteComponent(
        withPages(() => import('@/modules/evidence/EvidencePage')),
        'EvidencePage',
    ),
});
const evidenceMap = createRoute({
    getParentRoute: parent,
    path: '/bewijskaart',
    validateSearch: mapSearch,
    component: lazyRouteComponent(
        withPages(() => import('@/modules/evidence/MapPage')),
        'MapPage',
    ),
});
const reference = createRoute({
    getParentRoute: parent,
    path: '/rekenvoorbeelden',
    component: lazyRouteComponent(
        withPages(() => import('@/modules/evidence/ReferencePage')),
        'ReferencePage',
    ),
});
const susceptible = createRoute({
    getParentRoute: parent,
    path: '/vatbare-groepen',
    component: lazyRouteComponent(
        withPages(() => import('@/modules/pages/SusceptiblePage')),
        'SusceptiblePage',
    ),
});
const method = createRoute({
    getParentRoute: parent,
    path: '/methode',
    component: lazyRouteComponent(
        withPages(() => import('@/modules/pages/MethodPage')),
        'MethodPage',
    ),
});
const accessibility = createRoute({
    getParentRoute: parent,
    path: '/toegankelijkheid',
    component: lazyRouteComponent(
        withPages(() => import('@/modules/pages/AccessibilityPage')),
        'AccessibilityPage',
    ),
});

const signIn = createRoute({
    getParentRoute: parent,
    path: '/aanmelden',
    component: lazyRouteComponent(
        withPages(() => import('@/modules/access/SignInPage')),
        'SignInPage',
    ),
});
const providerReturn = createRoute({
    getParentRoute: parent,
    path: '/aanmelden/terug/$provider',
    component: lazyRouteComponent(
        withPages(() => import('@/modules/access/ProviderReturnPage')),
        'ProviderReturnPage',
    ),
});
const invitation = createRoute({
    getParentRoute: parent,
    path: '/uitnodiging',
    component: lazyRouteComponent(
        withPages(() => import('@/modules/access/InvitationPage')),
        'InvitationPage',
    ),
});
const account = createRoute({
    getParentRoute: parent,
    path: '/account',
    component: lazyRouteComponent(
        withPages(() => import('@/modules/access/AccountPage')),
        'AccountPage',
    ),
});
const organisation = createRoute({
    getParentRoute: parent,
    path: '/organisatie',
    validateSearch: peopleSearch,
    component: lazyRouteComponent(
        withPages(() => import('@/modules/access/OrganisationPage')),
        'OrganisationPage',
    ),
});
const reviews = createRoute({
    getParentRoute: parent,
    path: '/rechten-beoordelen',
    validateSearch: reviewsSearch,
    component: lazyRouteComponent(
        withPages(() => import('@/modules/access/ReviewsPage')),
        'ReviewsPage',
    ),
});

const logs = createRoute({
    getParentRoute: parent,
    path: '/logboek',
    validateSearch: logsSearch,
    component: lazyRouteComponent(
        withPages(() => import('./LogRoute')),
        'LogRoute',
    ),
});

const routeTree = root.addChildren([
    home,
    interventions,
    intervention,
    elements,
    element,
    evaluation,
    guidance,
    evidence,
    evidenceMap,
    reference,
    susceptible,
    method,
    accessibility,
    signIn,
    providerReturn,
    invitation,
    account,
    organisation,
    reviews,
    logs,
]);

export function createAppRouter(language: Language) {
    return createRouter({
        routeTree,
        basepath: basePath(language),
        parseSearch,
        stringifySearch,
        scrollRestoration: true,
        defaultErrorComponent: RouteFailure,
    });
}

declare module '@tanstack/react-router' {
    interface Register {
        router: ReturnType<typeof createAppRouter>;
    }
    interface HistoryState {
        /** Typed search words: kept with the history entry, never in an address. */
        text?: string;
    }
}
