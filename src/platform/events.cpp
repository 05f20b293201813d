// Receives the events of the page. Each call is one event. The program handles the event before the
// call returns.

#include <emscripten/em_macros.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/bridge.h"
#include "platform/program.h"
#include "platform/transfer_buffer.h"

namespace attest {
namespace {

void handle(const Event& event) { program().handle(event); }

// Decodes the bits that web/input.js sets.
Modifiers modifiers_of(int bits) {
  return {(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0};
}

Utf16Offset units(int count) { return Utf16Offset(static_cast<std::size_t>(count)); }

// The journal entries that the page has delivered since the last call of attest_journal_read().
std::vector<std::pair<std::string, std::string>> journal_entries;

}  // namespace
}  // namespace attest

using namespace attest;

EMSCRIPTEN_KEEPALIVE void attest_pointer_moved(float x, float y) { handle(PointerMoved{{x, y}}); }

EMSCRIPTEN_KEEPALIVE void attest_pointer_pressed(float x, float y, int button, int clicks, int kind,
                                                 int modifiers) {
  handle(PointerPressed{
      {x, y}, button, clicks, static_cast<PointerKind>(kind), modifiers_of(modifiers)});
}

EMSCRIPTEN_KEEPALIVE void attest_pointer_released(float x, float y, int button) {
  handle(PointerReleased{{x, y}, button});
}

EMSCRIPTEN_KEEPALIVE void attest_pointer_left() { handle(PointerLeft{}); }

EMSCRIPTEN_KEEPALIVE void attest_wheel(float x, float y, float by_x, float by_y) {
  handle(Wheel{{x, y}, by_x, by_y});
}

EMSCRIPTEN_KEEPALIVE void attest_scrolled(float y) { handle(Scrolled{y}); }

EMSCRIPTEN_KEEPALIVE int attest_key(int key_bytes, int modifiers) {
  KeyPressed key{std::string(TransferReader().next(key_bytes)), modifiers_of(modifiers)};
  if (!program().app().wants_key(key)) return 0;
  handle(key);
  return 1;
}

EMSCRIPTEN_KEEPALIVE int attest_field_key(unsigned id, int key_bytes) {
  FieldKeyPressed key{id, std::string(TransferReader().next(key_bytes))};
  if (!program().app().wants_key(key)) return 0;
  handle(key);
  return 1;
}

EMSCRIPTEN_KEEPALIVE void attest_input_lost() { handle(InputLost{}); }
EMSCRIPTEN_KEEPALIVE void attest_control_activated(unsigned id) { handle(ControlActivated{id}); }
EMSCRIPTEN_KEEPALIVE void attest_control_focused(unsigned id) { handle(ControlFocused{id}); }

EMSCRIPTEN_KEEPALIVE void attest_field_edited(unsigned id, int bytes) {
  handle(FieldEdited{id, TransferReader(bytes).read_first()});
}

EMSCRIPTEN_KEEPALIVE void attest_text_selected(int start_block, int start, int end_block, int end) {
  handle(TextSelected{{static_cast<std::size_t>(start_block), units(start),
                       static_cast<std::size_t>(end_block), units(end)}});
}

EMSCRIPTEN_KEEPALIVE void attest_file_given(int bytes, int name_bytes, int remark_bytes,
                                            int deed_bytes, double size, int is_page) {
  TransferReader words(bytes);
  std::string name(words.next(name_bytes));
  std::string remark(words.next(remark_bytes)), deed(words.next(deed_bytes));
  handle(FileGiven{std::move(name), words.read_first(), static_cast<std::uint64_t>(size),
                   std::move(remark), is_page != kNoPage, std::move(deed),
                   is_page == kArticleOfPage});
}

EMSCRIPTEN_KEEPALIVE void attest_library_given(int name_bytes, double size) {
  handle(LibraryGiven{std::string(TransferReader().next(name_bytes)),
                      static_cast<std::uint64_t>(size)});
}

EMSCRIPTEN_KEEPALIVE void attest_file_part(int bytes, int state) {
  handle(FilePart{TransferReader(bytes).read_first(), static_cast<FilePart::State>(state)});
}

EMSCRIPTEN_KEEPALIVE void attest_text_pasted(int bytes, int page_bytes, int deed_bytes,
                                             int has_more) {
  TransferReader words(bytes);
  std::string page(words.next(page_bytes)), deed(words.next(deed_bytes));
  handle(TextPasted{words.read_first(), std::move(page), std::move(deed), has_more != 0});
}

EMSCRIPTEN_KEEPALIVE void attest_page_parsed(int bytes, int deed_bytes, int has_more) {
  TransferReader words(bytes);
  std::string deed(words.next(deed_bytes));
  handle(PageParsed{words.read_first(), std::move(deed), has_more != 0});
}

EMSCRIPTEN_KEEPALIVE void attest_page_said(int bytes, int failure) {
  handle(PageSaid{TransferReader(bytes).read_first(), failure != 0});
}

EMSCRIPTEN_KEEPALIVE void attest_storage_changed(int key_bytes, int bytes) {
  TransferReader words;
  std::string key(words.next(key_bytes));
  handle(StorageChanged{std::move(key), std::string(words.next(bytes))});
}

EMSCRIPTEN_KEEPALIVE void attest_storage_freed() { handle(StorageFreed{}); }
EMSCRIPTEN_KEEPALIVE void attest_storage_lost() { handle(StorageLost{}); }

EMSCRIPTEN_KEEPALIVE void attest_journal_entry(int bytes, int key_bytes) {
  TransferReader words(bytes);
  std::string key(words.next(key_bytes));
  journal_entries.emplace_back(std::move(key), words.read_first());
}

EMSCRIPTEN_KEEPALIVE void attest_journal_read(unsigned request, int answered) {
  handle(JournalRead{request, std::exchange(journal_entries, {}), answered != 0});
}

EMSCRIPTEN_KEEPALIVE void attest_journal_written(double up_to, int error) {
  handle(JournalWritten{static_cast<std::uint64_t>(up_to), static_cast<JournalError>(error)});
}

EMSCRIPTEN_KEEPALIVE void attest_expression_searched(unsigned number, int error, int hits,
                                                     int notes) {
  const std::size_t hit_count = static_cast<std::size_t>(hits);
  std::vector<std::uint32_t> numbers(2 * hit_count + 3 * static_cast<std::size_t>(notes));
  const std::string_view bytes =
      TransferReader().next(static_cast<int>(numbers.size() * sizeof(std::uint32_t)));
  std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(numbers.data()));
  ExpressionSearched result{number, static_cast<ExpressionError>(error)};
  result.hits.reserve(hit_count);
  for (std::size_t i = 0; i < hit_count; ++i) {
    result.hits.push_back({Utf16Offset(numbers[2 * i]), Utf16Offset(numbers[2 * i + 1])});
  }
  for (std::size_t i = 2 * hit_count; i < numbers.size(); i += 3) {
    result.notes.push_back(
        {numbers[i], {Utf16Offset(numbers[i + 1]), Utf16Offset(numbers[i + 2])}});
  }
  handle(result);
}

EMSCRIPTEN_KEEPALIVE void attest_page_hidden() { handle(PageHidden{}); }

EMSCRIPTEN_KEEPALIVE void attest_theme(int dark, int more_contrast, int reduced_motion,
                                       int coarse) {
  handle(ThemeChanged{dark != 0, more_contrast != 0, reduced_motion != 0, coarse != 0});
}
