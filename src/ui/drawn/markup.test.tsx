import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { joined, markup } from './markup.ts';

const HOSTILE = `"><script>alert('1')</script>&amp;`;

test('words are escaped as the renderer escapes them, between tags and in attributes', () => {
  expect(markup`<a href="/x?${HOSTILE}">${HOSTILE}</a>`.__html).toBe(
    renderToString(<a href={`/x?${HOSTILE}`}>{HOSTILE}</a>),
  );
});

test('what is not there says nothing, a zero says zero, and written markup stands as it is', () => {
  expect(markup`<p>${null}${undefined}${false}${0}${markup`<b>${'<'}</b>`}</p>`.__html).toBe('<p>0<b>&lt;</b></p>');
  expect(joined([markup`<i>${1}</i>`, markup`<i>${2}</i>`]).__html).toBe('<i>1</i><i>2</i>');
});

test('ends of lines between tags are for who reads the program', () => {
  expect(
    markup`<p>
      <b>${'two\nlines'}</b>
    </p>`.__html,
  ).toBe('<p><b>two\nlines</b></p>');
});
