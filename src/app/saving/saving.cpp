#include "app/saving/saving.h"

#include <utility>

#include "wording/sentences.h"

namespace attest {

void Saving::note_all(const Notebook& notebook) {
  std::vector<RecordRef> all;
  for (const Entity& entity : notebook.entities()) all.push_back({RecordKind::Entity, entity.id});
  for (const Mark& mark : notebook.marks()) all.push_back({RecordKind::Mark, mark.id});
  for (const Link& link : notebook.links()) all.push_back({RecordKind::Link, link.id});
  autosave_.note(std::move(all));
}

void Saving::save_records(const Project& project, const Deadline& deadline) {
  autosave_.step(project, environment_->now(), deadline);
  if (!is_refused() && !autosave_.waiting()) last_error_.clear();
}

void Saving::keep(const Project& project) {
  if (const Result<Done> kept = library_->keep(project, environment_->now()); !kept)
    text_error_ = kept.error().message;
  text_waits_ = true;
}

void Saving::save_text(const Project& project, const Deadline& deadline) {
  if (!text_waits_) return;
  Result<bool> kept = true;
  while (kept && *kept) {
    kept = library_->keep_some_text(project, environment_->now());
    if (kept && *kept && deadline.passed()) return;
  }
  text_waits_ = false;
  text_error_ = kept ? "" : kept.error().message;
}

void Saving::retry() {
  retry_text();
  autosave_.retry();
}

std::optional<std::string> Saving::take_new_error() {
  const std::string& why = text_error_.empty() ? autosave_.error() : text_error_;
  if (why.empty() || why == last_error_) return std::nullopt;
  last_error_ = why;
  return say(text_error_.empty() ? "saving.records-not-stored" : "saving.text-not-stored",
             {{"why", why}});
}

void Saving::begin_rewrite(const Project& project,
                           const std::vector<JournalEntry>& journal_entries) {
  rewrite_waits_ = false;
  library_->mend(project.article->id(), journal_entries);
  // The result is ignored: if local storage refuses this record, it also refuses the marks and the
  // text. The status line then reports the error.
  (void)library_->keep(project, environment_->now()).ok();
  note_all(project.notebook);
  text_waits_ = true;
}

void Saving::begin_article() {
  autosave_.forget();
  text_error_.clear();
  rewrite_waits_ = false;
}

std::string Saving::refusal(bool frees_space) const {
  const SaveStatus::Local local = local_state(frees_space);
  return status_.settled(local) ? status_.risk(local) : std::string();
}

SaveStatus::Local Saving::local_state(bool frees_space) const {
  return {store_->lasting(), text_waits_ || rewrite_waits_ || autosave_.waiting() || frees_space,
          frees_space           ? std::string()
          : text_error_.empty() ? autosave_.error()
                                : text_error_};
}

}  // namespace attest
