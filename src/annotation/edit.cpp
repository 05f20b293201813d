#include "annotation/edit.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>

#include "annotation/fields.h"
#include "wording/sentences.h"

namespace attest {
namespace {

std::optional<Error> fault_of(const Mark& mark) {
  if (mark.id.empty()) return Error::invalid(say("records.mark-without-id"));
  if (mark.passages.empty()) return Error::invalid(say("records.mark-without-passage"));
  ByteOffset last_end;
  for (const Passage& passage : mark.passages) {
    if (!passage.placed()) continue;
    if (passage.range.empty()) return Error::invalid(say("records.empty-passage"));
    if (passage.range.start < last_end) {
      return Error::invalid(say("records.passages-overlap"));
    }
    last_end = passage.range.end;
  }
  return std::nullopt;
}

bool is_link_kind(const std::string& kind) {
  return std::find(kLinkKinds.begin(), kLinkKinds.end(), kind) != kLinkKinds.end();
}

Edit removal_of(RecordRef&& record) {
  switch (record.kind) {
    case RecordKind::Mark:
      return RemoveMark{std::move(record.id)};
    case RecordKind::Entity:
      return RemoveEntity{std::move(record.id)};
    case RecordKind::Link:
      break;
  }
  return RemoveLink{std::move(record.id)};
}

// Caches outlive the notebook that they were made from, so two notebooks must never have the same
// generation, even if both were changed equally often.
std::uint64_t next_generation() {
  static std::uint64_t last = 0;
  return ++last;
}

}  // namespace

std::optional<RecordRef> record_of(const Edit& edit) {
  struct Name {
    std::optional<RecordRef> operator()(const PutMark& put) const {
      return RecordRef{RecordKind::Mark, put.mark.id};
    }
    std::optional<RecordRef> operator()(const RemoveMark& remove) const {
      return RecordRef{RecordKind::Mark, remove.id};
    }
    std::optional<RecordRef> operator()(const PutEntity& put) const {
      return RecordRef{RecordKind::Entity, put.entity.id};
    }
    std::optional<RecordRef> operator()(const RemoveEntity& remove) const {
      return RecordRef{RecordKind::Entity, remove.id};
    }
    std::optional<RecordRef> operator()(const PutLink& put) const {
      return RecordRef{RecordKind::Link, put.link.id};
    }
    std::optional<RecordRef> operator()(const RemoveLink& remove) const {
      return RecordRef{RecordKind::Link, remove.id};
    }
    std::optional<RecordRef> operator()(const RemoveAll&) const { return std::nullopt; }
    std::optional<RecordRef> operator()(const Batch&) const { return std::nullopt; }
  };
  return std::visit(Name{}, edit);
}

class NotebookEditor {
 public:
  NotebookEditor(Notebook& notebook, bool saved) : notebook_(notebook), saved_(saved) {}

  // Applies the whole edit, or nothing if any part of it fails.
  Result<Edit> run(Edit&& edit) {
    const std::size_t touched = notebook_.touched_.size();
    const std::uint64_t generation = notebook_.generation_;
    Result<Edit> inverse = carry_out_any(edit);
    if (!inverse) {
      auto& records = notebook_.touched_;
      records.erase(records.begin() + static_cast<std::ptrdiff_t>(touched), records.end());
      notebook_.generation_ = generation;
    }
    return inverse;
  }

  std::optional<Error> add(Mark&& mark) {
    if (std::optional<Error> fault = fault_of(mark)) return fault;
    notebook_.generation_ = next_generation();
    note_source(mark);
    enter_in_indexes(notebook_.marks_.add(std::move(mark)));
    return std::nullopt;
  }

  Edit adopt(Notebook&& from) {
    assert(notebook_.is_new());
    RemoveAll inverse;
    inverse.records.reserve(from.record_count());
    for (const Entity& entity : from.entities_) {
      inverse.records.push_back({RecordKind::Entity, entity.id});
    }
    for (const Mark& mark : from.marks_) inverse.records.push_back({RecordKind::Mark, mark.id});
    for (const Link& link : from.links_) inverse.records.push_back({RecordKind::Link, link.id});

    std::vector<RecordRef> touched = std::move(notebook_.touched_);
    touched.insert(touched.end(), inverse.records.begin(), inverse.records.end());
    notebook_ = std::move(from);
    notebook_.generation_ = notebook_.source_generation_ = next_generation();
    notebook_.touched_ = std::move(touched);
    return inverse;
  }

