// Tests the reading of saved web archives (.mhtml, .mht), as the browsers, Internet Explorer and Word write them.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isArchive, pageOfArchive as steps } from '../../web/page_archive.js';
import './support/sentences.mjs';
import { finished } from './support/steps.mjs';

/** Joins lines and returns their bytes. Only characters up to U+00FF are allowed. @param {string[]} lines */
const bytes = (...lines) => Uint8Array.from(lines.join('\r\n'), (letter) => letter.charCodeAt(0));

/** @param {Partial<Record<'head' | 'fields' | 'body' | 'more' | 'end', string[]>>} parts */
const archive = ({ head = [], fields = ['Content-Type: text/html'], body = ['<p>Words</p>'], more = [], end = ['--mark--', ''] } = {}) => bytes(
  ...head, 'MIME-Version: 1.0', 'Content-Type: multipart/related;', '\ttype="text/html";', '\tboundary="mark"', '', '', '--mark', ...fields, '', ...body, ...more, ...end);

/** @param {Uint8Array} file */
const pageOfArchive = (file) => finished(steps(file));
/** @param {Uint8Array} file */
const textOf = (file) => pageOfArchive(file)?.text.trim();

test("an archive saved by Chrome yields its page and the address of the page", () => {
  const file = archive({
    head: ['From: <Saved by Blink>', 'Snapshot-Content-Location: https://courier.example/bridge', 'Subject: =?utf-8?Q?Br=C3=BCcke?='],
    fields: ['Content-Type: text/html', 'Content-ID: <frame-A@mhtml.blink>', 'Content-Transfer-Encoding: quoted-printable', 'Content-Location: https://courier.example/bridge?x'],
    body: ['<meta charset=3D"utf-8"><p>Die Br=C3=BCcke=', ' h=C3=A4lt=2E</p>'],
    more: ['', '--mark', 'Content-Type: text/css', 'Content-Transfer-Encoding: quoted-printable', '', 'p { color: red }', '--mark', 'Content-Type: text/html', '', '<p>A frame</p>', ''],
  });
  assert.ok(isArchive('page.mhtml', file));
  const page = pageOfArchive(file);
  assert.deepEqual({ ...page, text: page?.text.trim() }, {
    text: '<meta charset="utf-8"><p>Die Brücke hält.</p>', remark: '', isPage: true, address: 'https://courier.example/bridge', cut: false,
    facts: { title: 'Brücke', byline: '', published: '' },
  });
});

test('the page in an archive of Internet Explorer is decoded with the encoding that the header of the page states', () => {
  const file = archive({
    head: ['From: <Saved by Windows Internet Explorer 8>'],
    fields: ['Content-Type: text/html;', '\tcharset="windows-1251"', 'Content-Transfer-Encoding: base64', 'Content-Location: http://kurier.example/most'],
    body: [Buffer.from('<p>\xcc\xee\xf1\xf2 </p>', 'latin1').toString('base64')],
  });
  const page = pageOfArchive(file);
  assert.equal(page?.text, '<p>Мост </p>');
  assert.equal(page?.address, 'http://kurier.example/most');
  assert.match(page?.remark ?? '', /windows-1251/);
});

test('in an archive from Word, the page is found inside a nested part, and its file: address is ignored', () => {
  const file = archive({
    fields: ['Content-Type: multipart/alternative; boundary=mark2'],
    body: ['--mark2', 'Content-Type: text/plain', '', 'plain', '--mark2', 'Content-Location: file:///C:/a/b.htm', 'Content-Transfer-Encoding: quoted-printable', 'Content-Type: text/html; charset="us-ascii"', '', '<p>It said =', '=22no=22=00=</p>', '--mark2--'],
    more: ['', '--mark', 'Content-Location: file:///C:/a/image001.png', 'Content-Transfer-Encoding: base64', 'Content-Type: image/png', '', 'iVBORw0KGgo=', ''],
  });
  const page = pageOfArchive(file);
  assert.equal(page?.text.trim(), '<p>It said "no"\0=</p>');
  assert.deepEqual([page?.address, page?.remark], ['', '']);
});

test('if the header of an archive names its start part, this part is the page', () => {
  const file = bytes('MIME-Version: 1.0', 'Content-Type: multipart/related; start="<b@x>"; boundary=m', '', '--m', 'Content-Type: text/html', '', 'one', '--m', 'Content-ID: <b@x>', 'Content-Type: text/html', '', 'two', '--m--');
  assert.equal(textOf(file), 'two');
});

