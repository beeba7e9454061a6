import { caughtMail, caughtMails, type CaughtMail } from '../../../../platform/mail/index.ts';
import { fault, frameOf, page, type PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import { Table } from '../../../../ui/table.tsx';
import { momentText } from '../in-words.ts';
import { caseMessages } from '../messages.ts';
import { bindWords } from '../../../../ui/bind-words.ts';

const SHOWN = 100;

export async function showTestInbox(c: PageContext): Promise<Response> {
  const { rooms, locale } = c.var;
  if (!rooms.config.developmentMail) return fault(c, 404);
  const mails = await caughtMails(rooms.database.whole, SHOWN);
  const text = caseMessages(locale).post;
  c.header('Cache-Control', 'no-store');
  return page(
    c,
    <Page frame={frameOf(c)} title={text.title} sheets={['desk']} robots="noindex">
      <div class="wrap">
        <div class="head">
          <h1>{text.title}</h1>
          <p class="lede">{bindWords(text.lede)}</p>
        </div>
        {mails.length === 0 ? (
          <Nothing c={c} />
        ) : (
          <div class="post">
            <Mails mails={mails} c={c} />
          </div>
        )}
      </div>
    </Page>,
  );
}

function Nothing({ c }: { c: PageContext }) {
  const text = caseMessages(c.var.locale).post;
  return (
    <section>
      <h2>{text.empty}</h2>
      <p class="sub">
        {text.emptyText} <a href={href('enquiry', c.var.locale)}>{text.ask}</a>
      </p>
    </section>
  );
}

function Mails({ mails, c }: { mails: readonly CaughtMail[]; c: PageContext }) {
  const { locale } = c.var;
  const text = caseMessages(locale).post;
  return (
    <Table
      rows={mails}
      rowKey={(mail) => String(mail.id)}
      columns={[
        {
          key: 'subject',
          title: text.columns.subject,
          cell: (mail) => (
            <a href={href('testMail', locale, { id: String(mail.id) })}>{mail.subject || text.noSubject}</a>
          ),
        },
        { key: 'to', title: text.columns.to, cell: (mail) => mail.recipients.join(', ') },
        { key: 'at', title: text.columns.at, cell: (mail) => momentText(mail.receivedAt, locale) },
      ]}
    />
  );
}

export async function showTestMail(c: PageContext): Promise<Response> {
  const { rooms, locale } = c.var;
  const id = c.req.param('id') ?? '';
  if (!rooms.config.developmentMail || !/^\d{1,15}$/.test(id)) return fault(c, 404);
  const mail = await caughtMail(rooms.database.whole, Number(id));
  if (!mail) return fault(c, 404);
  const text = caseMessages(locale).post;
  c.header('Cache-Control', 'no-store');
  return page(
    c,
    <Page frame={frameOf(c)} title={mail.subject || text.noSubject} sheets={['desk']} robots="noindex">
      <div class="wrap">
        <nav class="crumb" aria-label={text.title}>
          <a href={href('testInbox', locale)}>{text.back}</a>
        </nav>
        <div class="head">
          <h1>{mail.subject || text.noSubject}</h1>
        </div>
        <dl class="dl dl--tight">
          <Line name={text.from} value={mail.sender} />
          <Line name={text.to} value={mail.recipients.join(', ')} />
          <Line name={text.at} value={momentText(mail.receivedAt, locale)} />
        </dl>
        <div class="letter mt">
          <Linked text={mail.body} />
        </div>
      </div>
    </Page>,
  );
}

const Line = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

/** Plain text, its web addresses as links. Everything is escaped; only http and https become links. */
function Linked({ text }: { text: string }) {
  return (
    <>
      {text.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) =>
        index % 2 === 1 && URL.canParse(part) ? (
          <a key={index} href={part} rel="noreferrer">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}
