#include "app/opening/opening_queue.h"

#include <utility>

#include "wording/sentences.h"

namespace attest {

std::uint32_t OpeningQueue::begin_text(ArticleImport import, bool in_field, bool article_is_open,
                                       std::string file_name) {
  if (article_is_open) {
    if (std::holds_alternative<Stored>(awaited_)) awaited_ = Nothing{};
    if (auto* const last = std::get_if<LastOpened>(&awaited_)) last->chosen.clear();
  }
  text_ = Reading{std::move(import), in_field, std::move(file_name)};
  return ++texts_;
}

std::optional<OpeningQueue::ReadText> OpeningQueue::read(const Deadline& deadline) {
  auto* const reading = std::get_if<Reading>(&text_);
  if (reading == nullptr) return std::nullopt;
  while (reading->import.step()) {
    if (deadline.passed()) return std::nullopt;
  }
  ReadText read{reading->import.take(), reading->in_field, std::move(reading->file_name)};
  text_ = NoText{};
  return read;
}

void OpeningQueue::stop_reading() {
  if (!is_reading()) return;
  text_ = NoText{};
  ++texts_;  // This makes the number of the unfinished text invalid.
}

void OpeningQueue::refuse(Error why) { refused_ = Refused{texts_, std::move(why)}; }

void OpeningQueue::refuse_unread(Error why) {
  text_ = NoText{};
  ++texts_;
  refuse(std::move(why));
}

Result<Done> OpeningQueue::result_of(std::uint32_t number) const {
  if (refused_ && refused_->number == number) return refused_->why;
  if (number != texts_) {
    return Error::not_found(say("opening.overtaken"));
  }
  return Done{};
}

void OpeningQueue::asked_last_opened() {
  const auto* const stored = std::get_if<Stored>(&awaited_);
  awaited_ = LastOpened{stored == nullptr ? std::string() : stored->id};
}

bool OpeningQueue::opens_stored() const {
  return std::holds_alternative<LastOpened>(awaited_) || std::holds_alternative<Stored>(awaited_);
}

bool OpeningQueue::opens_stored(std::string_view id) const {
  if (const auto* const last = std::get_if<LastOpened>(&awaited_)) return last->chosen == id;
  const auto* const stored = std::get_if<Stored>(&awaited_);
  return stored != nullptr && stored->id == id;
}

bool OpeningQueue::journal_woke(bool answered) {
  const bool was_silent = journal_ == Journal::Silent;
  if (!answered) journal_ = Journal::Silent;
  if (!answered || !was_silent) return false;
  journal_ = Journal::Answers;
  return true;
}

OpeningQueue::Decision OpeningQueue::decide(const LastOpened& awaited, const Situation& situation) {
  const Article* const sample = std::exchange(stands_in_, nullptr);
  if (!awaited.chosen.empty()) return OpenStored{awaited.chosen};
  if (situation.open == nullptr) {
    if (situation.last_opened.empty()) return OpenSample{situation.answered};
    return OpenStored{situation.last_opened};
  }
  const bool gives_way = sample == situation.open && situation.untouched;
  if (!gives_way) return AskForNews{};
  if (situation.last_opened_before.empty()) return Stay{};
  return OpenStored{situation.last_opened_before};
}

void OpeningQueue::begin_article() {
  stop_reading();
  awaited_ = Nothing{};
  news_.reset();
  asked_about_.reset();
}

}  // namespace attest
