// Marks and links for tests, with short ids instead of urn:uuid:….
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "annotation/edit.h"
#include "annotation/link.h"
#include "annotation/mark.h"

namespace attest::testing {

inline Mark mark_on(Id id, MarkKind kind, const std::vector<ByteRange>& ranges) {
  Mark mark;
  mark.id = std::move(id);
  mark.kind = kind;
  for (const ByteRange range : ranges) mark.passages.push_back({range, {}});
  return mark;
}

inline Mark claim_on(Id id, ByteRange range) {
  return mark_on(std::move(id), MarkKind::Claim, {range});
}

// Returns a mark whose only passage was not found in the text, so it has no range.
inline Mark lost_mark(Id id, std::string words) {
  Mark mark;
  mark.id = std::move(id);
  Anchor anchor;
  anchor.exact = std::move(words);
  mark.passages.push_back({ByteRange(), std::make_shared<const Anchor>(std::move(anchor))});
  return mark;
}

inline Entity entity_named(Id id, std::string name) {
  Entity entity;
  entity.id = std::move(id);
  entity.name = std::move(name);
  return entity;
}

inline Link link_from(Id id, std::string kind, Id from, Id to) {
  return {std::move(id), std::move(kind), std::move(from), std::move(to), {}};
}

// Returns the ids of all marks in text order.
inline std::vector<Id> ids_in_order(const Notebook& notebook) {
  std::vector<Id> ids;
  for (std::size_t i = 0; i < notebook.mark_count(); ++i) ids.push_back(notebook.mark_at(i).id);
  return ids;
}

// The contents of a notebook, so that a test can compare two states.
struct NotebookContents {
  std::vector<Mark> marks;  // In text order.
  std::vector<Entity> entities;
  std::vector<Link> links;
  std::vector<PlacedPassage> passages;

  friend bool operator==(const NotebookContents&, const NotebookContents&) = default;
};

inline NotebookContents contents_of(const Notebook& notebook) {
  NotebookContents contents;
  for (std::size_t i = 0; i < notebook.mark_count(); ++i) {
    contents.marks.push_back(notebook.mark_at(i));
  }
  contents.entities.assign(notebook.entities().begin(), notebook.entities().end());
  contents.links.assign(notebook.links().begin(), notebook.links().end());
  contents.passages = notebook.passages();
  return contents;
}

}  // namespace attest::testing
