#include "annotation/merging.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "annotation/entity_fields.h"
#include "annotation/fields.h"

namespace attest {
namespace {

template <class Value>
int order(const Value& a, const Value& b) {
  if (a < b) return -1;
  return b < a ? 1 : 0;
}

template <class Record>
struct Field {
  std::string_view token;
  // Returns a negative number if b's value is greater.
  std::function<int(const Record& a, const Record& b)> compare;
  std::function<void(Record& into, const Record& from)> copy;
  // May be null. If the function returns true for only one of two records, this record wins,
  // whatever the revisions are.
  bool (*is_preferred)(const Record&) = nullptr;
};

template <class Record, class Member>
Field<Record> plain(std::string_view token, Member Record::*member) {
  return {token, [member](const Record& a, const Record& b) { return order(a.*member, b.*member); },
          [member](Record& into, const Record& from) { into.*member = from.*member; }};
}

bool comes_before(const Passage& a, const Passage& b) {
  if (a.range != b.range || !a.lost || !b.lost) {
    return std::tuple(a.range, !a.placed()) < std::tuple(b.range, !b.placed());
  }
  const auto words = [](const Anchor& anchor) {
    return std::tie(anchor.exact, anchor.before, anchor.after, anchor.position);
  };
  return words(*a.lost) < words(*b.lost);
}

int compare_passages(const Mark& a, const Mark& b) {
  const auto less = [](const std::vector<Passage>& x, const std::vector<Passage>& y) {
    return std::lexicographical_compare(x.begin(), x.end(), y.begin(), y.end(), comes_before);
  };
  if (less(a.passages, b.passages)) return -1;
  return less(b.passages, a.passages) ? 1 : 0;
}

bool has_all_words(const Mark& mark) {
  return std::all_of(mark.passages.begin(), mark.passages.end(),
                     [](const Passage& passage) { return passage.placed(); });
}

// The modification time and the list of guessed fields have no revision, because they follow from
// the other fields.
bool has_revision(const FieldSpec& field) {
  const auto is = [&field](auto member) { return &field == &field_of(member); };
  return !is(&Mark::guessed) && !is(&Mark::modified);
}

Field<Mark> field_from(const FieldSpec& spec) {
  return {spec.token,
          [&spec](const Mark& a, const Mark& b) {
            const bool chosen_a = !is_guessed(a, spec), chosen_b = !is_guessed(b, spec);
            if (chosen_a != chosen_b) return order(chosen_a, chosen_b);
            return order(value_of(a, spec), value_of(b, spec));
          },
          [&spec](Mark& into, const Mark& from) {
            set_value(into, spec, value_of(from, spec));
            std::erase(into.guessed, spec.token);
            if (is_guessed(from, spec)) into.guessed.emplace_back(spec.token);
          }};
}

std::vector<Field<Mark>> make_fields(const Mark* /*kind of record*/) {
  std::vector<Field<Mark>> fields{
      plain("kind", &Mark::kind),
      {"passages", compare_passages,
       [](Mark& into, const Mark& from) { into.passages = from.passages; }, has_all_words}};
  for (const FieldSpec& spec : kFields) {
    if (has_revision(spec)) fields.push_back(field_from(spec));
  }
  fields.push_back(plain("extra", &Mark::extra));
  return fields;
}

std::vector<Field<Entity>> make_fields(const Entity* /*kind of record*/) {
  std::vector<Field<Entity>> fields;
  fields.reserve(kEntityFields.size() + 1);
  for (const EntityFieldSpec& spec : kEntityFields) {
    fields.push_back(plain(spec.token, spec.member));
  }
  fields.push_back(plain("extra", &Entity::extra));
  return fields;
}

std::vector<Field<Link>> make_fields(const Link* /*kind of record*/) {
  return {plain("kind", &Link::kind),
          {"ends",
           [](const Link& a, const Link& b) {
             return order(std::tie(a.from, a.to), std::tie(b.from, b.to));
           },
           [](Link& into, const Link& from) {
             into.from = from.from;
             into.to = from.to;
           }},
          plain("extra", &Link::extra)};
}

template <class Record>
const std::vector<Field<Record>>& fields_of() {
  static const std::vector<Field<Record>> fields = make_fields(static_cast<const Record*>(nullptr));
  return fields;
}

template <class Record>
std::uint64_t revision_of(const Record& record, const Field<Record>& field) {
  return record.field_revisions.of(field.token, record.revision);
}

// Returns whether b's value of the field wins over a's.
template <class Record>
bool loses(const Record& a, const Record& b, const Field<Record>& field) {
  const auto strength = [&field](const Record& record) {
    const bool preferred = field.is_preferred != nullptr && field.is_preferred(record);
    return std::pair(preferred, revision_of(record, field));
  };
  const auto strength_a = strength(a), strength_b = strength(b);
  return strength_a != strength_b ? strength_a < strength_b : field.compare(a, b) < 0;
}

// Merges the parts of a mark that have no revision: the modification time and the list of guessed
// fields.
void merge_rest(Mark& into, const Mark& other) {
  into.modified = std::max(into.modified, other.modified);
  for (const std::string& token : other.guessed) {
    const bool of_field = std::any_of(kFields.begin(), kFields.end(), [&](const FieldSpec& spec) {
      return spec.token == token && has_revision(spec);
    });
    if (!of_field) into.guessed.push_back(token);
  }
  std::sort(into.guessed.begin(), into.guessed.end());
  into.guessed.erase(std::unique(into.guessed.begin(), into.guessed.end()), into.guessed.end());
}

void set_revisions(auto& record, std::vector<FieldRevision> all) {
  record.revision = 1;
  for (const FieldRevision& each : all) {
    record.revision = std::max(record.revision, each.revision);
  }
  record.field_revisions = FieldRevisions(std::move(all));
}

}  // namespace

template <class Record>
std::span<const std::string_view> revised_fields() {
  static const std::vector<std::string_view> tokens = [] {
    std::vector<std::string_view> all;
    for (const Field<Record>& field : fields_of<Record>()) all.push_back(field.token);
    return all;
  }();
  return tokens;
}

template <class Record>
void raise_revision(Record& changed, const Record& before, std::uint64_t revision) {
  assert(revision > before.revision);
  std::vector<FieldRevision> all;
  for (const Field<Record>& field : fields_of<Record>()) {
    const bool differs = field.compare(changed, before) != 0;
    all.push_back({field.token, differs ? revision : revision_of(before, field)});
  }
  set_revisions(changed, std::move(all));
}

template <class Record>
Record merged(const Record& a, const Record& b) {
  assert(a.id == b.id);
  if (a == b) return a;
  Record result = a;
  std::vector<FieldRevision> all;
  for (const Field<Record>& field : fields_of<Record>()) {
    const bool from_b = loses(a, b, field);
    if (from_b) field.copy(result, b);
    all.push_back({field.token, revision_of(from_b ? b : a, field)});
  }
  if constexpr (std::is_same_v<Record, Mark>) merge_rest(result, b);
  set_revisions(result, std::move(all));
  return result;
}

template <class Record>
bool says_the_same(const Record& a, const Record& b) {
  const std::vector<Field<Record>>& fields = fields_of<Record>();
  return std::all_of(fields.begin(), fields.end(),
                     [&](const Field<Record>& field) { return field.compare(a, b) == 0; });
}

template std::span<const std::string_view> revised_fields<Mark>();
template std::span<const std::string_view> revised_fields<Entity>();
template std::span<const std::string_view> revised_fields<Link>();
template void raise_revision(Mark&, const Mark&, std::uint64_t);
template void raise_revision(Entity&, const Entity&, std::uint64_t);
template void raise_revision(Link&, const Link&, std::uint64_t);
template Mark merged(const Mark&, const Mark&);
template Entity merged(const Entity&, const Entity&);
template Link merged(const Link&, const Link&);
template bool says_the_same(const Mark&, const Mark&);
template bool says_the_same(const Entity&, const Entity&);
template bool says_the_same(const Link&, const Link&);

}  // namespace attest
