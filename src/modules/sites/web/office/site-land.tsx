import type { PageContext } from '../../../../platform/web/index.ts';
import { Checkbox, Field, TextArea, TextField } from '../../../../ui/form.tsx';
import { formatArea, plural } from '../../../../ui/quantity.ts';
import { refusalSentence } from '../../../places/index.ts';
import { CityMap, tileTemplate } from '../../../places/web/index.ts';
import type { DraftField } from '../../core/office/site-draft.ts';
import { DrawLand } from './land/draw-land.tsx';
import { errorOf } from './land/field-error.ts';
import { officeSiteMessages } from './messages.ts';
import type { SiteFormProps } from './site-form.tsx';
import type { Finding } from './site-words.ts';

export type LineProps = SiteFormProps & { name: DraftField; label: string; hint?: string };

export function Line(props: LineProps) {
  const { name, label, hint, words, c } = props;
  return (
    <TextField
      id={name}
      label={label}
      hint={hint}
      value={words[name]}
      size="w20"
      error={errorOf(props, name)}
      locale={c.var.locale}
    />
  );
}

/** Where a site is: parcels by number, found, fetched or picked; an address; a point. */
export function SiteLand(props: SiteFormProps) {
  const { c, words, finding } = props;
  const { locale } = c.var;
  const text = officeSiteMessages(locale).form;
  return (
    <fieldset class="group">
      <legend>{text.where}</legend>
      {props.landStands && <p class="notice">{text.landStands}</p>}
      <TextArea
        id="parcels"
        label={text.parcels}
        hint={text.parcelsHint}
        value={words.parcels}
        rows={4}
        error={errorOf(props, 'parcels')}
        locale={locale}
      />
      <Field id="find" label={text.find} hint={text.findHint} locale={locale}>
        <span class="in w10">
          <input id="find" name="find" type="text" value={finding?.typed ?? ''} aria-describedby="find-h" />
        </span>
        <button class="btn btn--quiet" name="do" value="find">
          {text.findButton}
        </button>
      </Field>
      {finding?.found && <Found found={finding.found} c={c} />}
      {finding && <Fetched fetched={finding.fetched} c={c} />}
      {offersFetch(props) && <Fetch c={c} />}
      <PickMap {...props} />
      <Line {...props} name="address" label={text.address} hint={text.addressHint} />
      <Line {...props} name="at" label={text.at} hint={text.atHint} />
      <DrawLand {...props} />
    </fieldset>
  );
}

function Found({ found, c }: { found: NonNullable<Finding['found']>; c: PageContext }) {
  const { locale } = c.var;
  const text = officeSiteMessages(locale).form;
  if (found.length === 0) return <output class="notice">{text.foundNone}</output>;
  return (
    <div class="found">
      <p>
        <strong>{text.found(found.length, plural(locale, found.length, text.foundForms))}</strong>
        {found.length === 50 && ` ${text.foundMore}`}
      </p>
      <ul>
        {found.map(({ id, precinctName, areaM2 }) => (
          <li key={id}>
            <Checkbox
              id={`add.${id}`}
              checked={false}
              label={`${id}${precinctName ? `, ${precinctName}` : ''}, ${formatArea(areaM2, locale)}`}
            />
          </li>
        ))}
      </ul>
      <p>
        <button class="btn btn--quiet" name="do" value="add">
          {text.addFound}
        </button>
      </p>
    </div>
  );
}

/** The same field by clicks: with a script only, and never the only way. */
function PickMap({ c, base }: SiteFormProps) {
  const { locale, city } = c.var;
  const text = officeSiteMessages(locale).form;
  return (
    <section class="pickmap" aria-labelledby="pick">
      <h2 id="pick">{text.map}</h2>
      <p class="small sub">{text.mapHint}</p>
      <CityMap
        locale={locale}
        base={base}
        sites={[]}
        id="dzialki"
        tiles={tileTemplate(city.revision)}
        pickInto="parcels"
        pickWords={[text.picked('{id}'), text.unpicked('{id}')]}
        drawInto="outline"
        drawWords={[text.drawStart, text.drawAgain, text.drawAway, text.drawn('{n}')]}
      />
    </section>
  );
}

/** A number that the base does not hold may still be a parcel. */
const offersFetch = ({ faults, finding }: SiteFormProps): boolean =>
  finding?.found?.length === 0 || faults.some(({ code }) => code === 'unknown-parcel');

function Fetch({ c }: { c: PageContext }) {
  const text = officeSiteMessages(c.var.locale).form;
  return (
    <p>
      <span class="small sub">{text.fetchHint}</span>{' '}
      <button class="btn btn--quiet" name="do" value="fetch">
        {text.fetch}
      </button>
    </p>
  );
}

function Fetched({ fetched, c }: { fetched: Finding['fetched']; c: PageContext }) {
  const { locale } = c.var;
  const text = officeSiteMessages(locale).form;
  return (
    <>
      {fetched.map((one) =>
        one.ok ? (
          <output key={one.id} class="notice">
            {text[one.from === 'base' ? 'inBase' : 'fetched'](one.id, formatArea(one.areaM2, locale))}
            {one.synthetic && ` ${text.fetchedExample}`}
          </output>
        ) : (
          <p key={one.id} class="notice notice--late" role="alert">
            {`${text.notFetched(one.id)} ${text.fetchFaults[one.fault.kind]!}`}
            {one.fault.kind === 'not-taken' && ` ${refusalSentence(one.fault.refusal, locale)}`}
          </p>
        ),
      )}
    </>
  );
}
