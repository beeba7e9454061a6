import { Field, FieldErrorText, Select, TextArea } from '../../../../../ui/form.tsx';
import { OUTLINE_SYSTEMS } from '../../../core/office/outline.ts';
import { officeSiteMessages } from '../messages.ts';
import type { SiteFormProps } from '../site-form.tsx';
import { errorOf } from './field-error.ts';

/**
 * Land without parcels: corners typed, read from a file, or drawn on the map above where there is a script. The last way of all,
 * and it says so.
 */
export function DrawLand(props: SiteFormProps) {
  const { c, words, fileFault } = props;
  const { locale, city } = c.var;
  const text = officeSiteMessages(locale).form;
  const [error, systemError] = [errorOf(props, 'outline'), errorOf(props, 'outlineSystem')];
  const own = String(city.epsg);
  const systems = OUTLINE_SYSTEMS.filter((one) => one === own || one === '2180' || one === '4326');
  return (
    <details class="drawland" open={Boolean(words.outline || error || systemError || fileFault)}>
      <summary>{text.draw}</summary>
      <p class="small sub">{text.drawHint}</p>
      <p class="small sub drawland-map">{text.drawKeys}</p>
      <Field id="outlineSystem" label={text.outlineSystem} error={systemError} locale={locale}>
        <Select
          id="outlineSystem"
          value={words.outlineSystem || own}
          options={systems.map((value) => ({ value, label: text.systems[value]! }))}
        />
      </Field>
      <TextArea
        id="outline"
        label={text.outline}
        hint={text.outlineHint}
        value={words.outline ?? ''}
        rows={6}
        error={error}
        locale={locale}
      />
      {props.takesFile !== false && <OutlineFileField {...props} />}
    </details>
  );
}

function OutlineFileField({ c, fileFault }: SiteFormProps) {
  const { locale } = c.var;
  const text = officeSiteMessages(locale).form;
  return (
    <div class={fileFault ? 'ask ask--error' : 'ask'}>
      <div>
        <label class="lab" for="outlineFile">
          {text.outlineFile}
        </label>
        <span class="hint" id="outlineFile-h">
          {text.outlineFileHint}
        </span>
      </div>
      <div class="controls">
        <FieldErrorText
          id="outlineFile"
          error={fileFault ? text.outlineFaults[fileFault] : undefined}
          locale={locale}
        />
        <input
          type="file"
          id="outlineFile"
          name="outlineFile"
          accept=".geojson,.json,application/geo+json,application/json"
          aria-describedby={fileFault ? 'outlineFile-h outlineFile-e' : 'outlineFile-h'}
          aria-invalid={fileFault ? 'true' : undefined}
        />{' '}
        <button class="btn btn--quiet" name="do" value="outline" formEncType="multipart/form-data">
          {text.outlineRead}
        </button>
      </div>
    </div>
  );
}
