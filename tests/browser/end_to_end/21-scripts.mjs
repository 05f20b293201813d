// Scripts attribute and filter marks and change sources through window.attest.
import assert from 'node:assert/strict';

import { BRIDGE } from '../harness/articles.mjs';
import { test } from '../harness/stage.mjs';

export default [
  test('a script attributes and filters marks, and renames, splits and merges sources; undo reverts each step', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    const claim = await reader.markByKey('a third of its passengers', '1');
    await reader.ask('update', claim.id, { verdict: 'unproven', confidence: 'low', evidence: [{ url: 'https://a.example/1', title: 'Count' }] });
    const [marked] = await reader.ask('marks');
    assert.deepEqual(marked.evidence, [{ url: 'https://a.example/1', title: 'Count' }]);

    await reader.ask('attribute', claim.id, { name: 'Mayor Ana Díaz' });
    const [link] = await reader.ask('links');
    assert.deepEqual([link.kind, link.from], ['attributed-to', claim.id]);
    const [entity] = await reader.ask('entities');
    assert.equal(entity.name, 'Mayor Ana Díaz');

    await reader.ask('updateEntity', entity.id, { name: 'Ana Díaz', kind: 'person' });
    assert.deepEqual((await reader.ask('entities')).map((/** @type {{name: string, kind: string}} */ { name, kind }) => [name, kind]), [['Ana Díaz', 'person']]);
    await reader.ask('splitEntity', link.to, 'Another');
    const [first, second] = await reader.ask('entities');
    await reader.ask('mergeEntities', second.id, first.id);
    assert.equal((await reader.ask('entities')).length, 1);

    assert.deepEqual(await reader.ask('filter', { kinds: ['source'] }), [link.to]);
    assert.deepEqual((await reader.ask('filter', {})).sort(), [claim.id, link.to].sort());

    await reader.ask('unlink', link.id);
    assert.deepEqual(await reader.ask('links'), []);
    for (const _step of ['unlink', 'merge', 'split', 'rename']) await reader.ask('undo');
    assert.deepEqual((await reader.ask('entities')).map((/** @type {{name: string}} */ { name }) => name), ['Mayor Ana Díaz']);
    await reader.ask('undo');
    assert.deepEqual(await reader.ask('links'), []);
    assert.equal((await reader.ask('marks')).length, 1);
  }),
];
