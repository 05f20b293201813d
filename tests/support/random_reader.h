// Makes random actions of every kind, for property tests.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <variant>
#include <vector>

#include "annotation/entity_fields.h"
#include "annotation/fields.h"
#include "session/session.h"

namespace attest::testing {

// Makes random actions on the records of a session. Some of them are refused.
class RandomReader {
 public:
  RandomReader(const Session& session, unsigned seed) : session_(&session), random_(seed) {}

  // Returns a random action of the kind with the index `kind` in the variant Action.
  Action action(std::size_t kind) { return make<0>(kind); }
  std::size_t below(std::size_t bound) { return random_() % bound; }

 private:
  template <std::size_t index>
  Action make(std::size_t kind) {
    if constexpr (index + 1 < std::variant_size_v<Action>) {
      if (kind != index) return make<index + 1>(kind);
    }
    std::variant_alternative_t<index, Action> action{};
    fill(action);
    return action;
  }

  template <class NoData>
  void fill(NoData& /*action*/) {}
  void fill(Select& select) { select = {range(), {}}; }
  void fill(MarkSelection& mark) { mark.kind = kind(); }
  void fill(AddPassage& add) { add = {mark(), range()}; }
  void fill(MovePassageEnd& move) { move = {mark(), below(2), below(2) == 0, offset()}; }
  void fill(ChooseMark& choose) { choose = {mark(), Choosing(below(3))}; }
  void fill(ChooseMarkAt& choose) { choose.at = offset(); }
  void fill(ChooseNextMark& choose) { choose.step = below(2) == 0 ? 1 : -1; }
  void fill(HoverMark& hover) { hover.mark = mark(); }
  void fill(UpdateMark& update) { update = {mark(), fields()}; }
  void fill(UpdateMarks& update) { update = {marks(), fields()}; }
  void fill(TagMarks& tag) { tag = {marks(), {word()}, below(3) != 0}; }
  void fill(DeleteMark& remove) { remove.mark = mark(); }
  void fill(DeleteMarks& remove) { remove.marks = {mark(), mark()}; }
  void fill(AddEvidence& add) { add = {mark(), "https://a.example/" + word(), word()}; }
  void fill(TitleEvidence& title) { title = {mark(), "https://a.example/" + word(), word()}; }
  void fill(RemoveEvidence& remove) { remove = {mark(), below(2)}; }
  void fill(AttributeTo& attribute) {
    attribute.marks = marks();
    switch (below(4)) {
      case 0:
        attribute.speaker = entity();
        break;
      case 1:
        attribute.speaker = range();
        break;
      case 2:
        attribute.speaker = EntityName{word()};
        break;
      default:
        attribute.speaker = mark();
    }
  }
  void fill(MarkUnattributed& set) { set.marks = marks(); }
  void fill(SetAttributionOpen& set) { set.marks = marks(); }
  void fill(NameSource& name) {
    name.marks = {mark()};
    if (below(2) == 0) {
      name.entity = entity();
    } else {
      name.entity = EntityName{word()};
    }
  }
  void fill(MarkAsMention& mention) { mention = {entity(), range()}; }
  void fill(UpdateEntity& update) {
    update = {entity(), {kEntityFields[below(kEntityFields.size())].member, word()}};
  }
  void fill(MergeEntities& merge) { merge = {entity(), entity()}; }
  void fill(SplitEntity& split) { split = {{mark()}, word()}; }
  void fill(DeleteEntity& remove) { remove.entity = entity(); }
  void fill(LinkMarks& link) { link = {link_kind(), mark(), mark()}; }
  void fill(ReverseLink& reverse) { reverse.link = link(); }
  void fill(RetypeLink& retype) { retype = {link(), link_kind()}; }
  void fill(DeleteLink& remove) { remove.link = link(); }

  template <class Records>
  Id any_of(const Records& records) {
    if (records.empty() || below(50) == 0) return "nobody";
    auto record = records.begin();
    for (std::size_t i = below(records.size()); i > 0; --i) ++record;
    return record->id;
  }
  Id mark() { return any_of(session_->notebook().marks()); }
  Id entity() { return any_of(session_->notebook().entities()); }
  Id link() { return any_of(session_->notebook().links()); }
  std::vector<Id> marks() {
    std::vector<Id> some{mark()};
    while (below(2) == 0) some.push_back(mark());
    return some;
  }
  MarkKind kind() { return kMarkKinds[below(kMarkKinds.size())].kind; }
  std::string link_kind() { return std::string(kLinkKinds[below(kLinkKinds.size())]); }
  ByteOffset offset() { return ByteOffset(below(session_->article().text().size() + 1)); }
  ByteRange range() {
    const ByteOffset start = offset();
    return {start.value, start.value + below(30)};
  }
  std::string word() {
    constexpr std::string_view kWords[]{"Ana Díaz", "office", "waste", "person", "high", "עיר", ""};
    return std::string(kWords[below(std::size(kWords))]);
  }
  MarkFields fields() {
    MarkFields fields;
    if (below(4) == 0) fields.kind = kind();
    const FieldSpec& field = kFields[below(kFields.size())];
    const auto* const text = std::get_if<TextMember>(&field.member);
    if (text != nullptr && field.editor != FieldEditor::Fixed) {
      const bool chosen = !field.choices.empty() && below(4) != 0;
      fields.set(*text, chosen ? std::string(field.choices[below(field.choices.size())])
                        : field.editor == FieldEditor::Entity ? entity()
                                                              : word());
    }
    return fields;
  }

  const Session* session_;
  std::mt19937 random_;
};

}  // namespace attest::testing
