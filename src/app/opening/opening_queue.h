// A state machine that decides which article opens next. It receives events and returns decisions.
// The caller reads local storage and the journal, and shows the article.
//
// The state machine has two independent states: (1) the text that is being read between frames, if
// any, and (2) the answer that is awaited from the journal.
//
// The awaited answer is one of these:
// (1) LastOpened: at startup, and when the journal answers again after a time without answers.
//     decide() then decides which article opens.
// (2) Stored: after the reader has chosen an article in the library.
// (3) News: after an article has opened.
// (4) Nothing: after answered() was called.
//
// If a request of JournalRequests::Purpose::Opening gets no answer, the journal counts as silent
// until it answers a request of this purpose. Meanwhile a sample may be open in place of the
// article that was open last.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "app/host.h"
#include "article/import.h"
#include "base/deadline.h"
#include "base/result.h"
#include "storage/record_store.h"

namespace attest {

class OpeningQueue {
 public:
  // --- The text that is read between frames

  // Begins to read a text and stops reading the previous text. Returns the number of the new text.
  // If `article_is_open` is true, a stored article that was about to open does not open. `in_field`
  // is true if the text is the content of the dialog's text field.
  std::uint32_t begin_text(ArticleImport import, bool in_field, bool article_is_open,
                           std::string file_name = {});
  bool is_reading() const { return std::holds_alternative<Reading>(text_); }

  struct ReadText {
    Result<Imported> imported;
    bool in_field = false;
    std::string file_name;  // Empty if the text comes from elsewhere.
  };
  // Reads until the deadline. Returns no value if no text is being read or the text is not complete
  // yet.
  std::optional<ReadText> read(const Deadline& deadline);
  // Stops reading the text. Must be called when another article was requested.
  void stop_reading();

  // Must be called when the most recently read text could not be opened.
  void refuse(Error why);
  // Must be called when a text is refused before it is read. The text gets a number like any other
  // text.
  void refuse_unread(Error why);

  // The number of the most recent text. The first text has the number 1.
  std::uint32_t number() const { return texts_; }
  // Success, or the reason why the text with this number did not open. Not valid while the text is
  // being read.
  Result<Done> result_of(std::uint32_t number) const;

  // Must be called when the page scripts keep the web page of this article, because the article has
  // only a part of the web page's text.
  void page_kept_for(std::string article_id) { page_of_ = std::move(article_id); }
  bool has_whole_page(std::string_view article_id) const {
    return !page_of_.empty() && page_of_ == article_id;
  }

  // --- The reader's decisions

  // Keeps a pasted text that opens only if the reader confirms it.
  void ask_about(TextPasted pasted) { asked_about_ = std::move(pasted); }
  void forget_asked_about() { asked_about_.reset(); }
  bool asks() const { return asked_about_.has_value(); }
  const TextPasted& asked_about() const { return *asked_about_; }  // Valid while asks() is true.
  TextPasted take_asked_about() { return *std::exchange(asked_about_, std::nullopt); }

  // Words to search in an article as soon as it opens, because the library found them there.
  void find_in(std::string article_id, std::string words) {
    find_in_ = {std::move(article_id), std::move(words)};
  }
  // Returns the words to search in this article, or an empty text, and forgets them.
  std::string take_words(std::string_view article_id) {
    const auto [id, words] = std::exchange(find_in_, {});
    return id == article_id ? words : std::string();
  }

  // The previous article, to which the reader can go back.
  void set_before(std::string article_id) { before_ = std::move(article_id); }
  const std::string& before() const { return before_; }  // The article's id, or empty.

  // --- The journal

  struct Nothing {};
  // The journal was asked which article was open last. `chosen` is the id of the stored article
  // that the person has chosen meanwhile, or empty.
  struct LastOpened {
    std::string chosen;
  };
  struct Stored {  // The journal was asked for the records of a stored article that is to open.
    std::string id;
    Id mark;  // The mark to choose in the article, or empty.
  };
  struct News {};  // The journal was asked for newer records of the open article.
  using Awaited = std::variant<Nothing, LastOpened, Stored, News>;

