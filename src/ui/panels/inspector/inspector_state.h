// The state of the inspector between frames.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/codebook.h"
#include "annotation/entity_fields.h"
#include "annotation/fields.h"
#include "ui/panels/inspector/source_chooser.h"

namespace attest {

// The texts of fields as the page shows them. A field is copied to the page only if its value
// changed by other means than typing, such as undo.
class FieldTexts {
 public:
  // Call it before drawing. `mark` is the mark in the inspector, and `entity` what it mentions.
  void show(const Mark& mark, const Entity* entity);
  // The page already shows this text.
  void typed(std::uint32_t field, std::string text);
  void forget() { of_.clear(); }

  std::uint64_t version(std::uint32_t field) const;

 private:
  struct Shown {
    std::string text;
    std::uint64_t version = 0;
  };
  void show(std::uint32_t field, const std::string& text, bool is_other);
  // Nothing if it is no field of a record.
  static std::optional<std::size_t> index_of(std::uint32_t field);

  std::string of_;  // The ids of the mark and of the entity.
  std::uint64_t last_version_ = 0;
  std::array<Shown, kFields.size() + kEntityFields.size()>
      fields_;  // Of the mark, then the entity.
};

// The text of a field whose content belongs to no record yet.
struct DraftText {
  std::string text;
  std::uint64_t version = 0;  // As in Field.

  void clear() {
    text.clear();
    ++version;
  }
};

struct InspectorState {
  FieldTexts texts;
  SourceChooser chooser;
  DraftText tag, evidence;
  // A field without a value is folded away. It is shown while the reader edits it: after its "Add"
  // button until it has had the keyboard focus, and while it has the focus.
  std::uint32_t editing = 0;
  bool editing_had_focus = false;
  std::uint32_t focused = 0;  // The control or field with the keyboard focus; 0: none.
  // The next key chooses the verdict.
  bool awaits_verdict = false;
  std::vector<Verdict> verdicts;  // Of the codebook's scale.
  std::string scale;              // Its name.
  std::vector<CodebookTag> codebook_tags;
  std::string when;  // When the chosen mark was made and changed, in words.

  bool shows_empty(std::uint32_t field) const { return field == editing || field == focused; }
  void edit(std::uint32_t field) { editing = field, editing_had_focus = false; }
  void focus_moved(std::uint32_t control);
};

// Tags of the codebook and of other marks that begin with the typed text.
std::vector<std::string> tag_completions(const Session& session, const Mark& mark,
                                         const std::vector<CodebookTag>& codebook,
                                         std::string_view typed);

}  // namespace attest
