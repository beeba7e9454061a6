import type { Context, Hono } from 'hono';
import type { VNode } from 'preact';
import type { CityProfile } from '../../kernel/city-profile.ts';
import type { Day } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Clock } from '../clock.ts';
import type { Database, Db } from '../db/index.ts';
import type { RouteName } from '../../routes.ts';
import type { Assets } from './assets/assets.ts';

/** What pages are given to work with. */
export type Rooms = {
  readonly database: Database;
  readonly clock: Clock;
  readonly config: {
    /** Public address without a closing slash. */
    readonly baseUrl: string;
    readonly demo: boolean;
    readonly developmentMail: boolean;
    /** Whether outside registers are asked over the network; else recorded answers are given. */
    readonly live?: boolean;
  };
};

/** The signed-in member of the office, as far as a page needs to know. */
export type SessionLike = {
  readonly accountId: number;
  readonly name: string;
  readonly role: string;
  readonly permissions: readonly string[];
};

export type FaultStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

export type Fault = {
  readonly status: FaultStatus;
  readonly requestId: string;
  readonly retryAfterSeconds?: number;
};

/** What a page shows around its content; `ui/page.tsx` draws it. */
export type Frame = {
  readonly locale: Locale;
  /** Null only when the database can't be asked. */
  readonly city: CityProfile | null;
  readonly path: string;
  /** Path with query, to come back to. */
  readonly here: string;
  readonly today: Day;
  /** The same page in the other language, query kept. */
  readonly otherLanguage: string;
  readonly theme: 'light' | 'dark' | null;
  readonly demo: boolean;
  readonly developmentMail: boolean;
  readonly baseUrl: string;
  readonly session: SessionLike | null;
  readonly stylesheet: string;
  /** Stylesheets that only some pages wear, beside the first. */
  readonly sheets: Assets['sheets'];
  readonly fonts: readonly string[];
  /** Address of an island's script by its source file, with what it imports. */
  readonly script: (source: string) => { readonly src: string; readonly styles: readonly string[] };
};

export type WebSettings = {
  readonly rooms: Rooms;
  /** Draws a fault; it may get a frame without a city. */
  readonly faultPage: (frame: Frame, fault: Fault) => VNode;
  /** Who is signed in, from the request's cookie. */
  readonly sessionOf?: (c: PageContext) => Promise<SessionLike | null>;
  /** Folder with the built client (`.vite/manifest.json`, `assets/`). */
  readonly clientFolder?: string;
  readonly log?: (line: string) => void;
};

export type AppEnv = {
  Variables: {
    locale: Locale;
    city: CityProfile;
    db: Db;
    requestId: string;
    /** The address asked for, read once. */
    url: URL;
    session: SessionLike | null;
    rooms: Rooms;
    route: RouteName | null;
    assets: Assets;
    settings: WebSettings;
    /** Other servers from which this page may load pictures: outside map layers that the city has set up. */
    pictureOrigins: readonly string[] | undefined;
    /** Under which the document of this request is kept for others; nothing when it is not. */
    keepAs: string | undefined;
  };
};

export type App = Hono<AppEnv>;
export type PageContext = Context<AppEnv>;
