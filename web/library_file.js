// Recognises library files, and holds the library file that the program reads in parts.
import { program, put } from './bridge.js';
import { proceed, wake } from './loop.js';

const LIBRARY = /^\uFEFF?\s*\{\s*"format"\s*:\s*"attest-library"/; // Matches the start of a library file. Must agree with src/formats/native/library_file.h.
const START = 256; // The number of bytes at the start of a file that are enough to recognise it.

const PART = 1 << 20; // Bytes of a library file that the program gets in one part.
/** The values of attest::FilePart::State. */
const [MORE, LAST, FAILED] = [0, 1, 2];

/** The library file that the program reads in parts. */
let kept = new Blob();

/** @param {string} text */
export const isLibrary = (text) => LIBRARY.test(text);

/** Resolves to true if a file begins like a library file. Reads only the first bytes. @param {Blob} file */
export const beginsLibrary = async (file) => isLibrary(await file.slice(0, START).text().catch(() => ''));

/** Holds a library file and tells the program its name and size. @param {string} name @param {Blob} content the file in UTF-8 */
export function keepLibrary(name, content) {
  kept = content;
  program._attest_library_given(put(name)[0], kept.size);
  wake();
}

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  keep_file: (content, bytes) => void (kept = new Blob([program.HEAPU8.slice(content, content + bytes)])),

  read_file_part(offset) {
    const source = kept;
    void source.slice(offset, offset + PART).arrayBuffer().then(
      (part) => [new Uint8Array(part), offset + PART < source.size ? MORE : LAST],
      () => [new Uint8Array(), FAILED], // The file was changed or removed after it was chosen.
    ).then(([part, state]) => {
      if (source !== kept) return; // The program must not get parts of an earlier file.
      program._attest_file_part(put(/** @type {Uint8Array} */ (part))[0], /** @type {number} */ (state));
      proceed();
    });
  },
};
