// The types of the bridge between the page and the program, for the TypeScript checker only. The page
// does not load this file. src/platform/bridge.h describes each function.

/** The byte count of a text in the buffer. */
type Bytes = number;
/** The byte count of a text result in the buffer. Negative for an error message of n bytes: -1 - n. */
type Answer = number;

export interface Program {
  HEAPU8: Uint8Array<ArrayBuffer>;
  host: Host;

  _attest_sentences(pseudo: number): Answer;
  _attest_begin(gallery: number): void;
  _attest_buffer(bytes: Bytes): number;
  _attest_answer_read(): void;
  _attest_frame(nowS: number, visible: number): number;
  _attest_work(): number;
  _attest_resized(width: number, height: number, density: number, apple: number): void;
  _attest_graphics_lost(): void;
  _attest_graphics_restored(): void;

  _attest_pointer_moved(x: number, y: number): void;
  _attest_pointer_pressed(
    x: number, y: number, button: number, clicks: number, kind: number, modifiers: number): void;
  _attest_pointer_released(x: number, y: number, button: number): void;
  _attest_pointer_left(): void;
  _attest_wheel(x: number, y: number, byX: number, byY: number): void;
  _attest_scrolled(y: number): void;
  _attest_key(keyBytes: Bytes, modifiers: number): number;
  _attest_field_key(id: number, keyBytes: Bytes): number;
  _attest_input_lost(): void;
  _attest_control_activated(id: number): void;
  _attest_control_focused(id: number): void;
  _attest_field_edited(id: number, bytes: Bytes): void;
  _attest_text_selected(startBlock: number, start: number, endBlock: number, end: number): void;
  _attest_file_given(bytes: Bytes, nameBytes: Bytes, remarkBytes: Bytes, deedBytes: Bytes, size: number, isPage: number): void;
  _attest_library_given(nameBytes: Bytes, size: number): void;
  _attest_file_part(bytes: Bytes, state: number): void;
  _attest_text_pasted(bytes: Bytes, pageBytes: Bytes, deedBytes: Bytes, hasMore: number): void;
  _attest_page_parsed(bytes: Bytes, deedBytes: Bytes, hasMore: number): void;
  _attest_page_said(bytes: Bytes, failure: number): void;
  _attest_storage_changed(keyBytes: Bytes, bytes: Bytes): void;
  _attest_storage_freed(): void;
  _attest_storage_lost(): void;
  _attest_journal_entry(bytes: Bytes, keyBytes: Bytes): void;
  _attest_journal_read(request: number, answered: number): void;
  _attest_journal_written(upTo: number, error: number): void;
  _attest_expression_searched(number: number, error: number, hits: number, notes: number): void;
  _attest_page_hidden(): void;
  _attest_theme(dark: number, moreContrast: number, reducedMotion: number, coarse: number): void;

  _attest_saved(): Answer;
  _attest_copied_text(): Answer;
  _attest_copied_html(): Answer;
  _attest_block_text(block: number): Answer;
  _attest_block_links(block: number): Answer;
  _attest_block_kind(block: number): number;
  _attest_open(
    format: number, textBytes: Bytes, titleBytes: Bytes, urlBytes: Bytes, languageBytes: Bytes, hasMore: number): number;
  _attest_reading(): number;
  _attest_opened(number: number): Answer;
  _attest_import(): Answer;
  _attest_export(): Answer;
  _attest_article(): Answer;
  _attest_marks(): Answer;
  _attest_links(): Answer;
  _attest_entities(): Answer;
  _attest_stats(): Answer;
  _attest_commands(): Answer;
  _attest_run(commandBytes: Bytes): Answer;
  _attest_find(wordsBytes: Bytes, options: number): Answer;
  _attest_select(start: number, end: number): Answer;
  _attest_mark(kindBytes: Bytes): Answer;
  _attest_add_passage(idBytes: Bytes, start: number, end: number): Answer;
  _attest_move_end(idBytes: Bytes, passage: number, start: number, to: number): Answer;
  _attest_update(idsBytes: Bytes, jsonBytes: Bytes): Answer;
  _attest_remove(idBytes: Bytes): Answer;
  _attest_link(kindBytes: Bytes, fromBytes: Bytes, toBytes: Bytes): Answer;
  _attest_unlink(idBytes: Bytes): Answer;
  _attest_reverse_link(idBytes: Bytes): Answer;
  _attest_retype_link(idBytes: Bytes, kindBytes: Bytes): Answer;
  _attest_attribute(idsBytes: Bytes, speakerBytes: Bytes): Answer;
  _attest_name_source(idsBytes: Bytes, entityBytes: Bytes): Answer;
  _attest_update_entity(idBytes: Bytes, jsonBytes: Bytes): Answer;
  _attest_merge_entities(fromBytes: Bytes, intoBytes: Bytes): Answer;
  _attest_split_entity(idsBytes: Bytes, nameBytes: Bytes): Answer;
  _attest_filter(queryBytes: Bytes): Answer;
  _attest_undo(): Answer;
  _attest_redo(): Answer;
  _attest_rects_of(start: number, end: number): Answer;
  _attest_offset_at(x: number, y: number): number;
  _attest_scroll_to(place: number): void;
}