test('a frame that contains an embedded post is replaced by the post, and other frames stay', () => {
  const frame = (/** @type {string} */ field, /** @type {string} */ body) => ['', '--mark', 'Content-Type: text/html', field, 'Content-Transfer-Encoding: quoted-printable', '', `<html><head><title>Post</title></head><body class=3Da>${body}</body></html>`];
  const post = '<blockquote>It fell.</blockquote>';
  const file = archive({
    body: ['<p>He wrote:</p><iframe class="x" src="cid:frame-B@mhtml.blink"></iframe><iframe src="https://social.example/post?a=1&amp;b=2"></iframe><iframe src="cid:frame-C@mhtml.blink"></iframe><iframe src="cid:none"></iframe>'],
    more: [...frame('Content-ID: <frame-B@mhtml.blink>', post), ...frame('Content-Location: https://social.example/post?a=1&b=2', post), ...frame('Content-ID: <frame-C@mhtml.blink>', '<p>An advert.</p>'), ''],
  });
  assert.equal(textOf(file), `<p>He wrote:</p><div>${post}</div></iframe><div>${post}</div></iframe><iframe src="cid:frame-C@mhtml.blink"></iframe><iframe src="cid:none"></iframe>`);
});

test('only the quotations of an embedded post are inserted, and all other elements of the post are left out', () => {
  const inserted = (/** @type {string} */ post, frames = '<iframe src="cid:b"></iframe>') => textOf(archive({ body: [frames], more: ['', '--mark', 'Content-Type: text/html', 'Content-ID: <b>', '', post, ''] }));
  for (const [post, quotations] of [
    ['<style>.content{display:none}</style><nav>Sign in</nav><blockquote><p>a<blockquote>b</blockquote><br></blockquote><p>c<blockquote>d</blockquote>', '<blockquote><p>a<blockquote>b</blockquote><br></blockquote><blockquote>d</blockquote>'],
    ['<blockquote>a</blockquote><!-- b', '<blockquote>a</blockquote>'], ['<blockquote>a</blockquote><script>b', '<blockquote>a</blockquote>'],
    ['<blockquote><b hidden>a</blockquote><blockquote>b</blockquote><blockquote>c<textarea>d</blockquote>', '<blockquote>b</blockquote>'],
  ]) assert.equal(inserted(post), `<div>${quotations}</div></iframe>`);
  assert.equal(inserted('<blockquote>a</blockquote>', '<iframe src="cid:b"></iframe>'.repeat(2)), '<div><blockquote>a</blockquote></div></iframe><iframe src="cid:b"></iframe>', 'a part is used once');
  assert.equal(inserted('<blockquote><table>a</blockquote>'), '<iframe src="cid:b"></iframe>');
});

