import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { clientAddress } from '../../../platform/rate/client-address.ts';
import { frameOf, page, readForm, type PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { ErrorSummary, TextField } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { plural } from '../../../ui/quantity.ts';
import { returnPath } from '../core/return-path.ts';
import { sessionCookieName } from '../usecases/session-of.ts';
import { signIn } from '../usecases/sign-in.ts';
import { signOut } from '../usecases/sign-out.ts';
import { accountMessages } from './messages.ts';
import { bindWords } from '../../../ui/bind-words.ts';

type View = { email: string; back: string; problem: string | null };

export function showSignIn(c: PageContext): Response {
  const back = returnPath(c.req.query('back')) ?? '';
  c.header('Cache-Control', 'no-store');
  return page(c, <SignInPage c={c} view={{ email: '', back, problem: null }} />);
}

export async function trySignIn(c: PageContext): Promise<Response> {
  const form = await readForm(c);
  const { rooms, db, locale } = c.var;
  const email = (form.get('email') ?? '').slice(0, 254);
  const back = returnPath(form.get('back')) ?? '';
  const answer = await signIn(
    { db, whole: rooms.database.whole },
    {
      email,
      password: form.get('password') ?? '',
      address: clientAddress(c.env, c.req.header('x-forwarded-for')),
      oldToken: getCookie(c, sessionCookieName(rooms.config.baseUrl)) ?? null,
      now: rooms.clock.now(),
    },
  );
  c.header('Cache-Control', 'no-store');
  if (answer.ok) {
    setCookie(c, sessionCookieName(rooms.config.baseUrl), answer.value.token, cookieSettings(c));
    return c.redirect(back || href('office', locale), 303);
  }
  const text = accountMessages(locale).signIn;
  if (answer.error.kind === 'wrong') {
    return page(c, <SignInPage c={c} view={{ email, back, problem: text.wrong }} />, 422);
  }
  const minutes = Math.max(1, Math.ceil(answer.error.retryAfterSeconds / 60));
  const problem = text.tooMany(minutes, plural(locale, minutes, text.minutes));
  c.header('Retry-After', String(answer.error.retryAfterSeconds));
  return page(c, <SignInPage c={c} view={{ email, back, problem }} />, 429);
}

export async function leaveOffice(c: PageContext): Promise<Response> {
  const name = sessionCookieName(c.var.rooms.config.baseUrl);
  const token = getCookie(c, name);
  if (token) await signOut(c.var.db, token);
  const { path, secure } = cookieSettings(c);
  deleteCookie(c, name, { path, secure });
  return c.redirect(href('signIn', c.var.locale), 303);
}

const cookieSettings = (c: PageContext) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'Lax' as const,
  secure: c.var.rooms.config.baseUrl.startsWith('https:'),
});

function SignInPage({ c, view }: { c: PageContext; view: View }) {
  const { locale, session } = c.var;
  const text = accountMessages(locale).signIn;
  const errors = view.problem === null ? [] : [{ field: 'email', text: view.problem }];
  return (
    <Page frame={frameOf(c)} title={text.title} robots="noindex">
      <div class="wrap">
        <div class="head">
          <h1>{text.title}</h1>
          <p class="lede">{bindWords(text.lede)}</p>
        </div>
        <div class="leaf">
          <form method="post" action={href('signIn', locale)} noValidate>
            <ErrorSummary errors={errors} locale={locale} />
            <input type="hidden" name="back" value={view.back} />
            <TextField
              id="email"
              type="email"
              label={text.email}
              value={view.email}
              size="w20"
              autoComplete="username"
              locale={locale}
              required
            />
            <TextField
              id="password"
              type="password"
              label={text.password}
              value=""
              size="w20"
              autoComplete="current-password"
              locale={locale}
              required
            />
            <p class="actions mt">
              <button class="btn">{text.submit}</button>
            </p>
          </form>
          <aside class="note">
            {session && (
              <p>
                {text.already(session.name)}. <a href={href('office', locale)}>{text.toOffice}</a>
              </p>
            )}
            <p>{text.forgotten}</p>
            {c.var.rooms.config.demo && <p>{text.demo}</p>}
          </aside>
        </div>
      </div>
    </Page>
  );
}
