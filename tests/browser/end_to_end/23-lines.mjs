// Tests that a press joins the broken lines of an e-mail or a PDF, and that another press restores the original lines.
import assert from 'node:assert/strict';

import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

const PDF = `Harbour bridge: report
The harbour bridge was inspected in spring, and the engi-
neers found cracks in two of its pillars. The architect
Ana Díaz said that the news had reached her too late and
that nobody in the city hall had wanted to say why it had
been kept in a drawer.
`;

export default [
  test('a press joins the broken lines of a PDF, a second press restores them, keys join them again, and the mark stays', async (stage) => {
    const reader = await stage.visit();
    const exact = async () => (await reader.untilMarks(1))[0].passages[0].exact;
    const untilText = (/** @type {RegExp} */ form) =>
      until(`the text has ${form}`, async () => form.test((await reader.ask('article')).text));

    await reader.page.drop({ x: 400, y: 400 }, { name: 'report.txt', type: 'text/plain', text: PDF });
    await untilText(/engi-\nneers/);
    await reader.control('button', 'Join broken lines');
    await reader.markByKey('found cracks in two', '1');
    await reader.press('button', 'Join broken lines');
    await untilText(/the engineers found cracks in two of its pillars\. The architect Ana Díaz/);
    assert.equal(await exact(), 'found cracks in two');

    await reader.press('button', 'Show the text as it came');
    await untilText(/engi-\nneers/);
    assert.equal(await exact(), 'found cracks in two');

    await reader.page.key('Control+k');
    await reader.page.type('join broken');
    await reader.page.key('Enter');
    await untilText(/the engineers found/);
    assert.equal(await exact(), 'found cracks in two');
    await reader.allSaved();
  }),
];
