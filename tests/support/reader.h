// A session with one article, and helper functions that select and mark its text.
#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include "doctest.h"
#include "session/session.h"
#include "support/articles.h"
#include "support/fixed_environment.h"
#include "support/marks.h"

namespace attest::testing {

struct Reader {
  FixedEnvironment environment;
  Session session{environment};

  explicit Reader(std::string_view text) {
    Project project;
    project.article = std::make_shared<const Article>(article_of(text));
    session.open(std::move(project));
  }

  Outcome does(const Action& action) {
    Result<Outcome> outcome = session.perform(action);
    REQUIRE(outcome.ok());
    return *std::move(outcome);
  }
  Error fails(const Action& action) {
    const Result<Outcome> outcome = session.perform(action);
    REQUIRE_FALSE(outcome.ok());
    return outcome.error();
  }

  ByteRange range(std::string_view words) const { return range_of(session.article(), words); }
  void select(std::string_view words) {
    const ByteRange selected = range(words);
    does(Select{selected, selected.end});
  }
  Id marks(MarkKind kind, std::string_view words) {
    select(words);
    return does(MarkSelection{kind}).mark;
  }
  const Mark& mark(const Id& id) const {
    const Mark* const found = session.notebook().find_mark(id);
    REQUIRE(found != nullptr);
    return *found;
  }
  std::string words(const Id& id) const { return marked_text(mark(id), session.article().text()); }
  std::size_t mark_count() const { return session.notebook().mark_count(); }
};

inline UpdateMark note_on(const Id& mark, std::string note) {
  return {mark, {&Mark::note, std::move(note)}};
}

}  // namespace attest::testing