/** The functions that the program calls. A pointer followed by a byte count is a UTF-8 text. */
export interface Host {
  set_language(tag: number, bytes: Bytes): void;
  measure(font: number, size: number, rtl: number, run: number, bytes: Bytes): number;
  ascent(font: number, size: number): number;
  descent(font: number, size: number): number;
  find_words(text: number, bytes: Bytes): number;
  atlas_side(): number;
  ink_box(
    font: number, size: number, rtl: number, phase: number, run: number, bytes: Bytes,
    leftTopWidthHeight: number): void;
  draw_run(
    font: number, size: number, rtl: number, phase: number, run: number, bytes: Bytes, x: number,
    y: number, width: number, height: number, left: number, top: number, ink: number,
    rgba: number): number;
  upload_texels(x: number, y: number, width: number, height: number): void;
  use_program(number: number): void;

  named_character(reference: number, bytes: Bytes): number;
  storage_get(key: number, bytes: Bytes): Bytes;
  storage_set(key: number, keyBytes: Bytes, value: number, bytes: Bytes): number;
  storage_remove(key: number, bytes: Bytes): void;
  storage_keys(prefix: number, bytes: Bytes): Bytes;
  storage_used(): number;
  storage_lasts(): number;

  new_id(): Bytes;
  now(): Bytes;
  time_in_words(utc: number, bytes: Bytes): Bytes;
  next_part(at: number, room: number): Bytes;

  save_file(
    name: number, nameBytes: Bytes, type: number, typeBytes: Bytes, content: number,
    bytes: Bytes, withParts: number): void;
  save_part(part: number, bytes: Bytes): void;
  keep_file(content: number, bytes: Bytes): void;
  read_file_part(offset: number): void;
  keep_whole_page(): void;
  open_picker(): void;
  open_whole_page(): void;
  parse_page(html: number, bytes: Bytes): void;
  open_link(href: number, bytes: Bytes): void;
  scroll_to(y: number): void;
  show_appearance(dark: number, mirrored: number): void;
  announce(words: number, bytes: Bytes): void;
  read_journal(request: number, prefixes: number, bytes: Bytes): void;
  write_journal(number: number, key: number, keyBytes: Bytes, value: number, bytes: Bytes): void;
  find_expression(number: number, pattern: number, patternBytes: Bytes, matchCase: number, text: number, textBytes: Bytes, notes: number, bytes: Bytes): void;
  focus_field(id: number, select: number): void;
  focus_control(id: number): void;
  focus_article(): void;
  mirror_selection(startBlock: number, start: number, endBlock: number, end: number): void;
  emit(event: number, eventBytes: Bytes, json: number, bytes: Bytes): void;

  set_handles(places: number, count: number): void;
  set_cursor(cursor: number): void;
  control(
    id: number, parent: number, role: number, enabled: number, on: number, setSize: number,
    position: number, x: number, y: number, width: number, height: number, cutAbove: number,
    cutBelow: number, fontSize: number, name: number, nameBytes: Bytes, shown: number,
    shownBytes: Bytes, keys: number, bytes: Bytes): void;
  controls_done(): void;
  field(
    id: number, parent: number, after: number, version: number, multiline: number, x: number, y: number,
    width: number, height: number, cutAbove: number, cutBelow: number, fontSize: number, name: number, nameBytes: Bytes, hint: number,
    hintBytes: Bytes, text: number, bytes: Bytes): void;
  fields_done(): void;
  text_layer(
    newArticle: number, blocks: number, rtl: number, language: number, bytes: Bytes): void;
  text_heights(numbers: number, count: number): void;
  text_block(measures: number, lines: number, lineCount: number, runs: number, runCount: number): void;
  text_marks(block: number, marks: number, count: number, descriptions: number, bytes: Bytes): void;
  byline(
    text: number, bytes: Bytes, x: number, y: number, width: number, height: number, lineHeight: number): void;
  text_layer_done(
    x: number, y: number, width: number, height: number, pageHeight: number): void;
}

export default function create(module: Program): Promise<Program>;
