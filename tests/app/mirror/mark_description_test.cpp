#include "app/mirror/mark_description.h"

#include <string>
#include <string_view>

#include "annotation/edit.h"
#include "annotation/fields.h"
#include "annotation/link.h"
#include "doctest.h"
#include "support/marks.h"
#include "wording/sentences.h"

namespace attest::mark_description_test {
namespace {

using testing::entity_named;
using testing::link_from;
using testing::mark_on;

constexpr std::string_view kText = "Mayor Díaz said “no”. The bridge is safe. It is old.\nEnd";

struct Marked {
  Notebook notebook;

  void put(Edit edit) { REQUIRE(apply(notebook, std::move(edit)).ok()); }
  void mark(const Id& id, MarkKind kind, std::string_view words) {
    const std::size_t at = kText.find(words);
    put(PutMark{mark_on(id, kind, {ByteRange(at, at + words.size())})});
  }
  void change(const Id& id, std::string Mark::*field, std::string value) {
    Mark changed = *notebook.find_mark(id);
    changed.*field = std::move(value);
    put(PutMark{std::move(changed)});
  }
  std::string said(const Id& id) const {
    return spoken_description(notebook, *notebook.find_mark(id), kText);
  }
};

}  // namespace

TEST_CASE("the description of a quote has its kind, speaker, manner and note") {
  Marked it;
  it.mark("quote", MarkKind::Quote, "“no”");
  CHECK(it.said("quote") == "Quote, no speaker yet");
  it.mark("source", MarkKind::Source, "Mayor Díaz");
  it.put(PutLink{link_from("l", std::string(kAttributedTo), "quote", "source")});
  it.change("quote", &Mark::manner, "direct");
  CHECK(it.said("quote") == "Quote, said by Mayor Díaz, direct");
  it.put(PutEntity{entity_named("ana", "Ana Díaz")});
  it.change("source", &Mark::entity, "ana");
  it.change("quote", &Mark::note, "check\nthis");
  CHECK(it.said("quote") == "Quote, said by Ana Díaz, direct, note: check this");
  CHECK(it.said("source") == "Source, is Ana Díaz, linked once");
}

TEST_CASE("the description of a claim names its verdict, whichever scale the verdict is from") {
  Marked it;
  it.mark("claim", MarkKind::Claim, "“no”");
  it.change("claim", &Mark::verdict, "partly");
  CHECK(it.said("claim").ends_with("verdict partly"));
  it.change("claim", &Mark::verdict, "Perhaps");
  CHECK(it.said("claim").ends_with("verdict Perhaps"));
}

TEST_CASE("the description of a mark has the reader's own name of the kind") {
  Marked it;
  it.mark("quote", MarkKind::Quote, "“no”");
  set_own_words("kind.quote", "Statement");
  CHECK(it.said("quote") == "Statement, no speaker yet");
  CHECK(spoken_continuation(*it.notebook.find_mark("quote")) == "Statement, continued");
  set_own_words("kind.quote", "");
  CHECK(it.said("quote") == "Quote, no speaker yet");
}

TEST_CASE("the description of a quote says that the quote is unattributed") {
  Marked it;
  it.mark("quote", MarkKind::Quote, "“no”");
  it.change("quote", &Mark::attribution, std::string(kUnattributed));
  CHECK(it.said("quote") == "Quote, unattributed");
}

TEST_CASE("the description of a claim has the verdict, and the supporting and disputing marks") {
  Marked it;
  it.mark("claim", MarkKind::Claim, "The bridge is safe");
  it.mark("against", MarkKind::Claim, "It is old");
  it.change("claim", &Mark::verdict, "unproven");
  it.put(PutLink{link_from("l", std::string(kDisputes), "against", "claim")});
  CHECK(it.said("claim") == "Claim, verdict unproven, disputed by “It is old”");
  CHECK(it.said("against") == "Claim, disputes “The bridge is safe”");
}

TEST_CASE("the description of a mark with thousands of links and a long note is short") {
  Marked it;
  it.mark("claim", MarkKind::Claim, "The bridge is safe");
  it.mark("other", MarkKind::Claim, "It is old");
  for (int i = 0; i < 3000; ++i) {
    it.put(PutLink{link_from("l" + std::to_string(i), std::string(kSupports), "other", "claim")});
  }
  it.change("claim", &Mark::note, std::string(5000, 'x'));
  CHECK(it.said("claim").size() < 500);
}

}  // namespace attest::mark_description_test
