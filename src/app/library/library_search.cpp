#include "app/library/library_search.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "formats/native/library_record_json.h"
#include "storage/keys.h"
#include "text/folding.h"
#include "text/segmentation.h"
#include "text/utf8.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// If fewer articles than this number wait to be searched, the journal is asked for the next batch.
constexpr std::size_t kFewArrived = 8;
constexpr std::size_t kPiece = 64u << 10;  // The number of bytes that one step searches.
constexpr std::size_t kWordsBefore = 24, kWordsAfter = 60;  // Bytes.

std::vector<std::string> searched_prefixes(std::string_view article_id) {
  return {text_key(article_id)};
}

}  // namespace

std::string words_around(std::string_view text, std::size_t from, std::size_t to) {
  const auto [start, end] = with_words_around(text, {from, to}, kWordsBefore, kWordsAfter);
  std::string words = start.value > 0 ? "…" : "";
  words.append(text.substr(start.value, end.value - start.value));
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  if (end.value < text.size()) words += "…";
  return words;
}

std::string in_words(const LibraryHit& hit) {
  const MessageArguments words{{"words", hit.words}};
  switch (hit.where) {
    case LibraryHit::Where::Note:
      return say("library.in-note", words);
    case LibraryHit::Where::Name:
      return say("library.in-name", words);
    case LibraryHit::Where::Text:
      break;
  }
  return say("library.in-text", words);
}

std::optional<LibraryHit> hit_in(std::string_view text, const SearchText& folded,
                                 const std::string& wanted, std::size_t folded_from) {
  const std::size_t at = folded.folded().find(wanted);
  if (at == std::string::npos) return std::nullopt;
  return LibraryHit{LibraryHit::Where::Text,
                    words_around(text, folded_from + folded.source_of(at),
                                 folded_from + folded.source_of(at + wanted.size()))};
}

std::optional<LibraryHit> hit_in(const MarkDirectory::Words* words, const std::string& wanted) {
  if (words == nullptr) return std::nullopt;
  std::optional<LibraryHit> hit = hit_in(words->notes, words->folded_notes, wanted);
  if (hit) {
    hit->where = LibraryHit::Where::Note;
  } else if ((hit = hit_in(words->names, words->folded_names, wanted))) {
    hit->where = LibraryHit::Where::Name;
  }
  return hit;
}

void LibrarySearch::begin(std::string wanted, std::vector<std::string> articles) {
  const bool narrows =
      is_complete() && !wanted_.empty() && wanted.find(wanted_) != std::string::npos;
  if (narrows) {
    std::erase_if(articles, [this](const std::string& id) {
      return searched_.count(id) > 0 && hits_.count(id) == 0;
    });
  }
  // If the new search text contains the previous one, an article without a hit for the previous
  // text cannot have a hit for the new text.
  std::unordered_set<std::string> known = narrows ? std::move(searched_) : decltype(searched_)();
  stop();
  wanted_ = std::move(wanted);
  for (const std::string& id : articles) known.erase(id);
  searched_ = std::move(known);
  all_ = searched_.size() + articles.size();
  std::erase_if(articles, [this](const std::string& id) { return look_in_words(id); });
  batches_ = article_batches(std::move(articles), searched_prefixes);
}

void LibrarySearch::stop() {
  journal_->cancel(JournalRequests::Purpose::LibraryText);
  wanted_.clear();
  batches_.clear();
  next_ = 0;
  waits_ = 0;
  arrived_.clear();
  reading_.reset();
  hits_.clear();
  searched_.clear();
  all_ = 0;
  ++generation_;
}

void LibrarySearch::ask() {
  while (waits_ < kRequestsAtOnce && next_ < batches_.size()) {
    journal_->ask(JournalRequests::Purpose::LibraryText, batches_[next_].prefixes,
                  std::to_string(next_));
    ++next_;
    ++waits_;
  }
}

void LibrarySearch::answered(const JournalRead& answer, const std::string& batch) {
  std::size_t number = 0;
  (void)std::from_chars(batch.data(), batch.data() + batch.size(), number);
  if (waits_ == 0 || number >= next_) return;
  --waits_;
  std::unordered_map<std::string, std::string> found;
  for (const auto& [key, value] : answer.entries) {
    if (std::string id = article_of_text(key); !id.empty()) found[id] = value;
  }
  arrived_.reserve(arrived_.size() + batches_[number].articles.size());
  for (std::string& id : batches_[number].articles) {
    std::string text = std::move(found[id]);
    arrived_.push_back({std::move(id), std::move(text)});
  }
  batches_[number].articles.clear();
}

bool LibrarySearch::step(const Deadline& deadline) {
  bool changed = false;
  while (reading_ || !arrived_.empty()) {
    if (!reading_) {
      Arrived next = std::move(arrived_.back());
      arrived_.pop_back();
      begin_reading(std::move(next));
    }
    if (read_on()) {
      searched_.insert(std::exchange(reading_, std::nullopt)->article);
      changed = true;
    }
    if (deadline.passed()) break;
  }
  // The journal reads the next batch while the texts of this batch are searched.
  if (arrived_.size() < kFewArrived) ask();
  return changed;
}

void LibrarySearch::begin_reading(Arrived arrived) {
  reading_ = Reading();
  reading_->article = std::move(arrived.article);
  if (!arrived.text.empty()) {
    reading_->text = text_in_record(arrived.text);
  } else if (const auto local = records_->get(text_key(reading_->article))) {
    // `value` is only a part of the stored record. text_in_record() accepts this part, too.
    reading_->text = text_in_record(local->value);
  }
}

bool LibrarySearch::read_on() {
  const std::string_view text = reading_->text;
  if (reading_->at >= text.size()) return true;
  // The pieces overlap, so that a hit across the border of two pieces is found.
  const std::size_t overlap = 4 * wanted_.size();
  const std::size_t end =
      floor_to_code_point(text, ByteOffset(std::min(text.size(), reading_->at + kPiece))).value;
  const std::size_t start = reading_->at > overlap ? reading_->at - overlap : 0;
  const std::size_t from = floor_to_code_point(text, ByteOffset(start)).value;
  reading_->at = end;
  return look_in({from, end}) || end == text.size();
}

bool LibrarySearch::look_in(ByteRange piece) {
  const std::string_view all = reading_->text;
  const std::string_view text = all.substr(piece.start.value, piece.length());
  // Most texts have no hit. SearchText costs more than the folded text alone.
  if (fold_for_search(text).find(wanted_) == std::string::npos) return false;
  return add_hit(reading_->article, hit_in(all, SearchText(text), wanted_, piece.start.value));
}

bool LibrarySearch::look_in_words(const std::string& article) {
  if (!add_hit(article, hit_in(directory_->words_of(article), wanted_))) return false;
  searched_.insert(article);
  return true;
}

bool LibrarySearch::add_hit(const std::string& article, std::optional<LibraryHit> hit) {
  if (!hit) return false;
  hits_[article] = *std::move(hit);
  ++generation_;
  return true;
}

const LibraryHit* LibrarySearch::hit(const std::string& article) const {
  const auto found = hits_.find(article);
  return found == hits_.end() ? nullptr : &found->second;
}

}  // namespace attest
