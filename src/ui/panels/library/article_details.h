// The dialog for the metadata and the tags of an article in the library, or for the tags of
// several.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/panels/dialog.h"
#include "ui/panels/ui_event.h"

namespace attest {

struct DetailField {
  std::string_view label;  // The id of a sentence.
  std::uint32_t number;    // Of the page's text field.
};
inline constexpr std::uint32_t kFirstDetailField = 500;
inline constexpr std::array kDetailFields{DetailField{"details.title", kFirstDetailField},
                                          DetailField{"details.byline", kFirstDetailField + 1},
                                          DetailField{"details.publisher", kFirstDetailField + 2},
                                          DetailField{"details.published", kFirstDetailField + 3},
                                          DetailField{"details.address", kFirstDetailField + 4},
                                          DetailField{"details.language", kFirstDetailField + 5},
                                          DetailField{"details.tags", kFirstDetailField + 6}};
inline constexpr std::size_t kDetailTags = kDetailFields.size() - 1;
constexpr bool is_detail_field(std::uint32_t field) {
  return field >= kFirstDetailField && field < kFirstDetailField + kDetailFields.size();
}

// The state of the dialog between frames: what the reader has typed.
struct ArticleDetails {
  std::vector<std::string> articles;  // Their ids. Of several articles only the tags are changed.
  std::array<std::string, kDetailFields.size()> texts;  // In the order of kDetailFields.
  std::uint64_t version = 0;                            // As in Field.

  void edit(std::uint32_t field, std::string_view text) { texts[field - kFirstDetailField] = text; }
};

// Tags in a text, separated by commas. Each tag once, without white space around it.
std::vector<std::string> tags_in(std::string_view text);
std::string tags_text(const std::vector<std::string>& tags);

void draw_article_details(Ui& ui, const ArticleDetails& details, const DialogContext& context,
                          UiEvents& ui_events);

}  // namespace attest
