// Projects for tests. One of them has everything that an Attest file can contain.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "annotation/edit.h"
#include "annotation/project.h"
#include "doctest.h"
#include "support/articles.h"
#include "support/marks.h"

namespace attest::testing {

inline void put(Notebook& notebook, Edit edit) {
  const Result<Edit> applied = apply(notebook, std::move(edit));
  REQUIRE(applied.ok());
}

inline Project project_on(Article article) {
  Project project;
  project.article = std::make_shared<const Article>(std::move(article));
  return project;
}

// Returns an article with emoji, accents, a line of Hebrew and one unknown member. Its blocks use
// every member of a block, its spans are of several kinds, and all metadata is set.
inline Article article_with_everything() {
  ArticleParts parts;
  parts.text =
      "Budget 🗑 story\n"
      "Mayor Ana Díaz said on Monday: “We cut waste 🗑 by 40%,” but the audit office "
      "disagreed.\n"
      "ראש העיר אמרה: “חתכנו 40%”.\n"
      "first point\n"
      "he said, \"no\"\ttwice";
  const auto block = [&parts](BlockKind kind, std::string_view words, std::uint8_t level = 0,
                              std::uint8_t depth = 0, std::string marker = {}) {
    parts.blocks.push_back({kind, level, depth, range_of(parts.text, words), std::move(marker)});
  };
  block(BlockKind::Heading, "Budget 🗑 story", 1);
  block(BlockKind::Paragraph,
        "Mayor Ana Díaz said on Monday: “We cut waste 🗑 by 40%,” but the audit office "
        "disagreed.");
  block(BlockKind::BlockQuote, "ראש העיר אמרה: “חתכנו 40%”.", 0, 1);
  const ByteOffset list = range_of(parts.text, "first point").start;
  parts.blocks.push_back({BlockKind::Rule, 0, 0, {list, list}, {}});
  block(BlockKind::ListItem, "first point", 0, 2, "3.");
  block(BlockKind::TableRow, "he said, \"no\"\ttwice", 1);
  parts.spans = {
      {SpanKind::Strong, range_of(parts.text, "Ana Díaz"), {}},
      {SpanKind::Link, range_of(parts.text, "We cut waste 🗑 by"), "https://a.example/#x"},
      {SpanKind::Emphasis, range_of(parts.text, "אמרה"), {}}};
  parts.metadata = {"Budget 🗑 story",    "By \"Nobody\"",           "The Example", "2026-01-15",
                    "2026-01-16T08:00:00Z", "https://news.example/a1", "en"};
  parts.extra = R"({"x-section":["city",1.50]})";
  Result<Article> article = Article::make(std::move(parts));
  if (!article) FAIL(article.error().message);
  return *std::move(article);
}

// Returns a project whose marks together have every kind and every field. Some marks are nested or
// overlap, one has several passages, and one was not found in the text.
inline Project project_with_everything() {
  Project project = project_on(article_with_everything());
  const Article& article = *project.article;
  Notebook& notebook = project.notebook;
  project.extra = R"({"x-tool":{"a":[1,{"b":null}],"c":"\u0007"},"x-empty":{}})";

  put(notebook, PutEntity{{"urn:uuid:e2", "Ana Díaz", "person", "Mayor", "https://a.example", "ש",
                           R"({"x-wikidata":"Q1"})"}});
  put(notebook, PutEntity{{"urn:uuid:e1", "Audit office", "", "", "", "", ""}});

  Mark quote = mark_on("urn:uuid:q1", MarkKind::Quote,
                       {range_of(article, "“We cut waste"), range_of(article, "40%,”")});
  quote.manner = "direct";
  quote.cue = "said";
  quote.attribution = "linked";
  quote.note = "two\nlines, \"quoted\" \\ and 🗑";
  quote.tags = {"budget", "עיר", ""};
  quote.creator = "https://people.example/me";
  quote.created = "2026-01-15T09:30:00Z";
  quote.modified = "2026-01-15T09:31:00Z";
  quote.extra = R"({"x-score":0.1000,"x-none":null})";
  put(notebook, PutMark{quote});

  Mark claim = claim_on("urn:uuid:c1", range_of(article, "We cut waste 🗑 by 40%"));
  claim.statement = "The city cut waste by 40%";
  claim.verdict = "unproven";
  claim.created = "2026-01-15T09:32:00Z";
  put(notebook, PutMark{claim});

  Mark source = mark_on("urn:uuid:s1", MarkKind::Source, {range_of(article, "Mayor Ana Díaz")});
  source.entity = "urn:uuid:e2";
  put(notebook, PutMark{source});
  put(notebook, PutMark{mark_on("urn:uuid:q2", MarkKind::Quote, {range_of(article, "חתכנו 40%")})});

  Mark lost = lost_mark("urn:uuid:l1", "these words are gone 🗑");
  lost.kind = MarkKind::Quote;
  put(notebook, PutMark{lost});

  put(notebook, PutLink{{"urn:uuid:k2", "attributed-to", "urn:uuid:q1", "urn:uuid:s1",
                         R"({"x-sure":true})"}});
  put(notebook, PutLink{{"urn:uuid:k1", "supports", "urn:uuid:q1", "urn:uuid:c1", ""}});
  return project;
}

}  // namespace attest::testing
