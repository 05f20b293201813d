// The state of the inspector between frames.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/codebook.h"
#include "annotation/entity_fields.h"
#include "annotation/fields.h"
#include "annotation/mark.h"
#include "base/offsets.h"
#include "ui/panels/inspector/source_chooser.h"

namespace attest {

// The texts of fields as the page shows them. Typing changes a field of the page directly. If the
// text changes in another way, for example by undo, the page copies it into the field.
class FieldTexts {
 public:
  // Must be called before drawing. `mark` is the mark in the inspector, and `entity` is the entity
  // that the mark mentions.
  void show(const Mark& mark, const Entity* entity);
  // Records a text that the reader typed into a field. The page already shows this text.
  void typed(std::uint32_t field, std::string text);
  void forget() { of_.clear(); }

  std::uint64_t version(std::uint32_t field) const;

 private:
  struct Shown {
    std::string text;
    std::uint64_t version = 0;
  };
  void show(std::uint32_t field, const std::string& text, bool is_other);
  // Returns the index of a field in fields_, or no value if the field belongs to neither a mark nor
  // an entity.
  static std::optional<std::size_t> index_of(std::uint32_t field);

  std::string of_;  // The ids of the mark and of its entity.
  std::uint64_t last_version_ = 0;
  std::array<Shown, kFields.size() + kEntityFields.size()>
      fields_;  // The fields of the mark, then those of the entity.
};

// A text that the reader has typed into a field and that is not part of a mark or an entity yet.
struct DraftText {
  std::string text;
  std::uint64_t version = 0;  // See Field::version.

  void clear() {
    text.clear();
    ++version;
  }
};

struct TagDraft : DraftText {
  // The number of the proposed tag that Enter adds, counted from 1. 0: Enter adds the typed text.
  std::size_t proposal = 0;

  void clear() {
    DraftText::clear();
    proposal = 0;
  }
};

struct InspectorState {
  FieldTexts texts;
  SourceChooser chooser;
  TagDraft tag;
  DraftText evidence;
  // The field that the reader opened with its "Add" button. The card hides all other empty fields.
  // It shows this field until the keyboard focus has left the field, or longer if the field has a
  // typed text that the mark has not got yet.
  std::uint32_t editing = 0;
  bool editing_had_focus = false;
  std::uint32_t focused = 0;  // The id of the control or field with the keyboard focus, or 0.
  std::string titled;         // The address of the evidence whose title is edited.
  DraftText title;
  Id unfolded;  // The mark whose words are shown in full.
  // True if the next key chooses the verdict.
  bool awaits_verdict = false;
  bool reveals_verdict = false;   // True if the next frame scrolls the verdicts into view.
  std::vector<Verdict> verdicts;  // The verdicts of the codebook's scale.
  std::string scale;              // The name of the verdict scale.
  std::vector<CodebookTag> codebook_tags;
  // Returns the hits of the open search in a text. The card shows them in its text fields.
  std::function<std::vector<ByteRange>(const std::string& text)> found_in;
  std::string when;  // The times at which the chosen mark was made and changed, in words.

  bool shows_empty(std::uint32_t field) const { return field == editing || field == focused; }
  void edit(std::uint32_t field) { editing = field, editing_had_focus = false; }
  void focus_moved(std::uint32_t control);
  bool holds_draft() const;
  // Selects the next proposed tag (`step` is 1) or the previous one (-1). After the last tag comes
  // the typed text. Returns the tag that Enter now adds.
  std::string move_tag(const Session& session, const Mark& mark, int step);
  std::string chosen_tag(const Session& session, const Mark& mark) const;
  // Splits a typed text at its commas, but not at the commas of the tags of the codebook and of
  // other marks.
  std::vector<std::string> typed_tags(const Session& session, std::string_view text) const;
};

// Returns the tags that begin with the typed text. The tags come from the codebook and from other
// marks.
std::vector<std::string> tag_completions(const Session& session, const Mark& mark,
                                         const std::vector<CodebookTag>& codebook,
                                         std::string_view typed);

}  // namespace attest
