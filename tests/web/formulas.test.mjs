// Tests how formulas in MathML are written as a line of text.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { JSDOM } from 'jsdom';

import { wordsOfFormula } from '../../web/formulas.js';

/** The words of a formula. Adds the tags of letters, numbers and signs, which `mathml` can omit. @param {string} mathml */
function words(mathml) {
  const tagged = mathml.replace(/(<[^>]*>)|(\d+)|(\p{L})|([^\s<])/gu, (_, tag, number, letter, sign) => tag ?? (number ? `<mn>${number}</mn>` : letter ? `<mi>${letter}</mi>` : `<mo>${sign}</mo>`));
  return wordsOf(tagged);
}
/** @param {string} mathml with all its tags */
function wordsOf(mathml) {
  const formula = new JSDOM(`<math>${mathml}</math>`).window.document.querySelector('math');
  return formula ? wordsOfFormula(formula) : '';
}
/** @param {string} mathml */
const group = (mathml) => `<mrow>${mathml}</mrow>`;

test('fractions, roots, powers and indices keep their meaning when they are written as one line of text', () => {
  for (const [mathml, text] of [
    ['<mfrac>12</mfrac>', '12/'], ['<mfrac>1 2</mfrac>', '1/2'], ['3<mfrac>1 2</mfrac>x', '3 1/2 x'], [`<mfrac>${group('a+b')}${group('2c')}</mfrac>`, '(a+b)/(2c)'],
    ['<mfrac linethickness="0">n k</mfrac>', '(n; k)'], ['π<msup>r 2</msup>', 'πr²'], ['10·<msup>10 6</msup>', '10·10⁶'], [`<msup>e ${group('iπ')}</msup>`, 'e^(iπ)'], [`<msup>${group('a+b')}2</msup>`, '(a+b)²'],
    ['<msup>f ′</msup><msup>x k</msup>y', 'f′x^k y'], ['<msub>x i</msub><msub>a k</msub>', 'xᵢa_k'], ['<msubsup>x 1 2</msubsup>', 'x₁²'], ['<msqrt>2</msqrt>', '√2'], ['<msqrt>a+b</msqrt>', '√(a+b)'],
    ['<mroot>x 3</mroot>', '∛x'], ['<mroot>x 5</mroot>', '⁵√x'], [`<munderover>∑${group('i=1')}n</munderover><msub>x i</msub>`, '∑ᵢ₌₁ⁿxᵢ'], [`<munder><mi>lim</mi>${group('x→0')}</munder>`, 'lim_(x→0)'],
    [`<msup>e ${group('−<mfrac>2 5</mfrac>π')}</msup>`, 'e^(−2/5 π)'], [`<msup>${group('((a+b)c)')}2</msup>`, '((a+b)c)²'], [`<msup>${group('(a)+(b)')}2</msup>`, '((a)+(b))²'], [`<msub>∑${group('k<mspace></mspace>=<mspace></mspace>1')}</msub>`, '∑_(k=1)'],
    ['<mover>x ¯</mover>', 'x¯'], ['<mmultiscripts>C<mprescripts></mprescripts>6 14</mmultiscripts>', '₆¹⁴C'], ['<mfenced>x y</mfenced>', '(x, y)'], ['<mfenced open="⌊">x</mfenced>', '⌊x⌋'], ['<mfenced open="">x</mfenced>', 'x'], ['<mfenced open="toString">x</mfenced>', 'toStringx)'],
    ['<mtable><mtr><mtd>1</mtd><mtd>2</mtd></mtr><mtr><mtd>3</mtd><mtd>4</mtd></mtr></mtable>', '1 2; 3 4'], ['a<mphantom>b</mphantom><mspace></mspace>c', 'a c'],
  ]) assert.equal(words(mathml), text, mathml);
});

test('long white space and long texts are read in linear time', () => {
  const spaces = ' '.repeat(1_000_000);
  assert.equal(wordsOf(`<msub><mi>x</mi><mtext>a${spaces}b</mtext></msub>`), 'x_(a b)');
  const long = '% '.repeat(100_000);
  assert.equal(wordsOf(`${'<msup>'.repeat(100)}<mtext>${long}</mtext>${'<mn>2</mn></msup>'.repeat(100)}`), long + '2'.repeat(100));
});

test('a formula with many elements, or nested deeply, keeps its words', () => {
  assert.equal(words('1+'.repeat(3000)), '1+'.repeat(3000));
  for (const name of ['msqrt', 'mfrac', 'msup', 'mmultiscripts', 'mover']) assert.match(words(`<${name}>`.repeat(300) + 'x' + `</${name}>`.repeat(300)), /x/, name);
});