 private:
  // Applies an edit of any kind and returns its inverse. Moves the records out of the edit.
  Result<Edit> carry_out_any(Edit& edit) {
    return std::visit([this](auto& one) { return carry_out(one); }, edit);
  }

  Result<Edit> carry_out(PutMark& put) {
    if (std::optional<Error> fault = fault_of(put.mark)) return *std::move(fault);
    touch(RecordKind::Mark, put.mark.id);
    note_source(put.mark);

    std::uint32_t number = notebook_.marks_.number_of(put.mark.id);
    if (number == kNoNumber) {
      Id id = put.mark.id;
      number = notebook_.marks_.add(std::move(put.mark), put.number);
      enter_in_indexes(number);
      return Edit(RemoveMark{std::move(id)});
    }
    const bool moved = notebook_.marks_[number].passages != put.mark.passages;
    if (moved) strike_from_indexes(number);
    Mark before = notebook_.marks_.replace(number, std::move(put.mark));
    if (moved) enter_in_indexes(number);
    note_source(before);
    return Edit(PutMark{std::move(before), number});
  }

  Result<Edit> carry_out(const RemoveMark& remove) {
    const std::uint32_t number = notebook_.marks_.number_of(remove.id);
    if (number == kNoNumber) return Error::not_found(say("records.no-mark", {{"id", remove.id}}));
    touch(RecordKind::Mark, remove.id);
    note_source(notebook_.marks_[number]);

    Batch links;
    for (const Link* link : notebook_.links_of(remove.id)) {
      const std::uint32_t link_number = notebook_.links_.number_of(link->id);
      links.edits.emplace_back(PutLink{remove_link(link_number), link_number});
    }
    strike_from_indexes(number);
    PutMark inverse{notebook_.marks_.remove(number), number};
    if (links.edits.empty()) return Edit(std::move(inverse));
    links.edits.insert(links.edits.begin(), std::move(inverse));
    return Edit(std::move(links));
  }

  Result<Edit> carry_out(PutEntity& put) {
    if (put.entity.id.empty()) return Error::invalid(say("records.entity-without-id"));
    touch(RecordKind::Entity, put.entity.id);

    const std::uint32_t number = notebook_.entities_.number_of(put.entity.id);
    if (number == kNoNumber) {
      Id id = put.entity.id;
      notebook_.entities_.add(std::move(put.entity), put.number);
      return Edit(RemoveEntity{std::move(id)});
    }
    Entity before = notebook_.entities_.replace(number, std::move(put.entity));
    return Edit(PutEntity{std::move(before), number});
  }

  Result<Edit> carry_out(const RemoveEntity& remove) {
    const std::uint32_t number = notebook_.entities_.number_of(remove.id);
    if (number == kNoNumber) return Error::not_found(say("records.no-entity", {{"id", remove.id}}));
    touch(RecordKind::Entity, remove.id);

    Batch inverse;
    inverse.edits.emplace_back(PutEntity{notebook_.entities_.remove(number), number});
    for (auto mark = notebook_.marks_.begin(); mark != notebook_.marks_.end(); ++mark) {
      if (mark->entity != remove.id) continue;
      touch(RecordKind::Mark, mark->id);
      Mark without = *mark;
      without.entity.clear();
      Mark before = notebook_.marks_.replace(mark.number(), std::move(without));
      inverse.edits.emplace_back(PutMark{std::move(before), mark.number()});
    }
    return Edit(std::move(inverse));
  }

  Result<Edit> carry_out(PutLink& put) {
    if (put.link.id.empty()) return Error::invalid(say("records.link-without-id"));
    if (!is_link_kind(put.link.kind)) {
      return Error::invalid(say("links.unknown-kind", {{"kind", put.link.kind}}));
    }
    if (put.link.from == put.link.to) return Error::invalid(say("links.to-itself"));
    for (const Id& end : {put.link.from, put.link.to}) {
      if (!notebook_.find_mark(end)) {
        return Error::invalid(say("records.link-without-end", {{"id", end}}));
      }
    }

    const std::uint32_t number = notebook_.links_.number_of(put.link.id);
    if (number == kNoNumber) {
      Id id = put.link.id;
      add_link(std::move(put.link), put.number);
      return Edit(RemoveLink{std::move(id)});
    }
    Link before = remove_link(number);
    add_link(std::move(put.link), number);
    return Edit(PutLink{std::move(before), number});
  }

