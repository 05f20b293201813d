// The dialog that edits the codebook: the tags with their colours and keys, the scale of verdicts,
// and the names of the kinds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "annotation/codebook.h"
#include "ui/panels/dialog.h"
#include "ui/panels/ui_event.h"
#include "ui/widgets/ui.h"

namespace attest {

// The ids of the dialog's text fields.
inline constexpr std::uint32_t kScaleNameField = 400, kScaleVerdictsField = 401,
                               kFirstKindNameField = 410;  // One field for each kind of mark.
// Each tag has a field for its name and a field for its key.
inline constexpr std::uint32_t kFirstTagNameField = 1000, kFirstTagKeyField = 2000;
inline constexpr std::size_t kMostTagFields = 500;
constexpr bool is_codebook_field(std::uint32_t field) {
  return (field >= kScaleNameField && field < kFirstKindNameField + kMarkKinds.size()) ||
         (field >= kFirstTagNameField && field < kFirstTagKeyField + kMostTagFields);
}

// The state of the dialog between frames. The draft holds the text that the reader has typed. The
// draft may break the rules of put_right(), for example while a name is empty. The draft is
// therefore separate from the codebook in use.
struct CodebookDraft {
  Codebook codebook;
  bool own = false;           // Whether only the open article uses the codebook.
  std::uint64_t version = 0;  // See Field::version.

  void show(const Codebook& shown, bool is_own) {
    codebook = shown;
    own = is_own;
    ++version;
  }
  // Adopts the text of a field. Returns false if the field does not belong to the dialog.
  bool edit(std::uint32_t field, std::string_view text);
};

// Returns the verdicts of a scale as the dialog's field shows them, for example "Yes, Perhaps, No".
std::string verdicts_text(const CodebookScale& scale);

void draw_codebook_dialog(Ui& ui, const CodebookDraft& draft, const DialogContext& context,
                          UiEvents& ui_events);

}  // namespace attest
