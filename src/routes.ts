import type { Locale } from './kernel/locale.ts';

/** The site map. Every address of the product stands here once; pages link through `href`. */
export const ROUTES = {
  home: { pl: '/', en: '/en' },
  need: { pl: '/potrzeba', en: '/en/need' },
  activities: { pl: '/potrzeba/pkd', en: '/en/need/pkd' },
  needCount: { pl: '/potrzeba/ile', en: '/en/need/count' },
  sites: { pl: '/miejsca', en: '/en/sites' },
  sitesWindow: { pl: '/miejsca/mapa/okno', en: '/en/sites/map/window' },
  site: { pl: '/miejsca/:slug', en: '/en/sites/:slug' },
  placeSearch: { pl: '/szukaj', en: '/en/search' },
  parcel: { pl: '/dzialka', en: '/en/parcel' },
  fitCheck: { pl: '/czy-zmieszcze', en: '/en/does-it-fit' },
  permitPath: { pl: '/sciezka-pozwolen', en: '/en/permit-path' },
  permitCalendar: { pl: '/sciezka-pozwolen/kalendarz', en: '/en/permit-path/calendar' },
  compare: { pl: '/porownanie', en: '/en/compare' },
  shortlists: { pl: '/lista', en: '/en/list' },
  shortlist: { pl: '/lista/:link', en: '/en/list/:link' },
  savedSearches: { pl: '/alerty', en: '/en/alerts' },
  savedSearch: { pl: '/alerty/:link', en: '/en/alerts/:link' },
  savedQuestion: { pl: '/alerty/:link/pytanie', en: '/en/alerts/:link/question' },
  stopAlert: { pl: '/alerty/:link/koniec', en: '/en/alerts/:link/stop' },
  siteHall: { pl: '/miejsca/:slug/hala', en: '/en/sites/:slug/hall' },
  siteDrawing: { pl: '/miejsca/:slug/rysunek.svg', en: '/en/sites/:slug/drawing.svg' },
  siteCard: { pl: '/miejsca/:slug/karta', en: '/en/sites/:slug/card' },
  aid: { pl: '/pomoc-publiczna', en: '/en/public-aid' },
  aidPdf: { pl: '/pomoc-publiczna/pdf', en: '/en/public-aid/pdf' },
  aidKeep: { pl: '/pomoc-publiczna/zachowaj', en: '/en/public-aid/keep' },
  aidKept: { pl: '/pomoc-publiczna/zachowane/:link', en: '/en/public-aid/kept/:link' },
  aidKeptPdf: { pl: '/pomoc-publiczna/zachowane/:link/pdf', en: '/en/public-aid/kept/:link/pdf' },
  law: { pl: '/prawo', en: '/en/law' },
  lawParameter: { pl: '/prawo/:key', en: '/en/law/:key' },
  enquiry: { pl: '/zapytanie', en: '/en/enquiry' },
  caseRoom: { pl: '/sprawa/:link', en: '/en/case/:link' },
  caseCalendar: { pl: '/sprawa/:link/kalendarz', en: '/en/case/:link/calendar' },
  casePapers: { pl: '/sprawa/:link/dokumenty/:step', en: '/en/case/:link/papers/:step' },
  caseLetter: { pl: '/sprawa/:link/dokumenty/:step/pismo', en: '/en/case/:link/papers/:step/letter' },
  caseFile: { pl: '/sprawa/:link/plik/:file', en: '/en/case/:link/file/:file' },
  privacy: { pl: '/dane-osobowe', en: '/en/privacy' },
  accessibility: { pl: '/deklaracja-dostepnosci', en: '/en/accessibility' },
  testInbox: { pl: '/poczta-testowa', en: '/en/test-inbox' },
  testMail: { pl: '/poczta-testowa/:id', en: '/en/test-inbox/:id' },
  office: { pl: '/biuro', en: '/en/office' },
  signIn: { pl: '/biuro/logowanie', en: '/en/office/sign-in' },
  signOut: { pl: '/biuro/wyloguj', en: '/en/office/sign-out' },
  officeCase: { pl: '/biuro/sprawy/:number', en: '/en/office/cases/:number' },
  officeCasePermits: { pl: '/biuro/sprawy/:number/pozwolenia', en: '/en/office/cases/:number/permits' },
  officeCasePermit: { pl: '/biuro/sprawy/:number/pozwolenia/:step', en: '/en/office/cases/:number/permits/:step' },
  officeCaseLetter: {
    pl: '/biuro/sprawy/:number/pozwolenia/:step/pismo',
    en: '/en/office/cases/:number/permits/:step/letter',
  },
  officeCaseErasure: { pl: '/biuro/sprawy/:number/usuniecie', en: '/en/office/cases/:number/erasure' },
  officeCasesOver: { pl: '/biuro/po-okresie', en: '/en/office/kept-long-enough' },
  theme: { pl: '/wyglad', en: '/en/appearance' },
  planCheck: { pl: '/sprawdz-plan', en: '/en/check-plan' },
  officePlans: { pl: '/biuro/plany', en: '/en/office/plans' },
  officePlanCheck: { pl: '/biuro/plany/sprawdz', en: '/en/office/plans/check' },
  officePlanImport: { pl: '/biuro/plany/wgraj', en: '/en/office/plans/import' },
  officeLineImport: { pl: '/biuro/plany/wgraj-linie', en: '/en/office/plans/import-lines' },
  officeLayers: { pl: '/biuro/warstwy', en: '/en/office/layers' },
  officeLayerImport: { pl: '/biuro/warstwy/wgraj', en: '/en/office/layers/import' },
  officeLayer: { pl: '/biuro/warstwy/dostawa/:supply', en: '/en/office/layers/supply/:supply' },
  officePlan: { pl: '/biuro/plany/akt/:act', en: '/en/office/plans/act/:act' },
  officeZone: { pl: '/biuro/plany/strefa/:zone', en: '/en/office/plans/zone/:zone' },
  officeLaw: { pl: '/biuro/prawo', en: '/en/office/law' },
  officeLawParameter: { pl: '/biuro/prawo/:key', en: '/en/office/law/:key' },
  officeAudit: { pl: '/biuro/dziennik', en: '/en/office/audit' },
  confirmation: { pl: '/potwierdzenie/:link', en: '/en/confirmation/:link' },
  officeWork: { pl: '/biuro/do-sprawdzenia', en: '/en/office/to-check' },
  officeRespondents: { pl: '/biuro/zrodla', en: '/en/office/sources' },
  officeRespondent: { pl: '/biuro/zrodla/:id', en: '/en/office/sources/:id' },
  officeSites: { pl: '/biuro/miejsca', en: '/en/office/sites' },
  officeNewSite: { pl: '/biuro/miejsca/nowe', en: '/en/office/sites/new' },
  officeSite: { pl: '/biuro/miejsca/:slug', en: '/en/office/sites/:slug' },
  officeSiteShown: { pl: '/biuro/miejsca/:slug/pokazane', en: '/en/office/sites/:slug/shown' },
  officeCaseShown: { pl: '/biuro/sprawy/:number/pokazane', en: '/en/office/cases/:number/shown' },
  officeSubmissions: { pl: '/biuro/zgloszenia', en: '/en/office/submissions' },
  officeSubmission: { pl: '/biuro/zgloszenia/:id', en: '/en/office/submissions/:id' },
  submitSite: { pl: '/zglos-teren', en: '/en/submit-site' },
  submissionRoom: { pl: '/zgloszenie/:link', en: '/en/submission/:link' },
  officeSiteFacts: { pl: '/biuro/miejsca/:slug/fakty', en: '/en/office/sites/:slug/facts' },
  sitesExport: { pl: '/miejsca/pobierz/:format', en: '/en/sites/download/:format' },
  officeRegisters: { pl: '/biuro/wykazy', en: '/en/office/lists' },
  officeRegisterPlace: { pl: '/biuro/wykazy-miejsce', en: '/en/office/lists-place' },
  officeRegister: { pl: '/biuro/wykazy/:upload', en: '/en/office/lists/:upload' },
  officeRegisterRefused: { pl: '/biuro/wykazy/:upload/odrzucone', en: '/en/office/lists/:upload/refused' },
} as const satisfies Record<string, Record<Locale, string>>;