  Result<Edit> carry_out(const RemoveLink& remove) {
    const std::uint32_t number = notebook_.links_.number_of(remove.id);
    if (number == kNoNumber) return Error::not_found(say("records.no-link", {{"id", remove.id}}));
    return Edit(PutLink{remove_link(number), number});
  }

  // Removes links first, then marks, then entities. Within each kind, the records are removed in
  // reverse order, so that the inverse restores the original order.
  Result<Edit> carry_out(RemoveAll& all) {
    Batch batch;
    for (const RecordKind kind : {RecordKind::Link, RecordKind::Mark, RecordKind::Entity}) {
      for (auto record = all.records.rbegin(); record != all.records.rend(); ++record) {
        if (record->kind == kind) batch.edits.push_back(removal_of(std::move(*record)));
      }
    }
    return carry_out(batch);
  }

  // Replaces each edit by its inverse as soon as it is applied, so that a large batch is never in
  // memory twice.
  Result<Edit> carry_out(Batch& batch) {
    for (std::size_t i = 0; i < batch.edits.size(); ++i) {
      Result<Edit> inverse = carry_out_any(batch.edits[i]);
      if (!inverse) {
        roll_back(batch, i);
        return inverse;
      }
      batch.edits[i] = *std::move(inverse);
    }
    std::reverse(batch.edits.begin(), batch.edits.end());
    return Edit(std::move(batch));
  }

  void roll_back(Batch& batch, std::size_t done) {
    while (done > 0) {
      const Result<Edit> undone = carry_out_any(batch.edits[--done]);
      assert(undone.ok());
      (void)undone;
    }
  }

  // Only the next four functions change the text order and the indexes of the notebook.

  void enter_in_indexes(std::uint32_t number) {
    const Mark& mark = notebook_.marks_[number];
    notebook_.order_.insert(Notebook::extent_in_text(mark, number));
    for (std::uint32_t i = 0; i < mark.passages.size(); ++i) {
      if (mark.passages[i].placed()) notebook_.index_.insert({mark.passages[i].range, number, i});
    }
  }

  void strike_from_indexes(std::uint32_t number) {
    const Mark& mark = notebook_.marks_[number];
    notebook_.order_.erase(Notebook::extent_in_text(mark, number));
    for (std::uint32_t i = 0; i < mark.passages.size(); ++i) {
      if (mark.passages[i].placed()) notebook_.index_.erase({mark.passages[i].range, number, i});
    }
  }

  void add_link(Link link, std::uint32_t number) {
    touch(RecordKind::Link, link.id);
    number = notebook_.links_.add(std::move(link), number);
    for (std::uint32_t end : ends_of(number)) {
      if (end >= notebook_.links_by_mark_.size()) notebook_.links_by_mark_.resize(end + 1u);
      auto& links = notebook_.links_by_mark_[end];
      links.insert(std::lower_bound(links.begin(), links.end(), number), number);
    }
  }

  Link remove_link(std::uint32_t number) {
    touch(RecordKind::Link, notebook_.links_[number].id);
    for (std::uint32_t end : ends_of(number)) {
      auto& links = notebook_.links_by_mark_[end];
      links.erase(std::lower_bound(links.begin(), links.end(), number));
    }
    return notebook_.links_.remove(number);
  }

  std::array<std::uint32_t, 2> ends_of(std::uint32_t link) const {
    const Link& ends = notebook_.links_[link];
    return {notebook_.mark_number(ends.from), notebook_.mark_number(ends.to)};
  }

  void note_source(const Mark& mark) {
    if (has_field(mark.kind, &Mark::entity)) notebook_.source_generation_ = notebook_.generation_;
  }

  void touch(RecordKind kind, const Id& id) {
    notebook_.generation_ = next_generation();
    if (kind == RecordKind::Entity) notebook_.source_generation_ = notebook_.generation_;
    if (!saved_) notebook_.touched_.push_back({kind, id});
  }

  Notebook& notebook_;
  bool saved_;  // True if the records of the edit are already saved.
};

Result<Edit> apply(Notebook& notebook, Edit edit) {
  return NotebookEditor(notebook, false).run(std::move(edit));
}

std::optional<Error> add_saved_mark(Notebook& notebook, Mark&& mark) {
  return NotebookEditor(notebook, true).add(std::move(mark));
}

Edit adopt(Notebook& empty, Notebook&& from) {
  return NotebookEditor(empty, false).adopt(std::move(from));
}

Result<Edit> apply_saved(Notebook& notebook, Edit edit) {
  return NotebookEditor(notebook, true).run(std::move(edit));
}

}  // namespace attest