test('an e-mail message is decoded, and its HTML part is used instead of its plain text', () => {
  const head = ['From: a@example.org', 'Subject: Fees'];
  const plain = bytes(...head, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable', '', '=E2=80=9CNobody =', 'will=E2=80=9D');
  assert.ok(isArchive('fees.eml', plain));
  assert.ok(!isArchive('fees.txt', plain));
  assert.ok(!isArchive('fees.eml', bytes('Only words.')));
  assert.equal(textOf(plain), '“Nobody will”');
  assert.deepEqual(pageOfArchive(plain)?.facts, { title: 'Fees', byline: 'a@example.org', published: '' });
  assert.equal(textOf(bytes('Subject: Fees', 'Content-Type: text/plain; format=Flowed; delsp=yes', '', 'No ', 'body')), 'Nobody');
  assert.equal(pageOfArchive(bytes('From: Jos\xc3\xa9', 'Subject: Fees', '\tand rents', '', 'Words'))?.facts.title, 'Fees and rents');
  assert.equal(pageOfArchive(bytes('From: Jos\xc3\xa9', '', 'Words'))?.facts.byline, 'José');
  const both = bytes(...head, 'Content-Type: multipart/alternative; boundary=x', '', '--x', 'Content-Type: text/plain', '', 'Plain', '--x', 'Content-Type: text/html', '', '<p>Rich</p>', '--x--');
  assert.equal(textOf(both), '<p>Rich</p>');
  const sent = bytes(...head, 'Content-Type: multipart/mixed; boundary=x', '', '--x', 'Content-Type: text/plain', '', 'Plain', '--x', 'Content-Type: text/html', 'Content-Disposition: attachment; filename=a.html', '', '<p>Sent</p>', '--x--');
  assert.equal(textOf(sent), 'Plain', 'an attached page is not the message');
});

test('an archive that is a single part yields its page, and an archive with plain text instead of a page yields the plain text', () => {
  assert.equal(textOf(bytes('MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8', '', '<p>Words</p>')), '<p>Words</p>');
  const plain = pageOfArchive(archive({ fields: ['Content-Type: text/plain'], body: ['Words'] }));
  assert.deepEqual([plain?.text.trim(), plain?.isPage], ['Words', false]);
});

test('an archive that ends too early yields its words and is reported as truncated', () => {
  const whole = pageOfArchive(archive());
  assert.equal(whole?.cut, false);
  const cut = pageOfArchive(archive({ body: ['<p>Words of the ar'], end: [] }));
  assert.deepEqual([cut?.text, cut?.cut], ['<p>Words of the ar', true]);
  assert.equal(textOf(archive({ body: ['<p>No end='], end: [] })), '<p>No end=');
});

test('an archive that is truncated anywhere yields the start of its page or no page', () => {
  const file = archive({ fields: ['Content-Type: text/html', 'Content-Transfer-Encoding: quoted-printable'], body: ['<p>It =E2=80=9Cholds=E2=80=9D =', 'well</p>'] });
  const whole = textOf(file) ?? '';
  assert.equal(whole, '<p>It “holds” well</p>');
  for (let end = 0; end < file.length; ++end) {
    const page = pageOfArchive(file.subarray(0, end));
    if (page?.isPage) assert.ok('<p>It'.startsWith(page.text.trim().slice(0, 5)), `${end}: ${page.text}`);
  }
});

test('an archive with neither a page nor plain text yields nothing, and a file without the header of an archive is not read as an archive', () => {
  assert.equal(pageOfArchive(archive({ fields: ['Content-Type: image/png'] })), undefined);
  assert.equal(pageOfArchive(bytes('Content-Type: multipart/related; boundary=m', '', 'no parts')), undefined);
  assert.equal(isArchive('a.mhtml', bytes('<!doctype html><p>Words')), false);
  assert.equal(isArchive('a.txt', bytes('Content-Type: multipart/related; boundary=m', '', '')), false, 'words about a message');
  assert.equal(isArchive('a', archive()), true);
});

test('a line that is longer or shorter than the delimiter between the parts of an archive is text', () => {
  assert.equal(textOf(archive({ body: ['<p>', '--marked', '--mar', '</p>'] })), '<p>\r\n--marked\r\n--mar\r\n</p>');
});

test('hostile archives are read in linear time', () => {
  const large = 2_000_000;
  for (const file of [
    archive({ body: ['='.repeat(large)], fields: ['Content-Type: text/html', 'Content-Transfer-Encoding: quoted-printable'] }),
    archive({ body: ['\n'.repeat(large)] }),
    archive({ body: [`--mark${' '.repeat(large)}x`] }),
    bytes(`Content-Type: multipart/related; ${';boundary="'.repeat(large / 11)}`, '', 'x'),
    bytes('MIME-Version: 1.0', `X: ${' '.repeat(large)}x`, 'Content-Type: text/html', '', 'x'),
    archive({ body: ['<iframe '.repeat(large / 8), '>'], more: ['', '--mark', 'Content-Type: text/html', '', 'x', ''] }),
    archive({ body: ['<iframe src="cid:b">'], more: ['', '--mark', 'Content-Type: text/html', 'Content-ID: <b>', '', `<blockquote>${'<body '.repeat(large / 8)}`, ''] }),
    archive({ body: ['<iframe src="cid:b">'], more: ['', '--mark', 'Content-Type: text/html', 'Content-ID: <b>', '', '<blockquote>'.repeat(large / 16), ''] }),
    bytes('Content-Type: multipart/related; boundary=m', '', ...Array(50_000).fill('--m'), 'x'),
  ]) {
    const start = performance.now();
    pageOfArchive(file);
    assert.ok(performance.now() - start < 3000);
  }
});
