// The complete interface between C++ and the page.
//
// The page calls the exported functions attest_…. C++ calls the functions host_…, which are
// implemented by the methods of Module.host with the same names (web/bridge.js).
//
// All parameters are numbers. All text is UTF-8 and crosses the bridge in three ways:
// (1) C++ passes a text as a pointer and a byte count. The page reads the text before the call
//     returns.
// (2) The page writes its texts one after another to the buffer at attest_buffer() and passes only
//     their byte counts. If a text does not fit into the buffer, the page keeps the text, and C++
//     reads it in parts with host_next_part().
// (3) A function that returns a text writes the text to the same buffer and returns the byte count.
//
// Lengths are device pixels; flags are 0 or 1. A font is passed as two numbers: its size, and
// family + 4 * italic + 8 * weight.
#pragma once

// bridge.cpp defines ATTEST_HOST before it includes this header. Each entry of the list below then
// generates a JavaScript call.
#ifndef ATTEST_HOST
// The attributes make each function host_… a WebAssembly import, which the page provides. EM_JS in
// bridge.cpp sets the same attributes.
#define ATTEST_HOST(result, name, parameters)                                  \
  extern "C" __attribute__((import_module("env"), import_name("host_" #name))) \
  result host_##name parameters;
#endif

// --- Text measurement and rasterisation (web/letters.js)
ATTEST_HOST(void, set_language, (const char* tag, int bytes))
ATTEST_HOST(double, measure, (int font, float size, int rtl, const char* run, int bytes))
ATTEST_HOST(double, ascent, (int font, float size))
ATTEST_HOST(double, descent, (int font, float size))
// Returns the number of word boundaries inside `text`. Writes their byte offsets to the buffer as
// 32-bit numbers.
ATTEST_HOST(int, find_words, (const char* text, int bytes))
ATTEST_HOST(int, atlas_side, ())
ATTEST_HOST(void, ink_box,
            (int font, float size, int rtl, int phase, const char* run, int bytes,
             int* left_top_width_height))
ATTEST_HOST(int, draw_run,
            (int font, float size, int rtl, int phase, const char* run, int bytes, int x, int y,
             int width, int height, int left, int top,
             int ink /* 0 dark, 1 light, + 2 perhaps coloured */, unsigned rgba))
// Copies a rect of the atlas canvas to the bound texture.
ATTEST_HOST(void, upload_texels, (int x, int y, int width, int height))

// --- Shader programs (web/graphics.js). C++ makes all other drawing calls with OpenGL.
ATTEST_HOST(void, use_program, (int number /* attest::CardProgram */))

// --- Local storage (web/storage.js)

// Returns the byte count of the value, or -1 if the key does not exist.
ATTEST_HOST(int, storage_get, (const char* key, int bytes))
ATTEST_HOST(int, storage_set, (const char* key, int key_bytes, const char* value, int bytes))
ATTEST_HOST(void, storage_remove, (const char* key, int bytes))
// Returns the keys that begin with `prefix`. Each key in the buffer ends with NUL.
ATTEST_HOST(int, storage_keys, (const char* prefix, int bytes))
ATTEST_HOST(double, storage_used, ())
// The results of host_storage_lasts(): the browser deletes stored values when the page closes,
// never, or after seven days without a visit.
inline constexpr int kUntilClosed = 0, kForGood = 1, kSevenDays = 2;
ATTEST_HOST(int, storage_lasts, ())

// --- Environment (web/bridge.js)
ATTEST_HOST(int, new_id, ())
ATTEST_HOST(int, now, ())
// Formats a time in words (web/times.js).
ATTEST_HOST(int, time_in_words, (const char* utc, int bytes))
// Copies the next part of a text that did not fit into the buffer to `at`, at most `room` bytes.
// Returns the byte count of the part, or 0 at the end of the text. A call with `room` = 0 copies
// nothing. After it, the next call starts at the beginning of the text again.
ATTEST_HOST(int, next_part, (char* at, int room))

// Returns the text of an HTML character reference such as "&eacute;" (web/article_extractor.js).
ATTEST_HOST(int, named_character, (const char* reference, int bytes))

// --- Requests of the program to the page (src/platform/frame_output.cpp)
ATTEST_HOST(void, save_file,
            (const char* name, int name_bytes, const char* type, int type_bytes,
             const char* content, int bytes, int with_parts))
// Adds a part to the file that save_file() saves if `with_parts` is 1. An empty part discards all
// parts.
ATTEST_HOST(void, save_part, (const char* part, int bytes))
// Gives the page a library file that arrived as text. The page keeps the file for read_file_part().
ATTEST_HOST(void, keep_file, (const char* content, int bytes))
// Asks the page for the part of the kept library file that begins at byte `offset`.
ATTEST_HOST(void, read_file_part, (double offset))
ATTEST_HOST(void, keep_whole_page, ())
ATTEST_HOST(void, open_picker, ())
ATTEST_HOST(void, open_whole_page, ())
ATTEST_HOST(void, parse_page, (const char* html, int bytes))
ATTEST_HOST(void, open_link, (const char* href, int bytes))
ATTEST_HOST(void, scroll_to, (float y))
ATTEST_HOST(void, show_appearance, (int dark, int mirrored))
ATTEST_HOST(void, announce, (const char* words, int bytes))
ATTEST_HOST(void, read_journal,
            // Each of the `prefixes` ends with NUL.
            (unsigned request, const char* prefixes, int bytes))
ATTEST_HOST(void, write_journal,  // An empty `value` deletes the journal entry.
            (double number, const char* key, int key_bytes, const char* value, int bytes))
// Searches for a regular expression in the text and in the notes. Each note ends with NUL
// (web/expressions.js).
ATTEST_HOST(void, find_expression,
            (unsigned number, const char* pattern, int pattern_bytes, int match_case,
             const char* text, int text_bytes, const char* notes, int bytes))
ATTEST_HOST(void, focus_field, (unsigned id, int select))
ATTEST_HOST(void, focus_control, (unsigned id))
ATTEST_HOST(void, focus_article, ())
ATTEST_HOST(void, mirror_selection, (int start_block, int start, int end_block, int end))
ATTEST_HOST(void, emit, (const char* event, int event_bytes, const char* json, int bytes))

// --- Output of a frame

// The centres of the handles that a finger can drag, as two numbers each: x and y.
ATTEST_HOST(void, set_handles, (const float* places, int count))
ATTEST_HOST(void, set_cursor, (int cursor))
ATTEST_HOST(void, control,
            (unsigned id, unsigned parent, int role, int enabled, int on, unsigned set_size,
             unsigned position, float x, float y, float width, float height, float cut_above,
             float cut_below, float font_size, const char* name, int name_bytes, const char* shown,
             int shown_bytes, const char* keys, int bytes))
ATTEST_HOST(void, controls_done, ())
ATTEST_HOST(void, field,
            (unsigned id, unsigned parent, unsigned after, double version, int multiline, float x,
             float y, float width, float height, float cut_above, float cut_below, float font_size,
             const char* name, int name_bytes, const char* hint, int hint_bytes, const char* text,
             int bytes))
ATTEST_HOST(void, fields_done, ())
ATTEST_HOST(void, text_layer,
            (int new_article, int blocks, int rtl, const char* language, int bytes))
// For the text layer: blocks whose lines are not laid out yet. Each block has six numbers: (1) its
// index, (2) the space above it, (3) its height including the space below it, (4) its font size,
// (5) its line height and (6) its font number.
ATTEST_HOST(void, text_heights, (const float* numbers, int count))
// For the text layer: a block whose lines are laid out. `measures` has eight numbers: (1) to (6)
// the numbers of text_heights, (7) 1 if the block is right-to-left, otherwise 0, and (8) the
// distance from the top of a line to the top of its text. Each line has four numbers: (1) its start
// and (2) its end in UTF-16 units of the block, (3) its left edge and (4) its right edge. Each run
// has six numbers: (1) its start and (2) its end in UTF-16 units, (3) its font number, (4) its font
// size, (5) its embedding depth and (6) its width if the run is a tab.
ATTEST_HOST(void, text_block,
            (const float* measures, const float* lines, int line_count, const float* runs,
             int run_count))
// For the text layer: the marks of a block. Each mark has four numbers: its start and end in UTF-16
// units of the block, its MarkKind, and 1 if it is the chosen mark, otherwise 0. `descriptions` has
// one line for each mark.
ATTEST_HOST(void, text_marks,
            (int block, const float* marks, int count, const char* descriptions, int bytes))
// For the text layer: the line with publisher, date and author, which is no text of the article.
ATTEST_HOST(void, byline,
            (const char* text, int bytes, float x, float y, float width, float height,
             float line_height))
ATTEST_HOST(void, text_layer_done, (float x, float y, float width, float height, float page_height))

#ifndef ATTEST_BRIDGE_DEFINITIONS
extern "C" {

// Enlarges the text buffer to at least `bytes` and returns it. The contents of the buffer are
// preserved.
char* attest_buffer(int bytes);
// Frees a large buffer. The page calls this function after it has read a returned text.
void attest_answer_read();

// Returns the table of sentences (wording/sentences.h). The page calls it once, before
// attest_begin(). `pseudo` is a PseudoLanguage, which release builds ignore.
int attest_sentences(int pseudo);

// --- Running (main.cpp)

// The page calls this function once, before all other functions except attest_sentences(). If
// `gallery` is 1, the program shows the widget gallery. Release builds ignore `gallery`.
void attest_begin(int gallery);
// Draws a frame if the page is visible. Returns the seconds until the next frame. 0 requests a
// frame immediately, and a negative number means that the page waits for an event. Returns NaN if
// there is nothing to show yet.
double attest_frame(double now_s, int visible);
// Continues long work for a few milliseconds. Returns a bit mask: 1 if a frame must be drawn, 2 if
// work is left.
int attest_work();
void attest_resized(float width, float height, float density, int apple);
void attest_graphics_lost();
void attest_graphics_restored();

// --- Events (events.cpp). Each event is handled before the call returns.
void attest_pointer_moved(float x, float y);
void attest_pointer_pressed(float x, float y, int button, int clicks, int kind, int modifiers);
void attest_pointer_released(float x, float y, int button);
void attest_pointer_left();
void attest_wheel(float x, float y, float by_x, float by_y);
void attest_scrolled(float y);
// Returns 1 if the key was handled. The page then prevents the browser's default action.
int attest_key(int key_bytes, int modifiers);
// Handles a key that was pressed in a single-line text field. Returns 1 if the key was handled.
int attest_field_key(unsigned id, int key_bytes);
void attest_input_lost();
void attest_control_activated(unsigned id);
void attest_control_focused(unsigned id);
void attest_field_edited(unsigned id, int bytes);
void attest_text_selected(int start_block, int start, int end_block, int end);
// The values of `is_page`: (0) the file is not a web page, (1) it is a web page, (2) it is the
// article of a web page that has much more text. In case 2, the scripts of the page keep the whole
// web page.
inline constexpr int kNoPage = 0, kPage = 1, kArticleOfPage = 2;
void attest_file_given(int bytes, int name_bytes, int remark_bytes, int deed_bytes, double size,
                       int is_page);
// Gives the name and the size of a library file, which the page keeps. attest_file_part() delivers
// the part of the file that the program asked for.
void attest_library_given(int name_bytes, double size);
void attest_file_part(int bytes, int state /* attest::FilePart::State */);
// `has_more` is 1 if the text is the article of a web page that has much more text. The scripts of
// the page then keep the whole web page.
void attest_text_pasted(int bytes, int page_bytes, int deed_bytes, int has_more);
void attest_page_parsed(int bytes, int deed_bytes, int has_more);
void attest_page_said(int bytes, int failure);
void attest_storage_changed(int key_bytes, int bytes);
void attest_storage_freed();
void attest_storage_lost();  // Local storage or the IndexedDB journal was deleted.
// After host_read_journal(), the page calls attest_journal_entry() for each entry of the journal
// (an IndexedDB database with a copy of every record). The buffer then contains the value, followed
// by the key. At the end the page calls attest_journal_read(), whose argument `answered` is 0 if
// the journal took too long or cannot be read. If the entries arrive later, the page makes all
// these calls again.
void attest_journal_entry(int bytes, int key_bytes);
void attest_journal_read(unsigned request, int answered);
void attest_journal_written(double up_to, int error /* attest::JournalError */);
// The buffer contains 32-bit numbers: the start and the end of each hit in UTF-16 units, followed
// by the index of the note, the start and the end of each hit in a note.
void attest_expression_searched(unsigned number, int error /* attest::ExpressionError */, int hits,
                                int notes);
void attest_page_hidden();
void attest_theme(int dark, int more_contrast, int reduced_motion, int coarse);

// --- Queries and actions of the page (questions.cpp). A function that returns text writes the text
// to the buffer and returns its byte count n. After an error, the function writes a message of n
// bytes to the buffer and returns -1 - n.

// Returns 1 if everything is saved, 0 if not yet, and an error if the last attempt to save failed.
int attest_saved();
int attest_copied_text();
int attest_copied_html();
int attest_block_text(int block);
// Returns the links of a block that can be opened, one per line: start, end, URL. Start and end are
// UTF-16 units of the block.
int attest_block_links(int block);
int attest_block_kind(int block);  // Returns BlockKind + 16 * level.
// Opening a text takes three functions, because a long text is parsed between frames. attest_open()
// returns a number for the text. attest_reading() returns 1 until the text is parsed.
// attest_opened() takes the number and returns the article's id and length as JSON, or the error.
// `has_more`: as for attest_text_pasted().
int attest_open(int format /* attest::SourceFormat */, int text_bytes, int title_bytes,
                int url_bytes, int language_bytes, int has_more);
int attest_reading();
int attest_opened(int number);
int attest_import();  // Imports the text that host_next_part() delivers.
int attest_export();
int attest_article();
int attest_marks();
int attest_links();
int attest_entities();
int attest_stats();
int attest_commands();
int attest_run(int command_bytes);
// `options` is a bit mask: 1 whole words only, 2 match case, 4 match accents.
int attest_find(int words_bytes, int options);
int attest_select(double start, double end);  // In code points.
int attest_mark(int kind_bytes);
int attest_add_passage(int id_bytes, double start, double end);
int attest_move_end(int id_bytes, double passage, int start, double to);
// The next functions read JSON arguments (formats/api/page_arguments.h). The argument `ids` is a
// JSON list of ids.
int attest_update(int ids_bytes, int json_bytes);
int attest_attribute(int ids_bytes, int speaker_bytes);
int attest_name_source(int ids_bytes, int entity_bytes);
int attest_update_entity(int id_bytes, int json_bytes);
int attest_merge_entities(int from_bytes, int into_bytes);
int attest_split_entity(int ids_bytes, int name_bytes);
int attest_filter(int query_bytes);  // Returns the ids of the marks that the query lists.
int attest_remove(int id_bytes);     // Deletes a mark, a link or an entity.
int attest_link(int kind_bytes, int from_bytes, int to_bytes);
int attest_unlink(int id_bytes);
int attest_reverse_link(int id_bytes);
int attest_retype_link(int id_bytes, int kind_bytes);
int attest_undo();
int attest_redo();
// Returns x, y, width and height of each rect as 32-bit floats.
int attest_rects_of(double start, double end);
double attest_offset_at(float x, float y);  // Returns -1 if there is no text at this point.
void attest_scroll_to(double place);
}
#endif
