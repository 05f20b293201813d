// Short articles, written for the tests, with the features of real articles.

/** Three plain paragraphs with a claim inside a quotation, curly quotation marks, an accent and an emoji. */
export const BRIDGE = `---
title: Ferry stays in harbour
---

# Ferry stays in harbour

Mayor Ana Díaz said on Monday that the ferry has lost a third of its passengers since spring. “We will not cut a single crossing,” she told the council.

The figure comes from a report by the port authority. A clerk who asked not to be named called it far too low 🗑 and old.

Nobody from the ministry wished to answer. The next ferry leaves at noon.
`;

/** An article with every kind of block and span. */
export const EVERYTHING = `---
title: Every kind of block
author: Ilse Marten
date: 2026-03-14
---

# Every kind of block

A paragraph with *stress*, **weight**, ~~a slip~~ and [a link](https://example.org/report).

## A second heading

- one thing
- another thing

1. first of all
2. then this

> A block quote, said the spokesman.

| Year | Passengers |
|------|------------|
| 2024 | 41,000     |
| 2025 | 27,500     |

---

The last words stand here.
`;

/** An article with graphemes of several code points, such as an emoji family and a letter with a separate accent. */
export const FAMILY = `# Small signs

The family 👨‍👩‍👧 waved at the cafe\u0301 by the sea. Their flag 🇳🇴 was new.

After the signs come plain words again.
`;

/** An article in Hebrew, which is written from right to left. */
export const HEBREW = `# הגשר הישן נסגר

ראש העיר אמרה ביום שני כי הגשר הישן מסוכן מאוד לכל הנוסעים.

היא הוסיפה שהעבודות יחלו בחודש הבא וימשכו שנה.
`;

/** An article longer than any window. Each paragraph contains its number. */
export const LONG = [
  '# A long day at the council',
  ...Array.from(
    { length: 90 },
    (_, i) =>
      `Point ${i + 1} was read out by the clerk. The council spoke about it for a while, and ` +
      `then it was put off to the next meeting, as point ${i} had been before it.`,
  ),
].join('\n\n');
