import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { FieldErrorText, Input } from '../../../../ui/form.tsx';
import { unitLabel } from '../../../../ui/quantity.ts';
import { SITE_KINDS } from '../../../sites/index.ts';
import { matchingMessages } from '../messages.ts';
import { nameOfActivity } from './activity-choices.ts';
import { AxleLine, NumberLine, PlainNumber, Question, RailLine, StartLine, TenureLine } from './need-lines.tsx';
import type { NeedState } from './need-state.ts';

type FormProps = { state: NeedState; locale: Locale };

/** The whole question on one page; its answers are the address of the results. */
export function NeedForm({ state, locale }: FormProps) {
  const text = matchingMessages(locale).need;
  // The link of the alert whose question is being changed, on its way back to the list.
  const alert = state.query.get('alert');
  const line = { state, locale };
  const unit = (name: Parameters<typeof unitLabel>[0]): string => unitLabel(name, locale);
  return (
    <form action={href('sites', locale)} id="need" class="need" noValidate>
      {alert && <input type="hidden" name="alert" value={alert} />}
      <Group title={text.groups.what} place={1} locale={locale}>
        <KindQuestion {...line} />
        <Question name="activity" {...line}>
          <Input
            id="activity"
            value={state.query.get('activity') ?? ''}
            size="w20"
            maxLength={200}
            hint={text.fields.activity.hint}
            error={state.errors.get('activity')}
          />
        </Question>
        <PkdQuestion {...line} />
      </Group>
      <Group title={text.groups.place} place={2} locale={locale}>
        <NumberLine name="area" {...line} unit={<KindUnit land={unit('ha')} rooms={unit('m2')} />} />
        <NumberLine name="length" {...line} unit={unit('m')} />
        <NumberLine name="width" {...line} unit={unit('m')} />
        <NumberLine name="height" {...line} unit={unit('m')} />
      </Group>
      <Group title={text.groups.media} place={3} locale={locale}>
        <NumberLine name="power" {...line} unit={unit('MW')} />
        <NumberLine name="water" {...line} unit={unit('m3/d')} />
        <NumberLine name="sewage" {...line} unit={unit('m3/d')} />
        <NumberLine name="gas" {...line} unit={unit('m3/h')} />
      </Group>
      <Group title={text.groups.access} place={4} locale={locale}>
        <AxleLine {...line} />
        <NumberLine name="road" {...line} unit={unit('km')} />
        <RailLine {...line} />
      </Group>
      <Group title={text.groups.terms} place={5} locale={locale}>
        <TenureLine {...line} />
        <NumberLine name="price" {...line} unit={<TermsUnit sale={unit('PLN/m2')} lease={unit('PLN/m2/month')} />} />
        <StartLine {...line} />
        <PlainNumber name="jobs" {...line} unit="jobs" />
        <PlainNumber name="outlay" {...line} unit="PLN" />
      </Group>
      <p class="actions mt">
        <button class="btn">{text.show}</button>
        <button class="btn btn--quiet" formAction={href('need', locale)} name="keep" value="1">
          {text.keep}
        </button>
      </p>
    </form>
  );
}

type GroupProps = { title: string; place: number; locale: Locale; children: ComponentChildren };

function Group({ title, place, locale, children }: GroupProps) {
  return (
    <fieldset class="group">
      <legend>
        {title} <span class="of">{matchingMessages(locale).need.of(place, 5)}</span>
      </legend>
      {children}
    </fieldset>
  );
}

function KindQuestion({ state, locale }: FormProps) {
  const text = matchingMessages(locale);
  const error = state.errors.get('kind');
  return (
    <fieldset class={error ? 'ask ask--error' : 'ask'} aria-describedby={error ? 'kind-e' : undefined}>
      <legend class="lab">{text.need.fields.kind.label}</legend>
      <div class="controls kinds">
        <FieldErrorText id="kind" error={error} locale={locale} />
        {SITE_KINDS.map((kind, index) => (
          <label key={kind} class="check">
            <input
              type="radio"
              name="kind"
              value={kind}
              id={index === 0 ? 'kind' : `kind-${kind}`}
              checked={state.query.get('kind') === kind}
            />
            <span>
              {text.kinds[kind].name} <span class="hint">{text.kinds[kind].hint}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The code with a way to look it up: a page without scripts, suggestions with them. */
function PkdQuestion({ state, locale }: FormProps) {
  const text = matchingMessages(locale).need;
  const code = state.query.get('pkd') ?? '';
  return (
    <Question name="pkd" state={state} locale={locale}>
      <span class="pkd" data-search={href('activities', locale)}>
        <Input
          id="pkd"
          value={code}
          size="w10"
          maxLength={200}
          autoComplete="off"
          hint={text.fields.pkd.hint}
          error={state.errors.get('pkd')}
        />
        <button class="btn btn--quiet" formAction={href('activities', locale)}>
          {text.findPkd}
        </button>
      </span>
      <span class="src" id="pkd-name">
        {nameOfActivity(code, locale)}
      </span>
    </Question>
  );
}

/** Hectares for land, square metres for rooms: style shows the one of the chosen kind. */
function KindUnit({ land, rooms }: { land: string; rooms: string }) {
  return (
    <>
      <span class="for-land">{land}</span>
      <span class="for-rooms">{rooms}</span>
    </>
  );
}

function TermsUnit({ sale, lease }: { sale: string; lease: string }) {
  return (
    <>
      <span class="for-sale">{sale}</span>
      <span class="for-lease">{lease}</span>
    </>
  );
}
