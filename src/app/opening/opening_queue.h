// The article that opens next: a state machine. Events go in, decisions come out; the caller reads
// the stores and shows the article.
//
// Two things may happen at the same time, so there are two states. The first one is the text that
// is read between frames: none or one. The second one is the answer of the journal that decides
// about the open article:
//
//   Nothing ──start, or the journal woke──▶ LastOpened ──index_restored()──▶ Stored, News, Nothing
//   Nothing ──a row of the library────────▶ Stored     ──answered()────────▶ Nothing
//   Nothing ──an article has opened───────▶ News       ──answered()────────▶ Nothing
//
// A journal that does not answer is silent until it answers any request. Meanwhile a sample may be
// open in place of the last article.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "article/import.h"
#include "base/deadline.h"
#include "base/result.h"
#include "storage/record_store.h"

namespace attest {

class OpeningQueue {
 public:
  // --- The text that is read between frames

  // Begins to read a text and replaces the text that is being read. If an article is open, the text
  // also replaces the stored article that was to be opened. `in_field` is true for the content of
  // the dialog's text field. Returns the number of the text.
  std::uint32_t begin_text(ArticleImport import, bool in_field, bool article_is_open);
  bool is_reading() const { return std::holds_alternative<Reading>(text_); }

  struct ReadText {
    Result<Imported> imported;
    bool in_field = false;
  };
  // Reads until the deadline. No value: there is no text, or it is not complete.
  std::optional<ReadText> read(const Deadline& deadline);
  void stop_reading();  // Another article was requested.

  // The text that was read last could not be opened.
  void refuse(Error why);
  // A text is refused before it is read. It counts as a text and gets a number.
  void refuse_unread(Error why);

  // The number of the last text; the first one has the number 1.
  std::uint32_t number() const { return texts_; }
  // Success, or the reason why the text with this number did not open. Not valid while it is read.
  Result<Done> result_of(std::uint32_t number) const;

  // --- The journal

  struct Nothing {};
  // Which article was open last. `chosen` is the stored article that the person has chosen
  // meanwhile, or empty.
  struct LastOpened {
    std::string chosen;
  };
  struct Stored {  // The records of a stored article, to open it.
    std::string id;
  };
  struct News {};  // The newer records of the open article.
  using Awaited = std::variant<Nothing, LastOpened, Stored, News>;

  // The journal was asked for this.
  void asked_last_opened();
  void asked_stored(std::string id) { awaited_ = Stored{std::move(id)}; }
  void asked_news() { awaited_ = News{}; }
  // The journal has answered. Returns the state, which becomes Nothing.
  Awaited answered() { return std::exchange(awaited_, Nothing{}); }

  // True while an article opens that was stored in this browser.
  bool opens_stored() const;
  bool opens_stored(std::string_view id) const;

  // Call it for every answer about the open article, before answered(). Returns true if the journal
  // was silent and answers now. It must then be asked which article was open.
  bool journal_woke(bool answered);

  struct Situation {
    const Article* open = nullptr;   // Null: no article is open.
    bool untouched = false;          // The open article has no marks and never had one.
    std::string last_opened;         // The id of the last opened article, or empty.
    std::string last_opened_before;  // The same without the open article.
    bool answered = true;            // The journal has answered.
  };
  struct Stay {};
  struct AskForNews {};
  struct OpenStored {
    std::string id;
  };
  // If `for_good` is false, the last article may replace the sample later.
  struct OpenSample {
    bool for_good = true;
  };
  using Decision = std::variant<Stay, AskForNews, OpenStored, OpenSample>;
  // The library index is complete, as far as the journal has answered. `awaited` is the state that
  // answered() returned.
  Decision index_restored(const LastOpened& awaited, const Situation& situation);
  // This sample is open until the silent journal answers. The pointer is only compared.
  void sample_stands_in(const Article* sample) { stands_in_ = sample; }

  // The journal's newer records wait until the local changes are saved.
  void keep_news(std::vector<JournalEntry> entries) { news_ = std::move(entries); }
  bool has_news() const { return news_.has_value(); }
  std::vector<JournalEntry> take_news() { return *std::exchange(news_, std::nullopt); }

  void begin_article();  // Call it when an article opens. Nothing else is opened.

 private:
  struct NoText {};
  struct Reading {
    ArticleImport import;
    bool in_field = false;
  };
  struct Refused {
    std::uint32_t number = 0;
    Error why;
  };
  enum class Journal : std::uint8_t { Answers, Silent };

  std::variant<NoText, Reading> text_;
  std::uint32_t texts_ = 0;         // The number of texts so far.
  std::optional<Refused> refused_;  // The last text that could not be opened.

  Awaited awaited_;
  Journal journal_ = Journal::Answers;
  const Article* stands_in_ = nullptr;
  std::optional<std::vector<JournalEntry>> news_;
};

}  // namespace attest
