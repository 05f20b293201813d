// Reports the results of `node --test` in the lines that scripts/test.sh reads:
//   node --test --test-reporter=./scripts/unit_report.mjs …
/** @param {AsyncIterable<{type: string, data: any}>} events */
export default async function* report(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite') continue;
    yield `took ${(data.details.duration_ms / 1000).toFixed(1)} s: ${data.name}\n`;
    const skipped = data.skip !== undefined && data.skip !== false;
    if (skipped) yield `skipped ${data.name} (${data.skip})\n`;
    if (type === 'test:fail' && !skipped) yield `failed ${data.name}\n`;
    counts[skipped ? 'skipped' : type === 'test:pass' ? 'passed' : 'failed'] += 1;
  }
  yield `units: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`;
}
