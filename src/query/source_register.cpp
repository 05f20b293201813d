#include "query/source_register.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "annotation/fields.h"
#include "article/model/article.h"
#include "query/attribution.h"
#include "text/folding.h"

namespace attest {
namespace {

std::string folded(std::string_view text) {
  std::string out;
  fold_for_search(text, out);
  return out;
}

std::size_t letters_of(const Mark& mark, const Article& article) {
  std::size_t letters = 0;
  for (const Passage& passage : mark.passages) {
    const CodePointRange range = article.offsets().to_code_points(passage.range);
    letters += range.end.value - range.start.value;
  }
  return letters;
}

class Builder {
 public:
  explicit Builder(const Project& project) : project_(project), notebook_(project.notebook) {}

  SourceRegister build(SourceOrder order) {
    for (const Entity& entity : notebook_.entities()) {
      rows_by_key_.emplace(entity.id, result_.rows.size());
      result_.rows.push_back({entity.id, entity.name, entity.kind, entity.role, {}});
    }
    result_.entities = result_.rows.size();
    collect_mentions();
    for (const PlacedPassage& extent : notebook_.extents()) count(extent.mark);
    sort(order);
    return std::move(result_);
  }

 private:
  // Returns the row of a source mark. Marks without an entity share a row if their texts are equal.
  std::size_t row_of(std::uint32_t number, const Mark& source) {
    if (const auto known = rows_by_key_.find(source.entity); known != rows_by_key_.end()) {
      return known->second;
    }
    if (const auto known = rows_by_mark_.find(number); known != rows_by_mark_.end()) {
      return known->second;
    }
    const std::string words = marked_text(source, project_.article->text());
    // A key of the map is either the id of an entity or the text of a mark without an entity. Each
    // text gets the prefix "\n". No id contains "\n", so a text never equals an id.
    const auto [place, is_new] = rows_by_key_.emplace("\n" + folded(words), result_.rows.size());
    if (is_new) result_.rows.push_back({{}, words, {}, {}, {}});
    rows_by_mark_.emplace(number, place->second);
    return place->second;
  }

  void collect_mentions() {
    for (const PlacedPassage& extent : notebook_.extents()) {
      const Mark& mark = notebook_.mark_numbered(extent.mark);
      if (!has_field(mark.kind, &Mark::entity)) continue;
      SourceRow& row = result_.rows[row_of(extent.mark, mark)];
      if (row.mentions.empty()) first_mentions_.emplace(&row - result_.rows.data(), places_++);
      row.mentions.push_back(extent.mark);
    }
  }

  void count(std::uint32_t number) {
    const Mark& mark = notebook_.mark_numbered(number);
    if (has_field(mark.kind, &Mark::entity)) return;
    const bool is_quote = has_field(mark.kind, &Mark::attribution);
    const std::size_t letters = is_quote ? letters_of(mark, *project_.article) : 0;
    result_.letters += letters;
    if (is_unattributed(notebook_, number)) {
      ++result_.unattributed_quotes;
      result_.unattributed_letters += letters;
      return;
    }
    const std::uint32_t speaker = speaker_of(notebook_, number);
    if (speaker == kNoNumber) return;
    SourceRow& row = result_.rows[row_of(speaker, notebook_.mark_numbered(speaker))];
    is_quote ? ++row.quotes : ++row.claims;
    row.letters += letters;
  }

  void sort(SourceOrder order) {
    const std::size_t count = result_.rows.size();
    std::vector<std::size_t> sorted(count), places(count, count);
    for (const auto& [row, place] : first_mentions_) places[static_cast<std::size_t>(row)] = place;
    std::iota(sorted.begin(), sorted.end(), 0);
    std::vector<std::string> names(order == SourceOrder::Name ? count : 0);
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = folded(result_.rows[i].name);
    std::stable_sort(sorted.begin(), sorted.end(), [&](std::size_t a, std::size_t b) {
      const SourceRow &left = result_.rows[a], &right = result_.rows[b];
      if (left.is_entity() != right.is_entity()) return left.is_entity();
      if (order == SourceOrder::Share && left.letters != right.letters) {
        return left.letters > right.letters;
      }
      if (order == SourceOrder::Name && names[a] != names[b]) return names[a] < names[b];
      return places[a] < places[b];
    });
    std::vector<SourceRow> rows;
    rows.reserve(count);
    for (const std::size_t row : sorted) rows.push_back(std::move(result_.rows[row]));
    result_.rows = std::move(rows);
  }

  const Project& project_;
  const Notebook& notebook_;
  SourceRegister result_;
  std::unordered_map<std::string, std::size_t> rows_by_key_;
  std::unordered_map<std::uint32_t, std::size_t> rows_by_mark_;
  // Maps the index of a row to the rank of its first mention. The row that is mentioned first in
  // the article has rank 0.
  std::unordered_map<std::ptrdiff_t, std::size_t> first_mentions_;
  std::size_t places_ = 0;
};

std::size_t row_count(const Project& project) {
  const Notebook& notebook = project.notebook;
  // The texts of the source marks that mention no entity.
  std::unordered_set<std::string> texts;
  for (const Mark& mark : notebook.marks()) {
    if (!has_field(mark.kind, &Mark::entity) || notebook.find_entity(mark.entity)) continue;
    texts.insert(folded(marked_text(mark, project.article->text())));
  }
  return notebook.entities().size() + texts.size();
}

}  // namespace

const SourceRow* SourceRegister::find(std::string_view entity) const {
  if (entity.empty()) return nullptr;
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [&](const SourceRow& row) { return row.entity == entity; });
  return found == rows.end() ? nullptr : &*found;
}

SourceRegister source_register(const Project& project, SourceOrder order) {
  return Builder(project).build(order);
}

std::shared_ptr<const SourceRegister> SourceRegisters::of(const Project& project,
                                                          SourceOrder order) {
  const std::uint64_t generation = project.notebook.generation();
  if (!last_ || generation_ != generation || order_ != order) {
    last_ = std::make_shared<const SourceRegister>(source_register(project, order));
    generation_ = generation;
    order_ = order;
  }
  return last_;
}

std::size_t SourceRegisters::count(const Project& project) {
  const std::uint64_t generation = project.notebook.source_generation();
  if (counted_generation_ != generation) {
    count_ = row_count(project);
    counted_generation_ = generation;
  }
  return count_;
}

}  // namespace attest
