// Every crossing between C++ and the page, on one screen.
//
// The page calls the functions attest_…, which the module exports. C++ calls the
// functions host_…, which are the methods of the object that the page hands in as
// Module.host (web/bridge.js); a call and a method have the same name.
//
// Only numbers cross. Words are UTF-8: a pointer and a count of bytes on the way to
// the page, which reads them before it returns; on the way to C++ the page puts them,
// one behind the other, where attest_buffer() says and passes the counts alone. An
// answer of words stands in that buffer too, and its count is returned. What is too
// long for that the page lends, and the program takes it with host_next_part().
//
// Lengths are device pixels, flags are 0 or 1. A font is two numbers: its size, and
// family + 4 * italic + 8 * weight.
#pragma once

// How bridge.cpp turns the same list into calls of JavaScript.
#ifndef ATTEST_HOST
// The attributes say to the linker what EM_JS says in bridge.cpp: the page provides it.
#define ATTEST_HOST(result, name, parameters)                                  \
  extern "C" __attribute__((import_module("env"), import_name("host_" #name))) \
  result host_##name parameters;
#endif

// --- Letters (web/letters.js)
ATTEST_HOST(void, set_language, (const char* tag, int bytes))
ATTEST_HOST(double, measure, (int font, float size, int rtl, const char* run, int bytes))
ATTEST_HOST(double, ascent, (int font, float size))
ATTEST_HOST(double, descent, (int font, float size))
ATTEST_HOST(int, find_words, (const char* text, int bytes))  // Count; 32-bit starts in the buffer.
ATTEST_HOST(int, atlas_side, ())
ATTEST_HOST(void, ink_box,
            (int font, float size, int rtl, int phase, const char* run, int bytes,
             int* left_top_width_height))
ATTEST_HOST(int, draw_run,
            (int font, float size, int rtl, int phase, const char* run, int bytes, int x, int y,
             int width, int height, int left, int top,
             int ink /* 0 dark, 1 light, + 2 perhaps coloured */, unsigned rgba))
ATTEST_HOST(void, upload_texels, (int x, int y, int width, int height))  // To the bound texture.

// --- The graphics card (web/graphics.js); all else goes by OpenGL
ATTEST_HOST(void, use_program, (int number /* attest::CardProgram */))

// --- Local storage (web/storage.js)
ATTEST_HOST(int, storage_get, (const char* key, int bytes))  // -1: none.
ATTEST_HOST(int, storage_set, (const char* key, int key_bytes, const char* value, int bytes))
ATTEST_HOST(void, storage_remove, (const char* key, int bytes))
ATTEST_HOST(int, storage_keys, (const char* prefix, int bytes))  // Each ends with NUL.
ATTEST_HOST(double, storage_used, ())
ATTEST_HOST(int, storage_lasts, ())

// --- Environment (web/bridge.js)
ATTEST_HOST(int, new_id, ())
ATTEST_HOST(int, now, ())
ATTEST_HOST(int, time_in_words, (const char* utc, int bytes))  // (web/times.js)
// The next part of the text that the page lends while it asks for something, put at `at`: its
// bytes, at most `room`, 0 at the end. No room: the next part is the first again.
ATTEST_HOST(int, next_part, (char* at, int room))

// What HTML means by "&eacute;" and the like (web/article_extractor.js).
ATTEST_HOST(int, named_character, (const char* reference, int bytes))

// --- What a frame asks for
ATTEST_HOST(void, save_file,
            (const char* name, int name_bytes, const char* type, int type_bytes,
             const char* content, int bytes))
ATTEST_HOST(void, open_picker, ())
ATTEST_HOST(void, open_link, (const char* href, int bytes))
ATTEST_HOST(void, scroll_to, (float y))
ATTEST_HOST(void, announce, (const char* words, int bytes))
ATTEST_HOST(void, read_journal,
            (unsigned request, const char* prefixes, int bytes))  // NUL ends each.
ATTEST_HOST(void, write_journal,  // An empty value deletes the entry.
            (double number, const char* key, int key_bytes, const char* value, int bytes))
ATTEST_HOST(void, focus_field, (unsigned id))
ATTEST_HOST(void, focus_control, (unsigned id))
ATTEST_HOST(void, focus_article, ())
ATTEST_HOST(void, mirror_selection, (int start_block, int start, int end_block, int end))
ATTEST_HOST(void, emit, (const char* event, int event_bytes, const char* json, int bytes))

// --- What a frame shows
ATTEST_HOST(void, set_cursor, (int cursor))
ATTEST_HOST(void, control,
            (unsigned id, unsigned parent, int role, int enabled, int on, unsigned set_size,
             unsigned position, float x, float y, float width, float height, float cut_above,
             float cut_below, float font_size, const char* name, int name_bytes, const char* shown,
             int shown_bytes, const char* keys, int bytes))
ATTEST_HOST(void, controls_done, ())
ATTEST_HOST(void, field,
            (unsigned id, unsigned parent, double version, int multiline, float x, float y,
             float width, float height, float cut_above, float cut_below, float font_size,
             const char* name, int name_bytes, const char* hint, int hint_bytes, const char* text,
             int bytes))
ATTEST_HOST(void, fields_done, ())
ATTEST_HOST(void, text_layer,
            (int new_article, int blocks, int rtl, const char* language, int bytes))
// Blocks of which only this is known, six numbers each: the block, the room above it, its height
// with the room below it, its font size, line height and font number.
ATTEST_HOST(void, text_heights, (const float* numbers, int count))
// A block with its lines. Its measures are those of text_heights, then 1 where it runs right to
// left, and the distance from the top of a line to its letters. Four numbers a line: its start and
// end in UTF-16 units of the block, and its left and right edge. Six numbers a run: its start and
// end, its font number and size, its depth, and its width if it is a tab.
ATTEST_HOST(void, text_block,
            (const float* measures, const float* lines, int line_count, const float* runs,
             int run_count))
// Four numbers a mark: its start and end in UTF-16 units of the block, its MarkKind, and 1 where it
// is the chosen one.
ATTEST_HOST(void, text_marks, (int block, const float* marks, int count))
ATTEST_HOST(void, text_layer_done, (float x, float y, float width, float height, float page_height))

#ifndef ATTEST_BRIDGE_DEFINITIONS
extern "C" {

// The buffer for words, grown to hold at least so many bytes; what stood in it stays.
char* attest_buffer(int bytes);
void attest_answer_read();  // A large one: its room is given back.

// --- Running (main.cpp). It begins once, before anything else is asked. A frame returns when the
// next is due: 0 at once, a positive number after so many seconds, a negative one when something
// happens, NaN if nothing is worth showing yet. Where nobody sees it, nothing is drawn.
void attest_begin();
double attest_frame(double now_s, int visible);
int attest_work();  // For some milliseconds; then 1: a frame is due, + 2: there is more to do.
void attest_resized(float width, float height, float density, int apple);
void attest_graphics_lost();
void attest_graphics_restored();

// --- What happened (events.cpp): handled before the call returns.
void attest_pointer_moved(float x, float y);
void attest_pointer_pressed(float x, float y, int button, int clicks, int kind, int modifiers);
void attest_pointer_released(float x, float y, int button);
void attest_pointer_left();
void attest_wheel(float x, float y, float by_x, float by_y);
void attest_scrolled(float y);
int attest_key(int key_bytes, int modifiers);  // 1: the key is ours; the page keeps it from others.
void attest_input_lost();
void attest_control_activated(unsigned id);
void attest_control_focused(unsigned id);
void attest_field_edited(unsigned id, int bytes);
void attest_text_selected(int start_block, int start, int end_block, int end);
void attest_file_given(int bytes, int name_bytes, int remark_bytes, double size);
void attest_text_pasted(int bytes, int html_bytes);
void attest_storage_changed(int key_bytes, int bytes);
void attest_storage_freed();
void attest_storage_lost();                                // Or the journal.
void attest_journal_entry(int bytes, int key_bytes);       // The value first. Each one, and then:
void attest_journal_read(unsigned request, int answered);  // Unanswered, it comes once more.
void attest_journal_written(double up_to, int error /* attest::JournalError */);
void attest_page_hidden();
void attest_theme(int dark, int more_contrast, int reduced_motion, int coarse);

// --- What the page asks (questions.cpp). Words come as bytes in the buffer; a refusal as the bytes
// of its sentence, counted below zero: -1 - bytes.
int attest_saved();  // 0: not yet; 1: all of it; or a refusal, when nothing more will come.
int attest_copied_text();
int attest_copied_html();
int attest_block_text(int block);
// Those that can be opened, a line each: start, end (UTF-16 units of the block), address.
int attest_block_links(int block);
int attest_block_kind(int block);  // BlockKind + 16 * level.
// A long text is read between frames, and attest_reading() is 1 until then. The answer is the
// number by which attest_opened() tells what became of it: the article's id and length, as JSON.
int attest_open(int markdown, int text_bytes, int title_bytes, int url_bytes, int language_bytes);
int attest_reading();
int attest_opened(int number);
int attest_import();  // Of what host_next_part() hands over.
int attest_export();
int attest_article();
int attest_marks();
int attest_links();
int attest_entities();
int attest_stats();
int attest_select(double start, double end);  // Places are code points.
int attest_mark(int kind_bytes);
int attest_add_passage(int id_bytes, double start, double end);
int attest_update(int id_bytes, int json_bytes);
int attest_remove(int id_bytes);  // A mark or a link.
int attest_link(int kind_bytes, int from_bytes, int to_bytes);
int attest_undo();
int attest_redo();
int attest_rects_of(double start, double end);  // x, y, width, height as 32-bit floats.
double attest_offset_at(float x, float y);      // -1: none.
void attest_scroll_to(double place);
}
#endif
