#include "app/view/first_steps.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "formats/native/settings_json.h"
#include "query/attribution.h"
#include "storage/keys.h"

namespace attest {

void FirstSteps::load() {
  if (const std::optional<std::string> kept = store_->get(first_steps_key())) adopt(*kept);
}

void FirstSteps::adopt(std::string_view stored) {
  const std::vector<std::optional<int>> values = read_settings(stored);
  for (std::size_t i = 0; i < std::min(values.size(), done_.size()); ++i) {
    done_[i] = done_[i] || values[i].value_or(0) != 0;
  }
}

void FirstSteps::follow(FirstStep step) {
  bool& done = done_[static_cast<std::size_t>(step)];
  if (done) return;
  done = true;
  std::vector<int> values(done_.begin(), done_.end());
  (void)store_->set(first_steps_key(), write_settings(values));
}

void FirstSteps::look_at(const Notebook& notebook, const Mark& mark) {
  follow(FirstStep::Mark);
  const std::uint32_t number = notebook.mark_number(mark.id);
  const bool quote = has_field(mark.kind, &Mark::manner);
  if (quote && speaker_of(notebook, number) != kNoNumber) follow(FirstStep::Attribute);
  if (!mark.verdict.empty()) follow(FirstStep::Judge);
}

bool FirstSteps::all_done() const {
  return std::all_of(done_.begin(), done_.end(), [](bool done) { return done; });
}

}  // namespace attest