  // The functions asked_last_opened(), asked_stored() and asked_news() record that a request was
  // sent to the journal.
  void asked_last_opened();
  void asked_stored(std::string id, Id mark = {}) {
    awaited_ = Stored{std::move(id), std::move(mark)};
  }
  void asked_news() { awaited_ = News{}; }
  // Must be called when the journal has answered. Returns which answer was awaited, and changes the
  // state to Nothing.
  Awaited answered() { return std::exchange(awaited_, Nothing{}); }

  // True while a stored article is about to open.
  bool opens_stored() const;
  bool opens_stored(std::string_view id) const;

  // Must be called for every answer to a request of JournalRequests::Purpose::Opening, before
  // answered(), and for every answer about the library index. Returns true if the journal was
  // silent before and answers again now. The caller must then ask the journal which article was
  // open last.
  bool journal_woke(bool answered);

  struct Situation {
    const Article* open = nullptr;  // Null if no article is open.
    bool untouched = false;         // True if the open article has no marks and never had one.
    std::string last_opened;        // The id of the most recently opened article, or empty.
    // The id of the most recently opened article that is not the open one, or empty.
    std::string last_opened_before;
    bool answered = true;  // False if the journal did not answer.
  };
  struct Stay {};
  struct AskForNews {};
  struct OpenStored {
    std::string id;
    Id mark{};  // The mark to choose after opening, or empty.
  };
  // If `for_good` is false, the last opened article may replace the sample later.
  struct OpenSample {
    bool for_good = true;
  };
  using Decision = std::variant<Stay, AskForNews, OpenStored, OpenSample>;
  // Decides which article opens now. Must be called when the request for the article that was open
  // last has ended, with or without an answer. `awaited` is the state that answered() returned.
  Decision decide(const LastOpened& awaited, const Situation& situation);
  // Must be called when the journal does not answer and this sample is shown instead of the stored
  // article. The pointer is only compared, never dereferenced.
  void sample_stands_in(const Article* sample) { stands_in_ = sample; }
  bool has_stand_in() const { return stands_in_ != nullptr; }

  // True while the journal does not answer. Its answers may still come.
  bool journal_is_silent() const { return journal_ == Journal::Silent; }

  // Returns true at the first call: the library index must then be read from the journal.
  bool must_ask_for_index() { return !std::exchange(index_asked_, true); }

  // Keeps the journal's newer records until the local changes are saved.
  void keep_news(std::vector<JournalEntry> entries) { news_ = std::move(entries); }
  bool has_news() const { return news_.has_value(); }
  std::vector<JournalEntry> take_news() { return *std::exchange(news_, std::nullopt); }

  // Must be called when an article opens. Cancels everything else that was about to open.
  void begin_article();

 private:
  struct NoText {};
  struct Reading {
    ArticleImport import;
    bool in_field = false;
    std::string file_name;
  };
  struct Refused {
    std::uint32_t number = 0;
    Error why;
  };
  enum class Journal : std::uint8_t { Answers, Silent };

  std::variant<NoText, Reading> text_;
  // The id of an article, and the words to search as soon as it opens.
  std::pair<std::string, std::string> find_in_;
  std::uint32_t texts_ = 0;         // The number of the most recent text.
  std::optional<Refused> refused_;  // The most recent text that could not be opened.

  Awaited awaited_;
  Journal journal_ = Journal::Answers;
  const Article* stands_in_ = nullptr;
  std::optional<std::vector<JournalEntry>> news_;
  std::string page_of_;  // The id of the article whose web page is kept, or empty.
  std::optional<TextPasted> asked_about_;
  std::string before_;
  bool index_asked_ = false;
};

}  // namespace attest
