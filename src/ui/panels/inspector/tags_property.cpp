// The tags of a mark, and a field for another one with the tags of other marks that complete it.
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "text/folding.h"
#include "ui/panels/field_ids.h"
#include "ui/panels/inspector/inspected.h"
#include "ui/panels/inspector/property.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text_field.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr std::size_t kMostCompletions = 4;

// Adds items of different widths in as many rows as they need.
class Flow {
 public:
  explicit Flow(Ui& ui)
      : ui_(&ui), start_(ui.cursor()), next_(start_), right_(start_.x + ui.available_width()) {}
  ~Flow() {
    ui_->set_cursor({start_.x, next_.y});
    ui_->gap(row() / ui_->density());
  }
  Flow(const Flow&) = delete;
  Flow& operator=(const Flow&) = delete;

  // Moves the cursor to the place of an item of this width.
  void place(float wide) {
    if (next_.x > start_.x && next_.x + wide > right_) next_ = {start_.x, next_.y + row()};
    ui_->set_cursor({next_.x, next_.y + ui_->px(2)});
    next_.x += wide + ui_->px(6);
  }
  float height() const { return row() - ui_->px(4); }

 private:
  float row() const { return ui_->target(32); }

  Ui* ui_;
  Point start_, next_;
  float right_;
};

bool chip(Ui& ui, Flow& flow, std::string_view spoken, std::string_view shown,
          std::string_view id) {
  const ButtonSpec spec{.name = spoken, .shown = shown, .look = ButtonLook::Raised, .id = id};
  const float wide = std::min(button_width(ui, spec, 10), ui.available_width());
  flow.place(wide);
  return button(ui, spec, {wide, flow.height()});
}

void draw_completions(const Inspected& in, Flow& flow) {
  for (const std::string& tag : tag_completions(in.session, in.mark, in.state.tag.text)) {
    const std::string spoken = say("inspector.add-tag-named", {{"tag", tag}});
    if (chip(in.ui, flow, spoken, "+ " + tag, "complete " + tag)) {
      in.ui_events.push_back(TagMarks{{in.mark.id}, tag});
    }
  }
}

}  // namespace

std::vector<std::string> tag_completions(const Session& session, const Mark& mark,
                                         std::string_view typed) {
  std::vector<std::string> found;
  const std::string start = fold_for_search(typed);
  const std::shared_ptr<const FacetCounts> counts = session.facet_counts();
  for (const auto& [tag, count] : counts->tags) {
    if (found.size() == kMostCompletions) break;
    const bool has_it = std::find(mark.tags.begin(), mark.tags.end(), tag) != mark.tags.end();
    if (!has_it && fold_for_search(tag).starts_with(start)) found.push_back(tag);
  }
  return found;
}

void draw_tags_property(const Inspected& in) {
  const bool shows_field = in.state.shows_empty(kTagField);
  if (in.mark.tags.empty() && !shows_field) return;
  Ui& ui = in.ui;
  const PropertyLine line(ui, label_of(field_of(&Mark::tags)));
  Flow flow(ui);
  for (const std::string& tag : in.mark.tags) {
    const std::string spoken = say("inspector.remove-tag", {{"tag", tag}});
    if (chip(ui, flow, spoken, tag + " ×", "tag " + tag)) {
      in.ui_events.push_back(TagMarks{{in.mark.id}, tag, false});
    }
  }
  if (!shows_field) {
    if (chip(ui, flow, words("inspector.add-tag"), words("inspector.add"), "add tag")) {
      in.ui_events.push_back(EditField{kTagField});
    }
    return;
  }
  Field field;
  field.id = kTagField;
  field.name = words("inspector.new-tag");
  field.hint = words("inspector.add");
  field.text = in.state.tag.text;
  field.version = in.state.tag.version;
  const float wide = std::min(ui.px(128), ui.available_width());
  flow.place(wide);
  text_field(ui, std::move(field), {wide, flow.height()});
  draw_completions(in, flow);
}

}  // namespace attest
