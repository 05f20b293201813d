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

// The fields of the dialog, in their order.
enum class Detail : std::uint8_t { Title, Byline, Publisher, Published, Address, Language, Tags };
inline constexpr std::size_t kDetails = 7;
// The page's text fields have the numbers from here on.
inline constexpr std::uint32_t kFirstDetailField = 500;
constexpr bool is_detail_field(std::uint32_t field) {
  return field >= kFirstDetailField && field < kFirstDetailField + kDetails;
}

// The state of the dialog between frames: what the reader has typed.
struct ArticleDetails {
  std::vector<std::string> articles;  // Their ids. Of several articles only the tags are changed.
  std::array<std::string, kDetails> texts;  // In the order of Detail.
  std::uint64_t version = 0;                // As in Field.

  const std::string& text(Detail detail) const { return texts[std::size_t(detail)]; }

  void edit(std::uint32_t field, std::string_view text) { texts[field - kFirstDetailField] = text; }
};

// Tags in a text, separated by commas. Each tag once, without white space around it.
std::vector<std::string> tags_in(std::string_view text);
std::string tags_text(const std::vector<std::string>& tags);

void draw_article_details(Ui& ui, const ArticleDetails& details, const DialogContext& context,
                          UiEvents& ui_events);

}  // namespace attest
