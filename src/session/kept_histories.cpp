#include "session/kept_histories.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/hash.h"

namespace attest {
namespace {

std::uint64_t hash_of(const Mark& mark) {
  std::uint64_t hash = attest::hash_of(mark.id, mark.revision);
  hash = attest::hash_of(mark.modified, hash);
  for (const std::string* text :
       {&mark.note, &mark.statement, &mark.verdict, &mark.attribution, &mark.entity}) {
    hash = attest::hash_of(*text, hash);
  }
  for (const Passage& passage : mark.passages) {
    hash = mixed_hash(hash, passage.range.start.value);
    hash = mixed_hash(hash, passage.range.end.value);
  }
  return hash;
}

std::uint64_t hash_of(const Entity& entity) {
  return attest::hash_of(entity.name, attest::hash_of(entity.id, entity.revision));
}

std::uint64_t hash_of(const Link& link) {
  std::uint64_t hash = attest::hash_of(link.id, link.revision);
  for (const std::string* text : {&link.kind, &link.from, &link.to}) {
    hash = attest::hash_of(*text, hash);
  }
  return hash;
}

// The hash does not depend on the order of the records, because the order may change when a
// notebook is loaded again.
std::uint64_t hash_of(const Notebook& notebook) {
  std::uint64_t sum = 0;
  for (const Mark& mark : notebook.marks()) sum += hash_of(mark);
  for (const Entity& entity : notebook.entities()) sum += hash_of(entity);
  for (const Link& link : notebook.links()) sum += hash_of(link);
  return sum;
}

}  // namespace

void KeptHistories::keep(std::string_view article, SessionHistory history,
                         const Notebook& notebook) {
  (void)remove(article);
  if (!history.steps.can_undo() && !history.steps.can_redo()) return;
  history.steps.close_merge();
  const std::size_t records = history.steps.record_count();
  kept_.push_back({Id(article), std::move(history), records, hash_of(notebook)});
  records_ += records;
  while (records_ > kMostRecords) {
    records_ -= kept_.front().records;
    kept_.pop_front();
  }
}

SessionHistory KeptHistories::take(std::string_view article, const Notebook& notebook) {
  std::optional<Kept> kept = remove(article);
  if (!kept || kept->notebook != hash_of(notebook)) return {};
  kept->history.steps.forget_numbers();
  return std::move(kept->history);
}

std::optional<KeptHistories::Kept> KeptHistories::remove(std::string_view article) {
  const auto found = std::find_if(kept_.begin(), kept_.end(),
                                  [article](const Kept& each) { return each.article == article; });
  if (found == kept_.end()) return std::nullopt;
  Kept kept = std::move(*found);
  kept_.erase(found);
  records_ -= kept.records;
  return kept;
}

}  // namespace attest
