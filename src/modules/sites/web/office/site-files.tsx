import type { Locale } from '../../../../kernel/locale.ts';
import { href, PLAIN_ROUTES } from '../../../../routes.ts';
import { Checkbox, ErrorSummary, Field, FieldErrorText, Select, TextField } from '../../../../ui/form.tsx';
import { formatNumber } from '../../../../ui/quantity.ts';
import { mayEdit, OFFERED } from '../../core/status.ts';
import type { SiteFile } from '../../data/site-files.queries.ts';
import { StoredPicture } from '../public/stored-picture.tsx';
import { officeSiteMessages } from './messages.ts';
import type { SiteViewProps } from './site-view.tsx';

export const fileAddress = (fileId: string): string => PLAIN_ROUTES.storedFile.replace(':id', fileId);

/** Photos and documents of a site, what is said of them, and a form for one more. */
export function SiteFiles(props: SiteViewProps) {
  const { c, found } = props;
  const { locale } = c.var;
  const text = officeSiteMessages(locale).site;
  const { files, site } = found;
  return (
    <section class="section" aria-labelledby="files">
      <h2 id="files">{text.files}</h2>
      <p class="sub">{text.filesLede}</p>
      {files.length === 0 ? (
        <p>{text.noFiles}</p>
      ) : (
        <ul class="filelist">
          {files.map((file, index) => (
            <li key={file.fileId}>
              <OneFile file={file} locale={locale} />
              {mayEdit(site.status) && <Change {...props} file={file} place={index + 1} />}
            </li>
          ))}
        </ul>
      )}
      {mayEdit(site.status) && <Add {...props} />}
    </section>
  );
}

function OneFile({ file, locale }: { file: SiteFile; locale: Locale }) {
  const text = officeSiteMessages(locale).site;
  const address = fileAddress(file.fileId);
  const picture = file.type.startsWith('image/') && file.width !== null && file.height !== null;
  return (
    <div class="onefile">
      {picture && <StoredPicture file={file} alt={file.description[locale] || file.name} sizes="12rem" />}
      <p>
        <a href={address}>{file.description[locale] || file.description.pl}</a>
        <br />
        <span class="small sub">
          {file.name}, {sizeInWords(file.bytes, locale)}. {file.public ? text.publicYes : text.publicNo};{' '}
          {text.scan[file.scan]}
        </span>
      </p>
    </div>
  );
}

/** "340 kB", "2,4 MB" */
export const sizeInWords = (bytes: number, locale: Locale): string =>
  bytes < 1_000_000
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)), locale, 0)} kB`
    : `${formatNumber(bytes / 1_000_000, locale, 1)} MB`;

type ChangeProps = SiteViewProps & { file: SiteFile; place: number };

function Change({ c, found, state, file, place }: ChangeProps) {
  const { locale } = c.var;
  const text = officeSiteMessages(locale).site;
  const failed = state.file?.fileId === file.fileId ? state.file : null;
  const id = (name: string): string => `${name}-${place}`;
  return (
    <details open={failed !== null}>
      <summary>{text.changeFile(file.name)}</summary>
      <form method="post" action={href('officeSite', locale, { slug: found.site.slug })} noValidate>
        <input type="hidden" name="file" value={file.fileId} />
        {(['descriptionPl', 'descriptionEn'] as const).map((name) => (
          <TextField
            key={name}
            id={id(name)}
            name={name}
            label={text[name]}
            value={failed ? failed[name] : file.description[name === 'descriptionPl' ? 'pl' : 'en']}
            size="w20"
            error={failed?.field === name ? failed.fault : undefined}
            locale={locale}
          />
        ))}
        <TextField
          id={id('position')}
          name="position"
          label={text.position}
          value={String(place)}
          size="w4"
          inputMode="numeric"
          locale={locale}
        />
        <p>
          <Checkbox
            id={id('public')}
            name="public"
            checked={failed ? failed.public : file.public}
            label={text.public}
          />
        </p>
        {file.public && OFFERED.includes(found.site.status) && <p class="small sub">{text.hideFileWhy}</p>}
        <p class="actions">
          <button class="btn btn--quiet" name="do" value="file-change">
            {text.saveFile}
          </button>
          {file.public && (
            <button class="btn btn--quiet" name="do" value="file-hide">
              {text.hideFile}
            </button>
          )}
          <button class="btn btn--quiet" name="do" value="file-remove">
            {text.removeFile}
          </button>
        </p>
      </form>
    </details>
  );
}

function Add({ c, found, state }: SiteViewProps) {
  const { locale } = c.var;
  const text = officeSiteMessages(locale).site;
  const failed = state.file?.fileId === null ? state.file : null;
  const fileError = failed?.field === 'file' ? failed.fault : undefined;
  return (
    <>
      <h3 class="mt">{text.addFile}</h3>
      <form
        method="post"
        enctype="multipart/form-data"
        action={href('officeSite', locale, { slug: found.site.slug })}
        noValidate
      >
        {failed && <ErrorSummary errors={[{ field: failed.field, text: failed.fault }]} locale={locale} />}
        <Field id="fileKind" label={text.fileKind} locale={locale}>
          <Select
            id="fileKind"
            value="photo"
            options={[
              { value: 'photo', label: text.photo },
              { value: 'document', label: text.document },
            ]}
          />
        </Field>
        <TextField
          id="descriptionPl"
          label={text.descriptionPl}
          hint={text.descriptionPlHint}
          value={failed?.descriptionPl ?? ''}
          size="w20"
          error={failed?.field === 'descriptionPl' ? failed.fault : undefined}
          locale={locale}
        />
        <TextField
          id="descriptionEn"
          label={text.descriptionEn}
          value={failed?.descriptionEn ?? ''}
          size="w20"
          error={failed?.field === 'descriptionEn' ? failed.fault : undefined}
          locale={locale}
        />
        <p>
          <Checkbox id="public" checked={failed?.public ?? false} label={text.public} />
        </p>
        <FileField label={text.file} hint={text.fileHint} error={fileError} locale={locale} />
        <p class="actions mt">
          <button class="btn" name="do" value="file-add">
            {text.upload}
          </button>
        </p>
      </form>
    </>
  );
}

type FileFieldProps = { label: string; hint: string; error: string | undefined; locale: Locale };

/** The file stands last in its form, so that words come through when the file is too large. */
export function FileField({ label, hint, error, locale }: FileFieldProps) {
  return (
    <div class={error ? 'ask ask--error' : 'ask'}>
      <div>
        <label class="lab" for="file">
          {label}
        </label>
        <span class="hint" id="file-h">
          {hint}
        </span>
      </div>
      <div class="controls">
        <FieldErrorText id="file" error={error} locale={locale} />
        <input
          type="file"
          id="file"
          name="file"
          accept="image/jpeg,image/png,image/webp,application/pdf"
          aria-describedby={error ? 'file-h file-e' : 'file-h'}
          aria-invalid={error ? 'true' : undefined}
        />
      </div>
    </div>
  );
}
