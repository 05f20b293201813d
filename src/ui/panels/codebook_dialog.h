// The dialog of the codebook: tags with colours and keys, the scale of verdicts, the names of
// kinds.
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

// The numbers of the dialog's text fields.
inline constexpr std::uint32_t kScaleNameField = 400, kScaleVerdictsField = 401,
                               kFirstKindNameField = 410;  // One for each kind.
// For each tag its name and its key.
inline constexpr std::uint32_t kFirstTagNameField = 1000, kFirstTagKeyField = 2000;
inline constexpr std::size_t kMostTagFields = 500;
constexpr bool is_codebook_field(std::uint32_t field) {
  return (field >= kScaleNameField && field < kFirstKindNameField + kMarkKinds.size()) ||
         (field >= kFirstTagNameField && field < kFirstTagKeyField + kMostTagFields);
}

// The state of the dialog between frames. The draft is what the reader has typed. It may break the
// rules of put_right(), for example while a name is empty, so the codebook has its own copy.
struct CodebookDraft {
  Codebook codebook;
  bool own = false;           // The codebook belongs to the open article.
  std::uint64_t version = 0;  // As in Field.

  void show(const Codebook& shown, bool is_own) {
    codebook = shown;
    own = is_own;
    ++version;
  }
  // Adopts the text of a field. Returns false if the field is not one of the dialog.
  bool edit(std::uint32_t field, std::string_view text);
};

// The verdicts of a scale as the dialog's field shows them: "Yes, Perhaps, No".
std::string verdicts_text(const CodebookScale& scale);

void draw_codebook_dialog(Ui& ui, const CodebookDraft& draft, const DialogContext& context,
                          UiEvents& ui_events);

}  // namespace attest