/** Addresses without a language. */
export const PLAIN_ROUTES = {
  tile: '/kafle/:revision/:z/:x/:y',
  limitTile: '/kafle/ograniczenia/:revision/:z/:x/:y',
  health: '/zdrowie',
  storedFile: '/pliki/:id',
  storedPicture: '/pliki/:id/:width',
  assets: '/assets/*',
  api: '/api/*',
  apiDescription: '/api/v1/openapi.json',
  apiFit: '/api/v1/geometry/fit',
  apiLargestRectangle: '/api/v1/geometry/largest-rectangle',
  apiFitCurve: '/api/v1/geometry/fit-curve',
  apiAssemble: '/api/v1/geometry/assemble',
  apiBuildable: '/api/v1/sites/:id/buildable',
  apiAid: '/api/v1/aid',
  apiDeadline: '/api/v1/permits/deadline',
  apiPath: '/api/v1/permits/path',
  apiSchemas: '/api/v1/schemas/',
} as const;

export type RouteName = keyof typeof ROUTES;

/** The address of a page, read from left to right. Values of `params` are escaped; a missing one throws. */
// oxlint-disable-next-line max-params
export function href(
  route: RouteName,
  locale: Locale,
  params: Readonly<Record<string, string>> = {},
  query: URLSearchParams | string = '',
): string {
  const pattern: string = ROUTES[route][locale];
  const path = !pattern.includes(':')
    ? pattern
    : pattern.replace(/:(\w+)/g, (_, name: string) => {
        const value = params[name];
        if (value === undefined) throw new Error(`route ${route} needs ${name}`);
        return encodeURIComponent(value);
      });
  const search = query.toString();
  return search === '' ? path : `${path}?${search}`;
}
