// The dialog that edits the metadata and the tags of one article in the library, or the tags of
// several articles.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/panels/dialog.h"
#include "ui/panels/ui_event.h"

namespace attest {

// The fields of the dialog, in their order.
enum class Detail : std::uint8_t { Title, Byline, Publisher, Published, Address, Language, Tags };
inline constexpr std::size_t kDetails = 7;
// The id of the dialog's first text field. The ids of the other fields follow this id.
inline constexpr std::uint32_t kFirstDetailField = 500;
constexpr bool is_detail_field(std::uint32_t field) {
  return field >= kFirstDetailField && field < kFirstDetailField + kDetails;
}

// The state of the dialog between frames, with the texts that the reader has typed.
struct ArticleDetails {
  // The ids of the articles. If there are several articles, only their tags are changed.
  std::vector<std::string> articles;
  std::array<std::string, kDetails> texts;  // The texts, indexed by Detail.
  std::array<std::string, kDetails> kept;   // The texts that the library has.
  // A sentence below each field whose text was refused, indexed by Detail.
  std::array<std::string, kDetails> faults;
  std::uint64_t version = 0;  // See Field::version.

  const std::string& text(Detail detail) const { return texts[std::size_t(detail)]; }

  bool unsaved = false;  // Whether the reader has typed since the last warning about unsaved texts.

  void edit(std::uint32_t field, std::string_view text) {
    std::string& known = texts[field - kFirstDetailField];
    unsaved = unsaved || known != text;
    known = text;
    faults[field - kFirstDetailField].clear();
  }
  // Refuses changed texts that cannot be a date, an address or a language. Returns the first
  // refused field.
  std::optional<std::uint32_t> find_fault();
};

void draw_article_details(Ui& ui, const ArticleDetails& details, const DialogContext& context,
                          UiEvents& ui_events);

}  // namespace attest
