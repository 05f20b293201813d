// Tests the reading of the header and the plain text of an e-mail.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { factsOfMail, unflowed, withFrontMatter } from '../../web/mail.js';

/** @param {Record<string, string>} fields */
const facts = (fields) => factsOfMail(new Map(Object.entries(fields)));

test('the author of an e-mail is the name of its sender, or the address if there is no name', () => {
  for (const [from, author] of [
    ['Marta Oyelaran <marta@gazette.example>', 'Marta Oyelaran'], ['"Oyelaran, Marta" <marta@gazette.example>', 'Oyelaran, Marta'],
    ['marta@gazette.example', 'marta@gazette.example'], ['<marta@gazette.example>', 'marta@gazette.example'], ['marta@gazette.example (Marta Oyelaran)', 'Marta Oyelaran'],
    ['=?iso-8859-1?Q?J=F6rg_Kr=FCger?= <j@example.org>', 'Jörg Krüger'], ['"=?utf-8?B?Sm9zw6k=?=" <j@example.org>', 'José'], ['"The \\"Gazette\\"" <g@example.org>', 'The "Gazette"'],
    ['', ''], ['<Saved by Blink>', ''], ['"Saved by Windows Internet Explorer 8"', ''],
  ]) assert.equal(facts({ from }).byline, author);
});

test('encoded words in the subject are decoded, also if a character is cut between two words', () => {
  for (const [subject, title] of [
    ['=?UTF-8?Q?Die_Br=C3=BCcke?= =?utf-8?q?_h=C3=A4lt?= today', 'Die Brücke hält today'], ['Re: =?utf-8?B?0JzQvtGB0YI=?=  =?utf-8?B?IA==?= =?koi8-r?B?7c/T1A==?=', 'Re: Мост Мост'],
    ['=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=', 'café'], ['=?utf-8*en?Q?a?= b =?utf-8?Q?c?=', 'a b c'], ['=?unknown?Q?a_b?=', 'a b'], ['=?utf-8?B?%?= x', 'x'], ['What=?', 'What=?'],
  ]) assert.equal(facts({ subject }).title, title);
  const start = performance.now();
  facts({ subject: '=?'.repeat(1000), from: '('.repeat(2000) });
  assert.ok(performance.now() - start < 1000);
});

test('a page that a browser saved has neither author nor date from the header of its archive', () => {
  const date = 'Wed, 03 Jun 2026 10:00:00 +0200';
  assert.deepEqual(facts({ from: 'Marta <m@example.org>', subject: 'Fees', date }), { title: 'Fees', byline: 'Marta', published: date });
  assert.deepEqual(facts({ from: '<Saved by Blink>', subject: 'Fees', date }), { title: 'Fees', byline: '', published: '' });
});

test('in a flowing text, a line that ends with a space is joined with the next line, unless the quotation depth changes or the signature begins', () => {
  const text = ['The city ', 'knew.', '', '> It is ', '> so.', '>> Is it? ', '> Yes. ', 'No ', ' >5 cracks.', '-- ', 'Marta', ' From here'].join('\r\n');
  assert.equal(unflowed(text, false), ['The city knew.', '> It is so.', '>> Is it? ', '> Yes. ', 'No >5 cracks.', '-- ', 'Marta', 'From here'].join('\n'));
  assert.equal(unflowed('> > The \n> > city\n>> knew. \n> >\n >5 \ncracks\n', false), '>> The city\n>> knew. \n >5 cracks');
  assert.equal(unflowed('大桥 \n安全\n', true), '大桥安全');
});

test('the metadata of an e-mail is written above its text, and markup in a title is escaped', () => {
  assert.equal(withFrontMatter({ title: 'R&D: <b> "x"', byline: '', published: '3 Jun 2026' }, 'Words'), '---\ntitle: "R&amp;D: &lt;b> \\"x\\""\ndate: "3 Jun 2026"\n---\n\nWords');
  assert.equal(withFrontMatter({ title: '', byline: '', published: '' }, 'Words'), 'Words');
});
