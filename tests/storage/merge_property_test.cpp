// Tests merging: copies of a notebook are changed by random actions and merged in all orders.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "annotation/merging.h"
#include "doctest.h"
#include "formats/json/json_writer.h"
#include "formats/native/native_json.h"
#include "session/session.h"
#include "storage/file_merge.h"
#include "support/fixed_environment.h"
#include "support/native_schema.h"
#include "support/projects.h"
#include "support/random_reader.h"
#include "text/text_source.h"

namespace attest::testing::merge_property_test {
namespace {

constexpr unsigned kRounds = 150;
constexpr std::size_t kMostActions = 16;  // The maximum number of actions on each copy.

// Gives each copy of the notebook its own ids and times.
class CopyEnvironment : public Environment {
 public:
  explicit CopyEnvironment(std::size_t copy) : copy_(std::to_string(copy)) {}
  Id new_id() override { return "urn:uuid:copy-" + copy_ + "-" + std::to_string(++ids_); }
  std::string now() override { return "2026-11-2" + copy_ + "T10:00:00Z"; }
  std::string time_in_words(std::string_view utc) override { return std::string(utc); }

 private:
  std::string copy_;
  int ids_ = 0;
};

Project read(const std::string& file) {
  WholeText source(file);
  Result<ReadProject> project = read_native(source);
  REQUIRE_MESSAGE(project.ok(), (project.ok() ? "" : project.error().message));
  return std::move(project->project);
}

std::string with_random_actions(const std::string& file, std::size_t copy, unsigned seed) {
  CopyEnvironment environment(copy);
  Session session(environment);
  session.open(read(file));
  RandomReader reader(session, seed);
  for (std::size_t left = reader.below(kMostActions + 1); left > 0; --left) {
    const std::size_t kind = reader.below(std::variant_size_v<Action>);
    if (kind == Action(MarkSelection{}).index()) {
      (void)session.perform(reader.action(Action(Select{}).index()));
    }
    (void)session.perform(reader.action(kind));
  }
  return write_native(session.project(), {});
}

std::string merge(const std::string& into, const std::string& from) {
  Project project = read(into);
  Project other = read(from);
  put(project.notebook, Batch{merge_file(std::move(other.notebook), project.notebook).edits});
  return write_native(project, {});
}

const RecordTable<Mark>& table_of(const Notebook& notebook, const Mark*) {
  return notebook.marks();
}
const RecordTable<Entity>& table_of(const Notebook& notebook, const Entity*) {
  return notebook.entities();
}
const RecordTable<Link>& table_of(const Notebook& notebook, const Link*) {
  return notebook.links();
}

std::string json_of(const Project& project, const Mark& mark) {
  return write_mark(mark, *project.article);
}
std::string json_of(const Project& /*project*/, const Entity& entity) {
  return write_entity(entity);
}
std::string json_of(const Project& /*project*/, const Link& link) { return write_link(link); }

// Returns the JSON of a field, or an empty text if the record has no such field.
template <class Record>
std::string value_in(const Project& project, const Record& record, std::string_view field) {
  const JsonDocument document = document_of(json_of(project, record));
  std::string value;
  for (const JsonValue member : document.root().items()) {
    const bool is_end = field == "ends" && (member.key() == "from" || member.key() == "to");
    if (member.key() == field || is_end) value += compact_json(member);
  }
  return value;
}

// Checks each field that only one copy has changed: the merged project `both` must have the value
// of that copy. Returns the number of these fields.
template <class Record>
std::size_t check_changes(const Project& base, const std::array<Project, 3>& copies,
                          const Project& both) {
  const auto table = [](const Project& project) -> const RecordTable<Record>& {
    return table_of(project.notebook, static_cast<const Record*>(nullptr));
  };
  std::size_t changes = 0;
  for (const Project& changed : copies) {
    for (const Record& record : table(changed)) {
      const Record* const before = table(base).find(record.id);
      const Record* const after = table(both).find(record.id);
      REQUIRE(after != nullptr);
      for (const std::string_view field : revised_fields<Record>()) {
        const auto changed_by = [&](const Project& copy) {
          const Record* const there = table(copy).find(record.id);
          return &copy != &changed && before != nullptr && there != nullptr &&
                 there->field_revisions.of(field, there->revision) !=
                     before->field_revisions.of(field, before->revision);
        };
        if (std::any_of(copies.begin(), copies.end(), changed_by)) continue;
        const std::string value = value_in(changed, record, field);
        if (before != nullptr && value_in(base, *before, field) == value) continue;
        CAPTURE(record.id);
        CAPTURE(field);
        REQUIRE(value_in(both, *after, field) == value);
        ++changes;
      }
    }
  }
  return changes;
}

}  // namespace

TEST_CASE("copies that are merged in any order give the same bytes and lose no change") {
  const std::string everything = write_native(project_with_everything(), {});
  std::size_t changes = 0, removed_and_changed = 0;
  for (unsigned round = 0; round < kRounds; ++round) {
    CAPTURE(round);
    const std::string base = with_random_actions(everything, 0, round * 10);
    std::array<std::string, 3> files;
    for (std::size_t i = 0; i < files.size(); ++i) {
      files[i] = with_random_actions(base, i + 1, round * 10 + static_cast<unsigned>(i) + 1);
    }

    const auto& [a, b, c] = files;
    const std::string all = merge(merge(a, b), c);
    REQUIRE(merge(a, merge(b, c)) == all);
    std::array<std::size_t, 3> order{0, 1, 2};
    while (std::next_permutation(order.begin(), order.end())) {
      REQUIRE(merge(merge(files[order[0]], files[order[1]]), files[order[2]]) == all);
    }
    for (const std::string& file : files) {
      REQUIRE(merge(file, file) == file);
      REQUIRE(merge(all, file) == all);
      REQUIRE(merge(file, all) == all);
    }

    const Project before = read(base), both = read(all);
    const std::array<Project, 3> copies{read(a), read(b), read(c)};
    changes += check_changes<Mark>(before, copies, both);
    changes += check_changes<Entity>(before, copies, both);
    changes += check_changes<Link>(before, copies, both);
    for (const Mark& mark : before.notebook.marks()) {
      std::size_t removed = 0, changed = 0;
      for (const Project& copy : copies) {
        const Mark* const there = copy.notebook.find_mark(mark.id);
        if (there == nullptr) ++removed;
        if (there != nullptr && *there != mark) ++changed;
      }
      if (removed > 0 && changed > 0) ++removed_and_changed;
    }
  }
  MESSAGE(kRounds, " rounds, ", changes, " changes in one copy only, ", removed_and_changed,
          " marks removed in one copy and changed in another");
  CHECK(changes > kRounds);
  CHECK(removed_and_changed > 0);
}

}  // namespace attest::testing::merge_property_test
